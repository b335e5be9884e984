"""An editor uploads a film: in pieces, through a broken connection, in the chooser, cancelled."""

import re

import pytest

from tests.browser.axe import violations
from tests.browser.site.demo_site import ROOT

FILM = ROOT / "demo/film/ich-habs-geschafft.mp4"  # about 640 KB
PIECE = 64 * 1024  # bytes
PIECES = "**/admin/filme/hochladen/*/**"
BROKEN_AT = f"offset={4 * PIECE}"


@pytest.fixture
def film_page(editor_page, site):
    """The form for a new film, with small pieces and no patience."""
    editor_page.goto(f"{site.url}/admin/media/video/add/")
    return with_small_pieces(editor_page)


def with_small_pieces(page):
    page.eval_on_selector_all(
        "film-upload",
        "(all, piece) => all.forEach((one) => Object.assign(one.dataset, { piece, pauses: '' }))",
        PIECE,
    )
    return page


def choose(page, path=FILM, *, within=""):
    page.set_input_files(f"{within} film-upload input[type=file]", path)


def wait_for(page, state):
    page.wait_for_selector(f'film-upload[data-state="{state}"]')


def progress(page) -> int:
    return int(page.get_attribute("film-upload [role=progressbar]", "aria-valuenow"))


def break_connection(page):
    page.context.route(
        PIECES,
        lambda route: route.abort() if BROKEN_AT in route.request.url else route.continue_(),
    )


def test_a_film_is_sent_in_pieces_and_saved(film_page, site):
    sent = []
    film_page.on("request", lambda request: sent.append(request) if "offset=" in request.url else 0)
    choose(film_page)
    wait_for(film_page, "done")
    assert len(sent) == -(-FILM.stat().st_size // PIECE)
    assert progress(film_page) == 100
    assert "Bitte noch speichern" in film_page.inner_text("film-upload")
    assert violations(film_page, "film-upload") == []
    film_page.fill("#id_title", "In Stücken")
    film_page.click("main form [type=submit]")
    film_page.wait_for_url(f"{site.url}/admin/media/")
    assert film_page.locator("a", has_text="In Stücken").count() == 1


def test_an_upload_goes_on_after_the_connection_broke(film_page, watch):
    watch.expect("net::ERR_FAILED")
    break_connection(film_page)
    choose(film_page)
    wait_for(film_page, "interrupted")
    assert progress(film_page) == 100 * 4 * PIECE // FILM.stat().st_size
    assert "Die Verbindung ist unterbrochen" in film_page.inner_text("film-upload")
    film_page.context.unroute(PIECES)
    film_page.click("film-upload [data-do=again]")
    wait_for(film_page, "done")
    film_page.click("film-upload [data-do=cancel]")


def test_an_upload_goes_on_after_the_browser_was_closed(film_page, site, watch):
    watch.expect("net::ERR_FAILED")
    break_connection(film_page)
    choose(film_page)
    wait_for(film_page, "interrupted")
    film_page.context.unroute(PIECES)
    film_page.on("dialog", lambda dialog: dialog.accept())  # really leave?
    again = film_page.context.new_page()
    film_page.close()
    again.goto(f"{site.url}/admin/media/video/add/")
    assert re.search(r"MP4, 39\xa0?\s?% von", again.inner_text(".film-upload-unfinished"))
    with_small_pieces(again)
    offsets = []
    again.on("request", lambda one: offsets.append(one.url) if "offset=" in one.url else None)
    choose(again)
    wait_for(again, "done")
    assert offsets[0].endswith(BROKEN_AT)
    again.click("film-upload [data-do=cancel]")


def test_who_saves_too_early_waits_for_the_file(film_page, site):
    film_page.context.route(PIECES, lambda route: None)  # held back
    with film_page.expect_request(re.compile("offset=0")):
        choose(film_page)
    film_page.fill("#id_title", "Zu früh")
    film_page.click("main form [type=submit]")
    assert "Gespeichert wird von selbst" in film_page.inner_text("film-upload")
    film_page.context.unroute(PIECES)
    film_page.wait_for_url(f"{site.url}/admin/media/")
    assert film_page.locator("a", has_text="Zu früh").count() == 1


def test_a_cancelled_upload_leaves_the_field_empty(film_page):
    choose(film_page)
    wait_for(film_page, "done")
    film_page.click("film-upload [data-do=cancel]")
    assert "Von der Datei ist nichts geblieben" in film_page.inner_text("film-upload")
    assert film_page.input_value("[name=file-upload]") == ""
    assert film_page.evaluate("document.activeElement.type") == "file"
    film_page.reload()
    assert film_page.locator(".film-upload-unfinished").count() == 0


def test_a_file_that_is_no_film_is_refused_with_a_sentence(film_page, watch, tmp_path):
    watch.expect("status of 400")
    text = tmp_path / "film.mp4"
    text.write_text("Das ist ein Text. " * 9000)
    choose(film_page, text)
    wait_for(film_page, "refused")
    assert "kein Film oder Ton" in film_page.inner_text("film-upload")
    assert film_page.input_value("film-upload input[type=file]") == ""


def test_the_chooser_of_a_page_uploads_too(editor_page, site):
    films = f"{site.url}/admin/pages/search/?q=geschafft&content_type=stories.filmpage"
    editor_page.goto(films)
    german = editor_page.locator("main tr", has_text="Deutsch")
    german.locator(".title a[href$='/edit/']", has_text="Ich hab’s").first.click()
    editor_page.wait_for_url(re.compile(r"/edit/"))
    chooser = editor_page.locator("#id_film-chooser")
    chooser.locator("[data-w-dropdown-target=toggle]").click()
    other = "[data-chooser-action-choose]:visible"
    editor_page.locator(f"#id_film-chooser {other}, [data-tippy-root] {other}").first.click()
    editor_page.click("[href='#tab-upload-video']")
    with_small_pieces(editor_page)
    choose(editor_page, within="#tab-upload-video")
    editor_page.wait_for_selector("#tab-upload-video film-upload[data-state=done]")
    editor_page.fill("#tab-upload-video [name=media-chooser-upload-title]", "Aus dem Dialog")
    editor_page.click("#tab-upload-video [type=submit]")
    chooser.locator("[data-chooser-title]", has_text="Aus dem Dialog").wait_for()
