"""A day ahead in the preview is what the public gets when the clock is moved there."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Page, Revision

from core import clock
from home.ahead.addresses import prefix_of
from home.domain import ahead
from home.roles.table import ADMINISTRATOR, CONSENT_OFFICER, EDITOR, ROLES, TRANSLATOR
from stories.domain.photos import WEBP_FILTERS, make_renditions
from stories.models import Person
from tests.home.ahead import COMES, ENDS, PATHS, in_days, make_world, public_on, titles_in_index
from tests.once import made_once

BANNER = re.compile(r'<aside class="tag-voraus".*?</aside>', re.DOTALL)
DAY = in_days(40)
ALLOWED = (EDITOR, TRANSLATOR, CONSENT_OFFICER, ADMINISTRATOR)


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker):
    with made_once(django_db_blocker):
        make_world()
        yield


@pytest.fixture
def world(db, made):
    return None


@pytest.fixture
def walker(world, editor):
    """Somebody who works on the site, at the address under which it is known."""
    client = Client(SERVER_NAME="localhost")
    client.force_login(editor)
    return client


def seen(client, day, path) -> tuple[int, str]:
    """What the preview shows, without its banner and with the addresses of the public."""
    response = client.get(prefix_of(day) + path)
    html = response.content.decode()
    assert len(BANNER.findall(html)) == 1
    return response.status_code, BANNER.sub("", html).replace(prefix_of(day), "")


def test_a_day_ahead_equals_what_the_public_gets_then(walker):
    for path, answer in public_on(DAY).items():
        assert seen(walker, DAY, path) == answer, path


def test_the_day_really_differs_from_today(world):
    then = {path: status for path, (status, _html) in public_on(DAY).items()}
    today = {path: Client(SERVER_NAME="localhost").get(path).status_code for path in PATHS}
    differs = {path for path in PATHS if then[path] != today[path]}
    assert {"/de/geschichten/rima/", "/de/geschichten/samira/", "/de/aktuelles/kurz/"} <= differs
    assert then["/de/geschichten/rima/"] == 410
    assert then["/de/geschichten/samira/"] == 200


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(days=st.integers(1, 60))
def test_every_day_equals_what_the_public_gets_then(walker, days):
    paths = ("/de/geschichten/", "/en/tour/")
    for path, answer in public_on(in_days(days), paths).items():
        assert seen(walker, in_days(days), path) == answer, path


@pytest.mark.parametrize(("days", "rima"), [(ENDS, True), (ENDS + 1, False)])
def test_a_consent_counts_to_the_end_of_its_last_day(world, days, rima):
    with ahead.as_of(in_days(days)):
        assert ("Rima" in titles_in_index()) is rima
    assert "Rima" in titles_in_index()


def test_nothing_of_that_day_stays(world):
    def rows():
        pages = Page.objects.order_by("pk").values_list("pk", "live", "last_published_at", "title")
        return list(pages), list(Revision.objects.order_by("pk").values_list("pk", "content"))

    before = rows()
    with ahead.as_of(DAY):
        assert "Samira" in titles_in_index()
        assert clock.is_moved()
    assert rows() == before
    assert not clock.is_moved()


def test_what_goes_out_until_then_is_stamped_with_its_moment(world):
    with ahead.as_of(DAY):
        page = Page.objects.get(slug="samira")
        assert timezone.localdate(page.first_published_at) == in_days(COMES)


def test_nobody_writes_while_the_clock_stands_elsewhere(world):
    with pytest.raises(ahead.WritesAhead), ahead.as_of(DAY):
        Person.objects.create(public_name="Neu", role="mentee")
    assert not Person.objects.filter(public_name="Neu").exists()


def test_the_cache_of_the_site_is_neither_read_nor_filled(world):
    cache.set("known", "today")
    with ahead.as_of(in_days(3)):
        assert cache.get("known") is None
        cache.set("known", "then")
    assert cache.get("known") == "today"


def test_no_transaction_is_opened_where_nothing_is_planned(world, django_assert_num_queries):
    with django_assert_num_queries(2), ahead.as_of(in_days(3)):
        pass


def test_stamps_are_never_moved(world):
    with clock.moved(ahead.moment_of(DAY)):
        person = Person.objects.create(public_name="Neu", role="mentee")
        written = person.consents.model._meta.get_field("recorded_at")
        assert clock.today() == DAY
        assert timezone.localdate() == in_days(0)
    assert written.default is not clock.now


def test_links_stay_on_that_day_and_static_files_as_they_are(walker):
    html = walker.get(prefix_of(DAY) + "/de/").content.decode()
    assert f'href="{prefix_of(DAY)}/de/geschichten/"' in html
    assert f'href="{prefix_of(DAY)}/en/"' in html
    assert 'href="/static/' in html
    assert 'href="/de/geschichten/"' not in BANNER.sub("", html)


def test_it_is_kept_by_nobody_and_found_by_no_search(walker):
    response = walker.get(prefix_of(DAY) + "/de/")
    assert {"private", "no-store"} <= set(response.headers["Cache-Control"].split(", "))
    assert "noindex" in response.headers["X-Robots-Tag"]
    assert "ETag" not in response.headers
    assert "max-age=0" in response.headers["Cache-Control"]


def test_the_public_does_not_learn_who_looks(walker):
    html = walker.get(prefix_of(DAY) + "/de/").content.decode()
    assert "wagtail-userbar" not in html
    assert "csrftoken" not in html


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_sent(walker, method):
    strict = Client(SERVER_NAME="localhost", enforce_csrf_checks=True)
    strict.cookies = walker.cookies
    response = getattr(strict, method)(prefix_of(DAY) + "/de/einwilligung-widerrufen/")
    assert response.status_code == 405
    assert "nichts abgeschickt" in response.content.decode()


@pytest.mark.parametrize("path", ["/", "/kiosk/", "/admin/", "/api/v1/stories/", "/anfrage/x/"])
def test_what_is_no_page_is_not_walked(walker, path):
    response = walker.get(prefix_of(DAY) + path)
    if path == "/":
        assert response.headers["Location"] == prefix_of(DAY) + "/de/"
    else:
        assert response.status_code == 404
        assert "keine Vorschau" in response.content.decode()


@pytest.mark.parametrize("written", ["2027-02-30", "1999-01-01", "9999-12-31", "0000-00-00"])
def test_a_day_that_cannot_be_is_explained(walker, written):
    response = walker.get(f"/admin/vorschau/{written}/de/", follow=True)
    assert "Diesen Tag gibt es hier nicht" in response.content.decode()


def test_the_days_that_can_be_chosen(world):
    today = timezone.localdate()
    assert ahead.read_day(today.isoformat()) is None
    assert ahead.read_day((today + timedelta(days=1)).isoformat())
    assert ahead.read_day((today + timedelta(days=700)).isoformat())
    assert ahead.read_day((today + timedelta(days=800)).isoformat()) is None


def test_a_redirection_stays_on_that_day(walker):
    response = walker.get(prefix_of(DAY) + "/de/geschichten/joel")
    assert response.headers["Location"] == prefix_of(DAY) + "/de/geschichten/joel/"


def test_files_are_judged_for_that_day(walker):
    photo = Person.objects.get(public_name="Rima").photos.get()
    make_renditions(photo)
    name = photo.renditions.filter(filter_spec__in=WEBP_FILTERS).first().file.name
    soon, later = (walker.get(f"{prefix_of(in_days(n))}/media/{name}") for n in (ENDS, ENDS + 1))
    assert (soon.status_code, later.status_code) == (200, 410)


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
@pytest.mark.parametrize("address", ["/admin/vorschau/", prefix_of(DAY) + "/de/"])
def test_only_those_who_work_on_pages_look_ahead(world, role, address):
    user = get_user_model().objects.create_user(f"user-{ROLES.index(role)}")
    user.groups.add(Group.objects.get(name=role.name))
    client = Client(SERVER_NAME="localhost")
    client.force_login(user)
    assert client.get(address).status_code == (200 if role in ALLOWED else 302)


@pytest.mark.parametrize("address", ["/admin/vorschau/", prefix_of(DAY) + "/de/"])
def test_nobody_looks_ahead_without_signing_in(world, address):
    response = Client(SERVER_NAME="localhost").get(address)
    assert response.status_code == 302
    assert response.headers["Location"].startswith("/admin/login/")
