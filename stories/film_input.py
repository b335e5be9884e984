"""The field for a film's file: a plain one that ``static/js/film-upload.js`` makes better."""

import json

from django import forms
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from stories.domain import uploads


class FilmInput(forms.FileInput):
    """Takes a file with the form, or the key of a finished upload in ``<name>-upload``.

    A key that is not, or no longer, that of a finished upload comes out as the text it is: the
    field says that it is no file. ``user`` and ``kind`` are set by the form.
    """

    user = None
    kind = "video"
    received = None  # what came with the form, to be kept while other fields are mended

    class Media:
        css = {"all": ("css/film-upload.css",)}
        js = ("js/pieces.js", "js/film-upload.js")

    def value_from_datadict(self, data, files, name):
        file = super().value_from_datadict(data, files, name)
        key = data.get(f"{name}-upload")
        if file is not None or not key:
            return file
        self.received = uploads.received_file(self.user, key, data.get(f"{name}-name", ""))
        return self.received or key

    def value_omitted_from_data(self, data, files, name):
        return name not in files and not data.get(f"{name}-upload")

    def render(self, name, value, attrs=None, renderer=None):
        received = self.received if self.received and self.received.is_there else None
        context = {
            "plain_field": super().render(name, value, attrs, renderer),
            "name": name,
            "kind": self.kind,
            "received": received,
            "piece": uploads.PIECE,
            "texts": json.dumps(texts()),
            "unfinished": self._unfinished(received),
        }
        return render_to_string("stories/admin/film_input.html", context)

    def _unfinished(self, received) -> list:
        if self.user is None or not self.user.is_authenticated:
            return []
        key = received.upload.key if received else None
        return [upload for upload in uploads.unfinished(self.user) if upload.key != key]


def texts() -> dict[str, str]:
    """What the script says, by its own names. It fills in what stands in braces."""
    return {
        "begun": _(
            "Die Datei wird hochgeladen. Füllen Sie inzwischen die anderen Felder aus;"
            " speichern können Sie, sobald sie oben ist."
        ),
        "resumed": _("Es geht dort weiter, wo es aufgehört hat: bei {percent} %."),
        "numbers": _("{percent} % – {done} von {size}"),
        "soon": _("noch weniger als eine Minute"),
        "minutes": _("noch etwa {minutes} min"),
        "hours": _("noch etwa {hours} h {minutes} min"),
        "checking": _("Die Datei wird geprüft."),
        "done": _("Die Datei ist hochgeladen. Bitte noch speichern."),
        "saving": _("Die Datei ist hochgeladen. Es wird gespeichert."),
        "waits": _("Gespeichert wird von selbst, sobald die Datei oben ist."),
        "interrupted": _(
            "Die Verbindung ist unterbrochen. Was schon oben ist, bleibt zwei Tage lang: Drücken"
            " Sie „Weiter hochladen“, oder wählen Sie später dieselbe Datei noch einmal."
        ),
        "signed_out": _(
            "Sie sind nicht mehr angemeldet. Melden Sie sich in einem anderen Fenster an und"
            " drücken Sie dann hier „Weiter hochladen“."
        ),
        "unreadable": _(
            "Ihr Browser kann die Datei nicht mehr lesen. Wurde sie verschoben oder geändert?"
            " Bitte wählen Sie sie noch einmal."
        ),
        "cancelled": _("Abgebrochen. Von der Datei ist nichts geblieben."),
        "leaving": _("Die Datei ist noch nicht ganz hochgeladen."),
    }
