"""The visitor's book: what comes in, what is published and shown, how long it is kept."""

import json
from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import ModelLogEntry

from exhibition.domain import visitors_book, visitors_book_traces
from exhibition.domain.visitors_book_hints import hints
from exhibition.domain.visitors_book_words import NoEntry, cleaned, direction, read
from exhibition.enums import BookHint, BookSource, BookState, StopState
from exhibition.models import VisitorBookEntry
from stories.domain.access import record_of
from stories.domain.access.files import FileList
from stories.domain.erasure import erase
from stories.domain.erasure.plan import make_plan
from stories.domain.withdrawal import withdraw
from stories.models import Person, WithdrawalTask
from tests import factories
from tests.exhibition.book import TODAY, make_entry, sent

REAL_NAME = "Quintessa Beispielfrau"


@pytest.fixture
def person(db) -> Person:
    return factories.make_person("Rima", real_name=REAL_NAME)


def take(*entries, stop=None, room=100) -> list[str]:
    places = iter(range(room))
    return visitors_book.take(
        list(entries),
        source=BookSource.KIOSK,
        stop_on=lambda _day: stop,
        may_come=lambda: next(places, None) is not None,
    )


def texts() -> list[str]:
    return sorted(VisitorBookEntry.objects.values_list("text", flat=True))


def test_a_text_is_kept_on_one_line_without_what_nobody_sees():
    assert cleaned(" Grüße\n aus\u202e  Zwickau\x00\ud83d ") == "Grüße aus Zwickau"
    assert cleaned("می‌خواهم") == "می‌خواهم"  # Persian is written with a joiner
    assert len(cleaned("a" * 280)) == 280
    with pytest.raises(NoEntry):
        cleaned("a" * 281)


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": "7"},
        {"id": 7},
        {"day": "gestern"},
        {"day": None},
        {"language": "tlh"},
        {"answer": "anger"},
        {"answer": ["courage"]},
        {"text": " \n"},
        {"text": "a" * 281},
        {"text": {}},
    ],
)
def test_what_is_no_entry_is_refused(wrong):
    with pytest.raises(NoEntry):
        read(sent() | wrong, today=TODAY)


@pytest.mark.parametrize("day", ["1970-01-01", (TODAY + timedelta(days=1)).isoformat()])
def test_a_device_with_a_wrong_clock_does_not_cost_the_words(day):
    assert read(sent(day=day), today=TODAY).day == TODAY


def test_a_text_has_the_direction_of_its_own_letters():
    assert direction("… شكرًا", "de") == "rtl"
    assert direction("Danke", "ar") == "ltr"
    assert direction("!", "fa") == "rtl"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruf mich an: 0371 / 45 67 89", [BookHint.TELEPHONE]),
        ("تلفن ۰۹۱۲۳۴۵۶۷۸۹", [BookHint.TELEPHONE]),
        ("Am 1. 5. 2027 war ich hier, 2015–2024 in Riesa", []),
        ("rima@example.org", [BookHint.EMAIL]),
        ("rima (at) example.org", [BookHint.EMAIL]),
        ("Mehr auf www.example.org", [BookHint.LINK]),
        ("Mein Kanal: rima.tv", [BookHint.LINK]),
        ("Folgt @rima_zwickau", [BookHint.LINK]),
        (f"{REAL_NAME.upper()} wohnt bei mir", [BookHint.REAL_NAME]),
        ("Rima hat mir Mut gemacht.Danke", []),
    ],
)
def test_an_editor_is_told_what_may_lead_to_somebody(text, expected):
    people = [Person(public_name="Rima", real_name=REAL_NAME)]
    assert hints(text, people) == expected


@pytest.mark.django_db
def test_an_entry_is_taken_once_and_waits():
    stop = factories.make_stop()
    entry = sent(language="ar", answer="courage", text="شكرًا")
    assert take(entry, entry, stop=stop.pk) == take(entry) == [entry["id"]]
    kept = VisitorBookEntry.objects.get()
    assert (kept.stop, kept.day, kept.text, kept.answer) == (stop, TODAY, "شكرًا", "courage")
    assert (kept.state, kept.decided_by) == (BookState.WAITING, None)


@pytest.mark.django_db
def test_what_will_never_be_kept_need_not_be_sent_again():
    malformed, late, good = sent(language="tlh"), sent("zu viel"), sent("gut")
    assert take(malformed, "x", {"id": 7}, good, late, room=1) == [
        malformed["id"],
        good["id"],
        late["id"],
    ]
    assert texts() == ["gut"]


@pytest.mark.django_db
def test_what_is_beyond_one_sending_stays_with_the_device(monkeypatch):
    monkeypatch.setattr(visitors_book, "MOST_AT_ONCE", 1)
    first, second = sent(), sent()
    assert take(first, second) == [first["id"]]


def test_an_editor_publishes_and_takes_back(editor):
    entry, bare = make_entry(), make_entry("", answer="idea")
    done = visitors_book.publish([entry.pk, bare.pk], by=editor)
    assert done == visitors_book.Decided(changed=1)
    entry.refresh_from_db()
    assert (entry.state, entry.decided_by) == (BookState.PUBLISHED, editor)
    assert visitors_book.publish([entry.pk], by=editor).changed == 0
    assert visitors_book.refuse([entry.pk], by=editor).changed == 1
    assert visitors_book.shown(factories.make_stop()) == []
    actions = list(ModelLogEntry.objects.order_by("pk").values_list("action", flat=True))
    assert actions == ["exhibition.book_published", "exhibition.book_refused"]


