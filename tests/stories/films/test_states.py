"""Editors see how far a film is, also without reloading, and can have it tried again."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Collection, GroupCollectionPermission

from core import jobs
from core.models import Job, JobState
from stories.domain.films import versions
from stories.domain.films.states import Kind, states_of
from stories.enums import FilmFormat
from stories.models import Film
from tests import factories

pytestmark = pytest.mark.django_db


def make_film(title="Der Film", **values) -> Film:
    file = ContentFile(b"\0\0\0\x18ftypmp42", name="film.mp4")
    return Film.objects.create(title=title, type="video", file=file, **values)


@pytest.fixture
def film(home):
    return make_film()


@pytest.fixture
def helper_client(client, django_user_model):
    """Somebody who may change films of one collection only."""
    collection = Collection.get_first_root_node().add_child(instance=Collection(name="Eigene"))
    group = Group.objects.create(name="Hilfe")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    change = Permission.objects.get(codename="change_media", content_type__app_label="wagtailmedia")
    GroupCollectionPermission.objects.create(group=group, collection=collection, permission=change)
    user = django_user_model.objects.create_user("hilfe", password="x")
    user.groups.add(group)
    client.force_login(user)
    client.collection = collection
    return client


def put(film, state, **values) -> None:
    Job.objects.filter(kind=versions.KIND, key=str(film.pk)).update(state=state, **values)


def state_of(film):
    return states_of([film])[film.pk]


def ask(client, *films) -> dict:
    answer = client.get(reverse("film_states"), {"film": [film.pk for film in films]})
    assert answer.status_code == 200
    assert "no-cache" in answer.headers["Cache-Control"]
    return answer.json()["films"]


def test_a_waiting_film(film):
    state = state_of(film)
    assert state.kind == Kind.UNDER_WAY
    assert state.sentence == "wartet darauf, vorbereitet zu werden"


def test_a_film_under_way_says_how_far_it_is_and_what_is_ready(film):
    put(film, JobState.RUNNING, progress=0.43)
    factories.make_film_version(film, FilmFormat.H264_720)
    state = state_of(film)
    assert (state.percent, state.sentence) == (
        43,
        "wird vorbereitet: 43\N{NO-BREAK SPACE}%; fertig: 720",
    )


def test_a_film_that_is_ready_says_in_which_forms(film):
    put(film, JobState.DONE, progress=1)
    for form in (FilmFormat.AUDIO, FilmFormat.H264_480, FilmFormat.H264_720):
        factories.make_film_version(film, form)
    state = state_of(film)
    assert (state.kind, state.sentence) == (Kind.READY, "fertig: 720, 480, Ton")
    assert state.percent is None


def test_a_film_that_failed_says_why_and_can_be_tried_again(film, editor_client):
    put(film, JobState.FAILED, message="Ihr Ende fehlt.")
    state = state_of(film)
    assert (state.kind, state.sentence) == (Kind.FAILED, "Ihr Ende fehlt.")
    address = reverse("film_try_again", args=[film.pk])
    assert address in editor_client.get(reverse("wagtailmedia:index")).content.decode()
    response = editor_client.post(address, follow=True)
    assert "noch einmal vorbereitet" in response.content.decode()
    assert jobs.status(versions.KIND, film.pk).state == JobState.WAITING


def test_a_film_that_nobody_may_show_says_so(home):
    person = factories.make_person()
    film = make_film()
    film.people.add(person)
    Job.objects.all().delete()
    assert state_of(film).kind == Kind.UNUSED


def test_list_and_page_of_a_film_show_its_state(film, editor_client):
    put(film, JobState.RUNNING, progress=0.43)
    for address in (reverse("wagtailmedia:index"), reverse("wagtailmedia:edit", args=[film.pk])):
        page = editor_client.get(address).content.decode()
        assert "wird vorbereitet: 43\N{NO-BREAK SPACE}%" in page
        assert f'data-film="{film.pk}"' in page
        assert "js/film-state.js" in page


def test_the_chooser_shows_no_states(film, editor_client):
    page = editor_client.get(reverse("wagtailmedia:chooser")).json()["html"]
    assert film.title in page
    assert "film-state" not in page


def test_a_page_may_ask_again(film, editor_client):
    put(film, JobState.RUNNING, progress=0.43)
    answer = ask(editor_client, film)[str(film.pk)]
    assert answer["is_under_way"]
    assert "43\N{NO-BREAK SPACE}%" in answer["html"]
    put(film, JobState.FAILED, message="<b>kaputt</b>")
    answer = ask(editor_client, film)[str(film.pk)]
    assert not answer["is_under_way"]
    assert "&lt;b&gt;kaputt" in answer["html"]
    assert "csrfmiddlewaretoken" in answer["html"]


def test_who_may_not_change_a_film_hears_nothing_of_it(film, helper_client):
    own = make_film("Eigener", collection=helper_client.collection)
    assert list(ask(helper_client, film, own)) == [str(own.pk)]


def test_who_may_not_change_a_film_has_it_not_tried_again(film, helper_client):
    put(film, JobState.FAILED, message="kaputt")
    helper_client.post(reverse("film_try_again", args=[film.pk]))
    assert jobs.status(versions.KIND, film.pk).state == JobState.FAILED


def test_visitors_hear_nothing(film, client):
    assert client.get(reverse("film_states"), {"film": film.pk}).status_code == 302
    assert client.post(reverse("film_try_again", args=[film.pk])).status_code == 302


def test_an_address_alone_tries_nothing(film, editor_client):
    put(film, JobState.FAILED, message="kaputt")
    assert editor_client.get(reverse("film_try_again", args=[film.pk])).status_code == 405
    assert jobs.status(versions.KIND, film.pk).state == JobState.FAILED


def test_nonsense_is_not_found_and_does_no_harm(editor_client, home):
    answer = editor_client.get(reverse("film_states"), {"film": ["x", "-1", "999999", "²"]})
    assert answer.json() == {"films": {}}


def test_three_films_cost_as_many_queries_as_one(home, editor_client):
    counts = []
    for number in (1, 2):
        for _one in range(number):
            make_film()
        editor_client.get(reverse("wagtailmedia:index"))
        with CaptureQueriesContext(connection) as queries:
            editor_client.get(reverse("wagtailmedia:index"))
        counts.append(len(queries))
    assert counts[0] == counts[1]
