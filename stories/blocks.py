"""The building blocks of a story. Each has a template in templates/stories/blocks/."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock
from wagtailmedia.blocks import VideoChooserBlock

from core.translations.fields import NotLanguage
from stories.domain import embeds

TEXT_FEATURES = ["bold", "italic", "link"]


class LeadBlock(blocks.TextBlock):
    class Meta:
        icon = "pilcrow"
        label = _("Einstieg")
        help_text = _("Zwei oder drei Sätze, groß gesetzt.")
        template = "stories/blocks/lead.html"


class TextBlock(blocks.RichTextBlock):
    def __init__(self, **kwargs):
        super().__init__(features=[*TEXT_FEATURES, "document-link"], **kwargs)

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


class SamePhotoBlock(NotLanguage, ImageChooserBlock):
    """A photo that is the same in all languages."""


class DescribedPhotoBlock(ImageBlock):
    """A photo with its own description; only the description is translated."""

    def __init__(self, required: bool = True, **options):
        super().__init__(required=required, **options)
        self.child_blocks["image"] = SamePhotoBlock(required=required)
        self.child_blocks["image"].set_name("image")


class SamePersonBlock(NotLanguage, SnippetChooserBlock):
    """Somebody who is the same in all languages."""


class SameFilmBlock(NotLanguage, VideoChooserBlock):
    """A film that is the same in all languages: its captions are in many."""


class PhotoBlock(blocks.StructBlock):
    photo = DescribedPhotoBlock(label=_("Foto"))
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
    film = SameFilmBlock(label=_("Film"))

    class Meta:
        icon = "media"
        label = _("Film")
        template = "stories/blocks/film.html"


class PlatformAddressBlock(NotLanguage, blocks.CharBlock):
    """The address of a film on a known platform. What only follows visitors is cut off."""

    def clean(self, value):
        value = super().clean(value)
        found = embeds.read_address(value) if value else None
        if value and found is None:
            sentence = gettext(
                "Diese Adresse führt zu keinem Film auf %(platforms)s. Bitte öffnen Sie den Film"
                " dort und kopieren Sie die Adresse aus der Zeile des Browsers."
            )
            raise ValidationError(sentence % {"platforms": ", ".join(embeds.platforms())})
        return found.page if found else value


class EmbeddedFilmBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label=_("Überschrift"), max_length=80)
    address = PlatformAddressBlock(label=_("Adresse des Films"), max_length=300)
    poster = SamePhotoBlock(
        label=_("Standbild"),
        required=False,
        help_text=_(
            "Ein Foto von hier. Von der anderen Plattform wird vor dem Klick nichts geladen."
        ),
    )
    shows_people = blocks.BooleanBlock(
        label=_("zeigt oder nennt erkennbare Menschen"), required=False, default=True
    )
    people = blocks.ListBlock(
        SamePersonBlock("stories.Person", label=_("Person")),
        label=_("Wer ist zu sehen oder zu hören?"),
        default=[],
        help_text=_("Diese Personen gehören auch in die Liste „Wer ist zu erkennen?“ der Seite."),
    )

    class Meta:
        icon = "media"
        label = _("Film von einer anderen Plattform")
        help_text = _("Er wird erst geladen, wenn jemand darauf klickt.")
        template = "stories/blocks/embed.html"

    def clean(self, value):
        value = super().clean(value)
        if value["shows_people"] and not value["people"]:
            sentence = gettext(
                "Bitte wählen Sie, wer zu sehen oder zu hören ist, oder nehmen Sie das Häkchen weg,"
                " wenn wirklich niemand zu erkennen ist."
            )
            raise StructBlockValidationError({"shows_people": ValidationError(sentence)})
        return value


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
    embed = EmbeddedFilmBlock()
    fact = FactBlock()
