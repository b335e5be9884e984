"""„Reihe anlegen“: drafts of an event for its further dates, in one step. For editors."""

from collections.abc import Iterator

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from news.domain import series
from news.domain.events import whole
from news.domain.recurrence import MOST, TooMany
from news.enums import Rhythm
from news.models import EventPage
from news.series_form import SeriesForm

SERIES = "event_series"  # name of the address


@never_cache
@require_http_methods(["GET", "POST"])
def event_series(request: HttpRequest, pk: int) -> HttpResponse:
    """The form and the events of the series that are there; posted, it makes the drafts."""
    event = get_object_or_404(EventPage, pk=pk)
    if not may_make(request.user, event):
        raise PermissionDenied
    event = whole(event)
    form = SeriesForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _make(request, event, form):
        return redirect(SERIES, event.pk)
    edit = reverse("wagtailadmin_pages:edit", args=[event.pk])
    context = {
        "event": event,
        "draft": event.get_latest_revision_as_object(),
        "form": form,
        "members": series.members_of(event),
        "back": edit,
        "most": MOST,
        "page_title": _("Reihe anlegen"),
        "header_title": _("Reihe anlegen"),
        "breadcrumbs_items": [
            {"url": edit, "label": event.get_admin_display_title()},
            {"url": "", "label": _("Reihe anlegen")},
        ],
    }
    return render(request, "news/admin/series.html", context)


def may_make(user, event: EventPage) -> bool:
    """Who may change the event and add pages beside it."""
    may_add = event.get_parent().permissions_for_user(user).can_add_subpage()
    return may_add and event.permissions_for_user(user).can_edit()


def _make(request: HttpRequest, event: EventPage, form: SeriesForm) -> bool:
    rhythm, until = Rhythm(form.cleaned_data["rhythm"]), form.cleaned_data["until"]
    try:
        made = series.make_series(event, rhythm=rhythm, until=until, by=request.user)
    except TooMany:
        sentence = _("Das wären mehr als %(most)s Termine. Bitte wählen Sie einen früheren Tag.")
        form.add_error("until", sentence % {"most": MOST})
        return False
    if not made:
        form.add_error("until", _("Bis dahin gibt es keinen weiteren Termin, der noch fehlt."))
        return False
    text = ngettext("%(count)s Entwurf angelegt.", "%(count)s Entwürfe angelegt.", len(made))
    messages.success(request, text % {"count": len(made)})
    return True


def series_button(page: Page, user, view_name=None, next_url=None) -> Iterator[Button]:
    """For ``register_page_header_buttons``."""
    if page.specific_class is EventPage and page.pk and may_make(user, page.specific):
        address = reverse(SERIES, args=[page.pk])
        yield Button(_("Reihe anlegen"), address, icon_name="calendar-alt", priority=56)


def urls() -> list:
    """For ``register_admin_urls``."""
    return [path("termine/<int:pk>/reihe/", event_series, name=SERIES)]
