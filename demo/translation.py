"""How the demo makes pages and snippets in all of its languages."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from django.conf import settings
from django.db.models import Model
from wagtail.models import Locale, Page, TranslatableMixin

from core.languages import EASY_LANGUAGE
from core.models import ReviewKind, TranslationReview
from core.translations.beginning import begin_one
from demo.content.shapes import Text

SOURCE = "de"
TRANSLATIONS = tuple(code for code, _name in settings.LANGUAGES if code != SOURCE)
LANGUAGES = (SOURCE, *TRANSLATIONS)
WRITTEN_THROUGHOUT = (SOURCE, "en")  # languages in which every text of the demo is there

Values = TypeVar("Values")


def locale(code: str) -> Locale:
    """The locale of that language, made when it is missing."""
    return Locale.objects.get_or_create(language_code=code)[0]


def index_page(model: type[Page], code: str = SOURCE) -> Page:
    """The one page of that type in a language, fresh from the database."""
    return model.objects.get(locale__language_code=code)


def in_language(code: str, texts: dict[str, Text]) -> dict[str, str]:
    """The texts in one language, ready to be values of fields."""
    return {name: text.in_language(code) for name, text in texts.items()}


def in_languages(
    values: Callable[[str], Values], codes: tuple[str, ...] = TRANSLATIONS
) -> Iterator[tuple[str, Values]]:
    """Language and values for each language in which all the texts are there.

    Texts come from German; a language that lacks one of a page has no such page.
    """
    for code in codes:
        try:
            yield code, values(code)
        except KeyError:
            continue


def publish_below(parent: Page, page: Page, *, live: bool = True) -> Page:
    """Adds a German page below ``parent`` and publishes it; ``live=False`` leaves a draft."""
    page.locale = locale(SOURCE)
    page.live = live
    page.has_unpublished_changes = not live
    parent.add_child(instance=page)
    revision = page.save_revision()
    if live:
        revision.publish()
    return page


def translate(page: Page, code: str, **values) -> Page:
    """The page in another language with values of its own; published if its source is.

    The parent must be translated already. This is Wagtail's ``copy_for_translation`` with the
    values given at once: a slug that is changed afterwards would leave a redirect behind.
    """
    # Read anew: a page that was just made carries inline rows whose keys would be used twice.
    source = type(page).objects.get(pk=page.pk)
    parent = source.get_parent()
    if not parent.is_root():
        parent = parent.get_translation(locale(code))
    translation = source.copy(
        to=parent,
        update_attrs={"locale": locale(code), **values},
        copy_revisions=False,
        keep_live=False,
        reset_translation_key=False,
        log_action="wagtail.copy_for_translation",
    )
    revision = translation.save_revision()
    begin_one(source, translation.locale)  # it is compared with its source from now on
    if code == EASY_LANGUAGE:
        record_example_check(translation)
    if source.live:
        revision.publish()
    return translation


def record_example_check(page: Page) -> None:
    """Opens the gate for Leichte Sprache. It says of itself that nobody has checked anything."""
    TranslationReview.objects.create(
        page=page,
        kind=ReviewKind.TEST_READERS,
        reviewers="Beispiel (erfunden): keine Prüfgruppe hat diesen Text gelesen",
        is_example=True,
    )


def make_in_all_languages(
    model: type[TranslatableMixin], texts: dict[str, Text], **values
) -> Model:
    """A snippet in every language of the demo, all with one translation key; the German one."""
    german = model(locale=locale(SOURCE), **values, **in_language(SOURCE, texts))
    german.full_clean()
    german.save()
    for code, values in in_languages(lambda code: in_language(code, texts)):
        translation = german.copy_for_translation(locale(code))
        for name, text in values.items():
            setattr(translation, name, text)
        translation.full_clean()
        translation.save()
    return german
