"""A page that waits for its moment (a press release with an embargo) waits in every language."""

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from core import clock
from core.dates import day_in_words


def keep_time(page: Page, *, of: Page) -> None:
    """Gives a translation in memory the schedule of its source.

    It comes down with it, and where the source is still to come it goes out with it.
    """
    page.expire_at = of.expire_at
    page.go_live_at = of.go_live_at if waits(of) else None


def waits(page: Page) -> bool:
    """Whether the page is not public yet because its moment has not come."""
    return bool(not page.live and page.go_live_at and page.go_live_at > clock.now())


def refusals(page: Page, *, source: Page | None) -> list[str]:
    """A sentence where a translation would be public before its source; empty: none."""
    if (
        source is None
        or not waits(source)
        or (page.go_live_at and page.go_live_at >= source.go_live_at)
    ):
        return []
    day = day_in_words(timezone.localdate(source.go_live_at))
    sentence = _("Das Original erscheint erst am %(day)s; keine Sprache erscheint vorher.")
    return [sentence % {"day": day}]
