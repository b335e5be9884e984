"""The list of all devices: what each really shows and since when, and how it is."""

import django_filters
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import HeaderButton

from kiosk.domain import contact, overview
from kiosk.enums import KioskState, Shown
from kiosk.models import Kiosk
from kiosk.viewsets.words import in_words

FILTERS = [
    (KioskState.SILENT.value, gettext_lazy("stumm")),
    (Shown.OLDER.value, gettext_lazy("zeigt Älteres")),
    (KioskState.REVOKED.value, KioskState.REVOKED.label),
]


class KioskFilterSet(WagtailFilterSet):
    state = django_filters.ChoiceFilter(
        label=gettext_lazy("Zustand"), method="in_state", choices=FILTERS
    )

    class Meta:
        model = Kiosk
        fields = ["state", "exhibition_set"]

    def in_state(self, kiosks, name, value):
        if value == KioskState.SILENT:
            return contact.silent(kiosks)
        if value == KioskState.REVOKED:
            return kiosks.filter(revoked_at__isnull=False)
        return kiosks.filter(pk__in=overview.showing_older())


class OverviewColumn(Column):
    """A cell of its own template, which gets the overview of the kiosk as ``one``."""

    class Media:
        css = {"all": ["css/kiosk-admin.css"]}

    def __init__(self, name, **kwargs):
        super().__init__(name, accessor="pk", **kwargs)
        self.cell_template_name = f"kiosk/admin/cells/{name}.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        return context | {"one": instance.overview, "words": instance.words}


class KioskIndexView(generic.IndexView):
    """Each kiosk with what it really shows: its latest report held against its programme."""

    add_item_label = gettext_lazy("Kiosk koppeln")

    @cached_property
    def header_buttons(self):
        url = reverse("kiosk:figures")
        figures = HeaderButton(_("Zahlen"), url=url, icon_name="order-down")
        return [*super().header_buttons, figures]

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("stop__venue", "exhibition_set")

    def get_table(self, object_list):
        found = overview.overviews(object_list)
        for kiosk in object_list:
            kiosk.overview = found[kiosk.pk]
            kiosk.words = in_words(kiosk.overview)
        return super().get_table(object_list)

    def _get_title_column(self, field_name, column_class=TitleColumn, **options):
        """The name leads to the page of the device: one looks more often than one changes."""
        column = super()._get_title_column(field_name, column_class, **options)
        column._get_url_func = self.get_inspect_url
        return column

    def get_list_more_buttons(self, instance):
        buttons = super().get_list_more_buttons(instance)
        if self.user_has_permission("change"):
            pair_url = reverse("kiosk:pair_again", args=[instance.pk])
            buttons.append(MenuItem(_("Neu koppeln"), url=pair_url, icon_name="link", priority=15))
            if instance.token_hash:
                revoke_url = reverse("kiosk:revoke", args=[instance.pk])
                buttons.append(
                    MenuItem(_("Sperren"), url=revoke_url, icon_name="lock", priority=25)
                )
        return buttons
