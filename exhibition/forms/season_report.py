"""On which days to report: a whole year, or from one day to another."""

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

EARLIEST, LATEST = 2019, 2100  # the exhibition has been on tour since 2019


class SeasonReportForm(forms.Form):
    """Days win over the year. ``days``: first and last, once it is valid."""

    year = forms.IntegerField(label=_("Jahr"), min_value=EARLIEST, max_value=LATEST, required=False)
    first = forms.DateField(
        label=_("oder vom"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    last = forms.DateField(
        label=_("bis"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def clean(self):
        cleaned = super().clean()
        first, last = cleaned.get("first"), cleaned.get("last")
        if self.errors:
            return cleaned
        if bool(first) != bool(last):
            self.add_error(None, _("Bitte geben Sie beide Tage an, oder nur das Jahr."))
        elif not first and not cleaned.get("year"):
            self.add_error(None, _("Bitte geben Sie ein Jahr an."))
        elif first and not EARLIEST <= first.year <= last.year <= LATEST:
            self.add_error(None, _("Diese Tage passen nicht zusammen oder sind zu weit weg."))
        return cleaned

    @property
    def days(self) -> tuple[date, date]:
        first, last = self.cleaned_data.get("first"), self.cleaned_data.get("last")
        if first and last:
            return first, last
        return date(self.cleaned_data["year"], 1, 1), date(self.cleaned_data["year"], 12, 31)
