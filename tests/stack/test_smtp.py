"""A thousand requests while the mail server is broken in every way: nothing lost, nothing twice."""

import threading
from itertools import cycle

import pytest
from django.db import connection
from django.utils import timezone

from core import outbox
from core.models import OutgoingMail
from exhibition.models import ExhibitionRequest
from tests.core.mail_server import serve
from tests.exhibition.test_requests import submit

pytestmark = [
    pytest.mark.stack,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
REQUESTS = 1000
BROKEN = ("busy", "refuse", "stall", "later", "drop")


@pytest.fixture(autouse=True)
def on_postgresql():
    if connection.vendor != "postgresql":
        pytest.skip("needs PostgreSQL: make test-stack")


@pytest.fixture
def server(settings):
    yield from serve(settings, seconds=0.2)


def test_each_of_a_thousand_receipts_goes_out_once_when_the_server_is_back(
    home, server, monkeypatch, settings
):
    monkeypatch.setattr(outbox, "POLL", 0.01)
    monkeypatch.setattr(outbox, "SERVER_PAUSE", 0.01)
    stop = threading.Event()
    workers = [threading.Thread(target=_send_until, args=[stop]) for _number in range(2)]
    for worker in workers:
        worker.start()
    moods = cycle(BROKEN)
    for number in range(REQUESTS):
        if number % 50 == 0:
            server.post.mood = next(moods)
        submit(email=f"haus{number}@example.org")
    stop.set()
    for worker in workers:
        worker.join()
    assert server.post.taken == []
    server.post.mood = "take"
    settings.EMAIL_TIMEOUT = 30
    outbox.waiting().update(not_before=timezone.now(), lease_until=None)
    assert outbox.send_waiting().is_reachable
    mails = OutgoingMail.objects.all()
    assert ExhibitionRequest.objects.count() == REQUESTS
    assert sorted(server.post.taken) == sorted(mails.values_list("message_id", flat=True))
    receipts = [to for to in server.post.recipients if to.startswith("haus")]
    assert sorted(receipts) == sorted(f"haus{number}@example.org" for number in range(REQUESTS))
    assert not mails.filter(sent_at=None).exists()


def _send_until(stop: threading.Event) -> None:
    try:
        outbox.keep_sending(stop)
    finally:
        connection.close()
