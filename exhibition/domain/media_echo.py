"""What the media told of the exhibition: for our own report, and without names of people.

A headline may name somebody, and addresses repeat headlines. Where one does, neither is told.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from exhibition.models import MediaEcho
from stories.domain.erasure.names import Names
from stories.domain.erasure.plan import names_of
from stories.domain.erasure.terms import Ledger, Plan
from stories.models import Person


@dataclass(frozen=True)
class Echo:
    day: date
    medium: str
    town: str
    title: str
    address: str


def echo(first: date, last: date) -> list[Echo]:
    """What was published from ``first`` to ``last``, in order; two queries."""
    rows = MediaEcho.objects.filter(published_on__gte=first, published_on__lte=last)
    people = [names_of(person) for person in Person.objects.all()]
    return [_told(row, people) for row in rows.select_related("stop__venue")]


def erase_echo(plan: Plan, ledger: Ledger) -> None:
    """Takes the names of a person out of headlines, and addresses that hold one."""
    for row in _naming(plan.names):
        row.title = plan.names.scrubbed(row.title)[:200]
        row.address = ""
        row.save(update_fields=["title", "address"])
        ledger.kept[MediaEcho].add(row.pk)


def echo_in_words(plan: Plan) -> Iterable[str]:
    """What an erasure will do to each, for who confirms it."""
    for row in _naming(plan.names):
        yield _("%(echo)s: Die Überschrift verliert den Namen.") % {"echo": row}


def _naming(names: Names) -> list[MediaEcho]:
    rows = MediaEcho.objects.filter(~Q(title="") | ~Q(address=""))
    return [row for row in rows if _names_somebody(row, [names])]


def _names_somebody(row: MediaEcho, people: Iterable[Names]) -> bool:
    return any(one.quotes(row.title) or one.in_address(row.address) for one in people)


def _told(row: MediaEcho, people: list[Names]) -> Echo:
    is_open = not _names_somebody(row, people)
    return Echo(
        day=row.published_on,
        medium=row.medium,
        town=row.stop.venue.town,
        title=row.title if is_open else _("(Die Überschrift nennt einen Menschen.)"),
        address=row.address if is_open else "",
    )
