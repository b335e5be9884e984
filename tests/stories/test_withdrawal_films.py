"""The versions of films go with a withdrawal, rows and files, and come back with a new consent."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.files.storage import FileSystemStorage, default_storage
from django.urls import reverse
from django.utils import timezone

from core import jobs
from core.models import JobState
from stories.delivery import address
from stories.domain.access import record_of
from stories.domain.access.files import FileList
from stories.domain.erasure import erase
from stories.domain.films.versions import KIND, is_wanted
from stories.domain.withdrawal import Scope, withdraw
from stories.enums import Channel, FilmFormat, Material, TaskKind
from stories.models import Consent, Film, FilmVersion
from tests import factories
from tests.stories.test_admin import consent_data

ALL_FORMS = tuple(FilmFormat)


@pytest.fixture
def person(home):
    person = factories.make_person()
    factories.make_consent(person)
    return person


@pytest.fixture
def film(person):
    film = factories.make_film(person, versions=ALL_FORMS)
    jobs.forget(KIND, [film.pk])
    return film


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    """Withdraws and then does what waits for the end of the transaction."""

    def withdrawn(person, **options):
        with django_capture_on_commit_callbacks(execute=True):
            withdraw(person, **options)
        return person.withdrawals.latest("pk")

    return withdrawn


def files_of(film) -> list[str]:
    return sorted(FilmVersion.objects.filter(film=film).values_list("file", flat=True))


def check_of(withdrawal):
    return withdrawal.tasks.get(kind=TaskKind.CHECK, subject="Filmfassungen löschen")


def is_waiting(film) -> bool:
    job = jobs.status(KIND, film.pk)
    return job is not None and job.state == JobState.WAITING


def test_rows_and_files_are_gone_and_the_original_stays(client, person, film, commit):
    files = files_of(film)
    addresses = [address(version.file) for version in film.versions.all()]
    withdrawal = commit(person)
    assert files_of(film) == []
    assert [name for name in files if default_storage.exists(name)] == []
    assert default_storage.exists(film.file.name)
    task = check_of(withdrawal)
    assert task.done_by == "automatisch"
    assert str(len(files)) in task.detail
    assert {client.get(one).status_code for one in addresses} == {404}


def test_nothing_is_deleted_before_the_transaction_holds(person, film):
    files = files_of(film)
    tasks = withdraw(person)
    assert all(default_storage.exists(name) for name in files)
    waiting = next(task for task in tasks if task.subject == "Filmfassungen löschen")
    assert all(name in waiting.detail for name in files)


def test_what_is_being_made_is_not_wanted_any_more(person, film, commit):
    jobs.enqueue(KIND, film.pk)
    commit(person)
    assert jobs.status(KIND, film.pk) is None


@pytest.mark.parametrize("kept", [Channel.WEB, Channel.KIOSK])
def test_what_one_channel_still_needs_stays(person, film, commit, kept):
    files = files_of(film)
    commit(person, scope=Scope(channels=frozenset(set(Channel) - {kept})))
    assert files_of(film) == files
    assert all(default_storage.exists(name) for name in files)


def test_what_kiosks_may_show_is_gone_from_the_website(client, person, film, commit):
    url = address(film.versions.first().file)
    commit(person, scope=Scope(channels=frozenset({Channel.WEB})))
    assert client.get(url).status_code == 410


def test_what_no_channel_needs_goes_with_the_last_one(person, film, commit):
    for channel in (Channel.WEB, Channel.KIOSK):
        commit(person, scope=Scope(channels=frozenset({channel})))
    assert files_of(film) == []


def test_only_the_photo_leaves_the_films(person, film, commit):
    commit(person, scope=Scope(materials=frozenset({Material.PHOTO})))
    assert files_of(film)


def test_films_of_others_stay_those_with_others_go(person, film, commit):
    joel = factories.make_person("Joel")
    factories.make_consent(joel)
    alone, together = factories.make_film(joel), factories.make_film(person, joel)
    nobody = factories.make_film(person, shows_people=False)
    commit(person)
    assert files_of(alone)
    assert files_of(nobody)
    assert files_of(together) == []


def test_an_alternative_goes_with_its_film_and_the_film_stays_without_it(person, film, commit):
    joel = factories.make_person("Joel")
    factories.make_consent(joel)
    values = {"alternative_of": film, "alternative_kind": "sign_language"}
    signed = factories.make_film(joel, **values)
    commit(joel)
    assert files_of(signed) == []
    assert files_of(film)
    factories.make_consent(joel)
    again = factories.make_film(joel, **values)
    commit(person)
    assert files_of(film) == files_of(again) == []
    assert not is_wanted(again)


def test_a_file_that_cannot_be_deleted_is_a_task(person, film, commit, monkeypatch):
    def broken(storage, name):
        raise OSError

    files = files_of(film)
    monkeypatch.setattr(FileSystemStorage, "delete", broken)
    withdrawal = commit(person)
    task = check_of(withdrawal)
    assert task.done_at is None
    assert all(name in task.detail for name in files)
    assert "Technik" in task.detail
    assert not withdrawal.is_closed


def test_a_file_that_is_still_there_is_a_task(person, film, commit, monkeypatch):
    monkeypatch.setattr(FileSystemStorage, "delete", lambda storage, name: None)
    assert check_of(commit(person)).done_at is None


def test_what_kiosks_keep_of_a_file_is_forgotten(person, film, commit):
    from kiosk.domain.media import describe_file, kept_under

    name = files_of(film)[0]
    describe_file(name)
    assert cache.get(kept_under(name))
    commit(person)
    assert cache.get(kept_under(name)) is None


@pytest.mark.parametrize("begins_in", [0, 7])
def test_a_new_consent_asks_for_the_versions_again(
    person, film, commit, editor_client, django_capture_on_commit_callbacks, begins_in
):
    commit(person)
    day = (timezone.localdate() + timedelta(days=begins_in)).isoformat()
    data = consent_data(person, material_voice_video="on", valid_from=day)
    with django_capture_on_commit_callbacks(execute=True):
        editor_client.post(reverse(Consent.snippet_viewset.get_url_name("add")), data)
    assert is_waiting(film)
    assert is_wanted(film)


def test_a_new_consent_for_other_things_asks_for_none(
    person, film, commit, editor_client, django_capture_on_commit_callbacks
):
    commit(person)
    add = reverse(Consent.snippet_viewset.get_url_name("add"))
    with django_capture_on_commit_callbacks(execute=True):
        editor_client.post(add, consent_data(person))
    assert not is_waiting(film)


def test_a_new_consent_leaves_versions_that_are_there(
    person, film, editor_client, django_capture_on_commit_callbacks
):
    add = reverse(Consent.snippet_viewset.get_url_name("add"))
    with django_capture_on_commit_callbacks(execute=True):
        editor_client.post(add, consent_data(person, material_voice_video="on"))
    assert not is_waiting(film)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_an_erasure_takes_film_versions_and_alternatives(home):
    person = factories.make_person()
    factories.make_consent(person)
    film = factories.make_film(person, versions=ALL_FORMS)
    values = {"alternative_of": film, "alternative_kind": "sign_language"}
    signed = factories.make_film(factories.make_person("Joel"), **values)
    files = [film.file.name, signed.file.name, *files_of(film), *files_of(signed)]
    assert all(default_storage.exists(name) for name in files)
    report = erase(person)
    assert [entry for entry in report.remaining if entry.kind == "file"] == []
    assert not Film.objects.exists()
    assert not FilmVersion.objects.exists()
    assert [name for name in files if default_storage.exists(name)] == []
    assert jobs.status(KIND, film.pk) is None


def test_an_access_says_what_was_made_of_a_film(person, film):
    (row,) = record_of(person, FileList())["films"]
    assert [made["form"] for made in row["made_of_it"]] == [
        version.get_format_display() for version in film.versions.all()
    ]
