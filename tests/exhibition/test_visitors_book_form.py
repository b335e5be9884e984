"""Writing into the visitor's book on the website: kept once, without account or address."""

import re
from datetime import timedelta

import pytest

from core import proof_of_work
from core.form_drafts import Draft, unpack
from exhibition.enums import BookSource, BookState, StopState
from exhibition.models import VisitorBookEntry
from exhibition.views import visitors_book_limits as limits
from tests import factories
from tests.exhibition.book import BOOK, TODAY, make_book_page, make_entry

FORM, THANKS = f"{BOOK}schreiben/", f"{BOOK}danke/"


@pytest.fixture(autouse=True)
def book(home, monkeypatch):
    monkeypatch.setattr(Draft, "age", property(lambda _draft: 60.0))
    return make_book_page(home)


@pytest.fixture
def write(client):
    def written(draft=None, path=FORM, **values):
        packed = Draft().pack() if draft is None else draft
        return client.post(path, {"draft": packed, "text": "Danke!"} | values)

    return written


def texts() -> list[str]:
    return sorted(VisitorBookEntry.objects.values_list("text", flat=True))


def test_an_entry_is_kept_and_waits_and_nobody_is_known(write, client):
    answer = write(text=" Grüße\n aus  Riesa ", answer="courage")
    assert (answer.status_code, answer.url) == (302, THANKS)
    entry = VisitorBookEntry.objects.get()
    assert (entry.text, entry.answer, entry.language) == ("Grüße aus Riesa", "courage", "de")
    assert (entry.state, entry.source) == (BookState.WAITING, BookSource.WEB)
    assert (entry.stop, entry.day) == (None, TODAY)
    names = {field.name for field in VisitorBookEntry._meta.get_fields()}
    assert not names & {"name", "email", "address", "ip", "user_agent"}
    assert "Jemand von uns liest ihn jetzt" in client.get(THANKS).content.decode()


def test_it_says_before_sending_who_reads_it_and_what_not_to_write(client):
    text = client.get(FORM).content.decode()
    assert "Jemand von uns liest jeden Text, bevor er erscheint." in text
    assert "keine Namen und keine Telefonnummern" in text
    assert text.count('type="radio"') == 6
    assert 'maxlength="280"' in text
    assert "data-challenge" not in text


@pytest.mark.parametrize("values", [{"text": "", "answer": "idea"}, {"text": "Nur Worte"}])
def test_an_answer_or_a_few_words_are_enough(write, values):
    assert write(**values).status_code == 302


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"text": " \n"}, "schreiben Sie ein paar Worte"),
        ({"text": "a" * 281}, "Höchstens 280 Zeichen"),
        ({"text": "\u200b\u202e"}, "schreiben Sie ein paar Worte"),
        ({"answer": "anger"}, "Bitte eines auswählen"),
        ({"draft": "x"}, "kamen nicht vollständig an"),
        ({"draft": ""}, "kamen nicht vollständig an"),
        ({"homepage": "x"}, "das leer bleiben muss"),
    ],
)
def test_what_cannot_be_kept_comes_back_with_a_sentence(write, values, sentence):
    answer = write(**values)
    assert answer.status_code in (200, 400)
    assert sentence in answer.content.decode()
    assert texts() == []


def test_what_was_typed_too_fast_or_in_another_language_comes_back(write, monkeypatch):
    assert "Danke!" in write(stay="1", draft="x").content.decode()
    monkeypatch.setattr(Draft, "age", property(lambda _draft: 1.0))
    answer = write()
    assert answer.status_code == 400
    assert "Das ging sehr schnell" in answer.content.decode()
    assert "Danke!</textarea>" in answer.content.decode()
    assert texts() == []


def test_sent_twice_it_is_one_entry(write):
    draft = Draft().pack()
    assert [write(draft=draft).status_code for _ in range(2)] == [302, 302]
    assert texts() == ["Danke!"]


def test_who_goes_back_and_writes_anew_is_asked_and_loses_nothing(write):
    draft = Draft().pack()
    write(draft=draft)
    answer = write(draft=draft, text="Noch ein Satz")
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Noch ein Satz</textarea>" in page
    again = re.search(r'name="draft" value="([^"]+)"', page)[1]
    assert write(draft=again, text="Noch ein Satz").status_code == 302
    assert texts() == ["Danke!", "Noch ein Satz"]


def test_who_comes_from_the_page_of_a_stop_writes_there(write, client):
    stop = factories.make_stop(opens=TODAY - timedelta(days=2), state=StopState.OPEN)
    assert stop.venue.town in client.get(f"{FORM}?station={stop.slug}").content.decode()
    write(station=stop.slug)
    assert VisitorBookEntry.objects.get().stop == stop


@pytest.mark.parametrize("slug", ["gibt-es-nicht", "spaeter", "x" * 9000, "\x00"])
def test_a_stop_that_nobody_can_have_visited_is_none(write, client, slug):
    factories.make_stop("spaeter", opens=TODAY + timedelta(days=9), state=StopState.SIGNED)
    assert write(station=slug).status_code == 302
    assert VisitorBookEntry.objects.get().stop is None


def test_the_second_one_of_a_network_has_to_work_and_a_class_gets_through(
    write, client, monkeypatch
):
    monkeypatch.setattr(limits, "WITHOUT_PROOF", 1)
    write(text="erster")
    assert "data-challenge" in client.get(FORM).content.decode()
    assert write(text="ohne Skript").status_code == 302
    refused = write(text="zu viel")
    assert refused.status_code == 429
    assert "zu viel</textarea>" in refused.content.decode()
    draft = re.search(r'name="draft" value="([^"]+)"', refused.content.decode())[1]
    asked = []
    monkeypatch.setattr(
        proof_of_work, "is_solved", lambda _answer, *, bound_to: asked.append(bound_to) or True
    )
    assert write(draft=draft, text="mit Arbeit").status_code == 302
    assert asked == [unpack(draft).key.hex]
    assert texts() == ["erster", "mit Arbeit", "ohne Skript"]


def test_an_address_writes_so_often_and_the_website_takes_so_much_unproven(write, monkeypatch):
    monkeypatch.setattr(limits, "WITHOUT_PROOF_IN_ALL", 0)
    assert write().status_code == 429
    monkeypatch.setattr(limits, "FROM_AN_ADDRESS", 0)
    assert write().status_code == 429
    assert texts() == []


def test_a_form_of_another_site_is_refused(book):
    from django.test import Client

    answer = Client(enforce_csrf_checks=True).post(FORM, {"text": "x", "draft": Draft().pack()})
    assert answer.status_code == 403
    assert texts() == []


def test_an_entry_that_came_by_another_way_at_the_same_moment_is_kept_once(write, monkeypatch):
    """The look whether it is known comes too early: the database keeps the first."""
    draft = Draft()
    make_entry("zuerst", entry_id=draft.key.hex)
    monkeypatch.setattr(VisitorBookEntry.objects, "filter", VisitorBookEntry.objects.none().filter)
    assert write(draft=draft.pack(), text="danach").status_code == 302
    monkeypatch.undo()
    assert texts() == ["zuerst"]
