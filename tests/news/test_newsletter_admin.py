"""The newsletter in the editors' workplace: who may see, write, send and take off."""

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import ModelLogEntry

from core.models import Job, OutgoingMail
from news.domain.newsletter import subscription_mails
from news.models import NewsletterIssue, NewsletterSubscription
from tests import factories
from tests.formsets import formset
from tests.news.letters import make_issue, subscribe

pytestmark = pytest.mark.django_db
ISSUES = "wagtailsnippets_news_newsletterissue"
SUBSCRIPTIONS = "wagtailsnippets_news_newslettersubscription"


def address(name, *args) -> str:
    return reverse(f"{ISSUES}:{name}", args=args)


@pytest.fixture
def enter(client, django_user_model):
    """``enter("view_newsletterissue")``: somebody of the workplace who may do that alone."""

    def come(*names):
        user = django_user_model.objects.create_user("gast", password="x")
        wanted = ["access_admin", *names]
        user.user_permissions.set(Permission.objects.filter(codename__in=wanted))
        client.force_login(user)
        return client

    return come


def is_denied(answer) -> bool:
    """Wagtail leads away with a sentence, or refuses."""
    return answer.status_code == 403 or answer.url == reverse("wagtailadmin_home")


def test_the_page_of_an_issue_shows_the_mail_in_each_language(editor_client, make_news):
    page = make_news("Neues")
    factories.make_translation(page, "en", title="News")
    issue = make_issue(page)
    german = editor_client.get(address("inspect", issue.pk)).content.decode()
    assert "\nNeues\n" in german
    assert "Entwurf" in german
    english = editor_client.get(address("inspect", issue.pk), {"sprache": "en"}).content.decode()
    assert "\nNews\n" in english
    arabic = editor_client.get(address("inspect", issue.pk), {"sprache": "ar"}).content.decode()
    assert 'lang="ar" dir="rtl"' in arabic
    assert not OutgoingMail.objects.exists()


def test_an_issue_is_sent_with_a_tick_and_only_once(editor_client, make_news):
    subscribe()
    issue = make_issue(make_news())
    editor_client.post(address("send", issue.pk))
    assert not Job.objects.exists()
    editor_client.post(address("send", issue.pk), {"sure": "1"})
    again = editor_client.post(address("send", issue.pk), {"sure": "1"}, follow=True)
    assert "schon versandt" in again.content.decode()
    issue.refresh_from_db()
    assert (issue.recipients, Job.objects.count()) == (1, 1)
    assert "wird versandt: 0 von 1" in again.content.decode()


def test_the_sentence_says_why_nothing_is_sent(editor_client, home):
    issue = make_issue()
    answer = editor_client.post(address("send", issue.pk), {"sure": "1"}, follow=True)
    assert "nichts mehr übrig" in answer.content.decode()


def test_an_issue_that_went_out_is_neither_changed_nor_deleted(editor_client, make_news):
    subscribe()
    issue = make_issue(make_news())
    editor_client.post(address("send", issue.pk), {"sure": "1"})
    for name in ("edit", "delete"):
        answer = editor_client.post(address(name, issue.pk), {"introduction": "anders"})
        assert answer.status_code == 302
    issue.refresh_from_db()
    assert issue.introduction == "Das ist neu."
    listed = editor_client.get(address("list")).content.decode()
    assert address("edit", issue.pk) not in listed


def test_a_proposal_holds_what_is_new_and_not_what_was_told(editor_client, make_news, make_event):
    subscribe()
    told = make_news("alt")
    told.save_revision().publish()
    editor_client.post(address("send", make_issue(told).pk), {"sure": "1"})
    new, event = make_news("neu"), make_event("Treffen")
    for page in (new, event):
        page.save_revision().publish()
    stop = factories.make_stop()
    answer = editor_client.post(address("propose"))
    draft = NewsletterIssue.objects.get(released_at=None)
    assert answer.url == address("edit", draft.pk)
    chosen = {item.page.pk if item.page else item.stop for item in draft.items.all()}
    assert chosen == {new.pk, event.pk, stop}
    assert editor_client.get(answer.url).status_code == 200


def fields(introduction, *, items=(), texts=()) -> dict:
    return {"introduction": introduction} | formset("items", *items) | formset("texts", *texts)


def test_an_issue_is_put_together_by_hand(editor_client, make_news):
    page = make_news()
    rows = [{"page": page.pk, "stop": "", "ORDER": 1}]
    entered = fields("Das ist neu.", items=rows)
    answer = editor_client.post(address("add"), entered)
    issue = NewsletterIssue.objects.get()
    assert answer.url == address("inspect", issue.pk)
    assert issue.items.get().page_id == page.pk


