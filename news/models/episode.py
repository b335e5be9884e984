from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePage, path
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index
from wagtailmedia.edit_handlers import MediaChooserPanel

from core.pages import BodyMixin, IntroductionMixin
from core.previews import PreviewModes
from news.blocks.chapters import ChaptersBlock
from news.domain.chapters import Chapter
from stories.models import Film, ShowsPeople
from stories.models.shows_people import APPEARANCES_PANEL
from stories.models.sign_language import SIGN_LANGUAGE_PANEL, SignLanguageMixin


class EpisodeQuerySet(PageQuerySet):
    def latest_first(self):
        return self.order_by("-day", "-pk")


EpisodeManager = PageManager.from_queryset(EpisodeQuerySet)


class EpisodePage(
    PreviewModes, ShowsPeople, IntroductionMixin, BodyMixin, SignLanguageMixin, RoutablePage
):
    """Something to listen to: an episode of ours, or what a radio station made.

    Whoever is heard is entered at the sound (voice), whoever is named on the page (text, name).
    A sound in which nobody is entered is not shown, so the page need not name anybody.
    """

    must_name_people = False
    shown_works = ("sound",)
    not_language = ("station", "licence")

    sound = models.ForeignKey(
        Film, models.SET_NULL, null=True, related_name="+", verbose_name=_("Ton")
    )
    day = models.DateField(_("Datum"), default=timezone.localdate)
    spoken_language = models.CharField(
        _("Sprache des Tons"),
        max_length=12,
        choices=settings.LANGUAGES,
        default=settings.LANGUAGE_CODE,
    )
    season = models.PositiveSmallIntegerField(
        _("Staffel"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    number = models.PositiveSmallIntegerField(
        _("Folge"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    chapters = StreamField(ChaptersBlock(), verbose_name=_("Kapitel"), blank=True)
    transcript = models.TextField(
        _("Text zum Mitlesen"),
        max_length=100_000,
        blank=True,
        help_text=_(
            "Alles, was gesagt wird und was man sonst hört. Hat der Ton Untertitel in dieser"
            " Sprache, wird der Text daraus gemacht und dieses Feld bleibt leer."
        ),
    )
    station = models.CharField(
        _("Radiosender"),
        max_length=120,
        blank=True,
        help_text=_("Nur wenn der Beitrag von einem Sender übernommen ist."),
    )
    first_broadcast = models.DateField(_("zuerst gesendet am"), null=True, blank=True)
    licence = models.CharField(
        _("Lizenz oder Erlaubnis"),
        max_length=200,
        blank=True,
        help_text=_("Zum Beispiel: CC BY 4.0, oder: mit Erlaubnis des Senders vom 3. Mai 2026."),
    )
    only_on_website = models.BooleanField(
        _("nur auf der Website, nicht für Podcast-Apps"),
        default=False,
        help_text=_("Zum Beispiel, wenn der Sender nur die Website erlaubt hat."),
    )
    is_example = models.BooleanField(_("Beispielfolge (erfunden)"), default=False)

    objects = EpisodeManager()

    template = "news/episode.html"
    parent_page_types = ["news.PodcastPage"]
    subpage_types: list[str] = []
    content_panels = [
        *Page.content_panels,
        *IntroductionMixin.introduction_panels,
        MediaChooserPanel("sound", media_type="audio"),
        FieldRowPanel([FieldPanel("day"), FieldPanel("spoken_language")]),
        FieldRowPanel([FieldPanel("season"), FieldPanel("number")]),
        FieldPanel("chapters"),
        FieldPanel("transcript"),
        MultiFieldPanel(
            [FieldPanel("station"), FieldPanel("first_broadcast"), FieldPanel("licence")],
            heading=_("Vom Radio übernommen"),
        ),
        FieldPanel("only_on_website"),
        SIGN_LANGUAGE_PANEL,
        FieldPanel("is_example"),
        APPEARANCES_PANEL,
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("introduction"),
        index.SearchField("transcript"),
        index.SearchField("chapters"),
        index.SearchField("station"),
    ]

    class Meta:
        verbose_name = _("Podcast-Folge")
        verbose_name_plural = _("Podcast-Folgen")

    def clean(self):
        super().clean()
        if self.station and not self.licence:
            sentence = _("Bitte schreiben Sie dazu, womit der Sender die Übernahme erlaubt.")
            raise ValidationError({"licence": sentence})
        if self.first_broadcast and not self.station:
            raise ValidationError({"station": _("Bitte nennen Sie den Sender.")})

    @property
    def length(self) -> float:
        """In seconds, as measured; 0 until then."""
        return (self.sound.duration or 0) if self.sound else 0

    @property
    def chapter_list(self) -> list[Chapter]:
        """Those that begin before the end, in their order."""
        return [block.value.as_chapter() for block in self.chapter_blocks]

    @property
    def chapter_blocks(self) -> list:
        blocks = sorted(self.chapters, key=lambda block: block.value.seconds)
        return [one for one in blocks if not self.length or one.value.seconds < self.length]

    @property
    def films_with_text(self) -> list[Film]:
        """Those that lack no captions, because the page itself says all that is heard."""
        return [self.sound] if self.sound and self.transcript.strip() else []

    @path("")
    def episode(self, request):
        from news.podcast import views

        return views.episode(self, request)

    @path("folge.m4a/", name="audio")
    def audio(self, request):
        """Served as „folge.m4a“, like the files below; see ``home/views/page_files.py``."""
        from news.podcast import files

        return files.audio(self, request)

    @path("kapitel.json/", name="chapters_file")
    def chapters_file(self, request):
        from news.podcast import files

        return files.chapters(self, request)

    @path("mitschrift.vtt/", name="timed_transcript")
    def timed_transcript(self, request):
        from news.podcast import files

        return files.timed_transcript(self, request)

    @path("mitschrift.txt/", name="plain_transcript")
    def plain_transcript(self, request):
        from news.podcast import files

        return files.plain_transcript(self, request)
