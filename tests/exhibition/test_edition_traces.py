"""What access tells of prints, what an erasure does to them, and a panel that is deleted."""

import json
import zipfile

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from exhibition.domain import editions
from exhibition.domain.editions import rendering
from exhibition.domain.editions.files import files_of, storage
from exhibition.models import EditionHanging, EditionPerson, Panel, PanelEdition
from stories.domain.access import export_person
from stories.domain.erasure import erase
from stories.models import Appearance, Person
from tests import factories
from tests.exhibition.editions_made import make_edition, make_panel, paper, person_of  # noqa: F401

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home", "paper")]
NAME = "Quintessa"


@pytest.fixture
def edition(home, paper):  # noqa: F811
    edition = make_edition(NAME, sentence=f"{NAME} lehrt.")
    rendering.render(edition)
    edition.refresh_from_db()
    return edition


def told(report) -> list[str]:
    return [f"{one.subject}: {one.detail}" for one in report.remaining if one.kind == "panel"]


# Access -------------------------------------------------------------------------------


def test_access_tells_what_was_released_on_which_consent_and_where_it_hangs(edition):
    person = person_of(edition.panel)
    editions.take_down(editions.hang(edition, factories.make_set(), by=None), by=None)
    archive = zipfile.ZipFile(export_person(person))
    (row,) = json.loads(archive.read("auskunft.json"))["editions"]
    assert (row["code"], row["number"]) == (edition.panel.code, 1)
    assert row["relied_on"] == [person.consents.get().pk]
    assert row["shows_you"] == ["Text", "Foto"]
    assert row["hung_in"][0]["set"] == "Satz A"
    assert "Druckfreigaben von Tafeln" in archive.read("auskunft.html").decode()


def test_access_does_not_tell_of_others(edition):
    make_edition("Joel")
    rows = json.loads(
        zipfile.ZipFile(export_person(person_of(edition.panel))).read("auskunft.json")
    )
    assert len(rows["editions"]) == 1


# Erasure ------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_what_hangs_nowhere_goes_with_its_files(home, edition):
    names = [file.name for file in files_of(edition)]
    editions.take_down(editions.hang(edition, factories.make_set(), by=None), by=None)
    edition.panel.exhibition_sets.clear()
    report = erase(person_of(edition.panel))
    assert not PanelEdition.objects.exists()
    assert not Panel.objects.exists()
    assert not any(storage().exists(name) for name in names)
    assert report.removed["editions"] == 1
    assert told(report) == []


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_what_hangs_stays_as_a_number_without_the_person(home, edition):
    names = [file.name for file in files_of(edition)]
    editions.hang(edition, factories.make_set(), by=None)
    person = person_of(edition.panel)
    report = erase(person)
    edition = PanelEdition.objects.get()
    assert not Person.objects.filter(pk=person.pk).exists()
    assert not EditionPerson.objects.exists()
    assert files_of(edition) == []
    assert not any(storage().exists(name) for name in names)
    assert (edition.number, edition.hangings.count()) == (1, 1)
    said = "\n".join(told(report))
    assert f"Tafel {edition.panel.code}, Auflage 1" in said
    assert "Auflage 1 in Satz A" in said
    assert NAME not in said


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_an_edition_of_a_panel_that_changed_its_story_loses_the_person(home, edition):
    person = person_of(edition.panel)
    Panel.objects.update(story=make_panel("Joel").story, title="Joel", sentence="")
    erase(person)
    edition.refresh_from_db()
    assert edition.withdrawn_at
    assert not edition.people.exists()
    assert Panel.objects.filter(title="Joel").count() == 2
    assert not ModelLogEntry.objects.filter(label__contains=NAME).exists()


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_others_of_a_shared_edition_stay_written_down(home, paper):  # noqa: F811
    panel, joel = make_panel(NAME), factories.make_person("Joel")
    factories.make_consent(joel)
    Appearance.objects.create(page=panel.story, person=joel)
    edition = editions.release(panel, by=None)
    editions.hang(edition, factories.make_set(), by=None)
    erase(person_of_name(NAME))
    edition.refresh_from_db()
    assert edition.people.get().person == joel


def person_of_name(name: str) -> Person:
    return Person.objects.get(public_name=name)


# Deleting a panel ---------------------------------------------------------------------


def delete_address(panel) -> str:
    return reverse(Panel.snippet_viewset.get_url_name("delete"), args=[panel.pk])


def test_a_panel_is_not_deleted_while_a_print_hangs(edition, editor_client):
    hanging = editions.hang(edition, factories.make_set(), by=None)
    for send in (editor_client.get, editor_client.post):
        page = send(delete_address(edition.panel), follow=True)
        assert "Auflage 1 in Satz A" in page.content.decode()
    assert Panel.objects.exists()
    editions.take_down(hanging, by=None)
    editor_client.post(delete_address(edition.panel))
    assert not Panel.objects.exists()


def test_several_panels_stay_where_one_of_them_hangs(edition, editor_client):
    editions.hang(edition, factories.make_set(), by=None)
    other = make_panel("Joel")
    address = reverse("wagtail_bulk_action", args=["exhibition", "panel", "delete"])
    editor_client.post(f"{address}?id={edition.panel_id}&id={other.pk}")
    assert Panel.objects.count() == 2


def test_a_panel_is_deleted_with_its_editions_and_their_files(
    edition, editor_client, django_capture_on_commit_callbacks
):
    names = [file.name for file in files_of(edition)]
    with django_capture_on_commit_callbacks(execute=True):
        editor_client.post(delete_address(edition.panel))
    assert not Panel.objects.exists()
    assert not any(storage().exists(name) for name in names)


def test_who_may_not_delete_panels_deletes_no_edition(edition, client, django_user_model):
    client.force_login(django_user_model.objects.create_user("gast", password="x", is_staff=True))
    client.post(delete_address(edition.panel))
    assert PanelEdition.objects.get().frozen


def test_a_set_in_which_something_hangs_is_not_deleted(edition, editor_client):
    one_set = factories.make_set()
    editions.hang(edition, one_set, by=None)
    address = type(one_set).snippet_viewset.get_url_name("delete")
    response = editor_client.post(reverse(address, args=[one_set.pk]), follow=True)
    assert "Nicht gelöscht: In „Satz A“ hängen" in response.content.decode()
    assert EditionHanging.objects.exists()
