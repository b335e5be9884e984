"""Which rows of the history a use relies on, for what has to be proven later: prints on a wall."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from django.utils import timezone

from stories.domain.consent import decide
from stories.domain.uses import use_of
from stories.enums import Channel, Material
from stories.models import Consent, Person


def relied_on(
    person: Person, materials: Collection[Material], channel: Channel, at: datetime | None = None
) -> list[Consent]:
    """The rows that alone allow one of these materials there at ``at`` (now).

    Each is put to the rule as if it were the only one. Reads prefetched rows.
    """
    use, at = use_of(person, set()), at or timezone.now()
    return [
        row
        for row, grant in zip(person.consents.all(), use.grants, strict=True)
        if any(
            decide(
                uses=[replace(use, materials=frozenset({material}), grants=(grant,))],
                shows_people=True,
                channel=channel,
                at=at,
            ).covered
            for material in materials
        )
    ]
