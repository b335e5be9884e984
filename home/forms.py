"""Forms of the editors' workplace for facts of the programme."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from core.saxony_map import EAST, NORTH, SOUTH, WEST
from home.domain import spoken
from home.domain.places import find_town


class SpokenField(forms.MultipleChoiceField):
    """Languages to tick; the value is „de,en,ar“ as the database keeps it."""

    widget = forms.CheckboxSelectMultiple

    def prepare_value(self, value):
        return spoken.codes(value) if isinstance(value, str) else value

    def clean(self, value) -> str:
        return spoken.as_kept(super().clean(value))

    def has_changed(self, initial, data) -> bool:
        return super().has_changed(spoken.codes(initial or ""), data)


class MentorProjectForm(WagtailAdminModelForm):
    """Languages are ticked; a point that is left empty comes from the town."""

    languages = SpokenField(
        label=_("Sprachen"),
        required=False,
        choices=spoken.choices,
        help_text=_("Welche Sprachen jemand im Projekt spricht. Danach kann man suchen."),
    )
    latitude = forms.FloatField(
        label=_("geografische Breite (Grad)"),
        required=False,
        min_value=SOUTH,
        max_value=NORTH,
        help_text=_("Leer lassen: Dann nehmen wir die Mitte des Ortes."),
    )
    longitude = forms.FloatField(
        label=_("geografische Länge (Grad)"), required=False, min_value=WEST, max_value=EAST
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["languages"].choices = spoken.choices(self.instance.languages)

    def clean(self) -> dict:
        answers = super().clean()
        point = [answers.get("latitude"), answers.get("longitude")]
        if point == [None, None] and not {"latitude", "longitude"} & self.errors.keys():
            self._take_point_of_town(answers)
        elif None in point and not self.errors:
            self.add_error(
                "latitude" if point[0] is None else "longitude",
                _("Bitte geben Sie Breite und Länge an, oder lassen Sie beide leer."),
            )
        return answers

    def _take_point_of_town(self, answers: dict) -> None:
        town, district = answers.get("town"), answers.get("district")
        if not (town and district):
            return  # that is said at those fields
        if place := find_town(town, district_ags=district.ags):
            answers["latitude"], answers["longitude"] = place.latitude, place.longitude
            return
        message = _(
            "Den Ort „%(town)s“ kennen wir in %(district)s nicht. Bitte prüfen Sie Ort und"
            " Landkreis, oder tragen Sie Breite und Länge ein."
        )
        names = {"town": town, "district": district.full_name}
        self.add_error("town", ValidationError(message, params=names))
