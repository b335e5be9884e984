"""Registration only."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from core.reports import register_report
from core.workplace import register_work_source
from exhibition.viewsets.stop_links import register_stop_links
from kiosk.viewsets import kiosk_viewset, plan_links, work
from kiosk.viewsets.report import KioskReport

hooks.register("register_snippet_listing_buttons", plan_links.in_list)
register_stop_links(plan_links.of_stop)
register_work_source(work.kiosks())
register_work_source(work.stops())
register_work_source(work.figures())
register_report(KioskReport, order=140)


@hooks.register("register_admin_viewset")
def register_kiosks():
    return kiosk_viewset


@hooks.register("register_log_actions")
def register_revocation(actions):
    actions.register_action("kiosk.plan", _("Programm ändern"), _("Programm geändert"))
    actions.register_action("kiosk.revoke", _("Sperren"), _("Gesperrt"))
    actions.register_action(
        "kiosk.close_without_receipt",
        _("Widerrufe ohne Quittung abschließen"),
        _("Widerrufe ohne Quittung abgeschlossen"),
    )
    actions.register_action(
        "kiosk.export_destroyed",
        _("Stick vernichtet melden"),
        _("Stick als vernichtet gemeldet"),
    )
    actions.register_action(
        "kiosk.export_read",
        _("Stick auslesen"),
        _("Zahlen von einem Stick übernommen"),
    )
