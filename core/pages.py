"""What all our pages share."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.translations.fields import KeptInStep


class IntroductionMixin(models.Model):
    """A page with an introduction of one or two sentences under its title."""

    introduction = models.TextField(
        _("Einleitung"), max_length=600, blank=True, help_text=_("Ein oder zwei Sätze.")
    )

    introduction_panels = [FieldPanel("introduction")]

    class Meta:
        abstract = True


class BodyMixin(KeptInStep, models.Model):
    """A page with a ``body`` of blocks.

    ``untranslated_blocks``: ids of blocks that stand in a translation as they are in the source,
    because they came after it. They are shown as what they are: in the source's language.
    """

    untranslated_blocks = models.JSONField(default=list, editable=False)

    class Meta:
        abstract = True
