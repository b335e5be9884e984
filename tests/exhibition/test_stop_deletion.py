"""A stop that anybody knows of is cancelled, not deleted: so each hears of it."""

import pytest
from django.urls import reverse

from core.registrations import desk
from exhibition.domain import stop_deletion, tour
from exhibition.enums import StopState
from exhibition.models import TourStop
from tests import factories
from tests.exhibition.openings import change, come, mails_to, make_opening, opening_kind

pytestmark = pytest.mark.django_db
SENTENCE = "Bitte absagen statt löschen"


def url(name, stop):
    return reverse(f"wagtailsnippets_exhibition_tourstop:{name}", args=[stop.pk])


def bulk(*stops):
    address = reverse("wagtail_bulk_action", args=["exhibition", "tourstop", "delete"])
    return f"{address}?{'&'.join(f'id={stop.pk}' for stop in stops)}"


def names():
    return set(TourStop.objects.values_list("slug", flat=True))


@pytest.fixture
def draft(home):
    return factories.make_stop("pirna", state=StopState.DRAFT, venue=factories.make_venue("Pirna"))


def test_what_nobody_knows_of_is_deleted(draft, editor_client):
    assert stop_deletion.may_be_deleted(draft)
    assert SENTENCE not in editor_client.get(url("delete", draft)).content.decode()
    editor_client.post(url("delete", draft))
    assert names() == set()


def test_what_was_cancelled_before_anybody_knew_is_deleted(draft, editor):
    tour.change_state(draft, StopState.CANCELLED, by=editor)
    assert stop_deletion.may_be_deleted(draft)


def test_a_public_stop_is_kept_with_its_guests_and_their_mails(home, editor_client):
    stop = make_opening()
    come(stop)
    for ask in (editor_client.get, editor_client.post):
        response = ask(url("delete", stop), follow=True)
        assert response.redirect_chain == [(url("edit", stop), 302)]
        assert SENTENCE in response.content.decode()
    assert stop.registrations.count() == 1
    assert len(mails_to()) == 2


def test_what_was_public_once_is_kept(home, editor, editor_client):
    stop = factories.make_stop()
    tour.change_state(stop, StopState.CANCELLED, by=editor)
    tour.change_state(stop, StopState.DRAFT, by=editor)
    assert not stop_deletion.may_be_deleted(stop)
    editor_client.post(url("delete", stop))
    assert names() == {"bautzen"}


def test_a_draft_with_registrations_is_kept(home):
    stop = make_opening()
    entry = desk.Entry(name="Herr Anruf", email="", seats=1, language="de")
    desk.add_by_hand(opening_kind(), stop, entry)
    assert not stop_deletion.may_be_deleted(change(stop, state=StopState.DRAFT))


def test_several_at_once_are_kept_where_one_is_known(home, draft, editor_client):
    stop = factories.make_stop()
    response = editor_client.post(bulk(stop, draft), follow=True)
    page = response.content.decode()
    assert SENTENCE in page
    assert response.redirect_chain == [
        (reverse(TourStop.snippet_viewset.get_url_name("list")), 302)
    ]
    assert names() == {"bautzen", "pirna"}
    editor_client.post(bulk(draft))
    assert names() == {"bautzen"}


def test_other_things_are_deleted_as_ever(home, editor_client):
    found = factories.make_set()
    editor_client.post(reverse("wagtailsnippets_exhibition_exhibitionset:delete", args=[found.pk]))
    assert not type(found).objects.exists()


def test_who_may_not_delete_hears_nothing_of_it(home, client):
    stop = factories.make_stop()
    assert "/admin/login/" in client.get(url("delete", stop)).url
    assert names() == {"bautzen"}
