"""A request that was begun and is kept for a while, because somebody wants to go on later.

Kept for 14 days after the last change (Art. 5(1)(e) GDPR), whether the visitor asked for it or the
request only lacks the proof that the address is theirs; it ends when the request is sent.
The link in the mail is the only key; of its secret we keep the hash.
"""

import re
import secrets
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _
from django.utils.translation import override

from core import outbox
from core.models import OutgoingMail
from exhibition.models import RequestDraft

KEPT_FOR = timedelta(days=14)
SAME_CLICK = timedelta(minutes=1)
UNSENT = 99  # the step of a request that lacks nothing but the proof of its address
LINK = re.compile(r"/weiter/([\w-]{43})/")


@transaction.atomic
def save(
    *,
    key: UUID,
    email: str,
    language: str,
    entries: Mapping,
    step: int,
    begun: float,
    form_address: str,
) -> None:
    """Keeps what was entered and mails a link that takes it up again; an earlier link ends.

    A second click within ``SAME_CLICK`` mails no second link.
    ``begun``: seconds since 1970. ``form_address``: of the form in that language, with host and
    slash at the end. The mail repeats nothing that was typed.
    """
    known = RequestDraft.objects.select_for_update().filter(key=key).first()
    if known is not None and _is_same_click(known, email, entries):
        return
    if known is not None:
        _delete_mails(known)
    secret = secrets.token_urlsafe(32)
    values = {
        "secret_hash": _hash(secret),
        "email": email,
        "language": language,
        "entries": dict(entries),
        "step": step,
        "begun_at": datetime.fromtimestamp(begun, UTC),
    }
    RequestDraft.objects.update_or_create(key=key, defaults=values)
    _post_link(email, language, f"{form_address}weiter/{secret}/", step)


def awaits_sending(key: UUID, email: str) -> bool:
    """Whether the link by which it is to be sent has been mailed to that address already."""
    waiting = RequestDraft.objects.filter(key=key, email=email, step=UNSENT)
    return waiting.exclude(_is_over(None)).exists()


def keep_up(*, key: UUID, entries: Mapping, step: int) -> None:
    """What is entered further is kept too, where the visitor has asked for it before."""
    kept = RequestDraft.objects.filter(key=key).exclude(step=UNSENT)
    kept.update(entries=dict(entries), step=step, saved_at=timezone.now())


def open_draft(secret: str, at: datetime | None = None) -> RequestDraft | None:
    """The draft of a link; None when it is over, deleted, or none of ours."""
    wanted = _hash(secret)
    found = RequestDraft.objects.filter(secret_hash=wanted).exclude(_is_over(at)).first()
    if found is None or not constant_time_compare(found.secret_hash, wanted):
        return None
    return found


def delete(key: UUID) -> None:
    """The request was sent: neither the draft nor the mail with its link is needed."""
    _delete(RequestDraft.objects.filter(key=key))


def purge(at: datetime | None = None) -> int:
    """Deletes what was kept long enough; returns how many drafts."""
    return _delete(RequestDraft.objects.filter(_is_over(at)))


def _is_same_click(known: RequestDraft, email: str, entries: Mapping) -> bool:
    is_new = known.saved_at > timezone.now() - SAME_CLICK
    return is_new and (known.email, known.entries) == (email, dict(entries))


def _is_over(at: datetime | None) -> Q:
    return Q(saved_at__lt=(at or timezone.now()) - KEPT_FOR)


@transaction.atomic
def _delete(drafts: QuerySet[RequestDraft]) -> int:
    found = list(drafts)
    for draft in found:
        _delete_mails(draft)
        draft.delete()
    return len(found)


def _delete_mails(draft: RequestDraft) -> None:
    """Those with its link: it opens what somebody has typed."""
    mails = OutgoingMail.objects.filter(recipient=draft.email, body__contains="/weiter/")
    for mail in mails:
        if any(_hash(secret) == draft.secret_hash for secret in LINK.findall(mail.body)):
            mail.delete()


def _post_link(email: str, language: str, address: str, step: int) -> None:
    with override(language):
        is_unsent = step == UNSENT
        subject = (
            _("Bitte senden Sie Ihre Anfrage ab") if is_unsent else _("Ihre begonnene Anfrage")
        )
        values = {
            "address": address,
            "is_unsent": is_unsent,
            "days": KEPT_FOR.days,
        }
        body = render_to_string("email/request_draft.txt", values).strip() + "\n"
        outbox.post(recipient=email, subject=subject, body=body)


def _hash(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
