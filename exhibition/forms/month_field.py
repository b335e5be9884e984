"""A month and a year, typed in one of the ways people write them."""

import re
from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core import clock

MONTH_FIRST = re.compile(r"(\d{1,2})\s*[./\- ]\s*(\d{4})")
YEAR_FIRST = re.compile(r"(\d{4})\s*[./\-]\s*(\d{1,2})")
YEARS_AHEAD = 5


class MonthField(forms.CharField):
    """The first day of a future month. Takes 4/2027, 04.2027 and 2027-04."""

    default_error_messages = {
        "invalid": _("Bitte Monat und Jahr angeben, zum Beispiel 04/2027."),
        "past": _("Dieser Monat ist schon da oder vorbei. Bitte einen späteren angeben."),
        "too_far": _("So weit planen wir nicht voraus. Bitte einen früheren Monat angeben."),
    }

    def __init__(self, **kwargs):
        super().__init__(max_length=20, **kwargs)

    def clean(self, value):
        value = super().clean(value)
        return self._month(value) if value else None

    def _month(self, value: str) -> date:
        month_first, year_first = MONTH_FIRST.fullmatch(value), YEAR_FIRST.fullmatch(value)
        if month_first:
            month, year = month_first.groups()
        elif year_first:
            year, month = year_first.groups()
        else:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        try:
            begin = date(int(year), int(month), 1)
        except ValueError:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        today = clock.today()
        if begin <= today:
            raise ValidationError(self.error_messages["past"], code="past")
        if begin.year > today.year + YEARS_AHEAD:
            raise ValidationError(self.error_messages["too_far"], code="too_far")
        return begin
