"""Making the two PDF files of an edition in the background, from what was frozen.

What is there is not made again. Before a file is kept the rule of consent is asked anew, while
nobody can withdraw: who withdraws meanwhile leaves no file behind.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core import jobs, pdf
from exhibition.domain import panel_paper
from exhibition.domain.editions.cover import hold, refusals
from exhibition.domain.editions.files import transaction_with_files
from exhibition.domain.editions.frozen import Spoilt, engine, sha256, unpack
from exhibition.domain.panel_paper import Frozen
from exhibition.models import PanelEdition

KIND, AGAIN = "panel_edition", "panel_edition_again"  # of work; the key is that of the edition
URGENCY = 5


@dataclass(frozen=True)
class Sheet:
    """One of the two files; ``begins`` says how far the work is when it is begun."""

    column: str
    checksum: str
    maker: str  # in panel_paper
    begins: float
    words: str | Promise


SHEETS = (
    Sheet("print_file", "print_sha256", "printed", 0.1, gettext_lazy("Setzt die Druckdatei.")),
    Sheet("screen_file", "screen_sha256", "readable", 0.5, gettext_lazy("Setzt die Lesefassung.")),
)


class NotMade(Exception):
    """There is no file. The message is for a colleague and says why."""


class OtherBytes(NotMade):
    """What is made now differs from what was made then."""


def ask_for(edition: PanelEdition) -> None:
    """Asks the worker for the files that are not there."""
    if edition.withdrawn_at is None and not all(_is_there(edition, sheet) for sheet in SHEETS):
        jobs.enqueue(KIND, edition.pk, priority=URGENCY)


def ask_for_comparison(edition: PanelEdition) -> None:
    jobs.enqueue(AGAIN, edition.pk)


def cancel(edition: PanelEdition) -> None:
    """Nobody wants the files any more; a worker that is at it stops with its next report."""
    jobs.forget(KIND, [edition.pk])
    jobs.forget(AGAIN, [edition.pk])


def render_in_background(key: str, report: jobs.Report) -> None:
    """Handler of the jobs: makes what is missing."""
    edition = _asked_for(key)
    try:
        render(edition, report)
    except (NotMade, Spoilt) as reason:
        raise jobs.CannotBeDone(str(reason)) from None
    except pdf.NotPrinted:
        raise jobs.CannotBeDone(_("Diese Tafel ließ sich nicht setzen.")) from None


def compare_in_background(key: str, report: jobs.Report) -> None:
    """Handler of the jobs: done where both files came out as they were, byte by byte."""
    edition = _asked_for(key)
    try:
        make_again(edition, report=report)
    except (NotMade, Spoilt) as reason:
        raise jobs.CannotBeDone(str(reason)) from None
    except pdf.NotPrinted:
        raise jobs.CannotBeDone(_("Diese Tafel ließ sich nicht setzen.")) from None


def _asked_for(key: str) -> PanelEdition:
    """Whatever stands in the key of a job: only an edition that was released has files."""
    found = PanelEdition.objects.filter(pk=key).first() if key.isdecimal() else None
    if found is None:
        raise jobs.CannotBeDone(_("Diese Auflage gibt es nicht."))
    return found


def render(edition: PanelEdition, report: Callable = lambda progress, message="": None) -> None:
    """Both files, as far as they are missing. Raises NotMade, Spoilt and pdf.NotPrinted."""
    missing = [sheet for sheet in SHEETS if not _is_there(edition, sheet)]
    if not missing:
        return
    _refuse(edition)
    frozen, meant_for = unpack(edition)
    for sheet in missing:
        data = _made(sheet, frozen, report)
        _compare(edition, sheet, data, meant_for)
        report(sheet.begins + 0.3, sheet.words)  # with words it is written down: is it still ours?
        _keep(edition, sheet, data)


def make_again(
    edition: PanelEdition, *, report: Callable = lambda progress, message="": None
) -> tuple[bytes, bytes]:
    """Print file and screen file once more, from what was frozen; keeps nothing.

    Raises OtherBytes where they differ from the first ones, with the engines where those
    differ too; NotMade where the edition may not be used any more; Spoilt; pdf.NotPrinted.
    """
    _refuse(edition)
    frozen, meant_for = unpack(edition)
    made = []
    for sheet in SHEETS:
        made.append(_made(sheet, frozen, report))
        _compare(edition, sheet, made[-1], meant_for)
    return made[0], made[1]


def _made(sheet: Sheet, frozen: Frozen, report: Callable) -> bytes:
    report(sheet.begins, str(sheet.words))
    maker = getattr(panel_paper, sheet.maker)
    return maker(frozen, still_at_it=lambda: report(sheet.begins + 0.1))


def _compare(edition: PanelEdition, sheet: Sheet, data: bytes, meant_for: str) -> None:
    """Raises OtherBytes where the first file of that kind had other bytes."""
    known = getattr(edition, sheet.checksum)
    if not known or sha256(data) == known:
        return
    if meant_for != engine():
        sentence = _(
            "Das Satzprogramm ist heute ein anderes (damals %(then)s, jetzt %(now)s) und macht"
            " andere Bytes. Das heißt nicht, dass etwas falsch ist. Die Dateien von damals gelten."
        )
        raise OtherBytes(sentence % {"then": meant_for, "now": engine()})
    sentence = _(
        "Die Dateien kamen anders heraus als damals, obwohl das Satzprogramm dasselbe ist"
        " (%(now)s). Bitte sagen Sie der Technik Bescheid."
    )
    raise OtherBytes(sentence % {"now": meant_for})


def _refuse(edition: PanelEdition) -> None:
    if sentences := refusals(edition):
        raise NotMade(" ".join(sentences))


def _is_there(edition: PanelEdition, sheet: Sheet) -> bool:
    file = getattr(edition, sheet.column)
    return bool(file) and file.storage.exists(file.name)


def _keep(edition: PanelEdition, sheet: Sheet, data: bytes) -> None:
    """Of two workers with the same file the second finds that of the first. Raises NotMade."""
    with transaction_with_files() as store:
        held = hold(edition)
        _refuse(held)
        if _is_there(held, sheet):
            return
        setattr(held, sheet.checksum, sha256(data))
        store(getattr(held, sheet.column), data, "pdf")
        held.save(update_fields=[sheet.column, sheet.checksum])
