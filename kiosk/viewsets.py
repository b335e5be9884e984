"""Kiosks in the editors' workplace: the list, pairing, putting out."""

from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from kiosk.domain import contact, pairing, programme
from kiosk.forms import KioskForm, PairingForm
from kiosk.models import Kiosk


class KioskIndexView(generic.IndexView):
    """Each kiosk with what it really shows: its latest report held against its programme."""

    add_item_label = gettext_lazy("Kiosk koppeln")

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("stop__venue", "exhibition_set")

    def get_table(self, object_list):
        versions = programme.current_versions(object_list)
        for kiosk in object_list:
            shown = contact.shown_by(kiosk, current_version=versions[kiosk.pk])
            kiosk.shows, kiosk.state = shown.label, contact.state_of(kiosk).label
        return super().get_table(object_list)

    def get_list_more_buttons(self, instance):
        buttons = super().get_list_more_buttons(instance)
        if self.user_has_permission("change"):
            pair_url = reverse("kiosk:pair_again", args=[instance.pk])
            buttons.append(MenuItem(_("Neu koppeln"), url=pair_url, icon_name="link", priority=15))
            if instance.token_hash:
                revoke_url = reverse("kiosk:revoke", args=[instance.pk])
                buttons.append(
                    MenuItem(_("Sperren"), url=revoke_url, icon_name="lock", priority=25)
                )
        return buttons


class PairsDevice:
    """A view whose form takes a code. A code that somebody else just used is said so."""

    template_name = "kiosk/admin/pair.html"

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except pairing.PairingRefused as refusal:
            form.add_error("code", str(refusal))
            self.produced_error_message = self.get_error_message()
            return self.form_invalid(form)


class PairView(PairsDevice, generic.CreateView):
    page_title = gettext_lazy("Kiosk koppeln")
    page_subtitle = gettext_lazy("Kiosk koppeln")
    submit_button_label = gettext_lazy("Koppeln")
    submit_button_active_label = gettext_lazy("Wird gekoppelt …")
    success_message = gettext_lazy(
        "„%(object)s“ ist gekoppelt. Das Gerät lädt jetzt sein Programm."
    )
    error_message = gettext_lazy("Das hat noch nicht geklappt.")


class PairAgainView(PairsDevice, generic.EditView):
    """Another device, or the same one once more, for a kiosk that exists."""

    edit_url_name = "kiosk:pair_again"
    success_message = PairView.success_message
    error_message = PairView.error_message

    def get_success_buttons(self):
        return []


class RevokeView(generic.DeleteView):
    """Asks before it puts a device out. The kiosk itself stays on the list."""

    permission_required = "change"
    page_title = gettext_lazy("Sperren")
    template_name = "kiosk/admin/revoke.html"
    success_message = gettext_lazy("„%(object)s“ ist gesperrt.")
    delete_url_name = "kiosk:revoke"
    usage_url_name = None

    def delete_action(self):
        pairing.revoke(self.object, by=self.request.user)


class KioskViewSet(ModelViewSet):
    model = Kiosk
    name = "kiosk"
    url_prefix = "kioske"
    icon = "desktop"
    menu_label = gettext_lazy("Kioske")
    add_to_admin_menu = True
    copy_view_enabled = False
    index_view_class = KioskIndexView
    add_view_class = PairView
    list_display = [
        "name",
        Column("where", label=gettext_lazy("Ort"), accessor=lambda k: k.stop or k.exhibition_set),
        DateColumn("last_contact_at", label=gettext_lazy("letzter Kontakt")),
        Column("shows", label=gettext_lazy("zeigt")),
        Column("state", label=gettext_lazy("Zustand")),
    ]
    search_fields = ["name"]

    def get_form_class(self, for_update=False):
        return KioskForm if for_update else PairingForm

    @cached_property
    def create_template_name(self):
        return PairView.template_name

    def get_urlpatterns(self):
        pair_again = self.construct_view(PairAgainView, form_class=PairingForm)
        revoke = self.construct_view(
            RevokeView, delete_url_name=self.get_url_name("revoke"), usage_url_name=None
        )
        return [
            *super().get_urlpatterns(),
            path("koppeln/", self.add_view, name="pair"),
            path("koppeln/<int:pk>/", pair_again, name="pair_again"),
            path("sperren/<int:pk>/", revoke, name="revoke"),
        ]


kiosk_viewset = KioskViewSet()
