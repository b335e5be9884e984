"""Registration only."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from kiosk.viewsets import kiosk_viewset


@hooks.register("register_admin_viewset")
def register_kiosks():
    return kiosk_viewset


@hooks.register("register_log_actions")
def register_revocation(actions):
    actions.register_action("kiosk.revoke", _("Sperren"), _("Gesperrt"))
