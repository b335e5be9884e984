"""What must not be seen on a channel, by the pure rule, and how it would be known.

Asks ``decide_page`` and ``decide_work`` for every single row, never the SQL behind the site.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePosixPath

from wagtail.models import Locale, Page, PageViewRestriction

from stories.domain import consent
from stories.enums import Channel
from stories.leaks.findings import Kind, Subject
from stories.leaks.page_texts import LONG_ENOUGH, phrases_of, sentences, texts_of, words_of
from stories.leaks.phrases import PhraseBook
from stories.models import Film, Photo

ROWS_AT_ONCE = 200


@dataclass
class Verdicts:
    """For one channel. ``phrases`` leads from words to (kind, subject), ``files`` to a subject."""

    channel: Channel
    hidden: set[Subject] = field(default_factory=set)
    phrases: PhraseBook = field(default_factory=PhraseBook)
    files: dict[str, Subject] = field(default_factory=dict)

    def is_hidden(self, subject: Subject | None) -> bool:
        return subject in self.hidden


def read_verdicts(
    channels: Iterable[Channel], at: datetime, *, tick: Callable[[], None] = lambda: None
) -> dict[Channel, Verdicts]:
    """The verdicts on everything that is stored, for each of these channels at that moment.

    ``tick`` is called for each row, so that who waits may lose patience.
    """
    verdicts = {channel: Verdicts(channel) for channel in channels}
    for verdict in verdicts.values():
        _judge_pages(verdict, at, tick)
        _judge_works(verdict, at, tick)
        _forget_what_is_public(verdict, tick)
    return verdicts


def every_page(keys: Iterable[int] | None = None) -> Iterator[Page]:
    """Every page of every language as its own type, whatever its state; some at a time."""
    locales = Locale.objects.in_bulk()
    wanted = Page.objects.filter(depth__gt=1)
    wanted = wanted if keys is None else wanted.filter(pk__in=keys)
    numbers = list(wanted.order_by("path").values_list("pk", flat=True))
    for start in range(0, len(numbers), ROWS_AT_ONCE):
        some = Page.objects.filter(pk__in=numbers[start : start + ROWS_AT_ONCE])
        for page in some.order_by("path").specific():
            page.locale = locales[page.locale_id]
            yield page


def every_work() -> Iterator[Photo | Film]:
    for model in (Photo, Film):
        yield from model.objects.order_by("pk").iterator(ROWS_AT_ONCE)


def is_allowed(subject: Subject | None, channel: Channel, at: datetime) -> bool:
    """Whether that page, photo or film may be seen there, asked anew. False for what is gone."""
    if subject is None or subject.model == "person":
        return False
    if subject.model == "page":
        return any(
            _is_open(page, _closed(channel)) and consent.decide_page(page, channel, at).covered
            for page in every_page([subject.pk])
        )
    work = {"photo": Photo, "film": Film}[subject.model].objects.filter(pk=subject.pk).first()
    return work is not None and consent.decide_work(work, channel, at).covered


def subject_of(row: Page | Photo | Film) -> Subject:
    if isinstance(row, Page):
        return Subject("page", row.pk)
    return Subject("film" if isinstance(row, Film) else "photo", row.pk)


def stored_files(work: Photo | Film) -> Iterator:
    """Every file that belongs to a photo or film, in every size."""
    files = [work.file]
    if isinstance(work, Film):
        files.append(work.thumbnail)
    else:
        files += [rendition.file for rendition in work.renditions.all()]
    yield from (file for file in files if file)


def _judge_pages(verdict: Verdicts, at: datetime, tick: Callable[[], None]) -> None:
    closed = _closed(verdict.channel)
    for page in every_page():
        tick()
        subject = subject_of(page)
        if not (_is_open(page, closed) and consent.decide_page(page, verdict.channel, at).covered):
            verdict.hidden.add(subject)
            _learn(verdict, Kind.TEXT, page, subject)
        if page.has_unpublished_changes and page.latest_revision_id:
            kind = Kind.TEXT if subject in verdict.hidden else Kind.DRAFT
            _learn(verdict, kind, page.get_latest_revision_as_object(), subject)


def _closed(channel: Channel) -> tuple[str, ...]:
    """The paths in the tree below which only some people may read on the website."""
    if channel != Channel.WEB:
        return ()
    return tuple(PageViewRestriction.objects.values_list("page__path", flat=True))


def _is_open(page: Page, closed: tuple[str, ...]) -> bool:
    return page.live and not page.path.startswith(closed)


def _learn(verdict: Verdicts, kind: Kind, page: Page, subject: Subject) -> None:
    for phrase in phrases_of(page):
        verdict.phrases.add(phrase, (kind, subject))


def _judge_works(verdict: Verdicts, at: datetime, tick: Callable[[], None]) -> None:
    for work in every_work():
        tick()
        if consent.decide_work(work, verdict.channel, at).covered:
            continue
        subject = subject_of(work)
        verdict.hidden.add(subject)
        for file in stored_files(work):
            verdict.files[PurePosixPath(file.name).name] = subject
        for text in _texts_of_work(work):
            for phrase in sentences(text, LONG_ENOUGH):
                verdict.phrases.add(phrase, (Kind.TEXT, subject))


def _texts_of_work(work: Photo | Film) -> Iterator[str]:
    yield from (text for name, text in texts_of(work) if name in ("title", "description"))
    if isinstance(work, Film):
        yield from (captions.webvtt for captions in work.captions.all())


def _forget_what_is_public(verdict: Verdicts, tick: Callable[[], None]) -> None:
    """A phrase that a page or film says too which may be seen gives nothing away."""
    if not verdict.phrases:
        return
    for page in every_page():
        tick()
        if subject_of(page) not in verdict.hidden:
            verdict.phrases.forget(words_of(text for _name, text in texts_of(page)))
    for film in Film.objects.prefetch_related("captions"):
        if subject_of(film) not in verdict.hidden:
            verdict.phrases.forget(words_of(_texts_of_work(film)))
