"""The terms of an erasure: what it means to do, what it did, and what it leaves behind."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from datetime import datetime

from django.db.models import FileField, Model
from wagtail.models import Page

from stories.domain.erasure.names import Names
from stories.models import Film, Person, Photo

# What the numbers of an erasure are called, by model.
COUNTED = {
    "stories.Consent": "consents",
    "stories.ConsentWithdrawal": "withdrawals",
    "stories.WithdrawalTask": "tasks",
    "stories.WithdrawalLink": "links",
    "stories.WithdrawalNotice": "notices",
    "stories.ExpiryWarning": "warnings",
    "stories.Photo": "photos",
    "stories.PhotoRendition": "renditions",
    "stories.Film": "films",
    "stories.FilmVersion": "film_versions",
    "stories.FilmCaptions": "captions",
    "stories.StoredDocument": "stored_documents",
    "core.OutgoingMail": "mails",
    "wagtailcore.Revision": "revisions",
    "wagtailcore.Comment": "comments",
    "wagtailcore.PageLogEntry": "log_entries",
    "wagtailcore.ModelLogEntry": "log_entries",
    "admin.LogEntry": "log_entries",
    "wagtailredirects.Redirect": "redirects",
    "wagtail_localize.String": "translation_strings",
    "wagtail_localize.StringTranslation": "translation_strings",
    "wagtailadmin.FormState": "form_states",
    "exhibition.Panel": "panels",
    "exhibition.PanelEdition": "editions",
}


@dataclass(frozen=True)
class Remaining:
    """Something that no software could remove. Says where it is, never what it says."""

    kind: str  # page, film, panel, file, row, or a kind of task: words for programs
    subject: str
    detail: str = ""

    def as_json(self) -> dict[str, str]:
        return asdict(self)


@dataclass(frozen=True)
class Plan:
    """What an erasure will touch. ``own_pages`` go, ``other_pages`` lose the person only."""

    person: Person
    names: Names
    own_pages: tuple[Page, ...] = ()
    other_pages: tuple[Page, ...] = ()
    stale_revisions: tuple[int, ...] = ()
    photos: tuple[Photo, ...] = ()
    films: tuple[Film, ...] = ()

    @property
    def pages(self) -> tuple[Page, ...]:
        return (*self.own_pages, *self.other_pages)

    @property
    def works(self) -> tuple[Photo | Film, ...]:
        return (*self.films, *self.photos)

    @property
    def work_keys(self) -> set[tuple[type, int]]:
        return {(type(work), work.pk) for work in self.works}


@dataclass
class Ledger:
    """What an erasure did so far. Sources of apps above write into it too.

    ``gone``: keys of deleted rows by model, whose traces elsewhere go with them.
    ``kept``: keys of rows that stay but were about the person, to be looked through at the end.
    """

    removed: Counter = field(default_factory=Counter)
    remaining: list[Remaining] = field(default_factory=list)
    files: list[tuple[object, str]] = field(default_factory=list)
    gone: dict[type[Model], set] = field(default_factory=lambda: defaultdict(set))
    kept: dict[type[Model], set] = field(default_factory=lambda: defaultdict(set))

    def delete(self, rows: Iterable[Model]) -> None:
        """Deletes rows one by one, so that everybody hears of it, and notes their files."""
        for row in rows:
            self.note(row)
            self.count(row.delete())

    def note(self, row: Model) -> None:
        """Remembers a row that goes, and the files that have to go with it."""
        self.gone[type(row)].add(row.pk)
        for column in row._meta.concrete_fields:
            if isinstance(column, FileField) and (file := getattr(row, column.name)):
                self.files.append((file.storage, file.name))

    def count(self, deleted: tuple[int, dict[str, int]]) -> None:
        """Adds what Django says it deleted."""
        for label, number in deleted[1].items():
            if label in COUNTED and number:
                self.removed[COUNTED[label]] += number

    def remains(self, kind: str, subject: str, detail: str = "") -> None:
        entry = Remaining(kind, subject, detail)
        if entry not in self.remaining:
            self.remaining.append(entry)


@dataclass(frozen=True)
class ErasureReport:
    """What became of an erasure. ``removed``: numbers by what they count."""

    person_key: str
    erased_at: datetime
    removed: dict[str, int]
    remaining: tuple[Remaining, ...]
    was_erased_before: bool = False

    @property
    def is_complete(self) -> bool:
        return not self.remaining


@dataclass(frozen=True)
class ErasureSource:
    """What an app above erases of a person, and what it says of that beforehand."""

    erase: Callable[[Plan, Ledger], None]
    announce: Callable[[Plan], Iterable[str]]


sources: list[ErasureSource] = []


def register_erasure_source(erase, *, announce=lambda plan: ()) -> None:
    """Adds what an app above has of a person. Called before the pages and works are gone."""
    source = ErasureSource(erase, announce)
    if all(known.erase is not erase for known in sources):
        sources.append(source)
