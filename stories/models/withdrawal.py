from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories.enums import TaskKind, WithdrawalOrigin
from stories.models.consent import Scope
from stories.models.person import Person


class ConsentWithdrawal(Scope):
    """A person takes back consent: for some channels and materials, or for all of them.

    Annuls every consent recorded up to that moment. A later consent counts again. Closed is
    it when all its tasks are done: then there is a row of ``WithdrawalClosing``.
    """

    person = models.ForeignKey(
        Person, models.PROTECT, related_name="withdrawals", verbose_name=_("Person")
    )
    withdrawn_at = models.DateTimeField(_("widerrufen am"), default=timezone.now)
    origin = models.CharField(
        _("eingegeben durch"),
        max_length=12,
        choices=WithdrawalOrigin.choices,
        default=WithdrawalOrigin.EDITOR,
        editable=False,
    )
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )

    class Meta:
        verbose_name = _("Widerruf")
        verbose_name_plural = _("Widerrufe")
        ordering = ["-withdrawn_at", "-pk"]

    def __str__(self):
        return f"{self.person} · {self.withdrawn_at:%d.%m.%Y}"

    @property
    def is_closed(self) -> bool:
        return hasattr(self, "closing")


class WithdrawalTask(models.Model):
    """Something people have to do after a withdrawal. Ticked off by a person, with date and name.

    ``reference`` is the key of what the task is about, for the app that named it.
    """

    withdrawal = models.ForeignKey(ConsentWithdrawal, models.CASCADE, related_name="tasks")
    kind = models.CharField(_("Art"), max_length=12, choices=TaskKind.choices)
    subject = models.CharField(_("was"), max_length=255)
    detail = models.TextField(_("zu tun"), blank=True)
    reference = models.CharField(max_length=40, blank=True, editable=False)
    done_at = models.DateTimeField(_("erledigt am"), null=True, editable=False)
    done_by = models.CharField(_("erledigt durch"), max_length=160, blank=True, editable=False)

    class Meta:
        verbose_name = _("Aufgabe nach einem Widerruf")
        verbose_name_plural = _("Aufgaben nach Widerrufen")
        ordering = ["pk"]
        indexes = [models.Index(fields=["kind", "done_at"], name="withdrawal_task_open")]

    def __str__(self):
        return self.subject


class WithdrawalClosing(models.Model):
    """Everything that a withdrawal asked for is done. Written once, with the last task."""

    withdrawal = models.OneToOneField(
        ConsentWithdrawal, models.CASCADE, related_name="closing", verbose_name=_("Widerruf")
    )
    closed_at = models.DateTimeField(_("abgeschlossen am"), default=timezone.now)

    class Meta:
        verbose_name = _("Abschluss eines Widerrufs")
        verbose_name_plural = _("Abschlüsse von Widerrufen")

    def __str__(self):
        return str(self.withdrawal)


class WithdrawalLink(models.Model):
    """The link on a consent letter: whoever has it withdraws for that person, nothing else.

    Only the hash of its token is kept (SHA-256, hex). Older letters stay good.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="withdrawal_links")
    token_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(_("ausgestellt"), default=timezone.now)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        verbose_name = _("Widerrufs-Link")
        verbose_name_plural = _("Widerrufs-Links")

    def __str__(self):
        return f"{self.created_at:%d.%m.%Y}"


class WithdrawalNotice(models.Model):
    """Somebody asks through the website to be shown no longer. Answered by a person."""

    name = models.CharField(_("Name"), max_length=120)
    contact = models.CharField(_("erreichbar unter"), max_length=200, blank=True)
    message = models.TextField(_("Was soll nicht mehr gezeigt werden?"), blank=True)
    received_at = models.DateTimeField(_("eingegangen"), auto_now_add=True)
    settled_at = models.DateTimeField(_("erledigt"), null=True, blank=True)

    class Meta:
        verbose_name = _("Widerruf über die Website")
        verbose_name_plural = _("Widerrufe über die Website")
        ordering = ["-received_at"]

    def __str__(self):
        return f"{self.received_at:%d.%m.%Y}"
