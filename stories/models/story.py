from django.db import models
from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from core.languages import EASY_LANGUAGE
from core.models import District
from core.pages import BodyMixin
from core.previews import PreviewModes
from stories.blocks import StoryBody
from stories.enums import FieldOfWork, Ground
from stories.models.photo import Photo, PhotoRendition
from stories.models.shows_people import ShowsPeople
from stories.models.sign_language import SignLanguageMixin
from stories.models.story_steps import STORY_STEPS


class StoryQuerySet(PageQuerySet):
    def for_cards(self):
        """All that a card shows, in two queries however many cards there are."""
        sizes = PhotoRendition.objects.for_cards()
        return (
            self.defer("body")
            .select_related("portrait", "locale")
            .prefetch_related(Prefetch("portrait__renditions", sizes, to_attr="card_sizes"))
            .order_by("path")
        )


StoryManager = PageManager.from_queryset(StoryQuerySet)


class StoryPage(PreviewModes, ShowsPeople, BodyMixin, SignLanguageMixin, Page):
    """The way of one person into work."""

    occupation = models.CharField(_("Beruf heute"), max_length=40)
    place = models.CharField(_("Ort"), max_length=60)
    district = models.ForeignKey(
        District,
        models.PROTECT,
        related_name="+",
        verbose_name=_("Landkreis oder Stadt"),
    )
    field_of_work = models.CharField(_("Bereich"), max_length=20, choices=FieldOfWork.choices)
    sentence = models.CharField(
        _("ein Satz"), max_length=80, help_text=_("Steht im Verzeichnis unter dem Namen.")
    )
    opening = models.CharField(
        _("Auftakt"), max_length=180, help_text=_("Steht groß am Anfang der Seite.")
    )
    before = models.CharField(_("früher"), max_length=80)
    today = models.CharField(_("heute"), max_length=80)
    companion = models.CharField(_("dabei"), max_length=80, blank=True)
    ground = models.CharField(
        _("Farbe"), max_length=12, choices=Ground.choices, default=Ground.PORPHYR
    )
    portrait = models.ForeignKey(
        Photo,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("Porträt"),
    )
    portrait_alternative_text = models.CharField(
        _("Was ist auf dem Porträt zu sehen?"),
        max_length=200,
        blank=True,
        help_text=_("Für alle, die das Bild nicht sehen. Beschreiben, nicht deuten."),
    )
    body = StreamField(StoryBody(), verbose_name=_("Inhalt"), blank=True)
    is_example = models.BooleanField(
        _("Beispielgeschichte (erfunden)"), default=False, help_text=_("Wird so gekennzeichnet.")
    )

    objects = StoryManager()

    template = "stories/story.html"
    parent_page_types = ["stories.StoryIndexPage"]
    subpage_types: list[str] = []
    shown_works = ("portrait",)
    not_language = ("place",)

    edit_handler = STORY_STEPS
    search_fields = [
        *Page.search_fields,
        index.SearchField("occupation", boost=2),
        index.SearchField("place", boost=2),
        index.SearchField("sentence"),
        index.SearchField("opening"),
        index.SearchField("body"),
        index.FilterField("field_of_work"),
        index.FilterField("district_id"),
    ]

    class Meta:
        verbose_name = _("Geschichte")
        verbose_name_plural = _("Geschichten")

    @property
    def photo_is_illustration(self) -> bool:
        return bool(self.portrait and self.portrait.is_illustration)

    def get_template(self, request, *args, **kwargs):
        """Leichte Sprache has a layout of its own."""
        if self.locale.language_code == EASY_LANGUAGE:
            return "stories/easy/story.html"
        return super().get_template(request, *args, **kwargs)

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"next_story": self.next_story()}

    def next_story(self):
        """The story after this one in its index; after the last the first. None if alone."""
        others = StoryPage.objects.sibling_of(self, inclusive=False).live().for_cards()
        return others.filter(path__gt=self.path).first() or others.first()
