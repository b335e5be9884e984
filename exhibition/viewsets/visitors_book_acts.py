"""What an editor does with entries of the visitor's book: publish, refuse, reply, put in front."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.permissions import policy_registry

from exhibition.domain import visitors_book, visitors_book_wall
from exhibition.enums import BookState
from exhibition.models import VisitorBookEntry
from exhibition.models.visitors_book import LONGEST_TEXT

LIST = "wagtailsnippets_exhibition_visitorbookentry:list"
MARK, UNMARK = "mark", "unmark"
DECISIONS = {
    BookState.PUBLISHED.value: visitors_book.publish,
    BookState.REFUSED.value: visitors_book.refuse,
    MARK: visitors_book_wall.mark,
    UNMARK: visitors_book_wall.unmark,
}


def log_actions(actions) -> None:
    """For ``register_log_actions``."""
    published, refused, replied = _("Veröffentlicht"), _("Abgelehnt"), _("Beantwortet")
    marked, unmarked = _("Unter die besten gestellt"), _("Nicht mehr unter den besten")
    actions.register_action("exhibition.book_published", _("Veröffentlichen"), published)
    actions.register_action("exhibition.book_refused", _("Ablehnen"), refused)
    actions.register_action("exhibition.book_marked", _("Unter die besten stellen"), marked)
    actions.register_action("exhibition.book_unmarked", _("Von den besten nehmen"), unmarked)
    actions.register_action("exhibition.book_reply", _("Antworten"), replied)


def may_decide(user) -> bool:
    return policy_registry.get_by_type(VisitorBookEntry).user_has_permission(user, "change")


@require_POST
def decide(request: HttpRequest) -> HttpResponse:
    """Publishes or refuses the entries that are ticked, or the one whose own button was pressed."""
    if not may_decide(request.user):
        raise PermissionDenied
    decision, _sign, one = request.POST.get("decision", "").partition(":")
    keys = [key for key in [one] if key] or request.POST.getlist("entries")
    keys = [int(key) for key in keys if key.isdecimal() and len(key) < 19]
    if decision not in DECISIONS or not keys:
        messages.warning(request, _("Bitte kreuzen Sie zuerst Einträge an."))
        return _back(request)
    done = DECISIONS[decision](keys, by=request.user)
    if done.changed or not done.held:
        messages.success(request, _told(decision, done.changed))
    if done.held:
        sentence = ngettext(
            "%(number)d Eintrag bleibt: Darin steht der richtige Name eines Menschen.",
            "%(number)d Einträge bleiben: Darin steht der richtige Name eines Menschen.",
            done.held,
        )
        messages.error(request, sentence % {"number": done.held})
    return _back(request)


@require_POST
def reply(request: HttpRequest, pk: int) -> HttpResponse:
    """Keeps what the house says to an entry."""
    if not may_decide(request.user):
        raise PermissionDenied
    entry = get_object_or_404(visitors_book.to_be_read(), pk=pk)
    try:
        visitors_book.reply(entry, request.POST.get("reply", ""), by=request.user)
    except visitors_book.NotSaid:
        sentence = _(
            "Nicht gespeichert: Die Antwort ist länger als %(most)d Zeichen, oder darin steht der"
            " richtige Name eines Menschen."
        )
        messages.error(request, sentence % {"most": LONGEST_TEXT})
    else:
        messages.success(request, _("Ihre Antwort ist gespeichert."))
    return _back(request)


def _told(decision: str, number: int) -> str:
    if decision == BookState.PUBLISHED:
        words = ngettext(
            "%(number)d Eintrag ist veröffentlicht.",
            "%(number)d Einträge sind veröffentlicht.",
            number,
        )
    elif decision == BookState.REFUSED:
        words = ngettext(
            "%(number)d Eintrag ist abgelehnt. Der Text wird nach 30 Tagen gelöscht.",
            "%(number)d Einträge sind abgelehnt. Die Texte werden nach 30 Tagen gelöscht.",
            number,
        )
    elif decision == MARK:
        words = ngettext(
            "%(number)d Eintrag steht jetzt vorn.",
            "%(number)d Einträge stehen jetzt vorn.",
            number,
        )
    else:
        words = ngettext(
            "%(number)d Eintrag steht wieder in der Reihe.",
            "%(number)d Einträge stehen wieder in der Reihe.",
            number,
        )
    return words % {"number": number}


def _back(request: HttpRequest) -> HttpResponse:
    page = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(page, allowed_hosts=None)
    return redirect(page if is_ours else LIST)
