from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.files import AnonymousName


class SharingPicture(models.Model):
    """The picture of a page that is shown where somebody shares it. It may show a person.

    ``fingerprint``: what it was drawn from; the picture of a page that says something else by
    now is not handed out.
    """

    page = models.OneToOneField(Page, models.CASCADE, related_name="+")
    fingerprint = models.CharField(max_length=24)
    file = models.FileField(_("Datei"), upload_to=AnonymousName("sharing"))
    made_at = models.DateTimeField(_("gemacht"), auto_now=True)

    class Meta:
        verbose_name = _("Bild zum Teilen")
        verbose_name_plural = _("Bilder zum Teilen")
        indexes = [models.Index(fields=["file"], name="sharing_picture_by_file")]

    def __str__(self):
        return f"{self.page_id}"
