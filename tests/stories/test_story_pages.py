"""The index, a story and a film as a visitor gets them."""

import json

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from stories.delivery import address
from stories.domain.photos import WEBP_FILTERS, make_renditions
from stories.models import Appearance, Film, FilmCaptions, FilmIndexPage, FilmPage, StoryPage
from stories.passages import passages
from tests import factories

INDEX, STORY = "/de/geschichten/", "/de/geschichten/rima/"
WEBVTT = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nGuten Tag & <i>willkommen</i>\n"


def get(client, url) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def number_of_queries(client, url) -> int:
    """Of a page that has been asked for before."""
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


def story_with(*blocks, person=None, **values) -> StoryPage:
    person = person or factories.make_person()
    factories.make_consent(person)
    body = json.dumps([{"type": kind, "value": value} for kind, value in blocks])
    return factories.make_story(person, body=body, **values)


def make_film(*people) -> Film:
    film = factories.make_film(*people, title="Gespräch")
    FilmCaptions.objects.create(film=film, language="de", webvtt=WEBVTT)
    return film


def make_film_page(film, *people) -> FilmPage:
    index = FilmIndexPage.objects.get(locale__language_code="de")
    page = FilmPage(title="Gespräch", slug=f"f{film.pk}", film=film, live=False)
    page.appearances = [Appearance(person=person) for person in people]
    return factories.publish_unasked(index.add_child(instance=page))


# Index ----------------------------------------------------------------------------------


def add_story_with_portrait(name):
    person = factories.make_person(name)
    factories.make_consent(person)
    photo = factories.make_photo(person)
    make_renditions(photo)
    factories.make_story(person, title=name, portrait=photo)


def test_the_index_asks_as_often_for_three_stories_as_for_one(client, home):
    add_story_with_portrait("Rima")
    of_one = number_of_queries(client, INDEX)
    add_story_with_portrait("Joel")
    add_story_with_portrait("Reza")
    assert number_of_queries(client, INDEX) == of_one
    text = get(client, INDEX)
    assert text.count('class="eintrag ') == text.count("<picture>") == 3


def test_the_filter_narrows_by_work_and_region(client, home):
    factories.make_consented_story("Rima", field_of_work="school")
    factories.make_consented_story("Joel", field_of_work="care")
    text = get(client, f"{INDEX}?beruf=care")
    assert "Joel" in text
    assert "Rima" not in text
    assert '<b class="zahl">1</b>' in text
    assert "Rima" in get(client, f"{INDEX}?region=14627")


def test_unknown_filters_are_left_aside(client, home):
    factories.make_consented_story()
    for query in ("beruf=pirat", "region=99999", "beruf=%00", "seite=zehn", "seite=99", "seite=-1"):
        assert "Rima" in get(client, f"{INDEX}?{query}")


def test_where_nothing_fits_each_filter_can_be_taken_away(client, home):
    factories.make_consented_story()
    text = get(client, f"{INDEX}?beruf=care&region=14627")
    assert "Noch keine Geschichte dazu" in text
    assert f'href="{INDEX}?beruf=care"' in text
    assert f'href="{INDEX}?region=14627"' in text
    assert "Filter „Pflege“ entfernen" in text


def test_an_empty_index_says_so(client, home):
    assert "bald die ersten Geschichten" in get(client, INDEX)


def test_more_than_24_stories_go_on_another_page_with_the_filter(client, home):
    person = factories.make_person()
    factories.make_consent(person)
    for number in range(25):
        factories.make_story(person, title=f"Name{number}")
    first = get(client, f"{INDEX}?beruf=school")
    assert first.count('class="eintrag ') == 24
    assert "?beruf=school&amp;seite=2" in first
    second = get(client, f"{INDEX}?beruf=school&seite=2")
    assert second.count('class="eintrag ') == 1
    assert "eintrag--gross" in second


def test_examples_are_marked(client, home):
    factories.make_consented_story(is_example=True)
    assert "Beispielgeschichte" in get(client, INDEX)
    assert "Beispielgeschichte" in get(client, STORY)


# Story ----------------------------------------------------------------------------------


def test_a_story_has_one_heading_and_leads_on(client, home):
    story_with()
    factories.make_consented_story("Joel")
    text = get(client, STORY)
    assert text.count("<h1") == 1
    assert "Geschichte von Joel lesen" in text


def test_lead_and_texts_stand_together_whatever_the_order(home):
    story = story_with(
        ("text", "<p>a</p>"),
        ("text", "<p>b</p>"),
        ("quote", {"text": "Q", "speaker": "Rima"}),
        ("lead", "L"),
        ("text", "<p>c</p><p>d</p><p>e</p>"),
        ("lead", "M"),
    )
    grouped = passages(story.body)
    assert [passage.kind for passage in grouped] == ["running", "quote", "running", "running"]
    assert [len(passage.texts) for passage in grouped] == [2, 0, 1, 0]
    assert [passage.is_long for passage in grouped] == [False, False, True, False]


