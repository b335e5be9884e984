"""The form of a stop shows what to look at."""

from datetime import date, timedelta

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from django.utils import timezone

from exhibition.models import VenueRoom
from tests import factories
from tests.exhibition.test_admin import stop_data

pytestmark = pytest.mark.django_db
STEPS = "hat Stufen, ein Aufzug ist nicht eingetragen"


def form_of(stop) -> str:
    return reverse("wagtailsnippets_exhibition_tourstop:edit", args=[stop.pk])


def test_the_form_lists_the_warnings_of_the_stop(editor_client, home):
    stop = factories.make_stop(venue=factories.make_venue(is_step_free=False))
    stop.rooms.add(VenueRoom.objects.create(venue=stop.venue, name="Foyer", has_network=False))
    page = editor_client.get(form_of(stop)).content.decode()
    assert STEPS in page
    assert "Gut zu wissen" in page


def test_the_form_of_a_stop_without_oddities_and_of_a_new_one_show_no_box(editor_client, home):
    stop = factories.make_stop(opens=date(2099, 3, 3))  # a Tuesday
    add = reverse("wagtailsnippets_exhibition_tourstop:add")
    for address in (form_of(stop), add):
        page = editor_client.get(address).content.decode()
        assert "bevor es losgeht" not in page
        assert "Gut zu wissen" not in page


def test_saving_says_how_many_there_are(editor_client, home):
    venue = factories.make_venue("Pirna", is_step_free=False, has_van_parking=False)
    address = reverse("wagtailsnippets_exhibition_tourstop:add")
    opens = timezone.localdate() + timedelta(days=40)
    days = {"opens": opens, "closes": opens + timedelta(days=5)}
    data = stop_data(venue, factories.make_set(), **days)
    response = editor_client.post(address, data)
    said = [str(message) for message in get_messages(response.wsgi_request)]
    assert any("Hinweise zu dieser Station" in sentence for sentence in said), said
