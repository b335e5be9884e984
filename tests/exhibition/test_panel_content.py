"""What stands on a panel, and what a panel must be to be set."""

import pytest
from django.test import override_settings

from core import sender
from exhibition.domain.panel_checks import problems
from exhibition.domain.panel_content import content_of
from exhibition.domain.panel_sheet import QUIET_ZONE, sheet_of
from exhibition.domain.panel_story import chosen_stations
from stories.models import StoryPage
from tests.exhibition.panels_made import ARABIC, QUOTE, make_panel, make_told_story
from tests.once import made_once


@pytest.fixture(scope="module")
def told(django_db_setup, django_db_blocker):
    with made_once(django_db_blocker):
        yield make_told_story().pk


@pytest.fixture
def story(told, db):
    return StoryPage.objects.get(pk=told)


def test_a_panel_takes_its_words_from_the_story_in_its_languages(story):
    first, second = content_of(make_panel(story, second_language="ar")).columns
    assert (first.name, first.sentence, first.quote) == ("Rima", "Ein Satz.", QUOTE)
    assert (second.name, second.sentence) == (ARABIC["title"], ARABIC["sentence"])
    assert second.language.direction == "rtl"
    assert second.quote_in_marks.startswith("«")


def test_what_was_typed_on_the_panel_stands_there_instead(story):
    panel = make_panel(story, sentence="Eigener Satz.", second_language="ar", second_quote="كلام")
    first, second = content_of(panel).columns
    assert (first.sentence, first.quote) == ("Eigener Satz.", QUOTE)
    assert (second.sentence, second.quote) == (ARABIC["sentence"], "كلام")


def test_a_name_is_written_as_in_the_language_of_the_column(story):
    assert content_of(make_panel(story, language="ar")).columns[0].name == ARABIC["title"]
    own = make_panel(story, language="ar", title="Frau Rima")
    assert content_of(own).columns[0].name == "Frau Rima"


def test_somebody_else_who_is_quoted_is_named(story):
    StoryPage.objects.filter(pk=story.pk).update(title="Rima B.")
    (column,) = content_of(make_panel(story)).columns
    assert column.speaker == "Rima"


def test_three_stations_are_the_first_the_middle_and_the_last_or_those_chosen(story):
    (column,) = content_of(make_panel(story)).columns
    assert [one.when for one in column.stations] == ["Ankommen", "Jahr 1", "Heute"]
    assert [one.sign for one in column.stations] == ["?", ".", "!"]
    (column,) = content_of(make_panel(story, stations="3, 1")).columns
    assert [one.when for one in column.stations] == ["Ankommen", "Jahr 2"]
    (column,) = content_of(make_panel(story, stations="9")).columns  # the story became shorter
    assert len(column.stations) == 3


@pytest.mark.parametrize("wrong", ["1, 2, 3, 4", "0", "6", "eins", "1;2", "-1"])
def test_numbers_that_are_no_stations_are_refused(wrong):
    with pytest.raises(ValueError):
        chosen_stations(wrong, 5)


def test_readers_are_invited_in_every_language_the_story_is_there(story):
    invitations = content_of(make_panel(story)).invitations
    assert [one.language.code for one in invitations][0] == "de"
    assert "ar" in [one.language.code for one in invitations]
    StoryPage.objects.filter(title=ARABIC["title"]).update(live=False)
    assert [one.language.code for one in content_of(make_panel(story)).invitations] == ["de"]


def test_what_is_invented_or_drawn_says_so(story):
    story.is_example = True
    story.portrait.is_illustration = True
    (column,) = content_of(make_panel(story)).columns
    assert column.notices == ("Beispielgeschichte (erfunden)", "Illustration, kein Abbild.")
    story.is_example = story.portrait.is_illustration = False
    assert content_of(make_panel(story)).columns[0].notices == ()


def test_credits_and_the_notice_of_the_funders_stand_at_the_foot(story, monkeypatch):
    ours = sender.Sender(funding_notice="Bezahlt aus Steuern.")
    monkeypatch.setattr(sender, "_source", [lambda: ours])
    assert content_of(make_panel(story)).small_print == "Foto: Muster · Bezahlt aus Steuern."


def test_a_name_fills_its_room_however_long_it_is(story):
    for name in ("Jo", "Rima", "Weldegebriel Abdurrahman-Tesfamariam", "ወልደገብርኤል", "عبد الرحمن"):
        sheet = sheet_of(content_of(make_panel(story, title=name)))
        (found,) = sheet["names"]
        room = sheet["measures"].name
        assert 9 < found.size <= sheet["measures"].sizes.name
        assert found.x >= room.x - found.size
    assert found.text == "عبد الرحمن"


def test_names_written_alike_in_both_languages_stand_once(story):
    panel = make_panel(story, second_language="ar")
    assert len(sheet_of(content_of(panel))["names"]) == 2
    panel.second_title = "Rima"
    assert len(sheet_of(content_of(panel))["names"]) == 1


def test_the_first_language_stands_where_its_readers_begin(story):
    panel = make_panel(story, language="ar", second_language="de")
    first, second = sheet_of(content_of(panel))["columns"]
    assert first["box"].x > second["box"].x
    (alone,) = sheet_of(content_of(make_panel(story, language="ar")))["columns"]
    (german,) = sheet_of(content_of(make_panel(story)))["columns"]
    assert alone["box"].x > german["box"].x


@override_settings(SITE_URL="https://ich-habs-geschafft.example.org")
def test_a_qr_code_has_error_correction_q_and_its_quiet_zone(story):
    sheet = sheet_of(content_of(make_panel(story)))
    code = sheet["qr_code"]
    modules = code["tile"] / code["module"]
    assert modules - 2 * QUIET_ZONE >= 29  # version 3 or larger
    assert code["module"] > 1.5  # mm: to be read from two metres


# What the form refuses ----------------------------------------------------------------


def refused(story, **values) -> dict[str, str]:
    values = {"kind": "story", "language": "de", "words": {"title": "Rima"}} | values
    return problems(story=story, **values)


def test_a_panel_of_a_story_that_is_there_is_not_refused(story):
    assert refused(story, second_language="ar", stations="1, 2") == {}


def test_a_panel_of_a_story_needs_one(db):
    assert list(refused(None)) == ["story"]


def test_two_languages_are_two(story):
    assert list(refused(story, second_language="de")) == ["second_language"]


def test_a_language_without_the_story_needs_words_of_its_own(story):
    found = refused(story, second_language="uk")
    assert set(found) == {"second_title", "second_sentence", "second_quote"}
    assert "Українська" in found["second_title"]
    words = {"second_title": "Ріма", "second_sentence": "Так.", "second_quote": "Добре."}
    assert refused(story, second_language="uk", words=words) == {}


def test_stations_that_are_not_there_are_refused(story):
    assert "1 bis 4" in refused(story, stations="5")["stations"]


def test_a_panel_without_a_story_needs_a_title_in_both_languages(db):
    found = refused(None, kind="introduction", second_language="en")
    assert list(found) == ["second_title"]
