from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePage, path, re_path
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from core.pages import BodyMixin, IntroductionMixin
from core.previews import PreviewModes
from core.translations.fields import KeptInStep
from news.blocks import NewsBody
from news.enums import Category
from news.models.press import PRESS_FIELDS, PressContactMixin
from news.models.related import RELATED_PANEL, RelatedMixin
from stories.models import ShowsPeople
from stories.models.shows_people import APPEARANCES_PANEL
from stories.models.sign_language import SIGN_LANGUAGE_PANEL, SignLanguageMixin

EMBARGO = _(
    "<p><strong>Sperrfrist:</strong> Soll die Nachricht erst zu einem bestimmten Zeitpunkt"
    " erscheinen, öffnen Sie rechts „Status“ und darin „Zeitplan festlegen“. Tragen Sie bei"
    " „Veröffentlicht ab“ Tag und Uhrzeit ein, speichern Sie den Zeitplan und wählen Sie dann unten"
    " „Zur Veröffentlichung einplanen“. Bis dahin ist die Nachricht nirgends zu lesen, auch nicht"
    " im Feed, und ihre Übersetzungen erscheinen nicht vorher. Bei „Veröffentlicht bis“ geht sie"
    " von selbst wieder vom Netz.</p>"
)


def press_panel(heading, help_text) -> MultiFieldPanel:
    fields = FieldRowPanel([FieldPanel("press_email"), FieldPanel("press_telephone")])
    return MultiFieldPanel([FieldPanel("press_name"), fields], heading=heading, help_text=help_text)


class NewsIndexPage(
    PreviewModes, PressContactMixin, IntroductionMixin, KeptInStep, SignLanguageMixin, RoutablePage
):
    """Aktuelles: latest first, with archive by year and month, events and feeds below it."""

    not_language = PRESS_FIELDS

    template = "news/news_index.html"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.NewsPage", "news.EventPage"]
    content_panels = [
        *Page.content_panels,
        *IntroductionMixin.introduction_panels,
        SIGN_LANGUAGE_PANEL,
        press_panel(
            _("Pressekontakt"),
            _(
                "Steht unter jeder Pressemitteilung, die keinen eigenen Kontakt hat. Bleibt hier"
                " alles leer, steht dort, wie die Organisation zu erreichen ist."
            ),
        ),
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

    @re_path(r"^archiv/(?P<year>[12]\d{3})/(?P<month>[01]\d)/$", name="archive_of_month")
    def archive_of_month(self, request, year, month):
        from news import views

        return views.archive_of_month(self, request, int(year), int(month))

    @path("rubrik/<slug:category>/", name="category")
    def of_category(self, request, category):
        from news import views

        return views.of_category(self, request, category)

    @path("rubrik/<slug:category>/feed.xml/", name="category_feed")
    def feed_of_category(self, request, category):
        """Served as „feed.xml“, as the feed of all news is."""
        from news.feed import feed_of_category

        return feed_of_category(self, request, category)

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


class NewsPage(
    PreviewModes,
    RelatedMixin,
    PressContactMixin,
    ShowsPeople,
    IntroductionMixin,
    BodyMixin,
    SignLanguageMixin,
    Page,
):
    """A news item. Persons named in it obey the rule of consent."""

    must_name_people = False
    not_language = ("author", *PRESS_FIELDS)

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
        HelpPanel(EMBARGO),
        FieldPanel("day"),
        FieldPanel("category"),
        FieldPanel("author"),
        *IntroductionMixin.introduction_panels,
        SIGN_LANGUAGE_PANEL,
        FieldPanel("body"),
        press_panel(
            _("Pressekontakt dieser Mitteilung"),
            _("Nur für die Rubrik „Presse“. Bleibt alles leer, gilt der Kontakt von „Aktuelles“."),
        ),
        RELATED_PANEL,
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

    def get_context(self, request, *args, **kwargs):
        from news.press import contact_of

        return super().get_context(request, *args, **kwargs) | {"press_contact": contact_of(self)}
