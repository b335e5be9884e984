"""What people have to do by hand when somebody takes back a consent: printed panels."""

from collections.abc import Iterable

from django.utils import timezone
from django.utils.translation import gettext as _

from exhibition.enums import FREE_STATES
from exhibition.models import Panel
from stories.domain.withdrawal import Scope, Task
from stories.enums import Channel, Material
from stories.models import Appearance, Person, StoryPage

ON_PANELS = frozenset({Material.TEXT, Material.NAME, Material.PHOTO, Material.SPECIAL})


def panels_that_hang(person: Person, scope: Scope) -> Iterable[Task]:
    """A task for each panel of the person that hangs in a set, with the place where it is now."""
    if Channel.PRINT not in scope.all_channels or not scope.all_materials & ON_PANELS:
        return
    panels = Panel.objects.filter(story__translation_key__in=_stories_of(person))
    for panel in panels.filter(exhibition_sets__isnull=False).distinct():
        places = [_place(exhibition_set) for exhibition_set in panel.exhibition_sets.all()]
        yield Task(
            "panel",
            f"{panel.title} ({panel.code})",
            _("Tafel abnehmen oder abdecken: %(places)s.") % {"places": "; ".join(places)},
        )


def _stories_of(person: Person) -> set:
    in_text = Appearance.objects.filter(person=person).values_list(
        "page__translation_key", flat=True
    )
    in_portrait = StoryPage.objects.filter(portrait__people=person).values_list(
        "translation_key", flat=True
    )
    return {*in_text, *in_portrait}


def _place(exhibition_set) -> str:
    day = timezone.localdate()
    stops = exhibition_set.stops.exclude(state__in=FREE_STATES).select_related("venue")
    here = next((stop for stop in stops if stop.taken_from <= day <= stop.taken_until), None)
    if here is None:
        return _("%(set)s, im Lager") % {"set": exhibition_set}
    return _("%(set)s, jetzt: %(venue)s") % {"set": exhibition_set, "venue": here.venue}
