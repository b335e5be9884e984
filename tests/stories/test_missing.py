"""What is still missing of a story: by step, with what mends it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from exhibition.models import Panel
from stories.domain.missing import CONSENTS, PANELS, TRANSLATE, missing
from stories.domain.withdrawal import withdraw
from stories.enums import Channel
from stories.enums.desk import MakingStep
from stories.models import Consent
from tests import factories

STATION = {"when": "1", "heading": "Anfang", "text": "So war es."}
WHOLE = [
    ("stations", {"heading": "Weg", "stations": [STATION] * 3}),
    ("quote", {"text": "Ja.", "speaker": "Rima"}),
]


@pytest.fixture
def story(home):
    return factories.make_story(title="Rima", live=False, body=WHOLE)


def lacking(page, step) -> list:
    return [one for one in missing(page) if one.step == step]


def cover(page, **values) -> Consent:
    person = factories.make_person()
    page.appearances.create(person=person)
    return factories.make_consent(person, **values)


def test_a_story_that_names_nobody_may_not_appear(story):
    (found,) = lacking(story, MakingStep.PEOPLE)
    assert found.is_needed
    assert found.field == "appearances"
    assert found.task == ""


def test_with_a_consent_nothing_is_missing_of_people(story):
    cover(story)
    assert lacking(story, MakingStep.PEOPLE) == []


def test_after_a_withdrawal_a_consent_is_missing_again(story):
    consent = cover(story)
    withdraw(consent.person)
    found = lacking(story, MakingStep.PEOPLE)
    assert found
    assert all(one.is_needed and one.task == CONSENTS for one in found)


def test_a_consent_that_ends_soon_is_said_and_hinders_nothing(story):
    cover(story, valid_until=timezone.localdate() + timedelta(days=10))
    found = lacking(story, MakingStep.PEOPLE)
    assert found
    assert not any(one.is_needed for one in found)


def test_a_consent_for_the_website_alone_lacks_the_kiosk(story):
    cover(story, channels=[Channel.WEB])
    assert [one.task for one in lacking(story, MakingStep.PLACES)] == [CONSENTS, PANELS]
    assert lacking(story, MakingStep.PEOPLE) == []


def test_a_consent_for_kiosks_alone_lacks_the_website_and_may_appear(story):
    cover(story, channels=[Channel.KIOSK])
    (found,) = lacking(story, MakingStep.PEOPLE)
    assert not found.is_needed


@pytest.mark.parametrize(
    ("values", "field", "is_needed"),
    [
        ({"occupation": ""}, "occupation", True),
        ({"body": WHOLE[:1]}, "body", False),
        ({"body": WHOLE[1:]}, "body", False),
    ],
)
def test_text_that_is_missing_is_named_with_its_field(home, values, field, is_needed):
    page = factories.make_story(title="Rima", live=False, **{"body": WHOLE} | values)
    (found,) = lacking(page, MakingStep.TEXT)
    assert (found.field, found.is_needed) == (field, is_needed)


def test_a_story_that_is_written_lacks_no_text(story):
    assert lacking(story, MakingStep.TEXT) == []


def test_a_portrait_without_words_is_needed_and_without_a_name_is_said(story):
    story.portrait = factories.make_photo(shows_people=False)
    story.portrait_alternative_text = ""
    found = lacking(story, MakingStep.PICTURES)
    assert [one.is_needed for one in found] == [True, False]


def test_all_languages_that_are_not_there_stand_in_one_line(story):
    (found,) = lacking(story, MakingStep.TRANSLATIONS)
    assert found.task == TRANSLATE
    assert "English" in found.sentence


def test_a_translation_is_not_told_of_translations(story):
    translation = factories.make_translation(story, "en", live=False)
    assert lacking(translation, MakingStep.TRANSLATIONS) == []


def test_a_panel_that_is_there_is_not_missing(story):
    cover(story)
    assert [one.task for one in lacking(story, MakingStep.PLACES)] == [PANELS]
    Panel.objects.create(title="Rima", story=story)
    assert lacking(story, MakingStep.PLACES) == []


def test_a_page_that_shows_nobody_lacks_no_text_of_a_story(home):
    assert [one.step for one in missing(home)] in ([], [MakingStep.TRANSLATIONS])
