"""Two workers at one issue, many clicks at one moment. ``make test-stack``: on PostgreSQL."""

import os
import signal

import pytest

from core import outbox
from core.models import OutgoingMail
from news.domain.newsletter import sending, subscribing
from news.models import NewsletterDelivery, NewsletterSubscription
from tests import factories
from tests.exhibition.processes import processes  # noqa: F401
from tests.news.letters import make_issue, subscribe

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
WORKERS, PEOPLE = 4, 20


@pytest.fixture
def issue(home):
    for number in range(PEOPLE):
        subscribe(f"p{number}@example.org")
    return make_issue(factories.make_stop())


def test_of_several_workers_at_one_issue_nobody_makes_a_mail_twice(issue, processes):  # noqa: F811
    sending.release(issue, by=None)

    def queue(_number):
        sending.BATCH = 3
        try:
            sending.queue_in_background(str(issue.pk), lambda *_arguments: None)
        except Exception as error:  # the job would try again
            return type(error).__name__
        mails = OutgoingMail.objects.filter(composer="newsletter")
        return f"{mails.values('recipient').distinct().count()} {mails.count()}"

    processes.share()
    said = processes.at_once(queue, WORKERS)
    assert set(said) <= {f"{PEOPLE} {PEOPLE}", "IntegrityError", "OperationalError"}
    assert f"{PEOPLE} {PEOPLE}" in said


def test_of_several_editors_who_send_at_once_one_releases_it(issue, processes):  # noqa: F811
    def release(_number):
        try:
            sending.release(issue, by=None)
        except sending.NotReleased:
            return "refused"
        return "released"

    processes.share()
    said = processes.at_once(release, WORKERS)
    assert sorted(said) == ["refused"] * (WORKERS - 1) + ["released"]


def test_of_several_workers_at_the_outbox_each_mail_goes_out_once(issue, processes):  # noqa: F811
    sending.release(issue, by=None)
    sending.queue_in_background(str(issue.pk), lambda *_arguments: None)
    outbox.waiting().update(not_before=issue.released_at)
    processes.share()
    said = processes.at_once(lambda _number: str(outbox.send_waiting().sent), WORKERS)
    assert sum(map(int, said)) == PEOPLE
    assert NewsletterDelivery.objects.count() == PEOPLE


def test_many_orders_of_one_address_at_once_are_one_row(home, processes):  # noqa: F811
    def ask(_number):
        subscribing.ask(subscribing.Wish("klara@example.org", "de", True, True))
        return str(NewsletterSubscription.objects.count())

    processes.share()
    assert set(processes.at_once(ask, WORKERS)) == {"1"}


def test_a_worker_that_is_killed_in_the_middle_leaves_whole_batches_and_the_next_goes_on(
    issue,
    processes,  # noqa: F811
    monkeypatch,
):
    """Killed for good (SIGKILL) inside a transaction, between the mails and their deliveries."""
    monkeypatch.setattr(sending, "BATCH", 3)
    sending.release(issue, by=None)
    whole = NewsletterDelivery.objects.bulk_create

    def killed_in_the_third_batch(_number):
        batches = []

        def make(rows):
            batches.append(1)
            if len(batches) == 3:
                os.kill(os.getpid(), signal.SIGKILL)
            return whole(rows)

        NewsletterDelivery.objects.bulk_create = make
        sending.queue_in_background(str(issue.pk), lambda *_arguments: None)

    def look(_number):
        return f"{OutgoingMail.objects.count()} {NewsletterDelivery.objects.count()}"

    def go_on(_number):
        sending.queue_in_background(str(issue.pk), lambda *_arguments: None)
        mails = OutgoingMail.objects.filter(composer="newsletter")
        return f"{mails.values('recipient').distinct().count()} {mails.count()}"

    processes.share()
    assert processes.at_once(killed_in_the_third_batch, 1) == [""]
    assert processes.at_once(look, 1) == ["6 6"]
    assert processes.at_once(go_on, 1) == [f"{PEOPLE} {PEOPLE}"]
