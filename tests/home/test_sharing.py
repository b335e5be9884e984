"""What networks are told of a page; names only where everybody agreed to social media."""

import re

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client
from PIL import Image

from home.domain import sharing_pictures
from stories.enums import Channel
from tests import factories

META = re.compile(r'<meta (?:property|name)="((?:og|twitter):[\w:]+)" content="([^"]*)">')
WITHOUT_SOCIAL = [channel for channel in Channel if channel != Channel.SOCIAL]
STORY = "/de/geschichten/rima/"


def graph(path: str) -> dict[str, str]:
    return dict(META.findall(Client().get(path).content.decode()))


@pytest.fixture
def not_for_networks(home):
    person = factories.make_person("Rima")
    factories.make_consent(person, channels=WITHOUT_SOCIAL)
    return factories.make_story(person, title="Rima")


@pytest.mark.parametrize(
    "path",
    ["/de/", "/de/geschichten/", STORY, "/de/filme/ein-film/", "/de/aktuelles/neues/",
     "/de/tour/", "/de/tour/bautzen/", "/de/mentoren-finden/", "/de/einbinden/"],
)  # fmt: skip
def test_every_page_says_what_it_is(open_data_world, path):
    told = graph(path)
    names = ("title", "description", "type", "url", "site_name", "locale")
    assert all(told[f"og:{name}"] for name in names)
    assert told["og:url"] == f"{settings.SITE_URL}{path}"
    assert told["og:locale"] == "de_DE"
    assert (told["og:image:width"], told["og:image:height"]) == ("1200", "630")
    assert told["og:image:alt"]
    assert told["og:image"].startswith(settings.SITE_URL)
    assert told["twitter:card"] == "summary_large_image"


@pytest.mark.parametrize("path", ["/de/suche/?q=x", "/de/nichts/", "/de/noch-nicht/1/"])
def test_what_is_not_to_be_kept_says_nothing(home, path):
    assert graph(path) == {}


def test_a_page_names_the_other_languages_it_has(home):
    html = Client().get("/de/").content.decode()
    assert ("og:locale:alternate", "en_GB") in META.findall(html)


def test_a_story_that_is_not_for_networks_keeps_its_name_out_of_them(not_for_networks):
    told = graph(STORY)
    assert told["og:title"] == "Ich hab’s geschafft!"
    assert "Rima" not in str({name: text for name, text in told.items() if name != "og:url"})
    html = Client().get(STORY).content.decode()
    assert "wa.me" not in html
    assert 'value="http://127.0.0.1:8000/de/geschichten/rima/"' in html


@pytest.mark.parametrize("path", [STORY, "/de/filme/ein-film/", "/de/aktuelles/neues/",
                                  "/de/aktuelles/treffen/", "/de/tour/bautzen/"])  # fmt: skip
def test_pages_can_be_sent_on_by_plain_links(open_data_world, path):
    html = Client().get(path).content.decode()
    links = re.findall(
        r'<a href="(https://(?:wa\.me|t\.me|www\.facebook\.com)/[^"]+)"([^>]*)>', html
    )
    assert len(links) == 3
    assert all('rel="noopener noreferrer nofollow"' in rest for _link, rest in links)
    assert all("127.0.0.1%3A8000" in link for link, _rest in links)
    assert 'href="mailto:?subject=' in html


@pytest.mark.parametrize("code", [code for code, _name in settings.LANGUAGES])
def test_there_is_a_neutral_picture_for_every_language(code):
    with Image.open(finders.find(f"share/{code}.png")) as picture:
        assert picture.size == (1200, 630)


def test_a_withdrawal_for_networks_alone_counts_at_once(open_data_world):
    assert graph(STORY)["og:title"] == "Rima"
    open_data_world.withdrawals.create(channel_social=True, material_text=True)
    assert graph(STORY)["og:title"] == "Ich hab’s geschafft!"
    assert not sharing_pictures.may_be_shared(_story())


def _story():
    from stories.models import StoryPage

    return StoryPage.objects.get()
