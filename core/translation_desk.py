"""Where editors publish, unpublish and move pages that have translations: hooks of Wagtail."""

from collections.abc import Iterable

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource

from core.dates import day_in_words
from core.translation_views.common import refuse
from core.translations.publishing import KEPT_BACK, publish, translation_of


def publish_from_editor(request: HttpRequest, page: Page) -> HttpResponse | None:
    """For ``before_edit_page``: the translation editor's „Publish“, by our rules."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    translation = translation_of(page)
    if translation is None:
        return None
    if not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    _publish(request, page, translation)
    return redirect("wagtailadmin_pages:edit", page.pk)


def publish_in_bulk(request: HttpRequest, action_type: str, objects: list, action):
    """For ``before_bulk_action``: translations go out as they are drafted, or not at all."""
    if action_type != "publish" or action.model is not Page:
        return None
    others = []
    for page in objects:
        translation = translation_of(page)
        if translation is None:
            others.append(page)
        elif page.permissions_for_user(request.user).can_publish():
            _publish(request, page, translation)
    objects[:] = others
    return None if objects else redirect(action.next_url)


def _publish(request: HttpRequest, page: Page, translation: Translation) -> None:
    try:
        published = publish(translation, user=request.user)
    except ValidationError as refusal:
        say_refusal(request, page, refusal.messages)
    else:
        _say_what_became(request, published)


def _say_what_became(request: HttpRequest, page: Page) -> None:
    """Other rules may have held it back: that of consent writes its reason into the history."""
    if page.live:
        messages.success(request, _("„%(page)s“ ist veröffentlicht.") % {"page": page.title})
    elif page.approved_schedule:
        sentence = _("„%(page)s“ erscheint zusammen mit dem Original, am %(day)s.")
        day = day_in_words(timezone.localdate(page.go_live_at))
        messages.success(request, sentence % {"page": page.title, "day": day})
    else:
        say_refusal(request, page, [_("Warum, steht im Verlauf der Seite.")])


def say_refusal(request: HttpRequest, page: Page, sentences: Iterable[str]) -> None:
    """Names the page and every reason in one message."""
    heading = _("„%(page)s“ wurde nicht veröffentlicht.") % {"page": page.get_admin_display_title()}
    refuse(request, heading, sentences)


def translations_that_go_along(pages: list[Page], action: str) -> dict[Page, Iterable[Page]]:
    """For ``construct_translated_pages_to_cascade_actions``: unpublish, move, delete.

    What is done to the source is done to its translations; what is done to a translation is
    done to it alone.
    """
    return {
        page: page.get_translations() if _is_source(page) else Page.objects.none() for page in pages
    }


def _is_source(page: Page) -> bool:
    keys = {"object": page.translation_key, "locale": page.locale_id}
    is_original = page.locale.language_code == settings.LANGUAGE_CODE
    return translation_of(page) is None and (
        is_original or TranslationSource.objects.filter(**keys).exists()
    )


class KeptBackFormatter(LogFormatter):
    label = gettext_lazy("Übersetzung nicht veröffentlicht")

    def format_message(self, log_entry):
        return " ".join(log_entry.data.get("sentences", ())) or self.label


def register_log_actions(actions) -> None:
    actions.register_action(KEPT_BACK)(KeptBackFormatter)
