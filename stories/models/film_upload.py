import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone


def chance_key() -> str:
    return uuid.uuid4().hex


class FilmUpload(models.Model):
    """A film on its way here, piece by piece; ``stories/domain/uploads`` says how.

    Gone as soon as the film is saved. The file's name is not kept, only its ending: files are
    often named after people. ``fingerprint`` knows the same file again.
    """

    key = models.CharField(max_length=32, unique=True, default=chance_key, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    fingerprint = models.CharField(max_length=64)  # of name, size and last change, by our secret
    ending = models.CharField(max_length=8)
    size = models.PositiveBigIntegerField()  # bytes of the whole file
    offset = models.PositiveBigIntegerField(default=0)  # bytes that are here
    started_at = models.DateTimeField(default=timezone.now)
    touched_at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["started_at"]
        constraints = [
            models.UniqueConstraint(fields=["user", "fingerprint"], name="film_upload_once"),
            models.CheckConstraint(condition=Q(offset__lte=F("size")), name="film_upload_fits"),
        ]

    def __str__(self):
        return self.key

    @property
    def is_complete(self) -> bool:
        return self.offset == self.size

    @property
    def percent(self) -> int:
        return self.offset * 100 // self.size
