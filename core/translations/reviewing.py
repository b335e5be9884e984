"""Recording that the text of a translated page was read as it is now, and by whom."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail_localize.models import StringSegment, Translation
from wagtail_localize.strings import StringValue

from core.dates import day_in_words
from core.languages import EASY_LANGUAGE
from core.models import ReviewKind, TranslationReview
from core.translations.facts import facts_of_page

LOG_ACTION = "core.translation_review"
OF_EASY = (ReviewKind.TEST_READERS, ReviewKind.READ)
OF_OTHERS = (ReviewKind.NATIVE, ReviewKind.READ)


@dataclass(frozen=True)
class Pair:
    """A text of the source and its translation, both plain. ``text`` is empty where it is missing.

    ``field`` is the name of the field as editors read it.
    """

    field: str
    source: str
    text: str


def kinds_for(page: Page) -> tuple[ReviewKind, ...]:
    """Which reviews there are in the page's language, the one that counts most first."""
    return OF_EASY if page.locale.language_code == EASY_LANGUAGE else OF_OTHERS


def side_by_side(translation: Translation) -> list[Pair]:
    """Every text of the source in its order, beside its translation."""
    segments = StringSegment.objects.filter(source=translation.source)
    segments = segments.annotate_translation(translation.target_locale)
    segments = segments.select_related("context", "string").order_by("order", "pk")
    model = translation.source.specific_content_type.model_class()
    return [
        Pair(_field(model, segment.context.path), _plain(segment.string.data), _text(segment))
        for segment in segments
    ]


def _field(model: type[Page], path: str) -> str:
    return str(model._meta.get_field(path.partition(".")[0]).verbose_name)


def _text(segment: StringSegment) -> str:
    return _plain(segment.translation) if segment.translation else ""


def _plain(html: str) -> str:
    return StringValue(html).render_text()


def fingerprint(pairs: Iterable[Pair]) -> str:
    """The same for the same texts: what somebody saw, to be compared with what is there now."""
    texts = json.dumps([[pair.source, pair.text] for pair in pairs])
    return hashlib.sha256(texts.encode()).hexdigest()


def record(
    page: Page,
    translation: Translation,
    *,
    kind: str,
    reviewers: str,
    reviewed_on: date,
    seen: str,
    by,
    note: str = "",
) -> TranslationReview:
    """Keeps the review, and a line without names in the page's history.

    ``seen``: the fingerprint of what was shown when the form was opened. Raises
    ValidationError with the sentences by field.
    """
    with transaction.atomic():
        moment = timezone.now()  # before the texts are read: who writes later makes it stale
        refuse_unread(side_by_side(translation), seen)
        refuse_day(reviewed_on, page, translation)
        review = TranslationReview(
            page=Page(pk=page.pk),
            kind=kind,
            reviewers=reviewers,
            reviewed_on=reviewed_on,
            note=note,
            recorded_by=by,
            created_at=moment,
        )
        review.full_clean(exclude=["page", "recorded_by"])
        review.save()
        log(instance=page, action=LOG_ACTION, user=by, data={"kind": str(kind)})
    return review


def refuse_unread(pairs: list[Pair], seen: str) -> None:
    """What is not whole, or not what was seen, was not read as it is."""
    missing = [pair for pair in pairs if not pair.text]
    if missing:
        raise ValidationError(
            _(
                "Es fehlen noch Übersetzungen (%(missing)s von %(all)s). Bitte übersetzen Sie"
                " zuerst alles, dann kann der ganze Text gelesen werden."
            )
            % {"missing": len(missing), "all": len(pairs)}
        )
    if fingerprint(pairs) != seen:
        raise ValidationError(
            _(
                "Während diese Seite offen war, wurde der Text geändert. Unten steht er, wie er"
                " jetzt ist. Bitte lesen Sie ihn noch einmal, und speichern Sie dann."
            )
        )


def refuse_day(day: date, page: Page, translation: Translation) -> None:
    """A day on which the text could be read as it is: not to come, not before it was written."""
    if day > timezone.localdate():
        _refuse_day(_("Dieser Tag liegt in der Zukunft. Wann wurde der Text gelesen?"))
    began = timezone.localdate(translation.created_at)
    if day < began:
        sentence = _("An diesem Tag gab es die Übersetzung noch nicht: Sie begann am %(day)s.")
        _refuse_day(sentence % {"day": day_in_words(began)})
    changed_at = facts_of_page(page).changed_at
    if changed_at and day < timezone.localdate(changed_at):
        sentence = _(
            "Der Text wurde danach noch geändert, zuletzt am %(day)s. Bitte lassen Sie die"
            " geänderten Stellen lesen, und tragen Sie den Tag ein, seit dem alles gelesen ist."
        )
        _refuse_day(sentence % {"day": day_in_words(timezone.localdate(changed_at))})


def _refuse_day(sentence: str) -> None:
    raise ValidationError({"reviewed_on": sentence})


@dataclass(frozen=True)
class Recorded:
    """A review of the past. ``is_stale``: a text was changed since."""

    review: TranslationReview
    is_stale: bool


def reviews_of(page: Page) -> list[Recorded]:
    """All reviews of the page, the latest first."""
    changed_at = facts_of_page(page).changed_at
    reviews = TranslationReview.objects.filter(page=page.pk).select_related("recorded_by")
    return [
        Recorded(review, is_stale=changed_at is not None and review.created_at < changed_at)
        for review in reviews
    ]
