"""Forms of the editors' workplace. They ask the domain and repeat none of its rules."""

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm

from exhibition.domain import requests, tour
from exhibition.enums import RequestState, StopState
from exhibition.models import ExhibitionRequest, TourResource, TourStop


class TourStopForm(WagtailAdminModelForm):
    """Refuses what the tour refuses, with its sentence, and saves through the domain."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "resources" in self.fields:
            chosen = self.instance.resources.all() if self.instance.pk else ()
            offered = TourResource.objects.filter(Q(is_active=True) | Q(pk__in=chosen))
            self.fields["resources"].queryset = offered

    def clean(self):
        cleaned = super().clean()
        self._refuse_wrong_order(cleaned, "leaves_depot", "opens")
        self._refuse_wrong_order(cleaned, "opens", "closes")
        self._refuse_wrong_order(cleaned, "closes", "back_in_depot")
        return cleaned

    def _refuse_wrong_order(self, cleaned: dict, earlier: str, later: str) -> None:
        if cleaned.get(earlier) and cleaned.get(later) and cleaned[later] < cleaned[earlier]:
            label = self.fields[earlier].label
            self.add_error(later, _("Liegt vor „%(label)s“.") % {"label": label})

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
        except (tour.SetNotFree, tour.StateNotPermitted) as refusal:
            self.add_error(None, str(refusal))

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


class ExhibitionRequestForm(WagtailAdminModelForm):
    """Only the state, the notes and the stop are ours to change."""

    def clean_state(self):
        before = ExhibitionRequest.objects.values_list("state", flat=True).get(pk=self.instance.pk)
        after = self.cleaned_data["state"]
        self.before = RequestState(before)
        if after != before:
            try:
                requests.refuse(self.before, RequestState(after))
            except requests.StateNotPermitted as refusal:
                self.add_error("state", str(refusal))
        return after

    def save(self, commit=True):
        request = super().save(commit=False)
        if commit:
            after, request.state = request.state, self.before
            request.save()
            if after != self.before:
                requests.change_state(request, RequestState(after))
        return request
