"""Withdrawing and ticking off in the editors' workplace."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import NoReverseMatch, reverse

from stories.domain.consent import granted_materials
from stories.domain.withdrawal import Task, register_task_source, tick_off, withdraw
from stories.domain.withdrawal import tasks as withdrawal_tasks
from stories.enums import Channel, Material
from stories.models import ConsentWithdrawal, Person, WithdrawalTask
from tests import factories
from tests.stories.test_story_pages import number_of_queries


def url(model, name, *args) -> str:
    return reverse(model.snippet_viewset.get_url_name(name), args=args)


@pytest.fixture
def person(home):
    return factories.make_person()


@pytest.fixture
def two_tasks(monkeypatch):
    monkeypatch.setattr(withdrawal_tasks, "_sources", {})
    tasks = [Task("panel", "Tafel <1>", "abnehmen", "abc"), Task("check", "Partner", "anrufen")]
    register_task_source(lambda person, scope: tasks)


@pytest.fixture
def some_client(client, django_user_model):
    def sign_in(*codenames):
        user = django_user_model.objects.create_user("jemand")
        names = ["access_admin", *codenames]
        user.user_permissions.set(Permission.objects.filter(codename__in=names))
        client.force_login(user)
        return client

    return sign_in


# The page to withdraw ---------------------------------------------------------------------


def withdraw_page(client, person, **data):
    return client.post(url(Person, "withdraw", person.pk), data, follow=True)


def test_everything_is_chosen_beforehand(editor_client, person):
    form = editor_client.get(url(Person, "withdraw", person.pk)).context["form"]
    assert form["extent"].value() == "all"
    assert not form["channels"].value()


def test_a_part_is_withdrawn(editor_client, person):
    factories.make_consent(person)
    withdraw_page(editor_client, person, extent="part", channels=["kiosk"], materials=["photo"])
    row = person.withdrawals.get()
    assert (row.channels, row.materials) == ({Channel.KIOSK}, {Material.PHOTO})
    assert granted_materials(person, Channel.WEB) == frozenset(Material)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"extent": "part"}, "welcher Teil"),
        ({"extent": "all", "channels": ["web"]}, "einzelne Teile"),
        ({"channels": ["web"]}, "einzelne Teile"),
        ({"extent": "part", "channels": ["moon"]}, "moon"),
    ],
)
def test_what_contradicts_itself_is_asked_again(editor_client, person, data, words):
    response = withdraw_page(editor_client, person, **data)
    assert words in response.content.decode()
    assert not person.withdrawals.exists()


def test_the_page_says_whether_the_person_hears_of_it(editor_client, person):
    page = url(Person, "withdraw", person.pk)
    assert "selbst Bescheid" in editor_client.get(page).content.decode()
    Person.objects.filter(pk=person.pk).update(email="rima@example.org")
    assert "Bestätigung per E-Mail" in editor_client.get(page).content.decode()


def test_afterwards_one_stands_before_the_tasks(editor_client, person, two_tasks):
    response = withdraw_page(editor_client, person)
    text = response.content.decode()
    withdrawal = person.withdrawals.get()
    assert response.redirect_chain[-1][0] == url(ConsentWithdrawal, "inspect", withdrawal.pk)
    assert "2 Aufgaben" in text
    assert "Tafel &lt;1&gt;" in text
    for task in withdrawal.tasks.all():
        assert url(WithdrawalTask, "tick_off", task.pk) in text


def test_adding_one_in_the_list_leads_to_its_tasks_too(editor_client, person, two_tasks):
    response = editor_client.post(url(ConsentWithdrawal, "add"), {"person": person.pk}, follow=True)
    assert "2 Aufgaben" in response.content.decode()


# Ticking off ------------------------------------------------------------------------------


def test_erledigt_keeps_who_and_when_and_closes_with_the_last(editor_client, person, two_tasks):
    first, last = withdraw(person)
    inspect = url(ConsentWithdrawal, "inspect", first.withdrawal_id)
    for task, words in ((first, "Erledigt."), (last, "abgeschlossen"), (last, "schon erledigt")):
        response = editor_client.post(url(WithdrawalTask, "tick_off", task.pk), follow=True)
        assert response.redirect_chain[-1][0] == inspect
        assert words in response.content.decode()
    first.refresh_from_db()
    assert first.done_by == "redaktion"
    assert "redaktion" in editor_client.get(inspect).content.decode()
    assert person.withdrawals.get().is_closed


@pytest.mark.parametrize(
    ("page", "leads_back"), [("/admin/snippets/?x=1", True), ("https://example.org/", False)]
)
def test_one_comes_back_to_where_the_button_was(editor_client, person, two_tasks, page, leads_back):
    task = withdraw(person)[0]
    response = editor_client.post(url(WithdrawalTask, "tick_off", task.pk), {"next": page})
    assert (response.url == page) == leads_back


def test_ticking_off_needs_its_permission_and_a_post(some_client, person, two_tasks):
    task = withdraw(person)[0]
    client = some_client("view_withdrawaltask", "view_consentwithdrawal")
    button = url(WithdrawalTask, "tick_off", task.pk)
    assert client.post(button).status_code in (302, 403)
    task.refresh_from_db()
    assert task.done_at is None
    assert button not in client.get(url(WithdrawalTask, "list")).content.decode()
    inspect = url(ConsentWithdrawal, "inspect", task.withdrawal_id)
    assert button not in client.get(inspect).content.decode()


def test_who_may_tick_off_does(some_client, person, two_tasks):
    task = withdraw(person)[0]
    client = some_client("change_withdrawaltask")
    assert client.get(url(WithdrawalTask, "tick_off", task.pk)).status_code == 405
    client.post(url(WithdrawalTask, "tick_off", task.pk))
    task.refresh_from_db()
    assert task.done_by == "jemand"


@pytest.mark.parametrize(
    ("reason", "done_by"),
    [
        ("", ""),
        ("          ", ""),
        ("x" * 101, ""),
        ("Am 3. Mai ausgeschaltet", "redaktion, ohne Quittung: Am 3. Mai ausgeschaltet"),
    ],
)
def test_a_kiosk_is_done_only_with_how_somebody_knows(
    editor_client, person, monkeypatch, reason, done_by
):
    monkeypatch.setattr(withdrawal_tasks, "_sources", {})
    register_task_source(lambda person, scope: [Task("kiosk", "Kiosk 2", "ausschalten")])
    (task,) = withdraw(person)
    for page in (
        url(WithdrawalTask, "list"),
        url(ConsentWithdrawal, "inspect", task.withdrawal_id),
    ):
        assert 'name="reason"' in editor_client.get(page).content.decode()
    answer = editor_client.post(url(WithdrawalTask, "tick_off", task.pk), {"reason": reason})
    assert answer.status_code == 302
    task.refresh_from_db()
    assert (task.done_by, task.done_at is not None) == (done_by, bool(done_by))


@pytest.mark.parametrize("name", ["edit", "delete", "copy", "history", "add"])
def test_tasks_are_neither_made_nor_changed_by_hand(name):
    with pytest.raises(NoReverseMatch):
        url(WithdrawalTask, name, 1)


# Lists ------------------------------------------------------------------------------------


def test_open_and_closed_withdrawals_are_told_apart(editor_client, person, two_tasks, editor):
    other = factories.make_person("Joel")
    withdraw(person)
    for task in withdraw(other):
        tick_off(task, by=editor)
    page = url(ConsentWithdrawal, "list")

    def listed(state):
        return editor_client.get(f"{page}?state={state}").context["object_list"]

    rows = {state: [row.person for row in listed(state)] for state in ("", "open", "closed")}
    assert rows == {"": [other, person], "open": [person], "closed": [other]}
    assert [row.open_tasks for row in listed("")] == [0, 2]


def test_tasks_are_filtered_by_kind_and_state(editor_client, person, two_tasks, editor):
    first, last = withdraw(person)
    tick_off(first, by=editor)
    page = url(WithdrawalTask, "list")

    def found(query):
        return list(editor_client.get(f"{page}?{query}").context["object_list"])

    assert found("") == [last, first]
    assert found("state=open") == [last]
    assert found("state=done") == [first]
    assert found("kind=panel") == [first]


def test_a_page_task_leads_to_the_page(editor_client, person):
    factories.make_consent(person)
    story = factories.make_story(person)
    withdraw(person)
    text = editor_client.get(
        url(ConsentWithdrawal, "inspect", person.withdrawals.get().pk)
    ).content.decode()
    assert reverse("wagtailadmin_pages:edit", args=[story.pk]) in text


@pytest.mark.parametrize("model", [ConsentWithdrawal, WithdrawalTask])
def test_a_list_asks_as_often_for_three_as_for_one(editor_client, home, two_tasks, model):
    withdraw(factories.make_person("Rima"))
    of_one = number_of_queries(editor_client, url(model, "list"))
    for name in ("Joel", "Reza"):
        withdraw(factories.make_person(name))
    assert number_of_queries(editor_client, url(model, "list")) == of_one


def test_a_withdrawal_asks_as_often_with_three_tasks_as_with_one(editor_client, person, two_tasks):
    withdraw(person)
    withdrawal = person.withdrawals.get()
    page = url(ConsentWithdrawal, "inspect", withdrawal.pk)
    withdrawal.tasks.last().delete()
    of_one = number_of_queries(editor_client, page)
    for number in range(2):
        withdrawal.tasks.create(kind="page", subject=str(number), reference="1")
    assert number_of_queries(editor_client, page) == of_one
