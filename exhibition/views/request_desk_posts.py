"""What is posted on the page of a request: a note, a message, who cares for it and what is next."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from exhibition.domain import request_desk
from exhibition.forms.request_desk import MessageForm, NoteForm, PlanForm
from exhibition.views.request_board import address, may_change
from exhibition.views.request_desk import RequestDeskView
from exhibition.views.request_desk_ways import log_refusal


class DeskPostView(RequestDeskView):
    """Takes one form of the page; what is wrong in it is shown on the page, as it was typed."""

    may_enter = staticmethod(may_change)
    http_method_names = ["post"]
    name = ""
    done = ""

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        form = self.form(request.POST)
        if form.is_valid():
            self.take(form.cleaned_data)
            return redirect(address("inspect", self.found.pk))
        messages.error(request, _("Das ist noch nicht gespeichert. Bitte sehen Sie nach."))
        shown = self.get_context_data(**kwargs) | {f"{self.name}_form": form}
        return self.render_to_response(shown, status=422)

    def take(self, values: dict) -> None:
        try:
            self.save(values)
        except (request_desk.NobodyToWriteTo, request_desk.OutOfDate) as refusal:
            log_refusal(self.found, self.name, refusal)
            messages.error(self.request, str(refusal))
        else:
            messages.success(self.request, self.done)


class AddNoteView(DeskPostView):
    name = "note"
    done = gettext_lazy("Die Notiz ist gespeichert.")

    def form(self, data):
        return NoteForm(data, auto_id="note_%s")

    def save(self, values):
        request_desk.add_note(self.found, text=values["text"], by=self.request.user)


class WriteToHouseView(DeskPostView):
    name = "message"
    done = gettext_lazy("Die Nachricht ist gespeichert und geht gleich hinaus.")

    def form(self, data):
        return MessageForm(data, auto_id="message_%s")

    def save(self, values):
        request_desk.write_to_house(self.found, text=values["text"], by=self.request.user)


class PlanNextStepView(DeskPostView):
    name = "plan"
    done = gettext_lazy("Gespeichert: wer zuständig ist und was als Nächstes kommt.")

    def form(self, data):
        return PlanForm(data, request=self.found, auto_id="plan_%s")

    def save(self, values):
        request_desk.plan_next_step(self.found, **values)
