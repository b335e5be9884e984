"""An issue as the mail that a subscriber gets: plain text, in their language, written anew each
time.
"""

from collections.abc import Iterable
from datetime import datetime
from email.utils import parseaddr

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from core.composing import Composed
from core.dates import day_in_words
from core.sender import sender
from core.texts import without_control_characters
from news.domain.newsletter import contents, links
from news.enums import Topic
from news.models import NewsletterIssue, NewsletterSubscription


def topics_of(subscription: NewsletterSubscription) -> set[Topic]:
    wanted = {Topic.NEWS: subscription.wants_news, Topic.TOUR: subscription.wants_tour}
    return {topic for topic, is_wanted in wanted.items() if is_wanted}


def compose(issue: NewsletterIssue, subscription: NewsletterSubscription) -> Composed | None:
    """The mail to one subscriber, or None where there is nothing to tell them (any more)."""
    own = links.full(links.own_path(subscription))
    out = links.full(links.unsubscribe_path(subscription))
    mail = write(
        issue, subscription.language, topics=topics_of(subscription), own=own, unsubscribe=out
    )
    return mail and Composed(mail.subject, mail.body, headers(out))


def write(
    issue: NewsletterIssue,
    language: str,
    *,
    topics: Iterable[Topic] = tuple(Topic),
    own: str = "…",
    unsubscribe: str = "…",
    at: datetime | None = None,
) -> Composed | None:
    """The text in one language; also for the preview, which holds nobody's links."""
    at = at or timezone.now()
    found = contents.entries(issue, language, topics=topics, at=at)
    if not found:
        return None
    with override(language):
        day = day_in_words(timezone.localdate(issue.released_at or at))
        values = {
            "introduction": contents.introduction(issue, language),
            "parts": _parts(found),
            "own_address": own,
            "unsubscribe_address": unsubscribe,
            "sender": sender(),
            "site": settings.SITE_URL,
        }
        text = render_to_string("email/newsletter.txt", values)
        subject = _("Rundbrief vom %(day)s: Neues von „Ich hab’s geschafft!“") % {"day": day}
    return Composed(subject, _tidy(text))


def headers(unsubscribe: str) -> dict[str, str]:
    """One click out, in the mail program itself (RFC 2369, RFC 8058)."""
    host = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    return {
        "List-Id": f"<rundbrief.{host}>",
        "List-Unsubscribe": f"<{unsubscribe}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def _parts(found: list[contents.Entry]) -> list[dict]:
    """News first, then the tour, each with its own heading."""
    by_topic = {topic: [entry for entry in found if entry.topic == topic] for topic in Topic}
    return [
        {"heading": topic.label, "line": "=" * len(str(topic.label)), "entries": of_topic}
        for topic, of_topic in by_topic.items()
        if of_topic
    ]


def _tidy(text: str) -> str:
    """Never more than one empty line in a row, nothing that no reader sees."""
    lines = [line.rstrip() for line in without_control_characters(text).strip().split("\n")]
    kept = [line for number, line in enumerate(lines) if line or (number and lines[number - 1])]
    return "\n".join(kept) + "\n"
