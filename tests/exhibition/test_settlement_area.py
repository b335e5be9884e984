"""A stop in the Sorbian settlement area speaks German and Upper Sorbian."""

import csv
import re
from datetime import date

import pytest
from django.urls import reverse
from icalendar import Calendar
from wagtail.models import Locale

from exhibition.domain import settlement_area
from exhibition.models import TourPage, TourStopText
from tests import factories
from tests.formsets import OF_STOPS, no_rows

pytestmark = pytest.mark.django_db
GERMAN = "Die Geschichten ziehen zwischen die Bücher."
SORBIAN = "Stawizny zaćahnu mjez knihi."
IN_GERMAN = '<bdi lang="de" dir="ltr">Bautzen</bdi>'
IN_SORBIAN = '<bdi lang="hsb" dir="ltr">Budyšin</bdi>'
BOTH, SORBIAN_FIRST = f"{IN_GERMAN}\u00a0/ {IN_SORBIAN}", f"{IN_SORBIAN}\u00a0/ {IN_GERMAN}"


@pytest.fixture
def tour_in_sorbian(home):
    locale = Locale.objects.get_or_create(language_code="hsb")[0]
    home.copy_for_translation(locale).save_revision().publish()
    tour = TourPage.objects.get(locale__language_code="de")
    tour.copy_for_translation(locale).save_revision().publish()


def add_texts(stop, **introductions):
    for code, introduction in introductions.items():
        locale = Locale.objects.get_or_create(language_code=code)[0]
        TourStopText.objects.create(stop=stop, locale=locale, introduction=introduction)


def page_of(client, path):
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize(
    ("town", "district", "name"),
    [
        ("Bautzen", "14625", "Budyšin"),
        ("  bautzen ", "14625", "Budyšin"),
        ("Bautzen/Budyšin", "14625", "Budyšin"),
        ("Bautzen (Budyšin)", "14625", "Budyšin"),
        ("Weißwasser", "14626", "Běła Woda"),
        ("Weißwasser/Oberlausitz", "14626", "Běła Woda"),
        ("Krauschwitz", "14626", "Krušwica"),
        ("Boxberg O.L.", "14626", "Hamor"),
        ("Panschwitz-Kuckau", "14625", "Pančicy-Kukow"),
    ],
)
def test_towns_of_the_area_have_a_sorbian_name_however_they_are_entered(town, district, name):
    assert settlement_area.sorbian_name(town, district) == name


@pytest.mark.parametrize(
    ("town", "district"),
    [
        ("Gablenz", "14521"),  # another place of that name
        ("Görlitz", "14626"),
        ("Bischofswerda", "14625"),
        ("Bautzen OT Kleinwelka", "14625"),
        ("", "14625"),
    ],
)
def test_other_towns_have_none(town, district):
    assert settlement_area.sorbian_name(town, district) is None


def test_the_list_names_each_municipality_once_and_lies_in_two_districts():
    with settlement_area.NAMES_FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["municipality"] for row in rows}) == len(rows) == 38
    assert {row["district_ags"] for row in rows} == {"14625", "14626"}
    assert {row["extent"] for row in rows} == {"", "parts"}
    assert all(row["sorbian"].strip() for row in rows)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("de", "Bautzen / Budyšin"),
        ("hsb", "Budyšin / Bautzen"),
        ("ar", "Bautzen / Budyšin"),
        ("de-simple", "Bautzen"),
    ],
)
def test_the_town_has_both_names_its_own_language_first(code, words):
    assert settlement_area.name_in_words(factories.make_venue(), code) == words
    both = factories.make_venue("Bautzen/Budyšin")
    assert settlement_area.name_in_words(both, "de") == "Bautzen / Budyšin"


def test_the_german_page_has_both_names_and_both_introductions(home, client):
    add_texts(factories.make_stop(), de=GERMAN, hsb=SORBIAN)
    page = page_of(client, "/de/tour/bautzen/")
    assert f">{BOTH}</h1>" in page
    assert "<title>Bautzen / Budyšin, Stadtbibliothek Bautzen" in page
    own = f'<p class="lead halt-lead">{GERMAN}</p>'
    assert f'{own}<p class="lead halt-lead" lang="hsb" dir="ltr">{SORBIAN}</p>' in page


