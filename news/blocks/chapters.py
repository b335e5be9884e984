"""The chapters of an episode, as editors write them."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError

from core.translations.fields import NotLanguage
from news.domain import chapters


class ClockBlock(NotLanguage, blocks.CharBlock):
    """A time in the sound. Kept as „m:ss“, however it was typed."""

    def clean(self, value):
        value = super().clean(value)
        try:
            return chapters.clock(chapters.seconds_of(value))
        except chapters.NoTime:
            sentence = gettext(
                "Das ist keine Zeit. Bitte schreiben Sie Minuten und Sekunden mit einem"
                " Doppelpunkt, zum Beispiel 2:05 oder 1:02:05."
            )
            raise ValidationError(sentence) from None


class ChapterValue(blocks.StructValue):
    @property
    def seconds(self) -> int:
        return chapters.seconds_of(self["starts"])

    def as_chapter(self) -> chapters.Chapter:
        return chapters.Chapter(self.seconds, self["title"])


class ChapterBlock(blocks.StructBlock):
    starts = ClockBlock(
        label=_("Beginnt bei"),
        max_length=9,
        help_text=_("Minuten und Sekunden, zum Beispiel 2:05. Das erste Kapitel beginnt bei 0:00."),
    )
    title = blocks.CharBlock(label=_("Worum es geht"), max_length=80)

    class Meta:
        icon = "time"
        label = _("Kapitel")
        template = "news/blocks/chapter.html"
        value_class = ChapterValue


class ChaptersBlock(blocks.StreamBlock):
    """Chapters in the order of their times, whichever way they were typed."""

    chapter = ChapterBlock()

    class Meta:
        max_num = chapters.MOST

    def clean(self, value):
        value = super().clean(value)
        starts = [child.value.seconds for child in value]
        doubles = {
            number: ValidationError(gettext("Zwei Kapitel können nicht zur selben Zeit beginnen."))
            for number, second in enumerate(starts)
            if second in starts[:number]
        }
        if doubles:
            raise StreamBlockValidationError(block_errors=doubles)
        ordered = sorted(value, key=lambda child: child.value.seconds)
        return blocks.StreamValue(self, [(one.block_type, one.value, one.id) for one in ordered])
