from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from core.pages import BodyMixin, IntroductionMixin
from core.previews import PreviewModes
from core.translations.fields import KeptInStep
from stories.blocks import FactBlock, TextBlock
from stories.models.sign_language import SIGN_LANGUAGE_PANEL, SignLanguageMixin


class HomePage(PreviewModes, KeptInStep, SignLanguageMixin, Page):
    """The start: what this is, who tells, where it stands next, how to get it."""

    hero_text = models.TextField(_("Text am Anfang"), max_length=300)
    question_heading = models.CharField(_("Frage: Überschrift"), max_length=80)
    question_text = models.TextField(_("Frage: Text"), max_length=500)
    figures_heading = models.CharField(_("Zahlen: Überschrift"), max_length=80)
    figures_text = models.TextField(_("Zahlen: Text"), max_length=300)
    film_heading = models.CharField(_("Film: Überschrift"), max_length=80)
    film_text = models.TextField(_("Film: Text"), max_length=200)
    request_heading = models.CharField(_("Ausstellung holen: Überschrift"), max_length=80)
    request_text = models.TextField(_("Ausstellung holen: Text"), max_length=400)

    template = "home/home.html"
    parent_page_types = ["wagtailcore.Page"]
    content_panels = [
        *Page.content_panels,
        FieldPanel("hero_text"),
        MultiFieldPanel(
            [FieldPanel("question_heading"), FieldPanel("question_text")], heading=_("Frage")
        ),
        MultiFieldPanel(
            [FieldPanel("figures_heading"), FieldPanel("figures_text")], heading=_("Zahlen")
        ),
        MultiFieldPanel([FieldPanel("film_heading"), FieldPanel("film_text")], heading=_("Film")),
        MultiFieldPanel(
            [FieldPanel("request_heading"), FieldPanel("request_text")],
            heading=_("Ausstellung holen"),
        ),
        SIGN_LANGUAGE_PANEL,
    ]

    class Meta:
        verbose_name = _("Startseite")

    def get_context(self, request, *args, **kwargs):
        from home.front_page import front_page

        return super().get_context(request, *args, **kwargs) | front_page(self, request)


class StandardBody(blocks.StreamBlock):
    heading = blocks.CharBlock(
        label=_("Überschrift"), max_length=120, icon="title", template="news/blocks/heading.html"
    )
    text = TextBlock()
    fact = FactBlock()


class StandardPageKind(models.TextChoices):
    """Some standing pages are linked from the foot of every page."""

    STANDARD = "standard", _("gewöhnliche Seite")
    ABOUT = "about", _("Über das Programm")
    FACTS = "facts", _("Zahlen und Fakten")
    IMPRINT = "imprint", _("Impressum")
    PRIVACY = "privacy", _("Datenschutz")
    ACCESSIBILITY = "accessibility", _("Erklärung zur Barrierefreiheit")


class StandardPage(PreviewModes, IntroductionMixin, BodyMixin, SignLanguageMixin, Page):
    """A standing page of text."""

    kind = models.CharField(
        _("Art"),
        max_length=16,
        choices=StandardPageKind.choices,
        default=StandardPageKind.STANDARD,
    )
    body = StreamField(StandardBody(), verbose_name=_("Inhalt"), blank=True)

    template = "home/standard.html"
    parent_page_types = ["home.HomePage", "home.StandardPage"]
    content_panels = [
        *Page.content_panels,
        FieldPanel("kind"),
        *IntroductionMixin.introduction_panels,
        SIGN_LANGUAGE_PANEL,
        FieldPanel("body"),
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("introduction"),
        index.SearchField("body"),
        index.FilterField("kind"),
    ]

    class Meta:
        verbose_name = _("Seite")
        verbose_name_plural = _("Seiten")

    def get_template(self, request, *args, **kwargs):
        return "home/facts.html" if self.kind == StandardPageKind.FACTS else self.template

    def get_context(self, request, *args, **kwargs):
        from home.programme_facts import facts_for

        return super().get_context(request, *args, **kwargs) | facts_for(self)


class MentorIndexPage(PreviewModes, IntroductionMixin, KeptInStep, SignLanguageMixin, Page):
    """Mentor projects by district, on a map and as a list that says the same."""

    template = "home/mentors.html"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    content_panels = [
        *Page.content_panels,
        *IntroductionMixin.introduction_panels,
        SIGN_LANGUAGE_PANEL,
    ]

    class Meta:
        verbose_name = _("Mentoren finden")

    def get_context(self, request, *args, **kwargs):
        from home.mentors import mentors

        return super().get_context(request, *args, **kwargs) | mentors(self, request)
