"""The form of a house: asks the domain whether its rows agree with each other."""

import re

from django.utils.formats import time_format
from django.utils.translation import gettext as _

from core.dates import days_in_words
from exhibition.domain.opening_entries import overlapping_exceptions, overlapping_hours
from exhibition.forms.address import AddressMixin
from exhibition.forms.rows import FormWithRows

TELEPHONE = re.compile(r"(?=(?:.*[0-9]){5})[0-9+()/.\- ]+")


class VenueForm(AddressMixin, FormWithRows):
    def clean(self):
        cleaned = super().clean()
        self._look_at_the_hours()
        self._look_at_the_exceptions()
        self._look_at_the_telephones()
        return cleaned

    def _look_at_the_hours(self) -> None:
        rows = [row.instance for row in self.rows("opening_hours")]
        for one, other in list(overlapping_hours(rows)):
            sentence = _(
                "Am %(day)s ist schon von %(opens)s bis %(closes)s Uhr offen. Zeiten eines Tages"
                " dürfen sich nicht überschneiden: Bitte ändern oder löschen Sie eine der beiden."
            ) % {
                "day": one.get_weekday_display(),
                "opens": time_format(one.opens),
                "closes": time_format(one.closes),
            }
            self.tell("opening_hours", other, None, sentence)

    def _look_at_the_exceptions(self) -> None:
        rows = [row.instance for row in self.rows("opening_exceptions")]
        for one, other in list(overlapping_exceptions(rows)):
            sentence = _(
                "Für diese Tage gibt es schon eine Ausnahme: %(days)s. Zwei Ausnahmen dürfen nicht"
                " zur selben Zeit gelten: Bitte ändern oder löschen Sie eine der beiden."
            ) % {"days": days_in_words(one.first_day, one.last_day)}
            self.tell("opening_exceptions", other, None, sentence)

    def _look_at_the_telephones(self) -> None:
        for row in self.rows("contacts"):
            telephone = row.instance.telephone
            if telephone and not TELEPHONE.fullmatch(telephone):
                sentence = _("Bitte eine Telefonnummer, zum Beispiel 03591 123456.")
                self.tell("contacts", row.instance, "telephone", sentence)
