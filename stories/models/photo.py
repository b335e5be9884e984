import uuid
from pathlib import PurePosixPath

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from core.storages import OPEN_FOLDER
from stories.models.person import Person

FORMATS_WITHOUT_EXIF = (".avif", ".webp")  # as we write them; JPEG would keep it


class Photo(AbstractImage):
    """Our image model: a photo knows who is in it, who made it, and under which licence.

    ``shows_people`` is true until somebody says otherwise: a photo nobody has looked at
    counts as one of people without consent and is not delivered.
    """

    credit = models.CharField(_("Bildnachweis"), max_length=200, blank=True)
    licence = models.CharField(_("Lizenz"), max_length=120, blank=True)
    is_illustration = models.BooleanField(
        _("Illustration"), default=False, help_text=_("Eine Zeichnung, kein Abbild einer Person.")
    )
    shows_people = models.BooleanField(
        _("zeigt erkennbare Menschen"),
        default=True,
        help_text=_("Nur abwählen, wenn wirklich niemand zu erkennen ist."),
    )
    people = models.ManyToManyField(
        Person, blank=True, related_name="photos", verbose_name=_("Wer ist zu sehen?")
    )

    alternative_texts = models.JSONField(
        _("Alternativtexte"), default=dict, blank=True
    )  # language code to text: what is to be seen, for those who do not see it
    dominant_colour = models.CharField(max_length=7, blank=True, editable=False)  # "#d2674a"

    admin_form_fields = Image.admin_form_fields + (
        "credit",
        "licence",
        "is_illustration",
        "shows_people",
        "people",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("Foto")
        verbose_name_plural = _("Fotos")
        permissions = [("choose_image", "Can choose image")]

    def get_upload_to(self, filename: str) -> str:
        """A name by chance: file names carry neither people nor anything to guess."""
        ending = PurePosixPath(filename).suffix.lower()[:10]
        return f"photos/{uuid.uuid4().hex}{ending}"


class PhotoRendition(AbstractRendition):
    """A photo in one size and format, handed out by ``stories/delivery.py`` only."""

    image = models.ForeignKey(Photo, models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="rendition_once"
            )
        ]
        indexes = [models.Index(fields=["file"], name="rendition_by_file")]

    def get_upload_to(self, filename: str) -> str:
        """The photo's own chance name is not repeated: a size must not give away another.

        Sizes of a photo that shows nobody are public, and their first folder says so.
        """
        ending = PurePosixPath(filename).suffix.lower()[:10]
        is_open = ending in FORMATS_WITHOUT_EXIF and self._photo_shows_nobody()
        return f"{OPEN_FOLDER if is_open else 'renditions'}/{uuid.uuid4().hex}{ending}"

    def _photo_shows_nobody(self) -> bool:
        """As the database says now. The photo is locked until this size has its row.

        Whoever enters people at the same moment waits, and finds the size then.
        """
        photos = Photo.objects.using(self._state.db).filter(pk=self.image_id)
        if transaction.get_connection(photos.db).in_atomic_block:
            photos = photos.select_for_update(no_key=True)
        return photos.values_list("shows_people", flat=True).first() is False
