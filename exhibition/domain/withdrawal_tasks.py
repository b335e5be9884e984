"""What people have to do by hand when somebody takes back a consent: printed panels."""

from collections.abc import Iterable

from django.db.models import Prefetch, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from exhibition.enums import FREE_STATES
from exhibition.models import ExhibitionSet, Panel, TourStop
from stories.domain.withdrawal import Scope, Task
from stories.enums import Channel, Material, TaskKind
from stories.models import Appearance, Person, StoryPage

IN_PRINTED_TEXT = frozenset({Material.TEXT, Material.NAME, Material.SPECIAL})


def panels_that_hang(person: Person, scope: Scope) -> Iterable[Task]:
    """A task for each panel of the person that hangs in a set, with the place where it is now.

    ``reference`` is the code of the panel. The number of queries does not grow with panels.
    """
    if Channel.PRINT not in scope.all_channels:
        return
    panels = Panel.objects.filter(_shows(person, scope.all_materials))
    hanging = panels.filter(exhibition_sets__isnull=False).distinct()
    for panel in hanging.prefetch_related(Prefetch("exhibition_sets", _sets_with_stops())):
        places = "; ".join(_place(exhibition_set) for exhibition_set in panel.exhibition_sets.all())
        yield Task(
            TaskKind.PANEL,
            f"{panel.title} ({panel.code})",
            _("Tafel abnehmen oder abdecken: %(places)s.") % {"places": places},
            reference=panel.code,
        )


def _shows(person: Person, materials: frozenset[Material]) -> Q:
    """Panels of stories that tell of the person or have the person's portrait."""
    in_text = Appearance.objects.filter(person=person).values("page__translation_key")
    in_portrait = StoryPage.objects.filter(portrait__people=person).values("translation_key")
    shows = Q(pk__in=[])
    if materials & IN_PRINTED_TEXT:
        shows |= Q(story__translation_key__in=in_text)
    if Material.PHOTO in materials:
        shows |= Q(story__translation_key__in=in_portrait)
    return shows


def _sets_with_stops():
    stops = TourStop.objects.exclude(state__in=FREE_STATES).select_related("venue")
    return ExhibitionSet.objects.prefetch_related(Prefetch("stops", stops, to_attr="taking_it"))


def _place(exhibition_set: ExhibitionSet) -> str:
    day = timezone.localdate()
    stops = exhibition_set.taking_it
    here = next((stop for stop in stops if stop.taken_from <= day <= stop.taken_until), None)
    if here is None:
        return _("%(set)s, im Lager") % {"set": exhibition_set}
    return _("%(set)s, jetzt: %(venue)s") % {"set": exhibition_set, "venue": here.venue}
