"""What must not be seen on a channel, by the pure rule, and how it would be known.

Never asks the SQL behind the site. Which photos and films stand on a page is read from the
page itself, not from the reference index that the site relies on.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePosixPath

from wagtail.models import Page, PageViewRestriction

from stories.domain import consent
from stories.domain.report import decide_pages
from stories.domain.uses import works_of
from stories.enums import Channel
from stories.leaks.findings import Kind, Subject
from stories.leaks.page_texts import LONG_ENOUGH, phrases_of, sentences, texts_of, words_of
from stories.leaks.phrases import PhraseBook
from stories.leaks.rows import every_page, every_work, pages_in_batches, stored_files, subject_of
from stories.models import Film, Photo, StoredDocument

Tick = Callable[[], None]
TEXTS_OF_WORKS = ("title", "description", "alternative_texts")


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
    channels: Iterable[Channel], at: datetime, *, tick: Tick = lambda: None
) -> dict[Channel, Verdicts]:
    """The verdicts on everything that is stored, for each of these channels at that moment.

    ``tick`` is called again and again, so that who waits may lose patience.
    """
    verdicts = {channel: Verdicts(channel) for channel in channels}
    _judge_works(verdicts.values(), at, tick)
    _judge_documents(verdicts.values(), at, tick)
    _judge_pages(verdicts.values(), at, tick)
    _forget_what_is_public(verdicts.values(), tick)
    return verdicts


def is_allowed(subject: Subject | None, channel: Channel, at: datetime) -> bool:
    """Whether that page, photo or film may be seen there, asked anew. False for what is gone."""
    if subject is None or subject.model == "person":
        return False
    if subject.model == "page":
        return any(
            _is_open(page, _closed(channel)) and consent.decide_page(page, channel, at).covered
            for page in every_page([subject.pk])
        )
    model = {"photo": Photo, "film": Film, "document": StoredDocument}[subject.model]
    work = model.objects.filter(pk=subject.pk).first()
    if work is None or not getattr(work, "is_public", True):
        return False
    return consent.decide_work(work, channel, at).covered


def _judge_works(verdicts: Collection[Verdicts], at: datetime, tick: Tick) -> None:
    for work in every_work():
        tick()
        for verdict in verdicts:
            people = work.people.all()
            if not consent.decide_work(work, verdict.channel, at, people=people).covered:
                _hide_work(verdict, work)


def _judge_documents(verdicts: Collection[Verdicts], at: datetime, tick: Tick) -> None:
    rows = StoredDocument.objects.prefetch_related("people__consents", "people__withdrawals")
    for document in rows:
        tick()
        people = document.people.all()
        for verdict in verdicts:
            decision = consent.decide_work(document, verdict.channel, at, people=people)
            if not (document.is_public and decision.covered):
                subject = Subject("document", document.pk)
                verdict.hidden.add(subject)
                verdict.files[PurePosixPath(document.file.name).name] = subject


def _hide_work(verdict: Verdicts, work: Photo | Film) -> None:
    subject = subject_of(work)
    verdict.hidden.add(subject)
    for file in stored_files(work):
        verdict.files[PurePosixPath(file.name).name] = subject
    for text in _texts_of_work(work):
        for phrase in sentences(text, LONG_ENOUGH):
            verdict.phrases.add(phrase, (Kind.TEXT, subject))


def _judge_pages(verdicts: Collection[Verdicts], at: datetime, tick: Tick) -> None:
    closed = {verdict.channel: _closed(verdict.channel) for verdict in verdicts}
    for pages in pages_in_batches():
        decisions = {v.channel: decide_pages(pages, v.channel, at) for v in verdicts}
        for page in pages:
            tick()
            works = {subject_of(work) for work in works_of(page)}
            for verdict in verdicts:
                is_covered = decisions[verdict.channel][page.pk].covered
                is_open = _is_open(page, closed[verdict.channel])
                if not (is_open and is_covered) or works & verdict.hidden:
                    verdict.hidden.add(subject_of(page))
        _learn_phrases(verdicts, pages)


def _learn_phrases(verdicts: Collection[Verdicts], pages: Iterable[Page]) -> None:
    """Of hidden pages all that they say, of others what stands in their drafts."""
    for page in pages:
        subject = subject_of(page)
        hiding = [verdict for verdict in verdicts if subject in verdict.hidden]
        if hiding:
            _learn(hiding, Kind.TEXT, page, subject)
        if page.has_unpublished_changes and page.latest_revision_id:
            draft = page.get_latest_revision_as_object()
            _learn(hiding, Kind.TEXT, draft, subject)
            _learn([v for v in verdicts if v not in hiding], Kind.DRAFT, draft, subject)


def _learn(verdicts: list[Verdicts], kind: Kind, page: Page, subject: Subject) -> None:
    for phrase in phrases_of(page) if verdicts else ():
        for verdict in verdicts:
            verdict.phrases.add(phrase, (kind, subject))


def _closed(channel: Channel) -> tuple[str, ...]:
    """The paths in the tree below which only some people may read on the website."""
    if channel != Channel.WEB:
        return ()
    return tuple(PageViewRestriction.objects.values_list("page__path", flat=True))


def _is_open(page: Page, closed: tuple[str, ...]) -> bool:
    return page.live and not page.path.startswith(closed)


def _texts_of_work(work: Photo | Film) -> Iterator[str]:
    yield from (text for name, text in texts_of(work) if name in TEXTS_OF_WORKS)
    if isinstance(work, Film):
        yield from (captions.webvtt for captions in work.captions.all())


def _forget_what_is_public(verdicts: Collection[Verdicts], tick: Tick) -> None:
    """A phrase that a page or film says too which may be seen gives nothing away."""
    if not any(verdict.phrases for verdict in verdicts):
        return
    for page in every_page():
        tick()
        _forget(verdicts, subject_of(page), words_of(text for _name, text in texts_of(page)))
    for film in Film.objects.prefetch_related("captions"):
        _forget(verdicts, subject_of(film), words_of(_texts_of_work(film)))


def _forget(verdicts: Collection[Verdicts], subject: Subject, text: list[str]) -> None:
    for verdict in verdicts:
        if subject not in verdict.hidden:
            verdict.phrases.forget(text)
