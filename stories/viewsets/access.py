"""Who may look at what of the work on consents."""

from django.db.models import Model
from django.db.models.functions import Lower
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.permissions import policy_registry

from core.doors import register_choosers
from core.protected_mails import register_protected_addresses
from stories.models import Consent, Film, Person, Photo, StoredDocument

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


def may_name_people(user) -> bool:
    """Who writes pages or keeps photos, films and documents says who is in them."""
    works = (Photo, Film, StoredDocument)
    policies = (policy_registry.get_by_type(work) for work in works)
    return user_has_any_page_permission(user) or any(
        policy.user_has_any_permission(user, {"add", "change"}) for policy in policies
    )


def protect_addresses() -> None:
    """A letter to somebody in a story is no business of who looks after the mails."""
    register_protected_addresses(
        "stories.view_person", lambda: Person.objects.values(address=Lower("email"))
    )


def open_choosers() -> None:
    """People and films are chosen by more than may work with them."""
    register_choosers(Person, may_name_people)
    register_choosers(Film, user_has_any_page_permission)
