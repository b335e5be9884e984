"""Publishing translations: what nobody may see stays a draft; what is shown is never half.

Every way leads through ``keep_back``, which is asked before each save of a page. The others
are kindness: they say beforehand why not.
"""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationLog

from core.languages import EASY_LANGUAGE
from core.translations import timing
from core.translations.facts import facts_of_page
from core.translations.fitting import misfits
from core.translations.states import reasons_against
from core.translations.texts import drafted, put_together, texts_of, words_in, words_of

KEPT_BACK = "core.translation_kept_back"  # action in the log of pages
MARK = "_kept_back"  # attribute of a page in memory


def translation_of(page: Page) -> Translation | None:
    """By what the page is kept in step with its source; None for pages that are no translation."""
    return (
        Translation.objects.filter(
            source__object=page.translation_key, target_locale=page.locale_id, enabled=True
        )
        .select_related("source__locale", "target_locale")
        .first()
    )


def source_language(page: Page) -> str:
    """The code of the language that the page is translated from; its own if from none."""
    translation = translation_of(page)
    return (translation.source if translation else page).locale.language_code


def composed(translation: Translation) -> Page:
    """The translated page with its source as it is and the best texts there are; not saved.

    Where a new translation is missing, what is shown now stays. Raises wagtail-localize's
    SourceDeletedError.
    """
    source = translation.source
    shown = translation.get_target_instance()
    now_shown = texts_of(shown) if shown.live else {}
    new = drafted(source, translation.target_locale)
    return put_together(source.as_instance(), shown, new, now_shown)


def refusals(page: Page) -> list[str]:
    """Every sentence that speaks against showing the page as it is in memory; empty: none.

    Asks only for texts that are not shown already: a page that follows its source with the
    texts it had is no new text.
    """
    if page.alias_of_id:
        return _refusals_of_alias(page)
    translation = translation_of(page)
    if translation is None:
        return _refusals_of_original(page)
    new = words_of(page) - _shown_words(page)
    if not new:
        return []
    facts = facts_of_page(page)
    sentences = [reason.sentence(facts) for reason in reasons_against(facts)]
    sentences += _refusal_of_place(page)
    source = Page._base_manager.filter(translation_key=page.translation_key)
    sentences += timing.refusals(
        page, source=source.filter(locale=translation.source.locale).first()
    )
    if not sentences and not new <= words_in(
        drafted(translation.source, translation.target_locale)
    ):
        sentences.append(
            _(
                "Im Entwurf dieser Seite stehen Texte, die keine Übersetzung sind. Bitte öffnen Sie"
                " die Seite und veröffentlichen Sie sie dort."
            )
        )
    return sentences


def _refusals_of_alias(page: Page) -> list[str]:
    if page.alias_of.locale_id == page.locale_id:
        return []  # the same text in the same language
    return [_("Diese Seite ist noch nicht übersetzt: Sie zeigt den Text einer anderen Sprache.")]


def _refusal_of_place(page: Page) -> list[str]:
    """Nobody finds a page whose page above is not there in its language."""
    parent = page.get_parent() if page.depth else None
    if parent is None or parent.live:
        return []
    sentence = _("Die Seite darüber, „%(page)s“, ist in dieser Sprache noch nicht veröffentlicht.")
    return [sentence % {"page": parent.get_admin_display_title()}]


def _refusals_of_original(page: Page) -> list[str]:
    if page.locale.language_code != EASY_LANGUAGE:
        return []
    return [
        _(
            "Seiten in Leichter Sprache entstehen als Übersetzung. Bitte schreiben Sie die Seite"
            " auf Deutsch und beginnen Sie dort die Übersetzung in Leichte Sprache."
        )
    ]


def _shown_words(page: Page) -> set[tuple[str, str]]:
    row = type(page)._base_manager.filter(pk=page.pk).first() if page.pk else None
    return words_of(row) if row and row.live else set()


def publish(translation: Translation, *, user=None) -> Page:
    """Publishes the translation as it is drafted, or plans it for when its source goes out.

    Raises ValidationError with every reason. Nothing is changed when it is refused.
    """
    page = composed(translation)
    timing.keep_time(page, of=translation.source.get_source_instance())
    sentences = [*refusals(page), *misfits(page)]
    if sentences:
        raise ValidationError(sentences)
    with transaction.atomic():
        return _go_out(page, translation, user=user)


def _go_out(page: Page, translation: Translation, *, user=None) -> Page:
    revision = page.save_revision(user=user)  # validates the page
    revision.publish(user=user)
    TranslationLog.objects.create(
        source=translation.source, locale=translation.target_locale, revision=revision
    )
    page.refresh_from_db()
    return page


# The gate ---------------------------------------------------------------------------


def keep_back(page: Page, *, update_fields=None) -> None:
    """Makes a draft of a page that is about to be saved as published and may not be.

    To be called before each save; what was wrong is said by ``tell_of_keeping_back``.
    """
    if not page.live or (update_fields is not None and "live" not in update_fields):
        return
    sentences = refusals(page)
    if sentences:
        setattr(page, MARK, sentences)
        page.live = False
        page.live_revision = None
        page.has_unpublished_changes = True


def tell_of_keeping_back(page: Page) -> None:
    """Writes into the page's history why it stays a draft. To be called after each save."""
    sentences = page.__dict__.pop(MARK, None)
    if sentences:
        log(instance=page, action=KEPT_BACK, data={"sentences": [str(text) for text in sentences]})
