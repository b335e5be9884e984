"""What a page says: its texts, and the phrases by which it would be known elsewhere."""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from html import unescape

from django.db.models import CharField, JSONField, TextField, URLField
from django.utils.dates import MONTHS, WEEKDAYS
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField
from wagtail.models import Page

from stories.leaks.phrases import LONGEST, SEPARATOR, words
from stories.leaks.visitor import TAG, strings_in

LONG_ENOUGH = 25  # characters: shorter ones stand in too many texts
SHORT_BUT_TELLING = {"sentence": 12, "opening": 12}  # fields, characters
SHORTEST_TITLE = 4  # letters
NO_TEXT = {"slug", "url_path", "path", "draft_title"}
BLOCK_KEYS = {"id", "type"}
BREAK = re.compile(r"</(?:p|li|h\d|blockquote|div)>|<br\s*/?>|\n+")
SENTENCE = re.compile(r"(?<=[.!?…؟])\s+")


def texts_of(page) -> Iterator[tuple[str, str]]:
    """Every text of a page (or another row) with the name of its field, blocks included."""
    for field in _text_fields(type(page)):
        value = field.value_from_object(page)
        if isinstance(field, StreamField):
            yield from ((field.name, text) for text in strings_of_blocks(value.raw_data))
        elif isinstance(field, JSONField):
            yield from ((field.name, text) for text in strings_of_blocks(value))
        elif value:
            yield field.name, value
    for relation in _children(type(page)):
        for child in getattr(page, relation).all():
            yield from ((relation, text) for _name, text in texts_of(child))


def words_of(texts: Iterable[str]) -> list[str]:
    """The words that a reader of these texts sees, be they rich or plain."""
    return words(SEPARATOR.join(unescape(TAG.sub(" ", text)) for text in texts))


def strings_of_blocks(content) -> Iterator[str]:
    """The texts of stored blocks: without their types and ids."""
    if isinstance(content, str):
        yield content
    elif hasattr(content, "items"):
        for key, value in content.items():
            if key not in BLOCK_KEYS:
                yield from strings_of_blocks(value)
    elif hasattr(content, "__iter__"):
        for value in content:
            yield from strings_of_blocks(value)


def strings_of_revision(content: dict) -> Iterator[str]:
    """Every text of a stored revision; blocks lie in it as JSON within JSON."""
    for text in strings_in(content):
        if text[:1] in "[{" and text[-1:] in "]}":
            try:
                yield from strings_in(json.loads(text))
                continue
            except ValueError:
                pass
        yield text


def phrases_of(page: Page) -> Iterator[list[str]]:
    """By which the page would be known: the beginnings of its sentences, and its title.

    A short title counts for pages about people only: others are called „Kontakt“ or „Tour“.
    """
    for name, text in texts_of(page):
        yield from sentences(text, SHORT_BUT_TELLING.get(name, LONG_ENOUGH))
    if getattr(page, "must_name_people", False):
        title = words(page.title)[:-1]
        is_telling = len(title) > 1 or (title and len(title[0]) >= SHORTEST_TITLE)
        if is_telling and not (len(title) == 1 and title[0] in _names_of_time()):
            yield title


def sentences(text: str, at_least: int = LONG_ENOUGH) -> Iterator[list[str]]:
    """The words with which each sentence begins that has ``at_least`` so many characters."""
    for paragraph in BREAK.split(text):
        for sentence in SENTENCE.split(unescape(TAG.sub(" ", paragraph))):
            found = words(sentence)[:-1]
            if len(found) >= 2 and len(sentence.strip()) >= at_least:
                yield found[:LONGEST]


@cache
def _text_fields(model) -> tuple:
    return tuple(
        field
        for field in model._meta.concrete_fields
        if isinstance(field, StreamField | JSONField)
        or (
            isinstance(field, CharField | TextField)
            and not isinstance(field, URLField)
            and not field.choices
            and field.name not in NO_TEXT
        )
    )


@cache
def _children(model) -> tuple[str, ...]:
    if not issubclass(model, Page):
        return ()
    return tuple(relation.get_accessor_name() for relation in get_all_child_relations(model))


@cache
def _names_of_time() -> frozenset[str]:
    """Months and days stand on many pages, and some people are called „April“ or „June“."""
    from django.conf import settings
    from django.utils.translation import override

    found = set()
    for code, _name in settings.LANGUAGES:
        with override(code):
            found |= {words(str(name))[0] for name in (*MONTHS.values(), *WEEKDAYS.values())}
    return frozenset(found)
