"""The calendar file of an event."""

from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from core.calendar_files import Entry, calendar_file, calendar_response
from news.models import EventPage

FIRST_SEQUENCE = datetime(2020, 1, 1, tzinfo=UTC)


def event_file(page: EventPage, request: HttpRequest) -> HttpResponse:
    """The event for the visitor's calendar, in the language of its page."""
    return calendar_response(calendar_of(page, request=request), f"{page.slug}.ics")


def calendar_of(
    page: EventPage,
    *,
    request: HttpRequest | None = None,
    is_for_guests: bool = False,
    title: str = "",
) -> bytes:
    """``is_for_guests``: with the address of an online event that only guests are told.

    ``title``: instead of the page's own, for a page that is not shown; then nothing else of
    its words is told.
    """
    is_hidden = bool(title) and title != page.title
    title = title or page.title
    entry = Entry(
        key=f"event-{page.translation_key}",
        summary=title + (" (" + _("Beispieltermin") + ")" if page.is_example else ""),
        begins=page.begins_at,
        ends=page.ends_at,
        place=_place(page, is_for_guests=is_for_guests),
        description="" if is_hidden else page.introduction,
        address="" if is_hidden else page.get_url(request),
        changed_at=page.last_published_at,
        sequence=_sequence(page),
        is_cancelled=page.is_cancelled,
    )
    return calendar_file([entry], name=title, language_code=page.locale.language_code)


def _place(page: EventPage, *, is_for_guests: bool) -> str:
    if not page.is_online:
        return ", ".join(filter(None, [page.place, page.address]))
    may_be_told = is_for_guests or page.is_online_address_public
    return (page.online_address if may_be_told else "") or _("online")


def _sequence(page: EventPage) -> int:
    """Rises with each publication (RFC 5545, 3.8.7.4): minutes since a day long ago."""
    if page.last_published_at is None:
        return 0
    return int((page.last_published_at - FIRST_SEQUENCE).total_seconds() // 60)
