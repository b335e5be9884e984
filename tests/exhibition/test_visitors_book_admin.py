"""The visitor's book in the editors' workplace."""

from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from exhibition.enums import BookState
from tests import factories
from tests.exhibition.book import make_entry

pytestmark = pytest.mark.django_db

NAME = "wagtailsnippets_exhibition_visitorbookentry"
LIST, DECIDE = f"{NAME}:list", f"{NAME}:decide"
W, P, R = BookState.WAITING, BookState.PUBLISHED, BookState.REFUSED


@pytest.fixture
def guest(client, django_user_model):
    """Somebody of the workplace who may look at the book and no more."""
    user = django_user_model.objects.create_user("gast", password="x")
    names = ["access_admin", "view_visitorbookentry"]
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    client.force_login(user)
    return client


def state_of(entry) -> str:
    entry.refresh_from_db()
    return entry.state


def test_a_text_stands_there_with_its_direction_and_what_to_beware_of(editor_client):
    factories.make_person("Rima", real_name="Quintessa Beispielfrau")
    make_entry("شكرًا 0371 456789", language="ar", answer="courage")
    make_entry("<b>Quintessa Beispielfrau</b>")
    make_entry("", answer="idea")
    page = editor_client.get(reverse(LIST)).content.decode()
    assert 'lang="ar" dir="rtl"' in page
    assert "Telefonnummer" in page
    assert "richtiger Name eines Menschen" in page
    assert "<b>Quintessa" not in page
    assert page.count('name="entries"') == 2  # an answer alone is nothing to read


def test_the_list_is_narrowed_by_state_stop_and_language(editor_client):
    stop = factories.make_stop()
    wanted = make_entry("gesucht", stop=stop, language="fa")
    make_entry("andere Sprache", stop=stop)
    make_entry("woanders", language="fa")
    make_entry("schon gelesen", stop=stop, language="fa", state=P)
    asked = {"state": W.value, "stop": stop.pk, "language": "fa"}
    answer = editor_client.get(reverse(LIST), asked)
    assert list(answer.context["object_list"]) == [wanted]
    of_the_filter = asked | {"_w_filter_fragment": "1"}
    fragment = editor_client.get(reverse(f"{NAME}:list_results"), of_the_filter)
    assert fragment.context["next"] == f"{reverse(LIST)}?{urlencode(asked)}"


def test_a_form_without_script_decides_on_what_is_ticked_or_on_one(editor_client):
    first, second, third = make_entry(), make_entry(), make_entry()
    back = reverse(LIST) + "?state=waiting"
    ticked = {"decision": "published", "entries": [first.pk, second.pk], "next": back}
    assert editor_client.post(reverse(DECIDE), ticked).url == back
    editor_client.post(reverse(DECIDE), {"decision": f"refused:{third.pk}", "entries": first.pk})
    assert [state_of(one) for one in (first, second, third)] == [P, P, R]


@pytest.mark.parametrize(
    "posted", [{}, {"decision": "published"}, {"decision": "x:1"}, {"decision": "published:x"}]
)
def test_who_ticked_nothing_is_told_so_and_stays_on_our_pages(editor_client, posted):
    entry = make_entry()
    answer = editor_client.post(reverse(DECIDE), posted | {"next": "//evil.example"})
    assert answer.url == reverse(LIST)
    assert state_of(entry) == W


def test_the_house_replies(editor_client):
    entry = make_entry(state=P)
    editor_client.post(reverse(f"{NAME}:reply", args=[entry.pk]), {"reply": "Gern!"})
    entry.refresh_from_db()
    assert (entry.reply, entry.state) == ("Gern!", P)


def test_who_may_only_look_finds_no_buttons_and_decides_nothing(guest):
    entry = make_entry()
    page = guest.get(reverse(LIST)).content.decode()
    assert "Danke!" in page
    assert "book-decide" not in page
    guest.post(reverse(DECIDE), {"decision": f"published:{entry.pk}"})
    guest.post(reverse(f"{NAME}:reply", args=[entry.pk]), {"reply": "Gern!"})
    assert state_of(entry) == W
    assert entry.reply == ""


def test_who_has_no_permission_does_not_see_the_book(guest, django_user_model):
    django_user_model.objects.get().user_permissions.remove(
        Permission.objects.get(codename="view_visitorbookentry")
    )
    make_entry()
    answer = guest.get(reverse(LIST))
    assert (answer.status_code, answer.url) == (302, reverse("wagtailadmin_home"))


def test_nobody_writes_or_deletes_an_entry_by_hand(editor_client):
    names = [url.name for url in type(make_entry()).snippet_viewset.get_urlpatterns()]
    assert sorted(names) == ["decide", "list", "list_results", "reply"]


def test_the_list_asks_the_same_with_one_and_three_entries(editor_client):
    def ask() -> int:
        number = make_entry().pk
        make_entry(stop=factories.make_stop(f"stop-{number}"), state=P)
        with CaptureQueriesContext(connection) as queries:
            assert editor_client.get(reverse(LIST)).status_code == 200
        return len(queries)

    ask()  # what Wagtail keeps from the first page on
    assert ask() == ask()
