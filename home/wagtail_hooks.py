"""Registration only."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from home.ahead.report import ahead_item, ahead_urls
from home.views.not_translated import lead_from_stand_in
from home.viewsets import ProgrammeGroup

register_snippet(ProgrammeGroup)
hooks.register("before_serve_page", lead_from_stand_in)
hooks.register("register_admin_urls", ahead_urls)
hooks.register("register_reports_menu_item", ahead_item)
