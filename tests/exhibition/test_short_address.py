"""The QR code of a panel opens in the visitor's language."""

import pytest
from django.conf import settings
from wagtail.models import Locale

from exhibition.models import Panel
from stories.models import StoryIndexPage
from tests import factories

pytestmark = pytest.mark.django_db
CODES = list(dict(settings.LANGUAGES))


@pytest.fixture
def story(home):
    return factories.make_consented_story()


@pytest.fixture
def panel(story):
    return Panel.objects.create(title="Rima", story=story)


def translate(story, *codes):
    homes = factories.make_all_homes()
    for code in codes:
        index = StoryIndexPage.objects.get(locale__language_code="de")
        if not index.get_translations().filter(locale__language_code=code).exists():
            factories.make_translation(index, code, slug="geschichten")
        factories.make_translation(story, code)
    return homes


def language_opened(client, panel, accepted) -> str:
    response = client.get(f"/q/{panel.code}/", headers={"Accept-Language": accepted})
    assert response.status_code == 302
    assert response.headers["Vary"] == "Accept-Language"
    assert not response.cookies
    assert client.get(response.url).status_code == 200
    return response.url.split("/")[1]


def test_a_panel_opens_in_each_language(client, story, panel):
    translate(story, *(one for one in CODES if one != "de"))
    assert {code: language_opened(client, panel, f"{code},de;q=0.1") for code in CODES} == {
        code: code for code in CODES
    }


@pytest.mark.parametrize(
    ("accepted", "code"),
    [
        ("ar-SY,ar;q=0.9", "ar"),
        ("prs-AF", "fa"),
        ("fa-AF", "fa"),
        ("uk,ar;q=0.9", "ar"),
        ("uk", "de"),
        ("ja", "de"),
        ("", "de"),
        ("ar;q=0,fa", "fa"),
        ("de-simple,ar;q=0.9", "de"),
        ("x" * 10_000, "de"),
    ],
)
def test_the_first_language_that_is_there_wins_and_german_for_the_rest(
    client, story, panel, accepted, code
):
    translate(story, "ar", "fa")
    assert language_opened(client, panel, accepted) == code


def test_leichte_sprache_opens_for_who_asks_for_it_only(client, story, panel):
    translate(story, "de-simple")
    assert language_opened(client, panel, "de-simple") == "de-simple"
    assert language_opened(client, panel, "de-DE") == "de"


def test_a_story_that_is_not_there_in_german_opens_in_any_language(client, story, panel):
    translate(story, "uk")
    type(story)._base_manager.filter(pk=story.pk).update(live=False)
    assert language_opened(client, panel, "fr") == "uk"


def test_a_draft_opens_for_nobody(client, story, panel):
    translate(story, "ar")
    drafts = story.get_translations().filter(locale=Locale.objects.get(language_code="ar"))
    drafts.update(live=False)
    assert language_opened(client, panel, "ar") == "de"


def test_a_panel_without_story_opens_the_start_in_the_best_language(client, home):
    factories.make_all_homes()
    panel = Panel.objects.create(title="Anfang")
    response = client.get(f"/q/{panel.code}/", headers={"Accept-Language": "ti-ER"}, follow=True)
    assert response.redirect_chain[-1][0] == "/ti/"
