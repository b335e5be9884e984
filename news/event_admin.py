"""Events in the editors' workplace: permissions of registrations, and what is not deleted."""

from django.contrib.auth.models import Permission
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from news.domain.events import may_be_deleted
from news.models import EventRegistration


def permissions():
    """For ``register_permissions``: groups may be given them."""
    names = [f"{action}_eventregistration" for action in ("view", "add", "change")]
    app = EventRegistration._meta.app_label
    return Permission.objects.filter(content_type__app_label=app, codename__in=names)


def refuse_to_delete(request: HttpRequest, page: Page) -> HttpResponse | None:
    """For ``before_delete_page``: an event with guests, or an index with such an event."""
    if may_be_deleted(page):
        return None
    messages.error(request, _refusal())
    return redirect("wagtailadmin_pages:edit", page.pk)


def refuse_to_delete_in_bulk(request, action_type: str, objects: list, action):
    """For ``before_bulk_action``: none of them goes."""
    if action_type != "delete" or action.model is not Page or all(map(may_be_deleted, objects)):
        return None
    messages.error(request, _refusal())
    return redirect(action.next_url)


def _refusal() -> str:
    return _(
        "Nicht gelöscht: Für einen Termin haben sich Menschen angemeldet. Bitte kreuzen Sie dort"
        " „fällt aus“ an und veröffentlichen Sie, dann bekommen alle eine E-Mail."
    )
