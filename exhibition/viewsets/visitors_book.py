"""The visitor's book in the editors' workplace: what visitors wrote, to be read before all else."""

import django_filters
from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from core.languages import languages_of_list, site_languages
from exhibition.domain import visitors_book
from exhibition.domain.visitors_book_hints import hints, people_with_names
from exhibition.domain.visitors_book_words import direction
from exhibition.enums import BookState
from exhibition.models import TourStop, VisitorBookEntry
from exhibition.models.visitors_book import LONGEST_TEXT
from exhibition.viewsets.visitors_book_acts import LIST, decide, may_decide, reply

OFFERED = {"list", "list_results", "decide", "reply"}


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
        fields = ["state", "source", "stop", "language", "is_favourite"]


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
