"""A house asks, and the exhibition comes, is shown, goes back and is forgotten: all in one go.

Each station says what visitors see and which mails were posted.
"""

import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core import jobs
from core.models import OutgoingMail
from exhibition.domain import documents, request_reminders, request_words, requests, tour
from exhibition.enums import PaperKind, RequestState, StopState
from exhibition.models import ExhibitionRequest, ExhibitionSet, RequestPaper, TourStop
from tests.exhibition import papers
from tests.exhibition.conftest import CONTACT, HOUSE, future_month
from tests.exhibition.own_requests import PDF, upload
from tests.exhibition.request_rows import make_colleague

pytestmark = pytest.mark.django_db
R, S = RequestState, StopState
PUBLIC = ("/de/", "/de/tour/", "/en/tour/", "/tour.ics", "/api/v1/tour/", "/sitemap.xml")


class Way:
    """The house, the colleague and the visitors of one request, each with a browser."""

    def __init__(self, colleague):
        self.house, self.visitors, self.desk = Client(), Client(), Client()
        self.desk.force_login(colleague)
        self.known = set()

    @property
    def asked(self) -> ExhibitionRequest:
        return ExhibitionRequest.objects.get()

    def post_at_desk(self, name: str, *args, query="", **values) -> None:
        address = reverse(f"wagtailsnippets_exhibition_exhibitionrequest:{name}", args=args)
        assert self.desk.post(address + query, values).status_code == 302

    def step(self, state: R, *, mail="") -> None:
        told = {"send": "on", "subject": "Neues", "body": mail} if mail else {}
        self.post_at_desk("step", self.asked.pk, state.value, **told)
        assert self.asked.state == state

    def own_page(self) -> str:
        return self.house.get(self.link).content.decode()

    def answer(self, below="", **values) -> None:
        assert self.house.post(self.link + below, values).status_code == 302

    def stop_goes(self, *states: S) -> None:
        for state in states:
            tour.change_state(TourStop.objects.get(request=self.asked), state, by=None)

    def is_public(self) -> bool:
        """Everywhere or nowhere: on a page of its own, on the tour, in calendar and data.

        What was offered and not chosen is public never.
        """
        wanted = self.asked.stop.slug if self.asked.stop else ""
        shown = self.shown()
        for slug in TourStop.objects.exclude(slug=wanted).values_list("slug", flat=True):
            assert self.visitors.get(f"/de/tour/{slug}/").status_code == 404
            assert not [address for address, text in shown.items() if slug in text]
        if not wanted:
            return False
        found = {address: wanted in text for address, text in shown.items() if address != "/de/"}
        found["own"] = self.has_page()
        assert len(set(found.values())) == 1, found
        return found["own"]

    def has_page(self) -> bool:
        return self.visitors.get(f"/de/tour/{self.asked.stop.slug}/").status_code == 200

    def shown(self) -> dict[str, str]:
        """What visitors read; long lines of the calendar in one (RFC 5545, 3.1)."""
        pages = {address: self.visitors.get(address) for address in PUBLIC}
        return {
            address: page.content.decode().replace("\r\n ", "") for address, page in pages.items()
        }

    def nobody_reads_of_it(self) -> bool:
        texts = self.shown().values()
        return not any(HOUSE["house"] in text or "haus@" in text for text in texts)

    def new_mails(self) -> list[tuple[str, str]]:
        """To whom and about what, since it was asked last."""
        new = OutgoingMail.objects.exclude(pk__in=self.known).order_by("pk")
        who = {CONTACT["email"]: "house"}
        found = [(who.get(mail.recipient, "us"), mail.subject) for mail in new]
        self.known |= set(new.values_list("pk", flat=True))
        return found


@pytest.fixture
def way(visitor, patient, monkeypatch, django_user_model):
    papers.know_us(monkeypatch)
    papers.make_full_set()
    return Way(make_colleague(django_user_model, "planung", "change_exhibitionrequest"))


