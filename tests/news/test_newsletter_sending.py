"""An issue goes out once to everybody, whatever breaks, and says nothing that was taken back."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction

from core import jobs, outbox
from core.models import Job, JobState, OutgoingMail
from news.domain.newsletter import contents, links, sending, settling, subscribing
from news.enums import DeliveryState
from news.models import NewsletterDelivery, NewsletterIssue, NewsletterSubscription
from tests import factories
from tests.core.mail_server import serve
from tests.news.letters import make_issue, subscribe

pytestmark = pytest.mark.django_db


@pytest.fixture
def server(settings):
    yield from serve(settings, seconds=0.5)


@pytest.fixture
def small_batches(monkeypatch):
    monkeypatch.setattr(sending, "BATCH", 2)


@pytest.fixture
def issue(make_news):
    return make_issue(make_news("Neues", slug="neues"))


def release(issue, editor=None):
    sending.release(issue, by=editor)
    jobs.work(until_empty=True, kinds=[sending.KIND])
    return issue


def send_all():
    """Everything is due."""
    outbox.waiting().update(not_before=timezone.now(), lease_until=None)
    return outbox.send_waiting().sent


def counts(issue) -> tuple[int, int, int, int]:
    found = sending.with_counts(NewsletterIssue.objects.all()).get(pk=issue.pk)
    return found.sent, found.left_out, found.failed, found.waiting


def test_a_mail_has_the_headers_for_one_click_out_and_its_own_links(issue, server):
    row = subscribe()
    release(issue)
    assert send_all() == 1
    (mail,) = server.post.mails
    out = f"http://127.0.0.1:8000{links.unsubscribe_path(row)}"
    assert "".join(mail["List-Unsubscribe"].split()) == f"<{out}>"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert mail["List-Id"] == "<rundbrief.example.org>"
    assert mail["To"] == "klara@example.org"
    text = mail.get_payload(decode=True).decode()
    assert out in text
    assert links.own_path(row) in text
    assert "Neues" in text


def test_everybody_gets_it_in_their_language_and_once(make_news, mailoutbox):
    page = make_news("Neues")
    factories.make_translation(page, "en", title="News")
    issue = make_issue(page)
    subscribe("de@example.org")
    subscribe("en@example.org", language="en")
    release(issue)
    send_all()
    release_again = pytest.raises(sending.NotReleased, sending.release, issue, by=None)
    assert "schon versandt" in str(release_again.value)
    jobs.enqueue(sending.KIND, issue.pk)
    jobs.work(until_empty=True, kinds=[sending.KIND])
    send_all()
    by_address = {mail.to[0]: mail.body for mail in mailoutbox}
    assert len(mailoutbox) == 2
    assert "Neues" in by_address["de@example.org"]
    assert "\nNews\n" in by_address["en@example.org"]
    assert counts(issue) == (2, 0, 0, 0)


def test_who_has_not_confirmed_or_came_later_or_wants_other_things_gets_nothing(issue):
    subscribe("tour@example.org", wants_news=False)
    subscribe("frage@example.org", confirmed_at=None)
    wanted = subscribe()
    sending.release(issue, by=None)
    subscribe("spaeter@example.org")
    jobs.work(until_empty=True, kinds=[sending.KIND])
    assert OutgoingMail.objects.get().recipient == wanted.email
    issue.refresh_from_db()
    assert issue.recipients == 1


def test_mails_are_rows_without_text_and_go_out_so_many_a_minute(issue, settings, small_batches):
    settings.NEWSLETTER_MAILS_A_MINUTE = 30
    for number in range(5):
        subscribe(f"p{number}@example.org")
    release(issue)
    mails = list(OutgoingMail.objects.order_by("not_before"))
    assert {mail.body for mail in mails} == {""}
    spans = [b.not_before - a.not_before for a, b in zip(mails, mails[1:], strict=False)]
    assert all(span >= timedelta(seconds=2) for span in spans)
    assert outbox.send_waiting().sent == 1


def test_any_other_mail_goes_first(issue, server):
    subscribe()
    release(issue)
    urgent = outbox.post(recipient="haus@example.org", subject="Danke", body="Guten Tag")
    send_all()
    assert server.post.taken[0] == urgent.message_id


def test_killed_in_the_middle_nobody_is_forgotten_and_nobody_gets_it_twice(
    issue, small_batches, mailoutbox
):
    """Broken off after each batch, as if the process were killed there; others take it up."""
    for number in range(7):
        subscribe(f"p{number}@example.org")
    sending.release(issue, by=None)

    def killed(*_arguments):
        raise SystemExit

    for _time in range(3):
        with pytest.raises(SystemExit):
            sending.queue_in_background(str(issue.pk), killed)
        send_all()
    assert NewsletterDelivery.objects.count() == 6
    jobs.work(until_empty=True, kinds=[sending.KIND])
    send_all()
    got = sorted(mail.to[0] for mail in mailoutbox)
    assert got == [f"p{number}@example.org" for number in range(7)]
    assert Job.objects.get().state == JobState.DONE


def test_killed_inside_a_batch_leaves_none_of_it(issue, monkeypatch):
    subscribe()
    sending.release(issue, by=None)

    def killed(_rows):
        raise SystemExit

    with monkeypatch.context() as patched:
        patched.setattr(NewsletterDelivery.objects, "bulk_create", killed)
        with pytest.raises(SystemExit):
            sending.queue_in_background(str(issue.pk), lambda *_arguments: None)
    assert not OutgoingMail.objects.exists()
    jobs.work(until_empty=True, kinds=[sending.KIND])
    assert OutgoingMail.objects.count() == 1


def test_a_batch_costs_the_same_for_three_and_for_thirty(issue, django_assert_num_queries):
    for number in range(3):
        subscribe(f"p{number}@example.org")
    sending.release(issue, by=None)
    with django_assert_num_queries(7):
        assert sending._queue_some(issue) == 3
    NewsletterDelivery.objects.all().delete()
    for number in range(3, 30):
        subscribe(f"p{number}@example.org", confirmed_at=issue.released_at)
    with django_assert_num_queries(7):
        assert sending._queue_some(issue) == 30


def test_who_unsubscribes_while_it_is_being_sent_gets_none(issue, mailoutbox):
    gone = subscribe()
    subscribe("bleibt@example.org")
    release(issue)
    subscribing.unsubscribe(gone)
    send_all()
    assert [mail.to for mail in mailoutbox] == [["bleibt@example.org"]]
    assert counts(issue) == (1, 1, 0, 0)


def test_a_changed_language_counts_for_mails_that_wait(make_news, mailoutbox):
    page = make_news("Neues")
    factories.make_translation(page, "en", title="News")
    row = subscribe()
    release(make_issue(page))
    subscribing.change(row, language="en", wants_news=True, wants_tour=True)
    send_all()
    assert "\nNews\n" in mailoutbox[0].body


def test_a_page_withdrawn_while_mails_wait_is_not_told_of(make_news, mailoutbox):
    kept, withdrawn = make_news("bleibt"), make_news("geht")
    subscribe()
    release(make_issue(kept, withdrawn))
    UnpublishPageAction(withdrawn).execute(skip_permission_checks=True)
    send_all()
    assert "bleibt" in mailoutbox[0].body
    assert "geht" not in mailoutbox[0].body


def test_a_consent_withdrawn_while_mails_wait_counts_at_once(home, mailoutbox, make_news):
    rima = factories.make_person("Rima")
    factories.make_consent(rima)
    subscribe()
    release(make_issue(make_news("bleibt"), factories.make_story(rima, title="Rima")))
    factories.withdraw_everything(rima)
    send_all()
    assert "Rima" not in mailoutbox[0].body


def test_where_nothing_is_left_nothing_is_sent_and_the_editor_is_told_once(
    make_news, mailoutbox, editor
):
    editor.email = "redaktion@example.org"
    editor.save()
    page = make_news("geht")
    subscribe("a@example.org")
    subscribe("b@example.org")
    issue = release(make_issue(page), editor)
    UnpublishPageAction(page).execute(skip_permission_checks=True)
    send_all()
    send_all()
    assert [mail.to for mail in mailoutbox] == [["redaktion@example.org"]]
    assert "nichts mehr übrig" in mailoutbox[0].body
    assert counts(issue) == (0, 2, 0, 0)


def test_an_issue_with_nothing_public_or_nobody_to_send_to_is_not_released(make_news):
    draft = make_news("Entwurf", live=False)
    with pytest.raises(sending.NotReleased, match="nichts mehr übrig"):
        sending.release(make_issue(draft), by=None)
    issue = make_issue(make_news())
    with pytest.raises(sending.NotReleased, match="keine Abonnements"):
        sending.release(issue, by=None)
    issue.refresh_from_db()
    assert issue.released_at is None


def test_a_mail_that_cannot_be_written_holds_up_no_other(issue, monkeypatch, mailoutbox):
    subscribe()
    release(issue)
    outbox.post(recipient="haus@example.org", subject="Danke", body="Guten Tag")
    monkeypatch.setattr(contents, "entries", lambda *_a, **_o: 1 / 0)
    outbox.waiting().update(not_before=timezone.now())
    assert outbox.send_waiting() == outbox.Round(1, is_reachable=True)
    assert OutgoingMail.objects.get(composer="newsletter").last_error == "CannotBeComposed"


def test_an_address_that_is_refused_for_good_three_issues_in_a_row_is_taken_off(make_news, server):
    row = subscribe()
    for number in range(settling.MOST_REFUSALS):
        assert NewsletterSubscription.objects.filter(pk=row.pk).exists()
        issue = release(make_issue(make_news(f"n{number}")))
        server.post.mood = "refuse"
        OutgoingMail.objects.update(attempts=outbox.ATTEMPTS_WHEN_REFUSED - 1)
        send_all()
        assert counts(issue) == (0, 0, 1, 0)
        call_command("purge_expired")
        assert counts(issue) == (0, 0, 1, 0)
    assert not NewsletterSubscription.objects.exists()
    assert not OutgoingMail.objects.exists()


@pytest.mark.parametrize("mood", ["take", "later", "busy"])
def test_one_that_takes_mails_again_or_is_only_late_stays(make_news, server, mood):
    row = subscribe(refusals=2)
    issue = release(make_issue(make_news()))
    server.post.mood = mood
    OutgoingMail.objects.update(attempts=outbox.MAXIMUM_ATTEMPTS - 1)
    send_all()
    settling.settle()
    row.refresh_from_db()
    assert row.refusals == (0 if mood == "take" else 2)
    state = DeliveryState.SENT if mood == "take" else DeliveryState.FAILED
    assert NewsletterDelivery.objects.get(issue=issue).state == state
    assert not OutgoingMail.objects.exists()
