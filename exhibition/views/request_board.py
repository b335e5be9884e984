"""The board of requests in the workplace: who waits, for what, and for whom."""

from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import HeaderButton

from core.dates import month_in_words
from exhibition.domain.request_board import Card, Column, Wanted, columns
from exhibition.forms.request_board import RequestBoardForm

NAMESPACE = "wagtailsnippets_exhibition_exhibitionrequest"
VIEW, CHANGE = "exhibition.view_exhibitionrequest", "exhibition.change_exhibitionrequest"


def may_see(user) -> bool:
    return user.has_perm(VIEW) or user.has_perm(CHANGE)


def may_change(user) -> bool:
    """Who may change requests sees the contacts too, and writes to the house."""
    return user.has_perm(CHANGE)


def address(name: str, *args) -> str:
    """The address of a page about requests in the workplace."""
    return reverse(f"{NAMESPACE}:{name}", args=args)


class RequestPageMixin(WagtailAdminTemplateMixin):
    """For who may see requests, or whom ``may_enter`` names instead."""

    may_enter = staticmethod(may_see)
    header_icon = "mail"

    def dispatch(self, request: HttpRequest, *args, **kwargs):
        if not self.may_enter(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        board = {"url": address("board"), "label": _("Anfragen")}
        return [*super().get_breadcrumbs_items(), board, *self.own_breadcrumbs()]

    def own_breadcrumbs(self) -> list[dict]:
        return [{"url": "", "label": self.get_page_title()}]


class RequestBoardView(RequestPageMixin, TemplateView):
    """Reads its filters from the address."""

    template_name = "exhibition/admin/request_board.html"
    page_title = gettext_lazy("Anfragen")

    @cached_property
    def header_buttons(self):
        return [
            HeaderButton(_("Liste"), url=address("list"), icon_name="list-ul"),
            HeaderButton(_("Zahlen"), url=address("figures"), icon_name="table"),
        ]

    def get_context_data(self, **kwargs):
        form = RequestBoardForm(self.request.GET)
        wanted = form.wanted(self.request.user)
        shown = [_shown(column, wanted) for column in columns(wanted, timezone.localdate())]
        own = self.request.GET
        return super().get_context_data(**kwargs) | {
            "form": form,
            "columns": shown,
            "board": address("board"),
            "is_filtered": any(own.get(name) for name in RequestBoardForm.FILTERS),
        }


def _shown(column: Column, wanted: Wanted) -> dict:
    return {
        "name": column.group.name,
        "label": column.group.label,
        "count": column.count,
        "hidden": column.hidden,
        "list_url": list_address(column, wanted),
        "is_over": column.group.is_over,
        "cards": [_card(card) for card in column.cards],
    }


def _card(card: Card) -> dict:
    request = card.request
    return {
        "request": request,
        "url": address("inspect", request.pk),
        "wish": month_in_words(request.wished_begin),
        "waits": card.waits,
        "is_overdue": card.is_overdue,
        "is_over": card.is_over,
        "colleague": name_of(request.assigned_to),
    }


def name_of(user) -> str:
    """How a colleague is called; empty where there is nobody."""
    return (user.get_full_name() or user.get_username()) if user else ""


def list_address(column: Column, wanted: Wanted) -> str:
    """The list with all requests of a column, filtered as far as the list can."""
    query = [("state", state.value) for state in column.group.states]
    if wanted.district:
        query.append(("district", wanted.district.pk))
    if isinstance(wanted.assigned, int):
        query.append(("assigned_to", wanted.assigned))
    if wanted.words:
        query.append(("q", wanted.words))
    return f"{address('list')}?{urlencode(query)}"
