"""How an issue goes out: released once, then a row for each subscriber, then one mail each.

Promise: nobody gets an issue twice (unique in the database), whatever is killed or done at once.
Ten thousand subscribers are many small transactions. The mails are due one after another, so many
a minute, and each is written when it is sent: who has unsubscribed by then gets none, and a page
that has been taken back by then is not told of.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Count, Max, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from core import jobs, outbox
from core.composing import Composed
from core.models import OutgoingMail
from news.domain.newsletter import contents, letter
from news.enums import DeliveryState, Topic
from news.models import NewsletterDelivery, NewsletterIssue, NewsletterSubscription

KIND = "newsletter"  # of the job
COMPOSER = "newsletter"  # of the mails
BATCH = 200  # subscribers in one transaction


class NotReleased(Exception):
    """The issue does not go out; the sentence is for editors and says why."""


def release(issue: NewsletterIssue, *, by) -> None:
    """Lets a draft go out, once. Raises NotReleased, and then nothing has happened."""
    if not contents.entries(issue, contents.SOURCE):
        raise NotReleased(_nothing_left())
    with transaction.atomic():
        drafts = NewsletterIssue.objects.filter(pk=issue.pk, released_at=None)
        if not drafts.update(released_at=timezone.now(), released_by=by):
            raise NotReleased(_("Dieser Rundbrief ist schon versandt."))
        issue.refresh_from_db()
        issue.recipients = subscribers(issue).count()
        if not issue.recipients:
            raise NotReleased(_("Für diese Themen gibt es noch keine Abonnements."))
        issue.save(update_fields=["recipients"])
        jobs.enqueue(KIND, issue.pk)


def subscribers(issue: NewsletterIssue) -> QuerySet[NewsletterSubscription]:
    """Who gets it: had said yes when it was released, to something that it tells of."""
    return subscribers_now(issue).filter(confirmed_at__lte=issue.released_at)


def subscribers_now(issue: NewsletterIssue) -> QuerySet[NewsletterSubscription]:
    """Who would get it if it were released now."""
    topics = contents.topics_of(issue)
    wanted = Q(pk=None)
    if Topic.NEWS in topics:
        wanted |= Q(wants_news=True)
    if Topic.TOUR in topics:
        wanted |= Q(wants_tour=True)
    return NewsletterSubscription.objects.exclude(confirmed_at=None).filter(wanted)


def queue_in_background(key: str, report: jobs.Report) -> None:
    """The job: a row and a mail for each who has none yet. May be broken off anywhere."""
    issue = NewsletterIssue.objects.filter(pk=key).exclude(released_at=None).first()
    if issue is None:
        return
    while queued := _queue_some(issue):
        done = issue.deliveries.count()
        report(min(1, done / max(1, issue.recipients)), _progress(done))
        if queued < BATCH:
            break
    NewsletterIssue.objects.filter(pk=issue.pk, queued_at=None).update(queued_at=timezone.now())


def _queue_some(issue: NewsletterIssue) -> int:
    """The next of them, all or none: where another worker was faster the database refuses."""
    with transaction.atomic():
        without = subscribers(issue).exclude(deliveries__issue=issue).order_by("pk")
        people = list(without[:BATCH])
        begin, pause = _next_moment(issue), pause_between_mails()
        mails = OutgoingMail.objects.bulk_create(
            OutgoingMail(
                recipient=one.email,
                subject=str(issue),
                composer=COMPOSER,
                not_before=begin + number * pause,
            )
            for number, one in enumerate(people)
        )
        NewsletterDelivery.objects.bulk_create(
            NewsletterDelivery(issue=issue, subscription=one, mail=mail)
            for one, mail in zip(people, mails, strict=True)
        )
    return len(people)


def pause_between_mails() -> timedelta:
    return timedelta(minutes=1) / settings.NEWSLETTER_MAILS_A_MINUTE


def _next_moment(issue: NewsletterIssue) -> datetime:
    last = issue.deliveries.aggregate(last=Max("mail__not_before"))["last"]
    now = timezone.now()
    return max(now, last + pause_between_mails()) if last else now


def compose(mail: OutgoingMail) -> Composed | None:
    """For the outbox, in the moment of sending; None where this mail has no use any more."""
    found = NewsletterDelivery.objects.select_related("issue", "subscription")
    delivery = found.filter(mail=mail).first()
    if delivery is None or delivery.subscription is None:
        return None
    written = letter.compose(delivery.issue, delivery.subscription)
    if written is None:
        NewsletterDelivery.objects.filter(pk=delivery.pk).update(state=DeliveryState.LEFT_OUT)
        _tell_if_empty(delivery.issue)
    return written


def _tell_if_empty(issue: NewsletterIssue) -> None:
    """Says once, to whoever released it, that all it told of has been taken back meanwhile."""
    if contents.entries(issue, contents.SOURCE):
        return
    untold = NewsletterIssue.objects.filter(pk=issue.pk, told_empty_at=None)
    editor = issue.released_by
    with transaction.atomic(), override(settings.LANGUAGE_CODE):
        if untold.update(told_empty_at=timezone.now()) and editor and editor.email:
            outbox.post(recipient=editor.email, subject=str(issue), body=_nothing_left() + "\n")


def _nothing_left() -> str:
    return _(
        "Von diesem Rundbrief ist nichts mehr übrig: Keine seiner Meldungen ist veröffentlicht und"
        " noch aktuell. Es wird nichts versandt."
    )


def _progress(number: int) -> str:
    return _("%(number)d Mails vorbereitet.") % {"number": number}


def with_counts(issues: QuerySet[NewsletterIssue]) -> QuerySet[NewsletterIssue]:
    """Adds to each how many deliveries are ``sent``, ``left_out``, ``failed`` and ``waiting``."""
    waits = Q(deliveries__state=DeliveryState.WAITING)
    is_sent = waits & Q(deliveries__mail__sent_at__isnull=False)
    has_failed = waits & Q(deliveries__mail__given_up_at__isnull=False)

    def those(condition: Q) -> Count:
        return Count("deliveries", filter=condition)

    return issues.annotate(
        sent=those(Q(deliveries__state=DeliveryState.SENT) | is_sent),
        left_out=those(Q(deliveries__state=DeliveryState.LEFT_OUT)),
        failed=those(Q(deliveries__state=DeliveryState.FAILED) | has_failed),
        waiting=those(
            waits & Q(deliveries__mail__sent_at=None, deliveries__mail__given_up_at=None)
        ),
    )
