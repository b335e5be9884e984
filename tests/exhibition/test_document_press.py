"""The press kit: what is in it, which pictures, and what a withdrawal does to it."""

import zipfile
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone

from core import pdf, sender
from exhibition.domain import document_consent, documents
from exhibition.domain.document_press import packed
from exhibition.domain.shown_papers import shown_papers
from exhibition.enums import PanelKind, PaperKind, RequestState, StopState
from exhibition.models import Panel, RequestPaper
from stories.domain.erasure import erase
from stories.domain.withdrawal import Scope, withdraw
from stories.enums import Channel
from stories.models import Consent, Photo
from tests import factories
from tests.exhibition import papers
from tests.exhibition.own_requests import path

pytestmark = pytest.mark.django_db
KIT = PaperKind.PRESS_KIT


@pytest.fixture(autouse=True)
def ours(monkeypatch):
    papers.know_us(monkeypatch)
    monkeypatch.setattr(sender, "_logo_source", [lambda: [("Ministerium (Muster)", None)]])
    monkeypatch.setattr(pdf, "to_pdf", lambda html, **_options: b"%PDF-1.7 x")


@pytest.fixture
def signed(home):
    request = papers.make_asked(press_name="Paula Presse")
    request = papers.accept(papers.make_offer(request, papers.make_full_set()), RequestState.SIGNED)
    request.stop.state = StopState.SIGNED
    request.stop.save()
    return request


def hang(request, name: str, *, credit="Foto: Ida Muster", channels=tuple(Channel)):
    """The panel of a story with a portrait."""
    person = factories.make_person(name)
    factories.make_consent(person, channels=channels)
    story = factories.make_story(person, title=name)
    photo = factories.make_photo(person)
    Photo.objects.filter(pk=photo.pk).update(credit=credit)
    type(story).objects.filter(pk=story.pk).update(portrait=photo)
    panel = Panel.objects.create(kind=PanelKind.STORY, title=name, story=story)
    request.stop.exhibition_set.panels.add(panel)
    return person


def open_kit(paper) -> zipfile.ZipFile:
    with paper.file.open() as file:
        return zipfile.ZipFile(BytesIO(file.read()))


def test_the_same_files_make_the_same_bytes():
    assert packed({"b": b"2", "a": b"1"}) == packed({"a": b"1", "b": b"2"})


def test_it_holds_texts_poster_and_logo_and_is_not_made_twice(signed):
    papers.send_logo(signed)
    kit = documents.make(signed, KIT)
    assert documents.make(signed, KIT).pk == kit.pk
    assert kit.file.name.endswith(".zip")
    archive = open_kit(kit)
    assert archive.namelist() == ["Logos/Haus.png", "Plakat.pdf", "Pressetext.txt"]
    text = archive.read("Pressetext.txt").decode()
    for said in (signed.house, "Paula Presse", "8. März bis 5. April", "Ministerium (Muster)"):
        assert said in text
    assert signed.email not in text


def test_pictures_go_along_only_if_cleared_for_the_press_and_with_their_credit(signed):
    hang(signed, "Amal")
    hang(signed, "Bina", channels=(Channel.WEB, Channel.PRINT))
    hang(signed, "Cem", credit="")
    kit = documents.make(signed, KIT)
    archive = open_kit(kit)
    assert [name for name in archive.namelist() if "Bild" in name] == ["Bilder/Bild-1.jpg"]
    text = archive.read("Pressetext.txt").decode()
    assert "Bilder/Bild-1.jpg: Foto: Ida Muster" in text
    assert "Amal" not in text
    assert kit.pictures.get().photo.people.get().public_name == "Amal"


def test_a_withdrawal_deletes_the_kit_and_leaves_a_task(signed, django_capture_on_commit_callbacks):
    person, other = hang(signed, "Amal"), hang(signed, "Bina")
    kit = documents.make(signed, KIT)
    withdraw(other, scope=Scope(channels=frozenset({Channel.KIOSK})))
    assert list(shown_papers(signed)) == [kit]
    with django_capture_on_commit_callbacks(execute=True):
        tasks = withdraw(person, scope=Scope(channels=frozenset({Channel.PRESS})))
    assert not RequestPaper.objects.exists()
    assert not kit.file.storage.exists(kit.file.name)
    assert f"Pressemappe {signed.number}" in [task.subject for task in tasks]


def test_an_erasure_deletes_the_kit_with_its_file(signed, django_capture_on_commit_callbacks):
    person = hang(signed, "Amal")
    kit = documents.make(signed, KIT)
    with django_capture_on_commit_callbacks(execute=True):
        erase(person)
    assert not RequestPaper.objects.exists()
    assert not kit.file.storage.exists(kit.file.name)


@pytest.mark.parametrize("loss", ["expired", "deleted"])
def test_a_kit_with_a_picture_that_is_not_cleared_any_more_is_there_for_nobody(
    signed, loss, client, editor
):
    hang(signed, "Amal")
    kit = documents.make(signed, KIT)
    if loss == "expired":
        day = timezone.localdate() - timezone.timedelta(days=1)
        Consent.objects.update(valid_from=day, valid_until=day)
    else:
        Photo.objects.all().delete()
    assert client.get(path(signed, f"papiere/{kit.pk}/")).status_code == 404
    client.force_login(editor)
    assert client.get(reverse("request_paper_at_the_desk", args=[kit.pk])).status_code == 404
    assert document_consent.delete_uncovered() == 1
    assert not RequestPaper.objects.exists()


def test_who_withdraws_while_it_is_packed_is_not_in_it(signed, monkeypatch):
    person = hang(signed, "Amal")

    def slow(html, **_options):
        withdraw(person)
        return b"%PDF-1.7 x"

    monkeypatch.setattr(pdf, "to_pdf", slow)
    with pytest.raises(documents.NoPaper, match="gesperrt"):
        documents.make(signed, KIT)
    assert not RequestPaper.objects.exists()
