"""What the device counts: kept until the server has answered, then counted once."""

from kiosk.models import Kiosk, KioskFigures, Receipt
from tests.browser.kiosk.conftest import open_story, wait_until_recalled

REPORT = 301_000  # milliseconds
AHEAD = 60_000  # of the server: the clock of the test, once the device has heard what time it is


def test_a_visit_is_counted_without_anybody_and_sent_until_there_is_an_answer(
    screen, kiosk, stories, watch
):
    screen.clock.install()
    with screen.expect_response("**/api/receipt"):  # of the start: nobody was there before
        screen.reload()
    screen.locator(".k-start").wait_for()
    watch.expect("500")
    open_story(screen)
    for _step in range(2):
        screen.get_by_role("button", name="Zurück", exact=True).click()
    screen.route("**/api/receipt", lambda route: route.fulfill(status=500, body="Server Error"))
    with screen.expect_response("**/api/receipt"):
        screen.clock.run_for(REPORT)
    assert KioskFigures.objects.count() == 0
    wait_until_recalled(
        screen, "anchor", lambda anchor: anchor["device"] > anchor["moment"] + AHEAD
    )
    screen.unroute("**/api/receipt")
    with screen.expect_response(lambda answer: "receipt" in answer.url and answer.status == 204):
        screen.clock.run_for(REPORT)
    rows = KioskFigures.objects.values_list("kind", "key", "count").order_by("kind")
    story = str(stories[0].translation_key)
    assert list(rows) == [("language", "de", 1), ("session", "", 1), ("story", story, 1)]
    told = Receipt.objects.first()
    assert (told.screen, told.item, told.shell != "") == ("start", "", True)
    assert told.touched_at is not None
    assert told.free_bytes > 0
    assert told.clock_offset is not None
    assert Kiosk.objects.get().reported_at == told.received_at
