"""Photos of stops in which a person is to be seen: what access tells, and who is shown now.

An erasure needs no rule of its own here: a photo that is deleted goes from its stops too.
"""

from collections.abc import Collection, Iterable

from django.utils.translation import gettext_lazy

from core.dates import month_in_words
from exhibition.models import StopPhoto, TourStop
from stories.domain import consent
from stories.domain.person_pages import photos_of
from stories.enums import Channel
from stories.models import Person, Photo

# What the keys of an access to photos of stops mean.
LABELS = {
    "stop_photos": gettext_lazy("Fotos von Stationen der Tour"),
    "town": gettext_lazy("Ort"),
    "month": gettext_lazy("Monat"),
    "photo": gettext_lazy("Foto"),
}


def stop_photos_in_access(person: Person) -> list[dict]:
    """At which stops a photo of the person is shown, as far as the rule allows (Art. 15 GDPR)."""
    rows = StopPhoto.objects.filter(photo__in=photos_of(person))
    return [
        {
            "town": row.stop.venue.town,
            "month": month_in_words(row.stop.opens),
            "photo": row.photo.title,
        }
        for row in rows.select_related("stop__venue", "photo").order_by("stop__opens", "pk")
    ]


def people_in_shown_photos(people: Collection[int]) -> Iterable[int]:
    """Of these keys of people those in a photo that the website shows at a stop; one query."""
    shown = StopPhoto.objects.filter(
        stop__in=TourStop.objects.announced().values("pk"),
        photo__in=consent.cleared(Photo.objects.all(), Channel.WEB),
    )
    found = Photo.people.through.objects.filter(person__in=people, photo__in=shown.values("photo"))
    return found.values_list("person", flat=True).distinct()
