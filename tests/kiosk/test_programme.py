"""What a kiosk shows: what is cleared for kiosks, and how long."""

from datetime import datetime, timedelta

import pytest
from django.conf import settings
from django.utils import timezone
from wagtail.models import Locale

from kiosk.domain import programme
from kiosk.models import Kiosk
from stories.domain.photos import make_renditions
from stories.domain.withdrawal import withdraw
from stories.enums import Channel, Material
from stories.models import Person, Photo, StoryPage
from tests import factories
from tests.kiosk.conftest import photo_block, story_with_portrait


def names(built: dict) -> list[str]:
    return [item["texts"]["de"]["name"] for item in built["items"]]


def test_a_story_cleared_for_the_web_only_is_absent(kiosk):
    story_with_portrait("Rima", channels=[Channel.WEB])
    assert programme.build(kiosk)["items"] == []
    assert programme.build(kiosk)["files"] == []


def test_a_story_cleared_for_kiosks_only_is_present_and_has_no_address_to_read_on(kiosk):
    story_with_portrait("Rima", channels=[Channel.KIOSK])
    built = programme.build(kiosk)
    assert names(built) == ["Rima"]
    assert built["items"][0]["texts"]["de"]["qr"] == ""
    assert built["items"][0]["portrait"]["file"] == built["files"][0]["name"]


def test_a_story_on_the_web_too_has_a_code_to_read_on(kiosk):
    story_with_portrait("Rima")
    assert programme.build(kiosk)["items"][0]["texts"]["de"]["qr"].startswith("data:image/svg+xml")


def test_a_story_whose_page_has_no_address_is_shown_without_a_code(kiosk, monkeypatch):
    story_with_portrait("Rima")
    monkeypatch.setattr(StoryPage, "get_url_parts", lambda self: (1, settings.SITE_URL, None))
    assert programme.build(kiosk)["items"][0]["texts"]["de"]["qr"] == ""


def test_a_draft_is_absent(kiosk):
    factories.make_consented_story("Rima", live=False)
    assert programme.build(kiosk)["items"] == []


def test_a_story_with_a_portrait_that_is_not_cleared_for_kiosks_is_absent(kiosk):
    person = factories.make_person()
    factories.make_consent(person, materials=[Material.TEXT])
    factories.make_story(person, portrait=factories.make_photo(person))
    assert programme.build(kiosk)["items"] == []


def test_a_photo_in_the_text_that_is_not_cleared_keeps_the_story_away(kiosk):
    story = factories.make_consented_story("Rima")
    shown, hidden = (factories.make_photo(shows_people=False) for _ in range(2))
    for photo in (shown, hidden):
        make_renditions(photo)
    story.body = [photo_block(shown), photo_block(hidden)]
    story.save()
    Photo.objects.filter(pk=hidden.pk).update(shows_people=True)
    assert programme.build(kiosk)["items"] == []
    assert programme.build(kiosk)["files"] == []
    story.body = [photo_block(shown)]
    story.save()
    assert len(programme.build(kiosk)["items"][0]["texts"]["de"]["photos"]) == 1


def test_texts_are_plain_and_without_addresses(kiosk):
    story = factories.make_consented_story("Rima")
    story.body = [
        {"type": "text", "value": '<p>Ein <b>Satz</b> <a href="https://example.org">hier</a>.</p>'},
        {"type": "quote", "value": {"text": "Geschafft", "speaker": "Rima"}},
        {"type": "stations", "value": {"heading": "Weg", "stations": [station("Ankommen")]}},
    ]
    story.save()
    texts = programme.build(kiosk)["items"][0]["texts"]["de"]
    assert texts["paragraphs"] == ["Ein Satz hier."]
    assert texts["quote"] == {"text": "Geschafft", "speaker": "Rima"}
    assert texts["stations"] == [{"when": "Ankommen", "heading": "Frage", "text": "Text"}]


def station(when):
    value = {"when": when, "heading": "Frage", "text": "Text"}
    return {"type": "item", "value": value, "id": when}


def test_a_translation_is_the_same_item_in_another_language(kiosk):
    story = factories.make_consented_story("Rima")
    english = StoryPage.objects.get(pk=story.pk).copy_for_translation(
        Locale.objects.get(language_code="en")
    )
    english.occupation = "Teacher"
    english.save_revision().publish()
    (item,) = programme.build(kiosk)["items"]
    assert item["texts"]["de"]["occupation"] == "Lehrerin"
    assert item["texts"]["en"]["occupation"] == "Teacher"


