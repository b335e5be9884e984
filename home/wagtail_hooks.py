"""Registration only."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from core.workplace import register_work_source
from home import work_on_pages
from home.ahead.report import ahead_item, ahead_urls
from home.listing_buttons import stand_in_for_localize  # imports wagtail-localize's hooks
from home.views.not_translated import lead_from_stand_in
from home.viewsets import ProgrammeGroup

register_snippet(ProgrammeGroup)
hooks.register("before_serve_page", lead_from_stand_in)
register_work_source(work_on_pages.pages())
register_work_source(work_on_pages.figures())
register_work_source(work_on_pages.accounts())
stand_in_for_localize()
hooks.register("register_admin_urls", ahead_urls)
hooks.register("register_reports_menu_item", ahead_item)
