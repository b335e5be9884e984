"""Whose story runs on a kiosk."""

from collections.abc import Collection, Iterable
from uuid import UUID

from kiosk.models import Kiosk
from stories.domain import consent
from stories.enums import Channel
from stories.models import StoryPage


def stories_on_screens(keys: Collection[UUID]) -> Iterable[UUID]:
    """Of these translation keys those whose story the kiosks show; none while none is paired."""
    if not Kiosk.objects.exclude(token_hash="").filter(revoked_at=None).exists():
        return ()
    stories = StoryPage.objects.filter(translation_key__in=keys)
    return consent.published(stories, Channel.KIOSK).values_list("translation_key", flat=True)