def test_a_real_name_is_not_published_and_not_replied(editor, person):
    named, other = make_entry(f"Danke, {REAL_NAME}"), make_entry("Danke, Rima")
    done = visitors_book.publish([named.pk, other.pk], by=editor)
    assert done == visitors_book.Decided(changed=1, held=1)
    visitors_book.reply(other, " Gern\n geschehen ", by=editor)
    for wrong in (REAL_NAME, "a" * 281):
        with pytest.raises(visitors_book.NotSaid):
            visitors_book.reply(other, wrong, by=editor)
    other.refresh_from_db()
    assert other.reply == "Gern geschehen"


@pytest.mark.django_db
def test_a_stop_shows_what_was_written_there_first_then_the_tour_newest_first(monkeypatch):
    monkeypatch.setattr(visitors_book, "MOST_SHOWN", 3)
    here, there = factories.make_stop(), factories.make_stop("riesa")
    P = BookState.PUBLISHED
    make_entry("wartet", stop=here)
    make_entry("abgelehnt", stop=here, state=BookState.REFUSED)
    make_entry("dort", stop=there, state=P)
    make_entry("lange her", stop=here, state=P, days_ago=3)
    make_entry("gestern", stop=here, state=P, days_ago=1)
    make_entry("ohne Station", state=P, days_ago=1)
    assert [one.text for one in visitors_book.shown(here)] == ["gestern", "lange her", "dort"]


@pytest.mark.django_db
def test_answers_count_without_being_read_from_the_next_day_on():
    make_entry("", answer="courage", days_ago=1)
    make_entry("", answer="courage")
    make_entry("gelesen", answer="courage", state=BookState.PUBLISHED)
    make_entry("nicht gelesen", answer="idea", days_ago=1)
    make_entry("abgelehnt", answer="idea", state=BookState.REFUSED, days_ago=1)
    now = timezone.now()
    counted = {"courage": 2, "respect": 0, "curiosity": 0, "idea": 0, "question": 0}
    assert visitors_book.counts(now) == counted
    assert visitors_book.counts(now + timedelta(days=1))["courage"] == 3


@pytest.mark.django_db
def test_texts_go_when_their_time_is_over_and_the_rows_stay(capsys):
    factories.make_stop(opens=TODAY - timedelta(days=400), days=30, state=StopState.CLOSED)
    P, R = BookState.PUBLISHED, BookState.REFUSED
    make_entry("abgelehnt", state=R, days_ago=31, reply="Nein", answer="idea")
    make_entry("eben abgelehnt", state=R, days_ago=29)
    make_entry("nie gelesen", days_ago=366)
    make_entry("wartet", days_ago=364)
    make_entry("lange vorbei", state=P, days_ago=390)
    call_command("purge_expired")
    assert "3 texts of the visitor's book forgotten" in capsys.readouterr().out
    assert texts() == ["", "", "", "eben abgelehnt", "wartet"]
    assert VisitorBookEntry.objects.get(answer="idea").reply == ""
    assert visitors_book.purge() == 0


@pytest.mark.django_db
def test_published_texts_stay_while_the_tour_goes_on():
    factories.make_stop(opens=date(2019, 5, 1), state=StopState.CLOSED)
    factories.make_stop("riesa", opens=TODAY - timedelta(days=300), days=10)
    make_entry("damals", state=BookState.PUBLISHED, days_ago=900)
    assert visitors_book.purge() == 0


def test_a_withdrawal_takes_back_what_names_the_person_and_names_what_may(home, person):
    factories.make_consent(person)
    P = BookState.PUBLISHED
    theirs = make_entry(f"{REAL_NAME} ist meine Nachbarin", state=P)
    maybe, other = make_entry("Danke, Rima!", state=P), make_entry("Danke, Joel!", state=P)
    make_entry("Rima, die wartet")
    withdraw(person)
    tasks = WithdrawalTask.objects.filter(subject__startswith="Gästebuch").order_by("pk")
    assert list(tasks.values_list("reference", "done_by")) == [
        (str(theirs.pk), "automatisch"),
        (str(maybe.pk), ""),
    ]
    assert visitors_book.shown(factories.make_stop()) == [other, maybe]


def test_access_tells_and_erasure_empties_what_names_the_person(home, person):
    theirs = make_entry("Danke", reply=f"Das war {REAL_NAME}", state=BookState.PUBLISHED)
    maybe, other = make_entry("Danke, Rima!"), make_entry("Danke, Joel!")
    assert "Das war" in json.dumps(record_of(person, FileList())["visitors_book"], default=str)
    assert len(list(visitors_book_traces.entries_in_words(make_plan(person)))) == 1
    report = erase(person)
    theirs.refresh_from_db()
    assert (theirs.text, theirs.reply, theirs.state) == ("", "", BookState.REFUSED)
    assert report.removed["book_texts"] == 1
    remaining = [one.subject for one in report.remaining]
    assert remaining == [f"exhibition.VisitorBookEntry {maybe.pk}"]
    assert VisitorBookEntry.objects.filter(pk=other.pk, text="Danke, Joel!").exists()
