"""Papers of requests keep PDF/UA-1, held to it by veraPDF; their codes lead where they shall."""

import pytest

from core import pdf
from exhibition.domain import document_contents
from exhibition.domain.document_rules import STATES
from exhibition.enums import PaperKind, StopState
from tests import pdf_looks, pdf_ua
from tests.exhibition import papers
from tests.once import made_once

BEFORE, ZIPPED = PaperKind.OFFER, PaperKind.PRESS_KIT
UNTAGGED = '<html lang="de"><head><title>x</title></head><body><p>x</p><h3>y</h3></body></html>'


@pytest.fixture(scope="module")
def set_papers(django_db_setup, django_db_blocker, tmp_path_factory) -> dict[str, bytes]:
    """Each paper once, the offer in Arabic, and one that breaks a rule."""
    with pytest.MonkeyPatch.context() as patch, made_once(django_db_blocker):
        papers.know_us(patch)
        request = papers.make_asked(language="ar")
        offer = papers.make_offer(request, papers.make_full_set())
        made = {"offer": _set(request, BEFORE, "ar")}
        papers.accept(offer).stop.state = StopState.SIGNED
        made |= {kind: _set(request, kind) for kind in STATES if kind not in (BEFORE, ZIPPED)}
        yield made | {"broken": pdf.to_pdf(UNTAGGED)}


def _set(request, kind: PaperKind, language: str = "de") -> bytes:
    html = pdf.source(
        document_contents.TEMPLATES[kind], document_contents.contents(request, kind), language
    )
    return pdf.to_pdf(html, files=document_contents.files(request, kind))


@pytest.mark.skipif(not pdf_ua.can_check(), reason="needs Java: default-jdk-headless")
def test_papers_keep_pdf_ua_and_what_breaks_it_is_found(set_papers, tmp_path):
    found = pdf_ua.breaches(set_papers, tmp_path)
    assert any("heading" in breach for breach in found.pop("broken"))
    assert found == dict.fromkeys(found, [])


def test_the_code_of_a_poster_is_read_from_its_drawn_page(set_papers, settings):
    (address,) = pdf_looks.qr_codes(set_papers[PaperKind.POSTER])
    assert address.startswith(settings.SITE_URL)
