"""The order of the days of a stop, and where a new stop is found by its address."""

from datetime import date

from django.utils.text import slugify
from django.utils.translation import gettext as _

from core.dates import day_in_words
from exhibition.domain.stop_log import DATES
from exhibition.domain.stop_states import StateNotPermitted
from exhibition.models import TourStop

IN_ASCII = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
LONGEST_TOWN = 60


def wrong_order(days: dict[str, date | None]) -> dict[str, str]:
    """A sentence for each of the days that lies before one that has to come first.

    ``days`` may leave out what is not known.
    """
    known = [name for name in DATES if days.get(name)]
    sentences = {}
    for earlier, later in zip(known, known[1:], strict=False):
        if days[later] < days[earlier]:
            sentences[later] = _(
                "Liegt vor „%(label)s“ (%(day)s). Bitte berichtigen Sie einen der beiden Tage."
            ) % {"label": label_of_field(earlier), "day": day_in_words(days[earlier])}
    return sentences


def refuse_wrong_order(stop: TourStop) -> None:
    """Raises StateNotPermitted with the first of these sentences."""
    for name, sentence in wrong_order({name: getattr(stop, name) for name in DATES}).items():
        raise StateNotPermitted(f"{label_of_field(name)}: {sentence}", field=name)


def label_of_field(name: str) -> str:
    return str(TourStop._meta.get_field(name).verbose_name)


def suggest_slug(town: str, opens: date) -> str:
    """„goerlitz-2027-03“, with a number behind where another stop has that address."""
    name = slugify(town.lower().translate(IN_ASCII))[:LONGEST_TOWN]
    slug = wanted = f"{name}-{opens:%Y-%m}"
    taken = set(TourStop.objects.filter(slug__startswith=wanted).values_list("slug", flat=True))
    number = 1
    while slug in taken:
        number += 1
        slug = f"{wanted}-{number}"
    return slug
