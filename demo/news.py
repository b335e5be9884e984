"""News and events, in every language."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta

from demo.content.pictures import SCENES
from demo.content.shapes import Event, News
from demo.dates import moment, working_day_from
from demo.streams import items, paragraphs, stream
from demo.translation import SOURCE, in_languages, index_page, publish_below, translate
from exhibition.models import TourStop
from news.domain.series import make_series
from news.enums import Rhythm
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
        kind=content.kind,
        online_address=content.online_address,
        takes_registrations=content.places is not None,
        registration_places=content.places,
        **_event_texts(content, SOURCE),
    )
    publish_below(index_page(NewsIndexPage), page)
    for code, texts in in_languages(lambda code: _event_texts(content, code)):
        translate(page, code, **texts)
    if content.is_monthly:
        _build_series(page)
    return page


def _build_series(page: EventPage) -> None:
    """Two more dates, in every language in which the first one is there."""
    until = (page.begins_at + timedelta(days=63)).date()
    for draft in make_series(page, rhythm=Rhythm.MONTHLY_BY_WEEKDAY, until=until):
        draft.save_revision().publish()
        for other in page.get_translations().select_related("locale"):
            texts = {"title": other.specific.title, "introduction": other.specific.introduction}
            body = json.dumps(list(other.specific.body.raw_data))
            slug = f"{other.slug}-{draft.begins_at.date().isoformat()}"
            translate(draft, other.locale.language_code, slug=slug, body=body, **texts)


def event_times(content: Event, day: date) -> tuple[datetime, datetime | None]:
    """Begin and end. Where only the last day is known, the end is the end of that day."""
    first_day = content.day or working_day_from(day + timedelta(days=content.days_ahead))
    begins_at = moment(first_day, content.begins)
    if content.ends:
        return begins_at, moment(content.last_day or first_day, content.ends)
    if content.last_day:
        return begins_at, moment(content.last_day, END_OF_DAY)
    return begins_at, None


def _event_texts(content: Event, code: str) -> dict[str, str]:
    speakers = [
        ("speaker", {"name": name, "role": role.in_language(code), "organisation": house})
        for name, role, house in content.speakers
    ]
    items = [
        ("item", {"begins": begins, "what": what.in_language(code), "more": ""})
        for begins, what in content.programme
    ]
    return _texts(content, code) | {
        "speakers": stream(f"{content.slug.de}-speakers", speakers),
        "programme": stream(f"{content.slug.de}-programme", items),
    }


def _texts(content: News | Event, code: str) -> dict[str, str]:
    text = paragraphs(text.in_language(code) for text in content.paragraphs)
    return {
        "slug": content.slug.in_language(code),
        "title": content.title.in_language(code),
        "introduction": content.introduction.in_language(code),
        "body": stream(content.slug.de, [("text", text)]),
    }
