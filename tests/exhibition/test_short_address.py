"""The QR code of a panel opens in the visitor's language."""

from urllib.parse import quote

import pytest
from django.conf import settings
from wagtail.models import Locale

from exhibition.domain.panels import qr_address
from exhibition.enums import PanelKind
from exhibition.models import Panel
from exhibition.models.panel import CODE_ALPHABET
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
    assert response.headers["Cache-Control"] == "private, no-cache"
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
    panel = Panel.objects.create(title="Anfang", kind=PanelKind.INTRODUCTION)
    response = client.get(f"/q/{panel.code}/", headers={"Accept-Language": "ti-ER"}, follow=True)
    assert response.redirect_chain[-1][0] == "/ti/"


def test_the_panel_of_the_map_opens_the_tour(client, home):
    panel = Panel.objects.create(title="Wo wir sind", kind=PanelKind.TOUR_MAP)
    for accepted, code in (("en", "en"), ("ti", "de"), ("", "de")):
        response = client.get(f"/q/{panel.code}/", headers={"Accept-Language": accepted})
        assert response.url.startswith(f"/{code}/tour")


def test_a_code_keeps_working_when_its_story_moves(client, home, story, panel):
    printed = qr_address(panel)
    story.slug = "umbenannt"
    story.save_revision().publish()
    assert client.get(f"/q/{panel.code}/").url.endswith("/geschichten/umbenannt/")
    other = StoryIndexPage(title="Früher", slug="frueher", locale=story.locale)
    home.add_child(instance=other)
    story.refresh_from_db()
    story.move(other, pos="last-child")
    response = client.get(f"/q/{panel.code}/")
    assert response.url.endswith("/frueher/umbenannt/")
    assert client.get(response.url).status_code == 200
    assert qr_address(panel) == printed


# Typed by hand ---------------------------------------------------------------------


@pytest.fixture
def introduction(home):
    return Panel.objects.create(title="Anfang", kind=PanelKind.INTRODUCTION, code="ab23yz")


@pytest.mark.parametrize(
    "typed",
    ["AB23YZ", "ab2 3yz", " a b 2 3 y z", "ab-23-yz", "ab23yz.", "ab23y0", "ob23yz", "ab2IyL"],
)
def test_what_people_type_leads_to_the_panel(client, introduction, typed):
    response = client.get(f"/q/{quote(typed)}/")
    assert response.status_code == 302
    assert response.url == "/"


@pytest.mark.parametrize(
    "typed", ["ab23yy", "ab23y", "ab23yzz", "0b1lyz", "......", "%25", "x" * 300, "ab23y\n", "ä"]
)
def test_an_unknown_code_is_not_found_and_shows_a_way_on(client, introduction, typed):
    response = client.get(f"/q/{quote(typed)}/", headers={"Accept-Language": "de"})
    assert response.status_code == 404
    page = response.content.decode()
    assert "Zu diesem Code finden wir keine Tafel." in page
    assert 'href="/de/"' in page
    assert response.headers["Cache-Control"] == "private, no-cache"


def test_a_misread_code_that_fits_two_panels_opens_none(client, introduction):
    Panel.objects.create(title="Andere", kind=PanelKind.INTRODUCTION, code="ab23yx")
    assert client.get("/q/ab23y0/").status_code == 404
    assert client.get("/q/ab23yx/").status_code == 302


def test_no_code_has_a_sign_that_is_taken_for_another():
    assert not set(CODE_ALPHABET) & set("01ilo")


def test_a_telephone_may_ask_first_and_nobody_may_send(client, introduction):
    assert client.head("/q/ab23yz/").status_code == 302
    assert client.post("/q/ab23yz/").status_code == 405


@pytest.mark.parametrize(("accepted", "direction"), [("de", "ltr"), ("ar", "rtl")])
def test_what_is_gone_says_so_in_the_visitor_s_language_and_tells_no_name(
    client, story, panel, accepted, direction
):
    factories.make_all_homes()
    factories.withdraw_everything(story.appearances.get().person)
    response = client.get(f"/q/{panel.code}/", headers={"Accept-Language": accepted})
    page = response.content.decode()
    assert response.status_code == 410
    assert f'lang="{accepted}"' in page
    assert ('dir="rtl">' in page[:80]) == (direction == "rtl")
    assert f'href="/{accepted}/"' in page
    assert "Rima" not in page
    assert "Rima" not in str(response.headers)
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert response.headers["Cache-Control"] == "private, no-cache"
