"""Kiosks in the editors' workplace: the list, a page for each, pairing, putting out, figures."""

from django.urls import path
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy
from wagtail.admin.viewsets.model import ModelViewSet

from kiosk.forms import KioskForm, PairingForm
from kiosk.models import Kiosk
from kiosk.viewsets.desk import CloseWithoutReceiptView, KioskDeskView
from kiosk.viewsets.figures import FiguresView, StopFiguresView
from kiosk.viewsets.listing import KioskFilterSet, KioskIndexView, OverviewColumn
from kiosk.viewsets.pairing import PairAgainView, PairView, RevokeView
from kiosk.viewsets.plan import StopPlanView
from kiosk.viewsets.sticks import DestroyedView, ReadStickView


class KioskViewSet(ModelViewSet):
    model = Kiosk
    name = "kiosk"
    url_prefix = "kioske"
    icon = "desktop"
    menu_label = gettext_lazy("Kioske")
    add_to_admin_menu = True
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = KioskIndexView
    add_view_class = PairView
    inspect_view_class = KioskDeskView
    filterset_class = KioskFilterSet
    list_display = [
        "name",
        OverviewColumn("place", label=gettext_lazy("Ort")),
        OverviewColumn("state", label=gettext_lazy("Zustand"), sort_key="last_contact_at"),
        OverviewColumn("shows", label=gettext_lazy("zeigt")),
        OverviewColumn("device", label=gettext_lazy("Platz und Uhr")),
        OverviewColumn("errors", label=gettext_lazy("Fehler in 24 Stunden")),
        OverviewColumn("touched", label=gettext_lazy("berührt"), sort_key="touched_at"),
    ]
    search_fields = ["name"]

    def get_form_class(self, for_update=False):
        return KioskForm if for_update else PairingForm

    @cached_property
    def create_template_name(self):
        return PairView.template_name

    @cached_property
    def inspect_template_name(self):
        return KioskDeskView.template_name

    def get_urlpatterns(self):
        pair_again = self.construct_view(PairAgainView, form_class=PairingForm)
        revoke = self.construct_view(
            RevokeView, delete_url_name=self.get_url_name("revoke"), usage_url_name=None
        )
        close = self.construct_view(CloseWithoutReceiptView, **self.get_inspect_view_kwargs())
        destroyed = self.construct_view(DestroyedView, **self.get_inspect_view_kwargs())
        read_stick = self.construct_view(ReadStickView, **self.get_inspect_view_kwargs())
        return [
            *super().get_urlpatterns(),
            path("koppeln/", self.add_view, name="pair"),
            path("koppeln/<int:pk>/", pair_again, name="pair_again"),
            path("sperren/<int:pk>/", revoke, name="revoke"),
            path("ohne-quittung/<int:pk>/", close, name="close_without_receipt"),
            path("vernichtet/<int:pk>/<int:number>/", destroyed, name="export_destroyed"),
            path("auslesen/<int:pk>/", read_stick, name="read_stick"),
            path("programm/<int:pk>/", StopPlanView.as_view(), name="plan"),
            path("zahlen/", FiguresView.as_view(), name="figures"),
            path("zahlen/<int:pk>/", StopFiguresView.as_view(), name="stop_figures"),
        ]


kiosk_viewset = KioskViewSet()
