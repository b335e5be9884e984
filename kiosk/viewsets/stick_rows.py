"""What stands beside each stick of a device, and what is said when somebody has seen to one."""

from collections.abc import Iterable

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.lists import comma
from kiosk.domain.brought_home import Brought
from kiosk.forms import DestroyedForm
from kiosk.models import KioskExport


def rows_of(
    exports: Iterable[KioskExport], *, answered: DestroyedForm | None, may_say: bool
) -> list[dict]:
    """Each with whether it still shows people, and the form that says it is destroyed.

    ``answered``: the form of one of them that came back with a mistake.
    """
    return [
        {
            "export": export,
            "shows_people": not export.destroyed_at and timezone.now() < export.lease_until,
            "form": _form_of(export, answered) if may_say and not export.destroyed_at else None,
        }
        for export in exports
    ]


def prefix_of(export: KioskExport) -> str:
    """Sets the fields of its form apart from those of the others."""
    return f"export-{export.pk}"


def _form_of(export: KioskExport, answered: DestroyedForm | None) -> DestroyedForm:
    is_its = answered is not None and answered.prefix == prefix_of(export)
    return answered if is_its else DestroyedForm(prefix=prefix_of(export))


def destroyed_in_words(closed: int) -> str:
    """``closed``: the tasks of withdrawals that are done by that."""
    if not closed:
        return _("Aufgeschrieben. Kein Widerruf nennt diesen Stick mehr.")
    return ngettext(
        "Aufgeschrieben. %(number)d Aufgabe nach einem Widerruf ist damit erledigt.",
        "Aufgeschrieben. %(number)d Aufgaben nach Widerrufen sind damit erledigt.",
        closed,
    ) % {"number": closed}


def brought_in_words(brought: Brought) -> str:
    """What a file has brought home."""
    sentences = [_new_in_words(brought)]
    if brought.errors:
        sentences.append(
            ngettext(
                "Auf dem Gerät hat %(number)d Mal etwas nicht geklappt.",
                "Auf dem Gerät hat %(number)d Mal etwas nicht geklappt.",
                brought.errors,
            )
            % {"number": brought.errors}
        )
    if brought.torn:
        sentences.append(
            ngettext(
                "%(number)d Zeile war nicht lesbar; das kommt vor, wenn der Strom ausfällt.",
                "%(number)d Zeilen waren nicht lesbar; das kommt vor, wenn der Strom ausfällt.",
                brought.torn,
            )
            % {"number": brought.torn}
        )
    return " ".join(sentences)


def _new_in_words(brought: Brought) -> str:
    parts = []
    if brought.batches:
        parts.append(
            ngettext(
                "%(number)d Meldung mit Zahlen",
                "%(number)d Meldungen mit Zahlen",
                brought.batches,
            )
            % {"number": brought.batches}
        )
    if brought.entries:
        parts.append(
            ngettext(
                "%(number)d Eintrag ins Gästebuch",
                "%(number)d Einträge ins Gästebuch",
                brought.entries,
            )
            % {"number": brought.entries}
        )
    if not parts:
        return _("Darin steht nichts, was noch nicht übernommen ist.")
    return _("Übernommen: %(what)s.") % {"what": comma().join(parts)}
