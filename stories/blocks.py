"""The building blocks of a story. Each has a template in templates/stories/blocks/."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock
from wagtailmedia.blocks import VideoChooserBlock

TEXT_FEATURES = ["bold", "italic", "link"]


class LeadBlock(blocks.TextBlock):
    class Meta:
        icon = "pilcrow"
        label = _("Einstieg")
        help_text = _("Zwei oder drei Sätze, groß gesetzt.")
        template = "stories/blocks/lead.html"


class TextBlock(blocks.RichTextBlock):
    def __init__(self, **kwargs):
        super().__init__(features=TEXT_FEATURES, **kwargs)

    class Meta:
        icon = "doc-full"
        label = _("Text")
        template = "stories/blocks/text.html"


class StationBlock(blocks.StructBlock):
    when = blocks.CharBlock(label=_("Wann"), max_length=40, help_text=_("Zum Beispiel: Monat 15"))
    heading = blocks.CharBlock(label=_("Überschrift"), max_length=60)
    text = blocks.TextBlock(label=_("Text"), max_length=240, rows=2)

    class Meta:
        label = _("Station")


class StationsBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label=_("Überschrift"), max_length=60)
    stations = blocks.ListBlock(StationBlock(), label=_("Stationen"), min_num=2, max_num=7)

    class Meta:
        icon = "list-ol"
        label = _("Weg in Stationen")
        template = "stories/blocks/stations.html"


class PhotoBlock(blocks.StructBlock):
    photo = ImageBlock(label=_("Foto"))
    caption = blocks.CharBlock(label=_("Bildunterschrift"), max_length=160, required=False)
    heading = blocks.CharBlock(label=_("Überschrift daneben"), max_length=80, required=False)
    text = blocks.RichTextBlock(label=_("Text daneben"), features=TEXT_FEATURES, required=False)

    class Meta:
        icon = "image"
        label = _("Foto mit Text")
        template = "stories/blocks/photo.html"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Zitat, ohne Anführungszeichen"), max_length=180, rows=2)
    speaker = blocks.CharBlock(label=_("Wer sagt das?"), max_length=80)

    class Meta:
        icon = "openquote"
        label = _("Zitat")
        template = "stories/blocks/quote.html"


class FilmBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label=_("Überschrift"), max_length=80)
    film = VideoChooserBlock(label=_("Film"))

    class Meta:
        icon = "media"
        label = _("Film")
        template = "stories/blocks/film.html"


class FactBlock(blocks.StructBlock):
    number = blocks.CharBlock(label=_("Zahl"), max_length=20)
    text = blocks.CharBlock(label=_("Was sie zählt"), max_length=160)
    source = blocks.CharBlock(label=_("Quelle und Zeitraum"), max_length=160)

    class Meta:
        icon = "order"
        label = _("Zahl")
        template = "stories/blocks/fact.html"


class StoryBody(blocks.StreamBlock):
    """What a story is made of."""

    lead = LeadBlock()
    text = TextBlock()
    stations = StationsBlock()
    photo = PhotoBlock()
    quote = QuoteBlock()
    film = FilmBlock()
    fact = FactBlock()
