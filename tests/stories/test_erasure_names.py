"""Names are found however a text writes them, and words that only look alike are spared."""

import json

import pytest

from stories.domain.erasure.names import ERASED, Names

NAMES = Names(
    public="Samira", real="Zübeyde O'Neill-Kara", email="zk@example.org", telephone="0351 4445566"
)


@pytest.mark.parametrize(
    "value",
    [
        "Frau ZÜBEYDE O'NEILL-KARA kam",
        "O'Neill-Kara, Zübeyde",
        "zuebeyde-o-neill-kara.jpg",
        "<p>Zübeyde <b>O&#x27;Neill-Kara</b></p>",
        json.dumps({"body": json.dumps([{"value": "Zübeyde O'Neill-Kara"}])}),
        {"title": {"new": "an ZK@example.org"}},
        "mailto%3Azk%40example.org",
        "+49 (351) 444-55 66",
        "Zu\u0308beyde O'Neill-Kara",
    ],
)
def test_what_points_to_the_person_alone_is_found(value):
    assert NAMES.identifies(value)


@pytest.mark.parametrize(
    "value", ["Samira lehrt", "Zübeyde", "4445566778899", "", None, 7, "azk@example.or", "{kaputt"]
)
def test_what_others_may_share_does_not_identify(value):
    assert not NAMES.identifies(value)


@pytest.mark.parametrize("value", ["Samiras Weg", "SAMIRA", "Frau O'Neill-Kara", "mit Zübeyde."])
def test_in_texts_about_them_every_name_counts(value):
    assert NAMES.quotes(value)


@pytest.mark.parametrize("value", ["Samirabad", "samiraa"])
def test_longer_words_are_spared(value):
    assert not NAMES.quotes(value)


def test_a_family_name_that_is_a_word_spares_the_word():
    names = Names(public="Anna", real="Anna Klein")
    assert names.scrubbed("Frau Klein wohnt klein in Annaberg.") == (
        f"Frau {ERASED} wohnt klein in Annaberg."
    )


def test_names_are_replaced_and_the_rest_stays():
    text = "<p>Samiras Chefin ruft <i>Zübeyde O'Neill-Kara</i> an: 0351/4445566.</p>"
    assert NAMES.scrubbed(text) == (f"<p>{ERASED} Chefin ruft <i>{ERASED}</i> an: {ERASED}.</p>")
    assert NAMES.scrubbed("Nichts davon.") == "Nichts davon."


def test_names_in_other_scripts_are_found_where_words_grow_together():
    names = Names(public="سميرة", real="Олена Коваль")
    assert names.quotes("وسميرة تعمل")
    assert names.identifies("ОЛЕНА КОВАЛЬ")


@pytest.mark.parametrize("path", ["/de/geschichten/samira/", "samira-und-joel", "bei-zuebeyde"])
def test_names_in_addresses_are_found(path):
    assert NAMES.in_address(path)


def test_other_addresses_are_spared():
    assert not NAMES.in_address("/de/geschichten/samirabad/")


def test_nobody_has_no_names():
    assert not Names().quotes("irgendein Text")
    assert Names().scrubbed("irgendein Text") == "irgendein Text"
    assert not Names().in_address("/de/")
