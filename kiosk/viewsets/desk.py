"""The page of one device: how it is, what waits for it, and what it has told lately."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import HeaderButton

from kiosk.domain import acknowledgement, overview
from kiosk.forms import CloseWithoutReceiptForm, ReadStickForm
from kiosk.viewsets.stick_rows import rows_of
from kiosk.viewsets.words import clock_in_words, in_words, screen_in_words, space_in_words
from stories.viewsets.withdrawal_tasks import may_tick_off

RECEIPTS_SHOWN = STICKS_SHOWN = 50


class KioskDeskView(generic.InspectView):
    template_name = "kiosk/admin/desk.html"
    page_title = gettext_lazy("Kiosk")

    @cached_property
    def header_buttons(self):
        buttons = []
        if stop := self.one.stop or self.object.stop:
            url = reverse("kiosk:plan", args=[stop.pk])
            buttons.append(HeaderButton(_("Programm"), url=url, icon_name="list-ol"))
        if self.one.stop:
            url = reverse("kiosk:stop_figures", args=[self.one.stop.pk])
            buttons.append(HeaderButton(_("Zahlen"), url=url, icon_name="order-down"))
        if self.user_has_permission("change"):
            url = reverse("kiosk:pair_again", args=[self.object.pk])
            buttons.append(HeaderButton(_("Neu koppeln"), url=url, icon_name="link"))
            if self.object.token_hash:
                url = reverse("kiosk:revoke", args=[self.object.pk])
                buttons.append(HeaderButton(_("Sperren"), url=url, icon_name="lock"))
        return buttons

    @cached_property
    def one(self) -> overview.Overview:
        return overview.overviews([self.object])[self.object.pk]

    @cached_property
    def may_close(self) -> bool:
        open_to_people = acknowledgement.may_be_closed_by_hand(self.object, self.one.state)
        return bool(open_to_people) and may_tick_off(self.request.user)

    def get_context_data(self, form=None, destroyed_form=None, stick_form=None, **kwargs):
        receipts = list(self.object.receipts.all()[:RECEIPTS_SHOWN])
        return {
            **super().get_context_data(**kwargs),
            "one": self.one,
            "words": in_words(self.one),
            "waiting": acknowledgement.waiting_for(self.object),
            "waiting_for_former": acknowledgement.waiting_for(self.object, is_former=True),
            "form": form or (CloseWithoutReceiptForm() if self.may_close else None),
            "receipts": _rows(receipts),
            "sticks": rows_of(
                self.object.exports.all()[:STICKS_SHOWN],
                answered=destroyed_form,
                may_say=may_tick_off(self.request.user),
            ),
            "stick_form": self._stick_form(stick_form),
        }

    def _stick_form(self, answered: ReadStickForm | None) -> ReadStickForm | None:
        return (answered or ReadStickForm()) if self.user_has_permission("change") else None


class CloseWithoutReceiptView(KioskDeskView):
    """Takes the form of that page. Refused while the device is in contact: it answers itself."""

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        return redirect("kiosk:inspect", self.object.pk)

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not may_tick_off(request.user):
            raise PermissionDenied
        if not self.may_close:
            messages.error(
                request, _("Das Gerät meldet sich. Bitte warten Sie auf seine Quittung.")
            )
            return redirect("kiosk:inspect", self.object.pk)
        form = CloseWithoutReceiptForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        closed = acknowledgement.close_without_receipt(
            self.object, self.one.state, by=request.user, reason=form.cleaned_data["reason"]
        )
        words = ngettext(
            "%(number)d Aufgabe ist abgeschlossen.",
            "%(number)d Aufgaben sind abgeschlossen.",
            closed,
        )
        messages.success(request, words % {"number": closed})
        return redirect("kiosk:inspect", self.object.pk)


def _rows(receipts: list) -> list[dict]:
    titles = overview.titles_of({receipt.item for receipt in receipts})
    return [
        {
            "receipt": receipt,
            "screen": screen_in_words(receipt.screen, titles.get(receipt.item, "")),
            "space": space_in_words(receipt.free_bytes),
            "clock": clock_in_words(receipt.clock_offset),
        }
        for receipt in receipts
    ]
