"""The command load_demo, once as a whole. The database is filled once for all of its tests."""

from dataclasses import astuple

import pytest
from django.conf import settings
from django.contrib.auth import authenticate
from django.core import mail
from django.http import HttpRequest
from django.test import TestCase
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site
from wagtail.users.models import UserProfile

from core.models import District, OutgoingMail
from demo.content.requests import REQUESTS
from demo.content.stories import STORIES
from exhibition.domain import request_reminders, requests, settlement_area, visitors_book
from exhibition.enums import OfferState, RequestState, StopState
from exhibition.models import ExhibitionRequest, Panel, TourStop
from home.models import (
    HomePage,
    MentorProject,
    Milestone,
    OrganisationSettings,
    ProgrammeFigure,
    StandardPage,
)
from kiosk.domain import place
from kiosk.models import Kiosk
from news.models import EventPage, NewsPage
from stories.models import Appearance, Consent, Film, FilmPage, Person, Photo, StoryPage
from tests.demo.conftest import quick_and_harmless, run_load_demo

R = RequestState
SHOWN = {"rima", "joel", "samira", "mykola", "selam", "reza", "olena", "yusuf"}
COUNTED = (
    Page, Person, Consent, Photo, Film, Appearance, TourStop, Panel, ExhibitionRequest, Kiosk,
    MentorProject, ProgrammeFigure, Milestone, UserProfile, Site, Redirect,
)  # fmt: skip


def counts() -> dict[str, int]:
    return {model.__name__: model._base_manager.count() for model in COUNTED}