@pytest.mark.parametrize("place", ["introduction", "texts"])
def test_no_sentence_may_hold_the_real_name_of_somebody(editor_client, home, place):
    factories.make_person("Rima", real_name="Quintessa Beispielfrau")
    bad = "Quintessa Beispielfrau ist da."
    texts = [{"language": "en", "introduction": bad, "ORDER": 1}] if place == "texts" else []
    entered = fields(bad if place == "introduction" else "Gut.", texts=texts)
    answer = editor_client.post(address("add"), entered)
    assert "richtige Name eines Menschen" in answer.content.decode()
    assert not NewsletterIssue.objects.exists()


def test_a_line_names_a_page_or_a_stop_and_never_both(editor_client, make_news):
    row = {"page": make_news().pk, "stop": factories.make_stop().pk, "ORDER": 1}
    answer = editor_client.post(address("add"), fields("Gut.", items=[row]))
    assert "eins von beiden" in answer.content.decode()
    assert not NewsletterIssue.objects.exists()


def test_subscribers_are_found_by_address_and_counted_by_language(editor_client, home):
    subscribe("klara@example.org", language="en")
    subscribe("juri@example.org")
    subscribe("offen@example.org", language="ar", confirmed_at=None)
    page = editor_client.get(reverse(f"{SUBSCRIPTIONS}:list"), {"q": "klara"})
    assert [row.email for row in page.context["object_list"]] == ["klara@example.org"]
    assert dict(page.context["by_language"]) == {"English": 1, "Deutsch": 1}


def test_an_address_is_taken_off_with_its_mails_and_no_log_names_it(editor_client, home):
    row = subscribe("klara@example.org")
    other = subscribe("juri@example.org")
    subscription_mails.already_there(row)
    subscription_mails.already_there(other)
    delete = reverse(f"{SUBSCRIPTIONS}:delete", args=[row.pk])
    editor_client.get(delete)
    assert OutgoingMail.objects.count() == 2
    editor_client.post(delete)
    assert NewsletterSubscription.objects.get() == other
    assert OutgoingMail.objects.get().recipient == other.email
    assert "klara" not in " ".join(ModelLogEntry.objects.values_list("label", flat=True))


@pytest.mark.parametrize("may", [(), ("view_newsletterissue",), ("change_newsletterissue",)])
def test_who_lacks_the_right_cannot_send(enter, make_news, may):
    subscribe()
    issue = make_issue(make_news())
    client = enter(*may)
    assert is_denied(client.post(address("send", issue.pk), {"sure": "1"}))
    shown = client.get(address("inspect", issue.pk))
    assert is_denied(shown) if not may else "Jetzt versenden" not in shown.content.decode()
    issue.refresh_from_db()
    assert issue.released_at is None


def test_who_may_only_look_cannot_write(enter, make_news):
    issue = make_issue(make_news())
    client = enter("view_newsletterissue")
    assert client.get(address("list")).status_code == 200
    for name, arguments in (("propose", ()), ("add", ()), ("edit", [issue.pk])):
        assert is_denied(client.post(address(name, *arguments), fields("anders")))
    assert is_denied(client.post(address("delete", issue.pk)))
    assert NewsletterIssue.objects.get().introduction == "Das ist neu."


def test_addresses_are_shown_only_to_who_may_see_them_and_written_by_nobody(
    enter, editor_client, home
):
    row = subscribe()
    for name, arguments in (("add", ()), ("edit", [row.pk])):
        answer = editor_client.get(reverse(f"{SUBSCRIPTIONS}:{name}", args=arguments))
        assert is_denied(answer)
    client = enter("view_newsletterissue", "change_newsletterissue")
    assert is_denied(client.get(reverse(f"{SUBSCRIPTIONS}:list")))
    assert is_denied(client.post(reverse(f"{SUBSCRIPTIONS}:delete", args=[row.pk])))
    assert NewsletterSubscription.objects.exists()


@pytest.mark.parametrize("name", [f"{ISSUES}:list", f"{SUBSCRIPTIONS}:list"])
def test_a_list_costs_the_same_with_one_row_and_with_three(editor_client, make_news, name):
    def fill(number):
        subscribe(f"p{number}@example.org")
        make_issue(make_news(f"n{number}"))

    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            assert editor_client.get(reverse(name)).status_code == 200
        return len(asked)

    fill(1)
    queries()
    of_one = queries()
    fill(2)
    fill(3)
    assert queries() == of_one
