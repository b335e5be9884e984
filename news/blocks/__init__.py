"""What the text of a news item or an event is made of."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from stories.blocks import (
    DescribedPhotoBlock,
    EmbeddedFilmBlock,
    FactBlock,
    PhotoBlock,
    QuoteBlock,
    TextBlock,
)

PHOTOS_AT_MOST = 24


class GalleryPhotoBlock(blocks.StructBlock):
    photo = DescribedPhotoBlock(label=_("Foto"))
    caption = blocks.CharBlock(label=_("Bildunterschrift"), max_length=160, required=False)

    class Meta:
        label = _("Foto")


class GalleryBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label=_("Überschrift"), max_length=120, required=False)
    photos = blocks.ListBlock(
        GalleryPhotoBlock(), label=_("Fotos"), min_num=1, max_num=PHOTOS_AT_MOST
    )

    class Meta:
        icon = "image"
        label = _("Galerie")
        help_text = _(
            "Bis zu 24 Fotos. Fehlt zu einem davon eine Einwilligung, erscheint die ganze Seite"
            " nicht."
        )
        template = "news/blocks/gallery.html"


class NewsBody(blocks.StreamBlock):
    heading = blocks.CharBlock(
        label=_("Überschrift"), max_length=120, icon="title", template="news/blocks/heading.html"
    )
    text = TextBlock()
    photo = PhotoBlock()
    gallery = GalleryBlock()
    quote = QuoteBlock()
    embed = EmbeddedFilmBlock()
    fact = FactBlock()