class LoadedDemo(TestCase):
    @pytest.fixture(autouse=True)
    def loaded(self, loading):
        self.output, self.password, self.password_mode = astuple(loading)

    def test_loading_twice_changes_nothing(self):
        before = counts()
        with quick_and_harmless() as password_file:
            output = run_load_demo()
            assert not password_file.exists()
        assert counts() == before
        assert "already" in output
        assert self.password not in output

    def test_eight_stories_are_live_in_both_languages(self):
        for code in ("de", "en"):
            live = StoryPage.objects.filter(locale__language_code=code).live()
            assert set(live.values_list("slug", flat=True)) == SHOWN

    def test_nour_has_no_consent_and_stays_a_draft(self):
        pages = StoryPage._base_manager.filter(slug="nour")
        assert pages.count() == 2
        assert not any(page.live for page in pages)
        assert not Consent.objects.filter(person__public_name="Nour").exists()

    def test_davit_is_published_and_hidden_by_the_read_gate_alone(self):
        pages = StoryPage._base_manager.filter(slug="davit")
        assert [page.live for page in pages] == [True, True]
        consent = Consent.objects.get(person__public_name="Davit", replaced_by=None)
        assert consent.valid_until < timezone.localdate()
        assert not StoryPage.objects.live().filter(slug="davit").exists()

    def test_invented_pages_say_so(self):
        assert all(StoryPage.objects.values_list("is_example", flat=True))
        assert all(FilmPage.objects.values_list("is_example", flat=True))
        now = timezone.now()
        for event in EventPage.objects.all():
            assert event.is_example == (event.begins_at > now), event.slug
        assert TourStop.objects.filter(is_example=True).count() == 17
        assert not TourStop.objects.filter(is_example=False, opens__gte=now.date()).exists()
        assert all(Person.objects.values_list("is_demo", flat=True))

    def test_nobody_has_a_real_name(self):
        assert Person.objects.count() == 11
        assert not Person.objects.exclude(real_name="", email="", telephone="").exists()
        assert not Person.objects.filter(is_pseudonym=False).exists()

    def test_every_district_has_a_mentor_project_in_both_languages(self):
        assert District.objects.count() == 13
        for code in ("de", "en"):
            projects = MentorProject.objects.filter(locale__language_code=code)
            assert projects.values("district").distinct().count() == 13

    def test_the_stop_in_the_sorbian_area_is_introduced_in_sorbian_and_german(self):
        stop = TourStop.objects.get(slug="bautzen")
        assert not settlement_area.lacks_sorbian(stop)
        texts = settlement_area.introductions(stop, "hsb")
        assert [text.locale.language_code for text in texts] == ["hsb", "de"]
        assert texts[0].introduction.startswith("Přikładny termin: ")

    def test_one_stop_is_on_now_and_five_come(self):
        today = timezone.localdate()
        public = TourStop.objects.public()
        assert [stop.slug for stop in public.now(today)] == ["freiberg"]
        assert TourStop.objects.get(slug="freiberg").state == StopState.OPEN
        assert {stop.state for stop in public.ahead(today)} == {StopState.SIGNED}
        assert public.ahead(today).count() == 5
        assert public.past(today).count() == 8
        assert [stop.slug for stop in public.diverted(today)] == ["wurzen"]

    def test_a_stop_of_before_has_figures_and_a_photo_that_shows_nobody(self):
        stop = TourStop.objects.get(slug="grossenhain")
        assert (stop.visitors, stop.guided_tours, stop.school_classes) == (640, 9, 6)
        assert not stop.photos.get().photo.shows_people

    def test_every_page_has_its_translation_at_an_address_of_its_own(self):
        german = Page.objects.filter(locale__language_code="de", depth__gt=1).specific()
        german = german.filter(go_live_at=None)  # what is planned is translated when it is there
        addresses = set()
        for page in german:
            translation = page.get_translations().get(locale__language_code="en")
            assert page.url.startswith("/de/")
            assert translation.url.startswith("/en/")
            assert type(translation.specific) is type(page)
            assert translation.live == page.live
            addresses |= {page.url, translation.url}
        assert len(addresses) == 2 * len(german)
        assert {"/de/", "/en/", "/de/geschichten/rima/", "/en/stories/rima/"} <= addresses

    def test_tree_is_sound_and_nothing_of_wagtails_start_is_left(self):
        assert not any(Page.find_problems())
        assert {type(page.specific) for page in Page.objects.filter(depth=2)} == {HomePage}
        site = Site.objects.get()
        assert (site.hostname, site.port, site.is_default_site) == ("localhost", 8000, True)
        assert site.root_page.url == "/de/"

    def test_menu_holds_the_six_index_pages(self):
        for home in HomePage.objects.all():
            assert home.get_children().in_menu().live().count() == 6

    def test_no_redirect_tells_of_a_former_name(self):
        assert not Redirect.objects.exists()

    def test_bodies_are_what_the_blocks_expect(self):
        pages = [page for page in Page.objects.specific() if hasattr(page, "body")]
        assert len(pages) > 60
        for page in pages:
            assert len(page.body.stream_block.clean(page.body)) == len(page.body)

    def test_blocks_keep_their_ids_in_translation(self):
        for german in StoryPage.objects.filter(locale__language_code="de"):
            translations = german.get_translations()
            assert translations.filter(locale__language_code="en").count() == 1
            for other in translations:
                assert [block.id for block in german.body] == [block.id for block in other.body]
                assert german.body.get_prep_value() != other.body.get_prep_value()

    def test_portraits_belong_to_their_people(self):
        stories = StoryPage.objects.filter(locale__language_code="de")
        assert stories.count() == len(STORIES)
        for story in stories:
            person = story.appearances.get().person
            assert story.portrait.shows_people
            assert list(story.portrait.people.all()) == [person]
            assert story.portrait.title == f"Porträt von {person.public_name}"
            assert story.portrait.is_illustration
        assert set(Photo.objects.filter(shows_people=False).values_list("width", "height")) == {
            (32, 18), (30, 20)
        }  # fmt: skip

    def test_film_has_captions_and_knows_who_is_in_it(self):
        film = Film.objects.get(shows_people=True)
        assert {person.public_name for person in film.people.all()} == {"Rima", "Mentor aus Meißen"}
        captions = {captions.language: captions.webvtt for captions in film.captions.all()}
        assert captions["de"].startswith("WEBVTT\n\n00:00:00.000 --> 00:00:02.400\n[Schulglocke")
        assert "(School bell" not in captions["en"]
        assert "[School bell" in captions["en"]
        assert FilmPage.objects.live().count() == len(settings.LANGUAGES)

    def test_an_example_in_sign_language_says_that_nobody_signs_in_it(self):
        film = Film.objects.get(shows_people=False, type="video")
        assert not film.people.exists()
        assert film.credit == "Beispiel: Hier gebärdet niemand."
        story = StoryPage.objects.get(slug="rima", locale__language_code="de")
        accessibility = StandardPage.objects.get(kind="accessibility", locale__language_code="de")
        for page in (story, accessibility):
            for version in page.get_translations(inclusive=True):
                assert version.sign_language_film == film
                assert not version.has_unpublished_changes

    def test_panels_hang_in_both_sets(self):
        assert Panel.objects.count() == 9
        for panel in Panel.objects.all():
            assert panel.exhibition_sets.count() == 2
        on_panels = Panel.objects.exclude(story=None).values_list("story__slug", flat=True)
        assert set(on_panels) == SHOWN

    def test_requests_are_numbered_and_have_steps(self):
        year = timezone.localdate().year
        received = ExhibitionRequest.objects.order_by("received_at")
        assert [r.number for r in received] == [f"{year}-{n:03}" for n in range(1, 13)]
        for content, request in zip(REQUESTS, received, strict=True):
            assert (request.house, request.state) == (content.house, content.state)
            assert request.steps.last().state == request.state
            moments = [request.received_at, *(step.at for step in request.steps.all())]
            assert moments == sorted(moments)
            assert moments[-1] <= timezone.now()
        cared_for = received.exclude(assigned_to=None)
        assert set(cared_for.values_list("assigned_to__username", flat=True)) == {"redaktion"}

    def test_requests_stand_all_along_the_way_with_dates_on_hold(self):
        states = set(ExhibitionRequest.objects.values_list("state", flat=True))
        assert states == {*R} - {R.SIGNED, R.PREPARED, R.RETURNED, R.EXPIRED}
        waiting = TourStop.objects.filter(offer__state=OfferState.OPEN)
        assert [stop.state for stop in waiting] == [StopState.ON_HOLD] * 2

    def test_requests_have_nothing_that_is_due_on_the_first_day(self):
        before = list(ExhibitionRequest.objects.values())
        requests.purge()
        request_reminders.remind()
        assert list(ExhibitionRequest.objects.values()) == before
        assert not OutgoingMail.objects.exists()

    def test_no_mail_goes_out(self):
        assert not OutgoingMail.objects.exists()
        assert mail.outbox == []

    def test_kiosk_waits_for_its_device(self):
        kiosk = Kiosk.objects.get()
        assert kiosk.name == "Kiosk Freiberg (Beispiel)"
        assert kiosk.exhibition_set.name == "Satz A"
        assert kiosk.paired_at is None
        assert kiosk.token_hash == ""

    def test_the_visitors_book_shows_texts_and_two_wait(self):
        stop = place.stop_of(Kiosk.objects.get(), timezone.localdate())
        shown = visitors_book.shown(stop)
        assert {entry.language for entry in shown} == {"de", "ar", "uk", "en", "fa"}
        assert {entry.stop for entry in shown} == {stop, None}
        assert visitors_book.to_be_read().filter(state="waiting").count() == 2

    def test_account_signs_in_with_the_password_of_the_file(self):
        user = authenticate(HttpRequest(), username="redaktion", password=self.password)
        assert user.is_superuser
        assert user.wagtail_userprofile.preferred_language == "de"
        assert self.password_mode == 0o600
        assert self.output.count(self.password) == 1

    def test_settings_speak_every_language(self):
        organisation = OrganisationSettings.objects.get()
        assert organisation.texts.count() == len(settings.LANGUAGES)
        assert organisation.logos.count() == 2
        assert not any(logo.logo for logo in organisation.logos.all())

    def test_news_are_there_in_both_languages(self):
        assert NewsPage.objects.live().filter(locale__language_code="de").count() == 13
        assert NewsPage.objects.live().filter(locale__language_code="en").count() == 13
