"""Until when a story may be shown without contact: as long as everybody in it agrees."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from kiosk.domain import programme
from stories.domain.photos import make_renditions
from stories.models import Appearance
from tests import factories
from tests.kiosk.conftest import photo_block, story_with_portrait

BERLIN = ZoneInfo("Europe/Berlin")


def test_a_story_ends_with_the_earliest_consent_of_the_people_in_it(kiosk):
    last_day = timezone.localdate() + timedelta(days=40)
    story = story_with_portrait("Rima", valid_until=last_day + timedelta(days=100))
    companion = factories.make_person("Anna", role="mentor")
    factories.make_consent(companion, valid_until=last_day)
    Appearance.objects.create(page=story, person=companion)
    (item,) = programme.build(kiosk)["items"]
    end = datetime.fromisoformat(item["not_after"])
    assert end == datetime(last_day.year, last_day.month, last_day.day, 23, 59, 59, tzinfo=BERLIN)


def test_a_story_ends_with_the_consent_for_a_photo_in_its_text(kiosk):
    last_day = timezone.localdate() + timedelta(days=5)
    story = factories.make_consented_story("Rima")
    guest = factories.make_person("Gast")
    factories.make_consent(guest, valid_until=last_day)
    photo = factories.make_photo(guest)
    make_renditions(photo)
    story.body = [photo_block(photo)]
    story.save()
    assert programme.build(kiosk)["items"][0]["not_after"].startswith(f"{last_day}T23:59:59")


def test_a_consent_without_end_has_no_end(kiosk):
    story_with_portrait("Rima")
    assert programme.build(kiosk)["items"][0]["not_after"] is None


def test_a_longer_consent_beside_a_shorter_one_counts(kiosk):
    story = story_with_portrait("Rima", valid_until=timezone.localdate() + timedelta(days=3))
    factories.make_consent(story.appearances.first().person)
    assert programme.build(kiosk)["items"][0]["not_after"] is None


def test_a_guardians_consent_ends_before_the_year_of_majority(kiosk):
    year = timezone.localdate().year
    person = factories.make_person("Lea", year_of_birth=year - 16)
    factories.make_consent(person, by_guardian=True, minor_agrees=True)
    factories.make_story(person, title="Lea")
    (item,) = programme.build(kiosk)["items"]
    assert item["not_after"].startswith(f"{date(year + 1, 12, 31)}T23:59:59")
