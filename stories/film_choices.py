"""What a visitor chose of a film: another telling, the sound alone, a resolution.

Each choice is a link, so that it works without JavaScript and can be passed on. What is not
cleared, not ready or not there any more falls back to the film itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from core.languages import own_digits
from stories.domain.films.alternatives import cleared_alternatives
from stories.domain.films.offer import Offer, offer
from stories.models import Film

TELLING, LINES = "fassung", "aufloesung"  # parameters of addresses
SOUND = "ton"


@dataclass(frozen=True)
class Choice:
    label: str
    address: str
    is_current: bool


@dataclass(frozen=True)
class Chosen:
    """What is shown of ``film``, and what else there is. ``told_by`` is the film that plays."""

    film: Film
    told_by: Film
    offer: Offer
    is_sound: bool
    lines: int  # 0: whatever fits
    tellings: list[Choice]
    resolutions: list[Choice]

    @property
    def is_ready(self) -> bool:
        return bool(self.offer.sound if self.is_sound else self.offer.pictures)


def choose(film: Film, query: Mapping[str, str]) -> Chosen:
    """What ``query`` (of the address) asks of a cleared film. At most three queries."""
    offers = {film: offer(film.versions.all())}
    offers |= {
        other: found
        for other in cleared_alternatives(film)
        if (found := offer(other.versions.all())).pictures
    }
    wanted = query.get(TELLING, "")
    told_by = next((one for one in offers if str(one.pk) == wanted), film)
    is_sound = film.type == "audio" or (
        wanted == _sound_of(film) and offers[film].sound is not None
    )
    resolutions = offers[told_by].resolutions if not is_sound else []
    lines = next((one for one in resolutions if str(one) == query.get(LINES)), 0)
    tellings = list(_tellings(film, offers, told_by, is_sound))
    return Chosen(
        film=film,
        told_by=told_by,
        offer=offers[told_by],
        is_sound=is_sound,
        lines=lines,
        tellings=tellings if len(tellings) > 1 else [],
        resolutions=_resolutions(film, told_by, resolutions, lines),
    )


def _tellings(film: Film, offers: dict, told_by: Film, is_sound: bool) -> Iterator[Choice]:
    if film.type == "audio":
        return
    for one in offers:
        label = one.get_alternative_kind_display() if one != film else _("Film")
        yield Choice(label, _address(film, told_by=one), one == told_by and not is_sound)
    if offers[film].sound and offers[film].pictures:
        yield Choice(_("Nur Ton"), _address(film, telling=_sound_of(film)), is_sound)


def _resolutions(film: Film, told_by: Film, found: list[int], lines: int) -> list[Choice]:
    if len(found) < 2:
        return []
    usual = Choice(_("automatisch"), _address(film, told_by=told_by), not lines)
    chosen = [
        Choice(
            _("%(lines)s Zeilen") % {"lines": own_digits(one)},
            _address(film, told_by=told_by, lines=one),
            one == lines,
        )
        for one in found
    ]
    return [usual, *chosen]


def _address(film: Film, *, told_by: Film | None = None, telling: str = "", lines: int = 0) -> str:
    """On the same page, down to the film. The film itself needs no parameter."""
    if told_by and told_by != film:
        telling = str(told_by.pk)
    values = {TELLING: telling, LINES: lines}
    return f"?{urlencode({name: value for name, value in values.items() if value})}#film-{film.pk}"


def _sound_of(film: Film) -> str:
    return f"{SOUND}-{film.pk}"
