"""Editors put the stories of a stop in order, with buttons or by dragging."""

from django.contrib.staticfiles import finders

ROW = """<li data-name="{name}" style="height:60px">
  <input type="hidden" name="story" value="{name}">
  <span data-handle hidden>::</span>
  <button type="submit" data-move="-1">up</button><button type="submit" data-move="1">down</button>
</li>"""
PAGE = """<!doctype html><form data-kiosk-plan data-moved="{{name}}: Platz {{place}} von {{all}}">
<ol data-list>{rows}</ol><p data-said></p><p data-unsaved hidden>!</p></form>
<script type="module" src="/kiosk-plan.js"></script>"""
ORDER = "[...new FormData(document.forms[0])].map(([, value]) => value).join('')"


def test_buttons_and_dragging_change_the_order_that_is_sent(page):
    rows = "".join(ROW.format(name=name) for name in "abcd")
    script = finders.find("js/kiosk-plan.js")
    page.route(
        "**/*", lambda route: route.fulfill(body=PAGE.format(rows=rows), content_type="text/html")
    )
    page.route("**/kiosk-plan.js", lambda route: route.fulfill(path=script))
    page.goto("http://localhost:9/")
    page.locator("[data-name=b] [data-move='-1']").click()
    assert page.evaluate(ORDER) == "bacd"
    assert page.locator("[data-said]").inner_text() == "b: Platz 1 von 4"
    assert page.locator("[data-name=b] [data-move='-1']").is_disabled()
    assert page.evaluate("document.activeElement.dataset.move") == "1"
    handle = page.locator("[data-name=b] [data-handle]").bounding_box()
    last = page.locator("[data-name=d]").bounding_box()
    page.mouse.move(handle["x"] + 2, handle["y"] + 2)
    page.mouse.down()
    page.mouse.move(handle["x"] + 2, last["y"] + last["height"] - 5, steps=4)
    page.mouse.up()
    assert page.evaluate(ORDER) == "acdb"
    assert page.locator("[data-unsaved]").is_visible()
