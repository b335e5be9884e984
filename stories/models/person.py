import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from stories.enums import PersonRole


class Person(models.Model):
    """Somebody who can be recognised in a story, a photo or a film.

    Real name and contact are for the consent role only and never appear on a public page.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    public_name = models.CharField(
        _("öffentlicher Name"),
        max_length=80,
        help_text=_("So heißt die Person auf Website, Tafel und Kiosk: Vorname oder Pseudonym."),
    )
    is_pseudonym = models.BooleanField(
        _("Der öffentliche Name ist ein Pseudonym"),
        default=True,
        help_text=_("Ist es der richtige Name, muss die Einwilligung auch den Namen umfassen."),
    )
    role = models.CharField(_("Rolle"), max_length=20, choices=PersonRole.choices)
    year_of_birth = models.PositiveSmallIntegerField(
        _("Geburtsjahr"), null=True, blank=True, help_text=_("Nur bei Minderjährigen nötig.")
    )
    real_name = models.CharField(_("richtiger Name"), max_length=120, blank=True)
    email = models.EmailField(_("E-Mail"), blank=True)
    telephone = models.CharField(_("Telefon"), max_length=40, blank=True)
    language = models.CharField(
        _("Sprache der Briefe"),
        max_length=12,
        choices=settings.LANGUAGES,
        default=settings.LANGUAGE_CODE,
        help_text=_("In dieser Sprache schreiben wir der Person."),
    )
    is_demo = models.BooleanField(_("erfunden (Beispielinhalt)"), default=False, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("Person")
        verbose_name_plural = _("Personen")
        ordering = ["public_name", "pk"]

    def __str__(self):
        return self.public_name


class Appearance(models.Model):
    """A person can be recognised in the text of a page.

    The list of a page holds for its translations and aliases too: the rule reads the union
    over all pages with the same translation key, so that no copy can drift from its source.
    """

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="appearances")
    person = models.ForeignKey(
        Person, models.PROTECT, related_name="appearances", verbose_name=_("Person")
    )
    special_categories = models.BooleanField(
        _("mit besonderen Angaben"),
        default=False,
        help_text=_("Die Seite sagt etwas über Gesundheit, Religion oder Fluchtgründe."),
    )

    class Meta:
        verbose_name = _("Person auf der Seite")
        verbose_name_plural = _("Personen auf der Seite")
        constraints = [
            models.UniqueConstraint(fields=["page", "person"], name="appearance_once_a_page")
        ]

    def __str__(self):
        return str(self.person)
