"""What an erasure does, and in which order (Art. 17 GDPR).

First everything is withdrawn, for good: from that moment nothing of the person is shown,
whatever happens below. Then, in one transaction, pages, photos, films, consents and all that
others kept of them are deleted, and the proof is written: no name, only what had been allowed
and how much was removed. After the commit files are deleted and looked for, and every table is
swept for the names. What could not be removed is said, in the report and in the proof.

Back-ups made before still hold the data until they are rotated (docs/operations.md).
"""

import logging
from uuid import UUID

from django.core.cache import cache
from django.db import transaction
from django.utils.translation import gettext as _

from stories.domain.erasure.files import delete_again, delete_files, still_there
from stories.domain.erasure.pages import erase_pages
from stories.domain.erasure.person import erase_person_rows, history_of, keep_open_tasks
from stories.domain.erasure.plan import make_plan
from stories.domain.erasure.sweep import sweep
from stories.domain.erasure.terms import ErasureReport, Ledger, Plan, Remaining, sources
from stories.domain.erasure.traces import erase_messages, erase_traces
from stories.domain.erasure.works import erase_works, files_made_of
from stories.domain.withdrawal import withdraw
from stories.domain.withdrawal.tasks import in_language_of_the_house
from stories.enums import WithdrawalOrigin
from stories.models import ErasureProof, Person

logger = logging.getLogger(__name__)


def erase(person: Person, *, by=None) -> ErasureReport:
    """Removes a person from everything; returns what was removed and what could not be.

    ``by`` is the user who asks for it, None for a command. Not inside a transaction: files
    go when the rows are gone for good. Raises Person.DoesNotExist where somebody was quicker.
    """
    ledger = Ledger(files=files_made_of(person))
    origin = WithdrawalOrigin.EDITOR if by else WithdrawalOrigin.COMMAND
    withdraw(person, by=by, origin=origin)
    with in_language_of_the_house(), transaction.atomic(durable=True):
        plan = make_plan(Person.objects.select_for_update().get(pk=person.pk))
        history = history_of(plan.person)
        keep_open_tasks(plan, ledger)
        _ask_sources(plan, ledger)
        erase_pages(plan, ledger, by)
        erase_works(plan, ledger)
        erase_person_rows(plan, ledger)
        erase_messages(plan, ledger)
        erase_traces(plan, ledger)
        proof = ErasureProof.objects.create(
            person_key=plan.person.key,
            erased_by=by,
            history=history,
            removed=_numbers(ledger),
            remaining=_as_json([*ledger.remaining, *_unfinished(ledger)]),
        )
    cache.clear()
    with in_language_of_the_house():
        return _finish(proof, plan, ledger)


def erased(key: UUID) -> ErasureReport | None:
    """What became of an earlier erasure. Tries files again that had not gone. None: never."""
    proof = ErasureProof.objects.filter(person_key=key).first()
    if proof is None:
        return None
    remaining = delete_again(Remaining(**entry) for entry in proof.remaining)
    proof.remaining = _as_json(remaining)
    proof.save(update_fields=["remaining"])
    return report_of(proof, was_erased_before=True)


def report_of(proof: ErasureProof, *, was_erased_before: bool = False) -> ErasureReport:
    return ErasureReport(
        person_key=str(proof.person_key),
        erased_at=proof.erased_at,
        removed=proof.removed,
        remaining=tuple(Remaining(**entry) for entry in proof.remaining),
        was_erased_before=was_erased_before,
    )


def _ask_sources(plan: Plan, ledger: Ledger) -> None:
    for source in sources:
        try:
            with transaction.atomic():
                source.erase(plan, ledger)
        except Exception as error:  # the others go on, and a person is told
            logger.error("source of an erasure failed: %s", type(error).__name__)
            ledger.remains(
                "check",
                source.erase.__module__,
                _("Hier konnte nicht gelöscht werden. Bitte von Hand nachsehen."),
            )


def _unfinished(ledger: Ledger) -> list[Remaining]:
    """Stands in the proof until the last step is done: a crash must not look like success."""
    files = [still_there(name) for _storage, name in dict.fromkeys(ledger.files)]
    return [*files, Remaining("check", "sweep", _("Die Nachsuche ist nicht gelaufen."))]


def _finish(proof: ErasureProof, plan: Plan, ledger: Ledger) -> ErasureReport:
    ledger.removed["files"], files = delete_files(ledger.files)
    remaining = [*ledger.remaining, *files, *sweep(plan.names, ledger.kept)]
    proof.removed, proof.remaining = _numbers(ledger), _as_json(remaining)
    proof.save(update_fields=["removed", "remaining"])
    return report_of(proof)


def _numbers(ledger: Ledger) -> dict[str, int]:
    return {name: number for name, number in sorted(ledger.removed.items()) if number}


def _as_json(remaining: list[Remaining]) -> list[dict[str, str]]:
    return [entry.as_json() for entry in remaining]
