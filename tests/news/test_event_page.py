"""What the page of an event shows: who speaks, the programme, the review."""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from wagtail.blocks.struct_block import StructBlockValidationError

from news.domain.speakers import unlisted
from news.enums import EventKind
from news.models import EventPage
from stories.domain.erasure import erase
from stories.domain.withdrawal import withdraw
from stories.models import Appearance, Person
from tests import factories
from tests.news.events import publish

pytestmark = pytest.mark.django_db
SPEAKER = {"person": None, "name": "", "role": "", "organisation": ""}


def stream(*blocks) -> str:
    return json.dumps([{"type": t, "value": v, "id": str(uuid4())} for t, v in blocks])


def speaking(*people, **typed) -> str:
    chosen = [("speaker", SPEAKER | {"person": one.pk, "role": "Lehrerin"}) for one in people]
    return stream(*chosen, *([("speaker", SPEAKER | typed)] if typed else []))


@pytest.fixture
def rima(home):
    person = factories.make_person("Rima")
    factories.make_consent(person)
    return person


def text_of(client, event) -> str:
    return client.get(event.get_url()).content.decode()


def test_it_says_what_kind_who_speaks_and_what_happens_when(client, make_event):
    event = make_event(
        kind=EventKind.WORKSHOP,
        speakers=speaking(name="Dr. Muster", role="Leiterin", organisation="Kammer"),
        programme=stream(("item", {"begins": "18:30", "what": "Ankommen", "more": "Mit Tee."})),
    )
    text = text_of(client, event)
    for said in ("Workshop", "Dr. Muster", "Leiterin", "Kammer", "18:30", "Ankommen", "Mit Tee."):
        assert said in text


def test_somebody_of_ours_is_named_while_the_rule_says_yes(client, make_event, rima):
    event = make_event(speakers=speaking(rima, name="Dr. Muster"))
    assert "Rima" in text_of(client, event)
    withdraw(rima)
    text = text_of(client, event)
    assert "Rima" not in text
    assert "Lehrerin" not in text
    assert "Dr. Muster" in text


def test_who_is_on_the_list_too_takes_the_page_along(client, make_event, rima):
    event = make_event(speakers=speaking(rima))
    Appearance.objects.create(page=event, person=rima)
    publish(event)
    assert client.get(event.get_url()).status_code == 200
    withdraw(rima)
    assert client.get(event.get_url()).status_code == 410


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_nobody_who_was_erased_is_named(client, make_event, rima):
    event = make_event(speakers=speaking(rima, name="Dr. Muster"))
    erase(rima)
    assert not Person.objects.exists()
    if EventPage.objects.filter(pk=event.pk, live=True).exists():
        assert "Rima" not in text_of(client, event)


def test_a_speaker_is_one_of_ours_or_typed_and_not_both(make_event, rima):
    block = EventPage._meta.get_field("speakers").stream_block.child_blocks["speaker"]
    for value in (SPEAKER, SPEAKER | {"person": rima.pk, "name": "Rima"}):
        with pytest.raises(StructBlockValidationError) as refused:
            block.clean(block.to_python(value))
        assert "entweder" in str(refused.value.block_errors)


def test_whoever_of_ours_speaks_comes_on_the_list_once(make_event, rima):
    event = make_event(speakers=speaking(rima, rima))
    assert [one.person for one in unlisted(event, [])] == [rima]
    Appearance.objects.create(page=event, person=rima)
    assert unlisted(event, event.appearances.all()) == []


def test_editors_saving_a_speaker_of_ours_put_them_on_the_list(make_event, rima, editor):
    from django.http import QueryDict
    from wagtail.test.utils.form_data import nested_form_data

    event = EventPage.objects.get(pk=make_event(speakers=speaking(rima), slug="x").pk)
    form_class = EventPage.get_edit_handler().get_form_class()
    blank = form_class(instance=event, for_user=editor)
    values = {name: blank[name].value() for name in blank.fields if blank[name].value()}
    begins = timezone.localtime(event.begins_at).strftime("%Y-%m-%d %H:%M")
    values |= {"begins_at": begins, "go_live_at": "", "expire_at": "", "body-count": 0}
    streams = ["body", "programme", "review"]
    values |= {f"{name}-count": "0" for name in streams} | {
        "speakers-count": "1",
        "speakers-0-type": "speaker",
        "speakers-0-order": "0",
        "speakers-0-deleted": "",
        "speakers-0-value-person": str(rima.pk),
    }
    empty = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000}
    values |= nested_form_data({"appearances": empty, "comments": empty})
    data = QueryDict(mutable=True)
    for name in [*streams, "speakers"]:
        values.pop(name, None)
    data.update({name: str(value) for name, value in values.items()})
    form = form_class(data, instance=event, for_user=editor)
    assert form.is_valid(), form.errors
    form.save()
    assert [one.person for one in event.appearances.all()] == [rima]
    assert list(EventPage.objects.get(pk=event.pk).appearances.values_list("person")) == [
        (rima.pk,)
    ]


def test_the_page_asks_as_often_for_three_speakers_as_for_one(
    client, make_event, django_assert_num_queries, django_assert_max_num_queries
):
    people = [factories.make_person(name) for name in ("A", "B", "C")]
    for person in people:
        factories.make_consent(person)
    alone = make_event("Allein", speakers=speaking(people[0]))
    three = make_event("Drei", speakers=speaking(*people))
    client.get(alone.get_url())
    with django_assert_max_num_queries(60) as captured:
        client.get(alone.get_url())
    with django_assert_num_queries(len(captured)):
        client.get(three.get_url())


def test_a_review_is_shown_when_it_is_over_and_not_before(client, make_event):
    review = stream(("text", "<p>Achtzig kamen.</p>"))
    ahead = make_event("Kommt", review=review)
    assert "Achtzig" not in text_of(client, ahead)
    past = make_event("War", review=review, begins_at=timezone.now() - timedelta(days=3))
    make_event("Ohne", begins_at=timezone.now() - timedelta(days=4))
    assert "Achtzig kamen." in text_of(client, past)
    listed = client.get("/de/aktuelles/termine/").content.decode()
    assert listed.count("Rückblick") == 1


def test_a_review_with_a_photo_that_is_not_cleared_is_not_shown(client, make_event, rima):
    photo = factories.make_photo(rima)
    value = {"image": photo.pk, "decorative": False, "alt_text": "Rima lacht."}
    block = {"photo": value, "caption": "", "heading": "", "text": ""}
    past = timezone.now() - timedelta(days=3)
    event = make_event(review=stream(("photo", block)), begins_at=past)
    assert client.get(event.get_url()).status_code == 200
    withdraw(rima)
    assert client.get(event.get_url()).status_code == 410


def test_the_list_asks_as_often_for_three_as_for_one(
    client, make_event, django_assert_num_queries, django_assert_max_num_queries
):
    past = timezone.now() - timedelta(days=3)
    review = stream(("text", "<p>Achtzig kamen.</p>"))
    make_event("1", begins_at=past, review=review)
    client.get("/de/aktuelles/termine/")
    with django_assert_max_num_queries(60) as captured:
        client.get("/de/aktuelles/termine/")
    for title in "23":
        make_event(title, begins_at=past, review=review)
    with django_assert_num_queries(len(captured)):
        client.get("/de/aktuelles/termine/")
