"""Which papers the house's own page shows: of its date, the latest, and no publicity too early."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core import jobs
from core.models import Job
from exhibition.domain import request_files
from exhibition.domain.shown_papers import shown_papers
from exhibition.enums import PaperKind, RequestState, StopState
from exhibition.models import ExhibitionRequest, RequestPaper, RequestStep
from tests.exhibition import papers
from tests.exhibition.own_requests import make_paper
from tests.exhibition.request_rows import make_colleague

pytestmark = pytest.mark.django_db
S = RequestState


@pytest.fixture
def signed():
    offer = papers.make_offer(papers.make_asked(), papers.make_full_set())
    request = papers.accept(offer, S.SIGNED)
    request.stop.state = StopState.SIGNED
    return request


def kinds(request) -> list[str]:
    return sorted(shown_papers(request).values_list("kind", flat=True))


@pytest.mark.parametrize(
    ("state", "is_shown"),
    [
        (StopState.ON_HOLD, False),
        (StopState.CONTRACT_OUT, False),
        (StopState.SIGNED, True),
        (StopState.OPEN, True),
        (StopState.CANCELLED, False),
        (StopState.RELOCATED, False),
    ],
)
def test_poster_and_press_kit_are_there_once_the_stop_is_public(signed, state, is_shown):
    make_paper(signed, PaperKind.POSTER)
    make_paper(signed, PaperKind.PRESS_KIT)
    signed.stop.state = state
    assert kinds(signed) == (["poster", "press_kit"] if is_shown else [])


def test_the_latest_of_each_kind_is_shown_and_all_that_the_house_sent(signed):
    for kind in (PaperKind.AGREEMENT, PaperKind.AGREEMENT, *[PaperKind.CONDITION_OUT_PHOTO] * 2):
        make_paper(signed, kind)
    assert kinds(signed) == ["agreement", "condition_out_photo", "condition_out_photo"]


def test_papers_of_a_date_that_fell_through_are_shown_no_more(signed):
    make_paper(signed, PaperKind.AGREEMENT)
    later = timezone.now() + timedelta(seconds=1)
    RequestStep.objects.create(request=signed, state=S.IN_REVIEW, at=later)
    assert kinds(signed) == []


def test_who_deletes_a_request_by_hand_deletes_its_files_too(
    signed, client, editor, django_user_model, django_capture_on_commit_callbacks
):
    paper, address = make_paper(signed), f"/admin/anfragen/delete/{signed.pk}/"
    client.force_login(make_colleague(django_user_model, "lesen", "view_exhibitionrequest"))
    with django_capture_on_commit_callbacks(execute=True):
        client.post(address)
    assert paper.file.storage.exists(paper.file.name)
    client.force_login(editor)
    client.get(address)
    assert RequestPaper.objects.exists()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(address)
    assert not ExhibitionRequest.objects.exists()
    assert not paper.file.storage.exists(paper.file.name)


def test_a_file_that_the_storage_keeps_is_deleted_in_the_background(
    signed, monkeypatch, django_capture_on_commit_callbacks
):
    paper = make_paper(signed)
    storage = paper.file.storage
    with monkeypatch.context() as refusing, django_capture_on_commit_callbacks(execute=True):
        refusing.setattr(storage, "delete", lambda *_arguments: None, raising=False)
        request_files.delete_files(signed)
        assert not RequestPaper.objects.exists()
    assert storage.exists(paper.file.name)
    assert Job.objects.filter(kind=request_files.KIND).exists()
    jobs.work(until_empty=True, kinds=[request_files.KIND])
    assert not storage.exists(paper.file.name)
