"""Making editions in the background: how that is called, and in the log of a panel."""

from collections.abc import Collection

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogFormatter

from core import job_kinds, jobs
from core.job_kinds import Subject
from exhibition.domain.editions import files, hanging, releasing, rendering, taking_back
from exhibition.models import PanelEdition

# What happened to an edition, as the history of its panel tells it.
LOGGED = (
    (releasing.RELEASED, _("Freigeben"), _("Auflage %(number)s für den Druck freigegeben")),
    (hanging.HUNG, _("Hängen"), _("Auflage %(number)s hängt in: %(set)s")),
    (hanging.TAKEN_DOWN, _("Abnehmen"), _("Auflage %(number)s abgenommen, aus: %(set)s")),
    (taking_back.WITHDRAWN, _("Zurückziehen"), _("Auflage %(number)s zurückgezogen")),
    (taking_back.HANDED_OUT, _("Herunterladen"), _("Datei von Auflage %(number)s geladen")),
)


def register() -> None:
    jobs.register(rendering.KIND, rendering.render_in_background)
    jobs.register(rendering.AGAIN, rendering.compare_in_background)
    jobs.register(files.KIND, files.DELETION.in_background)
    words = {
        rendering.KIND: _("Tafel setzen"),
        rendering.AGAIN: _("Tafel noch einmal setzen und vergleichen"),
    }
    for kind, label in words.items():
        job_kinds.register(kind, label, _editions, can_be_cancelled=True)
    job_kinds.register(files.KIND, _("Datei einer Tafel löschen"))


def log_actions(actions) -> None:
    """For ``register_log_actions``."""
    for action, label, message in LOGGED:
        actions.register_action(action)(_formatter(label, message))


def _formatter(label, message) -> type[LogFormatter]:
    def said(self, entry) -> str:
        known = entry.data or {}  # an erasure takes it away
        return message % {"number": known.get("number", "–"), "set": known.get("set", "–")}

    return type("EditionFormatter", (LogFormatter,), {"label": label, "format_message": said})


def _editions(keys: Collection[str]) -> dict[str, Subject]:
    """By code and number: a title may be somebody's name."""
    known = PanelEdition.objects.filter(pk__in=[key for key in keys if key.isdecimal()])
    return {
        str(edition.pk): Subject(
            f"{edition.panel.code}-{edition.number}",
            reverse("panel_editions", args=[edition.panel_id]),
        )
        for edition in known.select_related("panel")
    }
