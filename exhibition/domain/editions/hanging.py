"""Which edition hangs in which set, and since when."""

from datetime import date

from django.db import transaction
from django.db.models import Prefetch, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from core.dates import day_in_words
from exhibition.domain.editions.cover import hold, refusals
from exhibition.models import EditionHanging, ExhibitionSet, Panel, PanelEdition

HUNG, TAKEN_DOWN = "exhibition.edition_hung", "exhibition.edition_taken_down"


class NotHung(Exception):
    """It cannot be written down so. The message is for a colleague and says why."""


@transaction.atomic
def hang(
    edition: PanelEdition, exhibition_set: ExhibitionSet, *, by, on: date | None = None
) -> EditionHanging:
    """Writes down that a print of the edition hangs in the set since ``on`` (today).

    From now on a withdrawal finds it there. The panel belongs to the set from now on. Raises
    NotHung: the edition was taken back or may not be printed any more, it hangs there already,
    or the day is still to come or before the release.
    """
    edition, on = hold(edition), on or timezone.localdate()
    if sentences := refusals(edition):
        raise NotHung(" ".join([_("Diese Auflage darf nicht gehängt werden."), *sentences]))
    if edition.hangings.filter(exhibition_set=exhibition_set, taken_down_on=None).exists():
        sentence = _("Auflage %(number)s hängt schon in: %(set)s.")
        raise NotHung(sentence % {"number": edition.number, "set": exhibition_set})
    _refuse_future(on)
    released = timezone.localdate(edition.released_at)
    if on < released:
        sentence = _("Diese Auflage gibt es erst seit dem %(day)s. Vorher kann sie nicht hängen.")
        raise NotHung(sentence % {"day": day_in_words(released)})
    hanging = edition.hangings.create(exhibition_set=exhibition_set, hung_on=on, hung_by=by)
    edition.panel.exhibition_sets.add(exhibition_set)
    _log(HUNG, hanging, by)
    return hanging


@transaction.atomic
def take_down(hanging: EditionHanging, *, by, on: date | None = None) -> EditionHanging:
    """Writes down that this print was taken down ``on`` (today). Raises NotHung."""
    hanging = EditionHanging.objects.select_for_update(of=["self"]).get(pk=hanging.pk)
    on = on or timezone.localdate()
    if hanging.taken_down_on:
        sentence = _("Das ist schon eingetragen: abgenommen am %(day)s.")
        raise NotHung(sentence % {"day": day_in_words(hanging.taken_down_on)})
    _refuse_future(on)
    if on < hanging.hung_on:
        sentence = _("Sie hängt erst seit dem %(day)s. Bitte einen späteren Tag eintragen.")
        raise NotHung(sentence % {"day": day_in_words(hanging.hung_on)})
    hanging.taken_down_on, hanging.taken_down_by = on, by
    hanging.save(update_fields=["taken_down_on", "taken_down_by"])
    _log(TAKEN_DOWN, hanging, by)
    return hanging


def hanging_now() -> QuerySet[EditionHanging]:
    return EditionHanging.objects.filter(taken_down_on=None)


def hangs(panel: Panel) -> bool:
    """Whether any edition of the panel hangs anywhere."""
    return hanging_now().filter(edition__panel=panel).exists()


def with_hangings(editions: QuerySet[PanelEdition]) -> QuerySet[PanelEdition]:
    """With ``hangings`` read, those that hang now first, with their sets."""
    rows = EditionHanging.objects.select_related("exhibition_set")
    rows = rows.order_by("taken_down_on", "hung_on", "pk")
    return editions.prefetch_related(Prefetch("hangings", rows))


def editions_in(exhibition_set: ExhibitionSet) -> QuerySet[EditionHanging]:
    """What hangs in the set now, by panel and number; one query."""
    rows = hanging_now().filter(exhibition_set=exhibition_set)
    rows = rows.select_related("edition__panel")
    return rows.order_by("edition__panel__title", "edition__panel", "-edition__number")


def _refuse_future(on: date) -> None:
    if on > timezone.localdate():
        raise NotHung(_("Dieser Tag kommt erst noch. Bitte tragen Sie es dann ein."))


def _log(action: str, hanging: EditionHanging, by) -> None:
    data = {"number": hanging.edition.number, "set": hanging.exhibition_set.name}
    log(instance=hanging.edition.panel, action=action, user=by, data=data)
