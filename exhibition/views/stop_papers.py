"""The papers of a stop on a page of their own: for stops that no house asked for by the form."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from exhibition.domain.document_subjects import request_of
from exhibition.models import TourStop
from exhibition.views.document_papers import MAY_MAKE_OF_STOPS, MAY_READ, papers_context

PAPERS = "stop_papers"
STOPS = "wagtailsnippets_exhibition_tourstop"
REQUEST = "wagtailsnippets_exhibition_exhibitionrequest:inspect"


class StopPapersView(WagtailAdminTemplateMixin, TemplateView):
    """For who may change stops. Of a stop with a request it leads to the request."""

    template_name = "exhibition/admin/stop_papers.html"
    page_title = gettext_lazy("Papiere")
    header_icon = "doc-full"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(MAY_MAKE_OF_STOPS):
            raise PermissionDenied
        stops = TourStop.objects.select_related("venue", "exhibition_set", "request")
        self.stop = get_object_or_404(stops, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return str(self.stop)

    def get_breadcrumbs_items(self):
        return [
            {"url": reverse(f"{STOPS}:list"), "label": _("Stationen der Tour")},
            {"url": self.address_of_the_stop, "label": str(self.stop)},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs):
        user, asked = self.request.user, request_of(self.stop)
        return super().get_context_data(**kwargs) | {
            **papers_context(self.stop, user),
            "stop": self.stop,
            "back": self.address_of_the_stop,
            "request_number": asked.number if asked else "",
            "request_url": _address_of(asked, user),
        }

    @property
    def address_of_the_stop(self) -> str:
        return reverse(f"{STOPS}:edit", args=[self.stop.pk])


def link_to_papers(stop: TourStop, user) -> list[tuple[str, str]]:
    """For the page of the stop: label and address, for who may see them."""
    if not user.has_perm(MAY_MAKE_OF_STOPS):
        return []
    return [(_("Papiere"), reverse(PAPERS, args=[stop.pk]))]


def _address_of(asked, user) -> str:
    may_see = asked is not None and user.has_perm(MAY_READ)
    return reverse(REQUEST, args=[asked.pk]) if may_see else ""
