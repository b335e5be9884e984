"""The page of one request in the workplace: all of it, and what can be done next."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.widgets.button import Button

from core.languages import language
from exhibition.domain.request_board import days_since, is_overdue
from exhibition.domain.request_history import Entry, history
from exhibition.domain.request_rivals import rivals
from exhibition.domain.request_states import OPEN_STATES
from exhibition.forms.request_desk import MessageForm, NoteForm, PlanForm
from exhibition.models import ExhibitionRequest
from exhibition.views.document_papers import papers_context
from exhibition.views.request_board import (
    CHANGE,
    RequestPageMixin,
    address,
    may_change,
    name_of,
)
from exhibition.views.request_desk_shown import offered, rooms, sections, wish_months, wishes
from exhibition.views.request_desk_ways import ways_context
from exhibition.views.season_offers_shown import offers_context

ICONS = {
    "step": "arrow-right",
    "offer": "calendar",
    "paper": "doc-full",
    "note": "edit",
    "message": "comment",
    "mail": "mail",
    "reminder": "time",
}
POSTS = ("note", "message", "plan")
# Where an entry of the history leads, and who may go there.
LINKS = {
    "mail": ("outgoing_mails:inspect", "core.change_outgoingmail"),
    "paper": ("request_paper_at_the_desk", CHANGE),
}


class OneRequestMixin(RequestPageMixin):
    """A page about one request."""

    @cached_property
    def found(self) -> ExhibitionRequest:
        rows = ExhibitionRequest.objects.select_related("district", "assigned_to", "stop__venue")
        return get_object_or_404(rows, pk=self.kwargs["pk"])

    @property
    def title(self) -> str:
        house = ", ".join(part for part in (self.found.house, self.found.town) if part)
        return f"{self.found.number} {house}"

    def get_header_title(self):
        return self.title


class RequestDeskView(OneRequestMixin, TemplateView):
    """Contacts, messages and mails only for who may change requests."""

    template_name = "exhibition/admin/request_desk.html"
    page_title = gettext_lazy("Anfrage")

    def own_breadcrumbs(self):
        return [{"url": "", "label": self.title}]

    @cached_property
    def header_more_buttons(self):
        if not may_change(self.request.user):
            return []
        url = address("edit", self.found.pk)
        return [Button(_("Angaben berichtigen"), url=url, icon_name="edit")]

    def get_context_data(self, **kwargs):
        found, user, today = self.found, self.request.user, timezone.localdate()
        may = may_change(user)
        entries = history(found, with_contacts=may)
        shown = {
            "object": found,
            "may_change": may,
            "language": language(found.language).name,
            "colleague": name_of(found.assigned_to),
            "is_overdue": is_overdue(found, today),
            "waits": days_since(_last_step(entries, found), today),
            "wishes": wishes(found),
            "sections": sections(found, with_contacts=may),
            "rooms": rooms(found),
            "offered": offered(found),
            "rivals": shown_rivals(found) if found.state in OPEN_STATES else None,
            "entries": [_entry(one, user) for one in entries],
        }
        if may:
            shown |= _forms(found)
        shown |= offers_context(found, user) | papers_context(found, user)
        if shown["offered"]:  # its own dates are no news, and stand in the way of themselves
            shown["offers"] = [one for one in shown["offers"] if one["is_free"]]
        if not any(one["is_free"] for one in shown["offers"]):
            shown |= {"offer_url": "", "offers_above": False}
        return super().get_context_data(**kwargs) | shown


def _forms(found: ExhibitionRequest) -> dict:
    return ways_context(found) | {
        "note_form": NoteForm(auto_id="note_%s"),
        "message_form": MessageForm(auto_id="message_%s"),
        "plan_form": PlanForm(request=found, auto_id="plan_%s"),
        "post_urls": {
            name: address(f"add_{name}", found.pk) for name in ("note", "message", "plan")
        },
    }


def _last_step(entries: list[Entry], found: ExhibitionRequest):
    return next((entry.at for entry in entries if entry.kind == "step"), found.received_at)


def _entry(entry: Entry, user) -> dict:
    shown = {"entry": entry, "icon": ICONS[entry.kind], "by": name_of(entry.by)}
    name, permission = LINKS.get(entry.kind, ("", ""))
    if name and user.has_perm(permission):
        shown["url"] = reverse(name, args=[entry.link])
    return shown


def shown_rivals(found: ExhibitionRequest, spans=None) -> dict:
    """Who else waits for the same weeks, and what is on the tour then."""
    others = rivals(found, spans=spans)
    return {"requests": [_rival(one) for one in others.requests], "stops": others.stops}


def _rival(other: ExhibitionRequest) -> dict:
    return {
        "request": other,
        "url": address("inspect", other.pk),
        "months": wish_months(other),
        "colleague": name_of(other.assigned_to),
    }
