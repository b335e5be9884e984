import uuid

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from core.languages import site_language_choices
from exhibition.models import TourStop
from news.enums import DeliveryState


class NewsletterSubscription(models.Model):
    """An address that wants the newsletter. Without ``confirmed_at`` it gets nothing.

    ``confirmed_at`` and ``text_version`` prove the consent (Art. 7(1) GDPR). Nothing else of the
    visitor is kept, and with the subscription all of it goes.
    """

    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)  # what links hold
    email = models.EmailField(_("E-Mail"))
    language = models.CharField(
        _("Sprache"), max_length=12, choices=site_language_choices, default="de"
    )
    wants_news = models.BooleanField(_("Neuigkeiten"), default=True)
    wants_tour = models.BooleanField(_("Stationen der Tour"), default=True)
    asked_at = models.DateTimeField(_("bestellt am"), default=timezone.now)
    confirmed_at = models.DateTimeField(_("bestätigt am"), null=True, blank=True)
    text_version = models.CharField(_("Fassung des Textes"), max_length=20, blank=True)
    refusals = models.PositiveSmallIntegerField(_("abgewiesene Mails in Folge"), default=0)

    class Meta:
        verbose_name = _("Abonnement")
        verbose_name_plural = _("Abonnements")
        ordering = ["-asked_at", "-pk"]
        constraints = [models.UniqueConstraint(Lower("email"), name="one_subscription_an_address")]
        indexes = [models.Index(fields=["confirmed_at", "asked_at"], name="subscriptions_in_order")]

    def __str__(self):
        return _("Abonnement %(number)s") % {"number": self.pk}  # stands in logs: no address


class NewsletterIssue(ClusterableModel):
    """One newsletter. It keeps what it points to and never a text of a page.

    A draft until ``released_at``; then every subscriber gets it, each by a delivery.
    """

    introduction = models.TextField(
        _("Satz am Anfang"),
        max_length=600,
        help_text=_(
            "Auf Deutsch. Bitte keine Namen: Eine Mail liegt für immer in fremden Postfächern."
        ),
    )
    created_at = models.DateTimeField(_("angelegt am"), auto_now_add=True)
    released_at = models.DateTimeField(_("freigegeben am"), null=True, blank=True, editable=False)
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("freigegeben von"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    queued_at = models.DateTimeField(null=True, blank=True, editable=False)  # all mails are rows
    recipients = models.PositiveIntegerField(_("Empfänger"), default=0, editable=False)
    told_empty_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("Rundbrief")
        verbose_name_plural = _("Rundbriefe")
        ordering = ["-created_at", "-pk"]
        permissions = [("send_newsletterissue", _("Kann Rundbriefe versenden"))]

    def __str__(self):
        day = timezone.localtime(self.released_at or self.created_at)
        words = _("Rundbrief vom %(day)s") if self.released_at else _("Entwurf vom %(day)s")
        return words % {"day": f"{day:%d.%m.%Y}"}


class NewsletterText(Orderable):
    """The sentence at the beginning in another language."""

    issue = ParentalKey(NewsletterIssue, on_delete=models.CASCADE, related_name="texts")
    language = models.CharField(_("Sprache"), max_length=12, choices=site_language_choices)
    introduction = models.TextField(_("Satz am Anfang"), max_length=600)

    class Meta(Orderable.Meta):
        verbose_name = _("Übersetzung")
        constraints = [
            models.UniqueConstraint(fields=["issue", "language"], name="one_text_a_language")
        ]

    def __str__(self):
        return self.language


class NewsletterItem(Orderable):
    """What an issue tells of: a page (in whatever language it was chosen) or a stop."""

    issue = ParentalKey(NewsletterIssue, on_delete=models.CASCADE, related_name="items")
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("Seite"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
    )
    stop = models.ForeignKey(
        TourStop,
        verbose_name=_("Station der Tour"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
    )

    class Meta(Orderable.Meta):
        verbose_name = _("Meldung")
        verbose_name_plural = _("Meldungen")

    def __str__(self):
        return str(self.page or self.stop or "–")

    def clean(self):
        super().clean()
        if bool(self.page_id) == bool(self.stop_id):
            raise ValidationError(
                _("Bitte wählen Sie eine Seite oder eine Station, eins von beiden.")
            )


class NewsletterDelivery(models.Model):
    """One issue for one subscriber: the row that keeps anybody from getting it twice.

    It outlives the subscription and is then only a number: it says nothing of who it was.
    """

    issue = models.ForeignKey(NewsletterIssue, on_delete=models.CASCADE, related_name="deliveries")
    subscription = models.ForeignKey(
        NewsletterSubscription, null=True, on_delete=models.SET_NULL, related_name="deliveries"
    )
    mail = models.OneToOneField(
        "core.OutgoingMail",
        null=True,
        on_delete=models.SET_NULL,
        related_name="newsletter_delivery",
    )
    state = models.CharField(
        max_length=10, choices=DeliveryState.choices, default=DeliveryState.WAITING
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["issue", "subscription"], name="an_issue_once")
        ]
        indexes = [models.Index(fields=["issue", "state"], name="deliveries_of_an_issue")]

    def __str__(self):
        return f"{self.issue_id}: {self.state}"
