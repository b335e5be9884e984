"""Registration only."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from core import translation_desk
from core.hard_word_viewset import HardWordViewSet
from core.job_viewset import job_list
from core.models import Job, OutgoingMail
from core.viewsets import ReadOnlyPolicy, outgoing_mails

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
