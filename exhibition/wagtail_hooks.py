"""Registration only."""

from django.urls import path
from wagtail import hooks
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from core.reports import register_report
from core.workplace import register_work_source
from exhibition.models import ExhibitionRequest, VisitorBookEntry
from exhibition.views import (
    board_urls,
    document_acts,
    edition_jobs,
    edition_urls,
    season_report_urls,
    season_urls,
)
from exhibition.views.panel_preview import panel_preview
from exhibition.views.request_papers import request_paper_at_the_desk
from exhibition.viewsets import (
    ExhibitionGroup,
    opening_registrations,
    panel_deletion,
    requests,
    tour,
    visitors_book_acts,
    work_on_requests,
    work_on_tour,
)
from exhibition.viewsets.request_report import RequestReport
from exhibition.viewsets.shared import NoAddPolicy
from exhibition.viewsets.tour_report import TourReport

register_permission_policy(ExhibitionRequest, NoAddPolicy(ExhibitionRequest))
register_permission_policy(VisitorBookEntry, NoAddPolicy(VisitorBookEntry))
register_snippet(ExhibitionGroup)
hooks.register("register_log_actions", visitors_book_acts.log_actions)
hooks.register("register_permissions", opening_registrations.permissions)
hooks.register("before_delete_snippet", tour.refuse_to_delete)
hooks.register("before_delete_snippet", requests.delete_around)
hooks.register("before_delete_snippet", panel_deletion.refuse_or_delete_around)
hooks.register("register_admin_urls", board_urls.urls)
hooks.register("register_admin_menu_item", board_urls.menu_item)
hooks.register("register_admin_urls", season_urls.urls)
hooks.register("register_admin_menu_item", season_urls.menu_item)
hooks.register("register_admin_urls", document_acts.urls)
hooks.register("register_admin_urls", edition_urls.urls)
hooks.register("register_log_actions", edition_jobs.log_actions)
hooks.register("register_admin_urls", season_report_urls.urls)
hooks.register("register_admin_menu_item", season_report_urls.menu_item)
register_report(TourReport, order=120)
register_report(RequestReport, order=130)

register_work_source(work_on_tour.stops())
register_work_source(work_on_tour.season_report())
register_work_source(work_on_requests.requests())
register_work_source(work_on_requests.book())


@hooks.register("register_admin_urls")
def panel_preview_url():
    return [path("tafeln/<int:panel_id>/vorschau/", panel_preview, name="panel_preview")]


@hooks.register("register_admin_urls")
def request_paper_url():
    view, name = request_paper_at_the_desk, "request_paper_at_the_desk"
    return [path("anfragen/papiere/<int:key>/", view, name=name)]
