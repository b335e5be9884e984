from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.search import index

from exhibition.enums import (
    DIVERTED_STATES,
    ENDED_STATES,
    FREE_STATES,
    PUBLIC_STATES,
    DatePrecision,
    StopState,
)
from exhibition.models.exhibition_set import ExhibitionSet
from exhibition.models.resource import TourResource
from exhibition.models.stop_records import TourStopChange
from exhibition.models.venue import Venue
from stories.models import StoryPage


class TourStopQuerySet(models.QuerySet):
    """Stops by what a visitor asks for. ``day`` is the day of the visitor, Europe/Berlin."""

    def public(self):
        """Signed stops and later ones: nothing else is for visitors."""
        return self.filter(state__in=PUBLIC_STATES)

    def announced(self):
        """Public stops, and those that were public before they were cancelled."""
        told = TourStopChange.objects.filter(stop=OuterRef("pk"), before__in=PUBLIC_STATES)
        return self.filter(Q(state__in=PUBLIC_STATES) | Q(Exists(told), state=StopState.CANCELLED))

    def ahead(self, day):
        """Stops to come. One of which only the month is known comes until the month is over."""
        found = self.exclude(state__in=ENDED_STATES)
        return found.filter(Q(opens__gt=day) | _month_runs(day)).order_by("opens", "pk")

    def now(self, day):
        begun = Q(closes__gte=day) | Q(closes=None, opens=day, precision=DatePrecision.DAY)
        found = self.exclude(state__in=ENDED_STATES)
        return found.filter(begun, opens__lte=day).order_by("opens", "pk")

    def past(self, day):
        """Ended stops, latest first. One whose end is not known ends with its opening day."""
        ended = Q(closes__lt=day) | Q(closes=None, opens__lt=day) | Q(state__in=ENDED_STATES)
        return (
            self.filter(ended, opens__lte=day).exclude(_month_runs(day)).order_by("-opens", "-pk")
        )

    def diverted(self, day):
        """Stops that would have come, but moved or were ended by the house before."""
        return self.filter(opens__gt=day, state__in=DIVERTED_STATES).order_by("opens", "pk")

    def for_listing(self):
        """All that a list of stops shows, in a fixed number of queries."""
        found = self.select_related("venue__district", "successor__venue__district")
        return found.prefetch_related("texts__locale")


def _month_runs(day) -> Q:
    month = day.replace(day=1)
    still_to_come = Q(precision=DatePrecision.MONTH, closes=None, opens__gte=month)
    return still_to_come & ~Q(state__in=ENDED_STATES)


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
    leaves_depot = models.DateField(_("Transport hin"), null=True, blank=True)
    opens = models.DateField(_("erster Tag"))
    closes = models.DateField(
        _("letzter Tag"), null=True, blank=True, help_text=_("Leer nur, wenn nicht überliefert.")
    )
    back_in_depot = models.DateField(_("Transport zurück"), null=True, blank=True)
    precision = models.CharField(
        _("Datum bekannt"), max_length=8, choices=DatePrecision.choices, default=DatePrecision.DAY
    )
    opening_event_at = models.DateTimeField(_("Eröffnung"), null=True, blank=True)
    opening_hours = models.CharField(_("Öffnungszeiten"), max_length=300, blank=True)
    room = models.CharField(_("Raum"), max_length=120, blank=True)
    stories = models.ManyToManyField(
        StoryPage,
        blank=True,
        related_name="+",
        verbose_name=_("Geschichten"),
        limit_choices_to={"locale__language_code": settings.LANGUAGE_CODE},
    )
    visitors = models.PositiveIntegerField(_("Gäste"), null=True, blank=True)
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
        ]

    def __str__(self):
        return f"{self.venue.town}, {self.opens:%m/%Y}"

    @property
    def taken_from(self):
        """First day on which the set is taken."""
        return self.leaves_depot or self.opens

    @property
    def taken_until(self):
        """Last day on which the set is taken."""
        return self.back_in_depot or self.closes or self.opens

    @property
    def takes_set(self) -> bool:
        """Whether nobody else can have its set on its days."""
        return self.exhibition_set_id is not None and self.state not in FREE_STATES

    def text_in(self, language_code: str):
        """The texts in that language, else the German ones, else None."""
        texts = {text.locale.language_code: text for text in self.texts.all()}
        return texts.get(language_code) or texts.get(settings.LANGUAGE_CODE)
