from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class ReviewKind(models.TextChoices):
    READ = "read", _("Jemand aus dem Team hat den ganzen Text gelesen")
    NATIVE = "native", _("Jemand mit dieser Muttersprache hat den Text geprüft")
    TEST_READERS = "test_readers", _("Eine Prüfgruppe für Leichte Sprache hat den Text geprüft")


class TranslationReview(models.Model):
    """That somebody has read the text of a page in its language, as it was at that moment.

    It holds until a text is changed after ``created_at`` (UTC).
    """

    page = models.ForeignKey(Page, models.CASCADE, related_name="translation_reviews")
    kind = models.CharField(_("Wie wurde geprüft?"), max_length=20, choices=ReviewKind.choices)
    reviewers = models.CharField(
        _("Wer hat geprüft?"),
        max_length=120,
        help_text=_("Zum Beispiel: „Prüfgruppe der Lebenshilfe, 3 Personen“."),
    )
    reviewed_on = models.DateField(_("Wann?"), default=timezone.localdate)
    note = models.TextField(
        _("Anmerkung"), max_length=600, blank=True, help_text=_("Was wurde geändert?")
    )
    is_example = models.BooleanField(
        _("Beispiel (erfunden): niemand hat wirklich geprüft"), default=False, editable=False
    )
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("Prüfung einer Übersetzung")
        verbose_name_plural = _("Prüfungen von Übersetzungen")
        ordering = ("-created_at",)

    def __str__(self):
        return f"{self.get_kind_display()} ({self.reviewed_on:%d.%m.%Y})"
