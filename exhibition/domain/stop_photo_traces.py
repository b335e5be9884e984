"""Photos of stops in which a person is to be seen: what access tells of them.

An erasure needs no rule of its own here: a photo that is deleted goes from its stops too.
"""

from django.utils.translation import gettext_lazy

from core.dates import month_in_words
from exhibition.models import StopPhoto
from stories.domain.person_pages import photos_of
from stories.models import Person

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
