"""The papers of a request: which may be made when, and what stands in them."""

from datetime import date, timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from core import jobs, pdf
from core.models import Job
from core.sender import Sender
from exhibition.domain import document_contents, document_rules, documents
from exhibition.domain.document_rules import STATES, NoPaper, refusal
from exhibition.domain.documents import make
from exhibition.enums import PaperKind, RequestState, StopState
from exhibition.models import ExhibitionRequest, RequestPaper
from tests.exhibition import papers
from tests.exhibition.planner.tables import YEAR

pytestmark = pytest.mark.django_db
GERMAN_ONLY = [
    kind for kind in STATES if kind not in (PaperKind.OFFER, *document_rules.IN_EVERY_LANGUAGE)
]


@pytest.fixture(autouse=True)
def ours(monkeypatch):
    papers.know_us(monkeypatch)


@pytest.fixture
def one_set():
    return papers.make_full_set()


@pytest.fixture
def offered(one_set):
    request = papers.make_asked(on_site_name="Otto Dritter")
    papers.make_offer(request, one_set)
    return request


@pytest.fixture
def accepted(offered):
    return papers.accept(offered.offers.get())


@pytest.fixture
def unprinted(monkeypatch):
    """Nothing is rendered: returns the list of what would have been."""
    asked = []
    monkeypatch.setattr(pdf, "to_pdf", lambda html, **_options: asked.append(html) or b"%PDF-1.7 x")
    return asked


def words_of(request, kind, language="de") -> str:
    """What a paper says, without setting it."""
    return documents.draft_of(request, kind, language).html


def test_each_paper_exists_in_its_states_only(accepted):
    accepted.stop.opening_event_at = timezone.now()
    for kind, states in STATES.items():
        is_over = kind == PaperKind.CERTIFICATE
        accepted.stop.state = StopState.CLOSED if is_over else StopState.SIGNED
        for state in RequestState:
            accepted.state = state
            if kind != PaperKind.OFFER:
                assert bool(refusal(accepted, kind)) == (state not in states), (kind, state)


def test_an_offer_is_for_requests_that_are_being_answered(offered):
    for state in RequestState:
        offered.state = state
        assert bool(refusal(offered, PaperKind.OFFER)) == (state not in STATES[PaperKind.OFFER])


def test_what_the_house_sends_and_what_nobody_makes_yet_is_refused(accepted):
    for kind in (PaperKind.SIGNED_AGREEMENT, PaperKind.LOGO):
        with pytest.raises(NoPaper):
            document_rules.refuse(accepted, kind)


@pytest.mark.parametrize("kind", GERMAN_ONLY)
def test_what_is_signed_or_ticked_is_german(kind, accepted):
    accepted.state, accepted.language = STATES[kind][0], "ar"
    is_over = kind == PaperKind.CERTIFICATE
    accepted.stop.state = StopState.CLOSED if is_over else StopState.SIGNED
    assert refusal(accepted, kind) == ""
    assert "Sprache" in refusal(accepted, kind, "ar")


def test_an_offer_speaks_german_and_the_language_of_the_request_and_no_other(offered):
    offered.language = "uk"
    assert document_rules.languages_of(offered, PaperKind.OFFER) == ["de", "uk"]
    assert "Sprache" in refusal(offered, PaperKind.OFFER, "fr")


def test_an_offer_whose_hold_is_over_is_no_offer(offered):
    stop = offered.offers.get().stop
    stop.hold_until = timezone.localdate() - timedelta(days=1)
    stop.save()
    assert "vorgemerkt" in refusal(offered, PaperKind.OFFER)


def test_an_anonymous_request_has_no_papers(accepted):
    accepted.house = ""
    assert "anonym" in refusal(accepted, PaperKind.AGREEMENT)


def test_nobody_signs_an_agreement_with_somebody_without_an_address(accepted, monkeypatch):
    papers.know_us(monkeypatch, Sender("Musterverein"))
    assert "Anschrift" in refusal(accepted, PaperKind.AGREEMENT)


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ({"state": StopState.DRAFT}, "Entwurf"),
        ({"state": StopState.CANCELLED}, "abgesagt"),
        ({"exhibition_set": None}, "kein Satz"),
        ({"closes": None, "take_down_on": None}, "letzte Tag"),
    ],
)
def test_an_agreement_needs_a_stop_with_set_and_days(accepted, values, word):
    for name, value in values.items():
        setattr(accepted.stop, name, value)
    assert word in refusal(accepted, PaperKind.AGREEMENT)


