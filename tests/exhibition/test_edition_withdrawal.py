"""A withdrawal finds every print, and takes every file; so does the end of a consent."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from core import file_deletion, jobs
from core.dates import day_in_words
from core.models import Job
from exhibition.domain import editions
from exhibition.domain.editions import files, rendering
from exhibition.domain.editions.cover import refusals, uncovered
from exhibition.domain.editions.files import storage
from exhibition.domain.withdrawal_tasks import panels_that_hang
from exhibition.enums import StopState
from exhibition.models import Panel, PanelEdition
from stories.domain.withdrawal import Scope, withdraw
from stories.enums import Channel, Material, TaskKind
from stories.models import Appearance, Consent, Person, Photo
from tests import factories
from tests.exhibition.editions_made import make_edition, make_panel, paper, person_of  # noqa: F401

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home", "paper")]
PHOTO = Scope(materials=frozenset({Material.PHOTO}))


@pytest.fixture
def edition(home, paper):  # noqa: F811
    """With both files."""
    edition = make_edition()
    rendering.render(edition)
    edition.refresh_from_db()
    return edition


def names_of(edition) -> list[str]:
    return [file.name for file in files.files_of(edition)]


def travelling_set(name="Satz A"):
    one_set = factories.make_set(name)
    day = timezone.localdate()
    stop = factories.make_stop(
        f"stop-{one_set.pk}", opens=day, exhibition_set=one_set, state=StopState.OPEN
    )
    return one_set, day_in_words(stop.taken_until)


@pytest.fixture
def gone(django_capture_on_commit_callbacks):
    """Withdraws and commits."""

    def withdrawn(person, **values):
        with django_capture_on_commit_callbacks(execute=True):
            return withdraw(person, **values)

    return withdrawn


def test_all_files_go_for_sure_and_the_number_stays(edition, gone):
    names = names_of(edition)
    assert len(names) == 3
    checksum = edition.print_sha256
    gone(person_of(edition.panel))
    edition.refresh_from_db()
    assert not any(storage().exists(name) for name in names)
    assert names_of(edition) == []
    assert edition.withdrawn_at
    assert (edition.number, edition.print_sha256) == (1, checksum)
    assert not Job.objects.filter(kind=files.KIND).exists()


def test_a_file_that_the_storage_keeps_is_work_until_it_is_gone(edition, gone, monkeypatch):
    names = names_of(edition)
    with monkeypatch.context() as broken:
        broken.setattr(file_deletion, "delete_for_sure", lambda *_file: False)
        gone(person_of(edition.panel))
    assert Job.objects.filter(kind=files.KIND).count() == 3
    jobs.work(until_empty=True, kinds=[files.KIND])
    assert not any(storage().exists(name) for name in names)


def test_the_task_names_panel_edition_set_and_the_town_with_its_last_day(edition, gone):
    one_set, until = travelling_set()
    editions.hang(edition, one_set, by=None)
    editions.hang(edition, factories.make_set("Satz B"), by=None)
    (task,) = [task for task in gone(person_of(edition.panel)) if task.kind == TaskKind.PANEL]
    assert edition.panel.code in task.subject
    assert task.detail == (
        "Tafel abnehmen oder abdecken: Auflage 1 in Satz A, jetzt: Stadtbibliothek Bautzen"
        f" (bis {until}); Auflage 1 in Satz B, im Lager."
    )


def test_a_print_is_found_though_the_panel_tells_another_story_by_now(edition, gone):
    one_set, _until = travelling_set()
    editions.hang(edition, one_set, by=None)
    rima = person_of(edition.panel)
    panel = edition.panel
    panel.story = make_panel("Joel").story
    panel.title = "Joel"
    panel.save()
    panel.exhibition_sets.add(factories.make_set("Satz B"))
    names = names_of(edition)
    (task,) = [task for task in gone(rima) if task.kind == TaskKind.PANEL]
    assert "Auflage 1 in Satz A" in task.detail
    assert "Satz B" not in task.detail
    assert not any(storage().exists(name) for name in names)


def test_what_was_taken_down_is_no_task(edition):
    editions.take_down(editions.hang(edition, factories.make_set(), by=None), by=None)
    edition.panel.exhibition_sets.clear()
    assert list(panels_that_hang(person_of(edition.panel), Scope())) == []


def test_a_withdrawal_of_the_web_leaves_editions_alone(edition, gone):
    gone(person_of(edition.panel), scope=Scope(channels=frozenset({Channel.WEB})))
    edition.refresh_from_db()
    assert len(names_of(edition)) == 3


def test_a_withdrawal_of_photos_takes_what_shows_the_portrait(edition, gone):
    gone(person_of(edition.panel), scope=PHOTO)
    edition.refresh_from_db()
    assert edition.withdrawn_at


def test_a_withdrawal_of_photos_leaves_what_shows_only_words(gone):
    panel = make_panel()
    panel.story.portrait = None
    panel.story.save()
    edition = editions.release(panel, by=None)
    gone(person_of(panel), scope=PHOTO)
    edition.refresh_from_db()
    assert edition.withdrawn_at is None
    assert list(panels_that_hang(person_of(panel), PHOTO)) == []


def test_what_is_special_counts_by_what_was_printed(gone):
    special = Scope(materials=frozenset({Material.SPECIAL}))
    plain, marked = make_panel("Joel"), make_panel("Rima")
    Appearance.objects.filter(page=marked.story).update(special_categories=True)
    rows = [editions.release(panel, by=None) for panel in (plain, marked)]
    Appearance.objects.update(special_categories=False)
    Panel.objects.update(story=None, kind="introduction")
    for row in rows:
        gone(row.people.get().person, scope=special)
    withdrawn = PanelEdition.objects.exclude(withdrawn_at=None)
    assert [row.pk for row in withdrawn] == [rows[1].pk]


def test_everybody_in_a_shared_edition_takes_it_back(gone):
    panel, joel = make_panel(), factories.make_person("Joel")
    factories.make_consent(joel)
    Appearance.objects.create(page=panel.story, person=joel)
    edition = editions.release(panel, by=None)
    gone(joel)
    edition.refresh_from_db()
    assert edition.withdrawn_at


def test_who_was_forgotten_at_the_release_takes_it_back_too(edition, gone):
    joel = factories.make_person("Joel")
    Appearance.objects.create(page=edition.panel.story, person=joel)
    assert "Joel hat keine Einwilligung" in " ".join(refusals(edition))
    gone(joel)
    edition.refresh_from_db()
    assert edition.withdrawn_at


def test_who_has_had_a_file_is_to_be_asked_for_it(edition, gone, editor_client):
    editor_client.get(reverse("edition_print_file", args=[edition.pk]))
    tasks = [task for task in gone(person_of(edition.panel)) if task.kind == TaskKind.HANDED_ON]
    ours = [task for task in tasks if task.reference == edition.panel.code]
    assert [task.subject for task in ours] == [
        f"Druckdatei der Tafel {edition.panel.code}, Auflage 1"
    ]
    assert "Rima" not in ours[0].subject + ours[0].detail


def test_where_nobody_has_had_a_file_nobody_is_asked(edition, gone):
    tasks = gone(person_of(edition.panel))
    assert edition.panel.code not in [task.reference for task in tasks]


def test_naming_editions_asks_as_often_for_three_as_for_one(edition):
    rima = person_of(edition.panel)
    editions.hang(edition, travelling_set()[0], by=None)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            list(panels_that_hang(rima, Scope()))
        return len(captured)

    of_one = queries()
    for number in (2, 3):
        panel = Panel.objects.create(title=f"Tafel {number}", story=edition.panel.story)
        one_set, _until = travelling_set(f"Satz {number}")
        editions.hang(editions.release(panel, by=None), one_set, by=None)
    assert len(list(panels_that_hang(rima, Scope()))) == 3
    assert queries() == of_one


# The end of a consent -------------------------------------------------------------------


def end_consent(edition) -> None:
    Consent.objects.update(valid_until=timezone.localdate() - timedelta(days=1))


def delete_photo(edition) -> None:
    edition.panel.story.portrait = None
    edition.panel.story.save()
    Photo.objects.all().delete()


def empty_photo(edition) -> None:
    Photo.objects.get().people.clear()


def name_becomes_real(edition) -> None:
    Consent.objects.update(material_name=False)
    Person.objects.update(is_pseudonym=False)


@pytest.mark.parametrize("end", [end_consent, delete_photo, empty_photo, name_becomes_real])
def test_files_are_refused_at_once_and_swept_up(
    edition, editor_client, end, django_capture_on_commit_callbacks
):
    names = names_of(edition)
    end(edition)
    fresh = PanelEdition.objects.get()
    assert refusals(fresh)
    assert list(uncovered()) == [fresh]  # the twin in SQL says the same
    assert editor_client.get(reverse("edition_print_file", args=[fresh.pk])).status_code == 403
    with django_capture_on_commit_callbacks(execute=True):
        call_command("purge_expired")
    assert not any(storage().exists(name) for name in names)
    assert PanelEdition.objects.get().withdrawn_at


def test_what_is_covered_is_not_swept_up(edition):
    assert refusals(edition) == []
    call_command("purge_expired")
    edition.refresh_from_db()
    assert len(names_of(edition)) == 3
