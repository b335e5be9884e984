"""A hundred ways in which somebody may try to get out of the player, by the hands they need.

Each is a function of the page and its CDP session. `KEYS` must besides be stopped by the page:
keys of a test never reach the browser around it, where most of them would do something.
"""

TITLE, TEXT, PORTRAIT = ".k-text h1", ".k-station p", ".k-film__bild"

KEYS = [
    *(f"F{number}" for number in range(1, 13)),
    *(f"Control+{key}" for key in "acdefghjklnoprstuvwxz0+-1"),
    *(f"Control+Shift+{key}" for key in "BCDIJKMNOPRTW"),
    *("Control+F4", "Control+F5", "Control+Tab", "Control+PageDown", "Control+Enter"),
    *("Alt+ArrowLeft", "Alt+ArrowRight", "Alt+Home", "Alt+d", "Alt+F4", "Alt+F10", "Alt"),
    *("Meta", "Meta+l", "Meta+ArrowLeft", "Shift+F10", "Shift+Escape", "ContextMenu"),
    *("Backspace", "Control+Alt+t", "/", "'"),
]


def middle(page, selector: str) -> tuple[float, float]:
    box = page.locator(selector).first.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def fingers(session, *ways, held=0) -> None:
    """Fingers that move along ``ways`` (lists of points of equal length) at the same time."""
    for moment, points in enumerate(zip(*ways, strict=True)):
        points = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        kind = "touchMove" if moment else "touchStart"
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    if held:
        session.send("Runtime.evaluate", wait(held))
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def wait(milliseconds: int) -> dict:
    """As long as a finger has to rest until a browser takes it for a long press."""
    code = f"new Promise((done) => setTimeout(done, {milliseconds}))"
    return {"expression": code, "awaitPromise": True}


def line(x, y, across, down, steps=6) -> list:
    return [(x + across * step / steps, y + down * step / steps) for step in range(steps + 1)]


def swipe(x, y, across, down, count=1):
    return lambda page, session: fingers(
        session, *(line(x + 60 * number, y, across, down) for number in range(count))
    )


def pinch(selector, factor):
    def attempt(page, session):
        x, y = middle(page, selector)
        asked = {"x": x, "y": y, "scaleFactor": factor, "relativeSpeed": 4000}
        session.send("Input.synthesizePinchGesture", asked)

    return attempt


def long_press(selector):
    def attempt(page, session):
        fingers(session, [middle(page, selector)], held=600)

    return attempt


def taps(selector, count, hands=1):
    def attempt(page, session):
        x, y = middle(page, selector)
        for _tap in range(count):
            fingers(session, *([(x + 40 * number, y)] for number in range(hands)))

    return attempt


BY_TOUCH = {
    "pinch out": pinch(PORTRAIT, 3),
    "pinch out on words": pinch(TITLE, 2),
    "pinch in": pinch(TITLE, 0.3),
    "long press on a picture": long_press(PORTRAIT),
    "long press on words": long_press(TEXT),
    "long press on a name": long_press(TITLE),
    "swipe from the left edge": swipe(2, 900, 700, 0),
    "swipe from the right edge": swipe(1078, 900, -700, 0),
    "swipe down to load anew": swipe(540, 10, 0, 1200),
    "swipe up from the bottom edge": swipe(540, 1700, 0, -1200),
    "swipe with two fingers": swipe(200, 800, 600, 0, count=2),
    "swipe with three fingers": swipe(200, 400, 0, 900, count=3),
    "double tap": taps(TEXT, 2),
    "triple tap": taps(TITLE, 3),
    "two fingers at once": taps(TEXT, 2, hands=2),
    "five fingers at once": taps(PORTRAIT, 1, hands=5),
}


def press(selector, **how):
    return lambda page, session: page.mouse.click(*middle(page, selector), **how)


def drag(start, end):
    def attempt(page, session):
        page.mouse.move(*middle(page, start))
        page.mouse.down()
        page.mouse.move(*middle(page, end), steps=4)
        page.mouse.up()

    return attempt


def side_button(name):
    def attempt(page, session):
        x, y = middle(page, TEXT)
        for kind in ("mousePressed", "mouseReleased"):
            asked = {"type": kind, "x": x, "y": y, "button": name, "clickCount": 1}
            session.send("Input.dispatchMouseEvent", asked)

    return attempt


def wheel(across, down, key=None):
    def attempt(page, session):
        page.mouse.move(*middle(page, TITLE))
        if key:
            page.keyboard.down(key)
        page.mouse.wheel(across, down)
        if key:
            page.keyboard.up(key)

    return attempt


def with_key(key, selector):
    def attempt(page, session):
        page.keyboard.down(key)
        page.mouse.click(*middle(page, selector))
        page.keyboard.up(key)

    return attempt


