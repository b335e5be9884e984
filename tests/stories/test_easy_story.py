"""Stories in Leichte Sprache: a layout of its own in which nothing is lost, and nothing leaks."""

import json

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from core.models import HardWord
from home.models import HomePage
from stories.blocks import StoryBody
from stories.domain.photos import make_renditions
from stories.models import StoryIndexPage, StoryPage
from tests import factories

STORY, INDEX = "/de-simple/geschichten/rima/", "/de-simple/geschichten/"
EMBED = {
    "heading": "Film von dort",
    "address": "https://vimeo.com/76979871",
    "poster": None,
    "shows_people": False,
    "people": [],
}


@pytest.fixture
def easy(home):
    """The way to stories in Leichte Sprache."""
    locale = Locale.objects.get_or_create(language_code="de-simple")[0]
    german = HomePage.objects.get(locale__language_code="de")
    factories.publish_unasked(german.copy_for_translation(locale))
    german = StoryIndexPage.objects.get(locale__language_code="de")
    index = german.copy_for_translation(locale)
    index.slug, index.introduction = german.slug, "Das ist eins. Das ist zwei."
    index.save()
    factories.publish_unasked(index)
    return locale


def story_with(easy, *blocks, person=None, **values) -> StoryPage:
    """A story in German and, the one that comes back, in Leichte Sprache."""
    person = person or factories.make_person()
    factories.make_consent(person)
    body = json.dumps([{"type": kind, "value": value} for kind, value in blocks])
    german = factories.make_story(person, body=body, **values)
    translated = german.copy_for_translation(easy)
    translated.slug = german.slug
    translated.save()
    return factories.publish_unasked(translated)


def get(client, url=STORY) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def test_the_head_says_who_it_is_and_all_that_the_german_one_says(client, easy):
    story_with(easy, companion="ein Mentor", is_example=True)
    text = get(client)
    assert '<html lang="de-simple"' in text
    assert '<body class="leicht">' in text
    assert "<h1>Das ist Rima.</h1>" in text
    for said in ("Leichte Sprache", "Beispielgeschichte", "Ein Auftakt.", "früher", "heute"):
        assert said in text
    assert "ein Mentor" in text
    assert "Das sind" not in text


def test_several_people_are_several(client, easy):
    story_with(easy, title="Rima und Joel", slug="rima")
    assert "<h1>Das sind Rima und Joel.</h1>" in get(client)


def test_every_sentence_of_running_text_is_a_paragraph(client, easy):
    story_with(easy, ("lead", "Eins. Zwei\nDrei."), ("text", "<p>Vier. <b>Fünf.</b> Sechs.</p>"))
    text = get(client)
    for sentence in ("Eins.", "Zwei", "Drei.", "Vier.", "<b>Fünf.</b>", "Sechs."):
        assert f"<p>{sentence}" in text


def test_all_blocks_are_there(client, easy):
    person = factories.make_person()
    photo = factories.make_photo(person)
    make_renditions(photo)
    film = factories.make_film(person, title="Gespräch")
    station = {"when": "Monat 1", "heading": "Frage", "text": "Sie fragt. Er hilft."}
    chosen = {"image": photo.pk, "decorative": False, "alt_text": "Ein Tisch."}
    heading = {"heading": "Ihr Tisch", "text": "<p>Daneben.</p>", "caption": "Am Morgen."}
    stations = [{"type": "item", "id": "a", "value": station}]
    story_with(
        easy,
        ("photo", {"photo": chosen} | heading),
        ("stations", {"heading": "So ging es", "stations": stations}),
        ("quote", {"text": "Geschafft. Endlich.", "speaker": "Rima, Lehrerin"}),
        ("film", {"heading": "Rima im Film", "film": film.pk}),
        ("fact", {"number": "71", "text": "Mentoren", "source": "Programm, 2022"}),
        ("embed", EMBED),
        person=person,
    )
    text = get(client)
    for said in ("Ihr Tisch", "<p>Daneben.</p>", "Am Morgen.", 'alt="Ein Tisch."'):
        assert said in text
    for said in ("So ging es", "Monat 1", "<h3>Frage</h3>", "<p>Sie fragt. </p><p>Er hilft.</p>"):
        assert said in text
    assert "Rima, Lehrerin, sagt:" in text
    assert "<p>Geschafft. </p><p>Endlich.</p>" in text
    for said in ("Rima im Film", "<film-player>", "71", "Programm, 2022", "Film von dort"):
        assert said in text
    for said in ("two-clicks", "Wer mitging"):
        assert said in text


