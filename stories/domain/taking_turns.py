"""Who publishes, withdraws or warns about the same people at the same moment takes turns."""

from collections.abc import Iterable

from stories.models import Person


def one_after_another(people: Iterable[int]) -> None:
    """Waits until nobody else is at work on these people (keys); holds them until the commit.

    To be called in a transaction, before anything is written: whoever comes second then
    reads what the first has written. Always in the same order, so that nobody waits in a
    circle. Other rows may still refer to the people meanwhile.
    """
    rows = Person.objects.select_for_update(no_key=True).filter(pk__in=people)
    list(rows.order_by("pk").values_list("pk"))
