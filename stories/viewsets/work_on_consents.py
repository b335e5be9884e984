"""The work on consents on the first page of the workplace, for those who may see consents."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.permissions import policy_registry

from core.workplace import (
    Details,
    Entry,
    Found,
    Line,
    Urgency,
    WorkSource,
    first_on,
    since,
    waiting,
)
from stories.domain.care import open_notices, open_tasks
from stories.domain.expiry import STAGES
from stories.domain.report import held_back_since, kept_back, with_reasons
from stories.models import Person, WithdrawalNotice, WithdrawalTask
from stories.viewsets.access import may_see_consents
from stories.viewsets.consent_reports import (
    DRAFTS,
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


def consents() -> WorkSource:
    return WorkSource(
        name="consents",
        label=gettext_lazy("Menschen und Einwilligungen"),
        icon="lock",
        address=lambda: _list(Person),
        may=may_see_consents,
        find=_consents,
    )


def withdrawal_tasks() -> WorkSource:
    return WorkSource(
        name="withdrawal_tasks",
        label=gettext_lazy("Aufgaben nach Widerrufen"),
        icon="tasks",
        address=lambda: _list(WithdrawalTask),
        may=lambda user: _may_change(user, WithdrawalTask),
        find=_tasks,
    )


def withdrawal_notices() -> WorkSource:
    return WorkSource(
        name="withdrawal_notices",
        label=gettext_lazy("Nachrichten über die Website"),
        icon="mail",
        address=lambda: _list(WithdrawalNotice),
        may=lambda user: _may_change(user, WithdrawalNotice),
        find=_notices,
    )


def _consents(user) -> Found:
    rows, back = ending_rows(max(STAGES)), kept_back()
    entries = (*_kept_back(back.count()), *_held_back(), *_endings(rows))
    soon = tuple(_ending_line(row) for row in rows[:AT_A_GLANCE])
    hidden = tuple(_page_line(row) for row in with_reasons(back[:AT_A_GLANCE]))
    return Found(
        entries,
        (
            Details(_("Bitte bald fragen"), soon),
            Details(_("Veröffentlicht, aber nicht zu sehen"), hidden),
        ),
    )


def _endings(rows: list[EndingRow]) -> Iterator[Entry]:
    """By stages; one that counts no more than the one before says nothing new."""
    before = 0
    for stage in sorted(STAGES):
        found = [row for row in rows if row.day.days_left() <= stage]
        number = len(found)
        if number > before:
            sentence = ngettext(
                "Einwilligung endet in den nächsten %(days)s Tagen",
                "Einwilligungen enden in den nächsten %(days)s Tagen",
                number,
            ) % {"days": stage}
            first = first_on(min(row.day.last_day for row in found), number)
            url = f"{reverse(ENDINGS)}?days={stage}"
            urgency = Urgency.NOW if stage == min(STAGES) else Urgency.SOON
            yield Entry(number, sentence, url, first, urgency)
        before = number


def _kept_back(number: int) -> Iterator[Entry]:
    sentence = ngettext(
        "veröffentlichte Seite wird nicht gezeigt: Einwilligung fehlt",
        "veröffentlichte Seiten werden nicht gezeigt: Einwilligung fehlt",
        number,
    )
    yield Entry(number, sentence, reverse(KEPT_BACK), urgency=Urgency.NOW)


def _held_back() -> Iterator[Entry]:
    number, moment = held_back_since()
    sentence = ngettext(
        "Seite blieb Entwurf, als sie erscheinen sollte: Einwilligung fehlt",
        "Seiten blieben Entwurf, als sie erscheinen sollten: Einwilligung fehlt",
        number,
    )
    url = f"{reverse(KEPT_BACK)}?{DRAFTS}=1"
    yield Entry(number, sentence, url, since(moment, number), Urgency.NOW)


def _tasks(user) -> Found:
    number, moment = waiting(open_tasks(), "withdrawal__withdrawn_at")
    sentence = ngettext(
        "offene Aufgabe nach einem Widerruf", "offene Aufgaben nach Widerrufen", number
    )
    url = f"{_list(WithdrawalTask)}?state=open"
    return Found((Entry(number, sentence, url, since(moment, number), Urgency.NOW),))


def _notices(user) -> Found:
    number, moment = waiting(open_notices(), "received_at")
    sentence = ngettext(
        "Nachricht über die Website ist zu beantworten",
        "Nachrichten über die Website sind zu beantworten",
        number,
    )
    url = f"{_list(WithdrawalNotice)}?state=open"
    return Found((Entry(number, sentence, url, since(moment, number), Urgency.NOW),))


def _list(model: type) -> str:
    return reverse(model.snippet_viewset.get_url_name("list"))


def _may_change(user, model: type) -> bool:
    return policy_registry.get_by_type(model).user_has_permission(user, "change")


def _ending_line(row: EndingRow) -> Line:
    person = row.day.person
    return Line(
        title=person.public_name,
        url=person_url(person),
        text=_("letzter Tag: %(day)s") % {"day": last_day(row.day)},
        marks=tuple(filter(None, [hints(row)])),
        note=channels(row.day),
    )


def _page_line(row) -> Line:
    page = row.page
    return Line(
        title=page.get_admin_display_title(),
        url=page_url(page),
        marks=(page.locale.language_code,),
        note=reasons(row),
    )
