"""Uploads of documents: what cannot be used is refused in one plain sentence."""

from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm

from stories.domain import documents
from stories.upload_forms import EMPTY, NamelessForm

KINDS = ", ".join(kind.upper() for kind in documents.KINDS)
WRONG_KIND = _(
    "Dateien mit der Endung „%(ending)s“ nehmen wir nicht. Möglich sind: %(kinds)s."
    " Am besten speichern Sie das Dokument als PDF und laden es noch einmal hoch."
)
WITHOUT_ENDING = _(
    "Der Name der Datei hat keine Endung, deshalb wissen wir nicht, was sie ist. Möglich sind:"
    " %(kinds)s. Bitte benennen Sie sie um oder speichern Sie sie neu als PDF."
)
WRONG_CONTENT = _(
    "Diese Datei ist kein vollständiges Dokument im Format „%(ending)s“: Sie ist beschädigt,"
    " endet in der Mitte oder ist etwas anderes. Bitte öffnen Sie sie auf Ihrem Rechner,"
    " speichern Sie sie neu und laden Sie sie noch einmal hoch."
)
WITH_MACROS = _(
    "Dieses Dokument enthält Makros, also Programmcode, und der kann Schaden anrichten. Bitte"
    " speichern Sie es als PDF oder ohne Makros und laden Sie es noch einmal hoch."
)
TOO_LARGE = _(
    "Das Dokument ist zu groß (%(size)s), möglich sind %(largest)s. Bitte verkleinern Sie die"
    " Bilder darin oder teilen Sie es auf."
)
NOBODY_ENTERED = _(
    "Bitte tragen Sie ein, wer darin vorkommt, oder wählen Sie „zeigt oder nennt Menschen“ ab."
    " Vorher kann das Dokument nicht heruntergeladen werden."
)


class DocumentForm(NamelessForm, BaseDocumentForm):
    """Form of a document in the editors' workplace."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            field = self.fields["file"]
            field.error_messages["empty"] = EMPTY
            field.widget.attrs["accept"] = ",".join(f".{kind}" for kind in documents.KINDS)
            field.help_text = _("Möglich sind: %(kinds)s, bis %(largest)s.") % {
                "kinds": KINDS,
                "largest": filesizeformat(documents.LARGEST),
            }

    def clean_file(self):
        """A new file must be of a kind that we take, whole, and without programs in it."""
        file = self.cleaned_data["file"]
        if "file" not in self.changed_data or not file:
            return file
        ending = documents.ending_of(file.name)
        values = {"ending": ending, "kinds": KINDS}
        if file.size > documents.LARGEST:
            values |= {
                "size": filesizeformat(file.size),
                "largest": filesizeformat(documents.LARGEST),
            }
            raise ValidationError(TOO_LARGE, code="too_large", params=values)
        if ending not in documents.KINDS:
            sentence = WRONG_KIND if ending else WITHOUT_ENDING
            raise ValidationError(sentence, code="wrong_kind", params=values)
        if not documents.looks_like(file, ending):
            raise ValidationError(WRONG_CONTENT, code="wrong_content", params=values)
        if documents.has_macros(file, ending):
            raise ValidationError(WITH_MACROS, code="with_macros")
        return file

    def clean(self):
        """Who uploads many at once is asked nothing at first: those show people until said."""
        if not self.instance.pk and self.add_prefix("tags") not in self.data:
            self.cleaned_data["shows_people"] = True
        answers = super().clean()
        is_released = answers.get("is_public") and answers.get("shows_people")
        if is_released and "people" in self.fields and not answers.get("people"):
            self.add_error("people", NOBODY_ENTERED)
        return answers
