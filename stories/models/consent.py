from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.files import AnonymousName
from stories.enums import Channel, LegalBasis, Material
from stories.models.consent_clean import row_errors
from stories.models.person import Person


class ConsentIsAppendOnly(TypeError):
    """A row of the consent history was to be changed or deleted."""


class Scope(models.Model):
    """Channels and materials, each a column of its own: none is ticked beforehand."""

    channel_web = models.BooleanField(Channel.WEB.label, default=False)
    channel_kiosk = models.BooleanField(Channel.KIOSK.label, default=False)
    channel_print = models.BooleanField(Channel.PRINT.label, default=False)
    channel_film = models.BooleanField(Channel.FILM.label, default=False)
    channel_press = models.BooleanField(Channel.PRESS.label, default=False)
    channel_social = models.BooleanField(Channel.SOCIAL.label, default=False)
    channel_third_party = models.BooleanField(Channel.THIRD_PARTY.label, default=False)
    material_text = models.BooleanField(Material.TEXT.label, default=False)
    material_name = models.BooleanField(Material.NAME.label, default=False)
    material_photo = models.BooleanField(Material.PHOTO.label, default=False)
    material_voice_video = models.BooleanField(Material.VOICE_VIDEO.label, default=False)
    material_special = models.BooleanField(Material.SPECIAL.label, default=False)

    class Meta:
        abstract = True

    @property
    def channels(self) -> frozenset[Channel]:
        return frozenset(c for c in Channel if getattr(self, f"channel_{c.value}"))

    @property
    def materials(self) -> frozenset[Material]:
        return frozenset(m for m in Material if getattr(self, f"material_{m.value}"))

    def save(self, *args, **kwargs):
        if self.pk is not None:
            raise ConsentIsAppendOnly("A row of the consent history is never changed: add one.")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise ConsentIsAppendOnly("A row of the consent history is never deleted: withdraw it.")


class Consent(Scope):
    """One row of the history of a person's consent. Corrections are new rows (``replaces``)."""

    person = models.ForeignKey(
        Person, models.PROTECT, related_name="consents", verbose_name=_("Person")
    )
    legal_basis = models.CharField(
        _("Rechtsgrundlage"),
        max_length=20,
        choices=LegalBasis.choices,
        default=LegalBasis.CONSENT,
    )
    valid_from = models.DateField(_("gilt ab"), default=timezone.localdate)
    valid_until = models.DateField(
        _("gilt bis"),
        null=True,
        blank=True,
        help_text=_("Letzter Tag, an dem gezeigt werden darf. Leer: bis auf Widerruf."),
    )
    occasion = models.CharField(
        _("Anlass"),
        max_length=160,
        blank=True,
        help_text=_("Ohne Einwilligung: welche Veranstaltung oder welches Amt, wo und wann."),
    )
    explained_in = models.CharField(
        _("erklärt in der Sprache"),
        max_length=40,
        blank=True,
        help_text=_("Zum Beispiel: Arabisch"),
    )
    explained_by = models.CharField(_("erklärt von"), max_length=120, blank=True)
    interpreter = models.CharField(_("gedolmetscht von"), max_length=120, blank=True)
    text_version = models.CharField(_("Fassung des Einwilligungstextes"), max_length=40, blank=True)
    refusal_is_free = models.BooleanField(
        _("Erklärt: Ein Nein hat keine Nachteile"),
        default=False,
        help_text=_("Ohne diesen Hinweis ist eine Einwilligung nicht freiwillig (Art. 7 DSGVO)."),
    )
    by_guardian = models.BooleanField(
        _("für eine minderjährige Person erteilt"),
        default=False,
        help_text=_("Endet mit dem Jahr vor dem 18. Geburtstag; dann ist neu zu fragen."),
    )
    guardian_name = models.CharField(_("sorgeberechtigte Person"), max_length=120, blank=True)
    minor_agrees = models.BooleanField(
        _("Die minderjährige Person will es auch selbst"),
        default=False,
        help_text=_("Ohne ihr eigenes Ja gilt die Einwilligung der Sorgeberechtigten nicht."),
    )
    document = models.FileField(
        _("unterschriebenes Blatt"),
        upload_to=AnonymousName("consents"),
        blank=True,
        help_text=_("Liegt im geschützten Speicher und hat nie eine öffentliche Adresse."),
    )
    replaces = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="replaced_by",
        verbose_name=_("berichtigt die Zeile"),
    )
    recorded_at = models.DateTimeField(_("eingetragen"), default=timezone.now, editable=False)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )

    class Meta:
        verbose_name = _("Einwilligung")
        verbose_name_plural = _("Einwilligungen")
        ordering = ["-recorded_at", "-pk"]

    def __str__(self):
        return f"{self.person} · {self.valid_from:%d.%m.%Y}"

    def clean(self):
        """What the row must say to count (Art. 7 and 8 GDPR, § 23 KunstUrhG)."""
        errors = row_errors(self)
        if errors:
            raise ValidationError(errors)
