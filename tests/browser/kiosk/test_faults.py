"""A server, or what stands before it, that does all it should not: the screen stays as it was."""

import pytest

from tests.browser.kiosk.conftest import (
    come_later,
    recalled,
    wait_until,
    wait_until_recalled,
)

ROUND = 61_000  # milliseconds: a device asks for news once a minute
PROGRAMME, MEDIA = "**/api/programme.json", "**/api/media/**"
PORTAL = {"status": 200, "body": "<h1>Bitte im WLAN anmelden</h1>", "content_type": "text/html"}
JSON = "application/json"
STRANGE = [
    {"status": 500, "body": "Server Error"},
    {"status": 507},
    PORTAL,
    {"status": 200, "body": "{", "content_type": JSON},
    {"status": 200, "body": '{"version": "x"}', "content_type": JSON},
    {"status": 304},
    None,  # silence
]
AS_LONG = {"Kiosk-Lease-Until": "2099-01-01T00:00:00+01:00"}
LINES = ("Error", "Fehler", "anmelden", "undefined")


def strange(answer):
    return lambda route: route.fulfill(**answer) if answer else None


def forged(*, headers=(), **content):
    """The right answer of the server, changed on its way."""

    def answer(route):
        asked = route.request.headers
        response = route.fetch(headers={name: asked[name] for name in asked if "if-" not in name})
        told = dict(response.headers) | {
            name.lower(): value for name, value in dict(headers).items()
        }
        body = response.json() | content
        route.fulfill(status=200, headers=told, json=body)

    return answer


FAULTS = [
    *[(pattern, strange(answer)) for pattern in (PROGRAMME, MEDIA) for answer in STRANGE],
    (PROGRAMME, forged(fallback_language="en")),
    (PROGRAMME, forged(headers=AS_LONG)),
    (PROGRAMME, forged(headers={"Kiosk-Signature": ""})),
    (PROGRAMME, lambda route: route.abort()),
    (MEDIA, lambda route: route.abort()),
]


def one_round(screen, pattern, misbehave) -> None:
    """Lets the device ask once, or more often, while the answers are wrong."""
    asked = []

    def answer(route):
        asked.append(route)
        misbehave(route)

    screen.route(pattern, answer)
    for _attempt in range(20):
        screen.clock.run_for(ROUND)
        screen.wait_for_timeout(100)
        if asked:
            break
    screen.wait_for_timeout(100)
    screen.unroute(pattern, answer)
    assert asked


def assert_as_before(screen, version) -> None:
    assert recalled(screen, "version") == version
    assert recalled(screen, "pending") is None
    assert recalled(screen, "lease") < "2099"
    assert screen.locator(".k-start").is_visible()
    text = screen.locator("body").inner_text()
    assert not any(word in text for word in LINES)


SHOWS = """(names) => {  // with the newer programme the first screen comes once more
  document.querySelector(".k-start button[lang=de]")?.click();
  const shown = [...document.querySelectorAll(".k-mensch b")].map((one) => one.textContent);
  return String(shown) === String(names);
}"""


def test_no_fault_changes_what_is_shown_and_afterwards_all_comes(screen, kiosk, watch):
    watch.expect("Failed to load resource", "net::ERR")
    version = recalled(screen, "version")
    screen.clock.install()
    screen.route(MEDIA, lambda route: route.abort())
    screen.reload()
    screen.locator(".k-start").wait_for()
    come_later("Olena")
    for pattern, misbehave in FAULTS:
        one_round(screen, pattern, misbehave)
        assert_as_before(screen, version)
    screen.unroute(MEDIA)
    screen.clock.run_for(ROUND)
    wait_until_recalled(screen, "version", lambda now: now != version)
    wait_until(screen, SHOWS, ["Rima", "Joel", "Samira", "Olena"])


def test_a_full_disk_keeps_the_old_programme_until_there_is_room(screen, kiosk, server, watch):
    watch.expect("net::ERR_CONNECTION_RESET")  # what was on its way when the page was loaded anew
    version = recalled(screen, "version")
    browser = screen.context.new_cdp_session(screen)
    browser.send("Storage.overrideQuotaForOrigin", {"origin": server.url, "quotaSize": 1})
    come_later("Olena")
    with screen.expect_response(PROGRAMME):
        screen.reload()
    screen.wait_for_timeout(1500)
    assert_as_before(screen, version)
    browser.send("Storage.overrideQuotaForOrigin", {"origin": server.url})
    screen.reload()
    wait_until_recalled(screen, "version", lambda now: now != version)


GONE = "(pieces, key) => pieces.delete(key)"
WRONG = """async (pieces, key) => {
  const { headers, size } = await pieces.match(key).then(async (kept) => (
    { headers: kept.headers, size: (await kept.arrayBuffer()).byteLength }));
  await pieces.put(key, new Response(new Uint8Array(size), { headers }));
}"""


@pytest.mark.parametrize("damage", [GONE, WRONG], ids=["gone", "wrong"])
def test_a_file_that_is_no_more_what_it_was_is_left_out_and_fetched_anew(
    screen, kiosk, watch, damage
):
    watch.expect("net::ERR", "Failed to load resource")
    harm = f"""async () => {{
      const pieces = await caches.open("kiosk-pieces");
      for (const key of await pieces.keys()) await ({damage})(pieces, key);
    }}"""
    screen.evaluate(harm)
    screen.route("**/api/**", lambda route: route.abort())
    screen.reload()
    screen.get_by_role("button", name="Deutsch").click()
    assert screen.locator(".k-mensch b").all_inner_texts() == ["Rima", "Joel", "Samira"]
    assert screen.locator(".k-mensch img").count() == 0
    screen.unroute("**/api/**")
    screen.reload()
    screen.get_by_role("button", name="Deutsch").click()
    screen.locator(".k-mensch img").nth(2).wait_for()
