"""Of which requests the figures are: those that came in between two days."""

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput


class RequestFiguresForm(forms.Form):
    """Empty, or wrong: the last twelve months, this one included."""

    von = forms.DateField(label=_("eingegangen ab"), widget=AdminDateInput())
    bis = forms.DateField(label=_("bis"), widget=AdminDateInput())

    @classmethod
    def usual(cls, today: date) -> "RequestFiguresForm":
        return cls({"von": a_year_before(today), "bis": today})

    def clean(self):
        cleaned = super().clean()
        first, last = cleaned.get("von"), cleaned.get("bis")
        if first and last and last < first:
            self.add_error("bis", _("Dieser Tag liegt vor dem ersten."))
        return cleaned

    def days(self, today: date) -> tuple[date, date]:
        """First and last day of what is shown."""
        if self.is_valid():
            return self.cleaned_data["von"], self.cleaned_data["bis"]
        return a_year_before(today), today


def a_year_before(today: date) -> date:
    """The first day of the month eleven months before."""
    year, month = divmod(today.year * 12 + today.month - 1 - 11, 12)
    return date(year, month + 1, 1)
