"""The letters to somebody who withdraws: a receipt at once, an answer when all is done.

They go to whoever has left an address, in the language of their letters. They tell nothing
of a story and call nobody by name: a mail box may be read by others.
"""

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from core import outbox
from core.dates import day_in_words, time_in_words
from core.lists import listed
from stories.domain.plain_words import CHANNELS, MATERIALS, in_words
from stories.domain.withdrawal.terms import is_everything
from stories.models import ConsentWithdrawal


def post_receipt(withdrawal: ConsentWithdrawal) -> None:
    """Says what is taken back, since when, and what happens next. Art. 12 (3) GDPR."""
    kinds = set(withdrawal.tasks.filter(done_at=None).values_list("kind", flat=True))
    with override(withdrawal.person.language or settings.LANGUAGE_CODE):
        subject = _("Ihr Widerruf ist eingetragen")
        _post(withdrawal, subject, "email/withdrawal_receipt.txt", open_kinds=kinds)


def post_final_answer(withdrawal: ConsentWithdrawal) -> None:
    """Says that everything is done."""
    with override(withdrawal.person.language or settings.LANGUAGE_CODE):
        subject = _("Ihr Widerruf ist vollständig umgesetzt")
        _post(withdrawal, subject, "email/withdrawal_closed.txt")


def _post(withdrawal: ConsentWithdrawal, subject: str, template: str, **values) -> None:
    if not withdrawal.person.email:
        return
    moment = timezone.localtime(withdrawal.withdrawn_at)
    values |= {
        "is_everything": is_everything(withdrawal),
        "channels": listed(in_words(CHANNELS, withdrawal.channels)),
        "materials": listed(in_words(MATERIALS, withdrawal.materials)),
        "day": day_in_words(moment.date()),
        "time": time_in_words(moment),
    }
    body = render_to_string(template, values).strip() + "\n"
    outbox.post(recipient=withdrawal.person.email, subject=subject, body=body)
