"""Open data: stories as plain dictionaries. Nothing internal, nothing uncovered.

Stories come from ``live()`` and so through the rule of consent. Real names are no part of it.
"""

from home.api_pages import page_as_data
from home.api_photos import photo_as_data
from home.api_text import body_as_data
from stories.domain.photo_sizes import WEBP, Shape
from stories.domain.photos import ready_sizes
from stories.models import Photo, StoryPage
from stories.models.story import StoryQuerySet

TEXT_BLOCKS = ("lead", "text", "stations", "quote", "fact")


def stories_in(language_code: str) -> StoryQuerySet:
    stories = StoryPage.objects.live().public().filter(locale__language_code=language_code)
    return stories.for_cards().select_related("portrait", "locale", "district")


def every_story() -> StoryQuerySet:
    """For one story alone: all of it, in as few queries."""
    stories = StoryPage.objects.live().public().select_related("portrait", "locale", "district")
    return stories.prefetch_related("portrait__renditions")


def story_as_data(story: StoryPage) -> dict:
    """What a card shows; see the schema ``Story`` in ``home/openapi.py``."""
    return page_as_data(story) | {
        "name": story.title,
        "occupation": story.occupation,
        "place": story.place,
        "district": {"ags": story.district.ags, "name": story.district.full_name},
        "field_of_work": story.field_of_work,
        "sentence": story.sentence,
        "is_example": story.is_example,
        "portrait": _portrait(story),
    }


def story_in_full(story: StoryPage) -> dict:
    """The same with the texts of the story, as plain text without links and pictures."""
    return story_as_data(story) | {
        "opening": story.opening,
        "before": story.before,
        "today": story.today,
        "companion": story.companion,
        "body": body_as_data(story.body, TEXT_BLOCKS),
    }


def _portrait(story: StoryPage) -> dict | None:
    """The portrait of a live story is cleared: an uncovered one makes its page not live."""
    photo: Photo | None = story.portrait
    if photo is None or not ready_sizes(photo, Shape.PORTRAIT, WEBP):
        return None
    return photo_as_data(photo, Shape.PORTRAIT, alternative_text=story.portrait_alternative_text)
