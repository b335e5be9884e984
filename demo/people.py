"""The invented people of the demo and their consents, which are examples too."""

from datetime import date, time, timedelta

from demo.content.shapes import Story
from demo.dates import moment
from stories.enums import Channel, Material, PersonRole
from stories.models import Consent, Person

EXAMPLE = "Beispieldatensatz"
MENTOR = "mentor"  # key of the one mentor among the people
NAME_OF_MENTOR = "Mentor aus Meißen"
WITHOUT_CONSENT = "nour"
WITH_EXPIRED_CONSENT = "davit"
WITH_ENDING_CONSENT = "mykola"
A_YEAR = timedelta(days=365)
ENDING_IN = timedelta(days=80)  # soon enough for the first warning
EXPIRED_SINCE = timedelta(days=31)  # a month before yesterday


def build_people(stories: tuple[Story, ...], *, day: date) -> dict[str, Person]:
    """Everybody by slug, with consents as on ``day``: one has none, one ends soon."""
    people = {story.slug: build_person(story.name) for story in stories}
    people[MENTOR] = build_person(NAME_OF_MENTOR, role=PersonRole.MENTOR)
    for slug, person in people.items():
        if slug != WITHOUT_CONSENT:
            last_day = day + ENDING_IN if slug == WITH_ENDING_CONSENT else None
            build_consent(person, day=day, valid_until=last_day)
    return people


def end_consent(person: Person, *, day: date) -> Consent:
    """A correction: the person's consent has ended a month before yesterday.

    What was published before stays published, as when a consent ends by itself.
    """
    consent = new_consent(person, day=day, valid_until=day - EXPIRED_SINCE)
    consent.replaces = person.consents.get()
    return _save(consent)


def build_person(public_name: str, *, role: PersonRole = PersonRole.MENTEE) -> Person:
    """An invented person. There is no real name behind the pseudonym."""
    person = new_person(public_name, role=role)
    person.full_clean()
    person.save()
    return person


def build_consent(person: Person, *, day: date, valid_until: date | None = None) -> Consent:
    """A consent for everything, given a year before ``day``."""
    return _save(new_consent(person, day=day, valid_until=valid_until))


def _save(consent: Consent) -> Consent:
    consent.full_clean()
    consent.save()
    return consent


def new_person(public_name: str, *, role: PersonRole = PersonRole.MENTEE) -> Person:
    """An invented person who is not saved yet."""
    return Person(public_name=public_name, is_pseudonym=True, role=role, is_demo=True)


def new_consent(person: Person, *, day: date, valid_until: date | None = None) -> Consent:
    """A consent for all channels and materials that is not saved yet."""
    scope = {f"channel_{channel.value}": True for channel in Channel}
    scope |= {f"material_{material.value}": True for material in Material}
    return Consent(
        person=person,
        valid_from=day - A_YEAR,
        valid_until=valid_until,
        recorded_at=moment(day - A_YEAR, time(12)),
        explained_in=EXAMPLE,
        explained_by=EXAMPLE,
        text_version=EXAMPLE,
        refusal_is_free=True,
        **scope,
    )
