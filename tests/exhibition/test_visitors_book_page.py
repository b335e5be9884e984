"""The visitor's book on the website: what everybody reads, and what editors put in front."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from exhibition.domain import visitors_book, visitors_book_wall
from exhibition.enums import BookSource, BookState, StopState
from exhibition.views.visitors_book import ENTRIES_A_PAGE
from stories.domain.erasure import erase
from stories.domain.withdrawal import withdraw
from tests import factories
from tests.exhibition.book import BOOK, TODAY, make_book_page, make_entry

P = BookState.PUBLISHED
REAL_NAME = "Quintessa Beispielfrau"
DECIDE = reverse("wagtailsnippets_exhibition_visitorbookentry:decide")


@pytest.fixture
def book(home):
    return make_book_page(home)


@pytest.fixture
def stop(home):
    return factories.make_stop(opens=TODAY - timedelta(days=2), state=StopState.OPEN)


def read(client, path=BOOK) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def test_an_empty_book_invites(client, book):
    text = read(client)
    assert "Schreiben Sie den ersten!" in text
    assert f'href="{BOOK}schreiben/"' in text
    assert "buch-zeichen" not in text


def test_only_what_was_published_stands_there_with_place_language_and_reply(client, book, stop):
    make_entry("wartet noch")
    make_entry("abgelehnt", state=BookState.REFUSED)
    make_entry("<b>شكرًا</b>", state=P, language="ar", stop=stop, answer="respect", reply="Gern")
    make_entry("von daheim", state=P, source=BookSource.WEB)
    text = read(client)
    assert "wartet noch" not in text
    assert "abgelehnt" not in text
    assert '<blockquote lang="ar" dir="auto"><p dir="auto">&lt;b&gt;شكرًا' in text
    assert stop.venue.town in text
    assert "Respekt</b>" in text
    assert "Antwort des Hauses:" in text
    assert "Website ·" in text


def test_a_stop_that_is_still_a_secret_is_not_named(client, book, stop):
    make_entry("hier", state=P, stop=stop)
    type(stop).objects.update(state=StopState.DRAFT)
    assert stop.venue.town not in read(client)


def test_newest_first_page_by_page(client, book):
    for number in range(ENTRIES_A_PAGE + 1):
        make_entry(f"Satz {number}.", state=P, days_ago=number)
    first, second = read(client), read(client, f"{BOOK}?seite=2")
    assert first.index("Satz 0.") < first.index("Satz 1.")
    assert f"Satz {ENTRIES_A_PAGE}." not in first
    assert f"Satz {ENTRIES_A_PAGE}." in second
    assert "Satz 0." not in second
    assert read(client, f"{BOOK}?seite=x") == first


def test_what_an_editor_put_in_front_is_first_here_and_at_the_kiosk(editor, client, book, stop):
    newest, old = make_entry("neu", state=P), make_entry("alt", state=P, days_ago=9)
    waiting = make_entry("wartet")
    done = visitors_book_wall.mark([old.pk, waiting.pk], by=editor)
    assert done.changed == 1
    assert visitors_book_wall.best() == [old]
    assert visitors_book.shown(stop) == [old, newest]
    text = read(client)
    assert text.index("alt") < text.index("neu</p>")
    assert text.count("<p dir") == 2
    visitors_book.refuse([old.pk], by=editor)
    visitors_book.publish([old.pk], by=editor)
    assert visitors_book_wall.best() == []


def test_editors_put_in_front_and_back_in_the_list(editor_client):
    entry = make_entry(state=P)
    for decision, expected in (("mark", True), ("unmark", False)):
        page = editor_client.get(reverse("wagtailsnippets_exhibition_visitorbookentry:list"))
        assert f'value="{decision}:{entry.pk}"' in page.content.decode()
        editor_client.post(DECIDE, {"decision": f"{decision}:{entry.pk}"})
        entry.refresh_from_db()
        assert entry.is_favourite is expected


def test_nobody_else_puts_anything_in_front(client, db):
    entry = make_entry(state=P)
    client.post(DECIDE, {"decision": f"mark:{entry.pk}"})
    entry.refresh_from_db()
    assert not entry.is_favourite


def test_the_list_tells_and_filters_what_came_from_the_website(editor_client):
    wanted = make_entry("von daheim", source=BookSource.WEB)
    make_entry("vom Kiosk")
    address = reverse("wagtailsnippets_exhibition_visitorbookentry:list")
    answer = editor_client.get(address, {"source": "web"})
    assert list(answer.context["object_list"]) == [wanted]
    assert "· Website ·" in answer.content.decode()


@pytest.mark.parametrize("forget", [withdraw, erase])
def test_what_names_somebody_is_gone_from_the_page_at_once(client, book, forget):
    person = factories.make_person("Rima", real_name=REAL_NAME)
    factories.make_consent(person)
    make_entry(f"{REAL_NAME} ist toll", state=P, source=BookSource.WEB, is_favourite=True)
    make_entry("Danke", reply=f"Das war {REAL_NAME}", state=P, source=BookSource.WEB)
    response = client.get(BOOK)
    assert response.headers["Cache-Control"] == "no-cache"
    assert REAL_NAME in response.content.decode()
    forget(person)
    assert REAL_NAME not in read(client)


def test_what_is_purged_is_gone_and_its_answer_still_counts(client, book):
    factories.make_stop(opens=TODAY - timedelta(days=500), days=30, state=StopState.CLOSED)
    make_entry("lange her", state=P, days_ago=480, answer="idea", source=BookSource.WEB)
    assert visitors_book.purge() == 1
    text = read(client)
    assert "lange her" not in text
    assert visitors_book.counts(timezone.now())["idea"] == 1
    assert "buch-zeichen" in text


def test_a_line_has_a_sign_for_each_answer_until_there_are_too_many():
    lines, worth = visitors_book_wall.lines_of_signs({"courage": 24, "idea": 0})
    assert (worth, [len(line["signs"]) for line in lines]) == (1, [24, 0])
    lines, worth = visitors_book_wall.lines_of_signs({"courage": 25, "idea": 1})
    assert (worth, [len(line["signs"]) for line in lines]) == (2, [13, 1])
    assert visitors_book_wall.lines_of_signs({}) == ([], 1)


def test_a_full_book_asks_as_little_as_a_thin_one(client, book, stop):
    def ask() -> int:
        make_entry(state=P, stop=factories.make_stop(f"stop-{make_entry(state=P).pk}"))
        make_entry(state=P, stop=stop, is_favourite=True)
        with CaptureQueriesContext(connection) as queries:
            read(client)
        return len(queries)

    ask()
    assert ask() == ask()


def test_who_only_reads_gets_no_cookie(client, book):
    assert not client.get(BOOK).cookies
    assert not client.get(f"{BOOK}danke/").cookies


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, True),
        ({"state": StopState.CLOSED}, True),
        ({"has_visitors_book": False}, False),
        ({"state": StopState.CANCELLED}, False),
        ({"state": StopState.DRAFT}, False),
        ({"opens": TODAY + timedelta(days=3), "state": StopState.SIGNED}, False),
    ],
)
def test_the_page_of_a_stop_leads_there_while_and_after_it_stands_there(
    client, book, stop, values, expected
):
    type(stop).objects.filter(pk=stop.pk).update(closes=TODAY + timedelta(days=30), **values)
    text = client.get(f"/de/tour/{stop.slug}/").content.decode()
    assert (f'href="{BOOK}schreiben/?station={stop.slug}"' in text) is expected
    written_at = visitors_book_wall.stop_to_write_at(stop.slug, TODAY)
    assert (written_at == stop) is expected


def test_tour_and_footer_lead_to_the_book_only_where_there_is_one(client, home):
    assert "gaestebuch" not in read(client, "/de/tour/")
    make_book_page(home)
    assert read(client, "/de/tour/").count(f'href="{BOOK}"') == 2
