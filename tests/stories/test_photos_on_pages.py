"""How pages show photos: every ready size, a box while there is none, nothing made meanwhile."""

import json
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from exhibition.models import TourStop
from stories.domain.photo_sizes import FORMATS, Shape
from stories.domain.photos import make_renditions
from stories.models import Appearance, FilmIndexPage, FilmPage, Photo, PhotoRendition, StoryPage
from stories.templatetags.photos import photo as photo_tag
from tests import factories
from tests.stories.photo_files import talkative_jpeg
from tests.stories.test_photo_sizes import photo_of

PAGES = ["/de/", "/de/geschichten/", "/de/geschichten/rima/", "/de/filme/", "/de/filme/film/"]
PAGES += ["/de/tour/", "/de/tour/bautzen/", "/de/suche/?q=Rima", "/api/v1/stories/"]


@pytest.fixture
def portrait(home):
    """On every page that shows photos, and no size of it is made."""
    person = factories.make_person()
    factories.make_consent(person)
    portrait = factories.make_photo(person, size=(600, 400))
    block = {"image": portrait.pk, "decorative": False, "alt_text": "Ein Herd"}
    body = json.dumps([{"type": "photo", "value": {"photo": block}}])
    story = factories.make_story(person, portrait=portrait, body=body)
    factories.make_story(person, title="Zweite", portrait=portrait)
    film = factories.make_film(person)
    film.still = portrait
    film.save()
    page = FilmPage(title="Film", slug="film", film=film, live=False)
    page.appearances = [Appearance(person=person)]
    index = FilmIndexPage.objects.get(locale__language_code="de")
    factories.publish_unasked(index.add_child(instance=page))
    factories.make_stop().stories.add(story)
    return portrait


@pytest.mark.parametrize("address", PAGES)
def test_no_size_is_made_in_a_visitors_request(client, portrait, monkeypatch, address):
    monkeypatch.setattr(PhotoRendition, "save", made)
    monkeypatch.setattr(Photo, "generate_rendition_file", made)
    response = client.get(address)
    assert response.status_code == 200
    assert not PhotoRendition.objects.exists()


def made(*_arguments, **_options):
    raise AssertionError("a size was made")


@pytest.mark.parametrize("address", PAGES[:4])
def test_while_there_is_none_a_box_in_its_colour_keeps_the_place(client, portrait, address):
    page = client.get(address).content.decode()
    assert "<picture>" not in page
    assert "background-color:#d2674a" in page
    assert re.search(r'<svg[^>]* width="\d+" height="\d+" viewBox', page)


def test_a_box_says_what_a_picture_would(portrait):
    box = photo_tag(portrait, "Ein <Herd>", css="portrait", shape="portrait")
    assert 'width="320" height="400"' in box
    assert 'role="img" aria-label="Ein &lt;Herd&gt;"' in box
    assert 'class="portrait"' in box
    assert 'aria-hidden="true"' in photo_tag(portrait)
    assert photo_tag(None) == ""


@pytest.mark.django_db
def test_a_picture_has_three_formats_its_size_its_colour_and_its_face():
    photo = photo_of(
        talkative_jpeg((600, 400), orientation=1),
        focal_point_x=540,
        focal_point_y=100,
        focal_point_width=40,
        focal_point_height=40,
    )
    make_renditions(photo)
    whole = photo_tag(photo, "Ein Hof", sizes="50vw")
    types = re.findall(r'type="image/(\w+)"', whole)
    assert types == ["avif", "webp"]
    assert re.search(r'<img [^>]*src="[^"]+\.jpg"', whole)
    assert 'width="600" height="400" alt="Ein Hof" loading="lazy"' in whole
    assert f"background-color:{photo.dominant_colour};object-position:90% 25%" in whole
    assert whole.count("240w") == whole.count("600w") == 3
    upright = photo_tag(photo, shape="portrait", lazy=False)
    assert 'width="320" height="400"' in upright
    assert "object-position:81% 25%" in upright
    assert "lazy" not in upright
    assert not names_in(whole) & names_in(upright)


def names_in(text) -> set[str]:
    return set(re.findall(r"[0-9a-f]{32}\.\w+", text))


@pytest.mark.django_db
def test_a_photo_that_is_4_to_5_shows_itself_as_a_portrait():
    photo = factories.make_photo()
    make_renditions(photo)
    assert names_in(photo_tag(photo)) == names_in(photo_tag(photo, shape="portrait"))


def test_a_card_reads_few_rows_and_lists_ask_as_often_for_three_as_for_one(client, portrait):
    make_renditions(portrait)
    cards = list(StoryPage.objects.live().for_cards())
    rows = [len(card.portrait.card_sizes) for card in cards]
    assert rows == [len(FORMATS) * 2] * 2  # 240 and 320 px, as a portrait only
    for address in ("/de/", "/de/geschichten/", "/de/tour/bautzen/"):
        of_two = queries(client, address)
        add_stories()
        assert queries(client, address) == of_two


def queries(client, address) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as found:
        assert "<picture>" in client.get(address).content.decode()
    return len(found)


def add_stories() -> None:
    for _again in range(2):
        name = f"P{StoryPage.objects.count()}"
        person = factories.make_person(name)
        factories.make_consent(person)
        photo = factories.make_photo(person, size=(500, 400))
        make_renditions(photo)
        story = factories.make_story(person, title=name, portrait=photo)
        TourStop.objects.get().stories.add(story)


@pytest.mark.django_db
@pytest.mark.parametrize("size", [(816, 1000), (784, 1000), (817, 1000), (783, 1000), (500, 625)])
def test_the_database_knows_as_well_what_is_4_to_5(size):
    """Otherwise a card would find no size of such a photo."""
    photo = factories.make_photo(size=size)
    make_renditions(photo)
    photo.card_sizes = list(photo.renditions.for_cards())
    assert len(names_in(photo_tag(photo, shape=Shape.PORTRAIT))) >= len(FORMATS)
