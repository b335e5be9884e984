"""Tells those in charge that consents end: 90, 30 and 7 days ahead, each time once.

The end itself needs nobody: the rule of consent refuses from the day after. A warning is
for people, so that they can ask in time. Days on which no job ran are caught up on: what
should have been told at one stage is told at the next run, with the days that are left.
"""

from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext, override

from core import outbox
from stories.domain.endings import Ending, EndingDay, by_person_and_day, endings
from stories.domain.people_in_charge import people_in_charge
from stories.domain.shown_now import shown_now
from stories.domain.taking_turns import one_after_another
from stories.models import ExpiryWarning, Person

STAGES = (90, 30, 7)  # days ahead


def warn(at: datetime | None = None) -> int:
    """Posts one mail to each person in charge about what ends and was not told at this stage.

    Returns how many mails were posted. Mails and the rows that remember them are one
    transaction: run twice, or by two at once, it tells once. Mails hold no name.
    """
    at = at or timezone.now()
    with transaction.atomic():
        untold = _untold(endings(days=max(STAGES), at=at), timezone.localdate(at))
        if not untold:
            return 0
        ExpiryWarning.objects.bulk_create(
            ExpiryWarning(
                person=ending.person,
                channel=ending.channel,
                last_day=ending.last_day,
                days_ahead=stage,
                sent_at=at,
            )
            for ending, stage in untold
        )
        return _post(by_person_and_day(ending for ending, _stage in untold), at)


def stage_of(last_day: date, today: date) -> int:
    """The latest stage that is reached: the smallest that is not fewer than the days left."""
    days_left = (last_day - today).days
    return min(stage for stage in STAGES if days_left <= stage)


def _untold(found: list[Ending], today: date) -> list[tuple[Ending, int]]:
    """Endings nobody was told about at their stage or a later one, each with its stage."""
    told = _told(sorted({ending.person.pk for ending in found}))
    with_stages = [(ending, stage_of(ending.last_day, today)) for ending in found]
    return [
        (ending, stage)
        for ending, stage in with_stages
        if told.get((ending.person.pk, ending.channel, ending.last_day), stage + 1) > stage
    ]


def _told(people: list[int]) -> dict[tuple[int, str, date], int]:
    """The latest stage that was told, by person, channel and last day."""
    one_after_another(people)  # of two runs at once the second reads what the first has told
    told = {}
    warnings = ExpiryWarning.objects.filter(person__in=people)
    for *key, stage in warnings.values_list("person", "channel", "last_day", "days_ahead"):
        told[tuple(key)] = min(stage, told.get(tuple(key), stage))
    return told


def _post(days: list[EndingDay], at: datetime) -> int:
    with override(settings.LANGUAGE_CODE):
        subject = ngettext(
            "Eine Einwilligung endet bald", "%(number)s Einwilligungen enden bald", len(days)
        )
        body = render_to_string("email/consents_end.txt", _values(days, at)).strip() + "\n"
    recipients = people_in_charge()
    for recipient in recipients:
        outbox.post(recipient=recipient, subject=subject % {"number": len(days)}, body=body)
    return len(recipients)


def _values(days: list[EndingDay], at: datetime) -> dict:
    shown = shown_now([day.person for day in days])
    entries = [
        {
            "number": day.person.pk,
            "address": _address(day.person),
            "days_left": day.days_left(at),
            "day": day,
            "shown": shown[day.person.pk].intersection(day.channels),
        }
        for day in days
    ]
    entries.sort(key=lambda entry: not entry["shown"])  # what is shown comes first
    return {
        "entries": entries,
        "report_address": settings.SITE_URL + reverse("consents_that_end"),
    }


def _address(person: Person) -> str:
    url_name = Person.snippet_viewset.get_url_name("edit")
    return settings.SITE_URL + reverse(url_name, args=[person.pk])