def test_the_sorbian_page_has_sorbian_first(tour_in_sorbian, client):
    add_texts(factories.make_stop(), de=GERMAN, hsb=SORBIAN)
    page = page_of(client, "/hsb/tour/bautzen/")
    assert f">{SORBIAN_FIRST}</h1>" in page
    own = f'<p class="lead halt-lead">{SORBIAN}</p>'
    assert f'{own}<p class="lead halt-lead" lang="de" dir="ltr">{GERMAN}</p>' in page


def test_another_language_has_one_introduction_its_own_or_the_german(home, client):
    stop = factories.make_stop()
    add_texts(stop, de=GERMAN, hsb=SORBIAN)
    page = page_of(client, "/en/tour/bautzen/")
    assert BOTH in page
    assert f'lang="de" dir="ltr">{GERMAN}</p>' in page
    assert SORBIAN not in page
    add_texts(stop, en="The stories move in among the books.")
    assert GERMAN not in page_of(client, "/en/tour/bautzen/").replace("application/ld+json", "")


def test_outside_the_area_nothing_is_told_in_sorbian(home, client):
    stop = factories.make_stop("pirna", venue=factories.make_venue("Pirna"))
    add_texts(stop, de=GERMAN, hsb=SORBIAN)
    page = page_of(client, "/de/tour/pirna/")
    assert ">Pirna</h1>" in page
    assert SORBIAN not in page


def test_without_a_sorbian_text_the_page_is_german(tour_in_sorbian, client):
    add_texts(factories.make_stop(), de=GERMAN)
    assert page_of(client, "/de/tour/bautzen/").count("halt-lead") == 1
    assert f'lang="de" dir="ltr">{GERMAN}</p>' in page_of(client, "/hsb/tour/bautzen/")


def test_lists_map_front_page_and_open_data_name_the_town_in_both(home, client):
    factories.make_stop()
    tour = page_of(client, "/de/tour/")
    assert tour.count(BOTH) == 3  # the next stop, its pin, the list
    assert BOTH in page_of(client, "/de/")
    [stop] = client.get("/api/v1/tour/").json()["results"]
    assert (stop["venue"]["town"], stop["venue"]["town_in_sorbian"]) == ("Bautzen", "Budyšin")


@pytest.mark.parametrize(
    ("code", "town", "told"),
    [
        ("de", "Bautzen / Budyšin", f"{GERMAN}\n\n{SORBIAN}"),
        ("hsb", "Budyšin / Bautzen", f"{SORBIAN}\n\n{GERMAN}"),
        ("en", "Bautzen / Budyšin", GERMAN),
    ],
)
def test_the_calendar_tells_it_in_both_languages(tour_in_sorbian, client, code, town, told):
    add_texts(factories.make_stop(opens=date(2027, 1, 12)), de=GERMAN, hsb=SORBIAN)
    calendar = Calendar.from_ical(client.get(f"/tour.ics?sprache={code}").content)
    [event] = calendar.walk("VEVENT")
    assert town in event["summary"]
    assert event["description"] == told


def edit(client, stop):
    address = reverse("wagtailsnippets_exhibition_tourstop:edit", args=[stop.pk])
    return client.get(address).content.decode()


def test_editors_are_reminded_of_the_sorbian_text_and_not_stopped(editor_client):
    stop = factories.make_stop()
    data = {
        "venue": stop.venue_id,
        "slug": "bautzen",
        "state": "signed",
        "opens": "2027-03-05",
        "closes": "2027-03-20",
        "precision": "day",
        **no_rows(*OF_STOPS),
    }
    address = reverse("wagtailsnippets_exhibition_tourstop:edit", args=[stop.pk])
    saved = editor_client.post(address, data, follow=True)
    levels = [message.level_tag for message in saved.context["messages"]]
    assert levels[0] == "success"
    assert "error" not in levels
    assert "„Hornjoserbsce“" in saved.content.decode()
    assert "liegt im sorbischen Siedlungsgebiet" in edit(editor_client, stop)
    add_texts(stop, hsb=SORBIAN)
    assert "liegt im sorbischen Siedlungsgebiet" not in edit(editor_client, stop)


def test_editors_of_other_stops_are_not(editor_client):
    stop = factories.make_stop("pirna", venue=factories.make_venue("Pirna"))
    assert "sorbischen" not in re.sub(r"<script.*?</script>", "", edit(editor_client, stop))
