"""Steps of a stop that have a page of their own: the house agrees, ends it, or it moves on."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from exhibition.domain import approval
from exhibition.domain.approval import ApprovalNotPermitted
from exhibition.domain.stop_history import differences_in_words
from exhibition.domain.tour import SetNotFree, StateNotPermitted
from exhibition.enums import StopState
from exhibition.forms.stop_steps import ApprovalForm, RelocationForm, TerminationForm
from exhibition.models import TourStop

PERMISSION = "exhibition.change_tourstop"
NAMESPACE = "wagtailsnippets_exhibition_tourstop"
REFUSALS = (ApprovalNotPermitted, SetNotFree, StateNotPermitted)


class StopStepView(WagtailAdminTemplateMixin, FormView):
    """Asks what the step needs, takes it, and goes on to the form of the stop."""

    template_name = "exhibition/admin/stop_step.html"
    header_icon = "calendar-alt"
    submit_button_label = ""
    explanation = ""

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(PERMISSION):
            raise PermissionDenied
        stops = TourStop.objects.select_related("venue", "exhibition_set")
        self.stop = get_object_or_404(stops, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "stop": self.stop}

    def form_valid(self, form):
        try:
            stop = form.save(by=self.request.user)
        except REFUSALS as refusal:
            field = getattr(refusal, "field", None)
            form.add_error(field if field in form.fields else None, str(refusal))
            return self.form_invalid(form)
        messages.success(self.request, self.done % {"stop": stop})
        return redirect(edit_url(stop))

    def get_page_subtitle(self):
        return f"{self.stop}: {self.page_title}"

    def get_header_title(self):
        return self.get_page_subtitle()

    def get_breadcrumbs_items(self):
        return [
            {"url": reverse(f"{NAMESPACE}:list"), "label": _("Stationen der Tour")},
            {"url": edit_url(self.stop), "label": str(self.stop)},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return context | {
            "stop": self.stop,
            "explanation": self.explanation,
            "back": edit_url(self.stop),
            "submit_button_label": self.submit_button_label,
            "media": context["form"].media,
        }


class ApprovalView(StopStepView):
    form_class = ApprovalForm
    page_title = gettext_lazy("Zustimmung eintragen")
    submit_button_label = gettext_lazy("Zustimmung eintragen")
    explanation = gettext_lazy(
        "Nach der Unterschrift hat sich etwas geändert. Bitte fragen Sie das Haus. Erst wenn es"
        " zugestimmt hat, kann die Station weitergehen."
    )
    done = gettext_lazy("Die Zustimmung zu „%(stop)s“ ist eingetragen.")

    def get_context_data(self, **kwargs):
        changes = differences_in_words(approval.open_changes(self.stop))
        return {**super().get_context_data(**kwargs), "changes": changes}


class TerminationView(StopStepView):
    form_class = TerminationForm
    page_title = gettext_lazy("Vom Haus beendet")
    submit_button_label = gettext_lazy("Als beendet eintragen")
    explanation = gettext_lazy(
        "Das Haus beendet die Ausstellung früher als vereinbart. Das lässt sich nicht"
        " zurücknehmen. Besucherinnen und Besucher sehen die Station dann als vorzeitig beendet."
    )
    done = gettext_lazy("„%(stop)s“ ist als vom Haus beendet eingetragen.")


class RelocationView(StopStepView):
    form_class = RelocationForm
    page_title = gettext_lazy("In ein anderes Haus umziehen")
    submit_button_label = gettext_lazy("Umziehen")
    explanation = gettext_lazy(
        "Diese Station bleibt mit ihrer Geschichte in der Liste und zeigt auf die neue. Ihr Satz"
        " wird frei und geht an die neue Station, auch an denselben Tagen. Das lässt sich nicht"
        " zurücknehmen."
    )
    done = gettext_lazy("Die neue Station ist „%(stop)s“. Bitte ergänzen Sie, was noch fehlt.")


STEPS = {
    "approve": ("zustimmung", ApprovalView),
    "terminate": ("beenden", TerminationView),
    "relocate": ("umziehen", RelocationView),
}
OF_STATE = {StopState.TERMINATED: "terminate", StopState.RELOCATED: "relocate"}


def step_urls() -> list:
    return [
        path(f"{word}/<int:pk>/", view.as_view(), name=name) for name, (word, view) in STEPS.items()
    ]


def step_url(name: str, stop: TourStop) -> str:
    return reverse(f"{NAMESPACE}:{name}", args=[stop.pk])


def edit_url(stop: TourStop) -> str:
    return reverse(f"{NAMESPACE}:edit", args=[stop.pk])
