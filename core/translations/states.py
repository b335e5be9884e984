"""Where a page stands in one language: a pure decision from a few facts."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class TranslationState(TextChoices):
    """In the order of the work: from what is missing to what is done."""

    MISSING = "missing", _("fehlt")
    BEGUN = "begun", _("angefangen")
    MACHINE = "machine", _("Maschinenentwurf")
    TRANSLATED = "translated", _("übersetzt, noch nicht geprüft")
    REVIEWED = "reviewed", _("geprüft, noch nicht veröffentlicht")
    OUTDATED = "outdated", _("veraltet")
    PUBLISHED_UNREAD = "published_unread", _("veröffentlicht, nicht geprüft")
    PUBLISHED = "published", _("veröffentlicht und geprüft")
    ALONE = "alone", _("ohne Abgleich mit dem Original")


@dataclass(frozen=True)
class Facts:
    """What is known of a page in one language.

    ``strings``: number of texts of the source; ``translated``: of these with a translation;
    ``by_machine``: of these written by a machine and not changed by anybody since.
    ``changed_at``: when a translated text was last written. ``read_at``: when somebody last
    said that it was read through; ``tested_at``: when test readers did; ``example_at``: when an
    example of that was recorded, which opens the gate for the demo and convinces nobody.
    ``is_compared``: whether wagtail-localize keeps it in step with a source.
    """

    exists: bool = True
    is_compared: bool = True
    is_live: bool = False
    strings: int = 0
    translated: int = 0
    by_machine: int = 0
    changed_at: datetime | None = None
    read_at: datetime | None = None
    tested_at: datetime | None = None
    example_at: datetime | None = None
    is_easy: bool = False

    @property
    def missing(self) -> int:
        return self.strings - self.translated

    @property
    def is_read(self) -> bool:
        """By those who must: in Leichte Sprache only test readers count."""
        return self._since_last_change(self.tested_at if self.is_easy else self.read_at)

    @property
    def may_go_out(self) -> bool:
        return self.is_read or self._since_last_change(self.example_at)

    def _since_last_change(self, moment: datetime | None) -> bool:
        return moment is not None and (self.changed_at is None or moment >= self.changed_at)


NOTHING = Facts(exists=False)


def decide(facts: Facts) -> TranslationState:
    """The one state that says best what has to be done next."""
    if not facts.exists:
        return TranslationState.MISSING
    if not facts.is_compared:
        return TranslationState.ALONE
    if facts.is_live:
        return _decide_live(facts)
    if facts.missing:
        return TranslationState.BEGUN
    if facts.is_read:
        return TranslationState.REVIEWED
    return TranslationState.MACHINE if facts.by_machine else TranslationState.TRANSLATED


def _decide_live(facts: Facts) -> TranslationState:
    if facts.missing:
        return TranslationState.OUTDATED
    return TranslationState.PUBLISHED if facts.is_read else TranslationState.PUBLISHED_UNREAD


class Reason(TextChoices):
    """Why a translation is not published. ``{missing}`` is the number of texts without one."""

    INCOMPLETE = "incomplete", _("Es fehlen noch Übersetzungen ({missing}).")
    MACHINE = (
        "machine",
        _(
            "Ein Teil des Textes kommt von einer Maschine. Bitte lesen Sie den ganzen Text,"
            " verbessern Sie ihn, und tragen Sie dann unter „Prüfung eintragen“ ein,"
            " dass er gelesen wurde."
        ),
    )
    NOT_TESTED = (
        "not_tested",
        _(
            "Texte in Leichter Sprache müssen vor dem Veröffentlichen von einer Prüfgruppe gelesen"
            " werden. Bitte tragen Sie das unter „Prüfung eintragen“ ein."
        ),
    )

    def sentence(self, facts: Facts) -> str:
        return str(self.label).format(missing=facts.missing)


def reasons_against(facts: Facts) -> list[Reason]:
    """Why new texts of this page may not be published; empty: they may.

    A page that is shown already may be published with old translations in some places: it is
    outdated then. One that nobody has seen must be whole.
    """
    reasons = []
    if facts.missing and not facts.is_live:
        reasons.append(Reason.INCOMPLETE)
    if facts.is_easy and not facts.may_go_out:
        reasons.append(Reason.NOT_TESTED)
    elif facts.by_machine and not facts.may_go_out:
        reasons.append(Reason.MACHINE)
    return reasons
