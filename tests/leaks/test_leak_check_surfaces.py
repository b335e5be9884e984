"""For every surface a leak is planted, and found where it is."""

import pytest
from django.db import connection
from django.db.models import Q
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction
from wagtail.query import PageQuerySet
from wagtail.url_routing import RouteResult

from exhibition.models import Panel
from kiosk.domain import programme
from kiosk.models import Kiosk
from stories import delivery
from stories.domain import consent
from stories.domain.photos import make_renditions
from stories.domain.withdrawal import withdraw
from stories.enums import Channel
from stories.leaks import check, registry
from stories.leaks.findings import Kind, Subject
from stories.leaks.verdicts import read_verdicts
from stories.leaks.visitor import Visitor
from stories.models import FilmCaptions, StoryPage
from tests import factories
from tests.leaks.leak_check_site import (
    IN_ENGLISH,
    STORY,
    kinds,
    look,
    make_news,
    make_rima,
    places,
    story,
)

PAGES, INDEXES = "stories.StoryPage", "stories.StoryIndexPage"


@pytest.fixture
def rima(home):
    return make_rima()


@pytest.fixture
def withdrawn(rima):
    """She took everything back; in the database her pages still count as published."""
    factories.withdraw_everything(rima)
    return rima


@pytest.fixture
def open_gate(monkeypatch):
    """As if nobody had narrowed what is live and no page asked."""
    monkeypatch.setattr(PageQuerySet, "live_q", lambda self: Q(live=True))
    monkeypatch.setattr("stories.read_gate.is_covered", lambda *args: True)


# Pages, and what lists and names them ---------------------------------------------------


def test_pages_in_every_language_are_found(withdrawn, open_gate):
    report = look(PAGES, INDEXES, "home.HomePage", "exhibition.TourPage")
    assert {STORY, IN_ENGLISH} <= places(report, Kind.SHOWN)
    assert STORY in places(report, Kind.TEXT)
    linked = places(report, Kind.LINKED)
    assert {"/de/", "/en/", "/de/geschichten/", "/en/stories/", "/de/tour/bautzen/"} <= linked
    assert "/de/geschichten/?beruf=school" in linked


def test_aliases_are_found(rima, open_gate):
    alias = story().create_alias(update_slug="ihr-weg", parent=story().get_parent())
    factories.withdraw_everything(rima)
    found = [f for f in look(PAGES, INDEXES).findings if f.subject == Subject("page", alias.pk)]
    assert {finding.kind for finding in found} >= {Kind.SHOWN, Kind.LINKED}


@pytest.mark.parametrize(
    ("surface", "place"),
    [
        ("sitemap", "/sitemap.xml"),
        ("sitemap_part", "/sitemap-1.xml"),
        ("api_stories", "/api/v1/stories/?language=en"),
        ("short_address", "/q/rima22/"),
    ],
)
def test_lists_of_addresses_are_found(withdrawn, open_gate, surface, place):
    assert place in places(look(surface), Kind.LINKED)


def test_single_stories_of_the_open_data_are_found(withdrawn, open_gate):
    report = look("api_story")
    address = f"/api/v1/stories/{story().pk}/"
    assert address in places(report, Kind.SHOWN)
    assert address in places(report, Kind.TEXT)


def test_feed_and_archive_of_the_news_are_found(rima, open_gate):
    make_news(rima)
    factories.withdraw_everything(rima)
    linked = places(look("news.NewsIndexPage", "page_file"), Kind.LINKED)
    today = timezone.localdate()
    assert "/de/aktuelles/feed.xml" in linked
    assert "/de/aktuelles/rubrik/programm/" in linked
    assert "/de/aktuelles/rubrik/programm/feed.xml" in linked
    assert f"/de/aktuelles/archiv/{today.year}/" in linked
    assert f"/de/aktuelles/archiv/{today.year}/{today.month:02}/" in linked
    assert "/de/aktuelles/?rubrik=programme" in linked


def test_the_search_is_asked_for_what_only_the_page_says(withdrawn, open_gate):
    linked = places(look("search"), Kind.LINKED)
    assert "/de/suche/?q=Rima" in linked
    assert any("marker+liegt" in place for place in linked)
    assert any(place.startswith("/en/search/?q=") for place in linked)


def test_a_search_that_repeats_the_question_is_no_leak(withdrawn):
    assert list(look("search").findings) == []


def test_more_pages_of_a_list_are_followed(withdrawn, open_gate, monkeypatch):
    monkeypatch.setattr("stories.models.story_index.STORIES_A_PAGE", 1)
    factories.make_consented_story("Joel")
    story().move(story().get_parent(), pos="last-child")
    assert "/de/geschichten/?seite=2" in places(look(INDEXES, "linked"), Kind.LINKED)


