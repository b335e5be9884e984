"""An event is one thing, in however many languages it has a page."""

from wagtail.models import Page

from news.models import EventPage


def whole(page: EventPage) -> EventPage:
    """The page of the event that was there first, in whatever language: on it hang registrations
    and series, so that all languages share them. One query.
    """
    key = page.alias_of.translation_key if page.alias_of_id else page.translation_key
    pages = EventPage.objects.filter(translation_key=key, alias_of=None).order_by("pk")
    return pages.first() or page


def may_be_deleted(page: Page) -> bool:
    """Not a page with an event, itself or below it, that has guests: it is cancelled, and they
    hear of it."""
    events = EventPage.objects.descendant_of(page, inclusive=True)
    return not events.filter(registrations__isnull=False).exists()
