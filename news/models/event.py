from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.contrib.routable_page.models import RoutablePage, path
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from core.pages import BodyMixin, IntroductionMixin
from news.models.news import NewsBody
from stories.models import ShowsPeople
from stories.models.shows_people import APPEARANCES_PANEL
from stories.models.sign_language import SIGN_LANGUAGE_PANEL, SignLanguageMixin


class EventQuerySet(PageQuerySet):
    """An event is over when its end has passed; one without end when its day is over."""

    def ahead(self, at):
        return self.exclude(_is_over(at)).order_by("begins_at", "pk")

    def past(self, at):
        return self.filter(_is_over(at)).order_by("-begins_at", "-pk")


def _is_over(at) -> Q:
    today = timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)
    return Q(ends_at__lt=at) | Q(ends_at=None, begins_at__lt=today)


EventManager = PageManager.from_queryset(EventQuerySet)


class EventPage(ShowsPeople, IntroductionMixin, BodyMixin, SignLanguageMixin, RoutablePage):
    """A meeting, workshop or opening. Begin and end are moments, shown in Europe/Berlin."""

    must_name_people = False
    not_language = ("place", "address")

    begins_at = models.DateTimeField(_("Beginn"))
    ends_at = models.DateTimeField(_("Ende"), null=True, blank=True)
    place = models.CharField(_("Ort"), max_length=120, blank=True)
    address = models.CharField(_("Anschrift"), max_length=200, blank=True)
    is_online = models.BooleanField(_("online"), default=False)
    body = StreamField(NewsBody(), verbose_name=_("Inhalt"), blank=True)
    is_example = models.BooleanField(_("Beispieltermin (erfunden)"), default=False)

    objects = EventManager()

    template = "news/event.html"
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types: list[str] = []
    content_panels = [
        *Page.content_panels,
        FieldRowPanel([FieldPanel("begins_at"), FieldPanel("ends_at")]),
        FieldPanel("place"),
        FieldPanel("address"),
        FieldPanel("is_online"),
        *IntroductionMixin.introduction_panels,
        SIGN_LANGUAGE_PANEL,
        FieldPanel("body"),
        FieldPanel("is_example"),
        APPEARANCES_PANEL,
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("introduction"),
        index.SearchField("place", boost=2),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("Termin")
        verbose_name_plural = _("Termine")

    def clean(self):
        super().clean()
        if self.begins_at and self.ends_at and self.ends_at < self.begins_at:
            raise ValidationError({"ends_at": _("Das Ende liegt vor dem Beginn.")})

    @path("")
    def event(self, request):
        """The page itself."""
        return self.render(request)

    @path("calendar.ics/", name="calendar_file")
    def calendar_file(self, request):
        """Served as „calendar.ics“, see ``home/views/page_files.py``."""
        from news.calendar_files import event_file

        return event_file(self, request)
