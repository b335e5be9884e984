"""What editors want of the kiosks at a stop, and what it does to a programme.

A plan is laid upon what the rule of consent has cleared: it leaves out and orders, and can never
add. A story that is cleared later and stands in no row is shown, last of all.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from wagtail.log_actions import log

from exhibition.models import TourStop
from kiosk.models import KioskPlan, KioskPlanStory


class PlanChanged(Exception):
    """Somebody else has saved another plan since this one was looked at."""

    def __init__(self, plan: KioskPlan | None):
        super().__init__("The plan has another revision.")
        self.plan = plan


@dataclass(frozen=True)
class Wishes:
    """A plan as plain values. Stories by their ids, languages by their codes (none: all)."""

    order: tuple[str, ...] = ()
    left_out: frozenset[str] = frozenset()
    without_film: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    shows_next_stops: bool = True
    shows_mentoring: bool = True
    shows_events: bool = True


NONE = Wishes()


def plan_of(stop: TourStop | None) -> KioskPlan | None:
    if stop is None:
        return None
    plans = KioskPlan.objects.filter(stop=stop).select_related("changed_by")
    return plans.prefetch_related("stories").first()


def wishes_of(plan: KioskPlan | None) -> Wishes:
    """What a plan says; without a plan nothing is wished for."""
    if plan is None:
        return NONE
    rows = list(plan.stories.all())
    return Wishes(
        order=tuple(str(row.translation_key) for row in rows),
        left_out=frozenset(str(row.translation_key) for row in rows if row.is_left_out),
        without_film=frozenset(str(row.translation_key) for row in rows if not row.with_film),
        languages=frozenset(plan.languages),
        shows_next_stops=plan.shows_next_stops,
        shows_mentoring=plan.shows_mentoring,
        shows_events=plan.shows_events,
    )


# What it does to a programme ----------------------------------------------------------


def apply(content: dict, wishes: Wishes) -> dict:
    """The content as it is wished for: nothing in it that was not there before. Pure.

    German stays in a story that has no text in any of the languages wanted, and then it is
    among the languages. A story with neither is left out.
    """
    if wishes == NONE:
        return content
    german = content["fallback_language"]
    wanted = _wanted(content["languages"], wishes)
    told = (_told(item, wishes, wanted, german) for item in in_order(content["items"], wishes))
    items = [item for item in told if item is not None]
    if any(german in item["texts"] for item in items):
        wanted = wanted | {german}
    used = {name for item in items for name in files_of(item)}
    return content | {
        "languages": [one for one in content["languages"] if one["code"] in wanted],
        "next_stops": content["next_stops"] if wishes.shows_next_stops else [],
        "mentoring": content["mentoring"] if wishes.shows_mentoring else [],
        "events": content["events"] if wishes.shows_events else [],
        "items": items,
        "files": [file for file in content["files"] if file["name"] in used],
    }


def in_order(items: Iterable[dict], wishes: Wishes) -> list[dict]:
    """As wished for; those that stand nowhere come last, as they came."""
    rank = {key: number for number, key in enumerate(wishes.order)}
    return sorted(items, key=lambda item: rank.get(item["id"], len(rank)))


def files_of(value) -> Iterator[str]:
    """The names of all files that an item, or a part of one, needs."""
    if isinstance(value, dict):
        if "file" in value:
            yield value["file"]
        value = value.values()
    elif not isinstance(value, list):
        return
    for part in value:
        yield from files_of(part)


def _wanted(languages: list[dict], wishes: Wishes) -> set[str]:
    """Languages that the site does not have any more do not count."""
    offered = {language["code"] for language in languages}
    return offered & wishes.languages or offered


def _told(item: dict, wishes: Wishes, wanted: set[str], german: str) -> dict | None:
    if item["id"] in wishes.left_out:
        return None
    codes = wanted & item["texts"].keys() or {german} & item["texts"].keys()
    if not codes:
        return None
    film = None if item["id"] in wishes.without_film else item["film"]
    texts = {code: text for code, text in item["texts"].items() if code in codes}
    return item | {"film": film, "texts": texts}


# Saving -------------------------------------------------------------------------------


@transaction.atomic
def save(stop: TourStop, wishes: Wishes, *, revision: int, by) -> KioskPlan:
    """Keeps what ``by`` wants of the kiosks at a stop.

    ``revision``: that of the plan which they looked at, 0 where there was none. Raises PlanChanged,
    and changes nothing, when there is a newer one. Rows of stories that were not on the list, a
    draft for example, stay as they are, behind the others.
    """
    plan, _is_new = KioskPlan.objects.get_or_create(stop=stop)
    values = {
        "languages": sorted(wishes.languages),
        "shows_next_stops": wishes.shows_next_stops,
        "shows_mentoring": wishes.shows_mentoring,
        "shows_events": wishes.shows_events,
    }
    same = KioskPlan.objects.filter(pk=plan.pk, revision=revision)
    if not same.update(revision=revision + 1):  # whoever comes second finds another number
        raise PlanChanged(plan_of(stop))
    plan.refresh_from_db()
    for name, value in values.items():
        setattr(plan, name, value)
    plan.changed_by = by
    plan.save()
    _save_stories(plan, wishes)
    log(instance=plan, action="kiosk.plan", user=by)
    return plan


def _save_stories(plan: KioskPlan, wishes: Wishes) -> None:
    others = plan.stories.exclude(translation_key__in=wishes.order)
    rows = [
        KioskPlanStory(
            translation_key=UUID(key),
            is_left_out=key in wishes.left_out,
            with_film=key not in wishes.without_film,
        )
        for key in wishes.order
    ]
    rows += [
        KioskPlanStory(
            translation_key=row.translation_key,
            is_left_out=row.is_left_out,
            with_film=row.with_film,
        )
        for row in others
    ]
    plan.stories.all().delete()
    for position, row in enumerate(rows):
        row.plan, row.position = plan, position
    KioskPlanStory.objects.bulk_create(rows)
