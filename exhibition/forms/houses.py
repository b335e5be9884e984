"""The form of a house: asks the domain whether its rows agree with each other."""

import re

from django.utils.formats import time_format
from django.utils.translation import gettext as _

from core.dates import days_in_words
from exhibition.domain.coordinates import centre_of, what_is_wrong
from exhibition.domain.opening_entries import overlapping_exceptions, overlapping_hours
from exhibition.forms.rows import FormWithRows

POSTCODE = re.compile(r"[0-9]{5}")
TELEPHONE = re.compile(r"(?=(?:.*[0-9]){5})[0-9+()/.\- ]+")


class VenueForm(FormWithRows):
    """Both coordinates may be left empty: then the middle of the town is taken."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("latitude", "longitude"):
            if name in self.fields:
                self.fields[name].required = False
                self.fields[name].validators = []

    def clean(self):
        cleaned = super().clean()
        self._look_at_the_place(cleaned)
        self._look_at_the_hours()
        self._look_at_the_exceptions()
        self._look_at_the_telephones()
        return cleaned

    def clean_postcode(self):
        postcode = self.cleaned_data["postcode"].strip()
        if postcode and not POSTCODE.fullmatch(postcode):
            self.add_error("postcode", _("Bitte fünf Ziffern, zum Beispiel 02625."))
        return postcode

    def _look_at_the_place(self, cleaned: dict) -> None:
        latitude, longitude = cleaned.get("latitude"), cleaned.get("longitude")
        if {"latitude", "longitude", "town"} & set(self.errors):
            return
        district = cleaned.get("district")
        centre = centre_of(cleaned["town"], district.ags if district else None)
        if latitude is not None and longitude is not None:
            if sentence := what_is_wrong(latitude, longitude, centre):
                self.add_error("latitude", sentence)
        elif latitude is not None or longitude is not None:
            missing = "latitude" if latitude is None else "longitude"
            self.add_error(missing, _("Bitte beide Zahlen eintragen oder beide Felder leeren."))
        elif centre is None:
            sentence = _("Diesen Ort kennen wir nicht. Bitte Breite und Länge eintragen.")
            self.add_error("latitude", sentence)
        else:
            cleaned |= {"latitude": centre.latitude, "longitude": centre.longitude}

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
