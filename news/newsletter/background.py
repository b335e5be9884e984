"""What the newsletter asks of the worker, and how that is called in the lists of such work."""

from collections.abc import Collection

from django.utils.translation import gettext_lazy as _

from core import composing, job_kinds, jobs, purges
from core.job_kinds import Subject
from news.domain.newsletter import sending, settling, subscribing
from news.models import NewsletterIssue
from news.newsletter.issue_pages import look_url


def register() -> None:
    jobs.register(sending.KIND, sending.queue_in_background)
    job_kinds.register(sending.KIND, _("Rundbrief versenden"), _issues)
    composing.register(sending.COMPOSER, sending.compose)
    purges.register("orders of the newsletter forgotten", subscribing.forget_unconfirmed)
    purges.register("addresses that refuse the newsletter taken off", settling.settle)


def _issues(keys: Collection[str]) -> dict[str, Subject]:
    found = NewsletterIssue.objects.filter(pk__in=keys)
    return {str(issue.pk): Subject(str(issue), look_url(issue)) for issue in found}
