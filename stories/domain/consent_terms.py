"""The terms in which the rule of consent is put and answered. No rule stands here."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from stories.enums import Channel, LegalBasis, Material


@dataclass(frozen=True)
class Grant:
    """One consent: what may be shown where, from and until which day (both included)."""

    channels: frozenset[Channel]
    materials: frozenset[Material]
    valid_from: date
    recorded_at: datetime
    valid_until: date | None = None
    by_guardian: bool = False
    minor_agrees: bool = False
    replaced: bool = False
    legal_basis: LegalBasis = LegalBasis.CONSENT


@dataclass(frozen=True)
class Withdrawal:
    channels: frozenset[Channel]
    materials: frozenset[Material]
    withdrawn_at: datetime


@dataclass(frozen=True)
class Use:
    """What a work uses of one person. ``work`` says where, for the sentence of a refusal."""

    public_name: str
    materials: frozenset[Material]
    grants: tuple[Grant, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
    year_of_birth: int | None = None
    work: str = ""


@dataclass(frozen=True)
class Reason:
    """Why a work may not be shown, ready to be read by an editor."""

    sentence: str
    public_name: str = ""
    material: Material | None = None


@dataclass(frozen=True)
class Decision:
    reasons: tuple[Reason, ...] = ()

    @property
    def covered(self) -> bool:
        return not self.reasons


def refusal(use: Use, material: Material, channel: Channel) -> Reason:
    """The sentence that says who lacks what, and where."""
    values = {
        "person": use.public_name,
        "material": _label(material),
        "channel": _label(channel),
        "work": use.work,
    }
    if not use.grants:
        sentence = _("%(person)s hat keine Einwilligung (gebraucht: %(material)s, %(channel)s).")
    else:
        sentence = _("%(person)s: keine gültige Einwilligung für „%(material)s“ auf „%(channel)s“.")
    if use.work:
        sentence += " " + _("Betrifft: %(work)s.")
    return Reason(sentence % values, use.public_name, material)


def _label(choice: Channel | Material) -> str:
    label = choice.label
    return str(label) if isinstance(label, Promise) else label
