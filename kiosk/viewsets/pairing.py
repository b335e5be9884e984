"""A device becomes a kiosk, another device becomes it, and none any more."""

from django.utils.translation import gettext_lazy
from wagtail.admin.views import generic

from kiosk.domain import pairing


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
