import pytest

from core.languages import language, languages_of_list


@pytest.mark.parametrize(
    ("code", "name", "direction"),
    [
        ("de", "Deutsch", "ltr"),
        ("ar", "العربية", "rtl"),
        ("fa", "فارسی", "rtl"),
        ("uk", "Українська", "ltr"),
        ("ti", "ትግርኛ", "ltr"),
        ("hsb", "Hornjoserbsce", "ltr"),
        ("de-simple", "Leichte Sprache", "ltr"),
    ],
)
def test_a_language_is_called_by_its_own_name(code, name, direction):
    found = language(code)
    assert found.name.startswith(name)
    assert found.direction == direction


def test_an_unknown_language_is_an_error():
    with pytest.raises(KeyError):
        language("xx")


def test_a_list_written_by_hand_is_read_kindly():
    found = languages_of_list(" DE, ar,,xx ,")
    assert [one.code for one in found] == ["de", "ar", "xx"]
    assert found[2].name == "xx"
    assert languages_of_list("") == []
