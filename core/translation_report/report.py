"""The matrix: a report with a row for each page and a column for each language."""

import unicodedata
from collections.abc import Callable
from datetime import UTC, datetime

from django.conf import settings
from django.db.models import QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.reports import ReportView
from wagtail.models import Locale, Page
from wagtail.permissions import page_permission_policy

from core.languages import language
from core.reports import ReportFiles
from core.translation_report.cells import Line, full_text, lines, published_or_not
from core.translation_report.filters import TranslationFilterSet
from core.translation_report.totals import totals_table
from core.translations import matrix
from core.translations.matrix import Row
from core.translations.starting import may_begin

REPORT, RESULTS = "translation_report", "translation_report_results"  # names of addresses
EXPLORING = ["add", "change", "publish", "lock", "unlock"]


def _title(row: Row) -> str:
    """Umlauts beside their vowels, as in a German index."""
    decomposed = unicodedata.normalize("NFKD", row.source.title)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).casefold()


def _type(row: Row) -> tuple:
    return row.source.type.casefold(), _title(row)


def _changed(row: Row) -> datetime:
    return row.source.changed_at or datetime.min.replace(tzinfo=UTC)


def is_target(locale: Locale) -> bool:
    """Whether pages are commonly translated into this language."""
    return locale.language_code != settings.LANGUAGE_CODE


def of_user(user) -> QuerySet[Page]:
    """The sources of which a user may see at least one language in the explorer."""
    pages = matrix.sources()
    if user.is_superuser:
        return pages
    mine = page_permission_policy.explorable_instances(user)
    return pages.filter(translation_key__in=mine.values("translation_key"))


SORTS: dict[str, tuple[str, Callable[[Row], object]]] = {
    "title": (_("Titel"), _title),
    "type": (_("Seitentyp"), _type),
    "changed": (_("Letzte Änderung"), _changed),
    "completeness": (_("Vollständigkeit"), lambda row: row.completeness),
}


class TranslationReport(ReportFiles, ReportView):
    """Shows each user the pages of which they may see at least one language in the explorer.

    Every row is computed, then filtered by state, sorted and cut into pages: a state comes from
    texts, translations and reviews together, and is decided in one place.
    """

    page_title = _("Übersetzungen")
    header_icon = "wagtail-localize-language"
    template_name = "core/admin/translation_report.html"
    results_template_name = "core/admin/translation_report_results.html"
    index_url_name, index_results_url_name = REPORT, RESULTS
    filterset_class = TranslationFilterSet
    is_searchable = True
    search_backend_name = None
    search_fields = ["title", "draft_title"]
    default_ordering = "title"
    permission_policy = page_permission_policy
    any_permission_required = EXPLORING

    @cached_property
    def languages(self) -> list[Locale]:
        return list(matrix.languages())

    @cached_property
    def shown_languages(self) -> list[Locale]:
        """Those of the filter; all where none is chosen."""
        chosen = self.filters.chosen("language")
        return [one for one in self.languages if one.language_code in chosen] or self.languages

    @cached_property
    def needs_totals(self) -> bool:
        return not (self.results_only or self.is_export)

    def get_filterset_kwargs(self) -> dict:
        return super().get_filterset_kwargs() | {"queryset": Page.objects.none()}

    def get_valid_orderings(self) -> list[str]:
        return [*SORTS, *(f"-{name}" for name in SORTS)]

    def get_base_queryset(self) -> QuerySet[Page]:
        return of_user(self.request.user)

    def get_filtered_queryset(self) -> list[Row]:
        """One pass for rows and numbers: what is filtered is taken from all."""
        if self.needs_totals:
            self.all_rows = matrix.rows_of(self.get_base_queryset(), self.languages)
            wanted = self._pks(self._found(Page.objects.all()))
            return self._chosen([row for row in self.all_rows if row.source.pk in wanted])
        return self._chosen(matrix.rows_of(self._found(self.get_base_queryset()), self.languages))

    def _found(self, pages: QuerySet[Page]) -> QuerySet[Page]:
        return self.search_queryset(self.filter_queryset(pages))

    def _pks(self, pages: QuerySet[Page]) -> set[int]:
        return set(pages.values_list("pk", flat=True))

    def _chosen(self, rows: list[Row]) -> list[Row]:
        """By state, in order, with the columns that are wanted."""
        states = self.filters.chosen("state")
        rows = [row.among(self.shown_languages) for row in rows]
        rows = [row for row in rows if row.is_anywhere(states)] if states else rows
        _label, key = SORTS[self.ordering.removeprefix("-")]
        return sorted(rows, key=key, reverse=self.ordering.startswith("-"))

    def decorate_paginated_queryset(self, rows: list[Row]) -> list[Row] | list[Line]:
        if self.is_export:
            return rows
        return lines(rows, self.shown_languages, self.request.user)

    def get_context_data(self, *args, **kwargs) -> dict:
        context = super().get_context_data(*args, **kwargs) | {
            "languages": [language(one.language_code) for one in self.shown_languages],
            "to_begin": [language(one.language_code) for one in self.languages if is_target(one)],
            "sorts": [self._sort(name, label) for name, (label, _key) in SORTS.items()],
            "may_begin": may_begin(self.request.user),
            "here": self._address(),
        }
        if self.needs_totals:
            public = self._pks(Page.objects.live())
            rows = [row for row in self.all_rows if row.source.pk in public]
            context |= {"totals": totals_table(rows, self.languages), "public": len(rows)}
        return context

    def _address(self, **changed: str) -> str:
        """The matrix as it is filtered now, also where only its results were asked for."""
        query = self.request.GET.copy()
        for name in ("_w_filter_fragment", "export", *changed):
            query.pop(name, None)
        query.update(changed)
        return f"{self.index_url}?{query.urlencode()}"

    def _sort(self, name: str, label: str) -> dict:
        is_up, is_down = self.ordering == name, self.ordering == f"-{name}"
        address = self._address(ordering=f"-{name}" if is_up else name, p="1")
        return {"label": label, "url": address, "is_up": is_up, "is_down": is_down}

    # The spreadsheet ----------------------------------------------------------------

    file_name = "uebersetzungen"
    show_export_buttons = True

    def headings(self) -> list[str]:
        names = [language(one.language_code).name for one in self.shown_languages]
        return [
            _("Titel"),
            _("Seitentyp"),
            _("Letzte Änderung"),
            _("Vollständigkeit in Prozent"),
            *names,
        ]

    def line(self, row: Row) -> list:
        source = row.source
        standings = [row.standings.get(locale.pk) for locale in self.shown_languages]
        states = [
            full_text(standing) if standing else published_or_not(source) for standing in standings
        ]
        return [source.title, source.type, source.changed_at, int(row.completeness * 100), *states]
