"""The parts of the work that ``core`` knows: mails, work in the background, translations."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.permissions import page_permission_policy

from core import outbox
from core.models import Job, JobState
from core.translation_report.report import EXPLORING, REPORT, of_user
from core.translations import outdated
from core.translations.states import TranslationState
from core.viewsets import STUCK
from core.workplace.registry import register_work_source
from core.workplace.terms import Entry, Found, Urgency, WorkSource
from core.workplace.words import since, waiting


def register() -> None:
    register_work_source(
        WorkSource(
            name="translations",
            label=_("Übersetzungen"),
            icon="wagtail-localize-language",
            address=lambda: reverse(REPORT),
            may=_may_translate,
            find=_outdated,
        )
    )
    register_work_source(
        WorkSource(
            name="mails",
            label=_("Postausgang"),
            icon="mail",
            address=lambda: reverse("outgoing_mails:index"),
            may=lambda user: user.has_perm("core.change_outgoingmail"),
            find=_stuck_mails,
            order=200,
        )
    )
    register_work_source(
        WorkSource(
            name="jobs",
            label=_("Hintergrundarbeiten"),
            icon="history",
            address=lambda: reverse("jobs:index"),
            may=lambda user: user.has_perm("core.change_job"),
            find=_failed_jobs,
            order=200,
        )
    )


def _may_translate(user) -> bool:
    """Who says that translations are read, and sees the report of them."""
    return user.has_perm(
        "core.change_translationreview"
    ) and page_permission_policy.user_has_any_permission(user, EXPLORING)


def _outdated(user) -> Found:
    number, moment = outdated.count(of_user(user))
    sentence = ngettext(
        "Seite hat eine veraltete Übersetzung",
        "Seiten haben veraltete Übersetzungen",
        number,
    )
    url = f"{reverse(REPORT)}?state={TranslationState.OUTDATED}"
    return Found((Entry(number, sentence, url, since(moment, number), Urgency.SOME_DAY),))


def _stuck_mails(user) -> Found:
    number, moment = waiting(outbox.stuck(), "created_at")
    sentence = ngettext("Mail hängt fest", "Mails hängen fest", number)
    url = f"{reverse('outgoing_mails:index')}?state={STUCK}"
    return Found((Entry(number, sentence, url, since(moment, number), Urgency.NOW),))


def _failed_jobs(user) -> Found:
    number, moment = waiting(Job.objects.filter(state=JobState.FAILED), "finished_at")
    sentence = ngettext(
        "Hintergrundarbeit ist gescheitert", "Hintergrundarbeiten sind gescheitert", number
    )
    url = f"{reverse('jobs:index')}?state={JobState.FAILED}"
    return Found((Entry(number, sentence, url, since(moment, number), Urgency.NOW),))
