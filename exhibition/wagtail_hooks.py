"""Registration only."""

from django.urls import path
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from exhibition.views.panel_preview import panel_preview
from exhibition.viewsets import ExhibitionGroup

register_snippet(ExhibitionGroup)


@hooks.register("register_admin_urls")
def panel_preview_url():
    return [path("tafeln/<int:panel_id>/vorschau/", panel_preview, name="panel_preview")]
