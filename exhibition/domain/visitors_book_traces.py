"""A person of ours in texts that visitors wrote: what access, withdrawal and erasure do there.

A text that holds the real name, e-mail or telephone of a person is theirs. The public name may be
shared by others („Danke, Maria!“): where it stands, a person must look.
"""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from exhibition.domain import visitors_book
from exhibition.enums import BookState
from exhibition.models import VisitorBookEntry
from stories.domain.erasure.names import Names
from stories.domain.erasure.plan import names_of
from stories.domain.erasure.terms import Ledger, Plan
from stories.domain.withdrawal import Scope, Task
from stories.enums import Channel, TaskKind
from stories.models import Person

SHOWN_ON = frozenset({Channel.KIOSK, Channel.WEB})
# What the keys of an access to the visitor's book mean.
LABELS = {
    "visitors_book": gettext_lazy("Einträge im Gästebuch"),
    "written_on": gettext_lazy("geschrieben am"),
    "entry": gettext_lazy("Eintrag"),
    "reply": gettext_lazy("Antwort des Hauses"),
}


def entries_in_access(person: Person) -> list[dict]:
    """What visitors wrote that holds the real name or contact of the person (Art. 15 GDPR)."""
    return [
        {"written_on": entry.day, "entry": entry.text, "reply": entry.reply}
        for entry in _identifying(names_of(person))
    ]


def entries_to_take_back(person: Person, scope: Scope) -> Iterator[Task]:
    """After a withdrawal: takes back published texts that identify the person, and names those
    with the public name for somebody to read."""
    if not SHOWN_ON & scope.all_channels:
        return
    names = names_of(person)
    published = [one for one in _with_text() if one.state == BookState.PUBLISHED]
    theirs = [entry for entry in published if names.identifies(_texts(entry))]
    visitors_book.refuse([entry.pk for entry in theirs], by=None)
    for entry in theirs:
        detail = _("Der Eintrag nennt die Person. Er wird nicht mehr gezeigt.")
        done = _("automatisch")
        yield Task(TaskKind.CHECK, _subject(entry), detail, str(entry.pk), done_by=done)
    for entry in published:
        if entry not in theirs and names.quotes(_texts(entry)):
            detail = _(
                "Hier steht der öffentliche Name. Bitte lesen Sie den Eintrag und lehnen Sie ihn"
                " ab, wenn er die Person meint."
            )
            yield Task(TaskKind.CHECK, _subject(entry), detail, str(entry.pk))


def entries_in_words(plan: Plan) -> Iterable[str]:
    """What an erasure will do to each entry, for who confirms it."""
    for entry in _identifying(plan.names):
        yield _("%(entry)s im Gästebuch wird geleert.") % {"entry": entry}


def erase_entries(plan: Plan, ledger: Ledger) -> None:
    """Empties what identifies the person; nobody sees it any more. The row is only counted."""
    for entry in _identifying(plan.names):
        visitors_book.empty(entry)
        ledger.removed["book_texts"] += 1
    for entry in _with_text():
        if plan.names.quotes(_texts(entry)):
            ledger.kept[VisitorBookEntry].add(entry.pk)  # who is meant is not known


def _identifying(names: Names) -> list[VisitorBookEntry]:
    return [entry for entry in _with_text() if names.identifies(_texts(entry))]


def _with_text() -> Iterable[VisitorBookEntry]:
    return VisitorBookEntry.objects.exclude(text="", reply="").order_by("pk")


def _texts(entry: VisitorBookEntry) -> list[str]:
    return [entry.text, entry.reply]


def _subject(entry: VisitorBookEntry) -> str:
    return _("Gästebuch, %(entry)s") % {"entry": entry}
