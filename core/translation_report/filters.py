"""Filters of the matrix: languages and states, page type, what is public."""

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Page

from core.languages import site_languages
from core.reports.filters import page_types, period
from core.translations.states import TranslationState

PUBLIC, NOT_PUBLIC = "public", "not_public"


def _language_choices() -> list[tuple[str, str]]:
    return [(one.code, one.name) for one in site_languages()]


class TranslationFilterSet(WagtailFilterSet):
    """``language`` and ``state`` are asked of the rows, not of the database: see the view."""

    language = django_filters.MultipleChoiceFilter(
        label=_("Sprache"),
        choices=_language_choices,
        widget=forms.CheckboxSelectMultiple,
        method="of_rows",
    )
    state = django_filters.MultipleChoiceFilter(
        label=_("Stand"),
        choices=TranslationState.choices,
        widget=forms.CheckboxSelectMultiple,
        method="of_rows",
    )
    content_type = page_types()
    public = django_filters.ChoiceFilter(
        label=_("Original"),
        choices=[(PUBLIC, _("öffentlich")), (NOT_PUBLIC, _("nicht öffentlich"))],
        empty_label=_("alle"),
        widget=forms.RadioSelect,
        method="by_public",
    )

    changed = period(_("Original zuletzt geändert"), field_name="latest_revision_created_at")

    def of_rows(self, pages: QuerySet[Page], name: str, value) -> QuerySet[Page]:
        return pages

    def by_public(self, pages: QuerySet[Page], name: str, value: str) -> QuerySet[Page]:
        return pages.live() if value == PUBLIC else pages.not_live()

    def chosen(self, name: str) -> list[str]:
        """What is ticked; nothing where the address asks for what is no choice."""
        return self.form.cleaned_data.get(name) or [] if self.is_valid() else []
