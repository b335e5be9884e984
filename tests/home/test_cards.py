"""Cards on partners' sites: in every frame, without script or cookie, and only with consent."""

import re

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from stories.domain.photos import make_renditions
from stories.enums import Channel
from tests import factories

NOT_HANDED_ON = [channel for channel in Channel if channel != Channel.THIRD_PARTY]
NEXT_STOP = "/de/karte/naechste-station/"
CODES = [code for code, _name in settings.LANGUAGES]


@pytest.fixture
def rima(home):
    person = factories.make_person("Rima")
    factories.make_consent(person)
    return person


def make_story(person, **values):
    return factories.make_story(person, title="Rima", **values)


def card(story, code="de"):
    with override(code):
        return Client().get(reverse("story_card", args=[story.translation_key]))


def text(response) -> str:
    return response.content.decode()


def test_a_story_with_consent_is_shown_with_the_way_to_it(rima):
    photo = factories.make_photo(rima)
    make_renditions(photo)
    response = card(make_story(rima, portrait=photo, portrait_alternative_text="Rima lacht."))
    assert response.status_code == 200
    assert "<h1>Rima</h1>" in text(response)
    assert 'alt="Rima lacht."' in text(response)
    assert f'{settings.SITE_URL}/de/geschichten/rima/" target="_top" rel="noopener"' in text(
        response
    )


@pytest.mark.parametrize("path", [NEXT_STOP, "story"])
def test_every_site_may_put_it_in_a_frame_and_nothing_runs_in_it(rima, path):
    factories.make_stop("bautzen")
    response = card(make_story(rima)) if path == "story" else Client().get(path)
    policy = response.headers["Content-Security-Policy"]
    assert "frame-ancestors *" in policy
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "X-Frame-Options" not in response.headers
    assert not response.cookies
    assert response.headers["Cache-Control"] == "no-cache"
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert "<script" not in text(response)
    assert "style=" not in text(response)
    links = re.findall(r"<a [^>]*>", text(response))
    assert links
    assert all('target="_top" rel="noopener"' in link for link in links)


def test_all_other_pages_stay_out_of_frames_of_others(rima):
    make_story(rima)
    for path in ("/de/", "/de/geschichten/rima/", "/de/einbinden/", "/api/v1/stories/"):
        response = Client().get(path)
        assert response.headers["X-Frame-Options"] == "SAMEORIGIN"
        assert "frame-ancestors 'self'" in response.headers["Content-Security-Policy"]


def test_who_has_not_agreed_to_partners_is_not_named(home):
    person = factories.make_person("Rima")
    factories.make_consent(person, channels=NOT_HANDED_ON)
    response = card(make_story(person))
    assert response.status_code == 200
    assert "Rima" not in text(response)
    assert "rima" not in text(response)
    assert "Geschichten lesen" in text(response)


def test_everybody_in_it_must_have_agreed(rima):
    other = factories.make_person("Selam")
    factories.make_consent(other, channels=NOT_HANDED_ON)
    response = card(make_story(rima, portrait=factories.make_photo(other)))
    assert "Rima" not in text(response)


def test_agreeing_to_partners_alone_is_not_enough(home):
    person = factories.make_person("Rima")
    factories.make_consent(person, channels=[Channel.THIRD_PARTY])
    response = card(make_story(person))
    assert response.status_code == 410
    assert "Rima" not in text(response)


def test_a_withdrawn_story_invites_instead(rima):
    story = make_story(rima)
    etag = card(story).headers["ETag"]
    factories.withdraw_everything(rima)
    with override("de"):
        address = reverse("story_card", args=[story.translation_key])
    again = Client().get(address, headers={"If-None-Match": etag})
    assert again.status_code == 410
    assert "Rima" not in text(again)
    assert "Geschichten lesen" in text(again)


def test_an_unknown_story_invites_too(home):
    response = Client().get("/de/karte/geschichte/00000000-0000-0000-0000-000000000000/")
    assert response.status_code == 404
    assert "Geschichten lesen" in text(response)


@pytest.mark.parametrize("code", CODES)
def test_a_card_speaks_every_language(rima, code):
    response = card(make_story(rima), code)
    assert f'<html lang="{code}"' in text(response)
    assert ('dir="rtl"' in text(response).partition("<head>")[0]) == (code in ("ar", "fa"))
    assert "<h1>Rima</h1>" in text(response)  # in German where there is no other


def test_the_next_stop_is_where_it_opens_next(home):
    factories.make_stop("bautzen")
    shown = text(Client().get(NEXT_STOP))
    assert "Bautzen" in shown
    assert f"{settings.SITE_URL}/de/tour/bautzen/" in shown


def test_without_a_stop_the_card_invites(home):
    response = Client().get(NEXT_STOP)
    assert response.status_code == 200
    assert "Geschichten lesen" in text(response)


def test_the_page_for_partners_shows_what_to_copy(rima):
    story = make_story(rima)
    factories.make_stop("bautzen")
    path = f"/de/einbinden/?geschichte={story.translation_key}"
    response = Client().get(path)
    assert f"{settings.SITE_URL}/de/karte/geschichte/{story.translation_key}/" in text(response)
    assert "&lt;iframe src=" in text(response)
    assert "frame-src 'self'" in response.headers["Content-Security-Policy"]


def test_the_page_for_partners_offers_only_stories_that_may_be_handed_on(home):
    person = factories.make_person("Rima")
    factories.make_consent(person, channels=NOT_HANDED_ON)
    story = make_story(person)
    response = Client().get(f"/de/einbinden/?geschichte={story.translation_key}")
    assert "Rima" not in text(response)
    assert Client().get("/de/einbinden/?geschichte=%00x").status_code == 200


@pytest.mark.parametrize("method", ["post", "delete"])
def test_cards_can_be_read_only(home, method):
    assert getattr(Client(), method)(NEXT_STOP).status_code == 405
