"""„Schwere Wörter“ in the editors' workplace."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet

from core.models import HardWord


class HardWordViewSet(SnippetViewSet):
    model = HardWord
    icon = "help"
    menu_label = _("Schwere Wörter")
    menu_order = 310
    add_to_admin_menu = True
    list_display = ["word", "explanation"]
    search_fields = ["word", "explanation"]
    ordering = ["word"]
    list_per_page = 50
    panels = [FieldPanel("word"), FieldPanel("explanation")]