def test_an_unpublished_page_that_answers_is_found(rima, monkeypatch):
    story().unpublish()
    assert list(look(PAGES).findings) == []
    monkeypatch.setattr(StoryPage, "route", lambda self, *args: RouteResult(self))
    monkeypatch.setattr("stories.read_gate.story_is_gone", lambda request: None)
    assert places(look(PAGES), Kind.SHOWN) == {STORY}


def test_a_page_that_is_gone_must_keep_robots_away(withdrawn, monkeypatch):
    gone = HttpResponse("<h1>Weg</h1>", status=410)
    monkeypatch.setattr("stories.read_gate.story_is_gone", lambda request: gone)
    assert places(look(PAGES), Kind.INDEXED) == {STORY, IN_ENGLISH}


def test_what_is_for_some_readers_only_is_hidden_too(rima, monkeypatch):
    kind = PageViewRestriction.LOGIN
    PageViewRestriction.objects.create(page=story(), restriction_type=kind)
    assert Kind.SHOWN not in kinds(look(PAGES))
    monkeypatch.setattr("wagtail.models.Page.get_view_restrictions", lambda self: [])
    assert STORY in places(look(PAGES), Kind.SHOWN)


# Drafts --------------------------------------------------------------------------


@pytest.fixture
def draft(rima):
    page = story()
    page.opening = "Der Entwurf verrät etwas, das noch niemand lesen soll."
    page.save_revision()
    return page


def test_a_draft_that_nobody_can_read_is_no_leak(draft):
    assert list(look(PAGES, "api_story").findings) == []


def test_text_of_a_draft_is_found(draft, monkeypatch):
    monkeypatch.setattr("home.api.story_in_full", lambda story: {"opening": draft.opening})
    assert f"/api/v1/stories/{draft.pk}/" in places(look("api_story"), Kind.DRAFT)


# Photos and films ---------------------------------------------------------------------


def test_files_and_captions_are_found(withdrawn, monkeypatch):
    monkeypatch.setattr("stories.delivery._is_covered", lambda work, channel: True)
    report = look("media", "captions")
    delivered = places(report, Kind.FILE)
    photo, film = withdrawn.photos.get(), withdrawn.films.get()
    assert {f"/media/{rendition.file.name}" for rendition in photo.renditions.all()} <= delivered
    assert f"/media/{film.versions.get().file.name}" in delivered
    assert f"/media/captions/{FilmCaptions.objects.get().pk}.vtt" in delivered
    assert f"/media/{photo.file.name}" not in delivered
    assert f"/media/{film.file.name}" not in delivered


def test_uploaded_originals_are_found(withdrawn, monkeypatch):
    monkeypatch.setattr("stories.delivery._refused", lambda *args: None)
    found = places(look("media"), Kind.OPEN)
    for original in (withdrawn.photos.get().file, withdrawn.films.get().file):
        assert f"/media/{original.name}" in found


@pytest.mark.parametrize("header", ["If-None-Match", "Range"])
def test_files_are_asked_for_in_every_way_of_browsers(withdrawn, monkeypatch, header):
    refused = delivery._refused

    def careless(request, stored, channel):
        return None if header in request.headers else refused(request, stored, channel)

    monkeypatch.setattr(delivery, "_refused", careless)
    version = withdrawn.films.get().versions.get()
    assert f"/media/{version.file.name}" in places(look("media"), Kind.FILE)


def test_a_photo_that_nobody_is_entered_for_counts_as_hidden(home, monkeypatch):
    photo = factories.make_photo()
    monkeypatch.setattr("stories.delivery._refused", lambda *args: None)
    assert f"/media/{photo.file.name}" in places(look("media"), Kind.OPEN)


def test_the_name_of_a_hidden_file_is_found(withdrawn, monkeypatch):
    name = withdrawn.films.get().file.name
    monkeypatch.setattr("home.openapi.description", lambda: {"example": f"x/{name}"})
    assert places(look("api_schema"), Kind.FILE_NAME) == {"/api/v1/openapi.json"}


# Kiosks, panels, the editors' workplace -------------------------------------------------


def test_a_programme_past_the_rule_is_found(withdrawn, monkeypatch):
    monkeypatch.setattr(consent, "published", lambda pages, *args: pages.filter(live=True))
    monkeypatch.setattr(consent, "cleared", lambda rows, *args: rows)
    report = look("kiosk programme")
    assert f"kiosk {Kiosk.objects.get().pk}" in places(report, Kind.TEXT)
    assert places(report, Kind.FILE_NAME)


