"""What was planned happens at its moment: in the worker, through every gate."""

import io
import threading
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, Revision

from core import schedule
from core.translations.publishing import publish, translation_of
from home.models import StandardPage
from stories.domain.withdrawal import withdraw
from stories.models import StoryPage
from tests import factories

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def work():
    call_command("work", until_empty=True, stdout=io.StringIO())


def is_live(page) -> bool:
    return Page.objects.get(pk=page.pk).live


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def planned(home, now):
    """A draft that is to go out in an hour, as „Zur Veröffentlichung einplanen“ leaves it."""

    def make(title="Geplant", at=now + HOUR):
        page = home.add_child(
            instance=StandardPage(title=title, introduction="Ein Satz.", live=False)
        )
        page.go_live_at = at
        page.save_revision().publish()
        return page

    return make


def let_come(page, moment) -> None:
    """The planned moment has come: the clock stands still, so the plan is moved."""
    Revision.objects.for_instance(page).filter(approved_go_live_at__isnull=False).update(
        approved_go_live_at=moment
    )
    Page.objects.filter(pk=page.pk).update(go_live_at=moment)
    for revision in Revision.objects.for_instance(page):
        revision.content["go_live_at"] = moment.isoformat()
        revision.save(update_fields=["content"])


def test_the_worker_publishes_what_is_due_and_nothing_sooner(client, planned, now):
    page, later = planned(), planned("Später")
    work()
    assert client.get("/de/geplant/").status_code == 404
    let_come(page, now - HOUR)
    work()
    assert client.get("/de/geplant/").status_code == 200
    assert (is_live(page), is_live(later)) == (True, False)
    assert not Page.objects.get(pk=page.pk).approved_schedule


def test_the_worker_takes_down_what_has_run_out(client, planned, now):
    page = planned(at=None)
    Page.objects.filter(pk=page.pk).update(expire_at=now + HOUR)
    work()
    assert client.get("/de/geplant/").status_code == 200
    Page.objects.filter(pk=page.pk).update(expire_at=now - HOUR)
    work()
    assert client.get("/de/geplant/").status_code == 404
    assert Page.objects.get(pk=page.pk).expired


def test_a_page_that_fails_stops_no_other(planned, now, monkeypatch, caplog):
    broken, whole = planned("Kaputt"), planned("Heil")
    let_come(broken, now - 2 * HOUR)
    let_come(whole, now - HOUR)
    publish_revision = Revision.publish

    def fail_once(revision, *arguments, **options):
        if revision.object_id == str(broken.pk):
            raise RuntimeError("Kaputt")
        return publish_revision(revision, *arguments, **options)

    monkeypatch.setattr(Revision, "publish", fail_once)
    assert schedule.follow() == 2
    assert (is_live(broken), is_live(whole)) == (False, True)
    assert "RuntimeError" in caplog.text
    assert "Kaputt" not in caplog.text
    monkeypatch.undo()
    assert schedule.follow() == 1
    assert is_live(broken)


def test_what_is_done_is_done_once(planned, now):
    let_come(planned(), now - HOUR)
    assert (schedule.follow(), schedule.follow()) == (1, 0)


def test_without_consent_a_planned_story_stays_a_draft(home, now):
    person = factories.make_person()
    factories.make_consent(person)
    story = factories.make_story(person, live=False)
    story.go_live_at = now + HOUR
    story.save_revision().publish()
    let_come(story, now - HOUR)
    person.consents.all().delete()
    schedule.follow()
    assert not is_live(story)
    assert not StoryPage.objects.live().exists()


def test_a_withdrawal_takes_the_plan_back(home, now):
    story = factories.make_consented_story(live=False)
    story.go_live_at = now + HOUR
    story.save_revision().publish()
    withdraw(story.appearances.get().person, by=None)
    assert schedule.follow(now + 2 * HOUR) == 0


# In every language --------------------------------------------------------------------------


@pytest.fixture
def translated(planned):
    page = planned()
    draft = factories.begin_translation(page, "ar")
    factories.translate_texts(draft)
    return page, draft


def test_a_translation_waits_for_the_moment_of_its_source(translated, now):
    page, draft = translated
    shown = publish(translation_of(draft))
    assert (shown.live, shown.approved_schedule) == (False, True)
    assert shown.go_live_at == Page.objects.get(pk=page.pk).go_live_at
    for one in (draft, page):
        let_come(one, now - HOUR)
    schedule.follow()
    assert (is_live(page), is_live(draft)) == (True, True)


def test_a_translation_never_goes_out_before_its_source(translated, now):
    page, draft = translated
    publish(translation_of(draft))
    let_come(draft, now - HOUR)  # the source was put off meanwhile
    schedule.follow()
    assert (is_live(page), is_live(draft)) == (False, False)


def test_a_translation_comes_down_with_its_source(translated, now):
    page, draft = translated
    publish(translation_of(draft))
    for one in (page, draft):
        let_come(one, now - HOUR)
    schedule.follow()
    page = StandardPage.objects.get(pk=page.pk)
    page.expire_at = now + HOUR
    page.save_revision().publish()
    assert Page.objects.get(pk=draft.pk).expire_at == page.expire_at


# Beside the other work ----------------------------------------------------------------------


def test_a_database_that_is_away_for_a_moment_does_not_end_the_schedule(monkeypatch, caplog):
    stop, rounds = threading.Event(), []

    def away_then_there():
        rounds.append(1)
        if len(rounds) == 1:
            raise OSError("away")
        stop.set()

    monkeypatch.setattr(schedule, "follow", away_then_there)
    monkeypatch.setattr(schedule, "ROUND", 0)
    monkeypatch.setattr(schedule, "close_old_connections", lambda: None)
    schedule.keep_following(stop)
    assert len(rounds) == 2
    assert "OSError" in caplog.text