BY_MOUSE = {
    "right button on a picture": press(PORTRAIT, button="right"),
    "right button on words": press(TITLE, button="right"),
    "middle button": press(TEXT, button="middle"),
    "back button": side_button("back"),
    "forward button": side_button("forward"),
    "double click": press(TITLE, click_count=2),
    "triple click": press(TEXT, click_count=3),
    "marking words": drag(TITLE, TEXT),
    "dragging a picture": drag(PORTRAIT, TITLE),
    "wheel with Control": wheel(0, -600, "Control"),
    "wheel aside": wheel(-900, 0),
    "click with Control": with_key("Control", TITLE),
    "click with Shift": with_key("Shift", TEXT),
}


def drop(data, selector=PORTRAIT):
    """What comes from outside of the browser: from a stick, from another window."""

    def attempt(page, session):
        x, y = middle(page, selector)
        whole = {"items": [], "dragOperationsMask": 1, **data}
        for kind in ("dragEnter", "dragOver", "drop"):
            session.send("Input.dispatchDragEvent", {"type": kind, "x": x, "y": y, "data": whole})

    return attempt


def put(markup, selector="a[data-way], button[data-way]"):
    """Markup that a story must never be able to have, and a click on it."""

    def attempt(page, session):
        page.evaluate(PUT, markup)
        if selector:
            page.mouse.click(*middle(page, selector))
        page.evaluate("document.querySelectorAll('[data-way]').forEach((one) => one.remove())")

    return attempt


def code(expression):
    """What a script in the page could do, by a touch of somebody: it counts as one of theirs."""

    def attempt(page, session):
        asked = {"expression": expression, "userGesture": True}
        session.send("Runtime.evaluate", asked)

    return attempt


PUT = """(markup) => {
  const place = document.createElement("div");
  place.dataset.way = "";
  place.style.cssText = "position:fixed;inset:40% 10% auto;z-index:99;font-size:60px";
  place.innerHTML = markup;
  document.body.append(place);
}"""
LINK = '<a data-way href="/de/" {}>hinaus</a>'
FORM = '<form action="/de/suche/"><button data-way>hinaus</button></form>'
OUTSIDE = {"mimeType": "text/uri-list", "data": "http://localhost:1/"}
BY_OTHER_WAYS = {
    "an address dropped": drop({"items": [OUTSIDE]}),
    "words dropped": drop({"items": [{"mimeType": "text/plain", "data": "http://localhost:1/"}]}),
    "a link": put(LINK.format("")),
    "a link to a window": put(LINK.format("target=_blank")),
    "a link to a download": put(LINK.format("download")),
    "a form": put(FORM),
    "a script in an address": put('<a data-way href="javascript:open()">hinaus</a>'),
    "a script in an attribute": put('<img src="data:," onerror="location=`/de/`">', None),
    "an address of its own": code("location.href = '/de/'"),
    "a window": code("window.open('/de/')"),
    "print": code("print()"),
    "a dialog": code("alert(1), confirm(2), prompt(3)"),
    "a step back": code("history.back()"),
    "a step forward": code("history.forward()"),
    "another entry": code("location.replace('/de/')"),
    "all selected": code("getSelection().selectAllChildren(document.body)"),
}


# Where somebody writes, more keys do something, and fingers would mark, copy and look up words.
FIELD, KEY = ".k-feld", ".k-taste"
KEYS_IN_FIELD = [
    *(f"Control+{key}" for key in "abcefgijklnopstuvxyz.;"),
    *(f"Control+Shift+{key}" for key in "IJUVZ"),
    *("Shift+Insert", "Control+Insert", "Shift+F10", "ContextMenu", "F7", "F10"),
    *("Alt+ArrowLeft", "Control+ArrowLeft", "Control+Backspace", "Meta+.", "Meta+v", "Insert"),
]
IN_FIELD = {
    "long press in the field": long_press(FIELD),
    "long press on a key": long_press(KEY),
    "double tap": taps(FIELD, 2),
    "two fingers in the field": taps(FIELD, 1, hands=2),
    "pinch on the keyboard": pinch(KEY, 3),
    "swipe over the keyboard": swipe(540, 1500, 0, -900),
    "right button": press(FIELD, button="right"),
    "middle button": press(FIELD, button="middle"),
    "double click": press(FIELD, click_count=2),
    "triple click": press(FIELD, click_count=3),
    "marking words": drag(FIELD, ".k-schreiben h1"),
    "words dropped": drop({"items": [{"mimeType": "text/plain", "data": "hinaus"}]}, FIELD),
    "an address dropped": drop({"items": [OUTSIDE]}, FIELD),
}


def all_by_hand(file) -> dict:
    """All attempts but the keys. ``file``: one that somebody drops onto the screen."""
    dropped = {"a file dropped": drop({"files": [str(file)]})}
    return {**BY_TOUCH, **BY_MOUSE, **BY_OTHER_WAYS, **dropped}
