"""May an edition be printed, handed out or hung at this moment? Asked anew each time.

``refusals`` says why not, ``uncovered`` is its twin in SQL for lists and for sweeping up. An
edition shows what was frozen: who was in it then has to agree, whatever the panel's story
has become since. ``refusals`` also asks for the story as it is now, since somebody who was
forgotten on its list may be in the edition.
"""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from exhibition.domain import panels
from exhibition.enums import PanelKind
from exhibition.models import EditionPerson, EditionPhoto, PanelEdition
from stories.domain import consent
from stories.domain.taking_turns import one_after_another
from stories.domain.uses import materials_in_text, use_of
from stories.enums import Channel, Material
from stories.models import Photo


def refusals(edition: PanelEdition) -> list[str]:
    """Every reason, each once; empty: it may be used."""
    if edition.withdrawn_at:
        return [_("Diese Auflage ist zurückgezogen.")]
    sentences = [*_of_people(edition), *_of_photos(edition), *panels.refusals(edition.panel)]
    return list(dict.fromkeys(sentences))


def _of_people(edition: PanelEdition) -> list[str]:
    rows = edition.people.prefetch_related("person__consents", "person__withdrawals")
    decision = consent.decide(
        uses=[use_of(row.person, materials_of(row)) for row in rows],
        shows_people=edition.panel.kind == PanelKind.STORY,
        channel=Channel.PRINT,
        at=timezone.now(),
    )
    return [reason.sentence for reason in decision.reasons]


def materials_of(row: EditionPerson) -> set[Material]:
    """What an edition uses of somebody."""
    materials = {Material.PHOTO} if row.in_picture else set()
    if row.in_text:
        materials |= materials_in_text(row.person, is_special=row.special_categories)
    return materials


def _of_photos(edition: PanelEdition) -> list[str]:
    photos = [row.photo for row in edition.photos.select_related("photo")]
    if None in photos:
        return [_("Ein Bild dieser Auflage ist gelöscht worden.")]
    decisions = [consent.decide_work(photo, Channel.PRINT) for photo in photos]
    return [reason.sentence for decision in decisions for reason in decision.reasons]


def uncovered(at: datetime | None = None) -> QuerySet[PanelEdition]:
    """The editions that were not taken back yet, and that the rule refuses by what they show."""
    at = at or timezone.now()
    people = EditionPerson.objects.filter(edition=OuterRef("pk"))
    lacking = people.filter(
        (Q(in_text=True) & consent.lacks_in_text(Channel.PRINT, at))
        | (Q(in_picture=True) & consent.lacks(Material.PHOTO, Channel.PRINT, at))
    )
    cleared = consent.cleared(Photo.objects.all(), Channel.PRINT, at).values("pk")
    photos = EditionPhoto.objects.filter(edition=OuterRef("pk"))
    without = photos.filter(Q(photo=None) | ~Q(photo__in=cleared))
    nobody = Q(panel__kind=PanelKind.STORY) & ~Exists(people)
    found = PanelEdition.objects.filter(withdrawn_at=None)
    return found.filter(Exists(lacking) | Exists(without) | nobody)


def hold(edition: PanelEdition) -> PanelEdition:
    """The edition as it is stored; neither it nor a consent changes until the commit.

    To be called in a transaction, before anything is written.
    """
    in_photos = Photo.people.through.objects.filter(photo__in=edition.photos.values("photo"))
    keys = {*edition.people.values_list("person", flat=True)}
    one_after_another(keys | {*in_photos.values_list("person", flat=True)})
    return PanelEdition.objects.select_for_update(of=["self"]).get(pk=edition.pk)
