"""Who works with the programme. Those who pay for it stand in the settings of the organisation."""

from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField

from core.files import AnonymousName
from home.models.organisation import public_storage

LARGEST_LOGO = 1024 * 1024  # bytes


def check_size_of_logo(logo) -> None:
    """Raises ValidationError for a file of more than 1 MB: it would be sent as it is."""
    if logo.size > LARGEST_LOGO:
        raise ValidationError(_("Das Logo ist größer als 1 MB. Bitte speichern Sie es kleiner."))


class ProgrammePartner(TranslatableMixin):
    """A partner: what it is called, what it does for the programme, where to read more."""

    name = models.CharField(_("Name"), max_length=160)
    what = models.CharField(_("was sie tun"), max_length=240)
    link = models.URLField(_("Adresse"), blank=True)
    logo = models.ImageField(
        _("Logo"),
        upload_to=AnonymousName("logos"),
        storage=public_storage,
        blank=True,
        validators=[
            FileExtensionValidator(["png", "jpg", "jpeg", "webp"]),
            check_size_of_logo,
        ],
        help_text=_("Leer lassen: Dann steht der Name da."),
    )
    position = models.PositiveSmallIntegerField(_("Reihenfolge"), default=0)

    override_translatable_fields = [
        SynchronizedField(name, overridable=False) for name in ("link", "logo", "position")
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("Partner")
        verbose_name_plural = _("Partner")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.name
