"""Forms of films and sounds: what cannot be used is refused in one plain sentence."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtailmedia.forms import BaseMediaForm

from core.files import delete_for_sure
from stories.domain import films
from stories.domain.uploads import ReceivedFile
from stories.film_alternative_form import AlternativeForm
from stories.film_input import FilmInput
from stories.upload_forms import EMPTY, NamelessForm

NOT_THERE = _(
    "Diese Datei ist nicht, oder nicht ganz, auf dem Server angekommen. Bitte wählen Sie sie noch"
    " einmal; was schon oben ist, wird nicht noch einmal gesendet."
)


class FilmForm(AlternativeForm, NamelessForm, BaseMediaForm):
    """Form of a film or sound in the editors' workplace.

    The file comes with the form or was sent before in pieces. Nothing of a refused one is left;
    one sent before waits while other fields are mended.
    """

    def __init__(self, *args, user=None, **kwargs):
        super().__init__(*args, user=user, **kwargs)
        if "file" in self.fields:
            field = self.fields["file"]
            field.error_messages |= {"empty": EMPTY, "invalid": NOT_THERE}
            field.widget = FilmInput(field.widget.attrs)
            field.widget.user, field.widget.kind = user, self.instance.type
            field.widget.is_required = field.required

    def clean_file(self):
        file = self.cleaned_data["file"]
        if "file" not in self.changed_data:
            return file
        try:
            films.check(file, name=file.name)
        except films.Refused as refusal:
            if isinstance(file, ReceivedFile):
                file.forget()
            raise ValidationError(refusal.sentence, code=refusal.code) from None
        return file

    def _post_clean(self):
        """The last moment: a file sent before belongs to one film, however often one clicks."""
        super()._post_clean()
        received = self._received()
        if received and not self.errors and not received.claim():
            self.add_error("file", ValidationError(NOT_THERE, code="not_there"))

    def _received(self) -> ReceivedFile | None:
        file = self.cleaned_data.get("file")
        return file if isinstance(file, ReceivedFile) else None

    def save(self, commit=True):
        """Row and file together, or neither."""
        received = self._received()
        try:
            with transaction.atomic():
                film = super().save(commit)
        except Exception:
            self._delete_new_file()
            raise
        if received and commit:
            received.forget()
        return film

    def _delete_new_file(self) -> None:
        file = self.instance.file
        if "file" in self.changed_data and file and file._committed:
            delete_for_sure(file.storage, file.name)
