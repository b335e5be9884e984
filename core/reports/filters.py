"""Filters that many reports have, with widgets that fit into Wagtail's drawer."""

from collections.abc import Callable, Iterable

import django_filters
from django import forms
from django.contrib.auth import get_user_model
from django.db.models import Model, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget
from wagtail.coreutils import get_content_type_label
from wagtail.models import get_page_content_types

from core.models import District


def several(label, choices, **more) -> django_filters.MultipleChoiceFilter:
    """Any of those that are ticked."""
    widget = forms.CheckboxSelectMultiple
    return django_filters.MultipleChoiceFilter(label=label, choices=choices, widget=widget, **more)


def one_of(label, choices, **more) -> django_filters.ChoiceFilter:
    """One answer, or all rows."""
    more = {"empty_label": _("alle"), "widget": forms.RadioSelect} | more
    return django_filters.ChoiceFilter(label=label, choices=choices, **more)


def rows_of(label, rows: Callable[[], Iterable[Model]], **more):
    """Any of these rows that are ticked. Keys are compared as text: no number is too long."""
    return several(label, lambda: [(str(row.pk), str(row)) for row in rows()], **more)


def districts(**more) -> django_filters.MultipleChoiceFilter:
    return rows_of(_("Landkreis oder Stadt"), District.objects.all, **more)


def page_types() -> django_filters.MultipleChoiceFilter:
    return several(_("Seitentyp"), _types_by_name, field_name="content_type")


def _types_by_name() -> list[tuple[str, str]]:
    types = get_page_content_types(include_base_page_type=False)
    return [(str(one.pk), get_content_type_label(one)) for one in types]


def period(label, **more) -> django_filters.DateFromToRangeFilter:
    """From one day to another, both included; either may stay empty."""
    return django_filters.DateFromToRangeFilter(label=label, widget=DateRangePickerWidget, **more)


def somebody(label, field_name: str, *, among: QuerySet) -> django_filters.ModelChoiceFilter:
    """A colleague out of those who stand in that field of some rows."""

    def colleagues(request):
        keys = among.order_by().values(field_name)
        return get_user_model().objects.filter(pk__in=keys).order_by("last_name", "username")

    return Colleague(label=label, field_name=field_name, queryset=colleagues, empty_label=_("alle"))


class ColleagueField(django_filters.fields.ModelChoiceField):
    def label_from_instance(self, user) -> str:
        return name_of(user)


class Colleague(django_filters.ModelChoiceFilter):
    field_class = ColleagueField


def name_of(user) -> str:
    """How a colleague is called; empty where there is nobody."""
    return (user.get_full_name() or user.get_username()) if user else ""


def ignore(queryset: QuerySet, name: str, value) -> QuerySet:
    """For filters that are asked of rows that are worked out, not of the database."""
    return queryset
