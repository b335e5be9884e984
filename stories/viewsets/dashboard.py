"""„Was heute Sie braucht“: the work on consents, at the top of the workplace's first page."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.ui.components import Component

from core.dates import day_in_words
from stories.domain.care import Waiting, open_notices, open_tasks
from stories.domain.expiry import STAGES
from stories.domain.publishing import HELD_BACK
from stories.domain.report import held_back, kept_back, with_reasons
from stories.models import WithdrawalNotice, WithdrawalTask
from stories.viewsets.access import may_see, may_see_consents
from stories.viewsets.consent_reports import (
    ENDINGS,
    KEPT_BACK,
    EndingRow,
    channels,
    ending_rows,
    hints,
    last_day,
    page_url,
    person_url,
    reasons,
)

AT_A_GLANCE = 5  # rows of each list; the rest is a click away
HISTORY = "wagtailadmin_reports:site_history"
FIRST_ON_THE_PAGE = 100  # before Wagtail's own panels


@dataclass(frozen=True)
class Entry:
    """Something that waits: how many, in words, and where it is done."""

    number: int
    sentence: str
    url: str
    is_urgent: bool = False


def add_consent_panel(request, panels: list) -> None:
    """For ``construct_homepage_panels``: nothing at all for those who may not see consents."""
    if may_see_consents(request.user):
        panels.append(ConsentPanel())


class ConsentPanel(Component):
    name = "consent_care"
    order = FIRST_ON_THE_PAGE
    template_name = "stories/admin/dashboard.html"

    class Media:
        css = {"all": ("css/dashboard.css",)}

    def get_context_data(self, parent_context) -> dict:
        user = parent_context["request"].user
        rows, back = ending_rows(max(STAGES)), kept_back()
        pages = [_kept_back(back.count()), _held_back(held_back().count())]
        entries = [*_endings(rows), *pages, *_withdrawals(user)]
        return {
            "entries": [entry for entry in entries if entry.number],
            "endings": [_ending_line(row) for row in rows[:AT_A_GLANCE]],
            "kept_back": [_page_line(row) for row in with_reasons(back[:AT_A_GLANCE])],
        }


def _endings(rows: list[EndingRow]) -> Iterator[Entry]:
    for stage in sorted(STAGES):
        number = sum(row.day.days_left() <= stage for row in rows)
        sentence = ngettext(
            "Einwilligung endet in den nächsten %(days)s Tagen",
            "Einwilligungen enden in den nächsten %(days)s Tagen",
            number,
        ) % {"days": stage}
        yield Entry(number, sentence, f"{reverse(ENDINGS)}?days={stage}", stage == min(STAGES))


def _kept_back(number: int) -> Entry:
    sentence = ngettext(
        "veröffentlichte Seite wird nicht gezeigt: Einwilligung fehlt",
        "veröffentlichte Seiten werden nicht gezeigt: Einwilligung fehlt",
        number,
    )
    return Entry(number, sentence, reverse(KEPT_BACK), is_urgent=True)


def _held_back(number: int) -> Entry:
    sentence = ngettext(
        "Seite blieb Entwurf, als sie erscheinen sollte: Einwilligung fehlt",
        "Seiten blieben Entwurf, als sie erscheinen sollten: Einwilligung fehlt",
        number,
    )
    return Entry(number, sentence, f"{reverse(HISTORY)}?action={HELD_BACK}", is_urgent=True)


def _withdrawals(user) -> Iterator[Entry]:
    if may_see(user, WithdrawalTask):
        tasks = open_tasks()
        words = ngettext(
            "offene Aufgabe nach einem Widerruf", "offene Aufgaben nach Widerrufen", tasks.number
        )
        yield Entry(tasks.number, _since(words, tasks), _open(WithdrawalTask), is_urgent=True)
    if may_see(user, WithdrawalNotice):
        notices = open_notices()
        words = ngettext(
            "Nachricht über die Website ist zu beantworten",
            "Nachrichten über die Website sind zu beantworten",
            notices.number,
        )
        sentence = _since(words, notices)
        yield Entry(notices.number, sentence, _open(WithdrawalNotice), is_urgent=True)


def _since(words: str, waiting: Waiting) -> str:
    if waiting.since is None:
        return words
    values = {"words": words, "day": _day(waiting.since)}
    if waiting.number == 1:
        return _("%(words)s, seit %(day)s") % values
    return _("%(words)s, die älteste seit %(day)s") % values


def _day(moment: datetime) -> str:
    return day_in_words(timezone.localdate(moment))


def _open(model: type) -> str:
    """The list of those that are open."""
    return reverse(model.snippet_viewset.get_url_name("list")) + "?state=open"


def _ending_line(row: EndingRow) -> dict:
    person = row.day.person
    return {
        "title": person.public_name,
        "url": person_url(person),
        "last_day": last_day(row.day),
        "channels": channels(row.day),
        "hints": hints(row),
    }


def _page_line(row) -> dict:
    page = row.page
    return {
        "title": page.get_admin_display_title(),
        "language": page.locale.language_code,
        "url": page_url(page),
        "reasons": reasons(row),
    }
