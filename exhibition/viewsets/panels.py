"""Printed panels in the editors' workplace."""

from django.db.models import Max
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    MultiFieldPanel,
    ObjectList,
)
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from exhibition.domain.panels import qr_address
from exhibition.forms.panels import PanelForm
from exhibition.models import Panel
from exhibition.viewsets.shared import PlainInspectView, rows, value

FORM = [
    MultiFieldPanel(
        [
            FieldRowPanel(rows("kind", "layout")),
            *rows("story", "title"),
            FieldPanel("code", read_only=True),
        ],
        heading=_("Was für eine Tafel?"),
        help_text=_("Das Zeichen oben rechts zeigt die Tafel, während Sie schreiben."),
    ),
    MultiFieldPanel(
        rows("language", "sentence", "quote", "text"),
        heading=_("Erste Sprache"),
        help_text=_("Lassen Sie leer, was in der Geschichte schon gut steht."),
    ),
    MultiFieldPanel(
        rows("second_language", "second_title", "second_sentence", "second_quote", "second_text"),
        heading=_("Zweite Sprache"),
        help_text=_("Steht neben der ersten. Ohne zweite Sprache bleibt hier alles leer."),
    ),
    MultiFieldPanel(rows("stations"), heading=_("Drei Stationen")),
    MultiFieldPanel(
        [HelpPanel(template="exhibition/admin/panel_editions.html"), *rows("exhibition_sets")],
        heading=_("Wo sie hängt"),
    ),
]


def last_edition_in_words(panel: Panel) -> str:
    """Of a panel of the list."""
    if panel.last_edition is None:
        return gettext("noch keine")
    return gettext("Auflage %(number)s") % {"number": panel.last_edition}


class PanelInspectView(PlainInspectView):
    """Shows the address that the QR code holds, and the way to the preview."""

    def get_fields_context(self):
        address = qr_address(self.object)
        preview = reverse("panel_preview", args=[self.object.pk])
        editions = reverse("panel_editions", args=[self.object.pk])
        return [
            *super().get_fields_context(),
            value(_("Adresse im QR-Code"), format_html('<a href="{0}">{0}</a>', address)),
            value(_("Druckvorschau"), format_html('<a href="{}">{}</a>', preview, _("ansehen"))),
            value(
                _("Auflagen"),
                format_html('<a href="{}">{}</a>', editions, _("freigeben, laden, hängen")),
            ),
        ]


class PanelViewSet(SnippetViewSet):
    model = Panel
    icon = "doc-full-inverse"
    menu_label = _("Tafeln")
    base_url_path = "tafeln"
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_class = PanelInspectView
    inspect_view_fields = [
        "code", "title", "kind", "layout", "language", "second_language", "story",
        "exhibition_sets", "sentence", "quote",
    ]  # fmt: skip
    list_display = [
        "title",
        "kind",
        "code",
        TitleColumn(
            "editions",
            label=_("Auflagen"),
            accessor=last_edition_in_words,
            get_url=lambda panel: reverse("panel_editions", args=[panel.pk]),
        ),
        Column("address", label=_("Adresse im QR-Code"), accessor=qr_address),
    ]
    list_filter = ["kind", "layout", "exhibition_sets"]
    search_fields = ["title", "code"]
    edit_handler = ObjectList(FORM, base_form_class=PanelForm)

    def get_queryset(self, request):
        last = Max("editions__number")
        return Panel.objects.annotate(last_edition=last).order_by("title", "pk")
