"""Which card partners' sites may show. A card is shown by others, so it fails closed twice.

A story goes on a card while it is live on the website, and everybody and everything on its page
is cleared for being handed on to partners (``Channel.THIRD_PARTY``) besides.
"""

from enum import Enum
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet

from stories.domain import consent
from stories.enums import Channel
from stories.models import StoryPage
from stories.models.story import StoryQuerySet

MOST = 200  # stories to choose from, in one list


class Shown(Enum):
    """What a card says."""

    STORY = "story"
    INVITATION = "invitation"  # it may be read on our site only: the card invites there
    GONE = "gone"
    UNKNOWN = "unknown"


def stories_for_cards(language_code: str) -> QuerySet[StoryPage]:
    """Those that a partner may choose from, by name."""
    stories = StoryPage.objects.live().public().filter(locale__language_code=language_code)
    return consent.cleared(stories, Channel.THIRD_PARTY).order_by("title", "pk")[:MOST]


def story_for_card(key: UUID, language_code: str) -> tuple[Shown, StoryPage | None]:
    """The story in that language, else in German; and what the card may say of it."""
    family = StoryPage.objects.filter(translation_key=key)
    live = family.live().public()
    story = _in_language(consent.cleared(live, Channel.THIRD_PARTY).for_cards(), language_code)
    if story:
        return Shown.STORY, story
    if live.exists():
        return Shown.INVITATION, None
    return (Shown.GONE if family.exists() else Shown.UNKNOWN), None


def _in_language(stories: StoryQuerySet, language_code: str) -> StoryPage | None:
    codes = [language_code, settings.LANGUAGE_CODE]
    found = {
        one.locale.language_code: one for one in stories.filter(locale__language_code__in=codes)
    }
    return next((found[code] for code in codes if code in found), None)
