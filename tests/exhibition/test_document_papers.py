"""The papers of a request in the workplace."""

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core import pdf
from core.models import Job
from exhibition.domain import documents
from exhibition.domain.shown_papers import shown_papers
from exhibition.enums import PaperKind, RequestState
from exhibition.views.document_acts import MAKE, WITHHOLD
from exhibition.views.document_papers import papers_context
from tests.exhibition import papers

pytestmark = pytest.mark.django_db
PAGE = "exhibition/admin/request_papers.html"


@pytest.fixture(autouse=True)
def ours(monkeypatch):
    papers.know_us(monkeypatch)
    monkeypatch.setattr(pdf, "to_pdf", lambda html, **_options: b"%PDF-1.7 x")


@pytest.fixture
def accepted():
    request = papers.make_asked()
    return papers.accept(papers.make_offer(request, papers.make_full_set()))


def ask(client, request, kind=PaperKind.AGREEMENT, language="de"):
    return client.post(reverse(MAKE, args=[request.pk]), {"kind": kind, "language": language})


def lines_of(request, user) -> dict:
    return {line.kind: line for line in papers_context(request, user)["paper_lines"]}


def test_a_paper_is_asked_for_and_then_waits_with_its_progress(accepted, editor, editor_client):
    assert ask(editor_client, accepted).status_code == 302
    assert Job.objects.get(kind=documents.KIND).key == f"{accepted.pk}:agreement:de:{editor.pk}"
    line = lines_of(accepted, editor)[PaperKind.AGREEMENT]
    assert (line.percent, line.may_be_made) == (0, False)


def test_a_paper_that_is_not_possible_is_refused_with_a_sentence(accepted, editor, editor_client):
    ask(editor_client, accepted, PaperKind.OFFER)
    assert not Job.objects.filter(kind=documents.KIND).exists()
    assert "Stand" in lines_of(accepted, editor)[PaperKind.OFFER].refusal
    assert ask(editor_client, accepted, "bill").status_code == 400
    assert editor_client.get(reverse(MAKE, args=[accepted.pk])).status_code == 405


def test_who_may_not_change_requests_makes_none(accepted, client, django_user_model):
    reader = django_user_model.objects.create_user("lesen", password="x")
    names = ("access_admin", "view_exhibitionrequest")
    reader.user_permissions.set(Permission.objects.filter(codename__in=names))
    client.force_login(reader)
    assert ask(client, accepted).status_code in (302, 403)
    assert not Job.objects.filter(kind=documents.KIND).exists()
    context = papers_context(accepted, reader)
    assert context["paper_lines"]
    assert not context["may_make_papers"]
    assert "<form" not in render_to_string(PAGE, context)
    paper = documents.make(accepted, PaperKind.AGREEMENT)
    assert client.post(reverse(WITHHOLD, args=[paper.pk]), {"withheld": "1"}).status_code == 302
    assert client.get(reverse("request_paper_at_the_desk", args=[paper.pk])).status_code == 302
    paper.refresh_from_db()
    assert not paper.is_withheld


def test_a_paper_can_be_kept_from_the_house_and_shown_again(accepted, editor, editor_client):
    accepted.state = RequestState.AGREEMENT_OUT
    accepted.save()
    paper = documents.make(accepted, PaperKind.AGREEMENT)
    address = reverse(WITHHOLD, args=[paper.pk])
    for withheld, shown in (("1", []), ("0", [paper])):
        assert editor_client.post(address, {"withheld": withheld}).status_code == 302
        assert list(shown_papers(accepted)) == shown
        assert lines_of(accepted, editor)[PaperKind.AGREEMENT].is_shown is bool(shown)


def test_who_may_not_read_requests_sees_none(accepted, django_user_model):
    stranger = django_user_model.objects.create_user("fremd", password="x")
    assert papers_context(accepted, stranger) == {"paper_lines": []}
    assert render_to_string(PAGE, papers_context(accepted, stranger)).strip() == ""


def test_the_list_shows_the_latest_paper_and_offers_to_make_it_anew(accepted, editor):
    documents.make(accepted, PaperKind.AGREEMENT)
    accepted.signatory_name = "Dr. Alex Beispiel"
    latest = documents.make(accepted, PaperKind.AGREEMENT)
    assert lines_of(accepted, editor)[PaperKind.AGREEMENT].paper == latest
    page = render_to_string(PAGE, papers_context(accepted, editor))
    assert "Neu machen" in page
    assert "Leihvertrag" in page


def test_the_list_asks_as_often_for_three_papers_as_for_one(accepted, editor):
    accepted.state = RequestState.AGREEMENT_OUT
    documents.make(accepted, PaperKind.AGREEMENT)
    editor.has_perm("exhibition.view_exhibitionrequest")
    counts = []
    for kind in (PaperKind.AGREEMENT, PaperKind.PACKING_LIST, PaperKind.SET_UP_GUIDE):
        documents.make(accepted, kind)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            papers_context(accepted, editor)
        counts.append(len(queries))
    assert len(set(counts)) == 1
    assert counts[0] < 14
