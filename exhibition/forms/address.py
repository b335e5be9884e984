"""Forms with an address and a point on the map."""

import re

from django.utils.translation import gettext as _

from exhibition.domain.coordinates import centre_of, what_is_wrong

POSTCODE = re.compile(r"[0-9]{5}")


class AddressMixin:
    """Both coordinates may be left empty: then the middle of the town is taken."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("latitude", "longitude"):
            if name in self.fields:
                self.fields[name].required = False
                self.fields[name].validators = []

    def clean(self):
        cleaned = super().clean()
        if not {"latitude", "longitude", "town"} & set(self.errors):
            self._look_at_the_point(cleaned)
        return cleaned

    def clean_postcode(self):
        postcode = self.cleaned_data["postcode"].strip()
        if postcode and not POSTCODE.fullmatch(postcode):
            self.add_error("postcode", _("Bitte fünf Ziffern, zum Beispiel 02625."))
        return postcode

    def _look_at_the_point(self, cleaned: dict) -> None:
        latitude, longitude = cleaned.get("latitude"), cleaned.get("longitude")
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
