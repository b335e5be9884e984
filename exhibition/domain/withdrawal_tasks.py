"""What people have to do by hand when somebody takes back a consent: printed panels."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Prefetch, Q
from django.utils.translation import gettext as _

from exhibition.domain.editions.hanging import hanging_now
from exhibition.domain.editions.taking_back import IN_PRINTED_TEXT, panels_showing
from exhibition.domain.whereabouts import place_of, sets_with_stops
from exhibition.models import EditionPerson, ExhibitionSet, Panel, PanelEdition
from stories.domain.withdrawal import Scope, Task
from stories.enums import Channel, Material, TaskKind
from stories.models import Person


def panels_that_hang(person: Person, scope: Scope) -> Iterable[Task]:
    """A task for each panel of the person that hangs, with editions, sets and where these are now.

    Also for prints that show the person though the panel's story has changed since.
    ``reference`` is the code of the panel. The number of queries does not grow with panels.
    """
    if Channel.PRINT not in scope.all_channels:
        return
    shown_now = set(_panels_showing_now(person, scope))
    shown_then = set(_editions_showing(person, scope))
    belongs = Q(pk__in=shown_now, exhibition_sets__isnull=False)
    printed = Q(editions__in=shown_then, editions__hangings__in=hanging_now())
    known = Q(pk__in=shown_now, editions__hangings__in=hanging_now())
    for panel in _with_places(Panel.objects.filter(belongs | printed | known).distinct()):
        places = _places(panel, shown_then, is_shown_now=panel.pk in shown_now)
        yield Task(
            TaskKind.PANEL,
            f"{panel.title} ({panel.code})",
            _("Tafel abnehmen oder abdecken: %(places)s.") % {"places": "; ".join(places)},
            reference=panel.code,
        )


def _panels_showing_now(person: Person, scope: Scope):
    panels = Panel.objects.filter(panels_showing(person, scope.all_materials))
    return panels.values_list("pk", flat=True)


def _editions_showing(person: Person, scope: Scope):
    """Keys of all editions that show the person by what the scope names."""
    rows = EditionPerson.objects.filter(person=person).values("edition")
    shows = Q(pk__in=[])
    if scope.all_materials & IN_PRINTED_TEXT:
        shows |= Q(pk__in=rows.filter(in_text=True))
    if Material.PHOTO in scope.all_materials:
        shows |= Q(pk__in=rows.filter(in_picture=True)) | Q(photos__photo__people=person)
    return PanelEdition.objects.filter(shows).values_list("pk", flat=True)


def _with_places(panels):
    hangings = hanging_now().order_by("edition__number", "pk")
    hangings = hangings.prefetch_related(Prefetch("exhibition_set", sets_with_stops()))
    return panels.prefetch_related(
        Prefetch("exhibition_sets", sets_with_stops()),
        Prefetch("editions__hangings", hangings, to_attr="now"),
    )


def _places(panel: Panel, shown_then: set[int], *, is_shown_now: bool) -> list[str]:
    """Of a panel that shows the person now every set, else those where prints with them hang."""
    sets: dict[int, ExhibitionSet] = {}
    numbers: dict[int, list[int]] = defaultdict(list)
    for exhibition_set in panel.exhibition_sets.all() if is_shown_now else ():
        sets[exhibition_set.pk] = exhibition_set
    for edition in panel.editions.all():
        for hanging in edition.now if is_shown_now or edition.pk in shown_then else ():
            sets[hanging.exhibition_set_id] = hanging.exhibition_set
            numbers[hanging.exhibition_set_id].append(edition.number)
    ordered = sorted(sets.values(), key=lambda exhibition_set: exhibition_set.name)
    return [_place(exhibition_set, numbers[exhibition_set.pk]) for exhibition_set in ordered]


def _place(exhibition_set: ExhibitionSet, numbers: list[int]) -> str:
    if not numbers:
        return place_of(exhibition_set)
    values = {"numbers": ", ".join(map(str, sorted(numbers))), "place": place_of(exhibition_set)}
    return _("Auflage %(numbers)s in %(place)s") % values
