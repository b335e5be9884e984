from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePage, path, re_path
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from core.pages import BodyMixin, IntroductionMixin
from core.translations.fields import KeptInStep
from news.enums import Category
from stories.blocks import EmbeddedFilmBlock, FactBlock, PhotoBlock, QuoteBlock, TextBlock
from stories.models import ShowsPeople
from stories.models.shows_people import APPEARANCES_PANEL
from stories.models.sign_language import SIGN_LANGUAGE_PANEL, SignLanguageMixin


class NewsBody(blocks.StreamBlock):
    heading = blocks.CharBlock(
        label=_("Überschrift"), max_length=120, icon="title", template="news/blocks/heading.html"
    )
    text = TextBlock()
    photo = PhotoBlock()
    quote = QuoteBlock()
    embed = EmbeddedFilmBlock()
    fact = FactBlock()


class NewsIndexPage(IntroductionMixin, KeptInStep, SignLanguageMixin, RoutablePage):
    """Aktuelles: latest first, with archive by year, events and a feed below it."""

    template = "news/news_index.html"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.NewsPage", "news.EventPage"]
    content_panels = [
        *Page.content_panels,
        *IntroductionMixin.introduction_panels,
        SIGN_LANGUAGE_PANEL,
    ]

    class Meta:
        verbose_name = _("Aktuelles")

    @path("")
    def latest(self, request):
        from news import views

        return views.latest(self, request)

    @path("archiv/", name="archive")
    def archive(self, request):
        from news import views

        return views.archive(self, request)

    @re_path(r"^archiv/(?P<year>[12]\d{3})/$", name="archive_of_year")
    def archive_of_year(self, request, year):
        from news import views

        return views.archive_of_year(self, request, int(year))

    @path("termine/", name="events")
    def events(self, request):
        from news import views

        return views.events(self, request)

    @path("feed.xml/", name="feed")
    def feed(self, request):
        """Served as „feed.xml“, see ``home/views/page_files.py``."""
        from news.feed import feed

        return feed(self, request)


class NewsQuerySet(PageQuerySet):
    def latest_first(self):
        return self.order_by("-day", "-pk")


NewsManager = PageManager.from_queryset(NewsQuerySet)


class NewsPage(ShowsPeople, IntroductionMixin, BodyMixin, SignLanguageMixin, Page):
    """A news item. Persons named in it obey the rule of consent."""

    must_name_people = False

    day = models.DateField(_("Datum"), default=timezone.localdate)
    category = models.CharField(
        _("Rubrik"), max_length=12, choices=Category.choices, default=Category.PROGRAMME
    )
    body = StreamField(NewsBody(), verbose_name=_("Inhalt"), blank=True)
    author = models.CharField(_("Autorin oder Autor"), max_length=120, blank=True)
    old_address = models.CharField(
        _("frühere Adresse"), max_length=500, blank=True, editable=False, db_index=True
    )  # of an archive that was taken over: tells what is there already

    objects = NewsManager()

    template = "news/news.html"
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types: list[str] = []
    content_panels = [
        *Page.content_panels,
        FieldPanel("day"),
        FieldPanel("category"),
        FieldPanel("author"),
        *IntroductionMixin.introduction_panels,
        SIGN_LANGUAGE_PANEL,
        FieldPanel("body"),
        APPEARANCES_PANEL,
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("introduction"),
        index.SearchField("body"),
        index.FilterField("day"),
    ]

    class Meta:
        verbose_name = _("Nachricht")
        verbose_name_plural = _("Nachrichten")
