"""A person gets everything that is kept of them, readable, and nothing of others (Art. 15)."""

import io
import json
import stat
import zipfile

import pytest
from django.contrib.auth.models import Permission
from django.core.management import CommandError, call_command
from django.urls import reverse

from stories.domain import access
from stories.domain.access import all_labels, export_person
from stories.models import Person
from tests import factories
from tests.stories.person_of_many_places import (
    EMAIL,
    PUBLIC,
    REAL,
    SECRET,
    TELEPHONE,
    make_person_of_many_places,
)


@pytest.fixture
def places(home, editor):
    return make_person_of_many_places(editor)


@pytest.fixture
def person(home):
    return factories.make_person(PUBLIC, real_name=REAL)


def opened(person) -> zipfile.ZipFile:
    return zipfile.ZipFile(export_person(person))


def record(archive: zipfile.ZipFile) -> dict:
    return json.loads(archive.read("auskunft.json"))


def test_the_archive_holds_everything_and_files_of_the_person_alone(places):
    archive = opened(places.person)
    told = record(archive)
    assert told["person"]["real_name"] == REAL
    assert told["person"]["telephone"] == TELEPHONE
    assert [row["interpreter"] for row in told["consents"]] == ["", f"für {REAL}"]
    assert told["consents"][1]["replaces"] == told["consents"][0]["number"]
    assert "Website" in told["consents"][0]["channels"]
    assert told["mails"][0]["subject"] == "Empfang"
    assert told["notices"][0]["message"] == "weg"
    assert len(told["links"]) == len(told["warnings"]) == 1
    assert_pages_are_told(told["pages"])
    assert_works_are_told(told, archive)
    assert archive.read(told["consents"][1]["file"]).decode() == REAL
    assert_is_readable(archive)


def assert_pages_are_told(pages):
    by_title = {page["title"]: page for page in pages}
    stories = [page for page in pages if page["address"].endswith("/de/geschichten/quintessa/")]
    assert len(stories) == 1
    story = stories[0]
    assert story["state"] == "veröffentlicht"
    assert any(SECRET in entry["text"] and "<p>" not in entry["text"] for entry in story["texts"])
    assert any(REAL in entry["text"] for entry in story["draft"])
    assert f"In English: {PUBLIC}" in by_title
    assert by_title[f"{PUBLIC} und Joel"]["texts"]
    assert "texts" not in by_title["Joel"], "a story of somebody else, with a picture of both"


def assert_works_are_told(told, archive):
    alone, together = told["photos"]
    assert archive.read(alone["file"])[:4] == b"\x89PNG"
    assert not alone["with_others"]
    assert together["with_others"]
    assert "file" not in together
    assert "Art. 15" in together["why_no_file"]
    assert any("quintessa-und-joel" in address for address in together["used_on"])
    film = told["films"][0]
    assert archive.read(film["file"]).decode().endswith(SECRET)
    assert SECRET in film["captions"][0]["text"]
    assert len([name for name in archive.namelist() if name.startswith("fotos/")]) == 1


def assert_is_readable(archive):
    page = archive.read("auskunft.html").decode()
    for words in (REAL, EMAIL, "Ihre Daten bei uns", "Art. 77 DSGVO", "Einwilligungen"):
        assert words in page
    assert "src=" not in page


def test_every_key_is_explained(places):
    def keys(value):
        if isinstance(value, dict):
            for key, item in value.items():
                yield key
                yield from keys(item)
        elif isinstance(value, list):
            for item in value:
                yield from keys(item)

    told = record(opened(places.person))
    del told["made_at"], told["explanations"], told["labels"]
    assert set(keys(told)) <= set(all_labels())


def test_the_page_to_read_is_in_the_language_of_the_person(home):
    person = factories.make_person(PUBLIC, language="en")
    page = opened(person).read("auskunft.html").decode()
    assert '<html lang="en" dir="ltr">' in page


def test_somebody_of_whom_little_is_kept_gets_an_archive_too(person):
    archive = opened(person)
    assert archive.namelist() == ["auskunft.json", "auskunft.html"]
    assert "Nichts gespeichert." in archive.read("auskunft.html").decode()
    assert record(archive)["mails"] == []


def test_others_are_not_in_it(places):
    other = factories.make_person("Reza", real_name="Fremde Angaben", email="fremd@example.org")
    factories.make_consent(other)
    archive = opened(places.person)
    assert "Fremde Angaben" not in archive.read("auskunft.json").decode()


def test_a_file_that_is_missing_is_said_and_stops_nothing(person):
    photo = factories.make_photo(person)
    photo.file.storage.delete(photo.file.name)
    told = record(opened(person))
    assert "nicht da" in told["photos"][0]["why_no_file"]


def test_apps_above_add_what_they_keep(person, monkeypatch):
    monkeypatch.setattr(access, "_sources", {})
    access.register_access_source(
        "badges", lambda person: [{"colour": "rot"}], labels={"badges": "Schilder", "colour": "F"}
    )
    archive = opened(person)
    assert record(archive)["badges"] == [{"colour": "rot"}]
    assert "Schilder" in archive.read("auskunft.html").decode()


# Command ------------------------------------------------------------------------------


def test_the_command_writes_a_file_for_its_owner_only(person, tmp_path):
    target = tmp_path / "auskunft.zip"
    call_command("export_person", str(person.key), to=target, stdout=io.StringIO())
    assert zipfile.ZipFile(target).namelist()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with pytest.raises(CommandError, match="could not be made"):
        call_command("export_person", str(person.pk), to=target)


@pytest.mark.parametrize("name", ["0", "Quintessa", "5bd0a3a5-4d0c-4c0e-9a53-1f6f5c0f2a11"])
def test_the_command_refuses_who_is_not_there(person, tmp_path, name):
    with pytest.raises(CommandError, match="No person"):
        call_command("export_person", name, to=tmp_path / "x.zip")
    assert not (tmp_path / "x.zip").exists()


# Workplace ----------------------------------------------------------------------------


def access_url(person) -> str:
    return reverse(Person.snippet_viewset.get_url_name("access"), args=[person.pk])


def test_editors_get_the_archive_from_the_person_s_page(editor_client, person):
    edit = reverse(Person.snippet_viewset.get_url_name("edit"), args=[person.pk])
    assert access_url(person) in editor_client.get(edit).content.decode()
    response = editor_client.get(access_url(person))
    assert "no-store" in response.headers["Cache-Control"]
    disposition = response.headers["Content-Disposition"]
    assert str(person.key) in disposition
    assert PUBLIC.lower() not in disposition.lower()
    archive = zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content)))
    assert record(archive)["person"]["public_name"] == PUBLIC


@pytest.mark.parametrize("codenames", [[], ["change_person"], ["view_consent"]])
def test_access_needs_both_permissions(client, django_user_model, person, codenames):
    user = django_user_model.objects.create_user("jemand", password="x")
    user.user_permissions.set(Permission.objects.filter(codename__in=["access_admin", *codenames]))
    client.force_login(user)
    assert client.get(access_url(person)).status_code in (302, 403)
