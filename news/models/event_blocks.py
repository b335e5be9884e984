"""What an event is made of: who speaks, and what happens when."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from core.translations.fields import NotLanguage
from stories.blocks import SamePersonBlock

MOST_SPEAKERS = 20
MOST_ITEMS = 40


class SameTextBlock(NotLanguage, blocks.CharBlock):
    """A name: the same in all languages."""


class SameTimeBlock(NotLanguage, blocks.TimeBlock):
    """A time of the day: the same in all languages."""


class SpeakerBlock(blocks.StructBlock):
    """Either somebody of ours, for whom the rule of consent decides, or a name that was typed."""

    person = SamePersonBlock(
        "stories.Person",
        label=_("Person aus unserer Liste"),
        required=False,
        help_text=_(
            "Für alle, von denen wir eine Einwilligung haben oder brauchen. Ohne gültige"
            " Einwilligung erscheint der Termin nicht."
        ),
    )
    name = SameTextBlock(
        label=_("oder: Name"),
        max_length=120,
        required=False,
        help_text=_("Nur für Menschen, die beruflich öffentlich auftreten."),
    )
    role = blocks.CharBlock(label=_("Aufgabe"), max_length=120, required=False)
    organisation = SameTextBlock(label=_("Organisation"), max_length=120, required=False)

    class Meta:
        icon = "user"
        template = "news/blocks/speaker.html"
        label = _("Wer spricht?")

    def clean(self, value):
        value = super().clean(value)
        if bool(value["person"]) == bool(value["name"]):
            sentence = gettext("Bitte entweder eine Person wählen oder einen Namen eintragen.")
            raise StructBlockValidationError({"name": ValidationError(sentence)})
        return value


class SpeakersBlock(blocks.StreamBlock):
    speaker = SpeakerBlock()

    class Meta:
        max_num = MOST_SPEAKERS


class ProgrammeItemBlock(blocks.StructBlock):
    begins = SameTimeBlock(label=_("Uhrzeit"), required=False)
    what = blocks.CharBlock(label=_("Was passiert?"), max_length=160)
    more = blocks.TextBlock(label=_("Mehr dazu"), max_length=400, rows=2, required=False)

    class Meta:
        icon = "time"
        template = "news/blocks/programme_item.html"
        label = _("Punkt im Programm")


class ProgrammeBlock(blocks.StreamBlock):
    item = ProgrammeItemBlock()

    class Meta:
        max_num = MOST_ITEMS
