"""The exhibition in the editors' workplace."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from exhibition.viewsets.houses import VenueViewSet
from exhibition.viewsets.panels import PanelViewSet
from exhibition.viewsets.requests import ExhibitionRequestViewSet
from exhibition.viewsets.sets import DepotViewSet, ExhibitionSetViewSet, TourResourceViewSet
from exhibition.viewsets.tour import TourStopViewSet
from exhibition.viewsets.visitors_book import VisitorBookViewSet


class ExhibitionGroup(SnippetViewSetGroup):
    menu_label = _("Ausstellung")
    menu_icon = "site"
    menu_order = 250
    items = (
        TourStopViewSet,
        ExhibitionRequestViewSet,
        VenueViewSet,
        ExhibitionSetViewSet,
        TourResourceViewSet,
        DepotViewSet,
        PanelViewSet,
        VisitorBookViewSet,
    )
