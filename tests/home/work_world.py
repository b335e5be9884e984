"""Something that waits in each part of the work, each beside one of its kind that does not."""

import uuid
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.utils import timezone

from core.models import Job, JobState, OutgoingMail
from core.models.registration import RegistrationState
from core.workplace.registry import work_of
from exhibition.enums import BookState, StopState
from exhibition.models import OpeningRegistration
from kiosk.models import Kiosk
from news.models import EventPage, EventRegistration, NewsIndexPage, NewsletterIssue
from stories.models import FilmCaptions, StoryPage, WithdrawalNotice, WithdrawalTask
from tests import factories
from tests.exhibition.book import make_entry
from tests.exhibition.openings import make_opening
from tests.exhibition.request_rows import make_request

HOME = "/admin/"
LONG_AGO = timedelta(days=40)


def member_of(role):
    user = get_user_model().objects.create_user(f"member-{uuid.uuid4().hex}")
    user.groups.add(Group.objects.get(name=role.name))
    return user


def counted(user) -> dict[str, int]:
    work = work_of(user)
    assert work.broken == []
    return {entry.url: entry.number for entry in work.entries}


def shown_behind(client, url: str) -> int:
    response = client.get(url)
    assert response.status_code == 200, url
    return response.context["items_count"]


def make_work(number: int, home, user) -> None:
    """One of each; ``number`` sets it apart from those that were made before."""
    make_pages(number, user)
    make_consents(number)
    make_media(number)
    make_tour(number)
    make_registrations(number, home)
    make_machinery(number)


def make_pages(number: int, user) -> None:
    someone = get_user_model().objects.create_user(f"writer-{number}")
    hand_in(f"Fremd-{number}", someone)
    hand_in(f"Eigen-{number}", user)
    hand_in(f"Zurück-{number}", user).current_workflow_task_state.reject(user=someone)
    hand_in(f"Frei-{number}", someone).current_workflow_task_state.approve(user=user)
    for name, is_whole in (("Veraltet", False), ("Aktuell", True)):
        translation = factories.begin_translation(
            factories.make_consented_story(f"{name}-{number}"), "en"
        )
        factories.translate_texts(translation, only="" if is_whole else "introduction")
        factories.publish_unasked(translation)


def hand_in(title: str, user) -> StoryPage:
    """A draft that somebody asks to be released."""
    story = factories.make_consented_story(title)
    story.unpublish()
    story.save_revision(user=user)
    story.refresh_from_db()
    story.get_workflow().start(story, user)
    return story


def make_consents(number: int) -> None:
    today = timezone.localdate()
    for days in (5, 200):
        person = factories.make_person(f"Endet {number} {days}")
        factories.make_consent(person, valid_until=today + timedelta(days=days))
    factories.make_story(factories.make_person(f"Ohne-{number}"), title=f"Ohne-{number}")
    draft = factories.make_story(factories.make_person(), title=f"Blieb-{number}", live=False)
    draft.save_revision().publish()
    withdrawal = factories.withdraw_everything(factories.make_person())
    for done_at in (None, timezone.now()):
        words = f"Tafel {number} {done_at}"
        WithdrawalTask.objects.create(
            withdrawal=withdrawal, kind="panel", subject=words, done_at=done_at
        )
        WithdrawalNotice.objects.create(name=words, settled_at=done_at)


def make_media(number: int) -> None:
    factories.make_photo(title=f"Stumm {number}")
    described = factories.make_photo(title=f"Beschrieben {number}")
    described.alternative_texts = {"de": "Ein Tisch.", "en": "A table."}
    described.save()
    factories.make_film(title=f"Ohne-{number}", versions=())
    film = factories.make_film(title=f"Mit {number}", versions=())
    FilmCaptions.objects.create(film=film, language="de", webvtt="WEBVTT\n")
    factories.make_film(title=f"Ton {number}", type="audio", versions=())


def make_tour(number: int) -> None:
    today = timezone.localdate()
    set_up = {"set_up_on": today + timedelta(days=3)}
    factories.make_stop(f"nah-{number}", opens=today + timedelta(days=4), **set_up)
    factories.make_stop(f"fern-{number}", opens=today + timedelta(days=60))
    factories.make_stop(f"abgesagt-{number}", state=StopState.CANCELLED)
    key = number * 10
    make_request(key, state="confirmed")
    make_request(key + 1, state="in_review")
    make_request(key + 2, state="accepted")
    make_request(key + 3, state="offered", due_on=today - timedelta(days=2))
    make_request(key + 4, state="closed", due_on=today - timedelta(days=2))
    make_entry(f"Danke {number}!")
    make_entry(f"Schön {number}!", state=BookState.PUBLISHED)
    make_entry("", answer="courage")


def make_registrations(number: int, home) -> None:
    ahead = make_opening(f"eroeffnung-{number}", opens=timezone.localdate() + LONG_AGO, days=40)
    over = make_opening(f"vorbei-{number}", opens=timezone.localdate() - LONG_AGO, days=-40)
    for stop in (ahead, over):
        register(OpeningRegistration, stop=stop)
    register(OpeningRegistration, stop=ahead, state=RegistrationState.REGISTERED)
    event = EventPage(title=f"Treffen {number}", locale=home.locale, begins_at=ahead_at())
    NewsIndexPage.objects.get(locale=home.locale).add_child(instance=event)
    register(EventRegistration, event=event)


def ahead_at():
    return timezone.now() + LONG_AGO


def register(model, *, state=RegistrationState.WAITING, **values) -> None:
    model.objects.create(submission_key=uuid.uuid4(), name="Kim Muster", state=state, **values)


def make_machinery(number: int) -> None:
    now = timezone.now()
    for given_up_at, sent_at in ((now, None), (None, now)):
        OutgoingMail.objects.create(
            recipient="haus@example.org", subject="x", given_up_at=given_up_at, sent_at=sent_at
        )
    for state in (JobState.FAILED, JobState.DONE):
        Job.objects.create(kind="test", key=f"{number} {state}", state=state, finished_at=now)
    for heard, token in ((now - LONG_AGO, "x"), (now, "y")):
        Kiosk.objects.create(name=f"Kiosk {token}", token_hash=token, last_contact_at=heard)
    for released_at in (None, now):
        NewsletterIssue.objects.create(introduction="Neues", released_at=released_at)
