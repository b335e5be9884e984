"""Who speaks at an event: of somebody of ours the rule of consent decides, each time."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import prefetch_related_objects

from news.models import EventPage
from stories.domain import consent
from stories.domain.uses import appearances_on, materials_in_text, use_of
from stories.enums import Channel
from stories.models import Appearance, Person


def shown_speakers(page: EventPage, at: datetime) -> list:
    """The blocks of those who may be named now, in their order.

    Somebody who was chosen and is erased since is not named. The page as a whole goes with
    anybody on its list (``ShowsPeople``); this holds where somebody is not on it.
    """
    people = people_who_speak(page)
    prefetch_related_objects(people, "consents", "withdrawals")
    named = {person.pk for person in people if _may_be_named(person, at)}
    return [block for block in page.speakers if _is_shown(block.value, named)]


def people_who_speak(page: EventPage) -> list[Person]:
    return [block.value["person"] for block in page.speakers if block.value["person"]]


def unlisted(page: EventPage, listed: Iterable[Appearance]) -> list[Appearance]:
    """An entry for each of ours who speaks and is not on the list of people of the page yet."""
    known = {one.person_id for one in appearances_on(page, list(listed))}
    people = {person.pk: person for person in people_who_speak(page)}
    return [Appearance(person=person) for key, person in people.items() if key not in known]


def _is_shown(speaker, named: set[int]) -> bool:
    person = speaker["person"]
    return person.pk in named if person else bool(speaker["name"])


def _may_be_named(person: Person, at: datetime) -> bool:
    use = use_of(person, materials_in_text(person, is_special=False))
    decision = consent.decide(uses=[use], shows_people=True, channel=Channel.WEB, at=at)
    return decision.covered
