"""What is kept of a person in rows: themselves, consents, withdrawals, letters, links."""

from collections.abc import Iterable

from django.db.models import Model

from core.models import OutgoingMail
from stories.domain.access.files import FileList
from stories.domain.erasure.plan import names_of
from stories.enums import Channel, Material
from stories.models import Consent, ExpiryWarning, Person, WithdrawalNotice

ELSEWHERE = {"id", "person", "recorded_by", "document"}  # keys, other people, files


def columns_of(row: Model, *, without: Iterable[str] = ()) -> dict:
    """Every column of a row by its name; choices in words. New columns come by themselves."""
    left_out = {*ELSEWHERE, *without}
    return {
        field.name: _value(row, field)
        for field in row._meta.concrete_fields
        if field.name not in left_out
    }


def _value(row: Model, field):
    if field.choices:
        return str(getattr(row, f"get_{field.name}_display")())
    return getattr(row, field.attname)


def person_row(person: Person) -> dict:
    return columns_of(person)


def consent_rows(person: Person, files: FileList) -> list[dict]:
    """The whole history, corrections and all, oldest first."""
    return [
        {
            "number": consent.pk,
            **columns_of(consent, without=_scope_columns()),
            **_scope(consent),
            **files.add(consent.document, f"einwilligungen/blatt-{consent.pk}"),
        }
        for consent in person.consents.order_by("recorded_at", "pk")
    ]


def withdrawal_rows(person: Person) -> list[dict]:
    withdrawals = person.withdrawals.order_by("withdrawn_at", "pk").select_related("closing")
    return [
        {
            "withdrawn_at": withdrawal.withdrawn_at,
            "origin": withdrawal.get_origin_display(),
            **_scope(withdrawal),
            "tasks": [
                columns_of(task, without=["withdrawal", "done_by", "reference"])
                for task in withdrawal.tasks.all()
            ],
            "closed_at": withdrawal.closing.closed_at if withdrawal.is_closed else None,
        }
        for withdrawal in withdrawals.prefetch_related("tasks")
    ]


def link_rows(person: Person) -> list[dict]:
    """When a link was given; what it was, nobody knows."""
    links = person.withdrawal_links.order_by("created_at")
    return [{"created_at": link.created_at} for link in links]


def warning_rows(person: Person) -> list[dict]:
    warnings = ExpiryWarning.objects.filter(person=person).order_by("sent_at")
    return [columns_of(warning) for warning in warnings]


def mail_rows(person: Person) -> list[dict]:
    if not person.email:
        return []
    mails = OutgoingMail.objects.filter(recipient__iexact=person.email).order_by("created_at")
    return [
        {
            "subject": mail.subject,
            "body": mail.body,
            "created_at": mail.created_at,
            "sent_at": mail.sent_at,
        }
        for mail in mails
    ]


def notice_rows(person: Person) -> list[dict]:
    """What came through the website and bears the name, e-mail or telephone of the person."""
    names = names_of(person)
    return [
        columns_of(notice)
        for notice in WithdrawalNotice.objects.order_by("received_at")
        if names.identifies([notice.name, notice.contact, notice.message])
    ]


def _scope(row) -> dict[str, list[str]]:
    return {
        "channels": [str(choice.label) for choice in Channel if choice in row.channels],
        "materials": [str(choice.label) for choice in Material if choice in row.materials],
    }


def _scope_columns() -> list[str]:
    return [
        field.name
        for field in Consent._meta.concrete_fields
        if field.name.startswith(("channel_", "material_"))
    ]
