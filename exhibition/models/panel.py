import secrets

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import PreviewableMixin

from core.languages import site_language_choices
from exhibition.enums import PanelKind, PanelLayout
from exhibition.models.exhibition_set import ExhibitionSet
from stories.models import StoryPage

CODE_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # nothing that looks alike when read out
CODE_LENGTH = 6
FROM_THE_STORY = _("Leer: wie in der Geschichte in dieser Sprache.")
WITHOUT_STORY = _("Nur auf Tafeln ohne Geschichte.")


def new_code() -> str:
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))


class Panel(PreviewableMixin, models.Model):
    """A printed panel. ``code`` is the short address of its QR code and never changes."""

    code = models.CharField(
        _("Kurzadresse"), max_length=12, unique=True, default=new_code, editable=False
    )
    kind = models.CharField(
        _("Art"), max_length=12, choices=PanelKind.choices, default=PanelKind.STORY
    )
    title = models.CharField(_("Titel"), max_length=120)
    layout = models.CharField(
        _("Format"),
        max_length=12,
        choices=PanelLayout.choices,
        default=PanelLayout.A1_PORTRAIT,
    )
    story = models.ForeignKey(
        StoryPage,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("Geschichte"),
        limit_choices_to={"locale__language_code": settings.LANGUAGE_CODE},
    )
    exhibition_sets = models.ManyToManyField(
        ExhibitionSet, blank=True, related_name="panels", verbose_name=_("hängt in")
    )
    language = models.CharField(
        _("Sprache"), max_length=10, choices=site_language_choices, default=settings.LANGUAGE_CODE
    )
    second_language = models.CharField(
        _("zweite Sprache"),
        max_length=10,
        choices=site_language_choices,
        blank=True,
        help_text=_("Steht neben der ersten. Leer: nur eine Sprache."),
    )
    sentence = models.CharField(
        _("großer Satz"), max_length=140, blank=True, help_text=FROM_THE_STORY
    )
    quote = models.CharField(_("Zitat"), max_length=240, blank=True, help_text=FROM_THE_STORY)
    text = models.TextField(_("Text"), max_length=900, blank=True, help_text=WITHOUT_STORY)
    second_title = models.CharField(
        _("Titel in der zweiten Sprache"), max_length=120, blank=True, help_text=FROM_THE_STORY
    )
    second_sentence = models.CharField(
        _("großer Satz in der zweiten Sprache"),
        max_length=140,
        blank=True,
        help_text=FROM_THE_STORY,
    )
    second_quote = models.CharField(
        _("Zitat in der zweiten Sprache"), max_length=240, blank=True, help_text=FROM_THE_STORY
    )
    second_text = models.TextField(
        _("Text in der zweiten Sprache"), max_length=900, blank=True, help_text=WITHOUT_STORY
    )
    stations = models.CharField(
        _("Stationen"),
        max_length=8,
        blank=True,
        help_text=_("Höchstens drei Nummern aus der Geschichte, etwa „1, 3, 5“. Leer: wir wählen."),
    )
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("Tafel")
        verbose_name_plural = _("Tafeln")
        ordering = ["title", "pk"]

    def __str__(self):
        return f"{self.title} ({self.get_layout_display()})"

    @property
    def preview_sizes(self):
        """The whole sheet. It is no web page that changes with the window."""
        label = _("Ganzes Blatt")
        return [{"name": "sheet", "icon": "desktop", "device_width": 600, "label": label}]

    def serve_preview(self, request, mode_name):
        """As it would be printed, of what stands in the form at this moment."""
        from exhibition.views.panel_preview import shown

        return shown(self)
