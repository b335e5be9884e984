"""A person of ours among the subscribers, or named in an issue: what access and erasure do."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.languages import language
from news.domain.newsletter import subscribing
from news.models import NewsletterIssue, NewsletterSubscription
from stories.domain.erasure.names import Names
from stories.domain.erasure.terms import Ledger, Plan
from stories.models import Person

LABELS = {
    "newsletter": gettext_lazy("Rundbrief"),
    "newsletter_language": gettext_lazy("Sprache des Rundbriefs"),
    "newsletter_topics": gettext_lazy("bestellte Themen"),
    "asked_at": gettext_lazy("bestellt am"),
    "confirmed_at": gettext_lazy("bestätigt am"),
    "consent_text_version": gettext_lazy("Fassung des bestätigten Textes"),
    "issues_sent": gettext_lazy("vorgesehene Ausgaben"),
}


def subscriptions_in_access(person: Person) -> list[dict]:
    """What is kept of the person's address as a subscriber (Art. 15 GDPR)."""
    return [_row(one) for one in _subscriptions(person.email)]


def subscriptions_in_words(plan: Plan) -> Iterable[str]:
    if _subscriptions(plan.names.email):
        yield _("Das Abonnement des Rundbriefs wird gelöscht.")
    for issue in _naming(plan.names):
        yield _("%(issue)s: Der Name wird aus dem Satz am Anfang entfernt.") % {"issue": issue}


def erase_subscriptions(plan: Plan, ledger: Ledger) -> None:
    """Deletes the subscription, and takes the name out of what editors wrote."""
    for subscription in _subscriptions(plan.names.email):
        subscribing.unsubscribe(subscription)
        ledger.removed["subscriptions"] += 1
    for issue in _naming(plan.names):
        issue.introduction = plan.names.scrubbed(issue.introduction)
        issue.save(update_fields=["introduction"])
        for text in issue.texts.all():
            text.introduction = plan.names.scrubbed(text.introduction)
            text.save(update_fields=["introduction"])
        ledger.removed["newsletter_texts"] += 1


def _subscriptions(email: str) -> list[NewsletterSubscription]:
    return list(NewsletterSubscription.objects.filter(email__iexact=email)) if email else []


def _naming(names: Names) -> list[NewsletterIssue]:
    issues = NewsletterIssue.objects.prefetch_related("texts")
    return [
        issue
        for issue in issues
        if names.identifies(
            [issue.introduction, *(text.introduction for text in issue.texts.all())]
        )
    ]


def _row(subscription: NewsletterSubscription) -> dict:
    topics = {_("Neuigkeiten"): subscription.wants_news}
    topics |= {_("Stationen der Tour"): subscription.wants_tour}
    return {
        "newsletter_language": language(subscription.language).name,
        "newsletter_topics": ", ".join(topic for topic, is_wanted in topics.items() if is_wanted),
        "asked_at": subscription.asked_at,
        "confirmed_at": subscription.confirmed_at,
        "consent_text_version": subscription.text_version,
        "issues_sent": subscription.deliveries.count(),
    }
