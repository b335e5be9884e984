"""Requests in the editors' workplace: read, annotated and moved on, never made up."""

from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList
from wagtail.snippets.views.snippets import SnippetViewSet

from exhibition.forms.admin import ExhibitionRequestForm
from exhibition.models import ExhibitionRequest
from exhibition.views.season_offers_shown import offers_context
from exhibition.viewsets.shared import PlainInspectView, rows, value


class RequestInspectView(PlainInspectView):
    """Everything about a request, its steps and dates to offer included."""

    template_name = "exhibition/admin/request_inspect.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return context | offers_context(self.object, self.request.user)

    def get_fields_context(self):
        steps = format_html_join(
            format_html("<br>"),
            "{}: {}",
            (
                (step.get_state_display(), date_format(localtime(step.at), "DATETIME_FORMAT"))
                for step in self.object.steps.all()
            ),
        )
        return [*super().get_fields_context(), value(_("Schritte"), steps)]


READ_ONLY = ("number", "received_at", "house", "town", "wished_begin", "duration", "contact_name")


class ExhibitionRequestViewSet(SnippetViewSet):
    model = ExhibitionRequest
    icon = "mail"
    menu_label = _("Anfragen")
    base_url_path = "anfragen"
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_class = RequestInspectView
    inspect_view_fields_exclude = ["id", "submission_key"]
    list_display = ["number", "house", "town", "state", "received_at", "wished_begin"]
    list_filter = {"state": ["exact"], "district": ["exact"], "received_at": ["gte", "lte"]}
    search_fields = ["number", "house", "town"]
    edit_handler = ObjectList(
        [
            *rows("state", "stop", "notes"),
            MultiFieldPanel(
                [FieldPanel(name, read_only=True) for name in READ_ONLY], heading=_("Anfrage")
            ),
        ],
        base_form_class=ExhibitionRequestForm,
    )
