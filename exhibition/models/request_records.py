"""What belongs to a request: its steps, rooms, offers, notes, messages, papers, reminders."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from exhibition.enums import OfferState, PaperKind, ReminderKind, RequestState
from exhibition.models.parts import RoomMeasures, somebody
from exhibition.models.request import ExhibitionRequest
from exhibition.models.tour import TourStop
from stories.models import Photo, StoryPage


class RequestStep(models.Model):
    """A dated step on a request's way, shown on the requester's page; ``note`` only to us."""

    request = models.ForeignKey(ExhibitionRequest, models.CASCADE, related_name="steps")
    state = models.CharField(max_length=16, choices=RequestState.choices)
    at = models.DateTimeField(default=timezone.now)
    by = somebody(_("von"))
    note = models.CharField(_("Anmerkung"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("Schritt")
        verbose_name_plural = _("Schritte")
        ordering = ["at", "pk"]

    def __str__(self):
        return self.get_state_display()


class RequestRoom(RoomMeasures):
    """A room that the house offers."""

    request = models.ForeignKey(ExhibitionRequest, models.CASCADE, related_name="rooms")
    name = models.CharField(_("Raum"), max_length=120)

    class Meta:
        verbose_name = _("Raum")
        verbose_name_plural = _("Räume")
        ordering = ["pk"]

    def __str__(self):
        return self.name


class RequestOffer(models.Model):
    """A date that was offered to the house: a stop on hold until it answers."""

    request = models.ForeignKey(ExhibitionRequest, models.CASCADE, related_name="offers")
    stop = models.OneToOneField(TourStop, models.CASCADE, related_name="offer")
    state = models.CharField(
        _("Stand"), max_length=8, choices=OfferState.choices, default=OfferState.OPEN
    )
    offered_at = models.DateTimeField(_("angeboten am"), default=timezone.now)
    offered_by = somebody(_("angeboten von"))
    answered_at = models.DateTimeField(_("beantwortet am"), null=True, blank=True)

    class Meta:
        verbose_name = _("angebotener Termin")
        verbose_name_plural = _("angebotene Termine")
        ordering = ["stop__opens", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["request"],
                condition=models.Q(state=OfferState.CHOSEN),
                name="one_chosen_offer_a_request",
            )
        ]

    def __str__(self):
        return f"{self.request.number}: {self.stop}"


class RequestNote(models.Model):
    """A note of ours, never shown to the house."""

    request = models.ForeignKey(ExhibitionRequest, models.CASCADE, related_name="our_notes")
    text = models.TextField(_("Notiz"), max_length=4000)
    made_at = models.DateTimeField(_("am"), default=timezone.now)
    made_by = somebody(_("von"))

    class Meta:
        verbose_name = _("Notiz")
        verbose_name_plural = _("Notizen")
        ordering = ["-made_at", "-pk"]

    def __str__(self):
        return f"{self.request.number}: {self.made_at:%d.%m.%Y}"


class RequestMessage(models.Model):
    """A question of the house, or our answer."""

    request = models.ForeignKey(ExhibitionRequest, models.CASCADE, related_name="messages")
    is_from_house = models.BooleanField()
    text = models.TextField(_("Nachricht zur Anfrage"), max_length=4000)
    sent_at = models.DateTimeField(_("am"), default=timezone.now)
    sent_by = somebody(_("von"))

    class Meta:
        verbose_name = _("Nachricht zur Anfrage")
        verbose_name_plural = _("Nachrichten zu Anfragen")
        ordering = ["sent_at", "pk"]

    def __str__(self):
        return f"{self.request.number}: {self.sent_at:%d.%m.%Y}"


class RequestPaper(models.Model):
    """A file about a request, ours or the house's, or about a stop that has no request.

    Private: whoever wants it is asked first.
    """

    request = models.ForeignKey(
        ExhibitionRequest, models.CASCADE, null=True, blank=True, related_name="papers"
    )
    stop = models.ForeignKey(TourStop, models.CASCADE, null=True, blank=True, related_name="papers")
    kind = models.CharField(_("Art"), max_length=20, choices=PaperKind.choices)
    file = models.FileField(_("Datei"), upload_to="papers")
    sha256 = models.CharField(max_length=64, editable=False)
    size = models.PositiveIntegerField(_("Größe (Byte)"), editable=False)
    language = models.CharField(_("Sprache"), max_length=12, default="de")
    added_at = models.DateTimeField(_("am"), default=timezone.now)
    added_by = somebody(_("von"))
    is_withheld = models.BooleanField(_("vor dem Haus verborgen"), default=False)

    class Meta:
        verbose_name = _("Papier")
        verbose_name_plural = _("Papiere")
        ordering = ["-added_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(request=None, stop__isnull=False)
                | models.Q(request__isnull=False, stop=None),
                name="paper_of_a_request_or_of_a_stop",
            )
        ]

    def __str__(self):
        return f"{self.number}: {self.get_kind_display()}"

    @property
    def number(self) -> str:
        """What it is filed under: the number of the request, or the address of the stop."""
        return self.request.number if self.request_id else self.stop.slug


class PressKitPicture(models.Model):
    """A photo that a press kit holds. Without one: the photo was deleted, the kit is no good."""

    paper = models.ForeignKey(RequestPaper, models.CASCADE, related_name="pictures")
    photo = models.ForeignKey(Photo, models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = _("Bild einer Pressemappe")
        verbose_name_plural = _("Bilder einer Pressemappe")

    def __str__(self):
        return f"{self.paper_id}: {self.photo_id}"


class PaperStory(models.Model):
    """A story that a paper tells of. Without one: the story was deleted, the paper is no good."""

    paper = models.ForeignKey(RequestPaper, models.CASCADE, related_name="stories")
    story = models.ForeignKey(StoryPage, models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = _("Geschichte eines Papiers")
        verbose_name_plural = _("Geschichten eines Papiers")

    def __str__(self):
        return f"{self.paper_id}: {self.story_id}"


class RequestReminder(models.Model):
    """The house was reminded; each kind once."""

    request = models.ForeignKey(ExhibitionRequest, models.CASCADE, related_name="reminders")
    kind = models.CharField(_("Art"), max_length=12, choices=ReminderKind.choices)
    sent_at = models.DateTimeField(_("am"), default=timezone.now)

    class Meta:
        verbose_name = _("Erinnerung")
        verbose_name_plural = _("Erinnerungen")
        ordering = ["sent_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["request", "kind"], name="each_reminder_once")
        ]

    def __str__(self):
        return f"{self.request.number}: {self.get_kind_display()}"
