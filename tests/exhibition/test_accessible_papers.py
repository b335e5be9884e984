"""Papers keep PDF/UA-1, held to it by veraPDF; their codes lead where they shall."""

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter

from core import pdf
from exhibition.domain import documents, season_reports
from exhibition.domain.document_contents import TEMPLATES
from exhibition.enums import PaperKind, RequestState, StopState
from tests import pdf_looks, pdf_ua
from tests.exhibition import papers
from tests.exhibition.planner.tables import YEAR
from tests.once import made_once

BEFORE = PaperKind.OFFER  # before a house has chosen
SAME = (PaperKind.PRESS_KIT, PaperKind.POSTER_A2, PaperKind.CONDITION_BACK)  # as others, or a ZIP
WITH_CODES = (PaperKind.POSTER, PaperKind.INVITATION, PaperKind.LEAFLET)
RIGHT_TO_LEFT = (BEFORE, PaperKind.INVITATION)


@pytest.fixture(scope="module")
def set_papers(django_db_setup, django_db_blocker) -> dict[str, bytes]:
    """Each paper once, some in Arabic, and one that breaks a rule."""
    with pytest.MonkeyPatch.context() as patch, made_once(django_db_blocker):
        papers.know_us(patch)
        request = papers.make_asked(language="ar")
        offer = papers.make_offer(request, papers.make_full_set())
        made = {BEFORE: _set(request, BEFORE)}
        papers.accept(offer, RequestState.SIGNED).stop.state = StopState.CHECKED
        kinds = [kind for kind in TEMPLATES if kind not in (BEFORE, *SAME)]
        made |= {kind: _set(request, kind) for kind in kinds}
        made["report"] = pdf.to_pdf(season_reports.source(date(YEAR, 1, 1), date(YEAR, 12, 31)))
        yield made | {"broken": _untagged()}


def _untagged() -> bytes:
    writer, data = PdfWriter(), BytesIO()
    writer.add_blank_page(200, 200)
    writer.write(data)
    return data.getvalue()


def _set(request, kind: PaperKind) -> bytes:
    draft = documents.draft_of(request, kind, "ar" if kind in RIGHT_TO_LEFT else "de")
    return pdf.to_pdf(draft.html, files=draft.shown)


@pytest.mark.skipif(not pdf_ua.can_check(), reason="needs Java: default-jdk-headless")
def test_papers_keep_pdf_ua_and_what_breaks_it_is_found(set_papers, tmp_path):
    found = pdf_ua.breaches(set_papers, tmp_path)
    assert any("StructTreeRoot" in breach for breach in found.pop("broken"))
    assert {name: breaches for name, breaches in found.items() if breaches} == {}


@pytest.mark.parametrize("kind", WITH_CODES)
def test_the_code_of_a_paper_is_read_from_its_drawn_pages(set_papers, settings, kind):
    data = set_papers[kind]
    pages = range(len(PdfReader(BytesIO(data)).pages))
    (address,) = [code for page in pages for code in pdf_looks.qr_codes(data, page)]
    assert address.startswith(f"{settings.SITE_URL}/")
