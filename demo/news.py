"""News and events, in every language."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta

from demo.content.pictures import SCENES
from demo.content.shapes import Event, News
from demo.dates import moment, working_day_from
from demo.streams import items, paragraphs, stream
from demo.translation import SOURCE, in_languages, index_page, publish_below, translate
from exhibition.models import TourStop
from news.models import EventPage, NewsIndexPage, NewsPage
from stories.models import Photo, StoryPage

END_OF_DAY = time(23, 59)
IN_GALLERY = [scene for scene in SCENES if not scene.people]
Scenes = Mapping[str, Photo]


def build_news(content: News, *, scenes: Scenes, stories: Mapping[str, StoryPage]) -> NewsPage:
    """One news item below the index of every language; returns the German page."""
    page = new_news_page(content, SOURCE)
    page.related_story = stories.get(content.story)
    page.related_stop = TourStop.objects.filter(slug=content.stop).first()
    page.body = _body(content, SOURCE, scenes)
    publish_below(index_page(NewsIndexPage), page)
    for code, texts in in_languages(
        lambda code: _texts(content, code) | {"body": _body(content, code, scenes)}
    ):
        translate(page, code, **texts)
    return page


def set_press_contact() -> None:
    """Whom journalists ask, in the example: nobody's name. Translations follow the German page."""
    index = index_page(NewsIndexPage)
    index.press_name, index.press_email = "Pressestelle (Beispiel)", "presse@example.org"
    index.save_revision().publish()


def new_news_page(content: News, code: str) -> NewsPage:
    """The page of a news item in one language, not saved yet."""
    return NewsPage(day=content.day, category=content.category, **_texts(content, code))


def _body(content: News, code: str, scenes: Scenes) -> str:
    text = paragraphs(text.in_language(code) for text in content.paragraphs)
    blocks = [("text", text)]
    if content.has_gallery:
        key = f"{content.slug.de}/gallery"
        photos = items(key, _photos(code, scenes))
        blocks.append(("gallery", {"heading": "", "photos": photos}))
    return stream(content.slug.de, blocks)


def _photos(code: str, scenes: Scenes) -> Iterator[dict]:
    for scene in IN_GALLERY:
        seen = scene.description.in_language(code)
        image = {"image": scenes[scene.name].pk, "decorative": False, "alt_text": seen}
        yield {"photo": image, "caption": ""}


def build_event(content: Event, *, day: date) -> EventPage:
    """One event; ``day`` is the day of loading, from which invented events are counted."""
    begins_at, ends_at = event_times(content, day)
    page = EventPage(
        begins_at=begins_at,
        ends_at=ends_at,
        place=content.place,
        address=content.address,
        is_online=content.online,
        is_example=content.day is None,
        **_texts(content, SOURCE),
    )
    publish_below(index_page(NewsIndexPage), page)
    for code, texts in in_languages(lambda code: _texts(content, code)):
        translate(page, code, **texts)
    return page


def event_times(content: Event, day: date) -> tuple[datetime, datetime | None]:
    """Begin and end. Where only the last day is known, the end is the end of that day."""
    first_day = content.day or working_day_from(day + timedelta(days=content.days_ahead))
    begins_at = moment(first_day, content.begins)
    if content.ends:
        return begins_at, moment(content.last_day or first_day, content.ends)
    if content.last_day:
        return begins_at, moment(content.last_day, END_OF_DAY)
    return begins_at, None


def _texts(content: News | Event, code: str) -> dict[str, str]:
    text = paragraphs(text.in_language(code) for text in content.paragraphs)
    return {
        "slug": content.slug.in_language(code),
        "title": content.title.in_language(code),
        "introduction": content.introduction.in_language(code),
        "body": stream(content.slug.de, [("text", text)]),
    }
