"""So is the requester's own page in every state, with its forms, their errors and refusals."""

import pytest
from django.utils import timezone

from exhibition.domain import house_answers, request_links
from exhibition.enums import PaperKind, RequestState
from exhibition.models import ExhibitionRequest, RequestStep
from tests.exhibition.own_requests import (
    make_asked,
    make_offered,
    make_paper,
    make_unconfirmed,
    path,
    upload,
)
from tests.texts.test_forms_and_letters import problems_of_mails
from tests.texts.visitor import everything

pytestmark = pytest.mark.django_db
S = RequestState


@pytest.fixture(autouse=True)
def english(visitor, monkeypatch):
    """Names that nobody translates stand in brackets, as all that is translated does."""
    before = ExhibitionRequest.save

    def save(asked, *arguments, **options):
        asked.house, asked.language = "⟨House⟩", "en"
        before(asked, *arguments, **options)

    monkeypatch.setattr(ExhibitionRequest, "save", save)


def test_every_state(visitor):
    asked = make_asked(state=S.SHOWN)
    for kind in PaperKind:
        make_paper(asked, kind)
    for state in RequestState:
        RequestStep.objects.create(request=asked, state=state)
        ExhibitionRequest.objects.update(state=state)
        assert visitor.get(path(asked)).status_code == 200
    assert everything(visitor.found) == ""


def test_dates_forms_and_refusals(visitor):
    unconfirmed = make_unconfirmed(9)
    visitor.get(path(unconfirmed))
    visitor.get(request_links.browser_path(unconfirmed))
    visitor.post(request_links.browser_path(unconfirmed), action="confirm")
    asked = make_offered(1)
    visitor.get(path(asked))
    visitor.get(path(asked, "zurueckziehen/"))
    visitor.post(path(asked), action="choose", offer="0")
    visitor.post(path(asked), action="decline", wish="⟨" + "x" * 3000)
    visitor.post(path(asked), action="ask", text="")
    visitor.post(path(asked), action="opening", day="x")
    first, second = asked.offers.all()
    house_answers.choose(asked, first.pk)
    visitor.post(path(asked), action="choose", offer=second.pk)
    visitor.post(path(asked), action="opening", day="x", begins="x", places="x")
    visitor.post(path(asked), action="opening", day="2020-01-01", places="99999")
    for done in ("confirm", "choose", "decline", "ask", "opening", "agreement"):
        visitor.get(path(asked, f"?fertig={done}"))
    visitor.get(path(make_offered(2, count=1, held=-1)))
    assert everything(visitor.found) == ""


def test_the_agreement_and_links_that_open_nothing(visitor):
    asked = make_asked(state=S.AGREEMENT_OUT)
    visitor.post(path(asked, "leihvertrag/"))
    visitor.post(path(asked, "leihvertrag/"), files=[upload(b"x")])
    visitor.get(path(asked, "papiere/0/"))
    visitor.get("/anfrage/x/")
    visitor.get(request_links.browser_path(asked))
    visitor.get("/anfrage/neuer-link/")
    visitor.get("/anfrage/neuer-link/?fertig=1")
    visitor.post("/anfrage/neuer-link/")
    visitor.post("/anfrage/neuer-link/", number=asked.number, email=asked.email)
    asked.received_at -= timezone.timedelta(days=800)
    visitor.get(path(asked))
    assert problems_of_mails() == []
    assert everything(visitor.found) == ""
