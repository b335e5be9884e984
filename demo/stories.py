"""Story pages from the example stories, one in each language."""

from collections.abc import Iterator

from core.models import District
from demo.content.languages import texts
from demo.content.shapes import Story
from demo.content.story_words import (
    DESK_ALTERNATIVE_TEXT,
    DESK_CAPTION,
    FILM_HEADING,
    STATIONS_HEADING,
)
from demo.streams import items, paragraphs, stream
from demo.translation import (
    SOURCE,
    WRITTEN_THROUGHOUT,
    in_languages,
    index_page,
    publish_below,
    translate,
)
from stories.models import Appearance, Film, Person, Photo, StoryIndexPage, StoryPage


def build_story(
    story: Story,
    person: Person,
    *,
    portrait: Photo | None = None,
    desk: Photo | None = None,
    film: Film | None = None,
    live: bool = True,
) -> StoryPage:
    """One story below the index of every language; returns the German page.

    ``person`` is named on the page. ``desk`` and ``film`` become blocks of its body. With
    ``live=False`` the pages are drafts.
    """
    page = new_story_page(story, SOURCE, portrait=portrait, desk=desk, film=film)
    page.appearances = [Appearance(person=person)]
    publish_below(index_page(StoryIndexPage), page, live=live)
    works = {"portrait": portrait, "desk": desk, "film": film}
    for code, values in in_languages(lambda code: _texts(story, code, **works)):
        translate(page, code, **values)
    return page


def new_story_page(
    story: Story,
    code: str,
    *,
    portrait: Photo | None = None,
    desk: Photo | None = None,
    film: Film | None = None,
) -> StoryPage:
    """The page of a story in one language, not saved yet and without anybody on its list."""
    return StoryPage(
        slug=story.slug,
        place=story.place,
        district=District.objects.get(ags=story.district),
        field_of_work=story.field_of_work,
        ground=story.ground,
        portrait=portrait,
        is_example=True,
        **_texts(story, code, portrait=portrait, desk=desk, film=film),
    )


def _texts(
    story: Story, code: str, *, portrait: Photo | None, desk: Photo | None, film: Film | None
) -> dict[str, str]:
    alternative_text = story.portrait_alternative_text.in_language(code) if portrait else ""
    return {
        "title": _name(story, code),
        "occupation": story.occupation.in_language(code),
        "sentence": story.sentence.in_language(code),
        "opening": story.opening.in_language(code),
        "before": story.before.in_language(code),
        "today": story.today.in_language(code),
        "companion": story.companion.in_language(code),
        "portrait_alternative_text": alternative_text,
        "body": stream(story.slug, _body(story, code, desk=desk, film=film)),
    }


def _body(
    story: Story, code: str, *, desk: Photo | None, film: Film | None
) -> Iterator[tuple[str, object]]:
    yield "lead", story.lead.in_language(code)
    yield "text", paragraphs(text.in_language(code) for text in story.paragraphs)
    yield "stations", _stations(story, code)
    if desk:
        yield "photo", _desk(story, code, desk)
    else:
        yield "text", _second_part(story, code)
    yield "quote", {"text": story.quote.in_language(code), "speaker": _name(story, code)}
    if film:
        heading = FILM_HEADING.in_language(code).format(name=_name(story, code))
        yield "film", {"heading": heading, "film": film.pk}


def _name(story: Story, code: str) -> str:
    """The name in the letters of the language, where it has other ones."""
    return story.name if code in WRITTEN_THROUGHOUT else texts(code).get(story.name, story.name)


def _stations(story: Story, code: str) -> dict:
    stations = [
        {
            "when": station.when.in_language(code),
            "heading": station.heading.in_language(code),
            "text": station.text.in_language(code),
        }
        for station in story.stations
    ]
    return {
        "heading": STATIONS_HEADING.in_language(code),
        "stations": items(f"{story.slug}/stations", stations),
    }


def _desk(story: Story, code: str, desk: Photo) -> dict:
    return {
        "photo": {
            "image": desk.pk,
            "decorative": False,
            "alt_text": DESK_ALTERNATIVE_TEXT.in_language(code),
        },
        "caption": DESK_CAPTION.in_language(code),
        "heading": story.heading.in_language(code),
        "text": _second_part(story, code),
    }


def _second_part(story: Story, code: str) -> str:
    return paragraphs(text.in_language(code) for text in story.second_part)
