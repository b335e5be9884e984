import uuid
from pathlib import PurePosixPath

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.lookups import GreaterThanOrEqual, LessThanOrEqual
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from core.storages import OPEN_FOLDER
from core.visits import refuse_while_a_visitor_waits
from stories.domain.photo_sizes import (
    AVIF,
    JPEG,
    NARROWEST,
    PER,
    WEBP,
    WIDEST,
    Shape,
    filters,
)
from stories.models.person import Person

FORMATS_WITHOUT_EXIF = (".avif", ".webp", ".jpg", ".jpeg")  # as stories/photo_formats.py writes
LARGEST_ON_CARDS = 1120  # px; of JPEG, which hardly a browser takes, less will do
LARGEST_JPEG_ON_CARDS = 640  # px


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

    admin_form_fields = (
        *(name for name in Image.admin_form_fields if name != "description"),
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

    def alternative_text_in(self, language: str) -> str:
        """What is to be seen, in that language; empty where nobody has written it."""
        return self.alternative_texts.get(language, "").strip()

    @property
    def default_alt_text(self) -> str:
        """In the language that is spoken now. The title says nothing to those who do not see."""
        return self.alternative_text_in(get_language() or settings.LANGUAGE_CODE)

    def create_rendition(self, *arguments, **options):
        """Sizes are made ahead. Raises VisitorWaits in a visitor's request."""
        refuse_while_a_visitor_waits()
        return super().create_rendition(*arguments, **options)

    def create_renditions(self, *filters):
        """The same for several, which Wagtail makes in threads of their own."""
        if filters:
            refuse_while_a_visitor_waits()
        return super().create_renditions(*filters)


class RenditionQuerySet(models.QuerySet):
    def for_cards(self):
        """What a card may need of its photo, as a portrait. A photo that is 4:5 is its own."""
        width, height = F("image__width") * PER, F("image__height")
        is_portrait = Q(GreaterThanOrEqual(width, height * NARROWEST))
        is_portrait &= Q(LessThanOrEqual(width, height * WIDEST))
        return self.filter(
            Q(filter_spec__in=_on_cards(Shape.PORTRAIT))
            | Q(is_portrait, filter_spec__in=_on_cards(Shape.WHOLE))
        )


def _on_cards(shape: Shape) -> tuple[str, ...]:
    modern = filters(shape, AVIF, WEBP, up_to=LARGEST_ON_CARDS)
    return modern + filters(shape, JPEG, up_to=LARGEST_JPEG_ON_CARDS)


class PhotoRendition(AbstractRendition):
    """A photo in one size and format, handed out by ``stories/delivery.py`` only."""

    image = models.ForeignKey(Photo, models.CASCADE, related_name="renditions")

    objects = RenditionQuerySet.as_manager()

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
