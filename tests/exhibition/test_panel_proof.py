"""Panels as they leave the house: codes read from the drawn page, PDF/UA-1, PDF/X-4, sizes.

Few are set: each layout, each kind, and each script once.
"""

from typing import NamedTuple

import pytest

from exhibition.domain import panel_paper
from exhibition.domain.panels import qr_address
from exhibition.enums import PanelKind, PanelLayout
from exhibition.models import Panel
from tests import factories, pdf_looks, pdf_ua, pdf_x4
from tests.exhibition.panel_world import know_figures, make_tour
from tests.once import made_once

pytestmark = pytest.mark.django_db
A1, ROLL_UP, CANVAS = PanelLayout.A1_PORTRAIT, PanelLayout.ROLL_UP, PanelLayout.CANVAS
SIZES = {A1: (594, 841), ROLL_UP: (850, 2000), CANVAS: (600, 800)}  # mm
BLEED, MARKS = 3, 13  # mm beyond the cut
MADE = {
    A1: {"kind": PanelKind.STORY, "second_language": "ar", "second_title": "ريما"},
    ROLL_UP: {"kind": PanelKind.TOUR_MAP, "second_language": "ti"},
    CANVAS: {"kind": PanelKind.FIGURES, "second_language": "hsb"},
}


class Proof(NamedTuple):
    panel: Panel
    printed: bytes
    readable: bytes


@pytest.fixture(scope="module")
def proofs(django_db_setup, django_db_blocker) -> dict[str, Proof]:
    with pytest.MonkeyPatch.context() as patch, made_once(django_db_blocker):
        know_figures(patch)
        make_tour()
        yield {layout: _proof(layout, **values) for layout, values in MADE.items()}


def _proof(layout: str, *, kind: str, **values) -> Proof:
    story = None
    if kind == PanelKind.STORY:
        story = factories.make_consented_story()
        story.portrait = factories.make_photo(story.appearances.get().person)
        story.save()
    panel = Panel(kind=kind, layout=layout, story=story, title="Łužica, ґанок, ሰላም", **values)
    frozen = panel_paper.freeze(panel)
    return Proof(panel, panel_paper.printed(frozen), panel_paper.readable(frozen))


@pytest.mark.parametrize("layout", list(SIZES))
def test_a_decoder_reads_the_code_of_both_files(proofs, layout):
    proof = proofs[layout]
    for data in (proof.printed, proof.readable):
        assert pdf_looks.qr_codes(data) == [qr_address(proof.panel)]
        assert pdf_looks.qr_levels(data) <= {"Q", "H"}


@pytest.mark.skipif(not pdf_ua.can_check(), reason="needs Java: default-jdk-headless")
def test_the_screen_version_keeps_pdf_ua(proofs, tmp_path):
    found = pdf_ua.breaches({name: one.readable for name, one in proofs.items()}, tmp_path)
    assert found == dict.fromkeys(proofs, [])


@pytest.mark.parametrize("layout", list(SIZES))
def test_the_print_version_keeps_what_we_see_of_pdf_x(proofs, layout):
    """A profile is the printer's: without PRINT_PROFILE the file only names the condition."""
    assert pdf_x4.breaches(proofs[layout].printed) == ["the output intent has no profile"]


@pytest.mark.parametrize("layout", list(SIZES))
def test_the_boxes_of_the_print_version_are_right_to_a_tenth_of_a_millimetre(proofs, layout):
    width, height = SIZES[layout]
    data = proofs[layout].printed
    assert pdf_looks.millimetres(data, "trimbox") == (width, height)
    assert pdf_looks.millimetres(data, "bleedbox") == (width + 2 * BLEED, height + 2 * BLEED)
    assert pdf_looks.millimetres(data) == (width + 2 * MARKS, height + 2 * MARKS)
    assert pdf_looks.millimetres(proofs[layout].readable) == (width, height)


def test_a_sheet_of_the_screen_is_not_taken_for_one_of_the_printer(proofs):
    found = pdf_x4.breaches(proofs[A1].readable)
    assert "the metadata do not say PDF/X-4" in found
    assert "not exactly one output intent" in found
    assert any("colour rg" in breach for breach in found)
