"""The pages of the podcast, as visitors read them."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from stories.models import FilmCaptions
from tests import factories

EPISODE = "/de/podcast/folge/"
CHAPTERS = [("1:05", "Der Weg"), ("0:00", "Am Anfang")]


def read(client, path=EPISODE) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def test_an_episode_says_what_it_is(client, make_episode, rima):
    make_episode(people=[rima], day=date(2026, 5, 3), season=2, number=7, introduction="Ein Satz.")
    text = read(client)
    assert "3. Mai 2026" in text
    assert "2:00</bdi>" in text
    assert "Staffel 2" in text
    assert "Folge 7" in text
    assert "Ein Satz." in text
    assert "<bdi>Rima</bdi>" in text


def test_sound_chapters_and_text_need_no_javascript(client, make_episode):
    episode = make_episode(chapters=CHAPTERS)
    text = read(client)
    address = f"/media/{episode.sound.versions.get().file.name}"
    assert f'<source src="{address}" type="audio/' in text
    assert "<audio" in text
    assert "controls" in text
    assert f'href="{address}#t=65"' in text
    assert text.index("Am Anfang") < text.index("Der Weg")
    assert "Hallo." in text
    assert "Mitlesen" in text
    assert 'class="hoeren__leiste" hidden' in text


def test_whoever_is_heard_is_named_only_where_the_page_names_them(
    client, make_episode, make_sound, rima
):
    make_episode(sound=make_sound(rima))
    assert "Rima" not in read(client)


def test_text_of_the_page_is_read_where_there_are_no_captions(client, make_episode, make_sound):
    make_episode(sound=make_sound(captions=["en"]), transcript="Mentor: Guten Tag.\n\nRima: Ja.")
    text = read(client)
    assert "<p>Mentor: Guten Tag.</p>" in text
    assert "Hallo." not in text


def test_text_in_another_language_says_so(client, make_episode, make_sound):
    make_episode(sound=make_sound(captions=["en"]))
    assert '<dl lang="en" dir="ltr">' in read(client)


def test_a_piece_from_the_radio_names_station_day_and_licence(client, make_episode):
    make_episode(station="Radio Elbe", first_broadcast=date(2021, 3, 2), licence="CC BY 4.0")
    text = read(client)
    assert "Radio Elbe" in text
    assert "2. März 2021" in text
    assert "CC BY 4.0" in text
    assert "Radio Elbe" in read(client, "/de/podcast/")


@pytest.mark.parametrize(
    ("values", "field"),
    [({"station": "Radio Elbe"}, "licence"), ({"first_broadcast": date(2021, 3, 2)}, "station")],
)
def test_what_is_taken_over_says_from_whom_and_by_what_right(make_episode, values, field):
    episode = make_episode()
    for name, value in values.items():
        setattr(episode, name, value)
    with pytest.raises(ValidationError) as refused:
        episode.clean()
    assert list(refused.value.message_dict) == [field]


def test_a_sound_that_is_not_ready_says_so(client, make_episode, make_sound):
    make_episode(sound=make_sound(versions=()))
    text = read(client)
    assert "wird gerade vorbereitet" in text
    assert "<audio" not in text


def test_the_language_of_the_sound_is_named_where_it_is_another(client, make_episode):
    make_episode(spoken_language="fa")
    assert "فارسی" in read(client)[read(client).index("Sprache des Tons") :]


def test_digits_are_those_of_the_language(client, make_podcast, make_episode):
    parent = make_podcast("fa")
    make_episode(slug="folge", code="fa", parent=parent, chapters=[("1:05", "Weg")])
    text = read(client, "/fa/podcast/folge/")
    assert "۱:۰۵" in text
    assert "#t=65" in text


def test_episodes_are_listed_latest_first_with_the_address_of_the_feed(client, make_episode):
    make_episode("Alt", day=date(2020, 1, 1))
    make_episode("Neu", day=date(2026, 1, 1))
    text = read(client, "/de/podcast/")
    assert text.index("Neu</a>") < text.index("Alt</a>")
    assert "http://127.0.0.1:8000/de/podcast/feed.xml" in text


def test_the_list_asks_the_same_number_of_queries(
    client, make_episode, rima, django_assert_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    make_episode("Eins", people=[rima])
    read(client, "/de/podcast/")
    with CaptureQueriesContext(
        connection,
    ) as once:
        read(client, "/de/podcast/")
    for title in ("Zwei", "Drei"):
        make_episode(title, people=[rima])
    with django_assert_num_queries(len(once)):
        read(client, "/de/podcast/")


def test_an_empty_podcast_says_so(client, podcast):
    assert "noch nichts zu hören" in read(client, "/de/podcast/")


def test_the_foot_leads_to_the_podcast_where_it_is_published(client, podcast):
    assert 'href="/de/podcast/"' in read(client, "/de/")
    factories.publish_unasked(podcast)
    type(podcast).objects.filter(pk=podcast.pk).update(live=False)
    assert 'href="/de/podcast/"' not in read(client, "/de/")


def test_a_translation_keeps_the_sound_and_has_its_own_words(client, make_podcast, make_episode):
    make_podcast("en")
    german = make_episode(chapters=[("0:00", "Am Anfang")])
    english = factories.make_translation(german, "en", title="Episode", slug="episode")
    assert english.sound_id == german.sound_id
    FilmCaptions.objects.create(
        film=german.sound, language="en", webvtt="WEBVTT\n\n00:01.000 --> 00:02.000\nHi.\n"
    )
    text = read(client, "/en/podcast/episode/")
    assert "Hi." in text
    assert "Hallo." not in text