def test_every_block_is_rendered(client, home):
    station = {"when": "Monat 1", "heading": "Deutsch", "text": "Jeden Tag."}
    stations = {"heading": "Stationen", "stations": [{"type": "item", "value": station}] * 2}
    story_with(
        ("lead", "Ein Einstieg."),
        ("text", "<p>Ein Text.</p>"),
        ("stations", stations),
        ("quote", {"text": "Ein Zitat.", "speaker": "Rima"}),
        ("fact", {"number": "840", "text": "Menschen", "source": "Statistik"}),
    )
    text = get(client, STORY)
    for words in ("Ein Einstieg.", "Ein Text.", "Deutsch", "Ein Zitat.", "840", "Statistik"):
        assert words in text


def test_scripts_in_texts_stay_texts(client, home):
    story_with(("lead", "<script>alert(1)</script>"), ("text", "<p>ok<script>x()</script></p>"))
    text = get(client, STORY)
    assert "<script>alert(1)" not in text
    assert "&lt;script&gt;alert(1)" in text


def photo_block(photo) -> tuple:
    image = {"image": photo.pk, "alt_text": "Ein Tisch.", "decorative": False}
    return "photo", {
        "photo": image,
        "caption": "Bildzeile",
        "heading": "Daneben",
        "text": "<p>Text daneben.</p>",
    }


def test_a_photo_in_a_block_is_shown_when_it_is_cleared(client, home):
    photo = factories.make_photo(shows_people=False)
    make_renditions(photo)
    story_with(photo_block(photo))
    text = get(client, STORY)
    assert 'alt="Ein Tisch."' in text
    assert "Bildzeile" in text


def test_a_photo_without_cover_in_a_block_takes_the_story_with_it(client, home):
    """The list of a page is the union of its own people and those of everything it shows."""
    joel = factories.make_person("Joel")
    story_with(photo_block(factories.make_photo(joel)))
    assert client.get(STORY).status_code == 410
    factories.make_consent(joel)
    assert client.get(STORY).status_code == 200


def test_a_film_in_a_block_has_controls_captions_and_transcript(client, home):
    person = factories.make_person()
    film = make_film(person)
    story_with(("film", {"heading": "Rima im Film", "film": film.pk}), person=person)
    text = get(client, STORY)
    captions = reverse("captions", args=[film.captions.get().pk])
    assert "<video" in text
    assert "controls" in text
    assert 'preload="none"' in text
    assert f'kind="captions" src="{captions}" srclang="de"' in text
    assert "Guten Tag &amp; willkommen" in text
    assert "autoplay" not in text
    assert f'src="{address(film.versions.get().file)}"' in text
    assert "Film mit Rima" in text


def test_a_film_without_cover_in_a_block_takes_the_story_with_it(client, home):
    film = make_film(factories.make_person("Joel"))
    story_with(("film", {"heading": "Joel im Film", "film": film.pk}))
    assert client.get(STORY).status_code == 410


def test_a_drawing_says_that_it_is_no_likeness(client, home):
    person = factories.make_person()
    photo = factories.make_photo(person)
    photo.is_illustration = True
    photo.save()
    story_with(person=person, portrait=photo)
    assert "kein Abbild der Person" in get(client, STORY)


def test_a_story_page_sets_no_cookie(client, home):
    story_with()
    assert not client.get(STORY).cookies


# Films ----------------------------------------------------------------------------------


def add_film_with_still(person):
    still = factories.make_photo(person)
    make_renditions(still)
    film = make_film(person)
    Film.objects.filter(pk=film.pk).update(still=still)
    make_film_page(film, person)


def test_the_films_ask_as_often_for_three_as_for_one(client, home):
    person = factories.make_person()
    factories.make_consent(person)
    add_film_with_still(person)
    of_one = number_of_queries(client, "/de/filme/")
    add_film_with_still(person)
    add_film_with_still(person)
    assert number_of_queries(client, "/de/filme/") == of_one
    text = get(client, "/de/filme/")
    assert text.count('class="filme__eintrag') == text.count("<picture>") == 3


def test_a_still_without_cover_is_left_out(client, home):
    person = factories.make_person()
    factories.make_consent(person)
    still = factories.make_photo(factories.make_person("Joel"))
    make_renditions(still)
    film = make_film(person)
    Film.objects.filter(pk=film.pk).update(still=still)
    page = make_film_page(film, person)
    names = [
        rendition.file.name for rendition in still.renditions.filter(filter_spec__in=WEBP_FILTERS)
    ]
    for url in ("/de/filme/", page.url):
        text = get(client, url)
        assert not any(name in text for name in names)


def test_a_film_page_is_gone_without_consent(client, home):
    person = factories.make_person()
    page = make_film_page(make_film(person), person)
    assert client.get(page.url).status_code == 410
    factories.make_consent(person)
    assert "<video" in get(client, page.url)
