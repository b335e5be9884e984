"""The outbox against a real SMTP server: delays, refusals, broken lines."""

import threading
from datetime import timedelta

import pytest
from django.db import OperationalError
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from core import composing, outbox
from core.models import OutgoingMail
from tests.core.mail_server import serve


@pytest.fixture
def server(settings):
    yield from serve(settings, seconds=0.3)


def post(number: int = 1) -> list[OutgoingMail]:
    return [
        outbox.post(recipient=f"haus{one}@example.org", subject="Danke", body="Guten Tag")
        for one in range(number)
    ]


def let_time_pass() -> None:
    """All pauses and leases are over."""
    outbox.waiting().update(not_before=timezone.now(), lease_until=None)


@pytest.mark.django_db
def test_mails_go_out_once_and_in_order(server):
    mails = post(3)
    assert outbox.send_waiting() == outbox.Round(3, is_reachable=True)
    assert outbox.send_waiting().sent == 0
    assert server.post.taken == [mail.message_id for mail in mails]


@pytest.mark.django_db
@pytest.mark.parametrize("mood", ["busy", "refuse", "later", "stall", "drop"])
def test_what_a_broken_server_did_not_take_it_gets_once_it_works(server, mood):
    mails = post(4)
    server.post.mood = mood
    for _time in range(3):
        outbox.send_waiting()
        let_time_pass()
    assert server.post.taken == []
    server.post.mood = "take"
    outbox.send_waiting()
    assert sorted(server.post.taken) == sorted(mail.message_id for mail in mails)
    assert not outbox.waiting().exists()


@pytest.mark.django_db
@pytest.mark.parametrize("mood", ["busy", "stall", "drop"])
def test_a_server_that_is_away_is_left_alone_for_a_while(server, mood):
    post(3)
    server.post.mood = mood
    assert outbox.send_waiting().is_reachable is False
    assert OutgoingMail.objects.filter(attempts=0).count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize("mood", ["refuse", "later"])
def test_one_refused_mail_does_not_hold_up_the_others(server, mood):
    post(3)
    server.post.mood = mood
    assert outbox.send_waiting().is_reachable
    assert OutgoingMail.objects.filter(attempts=1).count() == 3


@pytest.mark.django_db
def test_a_mail_waits_longer_each_time_and_then_is_given_up(server):
    (mail,) = post()
    server.post.mood = "refuse"
    for attempt in range(1, outbox.ATTEMPTS_WHEN_REFUSED + 1):
        begun = timezone.now()
        assert outbox.send_waiting().sent == 0
        mail.refresh_from_db()
        assert mail.attempts == attempt
        assert mail.not_before >= begun + outbox.pause_after(attempt)
        let_time_pass()
    assert mail.given_up_at
    assert mail.last_error == "SMTPRecipientsRefused 550"
    assert not outbox.waiting().exists()
    assert list(outbox.stuck()) == [mail]


@pytest.mark.django_db
def test_a_mail_that_was_given_up_goes_out_when_somebody_wants_it(server):
    (mail,) = post()
    OutgoingMail.objects.update(given_up_at=timezone.now(), attempts=20)
    assert outbox.send_waiting().sent == 0
    outbox.send_again(mail)
    assert outbox.send_waiting().sent == 1


@pytest.mark.django_db
def test_what_a_killed_worker_held_goes_out_when_its_lease_is_over(server):
    (mail,) = post()
    held = timezone.now() + outbox.LEASE
    OutgoingMail.objects.update(worker="killed", lease_until=held, attempts=1)
    assert outbox.send_waiting().sent == 0
    OutgoingMail.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    assert outbox.send_waiting().sent == 1


@pytest.mark.django_db
def test_errors_name_no_address(server, caplog):
    post()
    server.post.mood = "refuse"
    outbox.send_waiting()
    assert "haus0" not in caplog.text
    assert "haus0" not in OutgoingMail.objects.get().last_error


@given(st.integers(1, 1000), st.integers(1, 1000))
def test_pauses_grow_up_to_a_limit(few, many):
    few, many = sorted((few, many))
    first, last = outbox.FIRST_PAUSE, outbox.LONGEST_PAUSE
    assert first <= outbox.pause_after(few) <= outbox.pause_after(many) <= last


def test_the_worker_goes_on_where_the_database_was_away(monkeypatch):
    stop, rounds = threading.Event(), []

    def away_then_there() -> outbox.Round:
        rounds.append(1)
        if len(rounds) == 1:
            raise OperationalError("away")
        stop.set()
        return outbox.Round(0, is_reachable=True)

    monkeypatch.setattr(outbox, "send_waiting", away_then_there)
    monkeypatch.setattr(outbox, "SERVER_PAUSE", 0)
    monkeypatch.setattr(outbox, "close_old_connections", lambda: None)
    outbox.keep_sending(stop)
    assert len(rounds) == 2


@pytest.fixture
def compose(monkeypatch):
    """Mails of the composer „test“ say what stands in this dict at that moment."""
    said = {"body": "Guten Tag"}

    def write(_mail):
        return composing.Composed("Betreff", said["body"], {"List-Id": "<x.y>"}) if said else None

    monkeypatch.setitem(composing._composers, "test", write)
    return said


def composed(name="test") -> OutgoingMail:
    return OutgoingMail.objects.create(recipient="haus@example.org", subject="–", composer=name)


@pytest.mark.django_db
def test_a_composed_mail_is_written_when_it_is_sent_and_every_time_anew(server, compose):
    mail = composed()
    server.post.mood = "later"
    outbox.send_waiting()
    let_time_pass()
    compose["body"], server.post.mood = "Auf Wiedersehen", "take"
    assert outbox.send_waiting().sent == 1
    (taken,) = server.post.mails
    assert taken.get_payload().strip() == "Auf Wiedersehen"
    assert (taken["Subject"], taken["List-Id"]) == ("Betreff", "<x.y>")
    assert taken["Message-ID"] == mail.message_id


@pytest.mark.django_db
def test_a_mail_that_its_composer_has_no_use_for_is_deleted_and_the_next_one_goes_out(
    server, compose
):
    composed()
    compose.clear()
    post()
    assert outbox.send_waiting() == outbox.Round(1, is_reachable=True)
    assert not OutgoingMail.objects.exclude(composer="").exists()


@pytest.mark.django_db
def test_a_composer_that_fails_or_is_unknown_holds_up_no_other_mail(server):
    composed("nobody")
    composed("nobody")
    post()
    assert outbox.send_waiting() == outbox.Round(1, is_reachable=True)
    assert OutgoingMail.objects.filter(last_error="CannotBeComposed").count() == 2
