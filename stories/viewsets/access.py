"""Who may look at what of the work on consents."""

from django.db.models import Model
from wagtail.permissions import policy_registry

from stories.models import Consent

MODELS = ("person", "consent", "consentwithdrawal", "withdrawalnotice", "withdrawaltask")
# Whoever has one of these sees who the people in the stories are.
PROTECTED = tuple(
    f"stories.{action}_{model}"
    for model in MODELS
    for action in ("add", "change", "delete", "view")
)


def may_see(user, model: type[Model]) -> bool:
    """Whether a user may read the list of these rows."""
    policy = policy_registry.get_by_type(model)
    return policy.user_has_any_permission(user, {"add", "change", "view"})


def may_see_consents(user) -> bool:
    return may_see(user, Consent)
