"""Forms of the editors' workplace. They ask the domain and repeat none of its rules."""

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm

from exhibition.domain import tour
from exhibition.domain.stop_days import suggest_slug, wrong_order
from exhibition.domain.stop_steps import offered_states, why_no_others
from exhibition.enums import StopState
from exhibition.models import TourResource, TourStop, VenueRoom


class TourStopForm(WagtailAdminModelForm):
    """Refuses what the tour refuses, with its sentence, and saves through the domain."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "resources" in self.fields:
            chosen = self.instance.resources.all() if self.instance.pk else ()
            offered = TourResource.objects.filter(Q(is_active=True) | Q(pk__in=chosen))
            self.fields["resources"].queryset = offered
        if "state" in self.fields:
            self._offer_states(self.fields["state"])
        if "slug" in self.fields:
            self.fields["slug"].required = False
            self.fields["slug"].help_text = _("Leer: wird aus Ort und Monat gebildet.")
        if self.instance.pk and self.instance.state != StopState.RELOCATED:
            self.fields.pop("successor", None)  # „umziehen“ asks for it
        if "rooms" in self.fields:
            self._offer_rooms(self.fields["rooms"])

    def _offer_rooms(self, field):
        """The rooms of the house, once it is known which."""
        field.queryset = VenueRoom.objects.filter(venue=self.instance.venue_id)
        if not field.queryset.exists():
            del self.fields["rooms"]

    def _offer_states(self, field):
        """Only what may follow is offered; who sends another state anyway is told by the domain."""
        offered = offered_states(self.instance)
        field.widget.choices = [(state.value, state.label) for state in offered]
        field.help_text = why_no_others(self.instance)

    def clean(self):
        cleaned = super().clean()
        for name, sentence in wrong_order(cleaned).items():
            self.add_error(name, sentence)
        self._refuse_day_without_hold(cleaned)
        self._drop_rooms_of_other_houses(cleaned)
        if not cleaned.get("slug") and cleaned.get("venue") and cleaned.get("opens"):
            suggested = suggest_slug(cleaned["venue"].town, cleaned["opens"])
            cleaned["slug"] = self.instance.slug or suggested
        return cleaned

    def _drop_rooms_of_other_houses(self, cleaned: dict):
        if cleaned.get("rooms") and cleaned.get("venue"):
            cleaned["rooms"] = [r for r in cleaned["rooms"] if r.venue_id == cleaned["venue"].pk]

    def _refuse_day_without_hold(self, cleaned: dict):
        was_typed = cleaned.get("hold_until") and "hold_until" in self.changed_data
        if was_typed and cleaned.get("state") not in (None, StopState.ON_HOLD):
            sentence = _("Das gilt nur im Stand „%(state)s“. Bitte den Stand ändern oder leeren.")
            self.add_error("hold_until", sentence % {"state": StopState.ON_HOLD.label})

    def _post_clean(self):
        """Asks the domain once the instance carries what was typed."""
        before = self._stored_state()
        super()._post_clean()
        if self.errors:
            return
        try:
            tour.refuse(
                self.instance,
                StopState(self.instance.state),
                before=before,
                resources=self.cleaned_data.get("resources"),
            )
        except tour.SetNotFree as refusal:
            self.add_error(None, str(refusal))
        except tour.StateNotPermitted as refusal:
            self.add_error(refusal.field if refusal.field in self.fields else None, str(refusal))

    def _stored_state(self) -> StopState | None:
        try:
            return StopState(
                TourStop.objects.values_list("state", flat=True).get(pk=self.instance.pk)
            )
        except ObjectDoesNotExist:
            return None

    def save(self, commit=True):
        """Raises SetNotFree where somebody was quicker since ``clean``."""
        stop = super().save(commit=False)
        if commit:
            tour.save(stop, by=self.for_user, resources=self.cleaned_data.get("resources"))
            self._save_m2m()
        return stop


class TourResourceForm(WagtailAdminModelForm):
    def save(self, commit=True):
        """Raises SetNotFree where a station would be in two places."""
        resource = super().save(commit=False)
        return tour.save_resource(resource) if commit else resource
