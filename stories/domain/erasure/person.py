"""The person's own rows: consents with their sheets, withdrawals, links, and what proves it all."""

from stories.domain.erasure.terms import Ledger, Plan
from stories.enums import Channel, Material, TaskKind
from stories.models import Appearance, Consent, Person, WithdrawalTask

LEFT_TO_PEOPLE = (TaskKind.HANDED_ON, TaskKind.KIOSK, TaskKind.CHECK)


def history_of(person: Person) -> list[dict]:
    """What had been allowed and withdrawn, when: all of it that may be kept (Art. 5 (2) GDPR).

    Without free text: that could hold a name. Moments as ISO 8601 with offset.
    """
    consents = [
        {
            "consent": consent.legal_basis,
            "channels": _in_order(Channel, consent.channels),
            "materials": _in_order(Material, consent.materials),
            "valid_from": consent.valid_from.isoformat(),
            "valid_until": consent.valid_until and consent.valid_until.isoformat(),
            "recorded_at": consent.recorded_at.isoformat(),
            "text_version": consent.text_version,
            "by_guardian": consent.by_guardian,
            "was_corrected": hasattr(consent, "replaced_by"),
        }
        for consent in person.consents.order_by("recorded_at", "pk")
    ]
    withdrawals = [
        {
            "withdrawal": withdrawal.origin,
            "channels": _in_order(Channel, withdrawal.channels),
            "materials": _in_order(Material, withdrawal.materials),
            "withdrawn_at": withdrawal.withdrawn_at.isoformat(),
        }
        for withdrawal in person.withdrawals.order_by("withdrawn_at", "pk")
    ]
    return consents + withdrawals


def _in_order(kind, chosen) -> list[str]:
    return [choice.value for choice in kind if choice in chosen]


def keep_open_tasks(plan: Plan, ledger: Ledger) -> None:
    """What only people can do stays to be done: who got something must be told (Art. 19 GDPR)."""
    tasks = WithdrawalTask.objects.filter(
        withdrawal__person=plan.person, done_at=None, kind__in=LEFT_TO_PEOPLE
    )
    names_of_files = [name for _storage, name in ledger.files]
    for task in tasks:
        if not any(name in task.detail for name in names_of_files):  # looked for again below
            ledger.remains(
                task.kind, plan.names.scrubbed(task.subject), plan.names.scrubbed(task.detail)
            )


def erase_person_rows(plan: Plan, ledger: Ledger) -> None:
    """The one way in which rows of the consent history are deleted. Pages and works went before."""
    person = plan.person
    ledger.removed["appearances"] += Appearance.objects.filter(person=person).delete()[0]
    consents = Consent.objects.filter(person=person)
    for rows in (consents, person.withdrawals.all(), person.withdrawal_links.all()):
        for row in rows:
            ledger.note(row)
    ledger.removed["documents"] += consents.exclude(document="").count()
    consents.update(replaces=None)
    ledger.count(consents.delete())
    ledger.count(person.withdrawals.all().delete())
    ledger.note(person)
    ledger.count(Person.objects.get(pk=person.pk).delete())
