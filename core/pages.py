"""What all our pages share."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel


class IntroductionMixin(models.Model):
    """A page with an introduction of one or two sentences under its title."""

    introduction = models.TextField(
        _("Einleitung"), max_length=600, blank=True, help_text=_("Ein oder zwei Sätze.")
    )

    introduction_panels = [FieldPanel("introduction")]

    class Meta:
        abstract = True
