"""Newsletters on the first page of the workplace."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.workplace import Entry, Found, Urgency, WorkSource, since, waiting
from news.models import NewsletterIssue
from news.newsletter.issue_pages import CHANGE, address
from news.newsletter.viewsets import DRAFT


def newsletters() -> WorkSource:
    return WorkSource(
        name="newsletters",
        label=_("Rundbriefe"),
        icon="mail",
        address=lambda: address("list"),
        may=lambda user: user.has_perm(CHANGE),
        find=_drafts,
    )


def _drafts(user) -> Found:
    number, moment = waiting(NewsletterIssue.objects.filter(released_at=None), "created_at")
    sentence = ngettext("Rundbrief ist noch ein Entwurf", "Rundbriefe sind noch Entwürfe", number)
    url = f"{address('list')}?state={DRAFT}"
    return Found((Entry(number, sentence, url, since(moment, number), Urgency.SOME_DAY),))
