from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePage, path
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from core.pages import BodyMixin, IntroductionMixin
from core.previews import PreviewModes
from news.blocks import NewsBody
from news.enums import EventKind
from news.models.event_blocks import ProgrammeBlock, SpeakersBlock
from news.models.event_panels import content_panels
from news.models.related import RelatedMixin
from stories.models import ShowsPeople
from stories.models.sign_language import SignLanguageMixin


class EventQuerySet(PageQuerySet):
    """An event is over when its end has passed; one without end when its day is over."""

    def ahead(self, at):
        return self.exclude(_is_over(at)).order_by("begins_at", "pk")

    def past(self, at):
        return self.filter(_is_over(at)).order_by("-begins_at", "-pk")

    def for_listing(self):
        return self.defer("body", "speakers", "programme")


def _is_over(at) -> Q:
    return Q(ends_at__lt=at) | Q(ends_at=None, begins_at__lt=_midnight(at))


def _midnight(at):
    return timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)


EventManager = PageManager.from_queryset(EventQuerySet)


class EventPage(
    PreviewModes,
    RelatedMixin,
    ShowsPeople,
    IntroductionMixin,
    BodyMixin,
    SignLanguageMixin,
    RoutablePage,
):
    """A meeting, workshop or opening. Begin and end are moments, shown in Europe/Berlin."""

    must_name_people = False
    not_language = ("kind", "place", "address", "online_address")

    kind = models.CharField(
        _("Art"), max_length=12, choices=EventKind.choices, default=EventKind.OTHER
    )
    begins_at = models.DateTimeField(_("Beginn"))
    ends_at = models.DateTimeField(_("Ende"), null=True, blank=True)
    is_cancelled = models.BooleanField(
        _("fällt aus"),
        default=False,
        help_text=_("Wer angemeldet ist, bekommt eine E-Mail, sobald Sie veröffentlichen."),
    )
    place = models.CharField(_("Ort"), max_length=120, blank=True)
    address = models.CharField(_("Anschrift"), max_length=200, blank=True)
    is_online = models.BooleanField(_("online"), default=False)
    online_address = models.URLField(
        _("Link zum Treffen im Netz"),
        max_length=400,
        blank=True,
        help_text=_("Bekommt nur, wer angemeldet ist und einen Platz hat."),
    )
    is_online_address_public = models.BooleanField(
        _("Link für alle zeigen"),
        default=False,
        help_text=_("Dann steht der Link auf der Seite und im Kalender."),
    )
    speakers = StreamField(SpeakersBlock(), verbose_name=_("Wer spricht?"), blank=True)
    programme = StreamField(ProgrammeBlock(), verbose_name=_("Programm"), blank=True)
    body = StreamField(NewsBody(), verbose_name=_("Inhalt"), blank=True)
    review = StreamField(
        NewsBody(),
        verbose_name=_("Rückblick"),
        blank=True,
        help_text=_("Steht auf der Seite, sobald der Termin vorbei ist."),
    )
    takes_registrations = models.BooleanField(_("mit Anmeldung"), default=False)
    registration_places = models.PositiveSmallIntegerField(
        _("Plätze"), null=True, blank=True, help_text=_("Leer: so viele, wie kommen.")
    )
    registration_until = models.DateTimeField(
        _("Anmeldung bis"), null=True, blank=True, help_text=_("Leer: bis zum Beginn.")
    )
    is_example = models.BooleanField(_("Beispieltermin (erfunden)"), default=False)

    objects = EventManager()

    template = "news/event.html"
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types: list[str] = []
    content_panels = content_panels()
    search_fields = [
        *Page.search_fields,
        index.SearchField("introduction"),
        index.SearchField("place", boost=2),
        index.SearchField("speakers"),
        index.SearchField("programme"),
        index.SearchField("body"),
        index.SearchField("review"),
    ]

    class Meta:
        verbose_name = _("Termin")
        verbose_name_plural = _("Termine")

    def clean(self):
        super().clean()
        wrong = {}
        if self.begins_at and self.ends_at and self.ends_at < self.begins_at:
            wrong["ends_at"] = _("Das Ende liegt vor dem Beginn.")
        until = self.registration_until
        if self.begins_at and until and until > self.begins_at:
            wrong["registration_until"] = _("Die Anmeldung endet spätestens mit dem Beginn.")
        if wrong:
            raise ValidationError(wrong)

    def is_over(self, at) -> bool:
        """As ``EventQuerySet`` says it."""
        return self.ends_at < at if self.ends_at else self.begins_at < _midnight(at)

    @path("")
    def event(self, request):
        """The page itself."""
        from news.event_context import context_of

        return self.render(request, context_overrides=context_of(self))

    @path("anmelden/", name="registration")
    def registration(self, request):
        from news.event_registration_views import form

        return form(self, request)

    @path("anmelden/danke/", name="registration_thanks")
    def registration_thanks(self, request):
        from news.event_registration_views import thanks

        return thanks(self, request)

    @path("calendar.ics/", name="calendar_file")
    def calendar_file(self, request):
        """Served as „calendar.ics“, see ``home/views/page_files.py``."""
        from news.calendar_files import event_file

        return event_file(self, request)
