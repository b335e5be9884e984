"""Panels without a story: what stands on them, where, and that no clock changes it."""

from dataclasses import fields

import pytest
from django.utils import timezone

from core.languages import site_languages
from exhibition.domain import panel_paper
from exhibition.domain.panel_block_rooms import ROOMS, measures_of_block
from exhibition.domain.panel_blocks import TEMPLATES, block_of
from exhibition.domain.panel_content import content_of
from exhibition.enums import PanelKind, PanelLayout
from exhibition.models import Panel
from tests.exhibition.panel_world import DAY, know_figures, make_tour

pytestmark = pytest.mark.django_db
TEXT = "Arbeit finden in einem neuen Land ist schwer.\n\nHier erzählen Menschen davon."


@pytest.fixture(autouse=True)
def world(monkeypatch):
    know_figures(monkeypatch)
    make_tour()


def make_panel(kind, **values) -> Panel:
    values = {"title": "Wie kommt man an?", "text": TEXT, "second_title": "كيف نصل؟"} | values
    return Panel(kind=kind, **values)


def block(panel, day=DAY) -> dict:
    return block_of(panel, content_of(panel).columns, day=day)


@pytest.mark.parametrize("kind", list(TEMPLATES))
@pytest.mark.parametrize("layout", list(PanelLayout))
def test_every_part_stands_on_its_sheet_and_above_the_band(kind, layout):
    rooms, measures = ROOMS[layout, kind], measures_of_block(layout, kind)
    boxes = [box for field in fields(rooms) if (box := getattr(rooms, field.name))]
    for box in boxes:
        assert box.x >= measures.margin
        assert box.x + box.width <= measures.width - measures.margin
        assert box.y + box.height <= measures.band.y
    assert rooms.title.y + rooms.title.height <= (rooms.picture or rooms.body).y


@pytest.mark.parametrize("kind", list(TEMPLATES))
def test_each_language_is_written_in_its_direction_on_its_side(kind):
    panel = make_panel(kind, language="ar", second_language="de", title="كيف نصل؟")
    html = panel_paper.freeze(panel).html
    assert '<section class="block' in html
    assert html.count('lang="ar" dir="rtl"') >= 3
    arabic, german = block(panel)["parts"]
    assert arabic.box.x > german.box.x
    assert (arabic.side, german.side) == ("rechts", "links")


def test_every_language_of_the_site_has_every_block():
    for language in site_languages():
        for kind in TEMPLATES:
            found = block(make_panel(kind, language=language.code))
            assert found["size"] >= measures_of_block(PanelLayout.A1_PORTRAIT, kind).sizes.text


def test_the_introduction_says_how_to_use_kiosk_and_code():
    html = panel_paper.freeze(make_panel(PanelKind.INTRODUCTION)).html
    for words in ("Wie kommt man an?", "Hier erzählen Menschen davon.", "Halten Sie die Kamera"):
        assert words in html
    assert html.count('<span class="weg-zahl"') == 3


def test_the_map_says_the_same_as_a_list_and_what_it_is_not():
    found = block(make_panel(PanelKind.TOUR_MAP))
    html = panel_paper.source(
        content_of(make_panel(PanelKind.TOUR_MAP)), _sheet(found), static_at="static/"
    )
    for stop in found["parts"][0].own.stops:
        assert stop.house in html
    for words in ("Schematische Karte", "GeoNames, CC BY 4.0", "Stand: 10. Mai 2027"):
        assert words in html


def _sheet(found: dict) -> dict:
    from exhibition.domain.panel_sheet import sheet_of

    return sheet_of(content_of(make_panel(PanelKind.TOUR_MAP))) | found


def test_more_text_is_set_smaller_until_it_may_not_be():
    short = block(make_panel(PanelKind.INTRODUCTION))["size"]
    long = block(make_panel(PanelKind.INTRODUCTION, text=TEXT * 8))["size"]
    longest = block(make_panel(PanelKind.INTRODUCTION, text=TEXT * 80))["size"]
    assert short > long > longest == 8.6


def test_a_panel_is_of_the_day_it_was_released_on(monkeypatch):
    first = str(block(make_panel(PanelKind.FIGURES)))
    monkeypatch.setattr(timezone, "now", lambda: 1 / 0)
    assert str(block(make_panel(PanelKind.FIGURES))) == first
