"""Panels as they go to the printer and to the screen, set for real once for all tests."""

import io
from types import SimpleNamespace

import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from exhibition.domain import panel_colours, panel_paper, panel_pictures
from exhibition.domain.panel_content import content_of
from exhibition.domain.panel_measures import Box, measures_of, pixels
from exhibition.domain.panels import qr_address
from stories.domain.withdrawal import Scope, withdraw
from stories.enums import Channel
from stories.models import StoryPage
from tests import factories
from tests.exhibition.panels_made import ARABIC, make_panel, make_told_story
from tests.exhibition.printer_profile import NAME, make_profile
from tests.once import made_once

A1 = measures_of("a1_portrait", ["ltr"])
MM = 72 / 25.4
OURS = ("Piazzolla", "Commissioner", "Markazi", "Vazirmatn", "Sans-Eth", "Serif-Eth")


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker):
    """A panel in German and Arabic, frozen, printed and readable."""
    with made_once(django_db_blocker):
        story = make_told_story()
        panel = make_panel(story, second_language="ar")
        frozen = panel_paper.freeze(panel)
        printed, readable = panel_paper.printed(frozen), panel_paper.readable(frozen)
        yield SimpleNamespace(
            story=story.pk, panel=panel, frozen=frozen, printed=printed, readable=readable
        )


@pytest.fixture
def story(made, db):
    return StoryPage.objects.get(pk=made.story)


def page_of(data: bytes):
    (page,) = PdfReader(io.BytesIO(data)).pages
    return page


def catalog(data: bytes):
    return PdfReader(io.BytesIO(data)).trailer["/Root"]


def test_the_sheet_has_bleed_and_room_for_marks(made):
    page = page_of(made.printed)
    boxes = {name: [float(edge) / MM for edge in page[f"/{name}Box"]] for name in
             ("Trim", "Bleed", "Media")}  # fmt: skip
    assert boxes["Trim"] == pytest.approx([0, 0, 594, 841], abs=0.01)
    assert boxes["Bleed"] == pytest.approx([-3, -3, 597, 844], abs=0.01)
    assert boxes["Media"] == pytest.approx([-13, -13, 607, 854], abs=0.01)


def test_the_artwork_runs_out_so_far_and_no_further(made):
    picture = PdfDocument(made.printed)[0].render(scale=0.5).to_pil()
    one = picture.width / 620  # mm
    assert picture.getpixel((round(12 * one), round(400 * one))) != (255, 255, 255)
    assert picture.getpixel((round(7 * one), round(400 * one))) == (255, 255, 255)


def test_our_colours_are_inks_and_black_is_black_alone(made):
    drawn = page_of(made.printed).get_contents().get_data()
    assert b"/DeviceCMYK cs" in drawn
    assert b"0 0 0 1 scn" in drawn
    assert b" rg\n" not in drawn.replace(b"0 0 0 rg\n", b"")  # but for the crop marks
    assert b"/DeviceCMYK cs" not in page_of(made.readable).get_contents().get_data()


def test_the_printed_file_says_what_its_colours_mean(made):
    (intent,) = catalog(made.printed)["/OutputIntents"]
    assert intent["/S"] == "/GTS_PDFX"
    assert intent["/OutputConditionIdentifier"] == "FOGRA39"
    assert intent["/RegistryName"] == "http://www.color.org"
    kind, profile = page_of(made.printed)["/Resources"]["/ColorSpace"]["/DefaultRGB"]
    assert kind == "/ICCBased"
    assert b"sRGB" in profile.get_object().get_data()
    assert b"PDF/X-4" in catalog(made.printed)["/Metadata"].get_data()


def test_the_screen_version_is_tagged_and_describes_what_is_to_be_seen(made):
    root = catalog(made.readable)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "de"
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert "/MarkInfo" not in catalog(made.printed)


def test_every_font_is_ours_and_embedded(made):
    for data in (made.printed, made.readable):
        for font in page_of(data)["/Resources"]["/Font"].values():
            name = font.get_object()["/BaseFont"].partition("+")[2]
            assert name.startswith(OURS), name
            described = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & set(described)


def test_words_can_be_copied_in_every_script(made):
    text = page_of(made.readable).extract_text()
    for words in ("Rima", "Ein Satz.", ARABIC["title"], "العراق"):
        assert words in text


def test_the_code_is_read_from_the_drawn_page(made):
    picture = PdfDocument(made.printed)[0].render(scale=0.3).to_pil()
    (found,) = zxingcpp.read_barcodes(picture)
    assert found.text == qr_address(made.panel)


