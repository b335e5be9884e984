from django.db import models
from django.utils.translation import gettext_lazy as _

PRESS_FIELDS = ("press_name", "press_email", "press_telephone")


class PressContactMixin(models.Model):
    """Whom journalists ask. Whose contact holds on a page decides ``news/press.py``."""

    press_name = models.CharField(_("Name"), max_length=120, blank=True)
    press_email = models.EmailField(_("E-Mail"), blank=True)
    press_telephone = models.CharField(_("Telefon"), max_length=40, blank=True)

    class Meta:
        abstract = True
