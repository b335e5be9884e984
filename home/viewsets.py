"""Facts of the programme in the editors' workplace."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from home.forms import MentorProjectForm
from home.models import (
    MentorProject,
    Milestone,
    ProgrammeFigure,
    ProgrammePartner,
    ProgrammeSeries,
)


class MentorProjectViewSet(SnippetViewSet):
    model = MentorProject
    icon = "group"
    menu_label = _("Mentoren-Projekte")
    list_display = ["name", "district", "town", "organisation", "locale"]
    list_filter = ["district", "locale"]
    list_per_page = 50
    edit_handler = ObjectList(
        [
            FieldPanel("name"),
            FieldPanel("organisation"),
            FieldRowPanel([FieldPanel("town"), FieldPanel("district")]),
            FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
            FieldPanel("languages"),
            FieldRowPanel([FieldPanel("email"), FieldPanel("telephone")]),
            FieldPanel("about"),
        ],
        base_form_class=MentorProjectForm,
    )


class ProgrammeFigureViewSet(SnippetViewSet):
    model = ProgrammeFigure
    icon = "order"
    menu_label = _("Zahlen")
    list_display = ["label", "value", "period", "locale"]
    list_filter = ["locale"]
    panels = [
        FieldRowPanel([FieldPanel("qualifier"), FieldPanel("value")]),
        FieldPanel("label"),
        FieldPanel("period"),
        FieldPanel("source"),
        FieldRowPanel([FieldPanel("key"), FieldPanel("position")]),
    ]


class MilestoneViewSet(SnippetViewSet):
    model = Milestone
    icon = "history"
    menu_label = _("Meilensteine")
    list_display = ["when", "heading", "locale"]
    list_filter = ["locale"]
    panels = [
        FieldPanel("when"),
        FieldPanel("heading"),
        FieldPanel("text"),
        FieldPanel("position"),
    ]


class ProgrammeSeriesViewSet(SnippetViewSet):
    model = ProgrammeSeries
    icon = "list-ol"
    menu_label = _("Zahlenreihen")
    list_display = ["heading", "kind", "period", "locale"]
    list_filter = ["locale"]
    panels = [
        FieldPanel("heading"),
        FieldPanel("kind"),
        FieldRowPanel([FieldPanel("label"), FieldPanel("unit")]),
        FieldPanel("points"),
        FieldPanel("period"),
        FieldPanel("source"),
        FieldRowPanel([FieldPanel("key"), FieldPanel("position")]),
    ]


class ProgrammePartnerViewSet(SnippetViewSet):
    model = ProgrammePartner
    icon = "link"
    menu_label = _("Partner")
    list_display = ["name", "what", "locale"]
    list_filter = ["locale"]
    panels = [
        FieldPanel("name"),
        FieldPanel("what"),
        FieldPanel("link"),
        FieldPanel("logo"),
        FieldPanel("position"),
    ]


class ProgrammeGroup(SnippetViewSetGroup):
    items = (
        MentorProjectViewSet,
        ProgrammeFigureViewSet,
        ProgrammeSeriesViewSet,
        MilestoneViewSet,
        ProgrammePartnerViewSet,
    )
    menu_label = _("Programm")
    menu_icon = "globe"
    menu_order = 300
    add_to_admin_menu = True
