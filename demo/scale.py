"""Many more invented stories and news, for load tests: ``load_demo --scale N``."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from wagtail.models import Page

from demo.bulk import add_published_pages
from demo.content.news import NEWS
from demo.content.shapes import News, Story, Text
from demo.content.story_words import EXAMPLE_NEWS
from demo.content.varied import varied_news, varied_story
from demo.news import new_news_page
from demo.people import new_consent, new_person
from demo.stories import new_story_page
from demo.translation import SOURCE, WRITTEN_THROUGHOUT, index_page
from news.models import NewsIndexPage, NewsPage
from stories.models import Appearance, Consent, Person, Photo, StoryIndexPage, StoryPage

BATCH = 250  # stories or news


def scale(count: int, *, day: date, desk: Photo | None = None) -> tuple[int, int]:
    """Brings the demo to ``count`` varied stories and half as many news; returns what was added.

    What is there already stays. Every story has a person and a consent of its own and no
    portrait: a portrait belongs to one person.
    """
    missing_stories = missing(StoryPage, count)
    missing_news = missing(NewsPage, count // 2)
    for numbers in _batches(missing_stories):
        stories = [varied_story(number, random.Random(number)) for number in numbers]
        add_stories(stories, day=day, desk=desk)
    for numbers in _batches(missing_news):
        add_news([varied_news(number, random.Random(number)) for number in numbers])
    return len(missing_stories), len(missing_news)


def missing(model: type[Page], count: int) -> list[int]:
    """Numbers up to ``count`` without a varied page: the slug of one ends on its number."""
    slugs = (
        model.objects.filter(locale__language_code=SOURCE, slug__regex=r"-[0-9]{4,}$")
        .exclude(slug__in=[item.slug.de for item in NEWS])
        .values_list("slug", flat=True)
    )
    there = {int(slug.rpartition("-")[2]) for slug in slugs}
    return [number for number in range(1, count + 1) if number not in there]


def add_stories(stories: list[Story], *, day: date, desk: Photo | None = None) -> None:
    """Published stories in every language, each with a new person who consents."""
    people = Person.objects.bulk_create(new_person(story.name) for story in stories)
    Consent.objects.bulk_create(new_consent(person, day=day) for person in people)
    languages = _add_in_all_languages(
        StoryIndexPage, stories, lambda story, code: new_story_page(story, code, desk=desk)
    )
    Appearance.objects.bulk_create(
        Appearance(page=page, person=person)
        for pages in languages
        for page, person in zip(pages, people, strict=True)
    )


def add_news(news: list[News]) -> None:
    """Published news in every language. They say in their introduction that they are invented."""
    news = [_marked_as_example(item) for item in news]
    _add_in_all_languages(NewsIndexPage, news, new_news_page)


def _add_in_all_languages(
    index: type[Page], contents: list, make: Callable[..., Page]
) -> list[list[Page]]:
    """The new pages by language; pages of the same content share their translation key."""
    languages = [[make(content, code) for content in contents] for code in WRITTEN_THROUGHOUT]
    for same in zip(*languages, strict=True):
        for page in same:
            page.translation_key = same[0].translation_key
    for code, pages in zip(WRITTEN_THROUGHOUT, languages, strict=True):
        add_published_pages(index_page(index, code), pages)
    return languages


def _marked_as_example(news: News) -> News:
    introduction = Text(
        de=EXAMPLE_NEWS.de + news.introduction.de, en=EXAMPLE_NEWS.en + news.introduction.en
    )
    return replace(news, introduction=introduction)


def _batches(numbers: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(numbers), BATCH):
        yield numbers[start : start + BATCH]
