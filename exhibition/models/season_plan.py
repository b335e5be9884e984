from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from exhibition.models.parts import somebody


class SeasonPlan(models.Model):
    """A proposal for the tour of a season. It books nothing; a planner takes over what is good.

    ``locked`` is what the planner holds fast, ``result`` the best plan so far; both as JSON by
    ``domain/planner``. The work itself is a job (``core/jobs.py``).
    """

    first_day = models.DateField(_("erster Tag"))
    last_day = models.DateField(_("letzter Tag"))
    made_at = models.DateTimeField(_("angelegt am"), auto_now_add=True)
    made_by = somebody(_("angelegt von"))
    locked = models.JSONField(default=list, blank=True)
    result = models.JSONField(null=True, blank=True)
    is_stopped = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("Saisonplan")
        verbose_name_plural = _("Saisonpläne")
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")),
                name="season_ends_after_beginning",
                violation_error_message=_("„letzter Tag“ liegt vor „erster Tag“."),
            )
        ]

    def __str__(self):
        return f"{self.first_day} – {self.last_day}"
