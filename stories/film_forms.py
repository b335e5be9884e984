"""Uploads of films and sounds: what cannot be used is refused in one plain sentence."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtailmedia.forms import BaseMediaForm

from stories.domain.films import HEAD_LENGTH, looks_like
from stories.upload_forms import EMPTY, NamelessForm

NOT_A_FILM = _(
    "Diese Datei ist kein Film oder Ton im Format „%(ending)s“: Ihr Inhalt sieht anders aus."
    " Bitte exportieren Sie sie neu, Filme als MP4, Töne als MP3, und laden Sie sie noch einmal"
    " hoch."
)


class FilmForm(NamelessForm, BaseMediaForm):
    """Form of a film or sound in the editors' workplace."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            self.fields["file"].error_messages["empty"] = EMPTY

    def clean_file(self):
        """The first bytes must be those of the ending."""
        file = self.cleaned_data["file"]
        if "file" not in self.changed_data:
            return file
        ending = file.name.rpartition(".")[2].lower()
        head = file.read(HEAD_LENGTH)
        file.seek(0)
        if not looks_like(head, ending):
            raise ValidationError(NOT_A_FILM, code="not_a_film", params={"ending": ending})
        return file
