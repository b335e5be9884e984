"""Whose story hangs on a wall."""

from collections.abc import Collection, Iterable
from uuid import UUID

from exhibition.models import Panel


def stories_that_hang(keys: Collection[UUID]) -> Iterable[UUID]:
    """Of these translation keys those whose story is on a panel that belongs to a set."""
    hanging = Panel.objects.filter(exhibition_sets__isnull=False)
    found = hanging.filter(story__translation_key__in=keys)
    return found.values_list("story__translation_key", flat=True)
