"""The sticks of one device: who says that one is gone, and what one has counted is taken over."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from kiosk.domain import brought_home, exports
from kiosk.forms import DestroyedForm, ReadStickForm
from kiosk.viewsets.desk import KioskDeskView
from kiosk.viewsets.stick_rows import brought_in_words, destroyed_in_words, prefix_of
from stories.viewsets.withdrawal_tasks import may_tick_off


class DestroyedView(KioskDeskView):
    """Takes the form beside a stick. Who may close withdrawals may say that."""

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        return redirect("kiosk:inspect", self.object.pk)

    def post(self, request: HttpRequest, *args, number: int, **kwargs) -> HttpResponse:
        if not may_tick_off(request.user):
            raise PermissionDenied
        export = get_object_or_404(self.object.exports, pk=number)
        form = DestroyedForm(request.POST, prefix=prefix_of(export))
        if export.destroyed_at:
            messages.success(request, _("Das war schon gemeldet."))
        elif not form.is_valid():
            return self.render_to_response(self.get_context_data(destroyed_form=form))
        else:
            closed = exports.destroyed(export, by=request.user, reason=form.cleaned_data["reason"])
            messages.success(request, destroyed_in_words(closed))
        return redirect("kiosk:inspect", self.object.pk)


class ReadStickView(KioskDeskView):
    """Takes the files that a stick has brought home. Who may change kiosks may do that."""

    any_permission_required = ["change"]

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        return redirect("kiosk:inspect", self.object.pk)

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        form = ReadStickForm(request.POST, request.FILES)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(stick_form=form))
        for file in form.cleaned_data["files"]:
            self._take(file)
        return redirect("kiosk:inspect", self.object.pk)

    def _take(self, file) -> None:
        """What became of a file is said for each by itself."""
        content = file.read(brought_home.LARGEST + 1)
        try:
            brought = brought_home.take(self.object, content, by=self.request.user)
        except brought_home.NotTaken as refusal:
            messages.error(self.request, f"{file.name}: {refusal}")
        else:
            messages.success(self.request, f"{file.name}: {brought_in_words(brought)}")
