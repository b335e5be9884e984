from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.search import index

from exhibition.enums import FREE_STATES, DatePrecision, StopState
from exhibition.models.exhibition_set import ExhibitionSet
from exhibition.models.resource import TourResource
from exhibition.models.stop_queries import TourStopQuerySet
from exhibition.models.venue import Venue
from exhibition.models.venue_records import VenueRoom
from stories.models import StoryPage


class TourStop(index.Indexed, ClusterableModel):
    """The exhibition at one house. All dates are days in Europe/Berlin.

    From ``leaves_depot`` to ``back_in_depot`` its set is taken, transport and set-up included;
    ``domain/occupations.py`` says what else is taken, and on which of these days.
    """

    slug = models.SlugField(_("Adresse"), max_length=80, unique=True)
    venue = models.ForeignKey(Venue, models.PROTECT, related_name="stops", verbose_name=_("Haus"))
    exhibition_set = models.ForeignKey(
        ExhibitionSet,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="stops",
        verbose_name=_("Ausstellungssatz"),
    )
    resources = models.ManyToManyField(
        TourResource,
        blank=True,
        related_name="stops",
        verbose_name=_("Transporter, Team, Medienstationen"),
        help_text=_(
            "Transporter und Team sind nur auf dem Hin- und dem Rückweg vergeben, Medienstationen "
            "die ganze Zeit. Was zum Satz gehört, fährt mit ihm und muss hier nicht stehen."
        ),
    )
    state = models.CharField(
        _("Stand"), max_length=16, choices=StopState.choices, default=StopState.DRAFT
    )
    hold_until = models.DateField(
        _("vorgemerkt bis"),
        null=True,
        blank=True,
        help_text=_("Bis einschließlich dieses Tages. Danach ist der Satz wieder frei."),
    )
    approval_asked_at = models.DateTimeField(null=True, blank=True, editable=False)
    leaves_depot = models.DateField(_("Transport hin"), null=True, blank=True)
    set_up_on = models.DateField(_("Aufbau"), null=True, blank=True)
    opens = models.DateField(_("erster Tag"))
    closes = models.DateField(
        _("letzter Tag"), null=True, blank=True, help_text=_("Leer nur, wenn nicht überliefert.")
    )
    take_down_on = models.DateField(_("Abbau"), null=True, blank=True)
    back_in_depot = models.DateField(_("Transport zurück"), null=True, blank=True)
    precision = models.CharField(
        _("Datum bekannt"), max_length=8, choices=DatePrecision.choices, default=DatePrecision.DAY
    )
    opening_event_at = models.DateTimeField(_("Eröffnung"), null=True, blank=True)
    opening_event_ends_at = models.DateTimeField(_("Ende der Eröffnung"), null=True, blank=True)
    takes_registrations = models.BooleanField(_("Anmeldung zur Eröffnung"), default=False)
    registration_places = models.PositiveSmallIntegerField(
        _("Plätze"), null=True, blank=True, help_text=_("Leer: so viele, wie kommen.")
    )
    registration_until = models.DateTimeField(_("Anmeldung bis"), null=True, blank=True)
    opening_hours = models.CharField(_("Öffnungszeiten"), max_length=300, blank=True)
    room = models.CharField(_("Raum"), max_length=120, blank=True)
    rooms = models.ManyToManyField(
        VenueRoom, blank=True, related_name="stops", verbose_name=_("belegte Räume")
    )
    stories = models.ManyToManyField(
        StoryPage,
        blank=True,
        related_name="+",
        verbose_name=_("Geschichten"),
        limit_choices_to={"locale__language_code": settings.LANGUAGE_CODE},
    )
    has_visitors_book = models.BooleanField(
        _("Gästebuch"),
        default=True,
        help_text=_(
            "Gäste dürfen am Kiosk und von der Seite der Station aus schreiben. Sie lesen jeden"
            " Text, bevor er erscheint."
        ),
    )
    visitors = models.PositiveIntegerField(_("Gäste"), null=True, blank=True)
    guided_tours = models.PositiveIntegerField(_("Führungen"), null=True, blank=True)
    school_classes = models.PositiveIntegerField(_("Schulklassen"), null=True, blank=True)
    is_example = models.BooleanField(_("Beispieltermin (erfunden)"), default=False)
    successor = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessor",
        verbose_name=_("umgezogen nach"),
    )
    changed_at = models.DateTimeField(auto_now=True)
    sequence = models.PositiveIntegerField(default=0, editable=False)

    objects = TourStopQuerySet.as_manager()

    search_fields = [
        index.RelatedFields("venue", [index.SearchField("name"), index.SearchField("town")]),
        index.RelatedFields("texts", [index.SearchField("introduction")]),
        index.FilterField("state"),
    ]

    class Meta:
        verbose_name = _("Station der Tour")
        verbose_name_plural = _("Stationen der Tour")
        ordering = ["-opens", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closes=None) | Q(closes__gte=F("opens")),
                name="stop_closes_after_opening",
            ),
            models.CheckConstraint(
                condition=Q(leaves_depot=None) | Q(leaves_depot__lte=F("opens")),
                name="stop_leaves_before_opening",
                violation_error_message=_("„Transport hin“ liegt nach dem ersten Tag."),
            ),
            models.CheckConstraint(
                condition=Q(back_in_depot=None) | Q(back_in_depot__gte=Coalesce("closes", "opens")),
                name="stop_returns_after_closing",
                violation_error_message=_("„Transport zurück“ liegt vor dem letzten Tag."),
            ),
            models.CheckConstraint(
                condition=Q(set_up_on=None)
                | Q(set_up_on__lte=F("opens"))
                & (Q(leaves_depot=None) | Q(leaves_depot__lte=F("set_up_on"))),
                name="stop_set_up_between_transport_and_opening",
                violation_error_message=_(
                    "„Aufbau“ muss zwischen „Transport hin“ und dem ersten Tag liegen."
                ),
            ),
            models.CheckConstraint(
                condition=Q(take_down_on=None)
                | Q(take_down_on__gte=Coalesce("closes", "opens"))
                & (Q(back_in_depot=None) | Q(back_in_depot__gte=F("take_down_on"))),
                name="stop_taken_down_between_closing_and_transport",
                violation_error_message=_(
                    "„Abbau“ muss zwischen dem letzten Tag und „Transport zurück“ liegen."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.venue.town}, {self.opens:%m/%Y}"

    @property
    def taken_from(self):
        """First day on which the set is taken."""
        return self.leaves_depot or self.set_up_on or self.opens

    @property
    def taken_until(self):
        """Last day on which the set is taken."""
        return self.back_in_depot or self.take_down_on or self.closes or self.opens

    @property
    def takes_set(self) -> bool:
        """Whether nobody else can have its set on its days."""
        return self.exhibition_set_id is not None and self.state not in FREE_STATES

    def text_in(self, language_code: str):
        """The texts in that language, else the German ones, else None."""
        texts = {text.locale.language_code: text for text in self.texts.all()}
        return texts.get(language_code) or texts.get(settings.LANGUAGE_CODE)
