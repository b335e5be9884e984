"""Who may do what in the consent history: nobody changes or deletes a row, not even admins."""

from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from stories.models import (
    Consent,
    ConsentWithdrawal,
    Person,
    WithdrawalNotice,
    WithdrawalTask,
)


class LimitedPolicy(ModelPermissionPolicy):
    """Django's permissions, less what is refused to everybody."""

    def __init__(self, model, *, refused: set[str]):
        super().__init__(model)
        self.refused = frozenset(refused)

    def user_has_permission(self, user, action):
        return action not in self.refused and super().user_has_permission(user, action)

    def users_with_any_permission(self, actions):
        return super().users_with_any_permission(set(actions) - self.refused)


def register_policies() -> None:
    for model in (Consent, ConsentWithdrawal):
        register_permission_policy(model, LimitedPolicy(model, refused={"change", "delete"}))
    # Only dropped from its list, a group photo would be shown again: people are erased.
    register_permission_policy(Person, LimitedPolicy(Person, refused={"delete"}))
    for model in (WithdrawalNotice, WithdrawalTask):
        register_permission_policy(model, LimitedPolicy(model, refused={"add", "delete"}))
