"""Which line does not fit: measured in the real layout, told to editors."""

import pytest

from exhibition.domain import panel_paper
from exhibition.domain.panel_overflow import overflows_in
from tests.exhibition.panels_made import make_panel, make_told_story

pytestmark = pytest.mark.django_db


def part(*bottoms, room=30, width=100, field="quote", text="zwölf Zeichen"):
    lines = [{"text": text, "width": 80, "bottom": bottom} for bottom in bottoms]
    marks = {"field": field, "language": "de", "room": str(room)}
    return {"marks": marks, "width": width, "height": max(bottoms), "lines": lines}


def test_what_fits_is_not_named():
    assert overflows_in([part(10, 20, 30), part(10, 20, 30.5)]) == []


def test_a_line_too_many_is_named_with_its_field_and_its_length():
    (found,) = overflows_in([part(10, 20, 30, 40)])
    assert (found.field, found.language, found.lines, found.signs) == ("quote", "de", 1, 13)
    assert found.sentence == (
        "Zitat (Deutsch): eine Zeile zu lang, etwa 13 Zeichen."
        " Keinen Platz hat: „zwölf Zeichen“. Bitte kürzen Sie."
    )


def test_several_lines_are_counted_and_shortened():
    (found,) = overflows_in([part(10, 20, 30, 40, 50, text="x" * 50)])
    assert (found.lines, found.signs, len(found.rest)) == (2, 101, 60)
    assert "2 Zeilen zu lang, etwa 101 Zeichen" in found.sentence


def test_a_word_that_is_wider_than_its_column_is_named():
    (found,) = overflows_in([part(10, width=60, text="Donaudampfschifffahrt")])
    assert "„Donaudampfschifffahrt“ ist breiter als die Spalte" in found.sentence


def test_stations_are_chosen_anew_or_shortened_in_the_story():
    (found,) = overflows_in([part(10, 40, field="stations")])
    assert "Wählen Sie andere Stationen" in found.sentence


def test_the_engine_says_which_line_is_too_long(home):
    panel = make_panel(make_told_story(), second_language="ar")
    panel.second_quote = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenschneider"
    panel.quote = ("so lang ist kein Zitat auf einer Tafel " * 7)[:240]
    assert {(one.field, one.language) for one in panel_paper.measure(panel)} == {
        ("quote", "de"),
        ("quote", "ar"),
    }
