from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask


class SecondLookTask(AbstractGroupApprovalTask):
    """A release by another pair of eyes: whoever asks for it cannot give it.

    Superusers may: they could publish without asking anyway.
    """

    class Meta:
        verbose_name = _("Freigabe durch ein zweites Augenpaar")
        verbose_name_plural = _("Freigaben durch ein zweites Augenpaar")

    def get_actions(self, obj, user):
        return [] if self._has_asked(obj, user) else super().get_actions(obj, user)

    def get_task_states_user_can_moderate(self, user, **kwargs):
        states = super().get_task_states_user_can_moderate(user, **kwargs)
        if user.is_superuser:
            return states
        return states.exclude(workflow_state__requested_by=user)

    @classmethod
    def get_description(cls):
        return _("Jemand aus den gewählten Gruppen gibt frei, aber nie, wer darum gebeten hat.")

    def _has_asked(self, obj, user) -> bool:
        state = obj.current_workflow_state
        return not user.is_superuser and state is not None and state.requested_by_id == user.pk
