"""The sizes of photos go with a withdrawal, rows and files, and come back with a new consent."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.files.storage import FileSystemStorage, default_storage
from django.urls import reverse
from django.utils import timezone

from core import jobs
from stories.domain import photos
from stories.domain.photos import KIND, make_renditions
from stories.domain.withdrawal import Scope, withdraw
from stories.enums import Channel, Material, TaskKind
from stories.models import Consent, PhotoRendition
from tests import factories
from tests.stories.test_admin import consent_data


@pytest.fixture
def person(home):
    person = factories.make_person()
    factories.make_consent(person)
    return person


@pytest.fixture
def photo(person):
    return with_sizes(factories.make_photo(person))


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    """Withdraws and then does what waits for the end of the transaction."""

    def withdrawn(person, **options):
        with django_capture_on_commit_callbacks(execute=True):
            withdraw(person, **options)
        return person.withdrawals.latest("pk")

    return withdrawn


def with_sizes(photo):
    make_renditions(photo)
    return photo


def files_of(*photos) -> list[str]:
    rows = PhotoRendition.objects.filter(image__in=photos)
    return list(rows.values_list("file", flat=True))


def work() -> int:
    """Does what waits in the background for photos."""
    return jobs.work(kinds=[KIND], until_empty=True)


def check_of(withdrawal):
    return withdrawal.tasks.get(kind=TaskKind.CHECK, subject__contains="Foto")


def test_rows_and_files_are_gone_and_the_original_stays(person, photo, commit):
    files = files_of(photo)
    assert files
    withdrawal = commit(person)
    assert files_of(photo) == []
    assert [name for name in files if default_storage.exists(name)] == []
    assert default_storage.exists(photo.file.name)
    task = check_of(withdrawal)
    assert task.done_by == "automatisch"
    assert str(len(files)) in task.detail


def test_nothing_is_deleted_before_the_transaction_holds(person, photo):
    files = files_of(photo)
    tasks = withdraw(person)
    assert all(default_storage.exists(name) for name in files)
    waiting = next(task for task in tasks if "Foto" in task.subject)
    assert files[0] in waiting.detail


@pytest.mark.parametrize("kept", [Channel.WEB, Channel.KIOSK, Channel.PRINT])
def test_what_one_channel_still_needs_stays(person, photo, commit, kept):
    files = files_of(photo)
    others = frozenset({Channel.WEB, Channel.KIOSK, Channel.PRINT} - {kept})
    commit(person, scope=Scope(channels=others))
    assert files_of(photo) == files
    assert all(default_storage.exists(name) for name in files)


def test_what_no_channel_needs_goes_with_the_last_one(person, photo, commit):
    for channel in (Channel.WEB, Channel.KIOSK, Channel.PRINT):
        commit(person, scope=Scope(channels=frozenset({channel})))
    assert files_of(photo) == []


def test_only_the_text_leaves_the_photos(person, photo, commit):
    commit(person, scope=Scope(materials=frozenset({Material.TEXT})))
    assert files_of(photo)


def test_photos_of_others_stay_those_with_others_go(person, photo, commit):
    other = factories.make_person("Joel")
    factories.make_consent(other)
    alone, together = (
        with_sizes(factories.make_photo(other)),
        with_sizes(factories.make_photo(person, other)),
    )
    commit(person)
    assert files_of(alone)
    assert files_of(together) == []


def test_a_drawing_that_shows_nobody_stays(person, commit):
    drawing = with_sizes(factories.make_photo(person, shows_people=False))
    commit(person)
    assert files_of(drawing)


def test_a_file_that_cannot_be_deleted_is_a_task(person, photo, commit, monkeypatch):
    def broken(storage, name):
        raise OSError

    files = files_of(photo)
    monkeypatch.setattr(FileSystemStorage, "delete", broken)
    withdrawal = commit(person)
    task = check_of(withdrawal)
    assert task.done_at is None
    assert files[0] in task.detail
    assert "Technik" in task.detail
    assert not withdrawal.is_closed


def test_a_file_that_is_still_there_is_a_task(person, photo, commit, monkeypatch):
    monkeypatch.setattr(FileSystemStorage, "delete", lambda storage, name: None)
    assert check_of(commit(person)).done_at is None


def test_what_kiosks_keep_of_a_file_is_forgotten(person, photo, commit):
    from kiosk.domain.media import describe_file, kept_under

    name = files_of(photo)[0]
    describe_file(name)
    assert cache.get(kept_under(name))
    commit(person)
    assert cache.get(kept_under(name)) is None


def test_a_new_consent_makes_the_sizes_again(
    person, photo, commit, editor_client, django_capture_on_commit_callbacks
):
    commit(person)
    data = consent_data(person, material_photo="on")
    add = reverse(Consent.snippet_viewset.get_url_name("add"))
    with django_capture_on_commit_callbacks(execute=True):
        editor_client.post(add, data)
    work()
    assert files_of(photo)
    assert all(default_storage.exists(name) for name in files_of(photo))


def test_a_new_consent_for_other_things_makes_none(
    person, photo, commit, editor_client, django_capture_on_commit_callbacks
):
    commit(person)
    add = reverse(Consent.snippet_viewset.get_url_name("add"))
    with django_capture_on_commit_callbacks(execute=True):
        editor_client.post(add, consent_data(person))
    work()
    assert files_of(photo) == []


def test_a_consent_that_begins_later_has_its_sizes_on_that_day(
    person, photo, commit, editor_client, django_capture_on_commit_callbacks
):
    commit(person)
    next_week = timezone.localdate() + timedelta(days=7)
    data = consent_data(person, material_photo="on", valid_from=next_week.isoformat())
    with django_capture_on_commit_callbacks(execute=True):
        editor_client.post(reverse(Consent.snippet_viewset.get_url_name("add")), data)
    work()
    assert files_of(photo)


def test_saving_a_withdrawn_photo_does_not_make_its_sizes_again(
    person, photo, commit, django_capture_on_commit_callbacks
):
    commit(person)
    photo.credit = "Foto: Redaktion"
    with django_capture_on_commit_callbacks(execute=True):
        photo.save()
    work()
    assert files_of(photo) == []


def test_a_photo_that_shows_others_now_gets_its_sizes(
    person, photo, commit, editor_client, django_capture_on_commit_callbacks
):
    commit(person)
    joel = factories.make_person("Joel")
    factories.make_consent(joel)
    data = {"title": "Foto", "people": [joel.pk], "shows_people": "on", "tags": ""}
    data |= {"collection": photo.collection_id}
    with django_capture_on_commit_callbacks(execute=True):
        response = editor_client.post(reverse("wagtailimages:edit", args=[photo.pk]), data)
    assert response.status_code == 302
    work()
    assert files_of(photo)


def withdrawn_while(monkeypatch, person, *, after: int):
    """The person withdraws when so many sizes have been made."""
    keep, made = photos._keep, []

    def kept(*arguments):
        made.append(arguments)
        if len(made) == after:
            withdraw(person)
        return keep(*arguments)

    monkeypatch.setattr(photos, "_keep", kept)


@pytest.mark.parametrize("after", [1, 2, 3])
def test_a_withdrawal_while_the_sizes_are_made_leaves_none(
    person, monkeypatch, django_capture_on_commit_callbacks, after
):
    photo = factories.make_photo(person)
    before = stored_sizes()
    withdrawn_while(monkeypatch, person, after=after)
    with django_capture_on_commit_callbacks(execute=True):
        assert work() == 1
    assert files_of(photo) == []
    assert stored_sizes() == before
    assert jobs.status(KIND, photo.pk).state == "done"


def stored_sizes() -> set[str]:
    try:
        return set(default_storage.listdir("renditions")[1])
    except FileNotFoundError:
        return set()
