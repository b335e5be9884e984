"""How many wait and since when, and when something comes: as numbers and in words."""

from datetime import date, datetime

from django.db.models import Count, Min, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from core.dates import day_in_words


def waiting(rows: QuerySet, moment: str) -> tuple[int, datetime | None]:
    """How many rows there are, and the earliest ``moment`` of them. One query."""
    told = rows.order_by().aggregate(how_many=Count("pk"), earliest=Min(moment))
    return told["how_many"], told["earliest"]


def since(moment: datetime | None, number: int) -> str:
    """„seit 3. Februar 2027“, of several „am längsten seit …“; empty where nobody knows."""
    if moment is None:
        return ""
    sentence = _("seit %(day)s") if number == 1 else _("am längsten seit %(day)s")
    return sentence % {"day": day_in_words(timezone.localdate(moment))}


def first_on(day: date | None, number: int) -> str:
    """„am 3. Februar 2027“, of several „zuerst am …“."""
    if day is None:
        return ""
    sentence = _("am %(day)s") if number == 1 else _("zuerst am %(day)s")
    return sentence % {"day": day_in_words(day)}
