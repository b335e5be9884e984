"""What stays German on a page in another language says so: never silently German."""

import json
import re

import pytest
from django.utils import timezone
from wagtail.models import Locale, Site

from exhibition.enums import StopState
from exhibition.models import TourStopText
from home.models import FunderLogo, MentorProject, OrganisationSettings
from tests import factories

pytestmark = pytest.mark.django_db
GERMAN = 'lang="de" dir="ltr"'


@pytest.fixture
def read(client):
    def get(path):
        response = client.get(path)
        assert response.status_code == 200
        return response.content.decode()

    return get


@pytest.fixture
def stop(home):
    stop = factories.make_stop(
        "leipzig",
        venue=factories.make_venue("Leipzig", street="Georg-Schumann-Straße 150", postcode="04159"),
        opens=timezone.localdate(),
        state=StopState.OPEN,
        opening_hours="Mo bis Fr 8 bis 18 Uhr",
        opening_event_at=timezone.now() + timezone.timedelta(days=1),
    )
    TourStopText.objects.create(
        stop=stop,
        locale=Locale.objects.get(language_code="de"),
        introduction="Im Erdgeschoss.",
        access="Ohne Stufen.",
        opening_title="Eröffnung mit Musik",
        opening_text="Kommen Sie.",
    )
    return stop


def test_the_foot_of_every_page_names_its_house_in_german(read, home):
    site = Site.objects.get(is_default_site=True)
    organisation = OrganisationSettings.for_site(site)
    organisation.organisation = "Träger e. V."
    organisation.logos = [FunderLogo(name="Freistaat Sachsen")]
    organisation.save()
    text = read("/en/")
    assert f"<bdi {GERMAN}>Träger e. V.</bdi>" in text
    assert f"<bdi {GERMAN}>Freistaat Sachsen</bdi>" in text
    assert "<bdi>Träger e. V.</bdi>" in read("/de/")


def test_a_stop_without_texts_in_the_language_says_that_they_are_german(read, stop):
    text = read("/en/tour/leipzig/")
    for piece in (
        f'<p class="lead halt-lead" {GERMAN}>Im Erdgeschoss.</p>',
        f"<bdi {GERMAN}>Ohne Stufen.</bdi>",
        f"<bdi {GERMAN}>Eröffnung mit Musik</bdi>",
        f"<p {GERMAN}>Kommen Sie.</p>",
        f"<bdi {GERMAN}>Mo bis Fr 8 bis 18 Uhr</bdi>",
        f"<bdi {GERMAN}>Leipzig</bdi></h1>",
    ):
        assert piece in text
    assert re.search(rf"<bdi {GERMAN}>Stadtbibliothek Leipzig<br>Georg-Schumann-Straße 150", text)
    for path in ("/en/tour/", "/en/"):
        assert f"<bdi {GERMAN}>Stadtbibliothek Leipzig</bdi>" in read(path)


def test_search_engines_are_told_no_german_under_another_language(read, stop):
    def told(text):
        found = re.search(r'<script type="application/ld\+json">(.*?)</script>', text)
        return json.loads(found[1]).get("description")

    assert told(read("/de/tour/leipzig/")) == "Im Erdgeschoss."
    english = read("/en/tour/leipzig/")
    assert told(english) is None
    assert 'name="description"' not in english
    assert 'name="description" content="Im Erdgeschoss."' in read("/de/tour/leipzig/")


def test_calendars_and_open_data_say_the_language_of_each_text(client, stop):
    calendar = client.get("/tour.ics?sprache=en").content.decode().replace("\r\n ", "")
    assert "DESCRIPTION;LANGUAGE=de:Im Erdgeschoss." in calendar
    assert "SUMMARY;LANGUAGE=de:Eröffnung mit Musik" in calendar
    assert "SUMMARY;LANGUAGE=en:" in calendar
    english = Locale.objects.get(language_code="en")
    entry = client.get("/api/v1/tour/?language=en").json()["results"][0]
    assert (entry["introduction"], entry["text_language"]) == ("Im Erdgeschoss.", "de")
    TourStopText.objects.create(stop=stop, locale=english, introduction="On the ground floor.")
    entry = client.get("/api/v1/tour/?language=en").json()["results"][0]
    assert (entry["introduction"], entry["text_language"]) == ("On the ground floor.", "en")


def test_of_a_german_project_only_the_german_words_are_marked(read, make_project):
    MentorProject.objects.all().delete()
    make_project("Mentoring Pirna", about="Wir helfen gern.", languages="de,ar")
    text = read("/en/find-a-mentor/")
    assert f"<bdi {GERMAN}>Mentoring Pirna</bdi>" in text
    assert f'<p class="projekt__text" {GERMAN}>Wir helfen gern.</p>' in text
    assert '<article class="projekt">' in text


def test_names_of_places_on_cards_and_in_filters_are_german(read, home):
    factories.make_translation(factories.make_consented_story(), "en", slug="rima-en")
    text = read("/en/stories/?region=14627")
    assert f"<bdi {GERMAN}>Meißen</bdi></span>" in text
    assert re.search(rf'value="14627" checked><bdi {GERMAN}>', text)
    assert f"<bdi {GERMAN}>Meißen</bdi></span>" in read("/en/")
    assert f"<q {GERMAN}>" in read("/en/stories/?region=14627&beruf=kitchen")


def test_districts_of_the_request_form_are_german_names(read, home):
    text = read("/en/request-the-exhibition/")
    assert re.search(rf'<option value="14625" {GERMAN}>', text)
    assert '<option value="" selected>' in text


def test_a_hit_is_called_in_the_language_of_the_page(read, home):
    factories.make_translation(factories.make_consented_story(), "en", slug="rima-en")
    assert '<p class="fund__art">Story ·' in read("/en/search/?q=Rima")


def test_a_german_story_at_a_stop_is_german_as_a_whole(read, stop):
    stop.stories.set([factories.make_consented_story()])
    text = read("/en/tour/leipzig/")
    assert f'<span class="mensch__name"><bdi {GERMAN}>Rima</bdi></span>' in text
    assert f"<bdi {GERMAN}>Lehrerin, Meißen</bdi></span>" in text
    assert 'hreflang="de"' in text
