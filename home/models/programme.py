import re

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.models import District


class MentorProject(TranslatableMixin, index.Indexed):
    """A project with labour-market mentors in a district."""

    name = models.CharField(_("Name"), max_length=120)
    district = models.ForeignKey(
        District, models.PROTECT, related_name="+", verbose_name=_("Landkreis oder Stadt")
    )
    organisation = models.CharField(_("Träger"), max_length=160)
    town = models.CharField(_("Ort"), max_length=80)
    latitude = models.FloatField(_("geografische Breite (Grad)"))
    longitude = models.FloatField(_("geografische Länge (Grad)"))
    languages = models.CharField(_("Sprachen"), max_length=120, blank=True)  # „de,en,ar“
    email = models.EmailField(_("E-Mail"), blank=True)
    telephone = models.CharField(_("Telefon"), max_length=40, blank=True)
    about = models.TextField(_("Über das Projekt"), max_length=600, blank=True)

    override_translatable_fields = [  # the same in every language
        SynchronizedField(name, overridable=False)
        for name in ("district", "town", "languages", "email", "telephone")
    ]
    search_fields = [
        index.SearchField("name"),
        index.SearchField("town"),
        index.SearchField("organisation"),
        index.SearchField("about"),
        index.FilterField("locale_id"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("Mentoren-Projekt")
        verbose_name_plural = _("Mentoren-Projekte")
        ordering = ["district__name", "name"]

    def __str__(self):
        return f"{self.name} ({self.district})"

    @property
    def telephone_link(self) -> str:
        """For ``href``, as RFC 3966 wants it: „+49 (0) 351/12-3“ is tel:+49351123."""
        number = self.telephone.replace("(0)", "") if "+" in self.telephone else self.telephone
        return "tel:" + re.sub(r"[^\d+]", "", number)


class ProgrammeFigure(TranslatableMixin):
    """A figure of the programme, with the period it counts and its source."""

    key = models.SlugField(_("Kürzel"), max_length=40)
    value = models.PositiveIntegerField(_("Zahl"))
    qualifier = models.CharField(_("davor"), max_length=20, blank=True, help_text=_("über, fast"))
    label = models.CharField(_("was sie zählt"), max_length=120)
    period = models.CharField(_("Zeitraum"), max_length=80)
    source = models.CharField(_("Quelle"), max_length=200)
    position = models.PositiveSmallIntegerField(_("Reihenfolge"), default=0)

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("Zahl des Programms")
        verbose_name_plural = _("Zahlen des Programms")
        ordering = ["position", "pk"]

    def __str__(self):
        return f"{self.value} {self.label}"


class Milestone(TranslatableMixin):
    """A step in the history of the programme."""

    when = models.CharField(_("Wann"), max_length=40)
    heading = models.CharField(_("Überschrift"), max_length=120)
    text = models.TextField(_("Text"), max_length=400)
    position = models.PositiveSmallIntegerField(_("Reihenfolge"), default=0)

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("Meilenstein")
        verbose_name_plural = _("Meilensteine")
        ordering = ["position", "pk"]

    def __str__(self):
        return f"{self.when}: {self.heading}"
