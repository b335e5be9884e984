"""decide and its twin in SQL agree on every history that Hypothesis can think of."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stories.domain.consent import cleared, decide_page, decide_work
from stories.enums import Channel, Material
from stories.models import Appearance, Consent, ConsentWithdrawal, Photo, StoryPage
from tests import factories

CHANNELS = [Channel.WEB, Channel.KIOSK]
MATERIALS = [Material.TEXT, Material.NAME, Material.PHOTO, Material.SPECIAL]
days = st.integers(-3, 3)


@st.composite
def grants(draw):
    valid_from = draw(days)
    return {
        "channels": draw(st.sets(st.sampled_from(CHANNELS), min_size=1)),
        "materials": draw(st.sets(st.sampled_from(MATERIALS), min_size=2)),
        "valid_from": valid_from,
        "valid_until": draw(st.none() | st.integers(valid_from, 4)),
        "recorded": draw(days),
        "by_guardian": draw(st.booleans()),
        "replaces_previous": draw(st.booleans()),
    }


withdrawals = st.fixed_dictionaries(
    {
        "channels": st.sets(st.sampled_from(CHANNELS), min_size=1),
        "materials": st.sets(st.sampled_from(MATERIALS), min_size=1),
        "at": days,
    }
)
people = st.fixed_dictionaries(
    {
        "is_pseudonym": st.booleans(),
        "year_of_birth": st.none() | st.integers(2006, 2012),
        "special": st.booleans(),
        "in_text": st.booleans(),
        "in_photo": st.booleans(),
        "grants": st.lists(grants(), max_size=3),
        "withdrawals": st.lists(withdrawals, max_size=2),
    }
)


def scope(values) -> dict:
    columns = {f"channel_{channel.value}": True for channel in values["channels"]}
    return columns | {f"material_{material.value}": True for material in values["materials"]}


def save_person(values, now):
    person = factories.make_person(
        is_pseudonym=values["is_pseudonym"], year_of_birth=values["year_of_birth"]
    )
    previous = None
    for entry in values["grants"]:
        until = entry["valid_until"]
        previous = Consent.objects.create(
            person=person,
            valid_from=timezone.localdate(now) + timedelta(days=entry["valid_from"]),
            valid_until=None if until is None else timezone.localdate(now) + timedelta(days=until),
            recorded_at=now + timedelta(days=entry["recorded"]),
            by_guardian=entry["by_guardian"],
            replaces=previous if entry["replaces_previous"] else None,
            **scope(entry),
        )
    for entry in values["withdrawals"]:
        ConsentWithdrawal.objects.create(
            person=person, withdrawn_at=now + timedelta(days=entry["at"]), **scope(entry)
        )
    return person


def save_story(cast, has_photo, photo_shows_people):
    now = timezone.now()
    persons = [(values, save_person(values, now)) for values in cast]
    photo = None
    if has_photo:
        seen = [person for values, person in persons if values["in_photo"]]
        photo = factories.make_photo(*seen, shows_people=photo_shows_people)
    story = factories.make_story(portrait=photo)
    for values, person in persons:
        if values["in_text"]:
            Appearance.objects.create(
                page=story, person=person, special_categories=values["special"]
            )
    return StoryPage.objects.get(pk=story.pk), photo


@pytest.mark.django_db
@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    cast=st.lists(people, max_size=3),
    has_photo=st.booleans(),
    photo_shows_people=st.booleans(),
    asked=st.integers(-2, 2),
    channel=st.sampled_from(CHANNELS),
)
def test_the_rule_and_its_twin_agree(home, cast, has_photo, photo_shows_people, asked, channel):
    with transaction.atomic():
        story, photo = save_story(cast, has_photo, photo_shows_people)
        at = timezone.now() + timedelta(days=asked)
        in_sql = cleared(StoryPage.objects.filter(pk=story.pk), channel, at).exists()
        assert in_sql is decide_page(story, channel, at).covered
        if photo:
            in_sql = cleared(Photo.objects.filter(pk=photo.pk), channel, at).exists()
            assert in_sql is decide_work(photo, channel, at).covered
        transaction.set_rollback(True)
