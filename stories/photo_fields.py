"""The file of a photo: what cannot be used is refused in one plain sentence."""

from contextlib import suppress

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL import Image as PillowImage
from wagtail.images.fields import WagtailImageField

from stories.upload_forms import EMPTY

BROKEN = _(
    "Dieses Bild lässt sich nicht öffnen: Die Datei ist beschädigt oder gar kein Bild."
    " Bitte öffnen Sie es auf Ihrem Rechner, speichern Sie es neu als JPG und laden Sie es"
    " noch einmal hoch."
)
NOT_A_PHOTO = _(
    "Dieses Dateiformat nehmen wir nicht, weil es kein Foto ist oder Programmcode enthalten kann."
    " Bitte speichern Sie das Bild als JPG, PNG, WebP oder AVIF und laden Sie es noch einmal hoch."
)
MOVING = _(
    "Dieses Bild bewegt sich. Bitte speichern Sie ein einzelnes Bild daraus als JPG oder PNG, oder"
    " laden Sie es unter „Filme und Töne“ als Film hoch."
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
# A JPEG with several pictures (MPO) is a photo of a phone: its first picture is what it shows.
MAY_MOVE = {"PNG", "WEBP", "AVIF", "GIF"}


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
            self.refuse_what_moves(data)
            file = super().to_python(data)
            if file is not None:
                self.check_whole_picture(file)
        except ValidationError:
            raise
        except Exception as error:
            raise ValidationError(BROKEN, code="invalid_image") from error
        return file

    def refuse_what_moves(self, data):
        """Asked first: Willow takes some moving pictures for broken ones."""
        if not data:
            return
        moves = False
        with suppress(Exception), PillowImage.open(data) as picture:  # what is none is said later
            moves = picture.format in MAY_MOVE and getattr(picture, "is_animated", False)
        data.seek(0)
        if moves:
            raise ValidationError(MOVING, code="moving")

    def check_whole_picture(self, file):
        """A file that ends in the middle has a sound head: read it to its end."""
        with PillowImage.open(file) as picture:
            picture.draft("RGB", (64, 64))  # JPEG: decodes small, reads all
            picture.load()
        file.seek(0)