def test_a_kiosk_shows_the_stories_of_its_stop(home):
    mine, other = factories.make_consented_story("Rima"), factories.make_consented_story("Joel")
    stop = factories.make_stop()
    stop.stories.set([mine])
    kiosk = Kiosk.objects.create(name="Kiosk", stop=stop)
    assert names(programme.build(kiosk)) == ["Rima"]
    assert other.title not in names(programme.build(kiosk))


def test_a_kiosk_follows_its_set_to_the_stop_that_is_open_now(home):
    story = factories.make_consented_story("Rima")
    factories.make_consented_story("Joel")
    exhibition_set = factories.make_set()
    stop = factories.make_stop(exhibition_set=exhibition_set, opens=timezone.localdate())
    stop.stories.set([story])
    built = programme.build(Kiosk.objects.create(name="Kiosk", exhibition_set=exhibition_set))
    assert names(built) == ["Rima"]
    assert built["stop"]["house"] == stop.venue.name


def test_a_kiosk_without_a_stop_shows_all_stories_and_the_stops_to_come(kiosk):
    factories.make_consented_story("Rima")
    factories.make_consented_story("Joel")
    factories.make_stop("bautzen")
    factories.make_stop("entwurf", state="draft")
    built = programme.build(kiosk)
    assert names(built) == ["Rima", "Joel"]
    assert [stop["town"] for stop in built["next_stops"]] == ["Bautzen"]


def test_the_version_is_the_same_when_nothing_changes(kiosk):
    story_with_portrait("Rima")
    now = timezone.now()
    first, second = programme.build(kiosk, now), programme.build(kiosk, now + timedelta(hours=1))
    assert first["version"] == second["version"]
    assert first["issued_at"] != second["issued_at"]
    assert len(first["version"]) == 64


def test_the_version_is_that_of_the_stop_and_not_of_the_device(kiosk):
    story_with_portrait("Rima")
    other = Kiosk.objects.create(name="Anderer", lease_days=3)
    assert programme.build(kiosk)["version"] == programme.build(other)["version"]


def test_the_version_changes_with_a_text_and_with_a_withdrawal(kiosk):
    story = story_with_portrait("Rima")
    versions = [programme.build(kiosk)["version"]]
    StoryPage.objects.filter(pk=story.pk).update(sentence="Ein anderer Satz.")
    versions.append(programme.build(kiosk)["version"])
    withdraw(Person.objects.get())
    versions.append(programme.build(kiosk)["version"])
    assert len(set(versions)) == 3
    assert programme.build(kiosk)["items"] == []


def test_the_lease_is_as_long_as_the_kiosk_says(kiosk):
    kiosk.lease_days = 3
    now = timezone.now().replace(microsecond=0)
    built = programme.build(kiosk, now)
    assert datetime.fromisoformat(built["issued_at"]) == now
    assert datetime.fromisoformat(built["lease_until"]) == now + timedelta(days=3)


def test_every_text_of_the_player_comes_in_every_language(kiosk):
    built = programme.build(kiosk)
    codes = [language["code"] for language in built["languages"]]
    assert codes == [code for code, _name in settings.LANGUAGES]
    keys = [set(language["words"]) for language in built["languages"]]
    assert all(one == keys[0] for one in keys)
    assert all(len(language["countdown"]) == 21 for language in built["languages"])
    assert built["languages"][0]["countdown"][1].endswith("1 Sekunde.")


def test_signs_and_digits_of_the_player_are_those_of_the_language(kiosk):
    of = {language["code"]: language for language in programme.build(kiosk)["languages"]}
    assert [of[code]["comma"] for code in ("de", "ar", "ti")] == [", ", "، ", "፣ "]
    assert [of[code]["words"]["beginning"] for code in ("de", "ar")] == ["?", "؟"]
    assert "۲۰" in of["fa"]["countdown"][20]


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_does_not_grow_with_the_stories(
    kiosk, count, django_assert_max_num_queries
):
    for number in range(count):
        story_with_portrait(f"Person{number}", valid_until=timezone.localdate())
    programme.build(kiosk)
    with django_assert_max_num_queries(18) as captured:
        programme.build(kiosk)
    QUERIES.append(len(captured))
    assert len(set(QUERIES)) == 1


QUERIES: list[int] = []


def test_a_missing_file_does_not_stop_the_programme(kiosk):
    story = story_with_portrait("Rima")
    for rendition in story.portrait.renditions.all():
        rendition.file.storage.delete(rendition.file.name)
    (item,) = programme.build(kiosk)["items"]
    assert item["portrait"] is None