def test_what_is_frozen_gives_the_same_bytes_whatever_is_on_the_disk(made, settings):
    settings.STATICFILES_DIRS = []
    assert panel_paper.printed(made.frozen) == made.printed
    assert all(name.startswith(("given/", "static/")) for name in made.frozen.files)


def test_freezing_again_freezes_the_same(made, story):
    panel = make_panel(story, second_language="ar", code="abc234")
    assert panel_paper.freeze(panel) == panel_paper.freeze(panel)


def test_without_consent_for_print_nothing_is_frozen_or_measured(story, editor):
    panel = make_panel(story)
    person = story.appearances.get().person
    withdraw(person, by=editor, scope=Scope(channels=frozenset({Channel.PRINT})))
    for made_of in (panel_paper.freeze, panel_paper.measure, panel_paper.overflows):
        with pytest.raises(panel_paper.NotCovered) as refused:
            made_of(panel)
        assert "Rima" in refused.value.reasons[0]


# Pictures -----------------------------------------------------------------------------


def test_a_picture_with_too_few_pixels_is_named_with_the_number_reached(made):
    (warning,) = made.frozen.warnings
    assert "nur " in warning
    assert "300 dpi" in warning
    enough = Image.new("RGB", (pixels(400, 300), 5000))
    assert panel_pictures.too_few_pixels(enough, Box(0, 0, 400, 500), A1) == []


def test_a_roll_up_is_read_from_afar_and_takes_half_as_many():
    assert measures_of("roll_up", ["ltr"]).dpi == 150
    assert A1.dpi == measures_of("canvas", ["ltr"]).dpi == 300


def test_pictures_are_never_made_larger(made):
    with Image.open(io.BytesIO(made.frozen.files["given/print-portrait"])) as picture:
        assert picture.width == 200


def test_nothing_covers_a_face_on_a_photo():
    for layout in ("a1_portrait", "roll_up", "canvas"):
        for directions in (["ltr"], ["ltr", "rtl"]):
            measures = measures_of(layout, directions)
            place = panel_pictures.place_of(Image.new("RGB", (800, 1000)), measures)
            assert place.y >= measures.name.y + measures.name.height
            assert place.x <= 0
            assert place.x + place.width >= measures.shaft.width
            assert place.y + place.height >= measures.shaft.height


def test_with_the_printers_profile_pictures_are_inks(story, settings, tmp_path):
    path = tmp_path / "printer.icc"
    path.write_bytes(make_profile())
    settings.PRINT_PROFILE = str(path)
    frozen = panel_paper.freeze(make_panel(story))
    with Image.open(io.BytesIO(frozen.files["given/print-portrait"])) as picture:
        assert picture.mode == "CMYK"
    with Image.open(io.BytesIO(frozen.files["given/portrait"])) as picture:
        assert picture.mode == "RGB"
    data = panel_paper.printed(frozen)
    (intent,) = catalog(data)["/OutputIntents"]
    assert intent["/OutputConditionIdentifier"] == NAME
    assert intent["/DestOutputProfile"].get_object()["/N"] == 4
    assert b"/DeviceCMYK" in data


def test_what_is_transparent_has_the_inks_of_its_ground(settings, tmp_path):
    path = tmp_path / "printer.icc"
    path.write_bytes(make_profile())
    settings.PRINT_PROFILE = str(path)
    ground = panel_colours.inks("porphyr")
    data = panel_pictures._in_inks(Image.new("RGBA", (8, 8), (0, 0, 0, 0)), ground)
    with Image.open(io.BytesIO(data)) as picture:
        assert picture.getpixel((4, 4)) == pytest.approx(ground, abs=2)


def test_every_colour_has_its_inks():
    inks = panel_colours.colours_in((panel_colours.settings.BASE_DIR / panel_colours.PRINTER)
                                    .read_text())  # fmt: skip
    assert set(inks) == set(panel_colours.on_screen())
    for name in inks:
        assert sum(panel_colours.inks(name)) <= 3 * 255  # 300 %: more does not dry


def test_a_broken_picture_leaves_its_place_empty(story):
    story.portrait.file.name = "photos/gone.png"
    assert panel_pictures.portrait_of(story.portrait) is None
    assert panel_pictures.pictures_of(content_of(make_panel(story)), A1).warnings == []


def test_a_wide_photo_is_cut_around_the_face(db):
    photo = factories.make_photo(size=(500, 250), shows_people=False)
    photo.focal_point_x, photo.focal_point_y = 400, 100
    photo.focal_point_width = photo.focal_point_height = 20
    assert panel_pictures.portrait_of(photo).size == (200, 250)
