"""Registration only."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from core.workplace import register_work_source
from news import event_admin, series_views
from news.models import NewsletterSubscription
from news.newsletter import viewsets as newsletter
from news.newsletter import work

register_permission_policy(
    NewsletterSubscription, newsletter.ViewAndDeletePolicy(NewsletterSubscription)
)
register_snippet(newsletter.NewsletterGroup)
hooks.register("register_permissions", newsletter.permissions)
hooks.register("before_delete_snippet", newsletter.before_deletion)
hooks.register("register_permissions", event_admin.permissions)
hooks.register("before_delete_page", event_admin.refuse_to_delete)
hooks.register("before_bulk_action", event_admin.refuse_to_delete_in_bulk)
hooks.register("register_admin_urls", series_views.urls)
hooks.register("register_page_header_buttons", series_views.series_button)
register_work_source(work.newsletters())
