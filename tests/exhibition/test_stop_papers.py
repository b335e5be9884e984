"""Papers of a stop that no house asked for by the form: made by hand, kept with the stop."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from core import jobs, pdf
from core.models import Job
from exhibition.domain import documents
from exhibition.domain.document_rules import refusal
from exhibition.enums import PaperKind, StopState
from exhibition.models import RequestPaper, TourStop
from tests.exhibition import papers
from tests.exhibition.planner.tables import make_stop
from tests.exhibition.request_rows import make_colleague

pytestmark = pytest.mark.django_db
P = PaperKind


@pytest.fixture(autouse=True)
def ours(monkeypatch):
    papers.know_us(monkeypatch)
    monkeypatch.setattr(pdf, "to_pdf", lambda html, **_options: b"%PDF-1.7 x")


@pytest.fixture
def stop(home):
    return make_stop("bautzen", exhibition_set=papers.make_full_set(), state=StopState.SIGNED)


def keep_paper(stop: TourStop) -> RequestPaper:
    paper = RequestPaper(stop=stop, kind=P.POSTER, sha256="0" * 64, size=1)
    paper.file.save("poster.pdf", ContentFile(b"%PDF-1.7 x"))
    return paper


def page_of(stop: TourStop) -> str:
    return reverse("stop_papers", args=[stop.pk])


def ask(client, stop, kind=P.POSTER, language="de"):
    address = reverse("make_stop_paper", args=[stop.pk])
    return client.post(address, {"kind": kind, "language": language})


def test_every_paper_of_a_stop_can_be_made_without_a_request(stop):
    for kind in (P.POSTER, P.POSTER_A2, P.LEAFLET, P.PACKING_LIST, P.SET_UP_GUIDE, P.CONDITION_OUT):
        assert refusal(stop, kind) == "", kind
        paper = documents.make(stop, kind)
        assert (paper.request, paper.stop) == (None, stop)
    assert "Eröffnung" in refusal(stop, P.INVITATION)
    stop.state = StopState.CLOSED
    assert refusal(stop, P.CERTIFICATE) == ""
    assert stop.venue.name in documents.draft_of(stop, P.CERTIFICATE).html


def test_what_only_a_house_can_ask_for_is_refused(stop):
    for kind in (P.OFFER, P.AGREEMENT, P.PRESS_KIT):
        assert "macht das System nicht" in refusal(stop, kind)


def test_a_draft_has_no_papers_and_nothing_is_told_before_the_signature(stop):
    for state in (StopState.DRAFT, StopState.ON_HOLD, StopState.CANCELLED, StopState.RELOCATED):
        stop.state = state
        assert all(refusal(stop, kind) for kind in P)
    stop.state = StopState.CONTRACT_OUT
    assert refusal(stop, P.PACKING_LIST) == ""
    assert refusal(stop, P.POSTER)


def test_a_stop_with_a_request_has_its_papers_there(stop, editor_client):
    request = papers.make_asked(stop=stop)
    stop = TourStop.objects.get(pk=stop.pk)
    assert request.number in refusal(stop, P.POSTER)
    shown = editor_client.get(page_of(stop)).content.decode()
    assert request.number in shown
    assert "request-paper-make" not in shown


def test_a_worker_makes_what_was_asked_for_and_does_not_set_it_again(stop, editor, editor_client):
    for _time in range(2):
        assert ask(editor_client, stop, language="ar").status_code == 302
        jobs.work(until_empty=True, kinds=[documents.KIND])
    paper = RequestPaper.objects.get()
    assert (paper.stop, paper.language, paper.added_by) == (stop, "ar", editor)
    assert Job.objects.get(kind=documents.KIND).key == f"stop-{stop.pk}:poster:ar:{editor.pk}"
    shown = editor_client.get(page_of(stop)).content.decode()
    assert "Plakat A3 (العربية)" in shown
    file = editor_client.get(reverse("request_paper_at_the_desk", args=[paper.pk]))
    assert f'filename="bautzen-poster-{paper.pk}.pdf"' in file.headers["Content-Disposition"]


def test_the_page_of_the_stop_leads_to_its_papers(stop, editor_client):
    address = reverse("wagtailsnippets_exhibition_tourstop:edit", args=[stop.pk])
    assert page_of(stop) in editor_client.get(address).content.decode()


def test_who_may_not_change_stops_neither_makes_nor_reads_them(stop, client, django_user_model):
    paper = keep_paper(stop)
    client.force_login(
        make_colleague(django_user_model, "lesen", "view_tourstop", "change_exhibitionrequest")
    )
    assert ask(client, stop).status_code in (302, 403)
    assert not Job.objects.filter(kind=documents.KIND).exists()
    assert client.get(page_of(stop)).status_code in (302, 403)
    file = client.get(reverse("request_paper_at_the_desk", args=[paper.pk]))
    assert file.status_code in (302, 403)
    hidden = client.post(reverse("withhold_request_paper", args=[paper.pk]), {"withheld": "1"})
    assert hidden.status_code == 404


def test_who_may_change_stops_only_reads_no_papers_of_requests(client, django_user_model):
    request = papers.make_asked()
    paper = papers.send_logo(request)
    client.force_login(make_colleague(django_user_model, "tour", "change_tourstop"))
    file = client.get(reverse("request_paper_at_the_desk", args=[paper.pk]))
    assert file.status_code in (302, 403)


def test_who_deletes_a_stop_deletes_its_files_too(
    stop, editor_client, django_capture_on_commit_callbacks
):
    TourStop.objects.filter(pk=stop.pk).update(state=StopState.ON_HOLD)
    paper = keep_paper(stop)
    address = reverse("wagtailsnippets_exhibition_tourstop:delete", args=[stop.pk])
    editor_client.get(address)
    assert RequestPaper.objects.exists()
    with django_capture_on_commit_callbacks(execute=True):
        editor_client.post(address)
    assert not TourStop.objects.filter(pk=stop.pk).exists()
    assert not paper.file.storage.exists(paper.file.name)
