"""The first page of the workplace says what consent needs today, to those who may know."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from core.workplace.registry import work_of
from stories.models import WithdrawalNotice, WithdrawalTask
from tests import factories

REPORTS = ["consents_that_end", "pages_kept_back"]


@pytest.fixture
def dashboard(client, editor):
    client.force_login(editor)
    return lambda: client.get(reverse("wagtailadmin_home"))


def make_ending(days, name="Rima", **values):
    person = factories.make_person(name, **values)
    factories.make_consent(person, valid_until=timezone.localdate() + timedelta(days=days))
    return person


def make_kept_back(name="Nour"):
    return factories.make_story(factories.make_person(name), title=name)


def make_task(days_ago=3, **values):
    withdrawal = factories.withdraw_everything(factories.make_person())
    moment = timezone.now() - timedelta(days=days_ago)
    type(withdrawal).objects.filter(pk=withdrawal.pk).update(withdrawn_at=moment)
    return WithdrawalTask.objects.create(
        withdrawal=withdrawal, kind="panel", subject="Tafel", **values
    )


def log_in_with(client, django_user_model, *codenames):
    """Somebody who may open the workplace and has these permissions besides."""
    group = Group.objects.create(name="Test")
    wanted = ["access_admin", *codenames]
    group.permissions.set(Permission.objects.filter(codename__in=wanted))
    user = django_user_model.objects.create_user("andere", "andere@example.org", "x")
    user.groups.add(group)
    client.force_login(user)


def entries(response) -> dict[str, int]:
    user = response.wsgi_request.user
    return {entry.url: entry.number for entry in work_of(user).entries if not is_of_media(entry)}


def is_of_media(entry) -> bool:
    """A photo of a test says nothing."""
    return entry.url == reverse("photos_without_text")


def test_endings_are_counted_by_stage_with_the_list_behind_them(home, dashboard):
    for days in (5, 20, 60, 120):
        make_ending(days)
    report = reverse("consents_that_end")
    counted = entries(dashboard())
    assert counted == {f"{report}?days=7": 1, f"{report}?days=30": 2, f"{report}?days=90": 3}
    for url, number in counted.items():
        assert dashboard().client.get(url).context["items_count"] == number


def test_endings_are_named_with_their_last_day(home, dashboard):
    make_ending(5)
    factories.make_story(make_ending(6, "Joel"), title="Joel")
    text = dashboard().content.decode()
    assert text.index("Joel") < text.index("Rima")  # what is shown comes first
    assert "noch 5 Tage" in text
    assert text.count("wird jetzt gezeigt") == 1


def test_who_comes_of_age_is_pointed_out(home, dashboard, client):
    person = factories.make_person(year_of_birth=timezone.localdate().year - 17)
    factories.make_consent(person, by_guardian=True, minor_agrees=True)
    text = dashboard().content.decode()
    if (timezone.localdate().replace(month=12, day=31) - timezone.localdate()).days <= 90:
        assert "wird volljährig" in text


def test_pages_that_are_not_shown_are_named_with_the_reason(home, dashboard):
    make_kept_back()
    response = dashboard()
    assert entries(response) == {reverse("pages_kept_back"): 1}
    assert "Nour hat keine Einwilligung" in response.content.decode()


def test_drafts_that_could_not_appear_are_counted_and_no_others(home, dashboard):
    for name in ("Nour", "Joel"):
        story = factories.make_story(factories.make_person(name), title=name, live=False)
        story.save_revision().publish()
    factories.make_consent(story.appearances.first().person)
    story.save_revision().publish()  # it is public now, and its history still says that it was not
    ((url, number),) = entries(dashboard()).items()
    response = dashboard().client.get(url)
    assert number == response.context["items_count"] == 1
    assert "Nour hat keine Einwilligung" in response.content.decode()


def test_a_stage_that_says_nothing_new_is_left_out(home, dashboard):
    make_ending(5)
    assert list(entries(dashboard())) == [f"{reverse('consents_that_end')}?days=7"]


def test_open_tasks_are_counted_with_the_oldest(home, dashboard):
    make_task(days_ago=1)
    make_task(days_ago=40)
    make_task(days_ago=90, done_at=timezone.now(), done_by="Ada")
    response = dashboard()
    ((url, number),) = entries(response).items()
    assert number == response.client.get(url).context["items_count"] == 2
    oldest = timezone.localtime(timezone.now() - timedelta(days=40))  # another day in summer time
    assert f"am längsten seit {oldest.day}. " in response.content.decode()


def test_notices_of_the_website_wait_until_they_are_settled(home, dashboard):
    WithdrawalNotice.objects.create(name="Rima", settled_at=timezone.now())
    assert entries(dashboard()) == {}
    WithdrawalNotice.objects.create(name="Joel")
    ((url, number),) = entries(dashboard()).items()
    assert number == dashboard().client.get(url).context["items_count"] == 1


def test_nothing_to_do_is_said_too(home, dashboard):
    factories.make_consented_story()
    assert "Heute wartet nichts auf Sie" in dashboard().content.decode()


def test_who_may_not_see_consents_sees_nothing_of_it(home, client, django_user_model):
    make_ending(5)
    make_kept_back()
    log_in_with(client, django_user_model, "change_person")
    text = client.get(reverse("wagtailadmin_home")).content.decode()
    for word in ("Menschen und Einwilligungen", "Rima", "Nour", "Einwilligungen, die enden"):
        assert word not in text


@pytest.mark.parametrize("name", REPORTS)
def test_the_reports_are_closed_to_them_too(home, client, django_user_model, name):
    log_in_with(client, django_user_model, "change_person")
    response = client.get(reverse(name))
    assert response.status_code == 302
    assert response.url == reverse("wagtailadmin_home")


@pytest.mark.parametrize("name", REPORTS)
def test_the_reports_are_closed_to_strangers(home, client, name):
    assert client.get(reverse(name)).url.startswith("/admin/login/")


def test_who_may_read_consents_only_is_told_of_nothing_else(home, client, django_user_model):
    make_ending(5)
    make_task()
    WithdrawalNotice.objects.create(name="Joel")
    log_in_with(client, django_user_model, "view_consent")
    response = client.get(reverse("wagtailadmin_home"))
    assert "Menschen und Einwilligungen" in response.content.decode()
    assert all("days=" in url for url in entries(response))


def test_the_reports_stand_in_the_menu(home, dashboard):
    text = dashboard().content.decode()
    assert "Einwilligungen, die enden" in text
    assert "Seiten, die nicht gezeigt werden" in text


def test_the_report_of_endings_says_who_where_and_until_when(home, editor_client):
    make_ending(20)
    text = editor_client.get(reverse("consents_that_end")).content.decode()
    for words in ("Rima", "noch 20 Tage", "alle Kanäle"):
        assert words in text


def test_the_report_of_pages_says_what_is_missing(home, editor_client):
    make_kept_back()
    text = editor_client.get(reverse("pages_kept_back")).content.decode()
    assert "Nour hat keine Einwilligung" in text


@pytest.mark.parametrize("name", REPORTS)
def test_an_empty_report_says_so(home, editor_client, name):
    text = editor_client.get(reverse(name), {"days": "x"}).content.decode()
    assert "endet keine Einwilligung" in text or "Alle veröffentlichten Seiten" in text


@pytest.mark.parametrize("name", ["wagtailadmin_home", *REPORTS])
def test_the_number_of_queries_does_not_grow_with_what_waits(home, editor_client, name):
    counts = []
    for number in (1, 2):  # one, then three in all
        for copy in range(number):
            person = make_ending(5)
            photo = factories.make_photo(person, factories.make_person("Joel"))
            factories.make_story(person, title=f"Rima {number}{copy}", portrait=photo)
            make_task()
            WithdrawalNotice.objects.create(name="Joel")
        editor_client.get(reverse(name))
        with CaptureQueriesContext(connection) as queries:
            assert editor_client.get(reverse(name)).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]
