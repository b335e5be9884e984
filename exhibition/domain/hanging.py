"""Whose story hangs on a wall, and who is to be seen there."""

from collections.abc import Collection, Iterable
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.models import Page

from exhibition.domain.editions.hanging import hanging_now
from exhibition.models import EditionPerson, Panel
from stories.domain.missing import PANELS, Missing
from stories.enums.desk import MakingStep
from stories.models import StoryPage


def stories_that_hang(keys: Collection[UUID]) -> Iterable[UUID]:
    """Of these translation keys those whose story is on a panel that belongs to a set or hangs."""
    hanging = Q(exhibition_sets__isnull=False) | Q(editions__hangings__in=hanging_now())
    found = Panel.objects.filter(hanging, story__translation_key__in=keys)
    return found.values_list("story__translation_key", flat=True)


def people_that_hang(people: Collection[int]) -> Iterable[int]:
    """Of these keys of people those on a print that hangs, whatever its panel tells by now."""
    found = EditionPerson.objects.filter(person__in=people, edition__hangings__in=hanging_now())
    return found.values_list("person", flat=True).distinct()


def missing_panel(page: Page) -> Iterable[Missing]:
    """For „what is still missing“ beside a story: that no panel tells it."""
    if not isinstance(page, StoryPage) or not page.pk:
        return []
    if Panel.objects.filter(story__translation_key=page.translation_key).exists():
        return []
    sentence = _("Zu dieser Geschichte gibt es noch keine Tafel.")
    return [Missing(MakingStep.PLACES, sentence, task=PANELS)]