def test_from_the_form_to_the_day_on_which_nobody_knows_any_more_who_asked(
    visitor, way, django_capture_on_commit_callbacks
):
    # the house asks
    visitor.go_to_summary().post()
    number = way.asked.number
    assert way.new_mails() == [("house", f"Ihre Anfrage {number} ist angekommen")]

    # and confirms by the link of the mail
    mail = OutgoingMail.objects.get().body
    way.link = re.search(r"https?://[^/]+(/anfrage/\S+/)", mail).group(1)
    assert way.asked.state == R.RECEIVED
    assert "action" in way.own_page()
    assert way.asked.state == R.RECEIVED  # reading confirms nothing
    way.answer(action="confirm")
    assert way.asked.state == R.CONFIRMED
    assert way.new_mails() == [
        ("house", f"Neues zu Ihrer Anfrage {number}"),
        ("us", f"Neue Anfrage {number} aus Bautzen"),
    ]
    assert way.nobody_reads_of_it()

    # a planner takes it and offers two dates
    way.step(R.IN_REVIEW)
    first = future_month() + timedelta(days=7)
    second = first + timedelta(days=60)
    one_set = ExhibitionSet.objects.get().pk
    way.post_at_desk(
        "offer",
        way.asked.pk,
        query=f"?termin={one_set}:{first}&termin={one_set}:{second}",
        until=timezone.localdate() + timedelta(days=10),
        send="on",
        subject="Zwei Termine",
        body="Bitte wählen Sie.",
    )
    assert way.asked.state == R.OFFERED
    assert way.new_mails() == [("house", f"Zwei Termine ({number})")]
    assert TourStop.objects.filter(state=S.ON_HOLD).count() == 2
    assert not way.is_public()

    # the house chooses, the other date is free again
    chosen, other = way.asked.offers.all()
    way.answer(action="choose", offer=chosen.pk)
    assert (way.asked.state, way.asked.stop.opens) == (R.ACCEPTED, first)
    assert TourStop.objects.get(pk=other.stop_id).state == S.DRAFT
    assert way.new_mails() == [("us", f"Anfrage {number}: ein Termin ist gewählt")]

    # the agreement goes out as a paper
    make = reverse("make_request_paper", args=[way.asked.pk])
    assert way.desk.post(make, {"kind": "agreement", "language": "de"}).status_code == 302
    jobs.work(kinds=[documents.KIND], until_empty=True)
    agreement = RequestPaper.objects.get(kind=PaperKind.AGREEMENT)
    assert (settings.PRIVATE_ROOT / agreement.file.name).exists()
    assert f"papiere/{agreement.pk}/" not in way.own_page()
    way.step(R.AGREEMENT_OUT, mail="Der Vertrag ist da.")
    assert way.asked.stop.state == S.CONTRACT_OUT
    assert way.new_mails() == [("house", f"Neues ({number})")]
    paper = way.house.get(f"{way.link}papiere/{agreement.pk}/")
    assert paper["Content-Disposition"].startswith("attachment")
    assert HOUSE["house"] in papers.text_of(paper.getvalue())
    assert not way.is_public()

    # signed by the house, which moves nothing; signed by us, and visitors know
    way.answer("leihvertrag/", files=upload(PDF))
    assert way.asked.state == R.AGREEMENT_OUT
    assert way.new_mails() == [("us", f"Anfrage {number}: der unterschriebene Leihvertrag")]
    assert not way.is_public()
    assert way.nobody_reads_of_it()
    way.step(R.SIGNED)
    assert way.asked.stop.state == S.SIGNED
    assert way.is_public()
    way.step(R.BOOKED)
    assert way.new_mails() == []

    # reminded three times, each once
    opens, closes = way.asked.stop.opens, way.asked.stop.closes
    for days in (43, 42, 41, 14, 13, 2, 1, 0):
        request_reminders.remind(at(opens - timedelta(days=days)))
    subject = f"Erinnerung zu Ihrer Anfrage {number}"
    assert way.new_mails() == [("house", subject)] * 3

    # prepared, shown, back, checked: the request follows its stop
    for states, state in (
        ([S.IN_TRANSIT, S.SET_UP], R.PREPARED),
        ([S.OPEN], R.SHOWN),
        ([S.CLOSED], R.SHOWN),
        ([S.RETURNED], R.RETURNED),
        ([S.CHECKED], R.CLOSED),
    ):
        way.stop_goes(*states)
        assert way.asked.state == state
        assert way.has_page()
        assert str(request_words.HEADINGS[state]) in way.own_page()
    for days in (0, 1, 2, 60, 61):
        request_reminders.remind(at(closes + timedelta(days=days)))
    assert way.new_mails() == [("house", subject)]
    reached = list(way.asked.steps.values_list("state", flat=True))
    assert reached == [*requests.WAY]

    # three years after the return nobody knows who asked; the stop stays
    returned = way.asked.stop.taken_until
    requests.purge(at(returned + timedelta(days=3 * 365 - 10)))
    assert way.asked.email
    with django_capture_on_commit_callbacks(execute=True):
        requests.purge(at(returned + timedelta(days=3 * 366 + 10)))
    left = way.asked
    assert not any(getattr(left, name) for name in requests.PERSONAL_FIELDS)
    assert (left.state, left.town, left.number) == (R.CLOSED, "Bautzen", number)
    assert not RequestPaper.objects.exists()
    assert not (settings.PRIVATE_ROOT / agreement.file.name).exists()
    left = OutgoingMail.objects.filter(recipient=CONTACT["email"])
    assert not list(left.values_list("subject", "body"))
    assert way.house.get(way.link).status_code == 410
    assert way.has_page()


def at(day):
    return timezone.make_aware(timezone.datetime(day.year, day.month, day.day, 6))
