"""Two workers at one issue, many clicks at one moment. ``make test-stack``: on PostgreSQL."""

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
