from django.db import models
from django.db.models import F, Q

from exhibition.models.exhibition_set import ExhibitionSet
from exhibition.models.resource import TourResource
from exhibition.models.tour import TourStop


class TourOccupation(models.Model):
    """One set or resource is at one stop, or on its way, from ``first_day`` to ``last_day``.

    Read only: the database itself derives these rows from the stops and lets no two of one thing
    share a day (``domain/occupation_guard.py``). The key says what a row stands for, so that
    rows that are written anew, or loaded from a file, are the same ones.
    """

    key = models.CharField(max_length=80, primary_key=True)
    stop = models.ForeignKey(TourStop, models.CASCADE, related_name="occupations")
    exhibition_set = models.ForeignKey(
        ExhibitionSet, models.CASCADE, null=True, related_name="occupations"
    )
    resource = models.ForeignKey(
        TourResource, models.CASCADE, null=True, related_name="occupations"
    )
    first_day = models.DateField()
    last_day = models.DateField()

    class Meta:
        ordering = ["first_day", "key"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")), name="occupation_ends_after_beginning"
            ),
            models.CheckConstraint(
                condition=Q(exhibition_set=None, resource__isnull=False)
                | Q(exhibition_set__isnull=False, resource=None),
                name="occupation_of_one_thing",
            ),
        ]

    def __str__(self):
        return f"{self.thing}: {self.first_day} – {self.last_day}"

    @property
    def thing(self) -> ExhibitionSet | TourResource:
        return self.exhibition_set or self.resource
