"""Uploads of photos and films: what cannot be used is refused in one plain sentence."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL import Image as PillowImage
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm
from wagtailmedia.forms import BaseMediaForm

from stories.domain.films import HEAD_LENGTH, looks_like
from stories.domain.photos import make_renditions

BROKEN = _(
    "Dieses Bild lässt sich nicht öffnen: Die Datei ist beschädigt oder gar kein Bild."
    " Bitte öffnen Sie es auf Ihrem Rechner, speichern Sie es neu als JPG und laden Sie es"
    " noch einmal hoch."
)
NOT_A_PHOTO = _(
    "Dieses Dateiformat nehmen wir nicht, weil es kein Foto ist oder Programmcode enthalten kann."
    " Bitte speichern Sie das Bild als JPG, PNG, WebP oder AVIF und laden Sie es noch einmal hoch."
)
WRONG_ENDING = _(
    "Die Endung „.%(extension)s“ passt nicht zum Inhalt (%(image_format)s)."
    " Bitte speichern Sie das Bild neu als JPG oder PNG und laden Sie es noch einmal hoch."
)
TOO_LARGE = _(
    "Das Bild ist zu groß (%(file_size)s), möglich sind %(max_filesize)s."
    " Bitte verkleinern Sie es, zum Beispiel auf 4000 Pixel Breite."
)
TOO_MANY_PIXELS = _(
    "Das Bild hat zu viele Bildpunkte (%(num_pixels)s, möglich sind %(max_pixels_count)s) und"
    " würde den Server überlasten. Bitte verkleinern Sie es auf 6000 Pixel Breite."
)
EMPTY = _(
    "Die Datei ist leer: Beim Speichern oder Kopieren ist etwas verloren gegangen."
    " Bitte prüfen Sie sie auf Ihrem Rechner und laden Sie sie noch einmal hoch."
)
NOT_A_FILM = _(
    "Diese Datei ist kein Film oder Ton im Format „%(ending)s“: Ihr Inhalt sieht anders aus."
    " Bitte exportieren Sie sie neu, Filme als MP4, Töne als MP3, und laden Sie sie noch einmal"
    " hoch."
)


class PhotoFileField(WagtailImageField):
    """Wagtail's field with our sentences, which also opens the whole picture once."""

    default_error_messages = {
        "invalid_image": BROKEN,
        "invalid_extension": NOT_A_PHOTO,
        "empty": EMPTY,
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.error_messages |= {
            "invalid_image_extension": NOT_A_PHOTO,
            "invalid_image_known_format": WRONG_ENDING,
            "file_too_large": TOO_LARGE,
            "file_too_many_pixels": TOO_MANY_PIXELS,
        }

    def to_python(self, data):
        """Whatever a picture library trips over is a broken image, never an error page."""
        try:
            file = super().to_python(data)
            if file is not None:
                self.check_whole_picture(file)
        except ValidationError:
            raise
        except Exception as error:
            raise ValidationError(BROKEN, code="invalid_image") from error
        return file

    def check_whole_picture(self, file):
        """A file that ends in the middle has a sound head: read it to its end."""
        with PillowImage.open(file) as picture:
            picture.draft("RGB", (64, 64))  # JPEG: decodes small, reads all
            picture.load()
        file.seek(0)


class PhotoForm(BaseImageForm):
    """Form of a photo in the editors' workplace."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            old = self.fields["file"]
            self.fields["file"] = PhotoFileField(
                label=old.label, required=old.required, widget=old.widget
            )

    def save(self, commit=True):
        """A new file under an old photo loses its sizes: make them again."""
        photo = super().save(commit=commit)
        if commit and "file" in self.changed_data:
            make_renditions(photo)
        return photo


class FilmForm(BaseMediaForm):
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
