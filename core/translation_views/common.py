"""What the views share: whose translation it is, who may change it, and where to go back to."""

from collections.abc import Iterable

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.html import format_html, format_html_join
from wagtail.admin import messages as wagtail_messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import user_can_edit_instance


def translation_of(request: HttpRequest, key: int, *, to_read=False) -> tuple[Translation, Model]:
    """The translation and what it belongs to (a page or a snippet).

    Raises Http404, and PermissionDenied where the user may not change it or somebody has locked
    it; ``to_read`` is content with a locked one.
    """
    translations = Translation.objects.select_related("source__locale", "target_locale")
    translation = get_object_or_404(translations, pk=key)
    try:
        target = translation.get_target_instance()
    except ObjectDoesNotExist:
        raise Http404 from None
    if not user_can_edit_instance(request.user, target):
        raise PermissionDenied
    if not to_read and isinstance(target, Page) and _is_locked(target, request.user):
        raise PermissionDenied
    return translation, target


def _is_locked(page: Page, user) -> bool:
    return page.permissions_for_user(user).page_locked()


def is_of_page(key: int) -> bool:
    """Whether the translation is one of a page; of snippets wagtail-localize's own views stay."""
    translation = get_object_or_404(Translation.objects.select_related("source"), pk=key)
    return issubclass(translation.source.specific_content_type.model_class(), Page)


def back(request: HttpRequest, translation: Translation) -> HttpResponseRedirect:
    """To where it was asked for, else to the editor."""
    asked = get_valid_next_url_from_request(request)
    return redirect(asked or translation.get_target_instance_edit_url())


def refuse(request: HttpRequest, heading: str, sentences: Iterable[str]) -> None:
    """Says what was not done, and every reason."""
    reasons = format_html_join("", "<li>{}</li>", ((sentence,) for sentence in sentences))
    detail = format_html('<ul class="errorlist">{}</ul>', reasons)
    messages.error(request, wagtail_messages.render(heading, None, detail=detail))


def ask_first(
    request: HttpRequest,
    *,
    title: str,
    subtitle: str,
    icon: str,
    sentences: Iterable[str],
    button: str,
    fallback: str,
) -> HttpResponse:
    """A page that says what will happen, with a button that does it (``confirmed``)."""
    context = {
        "title": title,
        "subtitle": subtitle,
        "icon": icon,
        "sentences": list(sentences),
        "button": button,
        "next": get_valid_next_url_from_request(request) or fallback,
    }
    return render(request, "core/admin/translation_question.html", context)
