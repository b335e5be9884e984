"""Papers for guests and hosts: posters, the invitation, the certificate, in which languages."""

from datetime import UTC, datetime, time
from io import BytesIO

import pytest
from pypdf import PdfReader

from core.languages import site_languages
from exhibition.domain import document_rules, documents
from exhibition.domain.document_rules import refusal
from exhibition.domain.hours_in_words import other_days, usual_week
from exhibition.enums import PaperKind, RequestState, StopState
from exhibition.models import VenueOpeningException, VenueOpeningHours
from tests.exhibition import papers
from tests.exhibition.planner.tables import YEAR

pytestmark = pytest.mark.django_db
P = PaperKind
POINTS = 72 / 25.4  # of a millimetre
OPENING = datetime(YEAR, 3, 8, 17, tzinfo=UTC)


@pytest.fixture(autouse=True)
def ours(monkeypatch):
    papers.know_us(monkeypatch)


@pytest.fixture
def signed():
    request = papers.make_asked()
    request = papers.accept(papers.make_offer(request, papers.make_full_set()), RequestState.SIGNED)
    request.stop.state = StopState.SIGNED
    return request


def words_of(subject, kind, language="de") -> str:
    return documents.draft_of(subject, kind, language).html


def test_what_guests_read_is_there_in_every_language_but_easy_language(signed):
    codes = {one.code for one in site_languages()} - {"de-simple"}
    for kind in (P.POSTER, P.POSTER_A2, P.INVITATION, P.LEAFLET):
        assert set(document_rules.languages_of(signed, kind)) == codes
    assert document_rules.languages_of(signed, P.CERTIFICATE) == ["de"]
    assert "Sprache" in refusal(signed, P.POSTER, "de-simple")
    assert refusal(signed, P.POSTER, "ar") == ""


def test_a_poster_in_arabic_keeps_names_of_places_as_they_are_written(signed):
    words = words_of(signed, P.POSTER, "ar")
    assert '<html lang="ar" dir="rtl">' in words
    assert f'<bdi dir="ltr">{signed.stop.venue.name}</bdi>' in words


def test_the_poster_a2_is_the_same_poster_with_its_own_paper(signed):
    large, small = words_of(signed, P.POSTER_A2), words_of(signed, P.POSTER)
    assert "print-poster-a2.css" in large
    assert "print-poster-a2.css" not in small
    data = papers_pdf(large)
    page = PdfReader(BytesIO(data)).pages[0]
    width, height = (float(side) / POINTS for side in page.trimbox[2:])
    left, bottom = (float(side) / POINTS for side in page.trimbox[:2])
    assert (round(width - left), round(height - bottom)) == (420, 594)
    assert round(left - float(page.bleedbox[0]) / POINTS) == 3


def papers_pdf(html: str) -> bytes:
    from core import pdf

    return pdf.to_pdf(html)


def test_an_invitation_is_there_only_where_the_stop_has_an_opening(signed):
    assert "Eröffnung" in refusal(signed, P.INVITATION)
    signed.stop.opening_event_at = OPENING
    assert refusal(signed, P.INVITATION) == ""
    words = words_of(signed, P.INVITATION)
    for said in (f"8.\xa0März {YEAR}, 18:00\xa0Uhr", signed.stop.venue.name, "Kommen Sie einfach"):
        assert said in words
    signed.stop.takes_registrations = True
    assert "Bitte melden Sie sich an." in words_of(signed, P.INVITATION)


def test_a_certificate_is_there_when_the_exhibition_is_over_and_says_what_was_counted(signed):
    signed.state = RequestState.SHOWN
    assert "zu Ende" in refusal(signed, P.CERTIFICATE)
    signed.stop.state = StopState.CLOSED
    assert refusal(signed, P.CERTIFICATE) == ""
    without = words_of(signed, P.CERTIFICATE)
    assert signed.house in without
    assert "Gäste" not in without
    signed.stop.visitors, signed.stop.guided_tours = 1240, 1
    words = words_of(signed, P.CERTIFICATE)
    assert "<b>1.240</b> Gäste" in words
    assert "<b>1</b> Führung<" in words
    signed.stop.state = StopState.TERMINATED
    assert refusal(signed, P.CERTIFICATE)


def test_days_with_the_same_hours_share_a_line_and_other_days_say_why(signed):
    venue = signed.stop.venue
    assert usual_week(venue) == []
    for weekday in range(5):
        VenueOpeningHours.objects.create(
            venue=venue, weekday=weekday, opens=time(9), closes=time(16)
        )
    VenueOpeningException.objects.create(
        venue=venue, first_day=signed.stop.opens, last_day=signed.stop.opens, reason="Wahl"
    )
    venue.refresh_from_db()
    week = [(line.label, line.times) for line in usual_week(venue)]
    assert week == [("Montag bis Freitag", "09:00–16:00"), ("Samstag bis Sonntag", "geschlossen")]
    others = other_days(signed.stop)
    assert (others[0].times, others[0].reason) == ("geschlossen", "Wahl")
