"""The calendar file of an event."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from core.calendar_files import Entry, calendar_file, calendar_response
from news.models import EventPage


def event_file(page: EventPage, request: HttpRequest) -> HttpResponse:
    """The event for the visitor's calendar, in the language of its page."""
    note = " (" + _("Beispieltermin") + ")" if page.is_example else ""
    entry = Entry(
        key=f"event-{page.translation_key}",
        summary=page.title + note,
        begins=page.begins_at,
        ends=page.ends_at,
        place=", ".join(filter(None, [page.place, page.address])),
        description=page.introduction,
        address=page.get_url(request),
        changed_at=page.last_published_at,
    )
    language_code = page.locale.language_code
    content = calendar_file([entry], name=page.title, language_code=language_code)
    return calendar_response(content, f"{page.slug}.ics")
