"""Registration only."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from core import translation_desk
from core.hard_word_viewset import HardWordViewSet
from core.job_viewset import job_list
from core.models import Job, OutgoingMail
from core.plain_german_desk.buttons import header_buttons
from core.plain_german_desk.views import urls as plain_german_urls
from core.registrations.workplace import waiting_list
from core.registrations.workplace.views import urls as registration_urls
from core.reports import register_report
from core.second_factor import workplace as second_factor
from core.translation_report import hooks as translation_report
from core.translation_report.status import say_where_it_stands
from core.translation_views import unwanted
from core.translation_views.urls import urls as translation_urls
from core.untouched_pages import UntouchedReport, without_the_other_report
from core.viewsets import ReadOnlyPolicy, outgoing_mails
from core.workplace import panel, parts, register_work_source

register_permission_policy(OutgoingMail, ReadOnlyPolicy(OutgoingMail), exact_class=True)
register_permission_policy(Job, ReadOnlyPolicy(Job), exact_class=True)
hooks.register("register_admin_viewset", lambda: outgoing_mails)
hooks.register("register_admin_viewset", lambda: job_list)
register_snippet(HardWordViewSet)
hooks.register("before_edit_page", translation_desk.publish_from_editor)
hooks.register("before_bulk_action", translation_desk.publish_in_bulk, order=1)
hooks.register(
    "construct_translated_pages_to_cascade_actions", translation_desk.translations_that_go_along
)
hooks.register("register_log_actions", translation_desk.register_log_actions)
hooks.register("before_edit_page", say_where_it_stands, order=-1)  # before wagtail-localize
hooks.register("register_admin_urls", translation_report.urls, order=-1)
hooks.register("register_reports_menu_item", translation_report.menu_item)
hooks.register("construct_reports_menu", translation_report.without_the_other_report)
hooks.register("register_log_actions", translation_report.register_log_actions)
hooks.register("register_admin_urls", translation_urls, order=-1)  # before localize
hooks.register("construct_page_action_menu", unwanted.without_conversion)
hooks.register("insert_global_admin_css", unwanted.hide_in_editor)
hooks.register("register_admin_urls", plain_german_urls)
hooks.register("register_admin_urls", registration_urls)
hooks.register("register_admin_urls", waiting_list.waiting_list_urls)
hooks.register("register_page_header_buttons", header_buttons)
hooks.register("register_admin_urls", second_factor.urls)
hooks.register("register_account_menu_item", second_factor.account_item)
hooks.register("register_user_listing_buttons", second_factor.user_buttons)
hooks.register("register_log_actions", second_factor.register_log_actions)
parts.register()
register_work_source(waiting_list.work())
hooks.register("construct_homepage_panels", panel.put_work_first)
hooks.register("construct_homepage_summary_items", panel.without_counts, order=1000)
register_report(UntouchedReport, order=160)
hooks.register("construct_reports_menu", without_the_other_report)
