"""A series: drafts in one step, and the other dates on the page."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone

from exhibition.domain.wall_clock import BERLIN
from news.domain.series import further_dates, make_series
from news.enums import Rhythm
from news.models import EventInSeries, EventPage
from stories.models import Appearance
from tests import factories
from tests.news.events import publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(make_event):
    """On a Tuesday in winter at 18:00, some weeks ahead whenever this runs."""
    day = (timezone.localtime() + timedelta(days=400)).replace(month=2, day=1)
    day += timedelta(days=(1 - day.weekday()) % 7)
    begins = datetime(day.year, day.month, day.day, 18, tzinfo=BERLIN)
    return make_event(
        "Treff",
        begins_at=begins.astimezone(UTC),
        ends_at=(begins + timedelta(hours=2)).astimezone(UTC),
        takes_registrations=True,
        registration_until=(begins - timedelta(days=1)).astimezone(UTC),
    )


def series(event, weeks=12, **values):
    values.setdefault("rhythm", Rhythm.FORTNIGHTLY)
    until = (event.begins_at + timedelta(weeks=weeks)).date()
    return make_series(event, until=until, **values)


def clock(moment):
    return moment.astimezone(BERLIN).strftime("%a %H:%M")


def test_the_drafts_keep_the_time_on_the_wall_also_in_summer(event):
    made = series(event)
    assert len(made) == 6
    stored = EventPage.objects.filter(pk__in=[one.pk for one in made])
    assert {clock(one.begins_at) for one in stored} == {"Tue 18:00"}
    assert {clock(one.ends_at) for one in stored} == {"Tue 20:00"}
    assert {clock(one.registration_until) for one in stored} == {"Mon 18:00"}
    assert not stored.filter(live=True).exists()
    assert len({one.translation_key for one in stored} | {event.translation_key}) == 7
    newest = [one.get_latest_revision_as_object().begins_at for one in stored]
    assert newest == [one.begins_at for one in stored]


def test_copied_is_the_newest_draft_without_what_has_become_of_the_event(event):
    draft = EventPage.objects.get(pk=event.pk)
    draft.place, draft.is_cancelled = "Musterhaus", True
    draft.save_revision()
    person = factories.make_person("Rima")
    factories.make_consent(person)
    draft.appearances.add(Appearance(person=person))
    draft.save_revision()
    for made in series(event):
        assert (made.place, made.is_cancelled) == ("Musterhaus", False)
        assert [one.person for one in made.appearances.all()] == [person]
    assert EventPage.objects.get(pk=event.pk).place == "Rathaus Pirna"


def test_doing_it_again_makes_nothing_twice_and_goes_on_where_it_ended(event):
    assert len(series(event)) == 6
    assert series(event) == []
    assert len(series(event, weeks=16)) == 2
    assert EventInSeries.objects.values("series").distinct().count() == 1


def test_the_page_names_the_public_ones_that_are_ahead(client, event):
    first, second, third, *_rest = series(event)
    publish(first)
    publish(second, is_cancelled=True)
    assert [one.pk for one in further_dates(event, timezone.now())] == [first.pk]
    text = client.get(event.get_url()).content.decode()
    assert "Weitere Termine dieser Reihe" in text
    assert first.get_url() in text
    assert second.get_url() not in text
    assert third.get_url() not in text
    assert event.get_url() in client.get(first.get_url()).content.decode()
    assert list(further_dates(event, first.begins_at + timedelta(days=2))) == []


def test_an_event_that_somebody_keeps_back_is_not_named(client, event):
    first = publish(series(event)[0])
    Appearance.objects.create(page=first, person=factories.make_person("Selam"))
    assert "Weitere Termine" not in client.get(event.get_url()).content.decode()


def test_the_page_asks_as_often_for_three_further_dates_as_for_one(
    client, event, django_assert_num_queries, django_assert_max_num_queries
):
    made = series(event)
    publish(made[0])
    client.get(event.get_url())
    with django_assert_max_num_queries(60) as captured:
        client.get(event.get_url())
    publish(made[1])
    publish(made[2])
    with django_assert_num_queries(len(captured)):
        client.get(event.get_url())


def address(event):
    return reverse("event_series", args=[event.pk])


def test_editors_find_the_button_and_make_drafts_in_one_step(event, editor_client):
    edit = editor_client.get(reverse("wagtailadmin_pages:edit", args=[event.pk]))
    assert address(event) in edit.content.decode()
    until = (event.begins_at + timedelta(weeks=4)).date().isoformat()
    data = {"rhythm": Rhythm.WEEKLY, "until": until}
    page = editor_client.post(address(event), data, follow=True).content.decode()
    assert "4 Entwürfe angelegt." in page
    assert page.count("Entwurf)") == 4
    again = editor_client.post(address(event), data).content.decode()
    assert "keinen weiteren Termin" in again


@pytest.mark.parametrize(
    ("until", "sentence"),
    [("", "letzten Tag"), ("x", "einen Tag"), ("2999-01-01", "zu weit weg")],
)
def test_what_is_wrong_is_said(event, editor_client, until, sentence):
    data = {"rhythm": Rhythm.WEEKLY, "until": until}
    assert sentence in editor_client.post(address(event), data).content.decode()
    assert not EventInSeries.objects.exists()


def test_more_than_fifty_two_are_refused(event, editor_client):
    until = (event.begins_at + timedelta(weeks=53)).date().isoformat()
    data = {"rhythm": Rhythm.WEEKLY, "until": until}
    assert "mehr als 52" in editor_client.post(address(event), data).content.decode()
    assert not EventInSeries.objects.exists()


def test_who_may_not_change_the_event_makes_nothing(event, client, django_user_model):
    user = django_user_model.objects.create_user("x", "x@example.org", "x")
    user.groups.add(Group.objects.create(name="Gäste"))
    client.force_login(user)
    data = {"rhythm": Rhythm.WEEKLY, "until": "2030-01-01"}
    for response in (client.get(address(event)), client.post(address(event), data)):
        assert response.status_code in (302, 403)
    assert EventPage.objects.count() == 1
