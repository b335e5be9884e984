import pytest
from django.utils.translation import override

from core.templatetags.languages import in_language


@pytest.mark.parametrize(
    ("page", "text", "marks"),
    [
        ("ar", "de", ' lang="de" dir="ltr"'),
        ("de", "ar", ' lang="ar" dir="rtl"'),
        ("de-simple", "de", ' lang="de" dir="ltr"'),
        ("de", "de", ""),
        ("fa", "fa", ""),
        ("en", "", ""),
    ],
)
def test_a_text_in_another_language_says_so(page, text, marks):
    with override(page):
        assert in_language(text) == marks


def test_nobody_marks_a_language_that_there_is_not():
    with pytest.raises(KeyError):
        in_language('x" onclick="')
