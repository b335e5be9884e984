"""Which season to plan."""

from datetime import timedelta

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from exhibition.domain import season_plans
from exhibition.forms.board import EARLIEST, LATEST

SEASON = timedelta(days=548)  # 18 months


class SeasonForm(forms.Form):
    """Says what speaks against planning these days, in the words of the domain."""

    first = forms.DateField(
        label=_("erster Tag"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Das ist kein Tag. Bitte wie 31.12.2026 schreiben.")},
    )
    last = forms.DateField(
        label=_("letzter Tag"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Das ist kein Tag. Bitte wie 31.12.2026 schreiben.")},
    )

    @classmethod
    def usual(cls) -> "SeasonForm":
        """The 18 months from today, filled in and checked."""
        today = timezone.localdate()
        return cls({"first": f"{today}", "last": f"{today + SEASON}"})

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("first") and cleaned.get("last"):
            try:
                season_plans.refuse(cleaned["first"], cleaned["last"])
            except season_plans.NothingToPlan as refusal:
                self.add_error(None, str(refusal))
        return cleaned


class OfferForm(forms.Form):
    """Which of the offered sets and days is meant: sent by a button, not typed."""

    set = forms.IntegerField(min_value=1, max_value=2**31)
    first = forms.DateField(
        input_formats=["%Y-%m-%d"],
        validators=[MinValueValidator(EARLIEST), MaxValueValidator(LATEST)],
    )
