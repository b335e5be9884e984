"""Addresses that Wagtail opens to whoever may enter the workplace, closed to all but their users.

Wagtail 8 and its companions ask for no permission in choosers of snippets, pages and films, in
lists of what many rows are to be done with, and in their programming interfaces. All of them tell
names of rows: who has withdrawn a consent, which story is being written. So it is asked here,
before any of them answers.
"""

from collections import defaultdict
from collections.abc import Callable

from django.apps import apps
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.urls import ResolverMatch
from wagtail.admin.auth import permission_denied
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, Task
from wagtail.permissions import policy_registry
from wagtailmedia.models import get_media_model

CHOOSER = "wagtailsnippetchoosers_"
# Addresses whose model stands in themselves: only who may work with its rows.
OF_ANY_MODEL = (
    "wagtail_bulk_action",
    "wagtail_localize:snippets_api_listing",
    "wagtail_localize:snippets_api_detail",
)
# Beginnings of names of addresses: only who may work with these rows, or …
OF_WORK: dict[str, Callable[[], type[Model]]] = {
    "wagtailadmin_api:pages:": lambda: Page,
    "wagtailadmin_api:images:": get_image_model,
    "wagtailadmin_api:documents:": get_document_model,
    "wagtailadmin_pages:choose_parent": lambda: Page,
    "wagtailadmin_pages:confirm_workflow_cancellation": lambda: Page,
    "wagtailadmin_pages:move_confirm": lambda: Page,
    "wagtailadmin_workflows:task_cho": lambda: Task,
}
# … who may choose them.
OF_CHOICE: dict[str, Callable[[], type[Model]]] = {
    "wagtailadmin_choose_page": lambda: Page,
    "wagtailmedia:chooser": get_media_model,
}
ACTIONS = frozenset({"add", "change", "choose", "delete", "lock", "publish", "unlock", "view"})

_choosers: dict[type[Model], list[Callable[[object], bool]]] = defaultdict(list)


def register_choosers(model: type[Model], may_choose: Callable[[object], bool]) -> None:
    """Users of whom ``may_choose`` is true choose rows that they may not work with."""
    _choosers[model].append(may_choose)


def may_work_with(user, model: type[Model]) -> bool:
    policy = policy_registry.get_by_type(model)
    return policy is not None and policy.user_has_any_permission(user, ACTIONS)


def may_choose(user, model: type[Model]) -> bool:
    return may_work_with(user, model) or any(rule(user) for rule in _choosers[model])


def may_redirect(user) -> bool:
    """A redirect leads to a page."""
    return user.has_perm("wagtailredirects.add_redirect")


def is_open(match: ResolverMatch, user) -> bool:
    """Whether the user may ask this address, as far as this module closes any."""
    name = match.view_name or ""
    if name in OF_ANY_MODEL:
        model = _named(match.kwargs.get("app_label", ""), match.kwargs.get("model_name", ""))
        if model is None:
            return True
        return may_work_with(user, model) and not _is_undeletable(model, match.kwargs)
    if name.startswith(CHOOSER):
        model = _named(*name.removeprefix(CHOOSER).partition(":")[0].split("_", 1))
        return model is None or may_choose(user, model)
    return all(
        may(user, model())
        for may, closed in ((may_work_with, OF_WORK), (may_choose, OF_CHOICE))
        for begin, model in closed.items()
        if name.startswith(begin)
    )


def _named(app: str, model: str) -> type[Model] | None:
    try:
        return apps.get_model(app, model)
    except LookupError:
        return None


def _is_undeletable(model: type[Model], arguments: dict) -> bool:
    """Whether many rows are to be deleted of which none may be deleted on its own."""
    viewset = getattr(model, "snippet_viewset", None)
    if viewset is None or arguments.get("action") != "delete":
        return False
    return "delete" not in {pattern.name for pattern in viewset.get_urlpatterns()}


class DoorsMiddleware:
    """Turns away whoever asks an address of others, as Wagtail does."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, _view, _args, _kwargs) -> HttpResponse | None:
        match = request.resolver_match
        if not match.route.startswith("admin/"):
            return None
        if not request.user.is_authenticated or is_open(match, request.user):
            return None
        return permission_denied(request)
