"""Registration only."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from news.models import NewsletterSubscription
from news.newsletter import viewsets as newsletter

register_permission_policy(
    NewsletterSubscription, newsletter.ViewAndDeletePolicy(NewsletterSubscription)
)
register_snippet(newsletter.NewsletterGroup)
hooks.register("register_permissions", newsletter.permissions)
hooks.register("before_delete_snippet", newsletter.before_deletion)
