"""What a story tells, read for a panel: its published versions, its quote, its stations."""

from django.conf import settings
from django.utils.translation import override, pgettext

from stories.models import StoryPage

STATIONS = 3


def versions_of(story: StoryPage | None, *, draft: StoryPage | None = None) -> dict[str, StoryPage]:
    """The published versions of a story by language, in the order of the site's languages.

    ``draft`` stands for the version in its language: in previews alone.
    """
    if story is None:
        return {}
    pages = StoryPage.objects.live().filter(translation_key=story.translation_key, alias_of=None)
    found = {page.locale.language_code: page for page in pages.select_related("locale")}
    if draft is not None:
        found[draft.locale.language_code] = draft
    return {code: found[code] for code, _name in settings.LANGUAGES if code in found}


def chosen_stations(numbers: str, how_many: int) -> list[int]:
    """Places (from 0) of „1, 3, 5“; else the first, the middle and the last.

    Raises ValueError where it is no list of numbers, or one that is not there.
    """
    if numbers.strip():
        chosen = [int(number) - 1 for number in numbers.split(",")]
        if len(chosen) > STATIONS or any(not 0 <= one < how_many for one in chosen):
            raise ValueError(numbers)
        return sorted(set(chosen))
    return sorted({0, (how_many - 1) // 2, how_many - 1} if how_many else ())


def stations_in(version: StoryPage | None) -> list:
    """Every station of a story, in its order."""
    for value in _blocks(version, "stations"):
        return list(value["stations"])
    return []


def signs_of(version: StoryPage, how_many: int) -> list[str]:
    with override(version.locale.language_code):
        question = pgettext("Zeichen am Anfang des Weges", "?")
    return [question, *"." * (how_many - 2), "!"][:how_many]


def quote_of(version: StoryPage | None) -> tuple[str, str]:
    """The first quote of a story and who says it."""
    for value in _blocks(version, "quote"):
        return value["text"], value["speaker"]
    return "", ""


def _blocks(version: StoryPage | None, kind: str):
    return (block.value for block in (version.body if version else ()) if block.block_type == kind)


def portrait_text_of(story: StoryPage | None, version: StoryPage | None, code: str) -> str:
    """What is to be seen on its portrait, in that language."""
    if story is None or story.portrait is None:
        return ""
    own = version.portrait_alternative_text if version else ""
    return own or story.portrait.alternative_text_in(code)


def credits_of(story: StoryPage | None) -> str:
    """Who made its portrait, and under which licence it may be shown."""
    photo = story.portrait if story else None
    return ", ".join(filter(None, (photo.credit, photo.licence))) if photo else ""
