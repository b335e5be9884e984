"""A request goes on: a page that shows first what it means, and the mail before it is sent."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import FormView

from core.languages import language
from exhibition.domain import offers, request_desk, request_offers, requests, tour
from exhibition.domain.request_states import ENDS
from exhibition.enums import OfferState, RequestState
from exhibition.forms.request_step import MAIL_FIELDS, AcceptForm, StepForm
from exhibition.views.request_board import address, may_change
from exhibition.views.request_desk import OneRequestMixin, shown_rivals
from exhibition.views.request_desk_ways import label_of, log_refusal

REFUSALS = (
    request_desk.OutOfDate,
    requests.StateNotPermitted,
    request_offers.OfferRefused,
    offers.NotPossible,
    tour.SetNotFree,
    tour.StateNotPermitted,
)
PROMISING = (RequestState.ACCEPTED, RequestState.AGREEMENT_OUT, RequestState.BOOKED)


class RequestStepView(OneRequestMixin, FormView):
    """Asks once more, with who else waits for the same weeks, and then moves the request on."""

    may_enter = staticmethod(may_change)
    template_name = "exhibition/admin/request_step.html"
    form_class = StepForm

    @cached_property
    def state(self) -> RequestState:
        known = {state.value: state for state in RequestState if state != RequestState.OFFERED}
        try:
            return known[self.kwargs["state"]]
        except KeyError:
            raise Http404 from None

    def get(self, request: HttpRequest, *args, **kwargs):
        try:
            self.refuse()
        except REFUSALS as refusal:
            return self.refused(refusal)
        return super().get(request, *args, **kwargs)

    def refused(self, refusal: Exception):
        log_refusal(self.found, self.state.value, refusal)
        messages.error(self.request, str(refusal))
        return redirect(self.back)

    def refuse(self) -> None:
        """Raises what speaks against showing the page at all."""
        request_desk.refuse_step(self.found, self.state)

    @property
    def back(self) -> str:
        return address("inspect", self.found.pk)

    @cached_property
    def open_offers(self):
        """The dates among which the house chooses now."""
        if (self.found.state, self.state) != (RequestState.OFFERED, RequestState.ACCEPTED):
            return self.found.offers.none()
        return self.found.offers.filter(state=OfferState.OPEN).select_related(
            "stop__exhibition_set"
        )

    def get_form_class(self):
        return AcceptForm if self.open_offers else self.form_class

    def get_form_kwargs(self):
        own = {"request": self.found, "state": self.state}
        if self.open_offers:
            own["offers"] = self.open_offers
        return super().get_form_kwargs() | own

    def form_valid(self, form: StepForm):
        try:
            with transaction.atomic():
                request_desk.lock_as_seen(self.found, seen=form.cleaned_data["seen"])
                self.refuse()
                self.take(form)
        except REFUSALS as refusal:
            return self.refused(refusal)
        is_told = form.told()["mail"] is not None
        messages.success(self.request, self.done(is_told=is_told))
        return redirect(self.back)

    def take(self, form: StepForm) -> None:
        told = {"by": self.request.user, "note": form.cleaned_data["note"], **form.told()}
        if isinstance(form, AcceptForm):
            request_offers.choose(form.cleaned_data["offer"], by_house=False, **told)
        else:
            reason = form.cleaned_data.get("reason", "")
            requests.change_state(self.found, self.state, reason=reason, **told)

    def done(self, *, is_told: bool) -> str:
        sentence = _("Neuer Stand: %(state)s.") % {"state": self.state.label}
        if is_told:
            sentence += " " + _("Die Mail an das Haus geht gleich hinaus.")
        return sentence

    def get_page_title(self):
        return label_of(self.found, self.state)

    def own_breadcrumbs(self):
        return [
            {"url": self.back, "label": self.title},
            {"url": "", "label": self.get_page_title()},
        ]

    def rivals(self) -> dict | None:
        """Shown where the step promises somebody a date."""
        return shown_rivals(self.found) if self.state in PROMISING else None

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        form = context["form"]
        return context | {
            "object": self.found,
            "label": self.get_page_title(),
            "state": self.state,
            "is_ending": self.state in ENDS,
            "language": language(self.found.language),
            "rivals": self.rivals(),
            "asked": [one for one in form.visible_fields() if one.name not in MAIL_FIELDS],
            "written": [one for one in form if one.name in ("subject", "body")],
            "back": self.back,
            "media": form.media,
        }
