"""Reports of consents and of media: what their filters find, and what they never show."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from stories.domain.erasure import erase
from stories.enums import Channel
from stories.enums.desk import MediaGap
from stories.models import Film, FilmCaptions, Photo
from tests import factories

pytestmark = pytest.mark.django_db
CONSENTS, MEDIA = "consent_report", "media_report"


@pytest.fixture
def rows(editor_client, home):
    """The rows of a report as its table shows them."""

    def ask(name, **query):
        response = editor_client.get(reverse(name), query)
        return list(response.context["table"].data)

    return ask


@pytest.fixture
def people(home):
    today = timezone.localdate()
    found = {name: factories.make_person(name) for name in ("Ina", "Mia", "Nour", "Rima")}
    factories.make_consent(found["Ina"], valid_until=today + timedelta(days=9))
    factories.make_consent(found["Mia"], channels=[Channel.PRESS])
    factories.make_consent(found["Rima"])
    factories.withdraw_everything(found["Rima"])
    return found


def names(found) -> list[str]:
    return [row.person.public_name for row in found]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ["Ina", "Mia", "Nour", "Rima"]),
        ({"state": "ending"}, ["Ina"]),
        ({"state": ["withdrawn", "missing"]}, ["Nour", "Rima"]),
        ({"channel": "press"}, ["Ina", "Mia", "Rima"]),
        ({"channel": "web", "state": "valid"}, []),
        ({"evidence": "yes"}, []),
        ({"role": "mentor"}, []),
        ({"q": "im"}, ["Rima"]),
        ({"ordering": "-person"}, ["Rima", "Nour", "Mia", "Ina"]),
    ],
)
def test_consents_are_found_by_what_they_are(rows, people, query, expected):
    assert names(rows(CONSENTS, **query)) == expected


def test_consents_are_found_by_their_day(rows, people):
    today = timezone.localdate()
    query = {"day_from": today + timedelta(days=9), "day_to": today + timedelta(days=9)}
    assert names(rows(CONSENTS, **query)) == ["Ina"]
    assert names(rows(CONSENTS, day_from=today + timedelta(days=10))) == []


def test_sums_are_of_what_is_filtered(editor_client, people):
    response = editor_client.get(reverse(CONSENTS), {"channel": "press"})
    totals = {str(label): number for label, number in response.context["totals"]}
    assert totals == {"Personen": 3, "gültig": 1, "endet in 90 Tagen": 1, "widerrufen": 1}


def test_real_names_and_contacts_stand_in_no_report(editor_client, people):
    person = people["Ina"]
    person.real_name, person.email = "Geheim Name", "geheim@example.org"
    person.save()
    for kind in ("", "csv"):
        text = editor_client.get(reverse(CONSENTS), {"export": kind}).content.decode()
        assert "Ina" in text
        assert "geheim" not in text.lower()


def test_who_is_erased_stands_in_no_report(editor_client, people, editor):
    erase(people["Ina"], by=editor)
    assert "Ina" not in editor_client.get(reverse(CONSENTS), {"export": "csv"}).content.decode()


# Media ----------------------------------------------------------------------------------


def complete(photo: Photo) -> Photo:
    values = {"credit": "Foto: A", "licence": "CC BY", "alternative_texts": {"de": "Ein Haus."}}
    Photo.objects.filter(pk=photo.pk).update(**values)
    return Photo.objects.get(pk=photo.pk)


@pytest.fixture
def media(home):
    """Photos and films, each with one gap, and one of each without any."""
    Photo.objects.all().delete()
    shown = factories.make_person("Rima")
    for name in ("whole", "credit", "licence", "alternative_text"):
        complete(factories.make_photo(shows_people=False, title=name))
    Photo.objects.filter(title="credit").update(credit="")
    Photo.objects.filter(title="licence").update(licence="")
    Photo.objects.filter(title="alternative_text").update(alternative_texts={"en": "A house."})
    complete(factories.make_photo(shown, title="consent"))
    complete(factories.make_photo(title="people"))
    for title in ("film", "captions"):
        film = factories.make_film(title=title, credit="Film: A", shows_people=False)
        FilmCaptions.objects.create(film=film, language="de", webvtt="WEBVTT")
    Film.objects.get(title="captions").captions.all().delete()


@pytest.mark.parametrize("gap", MediaGap)
def test_media_are_found_by_what_they_lack(rows, media, gap):
    found = rows(MEDIA, gap=gap)
    assert [(row.title, row.gaps) for row in found] == [(gap.value, (gap,))]


def test_all_gaps_stand_in_one_list_and_what_lacks_nothing_does_not(rows, media):
    assert {row.title for row in rows(MEDIA)} == set(MediaGap.values)
    assert {row.title for row in rows(MEDIA, kind="film")} == {"captions"}
    assert [row.title for row in rows(MEDIA, q="lice")] == ["licence"]


def test_words_are_asked_for_in_the_language_that_is_chosen(rows, media):
    found = {row.title for row in rows(MEDIA, gap="alternative_text", language="en")}
    assert "whole" in found
    assert "alternative_text" not in found


def test_a_consent_that_ends_brings_its_photo_onto_the_list(rows, media):
    person = Photo.objects.get(title="consent").people.get()
    factories.make_consent(person)
    assert rows(MEDIA, gap="consent") == []
    factories.withdraw_everything(person)
    assert [row.title for row in rows(MEDIA, gap="consent")] == ["consent"]


def test_the_list_names_nobody_in_the_photos(editor_client, media):
    assert "Rima" not in editor_client.get(reverse(MEDIA), {"export": "csv"}).content.decode()


def test_sums_say_how_many_lack_what(editor_client, media):
    totals = dict(editor_client.get(reverse(MEDIA)).context["totals"])
    assert totals.pop("Fotos und Filme") == len(MediaGap)
    assert set(totals.values()) == {1}


# The two lists behind the desk ------------------------------------------------------------


def test_what_ends_and_what_is_kept_back_can_be_taken_along(editor_client, people):
    text = editor_client.get(reverse("consents_that_end"), {"export": "csv"}).content.decode()
    day = timezone.localdate() + timedelta(days=9)
    assert f"Ina;{day:%d.%m.%Y};alle Kanäle" in text
    factories.make_story(people["Nour"], title="=Nour", slug="nour")
    text = editor_client.get(reverse("pages_kept_back"), {"export": "csv"}).content.decode()
    assert "'=Nour;" in text
    assert "hat keine Einwilligung" in text
