"""How an event is called and where it is, for those who register for it."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.dates import zone_in_words
from core.registrations.kinds import Kind, Words, register_kind
from exhibition.addresses import full
from news.calendar_files import calendar_of
from news.domain import event_registrations
from news.domain.events import whole
from news.enums import REGISTRATION_KIND
from news.models import EventPage, EventRegistration


def words(event: EventPage) -> Words:
    """In the language that is active, else in German or any. Nothing of it where no page of the
    event may be shown now: its title may name somebody.
    """
    page = shown_page(event)
    return Words(
        title=page.title if page else _("Veranstaltung"),
        place=_place(event),
        address=full(page.get_url()) if page else "",
        zone=zone_in_words(event.begins_at) if event.is_online else "",
        for_guests=event.online_address if event.is_online else "",
    )


def shown_page(event: EventPage) -> EventPage | None:
    """The page of the event that is shown to a reader of the active language."""
    pages = EventPage.objects.filter(translation_key=event.translation_key, alias_of=None)
    by_language = {
        page.locale.language_code: page
        for page in pages.live().select_related("locale").order_by("-pk")
    }
    for code in (get_language(), "de", *by_language):
        if code in by_language:
            return by_language[code]
    return None


def addresses(event: EventPage) -> list[str]:
    """Of the event in every language, shown or not."""
    pages = EventPage.objects.filter(translation_key=event.translation_key)
    return [full(url) for page in pages.select_related("locale") if (url := page.get_url())]


def calendar(event: EventPage) -> bytes:
    """For those who have a seat."""
    return calendar_of(shown_page(event) or event, is_for_guests=True, title=words(event).title)


def _place(event: EventPage) -> str:
    if event.is_online:
        return _("online")
    return ", ".join(filter(None, [event.place, event.address]))


def register() -> None:
    register_kind(
        Kind(
            name=REGISTRATION_KIND,
            model=EventRegistration,
            parent="event",
            terms=event_registrations.terms,
            words=words,
            whole=whole,
            note=event_registrations.note,
            calendar=calendar,
            addresses=addresses,
        )
    )
