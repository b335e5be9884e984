"""Deleting a panel: not while a print of it hangs; else its editions go with their files.

A set stays where prints hang in it, or did.
"""

from django.db import transaction
from django.utils.translation import gettext as _

from exhibition.domain.editions import rendering
from exhibition.domain.editions.files import DELETION, files_of
from exhibition.domain.editions.hanging import hanging_now
from exhibition.models import ExhibitionSet, Panel


def refusal(panel: Panel) -> str:
    """Why the panel stays; empty where it may go."""
    hanging = hanging_now().filter(edition__panel=panel)
    places = [
        _("Auflage %(number)s in %(set)s")
        % {"number": one.edition.number, "set": one.exhibition_set}
        for one in hanging.select_related("exhibition_set", "edition").order_by("pk")
    ]
    if not places:
        return ""
    sentence = _(
        "Nicht gelöscht: Tafel %(code)s hängt noch (%(places)s). Bitte tragen Sie zuerst ein,"
        " wann sie abgenommen wurde. Sonst findet sie bei einem Widerruf niemand."
    )
    return sentence % {"code": panel.code, "places": "; ".join(places)}


def refusal_of_set(exhibition_set: ExhibitionSet) -> str:
    """Why a set stays; empty where it may go. What once hung there is told with its panel."""
    if not exhibition_set.hangings.exists():
        return ""
    sentence = _(
        "Nicht gelöscht: In „%(set)s“ hängen Auflagen von Tafeln, oder sie hingen dort. Fährt der"
        " Satz nicht mehr, nehmen Sie bei ihm den Haken „auf Reisen“ weg."
    )
    return sentence % {"set": exhibition_set}


@transaction.atomic
def delete_around(panel: Panel) -> None:
    """Deletes the editions with their files, before the panel itself is deleted."""
    for edition in panel.editions.all():
        rendering.cancel(edition)
        names = [file.name for file in files_of(edition)]
        edition.hangings.all().delete()
        edition.delete()
        for name in names:
            DELETION.after_commit(name)
