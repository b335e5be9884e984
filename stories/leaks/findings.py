"""What the check can find, and how it is told."""

from collections import Counter
from dataclasses import asdict, dataclass, field
from datetime import datetime

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Kind(TextChoices):
    """The values are for programs and for the command, the labels for editors."""

    SHOWN = "shown", _("Zurückgehaltenes wird gezeigt")
    TEXT = "text", _("Text, der nicht gezeigt werden darf")
    DRAFT = "draft", _("Text aus einem Entwurf")
    LINKED = "linked", _("Verweis auf etwas Zurückgehaltenes")
    FILE = "file", _("Datei wird ausgeliefert")
    FILE_NAME = "file-name", _("Dateiname wird genannt")
    REAL_NAME = "real-name", _("richtiger Name zu einem Pseudonym")
    INDEXED = "indexed", _("Suchmaschinen werden nicht abgehalten")
    OPEN = "open", _("Adresse ist offen")
    UNKNOWN = "unknown-surface", _("unbekannte Adresse")
    ERROR = "error", _("Fehler auf der Seite")


_CONSENT = _(
    "Ziehen Sie die Seite zurück oder nehmen Sie Bild, Film oder Text heraus, bis eine"
    " Einwilligung da ist. Bleibt der Fund, ist es ein Fehler im Programm."
)
_PROGRAM = _("Das kann nur die Technik beheben: Geben Sie diese Zeile weiter.")
HOW_TO_MEND = {
    Kind.SHOWN: _CONSENT,
    Kind.TEXT: _CONSENT,
    Kind.LINKED: _("Nehmen Sie den Verweis auf der genannten Seite heraus."),
    Kind.REAL_NAME: _(
        "Ersetzen Sie den Namen durch das Pseudonym. In alten Fassungen und Dateien hilft nur"
        " Neuanlegen: Text neu speichern, Bild neu hochladen."
    ),
}


def how_to_mend(kind: str) -> str:
    """A sentence for editors: what to do about a finding of that kind."""
    return HOW_TO_MEND.get(kind, _PROGRAM)


@dataclass(frozen=True, order=True)
class Subject:
    """What it is about: the key of a ``page``, ``photo``, ``film``, ``document``, ``person``."""

    model: str
    pk: int | str

    def __str__(self):
        return f"{self.model} {self.pk}"


@dataclass(frozen=True)
class Finding:
    """One leak. Holds no real name: ``where`` is an address or a place in the store.

    ``owner``: in which page or work it stands, where that is not the ``subject`` itself.
    """

    kind: Kind
    surface: str
    where: str
    subject: Subject | None = None
    detail: str = ""
    owner: Subject | None = None

    def __str__(self):
        owner = f"in {self.owner}" if self.owner else ""
        parts = [f"{self.kind.value}: {self.where}", str(self.subject or ""), owner, self.detail]
        return " | ".join(part for part in parts if part)

    def as_data(self) -> dict:
        return asdict(self) | {"kind": self.kind.value}


@dataclass
class Report:
    """The result of a run. ``hints`` are worth a look, but no leak for certain."""

    started_at: datetime
    finished_at: datetime | None = None
    is_complete: bool = True
    asked: Counter = field(default_factory=Counter)
    findings: dict[Finding, None] = field(default_factory=dict)
    hints: dict[Finding, None] = field(default_factory=dict)

    def add(self, *findings: Finding) -> None:
        """Each finding once, in the order of being found."""
        self.findings |= dict.fromkeys(findings)

    def as_data(self) -> dict:
        """For JSON. ``asked`` counts addresses by surface."""
        return {
            "started_at": self.started_at.isoformat(),
            "finished_at": self.finished_at.isoformat() if self.finished_at else None,
            "is_complete": self.is_complete,
            "asked": dict(sorted(self.asked.items())),
            "findings": [finding.as_data() for finding in self.findings],
            "hints": [hint.as_data() for hint in self.hints],
        }
