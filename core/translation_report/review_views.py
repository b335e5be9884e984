"""„Prüfung eintragen“: the whole text beside its source, the form, and the reviews so far."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.models import Translation

from core.languages import EASY_LANGUAGE, language
from core.translation_report.report import REPORT
from core.translation_report.review_form import ReviewForm
from core.translations.facts import facts_of_page
from core.translations.publishing import translation_of
from core.translations.reviewing import fingerprint, reviews_of, side_by_side
from core.translations.states import reasons_against

REVIEW = "translation_review"  # name of the address


@require_http_methods(["GET", "HEAD", "POST"])
def review_translation(request: HttpRequest, page_id: int) -> HttpResponse:
    """For who may edit the page. A page that is no translation has nothing to be reviewed here."""
    page = get_object_or_404(Page.objects.select_related("locale"), pk=page_id)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    translation = translation_of(page)
    if translation is None or page.alias_of_id:
        raise Http404
    form = ReviewForm(
        request.POST if request.method == "POST" else None,
        page=page,
        translation=translation,
        by=request.user,
    )
    if form.is_bound and form.is_valid() and form.record():
        _tell(request, page)
        return redirect("wagtailadmin_pages:edit", page.pk)
    context = _context(page, translation, form)
    return render(request, "core/admin/translation_review.html", context)


def _tell(request: HttpRequest, page: Page) -> None:
    facts = facts_of_page(page)
    sentences = [_("Die Prüfung ist eingetragen.")]
    if not facts.is_live:
        reasons = [reason.sentence(facts) for reason in reasons_against(facts)]
        sentences += reasons or [_("Die Seite kann jetzt veröffentlicht werden.")]
    messages.success(request, " ".join(sentences))


def _context(page: Page, translation: Translation, form: ReviewForm) -> dict:
    pairs = side_by_side(translation)
    title = page.get_admin_display_title()
    if not form.is_bound:
        form.initial["seen"] = fingerprint(pairs)
    elif form.errors:
        _take_texts_as_shown(form, fingerprint(pairs))
    edit_url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return {
        "form": form,
        "page": page,
        "pairs": pairs,
        "missing": sum(not pair.text for pair in pairs),
        "source": language(translation.source.locale.language_code),
        "target": language(page.locale.language_code),
        "is_easy": page.locale.language_code == EASY_LANGUAGE,
        "reviews": reviews_of(page),
        "edit_url": edit_url,
        "header_title": _("Prüfung eintragen: %(page)s") % {"page": title},
        "header_icon": "check",
        "breadcrumbs_items": [
            {"url": reverse(REPORT), "label": _("Übersetzungen")},
            {"url": edit_url, "label": title},
            {"url": "", "label": _("Prüfung eintragen")},
        ],
    }


def _take_texts_as_shown(form: ReviewForm, shown: str) -> None:
    """The page shows the texts as they are now: that is what is confirmed next time.

    Where they are others than before, the tick is taken back: it was for those.
    """
    form.data = form.data.copy()
    if form.data.get("seen") != shown:
        form.data["seen"] = shown
        form.data.pop("is_whole", None)
