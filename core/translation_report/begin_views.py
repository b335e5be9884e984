"""Starting translations: from the matrix, and from a page („Diese Seite übersetzen“)."""

from collections.abc import Collection

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Locale, Page

from core.languages import language
from core.translation_report.begin_forms import BeginForm, BeginOnePageForm
from core.translation_report.report import REPORT
from core.translations.matrix import languages, rows_of, source_of, sources
from core.translations.starting import Started, may_begin, may_begin_all, start

BEGIN = "translations_begin"  # name of the address


@require_POST
def begin_from_matrix(request: HttpRequest) -> HttpResponse:
    """The buttons in the rows, and the form for several pages."""
    value = request.POST.get("begin")
    form = BeginForm.of_button(value) if value else BeginForm(request.POST)
    back = redirect(get_valid_next_url_from_request(request) or reverse(REPORT))
    if not may_begin(request.user):
        raise PermissionDenied
    if not form.is_valid():
        messages.error(request, " ".join(form.sentences))
        return back
    answers = form.cleaned_data
    _start(request, answers["pages"], answers["languages"], answers["with_subpages"])
    return back


@require_http_methods(["GET", "HEAD", "POST"])
def begin_page(request: HttpRequest, page_id: int) -> HttpResponse:
    """In place of wagtail-localize's form for pages, at its address.

    Of a translation or an alias, its source is begun: translations of translations would
    drift away from the original.
    """
    asked = get_object_or_404(Page.objects.filter(depth__gt=1), pk=page_id)
    page = source_of(asked)
    if page is None:
        raise Http404
    row = rows_of(sources().filter(pk=page.pk), languages())[0]
    if not may_begin_all(request.user, [page]):
        raise PermissionDenied
    form = BeginOnePageForm(
        request.POST if request.method == "POST" else None, row=row, initial=_initial(request)
    )
    if form.is_bound and form.is_valid():
        answers = form.cleaned_data
        below = answers.get("with_subpages", False)
        started = _start(request, [page], answers["languages"], below)
        return redirect(_where_to_go(request, started))
    return render(request, "core/admin/begin_translation.html", _context(request, page, form))


def _initial(request: HttpRequest) -> dict:
    return {"languages": request.GET.getlist("select_locale")}


def _where_to_go(request: HttpRequest, started: Started | None) -> str:
    """Into the editor where one draft is new and nothing else was wanted."""
    asked = get_valid_next_url_from_request(request)
    new = started.begun if started and not started.later else []
    if asked or len(new) != 1:
        return asked or reverse(REPORT)
    return reverse("wagtailadmin_pages:edit", args=[new[0].pk])


def _context(request: HttpRequest, page: Page, form: BeginOnePageForm) -> dict:
    title = page.get_admin_display_title()
    edit_url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return {
        "form": form,
        "page": page,
        "number_below": page.get_descendant_count(),
        "next": get_valid_next_url_from_request(request),
        "header_title": _("Übersetzung beginnen: %(page)s") % {"page": title},
        "header_icon": "wagtail-localize-language",
        "breadcrumbs_items": [
            {"url": reverse(REPORT), "label": _("Übersetzungen")},
            {"url": edit_url, "label": title},
            {"url": "", "label": _("Übersetzung beginnen")},
        ],
    }


def _start(
    request: HttpRequest, pages: Collection[Page], locales: Collection[Locale], below: bool
) -> Started | None:
    """Starts and says what was done. Raises PermissionDenied where one page is not the user's."""
    pages, locales = list(pages), list(locales)
    if not may_begin_all(request.user, pages, with_subpages=below):
        raise PermissionDenied
    try:
        started = start(pages, locales, user=request.user, with_subpages=below)
    except ValidationError as refusal:
        sentence = _("Das konnte nicht angefangen werden: %(why)s")
        messages.error(request, sentence % {"why": " ".join(refusal.messages)})
        return None
    _tell(request, started)
    return started


def _tell(request: HttpRequest, started: Started) -> None:
    if not started.begun and not started.later:
        messages.info(request, _("Es war schon alles angefangen. Nichts ist geändert."))
    if started.begun:
        number = len(started.begun)
        sentence = ngettext(
            "Ein Entwurf ist angefangen: %(pages)s",
            "%(number)s Entwürfe sind angefangen: %(pages)s",
            number,
        )
        words = {"number": number, "pages": _names(started.begun)}
        messages.success(request, sentence % words, _ways(request, started.begun))
    if started.later:
        sentence = ngettext(
            "%(number)s Entwurf entsteht im Hintergrund. Das dauert einige Minuten.",
            "%(number)s Entwürfe entstehen im Hintergrund. Das dauert einige Minuten.",
            started.later,
        )
        messages.info(request, sentence % {"number": started.later})


MOST_NAMED = 5


def _names(pages: list[Page]) -> str:
    named = [
        f"{page.title} ({language(page.locale.language_code).name})" for page in pages[:MOST_NAMED]
    ]
    return ", ".join([*named, "…"] if len(pages) > MOST_NAMED else named)


def _ways(request: HttpRequest, pages: list[Page]) -> list:
    if len(pages) > 1 or not pages[0].permissions_for_user(request.user).can_edit():
        return []
    address = reverse("wagtailadmin_pages:edit", args=[pages[0].pk])
    return [messages.button(address, _("Jetzt übersetzen"))]
