"""A withdrawal counts at once, everywhere, in all languages, and says what is left to do."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import Locale

from stories.domain.consent import decide_page, granted_materials
from stories.domain.withdrawal import Scope, Task, register_task_source, withdraw
from stories.domain.withdrawal import tasks as withdrawal_tasks
from stories.enums import Channel, Material
from stories.models import ConsentIsAppendOnly, StoryPage
from tests import factories


@pytest.fixture
def person(home):
    return factories.make_person()


@pytest.fixture
def agreed(person):
    return factories.make_consent(person)


@pytest.fixture
def story(person, agreed):
    story = factories.make_story(person)
    story.save_revision().publish()
    return StoryPage.objects.get(pk=story.pk)


@pytest.fixture
def no_sources(monkeypatch):
    monkeypatch.setattr(withdrawal_tasks, "_sources", {})


def live(page) -> bool:
    return StoryPage.objects.get(pk=page.pk).live


def test_everything_is_withdrawn_unless_something_is_named(person, story, editor):
    withdraw(person, by=editor)
    assert not live(story)
    for channel in Channel:
        assert granted_materials(person, channel) == frozenset()
    row = person.withdrawals.get()
    assert row.recorded_by == editor
    assert row.channels == frozenset(Channel)
    done = row.tasks.get(kind="page")
    assert "Rima" in done.subject
    assert done.done_at is not None


def test_translations_are_unpublished_too(person, story):
    english = story.copy_for_translation(Locale.objects.get(language_code="en"))
    english.save_revision().publish()
    assert live(english)
    withdraw(person)
    assert not live(english)


def test_a_schedule_does_not_bring_the_page_back(person, story):
    revision = story.save_revision(approved_go_live_at=timezone.now() + timedelta(days=1))
    withdraw(person)
    revision.refresh_from_db()
    assert revision.approved_go_live_at is None


def test_a_new_consent_does_not_publish_by_itself(person, story):
    withdraw(person)
    factories.make_consent(person, recorded_at=timezone.now() + timedelta(seconds=1))
    assert decide_page(story, Channel.WEB, timezone.now() + timedelta(seconds=2)).covered
    assert not live(story)


def test_only_the_kiosk_leaves_the_website_as_it_is(person, story):
    withdraw(person, scope=Scope(channels=frozenset({Channel.KIOSK})))
    assert live(story)
    assert decide_page(story, Channel.WEB).covered
    assert not decide_page(story, Channel.KIOSK).covered
    assert StoryPage.objects.live().filter(pk=story.pk).exists()


def test_only_the_photo_keeps_the_text_but_hides_the_page(person, agreed):
    photo = factories.make_photo(person)
    story = factories.make_story(person, portrait=photo)
    tasks = withdraw(person, scope=Scope(materials=frozenset({Material.PHOTO})))
    assert live(story)
    assert not StoryPage.objects.live().filter(pk=story.pk).exists()
    assert any("tauschen" in task.detail for task in tasks)
    assert Material.TEXT in granted_materials(person, Channel.WEB)


def test_others_on_other_pages_are_left_alone(person, story):
    other = factories.make_consented_story("Joel")
    withdraw(person)
    assert live(other)
    assert StoryPage.objects.live().filter(pk=other.pk).exists()


def test_what_was_handed_on_is_a_task_only_where_it_was_allowed(person, no_sources):
    factories.make_consent(person, channels=[Channel.WEB, Channel.PRESS])
    assert [task.subject for task in withdraw(person)] == ["Presse"]


def test_a_withdrawal_in_the_past_spares_what_was_agreed_later(person):
    factories.make_consent(person, recorded_at=timezone.now() - timedelta(days=1))
    withdraw(person, at=timezone.now() - timedelta(days=2))
    assert Material.TEXT in granted_materials(person, Channel.WEB)


def test_apps_above_add_tasks(person, no_sources):
    task = Task("panel", "Tafel 3", "abkleben")

    def panels(person, scope):
        return [task]

    register_task_source(panels)
    register_task_source(panels)
    row = withdraw(person)[0]
    assert (row.kind, row.subject, row.detail) == ("panel", "Tafel 3", "abkleben")
    assert list(person.withdrawals.get().tasks.all()) == [row]


def test_a_source_that_fails_does_not_undo_the_withdrawal(person, story, no_sources):
    def broken(person, scope):
        raise RuntimeError

    register_task_source(broken)
    tasks = withdraw(person)
    assert not live(story)
    assert any(task.kind == "check" for task in tasks)


def test_the_history_is_never_rewritten(person, agreed):
    agreed.channel_web = False
    with pytest.raises(ConsentIsAppendOnly):
        agreed.save()
    with pytest.raises(ConsentIsAppendOnly):
        agreed.delete()
    withdraw(person)
    with pytest.raises(ConsentIsAppendOnly):
        person.withdrawals.get().delete()


def test_a_correction_replaces_its_row(person, agreed):
    factories.make_consent(person, channels=[Channel.KIOSK], replaces=agreed)
    assert granted_materials(person, Channel.WEB) == frozenset()
    assert Material.TEXT in granted_materials(person, Channel.KIOSK)


def test_who_turns_18_is_asked_anew(home):
    born = timezone.localdate().year - 17
    person = factories.make_person(year_of_birth=born)
    factories.make_consent(person, by_guardian=True, minor_agrees=True)
    story = factories.make_story(person)
    assert decide_page(story, Channel.WEB).covered
    new_year = timezone.make_aware(timezone.datetime(born + 18, 1, 1))
    assert decide_page(story, Channel.WEB, new_year - timedelta(seconds=1)).covered
    assert not decide_page(story, Channel.WEB, new_year).covered


# Commands -----------------------------------------------------------------------------


def run(*arguments, **options) -> str:
    out = StringIO()
    call_command(*arguments, stdout=out, **options)
    return out.getvalue()


def test_the_command_withdraws_by_id_and_by_key(person, story):
    assert "Rima" in run("withdraw_consent", str(person.pk))
    assert not live(story)
    run("withdraw_consent", str(person.key))
    assert person.withdrawals.count() == 2


def test_the_command_withdraws_parts(person, agreed):
    run("withdraw_consent", str(person.pk), channel=["kiosk"], material=["photo"])
    row = person.withdrawals.get()
    assert (row.channels, row.materials) == ({Channel.KIOSK}, {Material.PHOTO})


@pytest.mark.parametrize("name", ["0", "Rima", "5bd0a3a5-4d0c-4c0e-9a53-1f6f5c0f2a11"])
def test_the_command_refuses_who_is_not_there(person, name):
    with pytest.raises(CommandError):
        run("withdraw_consent", name)


def test_the_report_names_what_ends_soon_and_what_is_missing(home):
    ending, staying, lacking = (factories.make_person(name) for name in ("Olena", "Reza", "Nour"))
    last_day = timezone.localdate() + timedelta(days=30)
    factories.make_consent(ending, valid_until=last_day)
    factories.make_consent(staying)
    factories.make_story(lacking, title="Nour")
    report = run("consent_report")
    assert "Olena" in report
    assert f"{last_day:%Y-%m-%d}" in report
    assert "Reza" not in report
    assert "Nour hat keine Einwilligung" in report
    assert "Olena" not in run("consent_report", days=29)
