"""Uploads of photos: what cannot be used is refused in one plain sentence."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL import Image as PillowImage
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from stories.domain.photos import want_sizes
from stories.upload_forms import EMPTY, NamelessForm

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


SIZES_DEPEND_ON = {"file", "people", "shows_people"}


class PhotoForm(NamelessForm, BaseImageForm):
    """Form of a photo in the editors' workplace."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            old = self.fields["file"]
            self.fields["file"] = PhotoFileField(
                label=old.label, required=old.required, widget=old.widget
            )

    def clean(self):
        """Who uploads many at once is asked nothing at first: those show people until said."""
        if not self.instance.pk and self.add_prefix("credit") not in self.data:
            self.cleaned_data["shows_people"] = True
        return super().clean()

    def save(self, commit=True):
        """A new file loses its sizes, and other people may allow what those before did not."""
        photo = super().save(commit=commit)
        if commit and SIZES_DEPEND_ON & set(self.changed_data):
            want_sizes(photo)
        return photo
