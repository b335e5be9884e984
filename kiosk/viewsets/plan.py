"""„Programm am Kiosk“: what editors decide for the kiosks at a stop."""

from dataclasses import replace

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.permissions import policy_registry

from exhibition.models import TourStop
from kiosk.domain import plan_desk, plans, welcome
from kiosk.domain.plans import Wishes
from kiosk.models import Kiosk
from kiosk.plan_form import PlanForm, moved


class StopPlanView(WagtailAdminTemplateMixin, TemplateView):
    """For who may see kiosks; to be saved by who may change them."""

    template_name = "kiosk/admin/plan.html"
    header_icon = "desktop"
    page_title = gettext_lazy("Programm am Kiosk")

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        policy = policy_registry.get_by_type(Kiosk)
        if not policy.user_has_any_permission(request.user, {"add", "change", "delete", "view"}):
            raise PermissionDenied
        self.may_change = policy.user_has_permission(request.user, "change")
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def stop(self) -> TourStop:
        stops = TourStop.objects.select_related("venue", "exhibition_set")
        return get_object_or_404(stops.prefetch_related("texts__locale"), pk=self.kwargs["pk"])

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        plan = plans.plan_of(self.stop)
        return self.shown(plans.wishes_of(plan), plan.revision if plan else 0)

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not self.may_change:
            raise PermissionDenied
        form = PlanForm(request.POST)
        if not form.is_valid():
            return self.told_again(_("Das hat nicht geklappt. Unten steht, was gespeichert ist."))
        wishes, revision = form.wishes(), form.cleaned_data["revision"]
        if move := request.POST.get("move"):
            wishes = replace(wishes, order=moved(wishes.order, move))
            return self.shown(wishes, revision, is_saved=False)
        return self.save(wishes, revision)

    def save(self, wishes: Wishes, revision: int) -> HttpResponse:
        try:
            plans.save(self.stop, wishes, revision=revision, by=self.request.user)
        except plans.PlanChanged as other:
            return self.told_again(_who_was_faster(other.plan))
        messages.success(
            self.request, _("Gespeichert. Die Geräte laden es, sobald sie das nächste Mal fragen.")
        )
        return redirect("kiosk:plan", self.stop.pk)

    def told_again(self, sentence: str) -> HttpResponse:
        """The plan as it is stored, and why it is not as somebody has just wished."""
        messages.error(self.request, sentence)
        response = self.get(self.request)
        response.status_code = 409
        return response

    def shown(self, wishes: Wishes, revision: int, *, is_saved=True) -> HttpResponse:
        context = self.get_context_data(
            form=PlanForm.of(wishes, revision),
            desk=plan_desk.look(self.stop, wishes),
            is_saved=is_saved,
        )
        return self.render_to_response(context)

    def get_context_data(self, **kwargs):
        edit = reverse("wagtailsnippets_exhibition_tourstop:edit", args=[self.stop.pk])
        return super().get_context_data(**kwargs) | {
            "stop": self.stop,
            "kiosks": self.kiosks(),
            "welcomes": welcome.welcomes(self.stop),
            "room": welcome.ROOM,
            "texts_url": f"{edit}#id_texts-FORMS",
            "stories_url": f"{edit}#panel-stories-section",
            "may_change": self.may_change,
        }

    def kiosks(self) -> list[Kiosk]:
        """Those that follow this plan, now or when the set stands here."""
        of_set = Q(stop=None, exhibition_set=self.stop.exhibition_set_id or 0)
        return list(Kiosk.objects.filter(Q(stop=self.stop) | of_set, revoked_at=None))

    def get_page_subtitle(self):
        return str(self.stop)

    def get_breadcrumbs_items(self):
        kiosks = {"url": reverse("kiosk:index"), "label": _("Kioske")}
        here = {"url": "", "label": f"{self.page_title}: {self.stop}"}
        return [*super().get_breadcrumbs_items(), kiosks, here]


def _who_was_faster(plan) -> str:
    if plan is None or plan.changed_by is None:
        name = _("jemand anderes")
    else:
        name = plan.changed_by.get_full_name() or plan.changed_by.get_username()
    sentence = _(
        "Inzwischen hat %(name)s dieses Programm geändert. Unten steht der neue Stand; was Sie"
        " eingestellt haben, ist nicht gespeichert. Bitte sehen Sie noch einmal nach."
    )
    return sentence % {"name": name}
