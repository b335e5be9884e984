"""The visitor's book in the editors' workplace: what visitors wrote, to be read before all else."""

import django_filters
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from wagtail.admin.filters import WagtailFilterSet
from wagtail.permissions import policy_registry
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from core.languages import languages_of_list, site_languages
from exhibition.domain import visitors_book
from exhibition.domain.visitors_book_hints import hints, people_with_names
from exhibition.domain.visitors_book_words import direction
from exhibition.enums import BookState
from exhibition.models import TourStop, VisitorBookEntry
from exhibition.models.visitors_book import LONGEST_TEXT

OFFERED = {"list", "list_results", "decide", "reply"}
LIST = "wagtailsnippets_exhibition_visitorbookentry:list"
DECISIONS = {
    BookState.PUBLISHED.value: visitors_book.publish,
    BookState.REFUSED.value: visitors_book.refuse,
}


def log_actions(actions) -> None:
    """For ``register_log_actions``."""
    published, refused, replied = _("Veröffentlicht"), _("Abgelehnt"), _("Beantwortet")
    actions.register_action("exhibition.book_published", _("Veröffentlichen"), published)
    actions.register_action("exhibition.book_refused", _("Ablehnen"), refused)
    actions.register_action("exhibition.book_reply", _("Antworten"), replied)


def may_decide(user) -> bool:
    return policy_registry.get_by_type(VisitorBookEntry).user_has_permission(user, "change")


@require_POST
def decide(request: HttpRequest) -> HttpResponse:
    """Publishes or refuses the entries that are ticked, or the one whose own button was pressed."""
    if not may_decide(request.user):
        raise PermissionDenied
    decision, _sign, one = request.POST.get("decision", "").partition(":")
    keys = [key for key in [one] if key] or request.POST.getlist("entries")
    keys = [int(key) for key in keys if key.isdecimal() and len(key) < 19]
    if decision not in DECISIONS or not keys:
        messages.warning(request, _("Bitte kreuzen Sie zuerst Einträge an."))
        return _back(request)
    done = DECISIONS[decision](keys, by=request.user)
    if done.changed or not done.held:
        messages.success(request, _told(decision, done.changed))
    if done.held:
        sentence = ngettext(
            "%(number)d Eintrag bleibt: Darin steht der richtige Name eines Menschen.",
            "%(number)d Einträge bleiben: Darin steht der richtige Name eines Menschen.",
            done.held,
        )
        messages.error(request, sentence % {"number": done.held})
    return _back(request)


@require_POST
def reply(request: HttpRequest, pk: int) -> HttpResponse:
    """Keeps what the house says to an entry."""
    if not may_decide(request.user):
        raise PermissionDenied
    entry = get_object_or_404(visitors_book.to_be_read(), pk=pk)
    try:
        visitors_book.reply(entry, request.POST.get("reply", ""), by=request.user)
    except visitors_book.NotSaid:
        sentence = _(
            "Nicht gespeichert: Die Antwort ist länger als %(most)d Zeichen, oder darin steht der"
            " richtige Name eines Menschen."
        )
        messages.error(request, sentence % {"most": LONGEST_TEXT})
    else:
        messages.success(request, _("Ihre Antwort ist gespeichert."))
    return _back(request)


def _told(decision: str, number: int) -> str:
    if decision == BookState.PUBLISHED:
        words = ngettext(
            "%(number)d Eintrag ist veröffentlicht.",
            "%(number)d Einträge sind veröffentlicht.",
            number,
        )
    else:
        words = ngettext(
            "%(number)d Eintrag ist abgelehnt. Der Text wird nach 30 Tagen gelöscht.",
            "%(number)d Einträge sind abgelehnt. Die Texte werden nach 30 Tagen gelöscht.",
            number,
        )
    return words % {"number": number}


def _back(request: HttpRequest) -> HttpResponse:
    page = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(page, allowed_hosts=None)
    return redirect(page if is_ours else LIST)


class BookFilterSet(WagtailFilterSet):
    language = django_filters.ChoiceFilter(
        label=gettext_lazy("Sprache"),
        choices=lambda: [(one.code, one.name) for one in site_languages()],
    )
    stop = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Station der Tour"),
        queryset=lambda request: TourStop.objects.filter(
            pk__in=VisitorBookEntry.objects.order_by().values("stop")
        ).select_related("venue"),
    )

    class Meta:
        model = VisitorBookEntry
        fields = ["state", "stop", "language"]


class VisitorBookIndexView(IndexView):
    """Cards instead of rows: each text as it is written, with what to beware of."""

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("stop__venue", "decided_by")

    def order_queryset(self, queryset):
        return queryset

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        people = people_with_names()
        return context | {
            "entries": [_described(entry, people) for entry in context["object_list"]],
            "may_decide": may_decide(self.request.user),
            "decide_url": reverse(self._name("decide")),
            "reply_url_name": self._name("reply"),
            "next": _this_page(self.request),
            "most": LONGEST_TEXT,
        }

    def _name(self, view: str) -> str:
        return LIST.replace("list", view)


def _this_page(request: HttpRequest) -> str:
    """Of the whole list, also where a filter asked for its results only."""
    asked = request.GET.copy()
    asked.pop("_w_filter_fragment", None)
    return f"{reverse(LIST)}?{asked.urlencode()}" if asked else reverse(LIST)


def _described(entry: VisitorBookEntry, people: list) -> dict:
    return {
        "entry": entry,
        "language": languages_of_list(entry.language)[0],
        "direction": direction(entry.text, entry.language),
        "hints": hints(entry.text, people) if entry.state != BookState.REFUSED else [],
    }


class VisitorBookViewSet(SnippetViewSet):
    model = VisitorBookEntry
    icon = "openquote"
    menu_label = gettext_lazy("Gästebuch")
    base_url_path = "gaestebuch"
    copy_view_enabled = False
    list_per_page = 20
    index_view_class = VisitorBookIndexView
    index_template_name = "exhibition/admin/visitors_book.html"
    index_results_template_name = "exhibition/admin/visitors_book_results.html"
    filterset_class = BookFilterSet
    list_display = ["__str__"]

    def get_queryset(self, request):
        return visitors_book.to_be_read()

    def register_admin_url_finder(self):
        """No entry has a page of its own."""

    def get_urlpatterns(self):
        patterns = [
            *super().get_urlpatterns(),
            path("entscheiden/", decide, name="decide"),
            path("<int:pk>/antwort/", reply, name="reply"),
        ]
        return [pattern for pattern in patterns if pattern.name in OFFERED]
