"""The changes until a day in words: what it is, who is in it, and why it goes or comes."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.dates import day_in_words, days_in_words
from exhibition.models import Panel, TourStop
from home.domain.ahead import moment_of
from home.domain.ahead_changes import Change, Part
from stories.domain import consent
from stories.domain.consent_terms import Decision
from stories.domain.report import HISTORY, decide_pages
from stories.enums import Channel
from stories.models import Film, Photo

CHANNELS = {Part.PAGE: Channel.WEB, Part.KIOSK: Channel.KIOSK, Part.PANEL: Channel.PRINT}


@dataclass(frozen=True)
class Told:
    """A change as a line of the list. ``people``: their public names. ``path``: of a page."""

    change: Change
    title: str
    language: str = ""
    people: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    path: str = ""


def tell(changes: Sequence[Change], day: date) -> list[Told]:
    """These changes in words. The number of queries does not grow with them."""
    moment, keys = moment_of(day), defaultdict(set)
    for change in changes:
        keys[change.part].add(change.key)
    rows = {part: _rows(part, keys[part]) for part in keys}
    decisions = {part: _decide(part, rows[part], moment) for part in keys}
    return [
        _told(change, row, decisions[change.part].get(change.key, Decision()), moment)
        for change in changes
        if (row := rows[change.part].get(change.key)) is not None
    ]


def _rows(part: Part, keys: Iterable[int]) -> dict[int, object]:
    if part in (Part.PAGE, Part.KIOSK):
        found = Page.objects.filter(pk__in=keys).specific().prefetch_related("locale")
    elif part == Part.PANEL:
        found = Panel.objects.filter(pk__in=keys).select_related("story__locale")
    elif part == Part.STOP:
        found = TourStop.objects.filter(pk__in=keys).select_related("venue")
    else:
        people = [f"people__{name}" for name in HISTORY]
        works = {Part.FILM: Film, Part.PHOTO: Photo}[part].objects
        found = works.filter(pk__in=keys).prefetch_related(*people)
    return {row.pk: row for row in found}


def _decide(part: Part, rows: dict[int, object], moment: datetime) -> dict[int, Decision]:
    """Every reason of the rule of consent for that moment, by the key of the row."""
    if part in (Part.FILM, Part.PHOTO):
        return {
            key: consent.decide_work(work, Channel.WEB, moment, people=work.people.all())
            for key, work in rows.items()
        }
    if part == Part.PANEL:
        stories = [panel.story for panel in rows.values() if panel.story]
        found = decide_pages(stories, Channel.PRINT, moment)
        return {key: found.get(panel.story_id, Decision()) for key, panel in rows.items()}
    channel = CHANNELS.get(part)
    return decide_pages(list(rows.values()), channel, moment) if channel else {}


def _told(change: Change, row, decision: Decision, moment: datetime) -> Told:
    if change.part == Part.STOP:
        return Told(change, str(row.venue), reasons=(_of_stop(row),))
    page = row.story if change.part == Part.PANEL else row
    is_page = isinstance(row, Page)
    reasons = tuple(reason.sentence for reason in decision.reasons) if change.goes else ()
    names = (reason.public_name for reason in decision.reasons if change.goes)
    return Told(
        change,
        title=row.get_admin_display_title() if is_page else str(row),
        language=str(page.locale) if isinstance(page, Page) else "",
        people=tuple(dict.fromkeys(name for name in names if name)),
        reasons=reasons or (_without_consent(change, page, moment),),
        path=_path(row) if is_page and change.part == Part.PAGE else "",
    )


def _of_stop(stop: TourStop) -> str:
    days = days_in_words(stop.opens, stop.closes) if stop.closes else day_in_words(stop.opens)
    return _("Zu sehen: %(days)s.") % {"days": days}


def _without_consent(change: Change, page, moment: datetime) -> str:
    """Why something goes though everybody agrees, or comes."""
    begins, ends = getattr(page, "go_live_at", None), getattr(page, "expire_at", None)
    if change.goes and ends and ends <= moment:
        return _("Die Veröffentlichung endet wie geplant: %(day)s.") % {"day": _day(ends)}
    if change.goes:
        return _("Sie hängt von etwas ab, das dann nicht mehr gezeigt wird.")
    if begins and begins <= moment:
        return _("Erscheint wie geplant: %(day)s.") % {"day": _day(begins)}
    return _("Von da an gilt eine Einwilligung.")


def _day(moment: datetime) -> str:
    return day_in_words(timezone.localdate(moment))


def _path(page: Page) -> str:
    parts = page.get_url_parts()
    return parts[2] if parts and parts[2] else ""
