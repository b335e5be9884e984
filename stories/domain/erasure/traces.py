"""What others kept of deleted rows: logs, forms, indexes, mails, notices."""

from collections.abc import Iterator

from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet
from wagtail.models import ModelLogEntry, Page, PageLogEntry, ReferenceIndex

from core.models import OutgoingMail
from stories.domain.erasure.names import ERASED
from stories.domain.erasure.redirects import forget_redirects_naming
from stories.domain.erasure.terms import Ledger, Plan
from stories.models import WithdrawalNotice

LOGS = (ModelLogEntry, PageLogEntry, LogEntry)


def erase_traces(plan: Plan, ledger: Ledger) -> None:
    _forget_deleted_rows(ledger)
    _blank_logs(plan, ledger)
    _forget_forms_of_kept_rows(ledger)
    forget_redirects_naming(plan.names, ledger)
    _delete_mails(plan, ledger)


def erase_messages(plan: Plan, ledger: Ledger) -> None:
    """Notices of the person; those that bear only the public name might be somebody else's."""
    for notice in WithdrawalNotice.objects.all():
        texts = [notice.name, notice.contact, notice.message]
        if plan.names.identifies(texts):
            ledger.delete([notice])
        elif plan.names.quotes(notice.name):
            ledger.kept[WithdrawalNotice].add(notice.pk)


def _forget_deleted_rows(ledger: Ledger) -> None:
    """Every row of any model that points to a deleted one by content type and key."""
    for model, keys in ledger.gone.items():
        types = [
            ContentType.objects.get_for_model(relative, for_concrete_model=False)
            for relative in (model, *model._meta.get_parent_list())
        ]
        for rows in _pointing_by_key():
            found = rows.filter(content_type__in=types, object_id__in=[str(key) for key in keys])
            ledger.count(found.delete())
        ReferenceIndex.objects.filter(
            to_content_type__in=types, to_object_id__in=[str(key) for key in keys]
        ).delete()
        if issubclass(model, Page):
            ledger.count(PageLogEntry.objects.filter(page_id__in=keys).delete())


def _pointing_by_key() -> Iterator[QuerySet]:
    """Models with the columns ``content_type`` and ``object_id``: logs, forms, indexes, tags."""
    for model in apps.get_models():
        columns = {field.name for field in model._meta.concrete_fields}
        if {"content_type", "object_id"} <= columns and model._meta.managed:
            yield model._base_manager.all()


def _blank_logs(plan: Plan, ledger: Ledger) -> None:
    """Entries that name the person, and those of pages that stay and quote the public name."""
    kept_pages = {
        key for model, keys in ledger.kept.items() if issubclass(model, Page) for key in keys
    }
    entries = PageLogEntry.objects.values_list("pk", "page_id", "label", "data")
    blank = [
        key
        for key, page, label, data in entries.iterator()
        if plan.names.identifies([label, data])
        or (page in kept_pages and plan.names.quotes([label, data]))
    ]
    _blank(PageLogEntry.objects.filter(pk__in=blank), ledger)
    kept_rows = _typed_keys({m: k for m, k in ledger.kept.items() if not issubclass(m, Page)})
    entries = ModelLogEntry.objects.values_list("pk", "content_type", "object_id", "label", "data")
    blank = [
        key
        for key, kind, row, label, data in entries.iterator()
        if plan.names.identifies([label, data])
        or ((kind, row) in kept_rows and plan.names.quotes([label, data]))
    ]
    _blank(ModelLogEntry.objects.filter(pk__in=blank), ledger)


def _blank(entries: QuerySet, ledger: Ledger) -> None:
    ledger.removed["log_entries"] += entries.update(label=ERASED, data={})


def _typed_keys(rows: dict[type[Model], set]) -> set[tuple[int, str]]:
    return {
        (ContentType.objects.get_for_model(model, for_concrete_model=False).pk, str(key))
        for model, keys in rows.items()
        for key in keys
    }


def _forget_forms_of_kept_rows(ledger: Ledger) -> None:
    """What editors had typed into a form of a cleaned page and not saved."""
    form_states = apps.get_model("wagtailadmin", "FormState").objects
    for model, keys in ledger.kept.items():
        kind = ContentType.objects.get_for_model(model, for_concrete_model=False)
        rows = form_states.filter(content_type=kind, object_id__in=[str(key) for key in keys])
        ledger.count(rows.delete())


def _delete_mails(plan: Plan, ledger: Ledger) -> None:
    """Mails to the person or naming them. Sent ones with the public name too: nobody needs them."""
    for mail in OutgoingMail.objects.all().iterator():
        texts = [mail.recipient, mail.subject, mail.body]
        if plan.names.identifies(texts) or (mail.sent_at and plan.names.quotes(texts)):
            ledger.delete([mail])
