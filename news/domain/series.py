"""Series of events: drafts made in one step, and who belongs together."""

from datetime import date, datetime
from uuid import uuid4

from django.db import transaction
from wagtail.models import Page

from exhibition.domain.wall_clock import day_of
from news.domain.events import whole
from news.domain.recurrence import further_moments, moved_along
from news.enums import Rhythm
from news.models import EventInSeries, EventPage
from news.models.event import EventQuerySet
from stories.domain.publishing import keep_people

LISTED = 12  # further dates on the page of an event
LONGEST_SLUG = 200


@transaction.atomic
def make_series(event: EventPage, *, rhythm: Rhythm, until: date, by=None) -> list[EventPage]:
    """Copies of the event as drafts, in its language, soonest first. Raises ``TooMany``.

    Copied is what editors see: the newest draft. Moments at which the series has an event
    already are left out, so that calling it again makes nothing twice.
    """
    event = whole(event)
    EventPage.objects.select_for_update(of=("self",)).get(pk=event.pk)
    draft = event.get_latest_revision_as_object()
    moments = further_moments(begins=draft.begins_at, rhythm=rhythm, until=until)
    series = _series_of(event)
    taken = set(
        EventPage.objects.filter(in_series__series=series).values_list("begins_at", flat=True)
    )
    return [_copy(event, moment, series, by) for moment in moments if moment not in taken]


def further_dates(page: EventPage, at: datetime) -> EventQuerySet:
    """The other events of its series in its language that are ahead, public and take place."""
    series = EventInSeries.objects.filter(event__translation_key=page.translation_key)
    members = EventInSeries.objects.filter(series__in=series.values("series"))
    pages = EventPage.objects.filter(
        translation_key__in=members.values("event__translation_key"),
        locale=page.locale_id,
        is_cancelled=False,
    )
    pages = pages.exclude(translation_key=page.translation_key).live().public().ahead(at)
    return pages.for_listing()[:LISTED]


def members_of(event: EventPage) -> EventQuerySet:
    """Every event of its series, drafts too, soonest first. For editors."""
    series = EventInSeries.objects.filter(event=whole(event)).values("series")
    return EventPage.objects.filter(in_series__series__in=series).order_by("begins_at", "pk")


def _series_of(event: EventPage):
    return EventInSeries.objects.get_or_create(event=event, defaults={"series": uuid4()})[0].series


def _copy(event: EventPage, moment: datetime, series, by) -> EventPage:
    draft = event.get_latest_revision_as_object()  # anew: copying changes what is in memory
    begins = draft.begins_at
    found = draft.copy(
        update_attrs={
            "slug": _free_slug(event, moment),
            "begins_at": moment,
            "ends_at": moved_along(draft.ends_at, old=begins, new=moment),
            "registration_until": moved_along(draft.registration_until, old=begins, new=moment),
            "is_cancelled": False,
            "review": "[]",
            "go_live_at": None,
            "expire_at": None,
        },
        copy_revisions=False,
        keep_live=False,
        user=by,
    )
    _keep_people(found, of=event)
    EventInSeries.objects.create(series=series, event=found)
    return found


def _keep_people(copy: EventPage, *, of: EventPage) -> None:
    """Those too whom only a translation names: the copy has none yet."""
    before = copy.appearances.count()
    keep_people(copy, of=of)
    stored = EventPage.objects.get(pk=copy.pk)
    if stored.appearances.count() != before:
        stored.save_revision(changed=False, clean=False)


def _free_slug(event: EventPage, moment: datetime) -> str:
    parent = event.get_parent()
    slug = f"{event.slug[:LONGEST_SLUG]}-{day_of(moment).isoformat()}"
    found, number = slug, 1
    while not Page._slug_is_available(found, parent):
        number += 1
        found = f"{slug}-{number}"
    return found
