"""Writes what the search reads. Nothing here asks for consent: that is asked when it is read.

Promise: what a document said is gone with it, and so is every word that stood nowhere else.
"""

import hashlib
from collections.abc import Collection, Iterable

from django.db import transaction
from django.db.models import Exists, OuterRef
from wagtail.models import Page

from exhibition.enums import PUBLIC_STATES
from exhibition.models import TourStop
from home.domain.search.folding import fold, readings, tokens
from home.domain.search.stemming import stem
from home.domain.search.texts import Texts, texts_of_page, texts_of_project, texts_of_stop
from home.models import MentorProject, SearchDocument, SearchPlace, SearchWord
from home.models.search import LONGEST_WORD

IN_TITLE, KNOWN_FOR, IN_TEXT = 100, 70, 35
MOST_WORDS = 1_500  # different words of one document
AT_ONCE = 250  # documents, or words in one condition


def write_page(page: Page) -> None:
    """Writes a page as it is published; forgets one that is not."""
    texts = texts_of_page(page)
    _replace(SearchDocument.objects.filter(page=page.pk), [(texts, {"page_id": page.pk})])


def write_stop(stop: TourStop) -> None:
    """Writes a stop in all languages; forgets one that is not public."""
    is_public = stop.state in PUBLIC_STATES
    rows = [(texts, {"stop_id": stop.pk}) for texts in texts_of_stop(stop)] if is_public else []
    _replace(SearchDocument.objects.filter(stop=stop.pk), rows)


def write_project(project: MentorProject) -> None:
    rows = [(texts_of_project(project), {"project_id": project.pk})]
    _replace(SearchDocument.objects.filter(project=project.pk), rows)


def write_many_pages(pages: Collection[Page]) -> None:
    """New pages, of which nothing is written yet; for a few hundred this takes seconds."""
    rows = ((texts_of_page(page), {"page_id": page.pk}) for page in pages)
    _write([row for row in rows if row[0]])


def forget(documents: Iterable[SearchDocument]) -> None:
    """Forgets documents and the words that stood only there."""
    keys = [document.pk for document in documents]
    for start in range(0, len(keys), AT_ONCE):
        batch = keys[start : start + AT_ONCE]
        forget_words(batch)
        rows = SearchDocument.objects.filter(pk__in=batch)
        rows._raw_delete(rows.db)  # nothing hangs on them any more


def rebuild() -> int:
    """Writes everything anew; returns the number of documents. The search works on meanwhile."""
    with transaction.atomic():
        for model in (SearchPlace, SearchWord, SearchDocument):
            model.objects.all()._raw_delete(model.objects.db)
        for keys in _batches(Page.objects.filter(depth__gt=2)):
            write_many_pages(Page.objects.filter(pk__in=keys).select_related("locale").specific())
        for keys in _batches(TourStop.objects.public()):
            stops = TourStop.objects.filter(pk__in=keys).select_related("venue__district")
            _write([(t, {"stop_id": stop.pk}) for stop in stops for t in texts_of_stop(stop)])
        for keys in _batches(MentorProject.objects.all()):
            projects = MentorProject.objects.filter(pk__in=keys).select_related(
                "district", "locale"
            )
            _write([(texts_of_project(one), {"project_id": one.pk}) for one in projects])
    return SearchDocument.objects.count()


def word_key(word: str, language: str) -> int:
    """64 bits that stand for a word of a language."""
    digest = hashlib.blake2b(f"{language} {word}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)


def _batches(rows) -> Iterable[list[int]]:
    keys = list(rows.order_by("pk").values_list("pk", flat=True))
    return (keys[start : start + AT_ONCE] for start in range(0, len(keys), AT_ONCE))


def _replace(old, rows: list[tuple[Texts | None, dict]]) -> None:
    with transaction.atomic():
        forget(old)
        _write([row for row in rows if row[0]])


def _write(rows: list[tuple[Texts, dict]]) -> None:
    documents, words, places, known = [], {}, [], {}
    for texts, subject in rows:
        lines = "\n".join(texts.known_for)
        document = SearchDocument(
            kind=texts.kind,
            language=texts.language,
            title=texts.title,
            known_for=lines,
            **subject,
        )
        documents.append(document)
        for key, (word, weight) in _words(texts, known).items():
            words[key] = word
            places.append(SearchPlace(document=document, word_id=key, weight=weight))
    SearchDocument.objects.bulk_create(documents)
    for place in places:
        place.document_id = place.document.pk
    SearchWord.objects.bulk_create(
        [words[key] for key in sorted(words)], ignore_conflicts=True, batch_size=1000
    )
    SearchPlace.objects.bulk_create(places, batch_size=2000)


def _words(texts: Texts, known: dict) -> dict[int, tuple[SearchWord, int]]:
    """Every word once, where it weighs most. ``known``: what was worked out for others."""
    found: dict[int, tuple[SearchWord, int]] = {}
    parts = ((texts.title, IN_TITLE), (" ".join(texts.known_for), KNOWN_FOR), (texts.text, IN_TEXT))
    for text, weight in parts:
        for token in tokens(text):
            for reading in readings(token):
                pair = reading, texts.language
                word = known[pair] = known.get(pair) or _word(*pair)
                if word.word and len(found) < MOST_WORDS:
                    found.setdefault(word.key, (word, weight))
    return found


def _word(reading: str, language: str) -> SearchWord:
    word = fold(reading)[:LONGEST_WORD]
    root = stem(reading, language)[:LONGEST_WORD]
    key = word_key(word, language)
    return SearchWord(key=key, language=language, word=word, stem=root, backwards=word[::-1])


def forget_words(documents: list[int]) -> None:
    """Forgets what stands in these documents, and the words that stood only there."""
    places = SearchPlace.objects.filter(document__in=documents)
    words = sorted(set(places.values_list("word_id", flat=True)))
    places.delete()
    still_there = SearchPlace.objects.filter(word=OuterRef("pk"))
    for start in range(0, len(words), AT_ONCE):
        unused = SearchWord.objects.filter(pk__in=words[start : start + AT_ONCE])
        unused.exclude(Exists(still_there)).delete()