def test_a_programme_is_asked_by_the_rule_for_kiosks(rima, monkeypatch):
    withdraw(rima)
    factories.make_consent(rima, channels=[Channel.WEB], recorded_at=timezone.now())
    for page in type(story()).objects.all():
        page.save_revision().publish()
    assert list(look("kiosk programme").findings) == []
    monkeypatch.setattr(consent, "published", lambda pages, *args: pages.filter(live=True))
    assert places(look("kiosk programme"), Kind.TEXT)


def test_a_file_of_a_programme_without_token_is_found(rima, monkeypatch):
    monkeypatch.setattr("kiosk.domain.pairing.kiosk_of", lambda token: Kiosk.objects.get())
    assert Kind.OPEN in kinds(look("kiosk_media"))


def test_previews_of_panels_are_asked_for_by_their_numbers(rima, monkeypatch):
    asked = []
    ask = Visitor.ask

    def noted(self, address, headers=()):
        asked.append(address)
        return ask(self, address, headers)

    monkeypatch.setattr(Visitor, "ask", noted)
    assert list(look("sign-in").findings) == []
    assert f"/admin/tafeln/{Panel.objects.get().pk}/vorschau/" in asked


# Surfaces that nobody has thought of -------------------------------------------------------


@pytest.fixture
def new_surfaces(settings):
    settings.ROOT_URLCONF = "tests.leaks.leak_check_urls"


def test_a_new_address_is_asked_without_anybody_saying_so(withdrawn, new_surfaces):
    assert places(look("secret"), Kind.TEXT) == {"/geheim/"}


def test_an_address_that_nobody_gave_values_for_is_a_finding(home, new_surfaces):
    unknown = places(look("nothing"), Kind.UNKNOWN)
    assert unknown == {"secret_with_code", "tests.leaks.leak_check_urls.secret"}


def test_an_open_address_of_the_workplace_is_found(home, new_surfaces):
    assert places(look("sign-in"), Kind.OPEN) == {"/admin/geheim/1/"}


def test_a_route_below_a_page_that_nobody_gave_values_for_is_a_finding(home, monkeypatch):
    monkeypatch.delitem(registry.examples, "exhibition.TourPage:stop")
    assert places(look("nothing"), Kind.UNKNOWN) == {"exhibition.TourPage:stop"}


def test_a_broken_page_is_found(home, monkeypatch):
    monkeypatch.setattr("home.openapi.description", lambda: 1 / 0)
    assert places(look("api_schema"), Kind.ERROR) == {"/api/v1/openapi.json"}


def test_a_consent_that_came_meanwhile_is_no_leak(withdrawn, open_gate, monkeypatch):
    looked = check._Run._followed_links

    def and_then_she_agrees(self):
        looked(self)
        factories.make_consent(withdrawn, recorded_at=timezone.now())

    monkeypatch.setattr(check._Run, "_followed_links", and_then_she_agrees)
    assert list(look("api_story").findings) == []


def test_photos_without_people_are_free(home):
    make_renditions(factories.make_photo(shows_people=False))
    report = look("media", "public_file")
    assert list(report.findings) == []
    assert report.asked["public_file"] > 1


def test_what_was_uploaded_is_found_though_it_shows_nobody(home, monkeypatch):
    photo, film = factories.make_photo(shows_people=False), factories.make_film(shows_people=False)
    monkeypatch.setattr("stories.delivery._refused", lambda *args: None)
    originals = {f"/media/{work.file.name}" for work in (photo, film)}
    assert places(look("media"), Kind.OPEN) == originals


def test_a_photo_in_a_block_that_the_index_does_not_know_hides_its_page(rima):
    """The site reads its reference index; the search reads the page."""
    stranger = factories.make_photo(factories.make_person("Nour"))
    page = story()
    chosen = {"image": stranger.pk, "decorative": False, "alt_text": "Ein Tisch."}
    page.body = [{"type": "photo", "value": {"photo": chosen, "text": ""}}]
    assert list(look(PAGES).findings) == []
    StoryPage.objects.filter(pk=page.pk).update(body=page.body)  # past every index
    assert STORY in places(look(PAGES), Kind.SHOWN)


def test_the_cost_of_judging_does_not_grow_with_the_stories(rima):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            read_verdicts([Channel.WEB, Channel.KIOSK], timezone.now())
        return len(captured)

    one = queries()
    for name in ("Joel", "Nour", "Selam"):
        factories.make_consented_story(name)
    assert queries() - one <= 3


def test_kiosks_of_one_stop_are_built_once(rima, monkeypatch):
    Kiosk.objects.create(name="Kiosk 2")
    built = []
    content_of = programme.content_of

    def noted(kiosk, at):
        built.append(kiosk)
        return content_of(kiosk, at)

    monkeypatch.setattr(programme, "content_of", noted)
    assert look("kiosk programme").asked["kiosk programme"] == 2
    assert len(built) == 1
