"""What became of mails that have gone out, or that a server refused for good.

Bounces that come later as mails cannot be read here; what the server says while it is handed a
mail can. An address that it refuses for good (5xx) three issues in a row is taken off the list.
"""

from collections.abc import Iterator

from django.db import transaction
from django.db.models import F, Q

from core.models import OutgoingMail
from core.outbox import is_refused_recipient
from news.domain.newsletter import subscribing
from news.enums import DeliveryState
from news.models import NewsletterDelivery, NewsletterSubscription

MOST_REFUSALS = 3  # in a row
CHUNK = 500


def settle() -> int:
    """Counts what is over, forgets its mails; returns how many subscriptions were taken off."""
    for deliveries in _finished():
        _settle_some(deliveries)
    refused = NewsletterSubscription.objects.filter(refusals__gte=MOST_REFUSALS)
    found = list(refused)
    for subscription in found:
        subscribing.unsubscribe(subscription)
    return len(found)


def _finished() -> Iterator[list[NewsletterDelivery]]:
    over = Q(mail__sent_at__isnull=False) | Q(mail__given_up_at__isnull=False) | Q(mail=None)
    rows = NewsletterDelivery.objects.filter(over, state=DeliveryState.WAITING)
    while found := list(rows.select_related("mail").order_by("pk")[:CHUNK]):
        yield found


def _settle_some(deliveries: list[NewsletterDelivery]) -> None:
    sent = [one for one in deliveries if one.mail and one.mail.sent_at]
    refused = [one for one in deliveries if one.mail and is_refused_recipient(one.mail)]
    gone = [one for one in deliveries if one.mail is None]
    failed = [one for one in deliveries if one not in sent and one not in gone]
    with transaction.atomic():
        _subscriptions(sent).update(refusals=0)
        _subscriptions(refused).update(refusals=F("refusals") + 1)
        for state, some in (
            (DeliveryState.SENT, sent),
            (DeliveryState.FAILED, failed),
            (DeliveryState.LEFT_OUT, gone),
        ):
            _rows(some).update(state=state)
        mails = [one.mail_id for one in deliveries if one.mail_id]
        OutgoingMail.objects.filter(pk__in=mails).delete()


def _rows(deliveries: list[NewsletterDelivery]):
    return NewsletterDelivery.objects.filter(pk__in=[one.pk for one in deliveries])


def _subscriptions(deliveries: list[NewsletterDelivery]):
    keys = [one.subscription_id for one in deliveries if one.subscription_id]
    return NewsletterSubscription.objects.filter(pk__in=keys)
