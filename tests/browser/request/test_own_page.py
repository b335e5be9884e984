"""The requester's own page in its states, on the smallest phone and in both directions."""

import pytest

from exhibition.domain import request_links
from exhibition.enums import PaperKind, RequestState
from tests.browser.axe import violations
from tests.browser.request.test_asking import OVERFLOW
from tests.exhibition.own_requests import (
    make_asked,
    make_offered,
    make_paper,
    make_unconfirmed,
    path,
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
SMALLEST = {"width": 320, "height": 640}
UNFOLD = "document.querySelectorAll('main details').forEach((one) => { one.open = true; })"


def test_each_state_can_be_read_and_used_by_everybody(live_server, home, new_page, watch):
    unconfirmed, offered = make_unconfirmed(1), make_offered(2)
    signing = make_asked(3, state=RequestState.AGREEMENT_OUT)
    make_paper(signing, PaperKind.AGREEMENT)
    paths = {
        "seen in the browser": request_links.browser_path(unconfirmed),
        "to be confirmed": path(unconfirmed),
        "dates to choose from": path(offered) + "?sprache=ar",
        "an agreement to sign": path(signing) + "?sprache=de-simple",
        "booked": path(make_asked(4, state=RequestState.BOOKED)) + "?sprache=fa",
        "declined": path(make_asked(5, state=RequestState.DECLINED)),
        "withdrawn, asked first": path(offered, "zurueckziehen/"),
        "a new link": "/anfrage/neuer-link/",
    }
    page = new_page(viewport=SMALLEST, locale="de-DE")
    for state, where in paths.items():
        page.goto(live_server.url + where)
        page.evaluate(UNFOLD)
        assert page.evaluate(OVERFLOW) <= 0, state
        assert violations(page) == [], state
    watch.expect("400 (Bad Request)")
    page.goto(live_server.url + path(signing))
    page.locator("input[name=action][value=opening] ~ * button").evaluate("one => one.click()")
    page.get_by_role("alert").get_by_role("link").first.click()
    assert page.evaluate("document.activeElement.id") in ("id_day", "id_begins")