def test_a_photo_that_is_not_cleared_is_not_shown_and_its_text_stays(client, easy):
    photo = factories.make_photo(factories.make_person())
    make_renditions(photo)
    words = {"caption": "Am Morgen.", "heading": "Ihr Tisch", "text": "<p>Daneben.</p>"}
    value = StoryBody().child_blocks["photo"].to_python({"photo": {"image": photo.pk}} | words)
    text = render_to_string("stories/easy/photo.html", {"value": value, "page": story_with(easy)})
    assert "Ihr Tisch" in text
    assert "<p>Daneben.</p>" in text
    for hidden in ("<img", "<svg", "figure", "Am Morgen."):
        assert hidden not in text


def test_a_story_without_consent_is_gone(client, easy):
    story = story_with(easy)
    factories.withdraw_everything(story.appearances.get().person)
    response = client.get(STORY)
    assert response.status_code == 410
    assert "Rima" not in response.content.decode()


def test_hard_words_of_the_page_are_explained_at_its_end(client, easy):
    mentor = HardWord.objects.create(word="Mentor", explanation="Er hilft. Er fragt nach.")
    HardWord.objects.create(word="Vertrag", explanation="Ein Papier.")
    story_with(easy, ("lead", "Zwei Mentoren sind da."))
    text = get(client)
    assert f'<a class="wort" id="im-text-{mentor.pk}" href="#wort-{mentor.pk}">' in text
    assert f'<div id="wort-{mentor.pk}"><dt>Mentor</dt>' in text
    assert '<span class="satz">Er hilft. </span>' in text
    assert "Ein Papier." not in text


def test_without_hard_words_there_is_no_list_of_them(client, easy):
    story_with(easy, ("lead", "Alles ist leicht."))
    assert "Schwere Wörter" not in get(client)


def test_german_pages_are_as_they_were(client, easy):
    HardWord.objects.create(word="Mentor", explanation="Er hilft.")
    story_with(easy, ("lead", "Ein Mentor. Zwei Mentoren."))
    text = get(client, "/de/geschichten/rima/")
    assert '<p class="lauf__lead">Ein Mentor. Zwei Mentoren.</p>' in text
    assert "leicht" not in text.partition("</head>")[2].partition("<header")[0]
    assert "Schwere Wörter" not in text


def test_introductions_have_a_sentence_a_line(client, easy):
    lines = '<span class="satz">Das ist eins. </span><span class="satz">Das ist zwei.</span>'
    assert f'<p class="lead verz-lead">{lines}</p>' in get(client, INDEX)


def test_hard_words_cost_one_query_however_many_and_none_in_german(client, easy):
    story_with(easy, ("lead", "Ein Mentor mit Vertrag und Zeugnis."))
    assert queries_for_words(client, "/de/geschichten/rima/") == 0
    assert queries_for_words(client, STORY) == 1
    for word in ("Mentor", "Vertrag", "Zeugnis"):
        HardWord.objects.create(word=word, explanation="Das heißt so.")
    assert queries_for_words(client, STORY) == 1


def queries_for_words(client, url) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        get(client, url)
    return sum(HardWord._meta.db_table in query["sql"] for query in queries)


def test_the_layout_costs_no_more_queries_than_that_of_any_translation(client, easy):
    story_with(easy, ("lead", "Eins."), ("quote", {"text": "Zwei.", "speaker": "Rima"}))
    counts = []
    for url in ("/de/geschichten/rima/", STORY):
        client.get(url)
        with CaptureQueriesContext(connection) as queries:
            get(client, url)
        counts.append(len(queries))
    german, easy_one = counts
    assert easy_one == german + 2  # Wagtail finds the start page of a translation; hard words