def test_without_a_stop_there_is_nothing_to_agree_on(offered):
    offered.state = RequestState.ACCEPTED
    assert "Station" in refusal(offered, PaperKind.AGREEMENT)


def test_a_packing_list_needs_crates(accepted, one_set):
    one_set.crates = []
    one_set.save()
    accepted.state = RequestState.BOOKED
    assert "Kiste" in refusal(accepted, PaperKind.PACKING_LIST)
    assert refusal(accepted, PaperKind.CONDITION_OUT) == ""


def test_a_paper_is_kept_privately_and_not_rendered_again(accepted, unprinted, editor):
    first = make(accepted, PaperKind.AGREEMENT, by_key=editor.pk)
    again = make(accepted, PaperKind.AGREEMENT)
    assert (again.pk, len(unprinted)) == (first.pk, 1)
    assert again.added_at > first.added_at
    assert (first.size, len(first.sha256), first.added_by) == (10, 64, editor)
    assert first.file.name.startswith("papers/")
    assert accepted.house not in first.file.name


def test_a_name_that_is_taken_in_the_storage_makes_no_second_paper(
    accepted, unprinted, monkeypatch
):
    monkeypatch.setattr(documents.pdf, "fingerprint", lambda *_of: "f" * 64)
    storage = accepted.papers.model._meta.get_field("file").storage
    storage.save(f"papers/{'f' * 64}.pdf", ContentFile(b"still to be deleted"))
    first = make(accepted, PaperKind.AGREEMENT)
    assert make(accepted, PaperKind.AGREEMENT) == first
    assert len(unprinted) == 1


def test_what_has_changed_makes_a_new_paper_and_the_old_one_stays(accepted, unprinted):
    make(accepted, PaperKind.AGREEMENT)
    accepted.signatory_name = "Dr. Alex Beispiel"
    make(accepted, PaperKind.AGREEMENT)
    assert (len(unprinted), accepted.papers.count()) == (2, 2)


def test_a_paper_whose_file_is_gone_is_made_again(accepted, unprinted):
    paper = make(accepted, PaperKind.AGREEMENT)
    paper.file.storage.delete(paper.file.name)
    assert make(accepted, PaperKind.AGREEMENT).pk != paper.pk


def test_a_worker_makes_what_was_asked_for(accepted, unprinted, editor):
    documents.ask_for(accepted, PaperKind.AGREEMENT, "de", by=editor)
    jobs.work(until_empty=True, kinds=[documents.KIND])
    paper = RequestPaper.objects.get()
    assert (paper.kind, paper.language, paper.added_by) == (PaperKind.AGREEMENT, "de", editor)


def test_a_worker_says_why_a_paper_cannot_be_made_any_more(accepted, unprinted, editor):
    documents.ask_for(accepted, PaperKind.AGREEMENT, "de", by=editor)
    ExhibitionRequest.objects.update(state=RequestState.WITHDRAWN)
    jobs.work(until_empty=True, kinds=[documents.KIND])
    assert "Stand" in Job.objects.get(kind=documents.KIND).message
    assert not unprinted


def test_what_is_refused_is_not_asked_for(offered, editor):
    with pytest.raises(NoPaper):
        documents.ask_for(offered, PaperKind.AGREEMENT, "de", by=editor)
    assert not Job.objects.filter(kind=documents.KIND).exists()


def test_a_delivery_comes_five_working_days_before_the_first_day():
    """Monday 8 March 2027: five days of the week before lie between, so Friday 26 February."""
    assert document_contents.before_working_days(date(2027, 3, 8)) == date(2027, 2, 26)


@pytest.mark.parametrize("kind", STATES)
def test_no_paper_tells_of_other_requests_or_names_a_third_person(kind, offered, one_set):
    other = papers.make_asked(2, house="Anderes Haus", contact_name="Frida Fremd")
    papers.make_offer(other, one_set, opens=date(YEAR, 9, 1), slug="anderes")
    request = offered if kind == PaperKind.OFFER else papers.accept(offered.offers.get())
    request.notes = request.message = "Nur für uns"
    words = words_of(request, kind)
    for secret in ("Anderes Haus", "Frida Fremd", other.number, "Otto Dritter", "Nur für uns"):
        assert secret not in words
    assert request.email not in words
    assert papers.STORY_NAME not in words


