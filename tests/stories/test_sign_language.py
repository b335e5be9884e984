"""A film in German Sign Language beside a page: there when it may be, gone without the page."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Locale, Page, PageViewRestriction

from exhibition.models import TourPage
from home.models import HomePage, StandardPage
from stories.delivery import address
from stories.domain import consent, erasure
from stories.domain.access.files import FileList
from stories.domain.access.pages import film_rows, page_rows
from stories.domain.films.sign_language import film_beside, told_among, told_pages
from stories.domain.real_names import people_on
from stories.domain.report import decide_pages
from stories.domain.uses import sign_language_models
from stories.domain.withdrawal import withdraw
from stories.enums import Channel, FilmAlternative, FilmFormat
from stories.models import Film, StoryPage
from tests import factories
from tests.stories.test_story_pages import make_film_page

OFFER = "Diese Seite in Deutscher Gebärdensprache"
SYMBOL = "In Deutscher Gebärdensprache</span>"
FOR_EDITORS = "Nur für die Redaktion: Der Film in Gebärdensprache"


@pytest.fixture
def signer(home):
    signer = factories.make_person("Gerda", role="companion")
    factories.make_consent(signer)
    return signer


@pytest.fixture
def film(signer) -> Film:
    return factories.make_film(signer, title="Rimas Weg in Gebärdensprache")


def published(page: Page) -> Page:
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def told_story(film: Film, name="Rima") -> StoryPage:
    story = factories.make_consented_story(name)
    story.sign_language_film = film
    return published(story)


@pytest.fixture
def story(film) -> StoryPage:
    return told_story(film)


def read(client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def queries_of(client, path: str) -> int:
    client.get(path)  # warms what a process keeps
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    return len(queries)


# On its page --------------------------------------------------------------------------------


def test_a_page_offers_its_film_with_its_symbol(client, story, film):
    text = read(client, story.url)
    assert OFFER in text
    assert 'class="haende"' in text
    assert address(film.versions.get().file) in text
    assert text.index(OFFER) < text.index("<h1")


def test_the_film_is_folded_up_until_somebody_asks_for_it(client, story):
    assert 'id="gebaerdensprache">' in read(client, story.url)
    assert 'id="gebaerdensprache" open>' in read(client, story.url + "?aufloesung=720")


def test_every_page_type_can_have_one(home):
    names = {model.__name__ for model in sign_language_models()}
    assert names == {
        *("HomePage", "StandardPage", "MentorIndexPage", "StoryIndexPage", "StoryPage"),
        *("FilmIndexPage", "FilmPage", "TourPage", "RequestPage", "VisitorBookPage"),
        *("NewsIndexPage", "NewsPage", "EventPage", "PodcastPage", "EpisodePage"),
    }


@pytest.mark.parametrize("model", sign_language_models(), ids=lambda model: model.__name__)
def test_the_form_of_every_page_type_asks_for_it(model):
    panels = model.get_edit_handler().get_form_class().base_fields
    assert "sign_language_film" in panels


def test_a_page_about_nobody_offers_one_too(client, home, film):
    home.sign_language_film = film
    published(home)
    assert OFFER in read(client, home.url)


def test_what_lies_below_a_page_is_not_told_by_its_film(client, home, film):
    tour = TourPage.objects.get(locale=home.locale)
    tour.sign_language_film = film
    published(tour)
    factories.make_stop("bautzen")
    assert OFFER in read(client, tour.url)
    assert OFFER not in read(client, f"{tour.url}bautzen/")


def test_a_page_without_a_film_says_nothing_of_it(client, home):
    story = factories.make_consented_story("Rima")
    assert "Gebärdensprache" not in read(client, story.url)


@pytest.mark.parametrize("forms", [(), (FilmFormat.AV1,), (FilmFormat.AUDIO,)])
def test_a_film_that_is_not_ready_is_not_offered(client, signer, forms):
    story = told_story(factories.make_film(signer, versions=forms))
    assert "Gebärdensprache" not in read(client, story.url)


# Consent ------------------------------------------------------------------------------------


def uncovered_film(signer, how: str) -> Film:
    if how == "nobody entered":
        return factories.make_film()
    if how == "no consent":
        return factories.make_film(factories.make_person("Ohne"))
    if how == "for kiosks only":
        person = factories.make_person("Kiosk")
        factories.make_consent(person, channels=[Channel.KIOSK])
        return factories.make_film(person)
    if how == "one of two":
        return factories.make_film(signer, factories.make_person("Ohne"))
    person = factories.make_person("Früher")
    factories.make_consent(person, valid_until=timezone.localdate() - timedelta(days=1))
    return factories.make_film(person)


@pytest.mark.parametrize(
    "how", ["nobody entered", "no consent", "for kiosks only", "one of two", "ended"]
)
def test_without_everybodys_consent_the_film_is_gone_and_the_page_stays(client, signer, how):
    film = uncovered_film(signer, how)
    story = told_story(film)
    text = read(client, story.url)
    assert "Gebärdensprache" not in text
    assert film.title + "<" not in text
    assert consent.is_covered(story, Channel.WEB)
    assert consent.decide_page(story, Channel.WEB).covered
    assert decide_pages([story], Channel.WEB)[story.pk].covered


def test_an_alternative_of_a_hidden_film_is_hidden(client, signer):
    original = factories.make_film(factories.make_person("Ohne"))
    kind = {"alternative_of": original, "alternative_kind": FilmAlternative.SIGN_LANGUAGE}
    story = told_story(factories.make_film(signer, **kind))
    assert film_beside(story) is None
    assert "Gebärdensprache" not in read(client, story.url)


def test_a_withdrawal_of_who_signs_takes_the_film_and_leaves_the_page(client, signer, story, film):
    file = address(film.versions.get().file)
    left = withdraw(signer)
    assert client.get(file).status_code in (404, 410)
    assert StoryPage.objects.get(pk=story.pk).live
    assert OFFER not in read(client, story.url)
    assert [task for task in left if task.kind == "page"] == []
    done = signer.withdrawals.get().tasks.get(kind="page")
    assert (done.subject, done.done_by) == ("Rima (de)", "automatisch")
    assert "ihr Film in Gebärdensprache" in done.detail


def test_a_withdrawal_of_who_tells_takes_the_page_with_its_film(client, story):
    withdraw(story.appearances.get().person)
    assert client.get(story.url).status_code == 410
    assert not told_pages("de").exists()


def test_a_film_that_is_a_part_of_the_page_too_still_takes_it_along(client, signer, film):
    story = told_story(film)
    story.body = [{"type": "film", "value": {"heading": "Im Film", "film": film.pk}}]
    published(story)
    factories.withdraw_everything(signer)
    assert client.get(story.url).status_code == 410


def test_publishing_does_not_wait_for_the_consent_of_who_signs(home):
    film = factories.make_film(factories.make_person("Ohne"))
    assert told_story(film).live


# Access, erasure, names -----------------------------------------------------------------------


def test_who_signs_learns_where_the_film_is(signer, story):
    assert [row["title"] for row in page_rows(signer)] == ["Rima"]
    (row,) = film_rows(signer, FileList())
    assert len(row["used_on"]) == 1
    assert row["used_on"][0].endswith(story.url)


def test_erasing_who_signs_takes_the_film_and_leaves_the_page_published(client, signer, story):
    erasure.erase(signer)
    story = StoryPage.objects.get(pk=story.pk)
    assert story.live
    assert story.sign_language_film is None
    assert story.latest_revision.as_object().sign_language_film is None
    assert not Film.objects.exists()
    assert OFFER not in read(client, story.url)


def test_names_of_those_who_sign_are_protected_too(signer, story):
    assert signer in people_on(story)


# In lists -------------------------------------------------------------------------------------


def test_the_index_shows_the_symbol_where_there_is_a_film(client, story):
    factories.make_consented_story("Joel")
    text = read(client, "/de/geschichten/")
    assert text.count(SYMBOL) == 1


def test_the_symbol_goes_with_the_consent(client, signer, story):
    factories.withdraw_everything(signer)
    text = read(client, "/de/geschichten/")
    assert "Rima" in text
    assert "Gebärdensprache" not in text


@pytest.mark.parametrize("path", ["/de/geschichten/", "/de/gebaerdensprache/", "/de/"])
def test_lists_ask_as_often_for_three_as_for_one(client, signer, story, path):
    one = queries_of(client, path)
    for name in ("Joel", "Samira"):
        told_story(factories.make_film(signer), name)
    assert queries_of(client, path) == one


def test_the_page_of_a_film_with_a_signed_version_has_the_symbol(client, signer):
    film = factories.make_film(signer)
    page = make_film_page(film, signer)
    assert told_among([page]) == set()
    kind = {"alternative_of": film, "alternative_kind": FilmAlternative.SIGN_LANGUAGE}
    factories.make_film(signer, **kind)
    assert told_among([page]) == {page.pk}
    assert SYMBOL in read(client, "/de/filme/")
    assert page.title in read(client, "/de/gebaerdensprache/")


def test_an_audio_description_is_no_sign_language(signer):
    film = factories.make_film(signer)
    page = make_film_page(film, signer)
    kind = {"alternative_of": film, "alternative_kind": FilmAlternative.AUDIO_DESCRIPTION}
    factories.make_film(signer, **kind)
    assert told_among([page]) == set()
    assert not told_pages("de").exists()


def test_stories_can_be_filtered_by_it(client, story):
    factories.make_consented_story("Joel")
    assert "mit Gebärdensprache" in read(client, "/de/geschichten/")
    text = read(client, "/de/geschichten/?gebaerdensprache=1")
    assert "Rima" in text
    assert "Joel" not in text


def test_without_a_film_there_is_no_such_filter(client, signer, story):
    factories.withdraw_everything(signer)
    text = read(client, "/de/geschichten/?gebaerdensprache=1")
    assert "mit Gebärdensprache" not in text
    assert "Rima" in text


# All there are ----------------------------------------------------------------------------------


def test_every_page_leads_to_the_list_as_long_as_there_is_something(client, signer, story):
    link = f'href="{reverse("sign_language")}"'
    assert link in read(client, "/de/suche/")
    factories.withdraw_everything(signer)
    assert link not in read(client, "/de/suche/")


def test_the_link_in_the_header_leads_to_the_film_on_the_same_page(client, story):
    assert 'class="zur-gebaerdensprache" href="#gebaerdensprache"' in read(client, story.url)


def test_the_list_names_pages_of_this_language_only(client, story):
    assert f'href="{story.url}#gebaerdensprache"' in read(client, "/de/gebaerdensprache/")
    with override("en"):
        path = reverse("sign_language")
    assert "Rima" not in read(client, path)


def test_the_list_leaves_out_what_is_not_cleared(client, signer, story):
    factories.withdraw_everything(signer)
    assert "Rima" not in read(client, "/de/gebaerdensprache/")


def test_the_list_leaves_out_drafts_and_closed_pages(client, home, film, story):
    page = StandardPage(title="Geheimes", slug="geheim", locale=home.locale)
    page.sign_language_film = film
    page = published(HomePage.objects.get(pk=home.pk).add_child(instance=page))
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    story.unpublish()
    text = read(client, "/de/gebaerdensprache/")
    assert "Geheimes" not in text
    assert "Rima" not in text


# For editors --------------------------------------------------------------------------------------


def test_editors_read_why_the_film_is_missing(editor_client, client, signer):
    story = told_story(factories.make_film(signer, versions=()))
    assert FOR_EDITORS in read(editor_client, story.url)
    assert "noch vorbereitet" in read(editor_client, story.url)
    other = told_story(factories.make_film(factories.make_person("Ohne")), "Joel")
    assert "Einwilligung für die Website fehlt" in read(editor_client, other.url)
    editor_client.logout()
    assert FOR_EDITORS not in read(client, story.url)


def test_the_film_is_the_same_in_every_language(story):
    english = story.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)
    assert english.sign_language_film == story.sign_language_film
