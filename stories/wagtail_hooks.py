"""Registration only."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from core.reports import register_report
from core.workplace import register_work_source
from stories import caption_hints, publishing
from stories.read_gate import refuse_uncovered_page
from stories.rich_text import register_links
from stories.viewsets import ConsentGroup, sightings, work_on_consents, work_on_media
from stories.viewsets.all_consents import AllConsentsReport
from stories.viewsets.captions import captions_urls
from stories.viewsets.consent_reports import endings_item, kept_back_item, report_urls
from stories.viewsets.film_states import film_state_urls
from stories.viewsets.film_uploads import upload_urls
from stories.viewsets.leak_report import leak_report_item, leak_report_urls
from stories.viewsets.media_report import MediaReport
from stories.viewsets.media_reports import media_report_urls
from stories.viewsets.policies import register_policies

register_policies()
register_snippet(ConsentGroup)
hooks.register("before_serve_page", refuse_uncovered_page)
hooks.register("register_rich_text_features", order=10)(register_links)  # after Wagtail's own
hooks.register("register_admin_urls", report_urls)
hooks.register("register_reports_menu_item", endings_item)
hooks.register("register_reports_menu_item", kept_back_item)
hooks.register("register_admin_urls", leak_report_urls)
hooks.register("register_reports_menu_item", leak_report_item)
hooks.register("register_admin_urls", upload_urls)
hooks.register("register_admin_urls", film_state_urls)
hooks.register("register_admin_urls", captions_urls)
hooks.register("before_bulk_action", publishing.refuse_in_bulk)
hooks.register("before_copy_page", publishing.refuse_copy)
hooks.register("after_copy_page", publishing.keep_people_of_copy)
hooks.register("after_publish_page", publishing.say_where_it_is_shown)
hooks.register("before_convert_alias_page", publishing.refuse_conversion)
hooks.register("before_edit_page", publishing.refuse_translation, order=-1)  # before localize
hooks.register("before_edit_page", caption_hints.hint_in_the_editor, order=-1)
hooks.register("after_publish_page", caption_hints.hint_after_publishing)
hooks.register("register_admin_viewset", publishing.PagesViewSet)
hooks.register("register_log_actions", publishing.register_log_actions)
hooks.register("register_log_actions", sightings.register_log_actions)
hooks.register("register_admin_urls", media_report_urls)
register_work_source(work_on_consents.consents())
register_work_source(work_on_consents.withdrawal_tasks())
register_work_source(work_on_consents.withdrawal_notices())
register_work_source(work_on_media.films())
register_work_source(work_on_media.photos())
register_report(AllConsentsReport, order=95)
register_report(MediaReport, order=150)
