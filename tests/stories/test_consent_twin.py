"""decide and its twin in SQL agree on every history that Hypothesis can think of."""

import os
from datetime import timedelta
from itertools import product

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stories.domain.consent import cleared, decide_page, decide_work
from stories.enums import Channel, LegalBasis, Material
from stories.models import (
    Appearance,
    Consent,
    ConsentWithdrawal,
    Photo,
    StoredDocument,
    StoryPage,
)
from tests import factories

CHANNELS = [Channel.WEB, Channel.KIOSK]
MATERIALS = [Material.TEXT, Material.NAME, Material.PHOTO, Material.SPECIAL]
days = st.integers(-3, 3)
DAYS_ASKED = range(-4, 6)
# Histories a run, each asked on 20 days and channels. CONSENT_EXAMPLES=5000 asks more.
EXAMPLES = int(os.environ.get("CONSENT_EXAMPLES", "100"))


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
        "minor_agrees": draw(st.booleans()),
        "legal_basis": draw(st.sampled_from(LegalBasis)),
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
        "year_of_birth": st.none() | st.integers(2005, 2011),
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
            minor_agrees=entry["minor_agrees"],
            legal_basis=entry["legal_basis"],
            replaces=previous if entry["replaces_previous"] else None,
            **scope(entry),
        )
    for entry in values["withdrawals"]:
        ConsentWithdrawal.objects.create(
            person=person, withdrawn_at=now + timedelta(days=entry["at"]), **scope(entry)
        )
    return person


def save_story(cast, photo_place, photo_shows_people):
    """A story; its photo is the portrait, stands in a block, or is not there."""
    now = timezone.now()
    persons = [(values, save_person(values, now)) for values in cast]
    photo = None
    if photo_place:
        seen = [person for values, person in persons if values["in_photo"]]
        photo = factories.make_photo(*seen, shows_people=photo_shows_people)
    story = factories.make_story(portrait=photo if photo_place == "portrait" else None)
    if photo_place == "block":
        story.body = [("photo", {"photo": photo})]
        story.save()
    document = factories.make_document(
        *[person for values, person in persons if values["in_photo"]],
        shows_people=photo_shows_people,
    )
    for values, person in persons:
        if values["in_text"]:
            Appearance.objects.create(
                page=story, person=person, special_categories=values["special"]
            )
    return StoryPage.objects.get(pk=story.pk), photo, document


@pytest.mark.django_db
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    cast=st.lists(people, max_size=3),
    photo_place=st.sampled_from(["", "portrait", "block"]),
    photo_shows_people=st.booleans(),
)
def test_the_rule_and_its_twin_agree(home, cast, photo_place, photo_shows_people):
    """Each history is asked on every channel and day that it knows: thousands of cases a run."""
    with transaction.atomic():
        story, photo, document = save_story(cast, photo_place, photo_shows_people)
        for asked, channel in product(DAYS_ASKED, CHANNELS):
            at = timezone.now() + timedelta(days=asked)
            in_sql = cleared(StoryPage.objects.filter(pk=story.pk), channel, at).exists()
            assert in_sql is decide_page(story, channel, at).covered
            if photo:
                in_sql = cleared(Photo.objects.filter(pk=photo.pk), channel, at).exists()
                assert in_sql is decide_work(photo, channel, at).covered
            in_sql = cleared(StoredDocument.objects.filter(pk=document.pk), channel, at).exists()
            assert in_sql is decide_work(document, channel, at).covered
        transaction.set_rollback(True)
