"""How somebody comes to get the newsletter, and how they get rid of it.

Double opt-in (§ 7 (2) no. 2 UWG; Art. 7 (1) GDPR): an address gets nothing but one question until
its owner has said yes. Who asks learns nothing of whether an address is known here.
"""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core import rate_limit
from core.models import OutgoingMail
from news.domain.newsletter import links, subscription_mails
from news.enums import DeliveryState
from news.models import NewsletterDelivery, NewsletterSubscription

LAPSES_AFTER = timedelta(hours=48)  # an address that nobody has confirmed until then
MAILS_A_DAY = 3  # questions to one address, whoever asks
DAY = 24 * 60 * 60  # seconds
# What people say yes to. Whoever changes it changes the version too: it is kept as the proof.
TEXT_VERSION = "1"
CONSENT_TEXT = _(
    "Ich möchte den Rundbrief per E-Mail bekommen. Ich kann ihn jederzeit mit einem Klick"
    " abbestellen. Dann wird meine Adresse sofort gelöscht."
)


@dataclass(frozen=True)
class Wish:
    """What somebody typed, checked."""

    email: str
    language: str
    wants_news: bool
    wants_tour: bool


def ask(wish: Wish) -> None:
    """Keeps the wish for 48 hours and asks the address by mail whether it is true.

    An address that gets the newsletter already is told so, and nothing is changed for it.
    """
    with transaction.atomic():
        forget_unconfirmed()
        found, is_new = NewsletterSubscription.objects.get_or_create(
            email__iexact=wish.email, defaults=asdict(wish)
        )
        if found.confirmed_at is not None:
            return _mail_seldom(found, subscription_mails.already_there)
        if not is_new:  # its newest words count
            _unconfirmed(found).update(**asdict(wish), asked_at=timezone.now())
            found.refresh_from_db()
        return _mail_seldom(found, subscription_mails.please_confirm)


def confirm(subscription: NewsletterSubscription) -> bool:
    """From now on it gets the newsletter. False, without effect, once it is done or too late."""
    now = timezone.now()
    in_time = _unconfirmed(subscription).filter(asked_at__gt=now - LAPSES_AFTER)
    return bool(in_time.update(confirmed_at=now, text_version=TEXT_VERSION))


def change(
    subscription: NewsletterSubscription, *, language: str, wants_news: bool, wants_tour: bool
) -> None:
    """Other wishes from the next mail on, those too that wait to be sent."""
    rows = NewsletterSubscription.objects.filter(pk=subscription.pk)
    rows.update(language=language, wants_news=wants_news, wants_tour=wants_tour)


def unsubscribe(subscription: NewsletterSubscription) -> None:
    """Deletes the row, and every mail to it, at once. What stays of an issue is a number."""
    with transaction.atomic():
        forget_mails(subscription)
        subscription.delete()


def forget_mails(subscription: NewsletterSubscription) -> None:
    """Deletes what the outbox holds for it; what has gone out stays counted."""
    with transaction.atomic():
        deliveries = NewsletterDelivery.objects.filter(subscription=subscription)
        waiting = deliveries.filter(state=DeliveryState.WAITING)
        waiting.filter(mail__sent_at__isnull=False).update(state=DeliveryState.SENT)
        waiting.update(state=DeliveryState.LEFT_OUT)
        about = Q(newsletter_delivery__subscription=subscription)
        about |= Q(
            recipient__iexact=subscription.email, body__contains=links.own_path(subscription)
        )
        keys = list(OutgoingMail.objects.filter(about).values_list("pk", flat=True))
        OutgoingMail.objects.filter(pk__in=keys).delete()


def has_lapsed(subscription: NewsletterSubscription, at: datetime) -> bool:
    """Whether nobody has confirmed it in time."""
    return subscription.confirmed_at is None and at >= subscription.asked_at + LAPSES_AFTER


def forget_unconfirmed(at: datetime | None = None) -> int:
    """Deletes what nobody has confirmed within 48 hours; returns how many."""
    limit = (at or timezone.now()) - LAPSES_AFTER
    lapsed = NewsletterSubscription.objects.filter(confirmed_at=None, asked_at__lte=limit)
    found = list(lapsed)
    for subscription in found:
        unsubscribe(subscription)
    return len(found)


def _unconfirmed(subscription: NewsletterSubscription):
    return NewsletterSubscription.objects.filter(pk=subscription.pk, confirmed_at=None)


def _mail_seldom(subscription: NewsletterSubscription, mail) -> None:
    """Nobody can fill somebody else's letter box with our mails."""
    who, purpose = subscription.email.lower(), "newsletter_mail"
    if not rate_limit.is_too_many(who, purpose=purpose, limit=MAILS_A_DAY, seconds=DAY):
        mail(subscription)
