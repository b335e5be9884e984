"""Films that tell another film to those who cannot see or hear it, and who may be shown them.

An alternative is a film of its own with people of its own, so the rule of consent is asked for
it too. It shows what the other film shows: without that one it is not shown either.
"""

from collections.abc import Mapping
from datetime import datetime

from django.utils.translation import gettext as _

from stories.domain import consent
from stories.enums import Channel, FilmAlternative
from stories.models import Film


def cleared_keys(
    films: Mapping[int, int | None], channel: Channel, at: datetime | None = None
) -> set[int]:
    """Of many films, given with the keys of those they belong to, what ``is_cleared`` allows.

    One query, none for no films.
    """
    involved = {*films, *films.values()} - {None}
    if not involved:
        return set()
    rows = consent.cleared(Film.objects.filter(pk__in=involved), channel, at)
    allowed = set(rows.values_list("pk", flat=True)) | {None}
    return {key for key, original in films.items() if {key, original} <= allowed}


def is_cleared(film: Film, channel: Channel, at: datetime | None = None) -> bool:
    """Whether a film may be shown on ``channel`` at ``at`` (now), with the one it belongs to."""
    keys = {film.pk, film.alternative_of_id} - {None}
    return consent.cleared(Film.objects.filter(pk__in=keys), channel, at).count() == len(keys)


def cleared_alternatives(film: Film, channel: Channel = Channel.WEB) -> list[Film]:
    """The alternatives of a cleared film that may be shown now, in the order of their kinds."""
    rows = Film.objects.filter(alternative_of=film.pk).exclude(alternative_kind="")
    found = consent.cleared(rows, channel).prefetch_related("versions").order_by("pk")
    kinds = FilmAlternative.values
    return sorted(found, key=lambda alternative: kinds.index(alternative.alternative_kind))


def refusals(film: Film, original: Film | None, kind: str) -> dict[str, str]:
    """By field what speaks against ``film`` being an alternative of ``original``; empty: nothing.

    ``film`` may be new. ``original`` None: it is a film for itself.
    """
    if original is None:
        if not kind:
            return {}
        sentence = _("Wählen Sie dazu, von welchem Film das eine Fassung ist.")
        return {"alternative_of": sentence}
    if not kind:
        return {"alternative_kind": _("Wählen Sie, was diese Fassung anders macht.")}
    sentence = _refusal(film, original, kind)
    return {"alternative_of": sentence} if sentence else {}


def _refusal(film: Film, original: Film, kind: str) -> str:
    if original.pk == film.pk:
        return _("Ein Film kann keine Fassung von sich selbst sein. Wählen Sie einen anderen.")
    if original.alternative_of_id:
        return _(
            "Der gewählte Film ist selbst eine Fassung. Wählen Sie den Film, zu dem er gehört."
        )
    if film.pk and film.alternatives.exists():
        return _(
            "Zu diesem Film gehören schon Fassungen, deshalb kann er selbst keine sein."
            " Ordnen Sie die Fassungen zuerst dem anderen Film zu."
        )
    others = original.alternatives.filter(alternative_kind=kind).exclude(pk=film.pk)
    if others.exists():
        return _(
            "Der gewählte Film hat schon eine Fassung dieser Art. Ersetzen Sie dort die Datei"
            " oder wählen Sie eine andere Art."
        )
    return ""