def test_an_offer_says_dates_set_hold_and_conditions(offered):
    words = papers.read(make(offered, PaperKind.OFFER))
    until = timezone.localdate() + timedelta(days=7)
    for said in ("Unser Angebot", f"8. März bis 5. April {YEAR}", "Satz A", str(until.year)):
        assert said in words
    for said in ("Klara Muster", offered.number, "Musterweg 2", "kostet nichts", "48 Stunden"):
        assert said in words


def test_an_agreement_says_every_condition_and_that_counsel_has_to_look(accepted):
    accepted.signatory_name, accepted.transport = "Dr. Alex Beispiel", "lender"
    words = papers.read(make(accepted, PaperKind.AGREEMENT))
    for said in (
        "Rechtsberatung prüfen", "Dr. Alex Beispiel", "12.000 Euro", "Eintritt ist für alle frei",
        "Leihgeber bringt die Ausstellung", "Zutreffendes", "48 Stunden", "kündigt", "schriftlich",
        "8 bis 4 Wochen", "Einwilligung jederzeit", f"8. März bis 5. April {YEAR}", "1/",
    ):  # fmt: skip
        assert said in words, said


def test_a_packing_list_counts_crates_panels_and_stations(accepted, one_set):
    accepted.state = RequestState.BOOKED
    words = papers.read(make(accepted, PaperKind.PACKING_LIST))
    codes = [panel.code for panel in one_set.panels.all()]
    for said in ("Kiste eins", "100 × 30 × 75 cm", "62", "Worum es geht", "Medienstation Satz A"):
        assert said in words
    assert all(code in words for code in codes)


def test_a_condition_report_has_a_line_for_each_panel_crate_and_station(accepted, one_set):
    accepted.state = RequestState.BOOKED
    out, back = (
        words_of(accepted, kind) for kind in (PaperKind.CONDITION_OUT, PaperKind.CONDITION_BACK)
    )
    assert out.count('<th scope="row">') == back.count('<th scope="row">') == 4
    assert ("Zustandsbericht hin" in out, "Zustandsbericht zurück" in back) == (True, True)


def test_a_set_up_guide_says_what_the_room_needs(accepted):
    words = words_of(accepted, PaperKind.SET_UP_GUIDE)
    for said in ("60 m² Boden", "240 cm", "dazu 7 m Wand", "9 Ständer", "0351 1"):
        assert said in words


def test_an_offer_in_arabic_is_set_from_right_to_left(offered):
    offered.language = "ar"
    words = words_of(offered, PaperKind.OFFER, "ar")
    assert '<html lang="ar" dir="rtl">' in words
    assert f'<bdi dir="ltr">{offered.number}</bdi>' in words


def test_a_poster_says_where_and_when_and_shows_the_logo_of_the_house(accepted):
    accepted.state = RequestState.ACCEPTED
    assert "Stand" in refusal(accepted, PaperKind.POSTER)
    accepted.state = RequestState.SIGNED
    assert "Geworben" in refusal(accepted, PaperKind.POSTER)  # the stop is on hold
    accepted.stop.state = StopState.SIGNED
    assert refusal(accepted, PaperKind.POSTER) == ""
    without = words_of(accepted, PaperKind.POSTER)
    for said in (f"März bis 5.\xa0April {YEAR}", accepted.stop.venue.name, "Eintritt frei"):
        assert said in without
    assert ("zu Gast bei" in without, "given/" in without) == (True, False)
    papers.send_logo(accepted)
    assert "given/logo.png" in words_of(accepted, PaperKind.POSTER)
    assert document_contents.files(accepted, PaperKind.POSTER)["logo.png"].startswith(b"\x89PNG")


def test_a_logo_that_is_no_picture_is_left_out(accepted):
    papers.send_logo(accepted, b"%PDF-1.7 no picture")
    assert document_contents.files(accepted, PaperKind.POSTER) == {}
    assert "given/" not in words_of(accepted, PaperKind.POSTER)
