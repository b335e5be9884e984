from django.core.files.storage import storages
from django.core.validators import FileExtensionValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Locale, Orderable

from core.files import AnonymousName


def public_storage():
    return storages["public"]


@register_setting(icon="site")
class OrganisationSettings(ClusterableModel, BaseSiteSetting):
    """Who runs the exhibition: shown in the foot of every page and in every mail."""

    organisation = models.CharField(_("Organisation"), max_length=160, blank=True)
    address = models.TextField(_("Anschrift"), max_length=300, blank=True)
    email = models.EmailField(_("E-Mail"), blank=True)
    telephone = models.CharField(_("Telefon"), max_length=40, blank=True)
    request_recipient = models.EmailField(
        _("Anfragen gehen an"), blank=True, help_text=_("Wer von neuen Anfragen erfährt.")
    )

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("organisation"),
                FieldPanel("address"),
                FieldPanel("email"),
                FieldPanel("telephone"),
                FieldPanel("request_recipient"),
            ],
            heading=_("Kontakt"),
        ),
        InlinePanel("texts", heading=_("Texte im Fuß der Seiten"), label=_("Sprache")),
        InlinePanel("logos", heading=_("Logos der Fördernden"), label=_("Logo")),
    ]

    class Meta:
        verbose_name = _("Organisation und Förderung")


class OrganisationText(models.Model):
    """Funding notice and closing sentence in one language."""

    settings = ParentalKey(OrganisationSettings, on_delete=models.CASCADE, related_name="texts")
    locale = models.ForeignKey(Locale, models.CASCADE, related_name="+", verbose_name=_("Sprache"))
    funding_notice = models.TextField(_("Förderhinweis"), max_length=600, blank=True)
    note = models.TextField(_("Hinweis darunter"), max_length=400, blank=True)

    class Meta:
        verbose_name = _("Text im Fuß")
        verbose_name_plural = _("Texte im Fuß")
        constraints = [
            models.UniqueConstraint(
                fields=["settings", "locale"], name="organisation_text_once_a_language"
            )
        ]

    def __str__(self):
        return str(self.locale)


class FunderLogo(Orderable):
    """A funder: a logo file, or the name set in type where there is none."""

    settings = ParentalKey(OrganisationSettings, on_delete=models.CASCADE, related_name="logos")
    name = models.CharField(_("Name"), max_length=160)
    logo = models.ImageField(
        _("Logo"),
        upload_to=AnonymousName("logos"),
        storage=public_storage,
        blank=True,
        validators=[FileExtensionValidator(["png", "jpg", "jpeg", "webp"])],
    )
    link = models.URLField(_("Adresse"), blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("Logo")
        verbose_name_plural = _("Logos")

    def __str__(self):
        return self.name
