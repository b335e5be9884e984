"""The signed agreement: what is taken, where it lies, and who may have it."""

import hashlib
import re

import pytest
from django.core.files.storage import storages
from django.urls import reverse

from core.models import OutgoingMail
from exhibition.domain import house_files, paper_files, signed_agreements
from exhibition.enums import PaperKind, RequestState
from exhibition.models import RequestPaper
from tests.exhibition.own_requests import PDF, heic, make_asked, make_paper, path, picture, upload

pytestmark = pytest.mark.django_db
S = RequestState


@pytest.fixture
def asked(home):
    return make_asked(state=S.AGREEMENT_OUT)


def send(client, asked, *files):
    return client.post(path(asked, "leihvertrag/"), {"files": list(files)})


def refused(client, asked, sentence, *files):
    answer = send(client, asked, *files)
    assert answer.status_code == 409
    assert sentence in answer.content.decode()
    assert not RequestPaper.objects.filter(kind=PaperKind.SIGNED_AGREEMENT).exists()


def test_it_is_kept_privately_under_a_name_by_chance(client, asked):
    answer = send(client, asked, upload(PDF, "Klara Muster.pdf"))
    assert "Ihre Dateien sind angekommen." in client.get(answer.url).content.decode()
    paper = RequestPaper.objects.get()
    assert re.fullmatch(r"papers/[0-9a-f]{32}\.pdf", paper.file.name)
    assert storages["default"].exists(paper.file.name)
    assert not storages["public"].exists(paper.file.name)
    assert paper.sha256 == hashlib.sha256(PDF).hexdigest()
    assert (paper.size, paper.kind, paper.added_by) == (len(PDF), "signed_agreement", None)
    assert "Ihr Leihvertrag ist da." in client.get(path(asked)).content.decode()
    asked.refresh_from_db()
    assert asked.state == S.AGREEMENT_OUT  # a person looks first
    assert "Klara" not in OutgoingMail.objects.get().body


def test_photos_are_taken_too_and_their_content_says_what_they_are(client, asked):
    files = [upload(picture("JPEG"), "1.png"), upload(picture("PNG"), "2"), upload(heic(), "3.pdf")]
    send(client, asked, *files)
    names = RequestPaper.objects.order_by("pk").values_list("file", flat=True)
    assert [name.rpartition(".")[2] for name in names] == ["jpg", "png", "heic"]
    assert OutgoingMail.objects.count() == 1


def test_the_same_file_again_is_one_file(client, asked):
    send(client, asked, upload(PDF), upload(PDF, "kopie.pdf"))
    send(client, asked, upload(PDF))
    assert RequestPaper.objects.count() == OutgoingMail.objects.count() == 1


def test_what_is_no_agreement_is_refused_and_nothing_of_it_stays(client, asked):
    wrong = upload(b"<html>", "vertrag.pdf")
    refused(client, asked, "beschädigt oder kein PDF", upload(PDF), wrong)
    refused(client, asked, "Bitte wählen Sie eine Datei aus.")


def test_too_large_and_too_many_are_refused(client, asked, monkeypatch):
    monkeypatch.setattr(signed_agreements, "LARGEST", len(PDF) - 1)
    refused(client, asked, "Das ist zu groß", upload(PDF))
    monkeypatch.setattr(signed_agreements, "LARGEST", paper_files.LARGEST)
    monkeypatch.setattr(signed_agreements, "MOST", 1)
    refused(client, asked, "zu viele Dateien", upload(PDF), upload(picture()))
    monkeypatch.setattr(house_files, "LARGEST_TOGETHER", 100)
    refused(client, asked, "Das ist zu groß", upload(PDF))


@pytest.mark.parametrize("state", [S.OFFERED, S.ACCEPTED, S.BOOKED, S.CLOSED, S.WITHDRAWN])
def test_nothing_is_taken_while_no_agreement_is_out(client, home, state):
    asked = make_asked(state=state)
    assert 'id="id_files"' not in client.get(path(asked)).content.decode()
    refused(client, asked, "warten wir auf keinen Leihvertrag", upload(PDF))


def test_where_a_row_cannot_be_saved_no_file_stays(asked, monkeypatch):
    def fail(paper):
        saved.append(paper.file.name)
        raise RuntimeError

    saved: list[str] = []
    monkeypatch.setattr(RequestPaper, "save", fail)
    with pytest.raises(RuntimeError):
        signed_agreements.receive(asked, [upload(PDF)])
    assert saved
    assert not storages["default"].exists(saved[0])


def test_it_is_handed_out_as_a_file_that_can_do_nothing(client, asked):
    send(client, asked, upload(PDF))
    paper = RequestPaper.objects.get()
    answer = client.get(path(asked, f"papiere/{paper.pk}/"))
    assert b"".join(answer.streaming_content) == PDF
    assert answer.headers["Content-Disposition"].startswith("attachment; ")
    assert answer.headers["Content-Type"] == "application/pdf"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer.headers["Cache-Control"]
    assert client.get(f"/media/{paper.file.name}").status_code == 404
    assert client.post(path(asked, f"papiere/{paper.pk}/")).status_code == 405


def test_nginx_hands_it_out_where_it_is_asked_to(client, asked, settings):
    settings.SENDFILE = "nginx"
    paper = make_paper(asked)
    answer = client.get(path(asked, f"papiere/{paper.pk}/"))
    assert answer.headers["X-Accel-Redirect"] == f"/_private/{paper.file.name}"
    assert answer.content == b""


def test_in_the_admin_colleagues_have_it_and_nobody_else(client, asked, editor, django_user_model):
    paper = make_paper(asked)
    address = reverse("request_paper_at_the_desk", args=[paper.pk])
    assert client.get(address).status_code == 302
    client.force_login(django_user_model.objects.create_user("gast", "gast@example.org", "x"))
    assert client.get(address).status_code in (302, 403)
    client.force_login(editor)
    answer = client.get(address)
    assert b"".join(answer.streaming_content) == PDF
    assert "no-store" in answer.headers["Cache-Control"]
    assert client.get(reverse("request_paper_at_the_desk", args=[0])).status_code == 404
