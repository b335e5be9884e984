"""Registration only."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy

from core.models import OutgoingMail
from core.viewsets import ReadOnlyPolicy, outgoing_mails

register_permission_policy(OutgoingMail, ReadOnlyPolicy(OutgoingMail), exact_class=True)
hooks.register("register_admin_viewset", lambda: outgoing_mails)
