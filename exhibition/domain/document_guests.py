"""What stands in the papers for guests and hosts: poster, invitation, leaflet, certificate.

In the language that is active. What nobody wrote in it stands in German, and says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import segno
from django.conf import settings
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from core.dates import days_in_words, moments_in_words
from core.languages import language
from exhibition.domain import settlement_area
from exhibition.domain.access_words import access_facts
from exhibition.domain.document_stories import Told
from exhibition.domain.hours_in_words import other_days, usual_week
from exhibition.enums import HostRole, PaperKind
from exhibition.models import TourPage, TourStop

P = PaperKind
LONG = 45  # characters of a name, half as many as of hours: beyond, a poster is set smaller
VERY_LONG = 85
FEW_LINES = 800  # characters of a programme and its guests: beyond, an invitation is set smaller
MANY_LINES = 1400
LINE = 60  # characters that a line takes the room of, however short
FULL_VISIT = 800  # characters of hours and ways: beyond, they are set smaller
FULL = 800  # characters of stories with a line for each: beyond, they are set smaller


@dataclass(frozen=True)
class Written:
    """A text with its language."""

    text: str
    language: str

    def __bool__(self):
        return bool(self.text)

    @property
    def direction(self) -> str:
        return language(self.language).direction

    @property
    def lines(self) -> list[str]:
        return [line.strip() for line in self.text.splitlines() if line.strip()]


def poster(stop: TourStop) -> dict:
    length = max(len(_place(stop)), len(stop.opening_hours) // 2)
    return {
        **_guest_values(stop),
        "size": "sehr-viel" if length > VERY_LONG else "viel" if length > LONG else "",
    }


def invitation(stop: TourStop) -> dict:
    texts = list(stop.texts.select_related("locale"))
    names = ("opening_title", "opening_text", "opening_guests")
    title, programme, guests = (_text(texts, name) for name in names)
    ways = _ways(stop)
    lines = (*programme.lines, *guests.lines, *ways["access"].lines, stop.opening_hours)
    length = sum(max(LINE, len(line)) for line in lines)
    size = "sehr-viel" if length > MANY_LINES else "viel" if length > FEW_LINES else ""
    return {
        **_guest_values(stop),
        **ways,
        "title": title,
        "programme": programme,
        "guests": guests,
        "hosts": [host.name for host in stop.hosts.exclude(role=HostRole.SUPPORTER)],
        "size": size,
    }


def leaflet(stop: TourStop, stories: Sequence[Told]) -> dict:
    ways, week, others = _ways(stop), usual_week(stop.venue), other_days(stop)
    length = len(stop.opening_hours) + LINE * len([*week, *others])
    length += sum(len(ways[name].text) for name in ("access", "directions"))
    return {
        **_guest_values(stop),
        **ways,
        "introduction": _text(stop.texts.select_related("locale"), "introduction"),
        "week": week,
        "other_days": others,
        "stories": stories,
        "size": "viel" if sum(LINE + len(one.sentence) for one in stories) > FULL else "",
        "size_of_visit": "viel" if length > FULL_VISIT else "",
    }


def certificate(stop: TourStop) -> dict:
    counted = ("visitors", "guided_tours", "school_classes")
    return {
        "counted": {name: getattr(stop, name) for name in counted if getattr(stop, name)},
        "size": "viel" if len(_place(stop)) > LONG else "",
    }


def _guest_values(stop: TourStop) -> dict:
    begins, ends = stop.opening_event_at, stop.opening_event_ends_at
    return {
        "days": _held_together(days_in_words(stop.opens, stop.closes)),
        "opening": _held_together(moments_in_words(begins, ends)) if begins else "",
        "town": settlement_area.name_in_words(stop.venue, get_language()),
        "site": settings.SITE_URL.partition("://")[2],
        "qr_code": qr_code(stop),
    }


def _ways(stop: TourStop) -> dict:
    """How to get there and into it."""
    return {
        "access": _text(stop.texts.select_related("locale"), "access"),
        "directions": _text(stop.venue.texts.select_related("locale"), "directions"),
        "access_facts": access_facts(stop.venue),
    }


def qr_code(stop: TourStop) -> str:
    """SVG of the way to the page of the stop; to the site where there is no page of the tour.

    Its title becomes its alternative text in the PDF.
    """
    address = address_of(stop, get_language())
    code = segno.make(address, error="q", micro=False)
    drawn = code.svg_inline(border=0, dark="#191714", omitsize=True, title=f"QR-Code: {address}")
    return mark_safe(drawn)  # noqa: S308


def address_of(stop: TourStop, language: str) -> str:
    """Of its page in that language, else in German, else of the site."""
    tours = TourPage.objects.live().select_related("locale")
    found = {tour.locale.language_code: tour for tour in tours}
    tour = found.get(language) or found.get(settings.LANGUAGE_CODE)
    path = f"{tour.get_url() or '/'}{stop.slug}/" if tour else "/"
    return path if path.startswith("http") else settings.SITE_URL + path


def _text(texts, name: str) -> Written:
    """A field in the active language, else in German, else empty."""
    written = {text.locale.language_code: getattr(text, name) for text in texts}
    for code in (get_language(), settings.LANGUAGE_CODE):
        if written.get(code):
            return Written(written[code], code)
    return Written("", settings.LANGUAGE_CODE)


def _held_together(days: str) -> str:
    """No line ends between „7.“ and „Januar“, or before „Uhr“."""
    return days.replace(". ", ".\N{NO-BREAK SPACE}").replace(" Uhr", "\N{NO-BREAK SPACE}Uhr")


def _place(stop: TourStop) -> str:
    return max(stop.venue.name, f"{stop.venue.street}, {stop.venue.town}", stop.room, key=len)
