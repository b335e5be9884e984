"""What a withdrawal does to pages: in all languages, with aliases and schedules, or in part."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Locale, Page, PageLogEntry

from stories.domain.consent import is_covered
from stories.domain.withdrawal import Scope, withdraw
from stories.enums import Channel, Material
from stories.models import Appearance, StoryPage
from tests import factories
from tests.stories.test_story_pages import make_film, make_film_page

WEB_ONLY = Scope(channels=frozenset({Channel.WEB}))
PHOTO_ONLY = Scope(materials=frozenset({Material.PHOTO}))


@pytest.fixture
def person(home):
    person = factories.make_person()
    factories.make_consent(person)
    return person


@pytest.fixture
def story(person):
    return published(factories.make_story(person))


def published(page) -> StoryPage:
    page.save_revision().publish()
    return StoryPage.objects.get(pk=page.pk)


def is_live(page) -> bool:
    return Page.objects.get(pk=page.pk).live


def page_tasks(tasks) -> list[str]:
    return sorted(task.subject for task in tasks if task.kind == "page")


def with_block(page, photo) -> StoryPage:
    chosen = {"image": photo.pk, "decorative": False, "alt_text": "Ein Tisch."}
    block = {"type": "photo", "value": {"photo": chosen, "text": "<p>Daneben</p>"}}
    page.body = page.body.stream_block.to_python([block])
    return published(page)


# Which pages go ----------------------------------------------------------------------------


def test_an_alias_in_the_same_language_goes_too(person, story):
    alias = story.create_alias(update_slug="noch-einmal")
    assert is_live(alias)
    withdraw(person)
    assert not is_live(alias)


def test_an_alias_goes_where_its_source_is_gone_already(person, story):
    alias = story.create_alias(update_slug="noch-einmal")
    Page.objects.filter(pk=story.pk).update(live=False)
    assert is_live(alias)
    withdraw(person)
    assert not is_live(alias)


def test_what_was_done_is_kept_as_done_and_is_no_open_task(person, story):
    assert page_tasks(withdraw(person)) == []
    row = person.withdrawals.get().tasks.get(kind="page")
    assert (row.subject, row.reference) == ("Rima (de)", str(story.pk))
    assert row.done_at is not None
    assert row.done_by == "automatisch"


def test_the_account_stands_in_the_log_of_the_page(person, story, editor):
    withdraw(person, by=editor)
    entry = PageLogEntry.objects.filter(page=story.pk, action="wagtail.unpublish").get()
    assert entry.user == editor


def test_a_page_that_cannot_be_unpublished_is_to_be_looked_at_and_stays_hidden(
    person, story, monkeypatch, caplog
):
    def broken(self, **options):
        raise RuntimeError(str(self.object))

    monkeypatch.setattr(UnpublishPageAction, "execute", broken)
    tasks = withdraw(person)
    assert "Rima (de)" in [task.subject for task in tasks if task.kind == "check"]
    assert not StoryPage.objects.live().filter(pk=story.pk).exists()
    assert "Rima" not in caplog.text


def test_only_the_name_hides_pages_of_those_who_stand_there_by_name(home):
    by_name = factories.make_person("Rima", is_pseudonym=False)
    by_pseudonym = factories.make_person("Joel")
    pages = {}
    for one in (by_name, by_pseudonym):
        factories.make_consent(one)
        pages[one] = factories.make_story(one, title=one.public_name)
        withdraw(one, scope=Scope(materials=frozenset({Material.NAME})))
    assert not is_live(pages[by_name])
    assert is_live(pages[by_pseudonym])


def test_somebody_else_of_the_same_name_is_left_alone(person, story):
    namesake = factories.make_person()
    other = factories.make_story(namesake, title="Rima", slug="rima-2")
    withdraw(person)
    assert is_live(other)


# Schedules ---------------------------------------------------------------------------------


@pytest.mark.parametrize("was_live", [True, False])
def test_a_planned_publication_is_cancelled(person, was_live):
    page = factories.make_story(person, live=was_live)
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    assert Page.objects.get(pk=page.pk).approved_schedule
    withdraw(person)
    page = Page.objects.get(pk=page.pk)
    assert not page.approved_schedule
    assert page.go_live_at is None
    call_command("publish_scheduled", verbosity=0)
    assert not is_live(page)


# In part -----------------------------------------------------------------------------------


def test_only_the_website_leaves_the_story_to_the_kiosks(person, story):
    tasks = withdraw(person, scope=WEB_ONLY)
    assert not StoryPage.objects.live().filter(pk=story.pk).exists()
    assert is_covered(story, Channel.KIOSK)
    assert is_live(story)
    assert page_tasks(tasks) == []


def test_only_the_website_takes_a_page_down_that_kiosks_may_not_show_anyway(home):
    person = factories.make_person()
    factories.make_consent(person, channels=[Channel.WEB, Channel.PRINT])
    story = factories.make_story(person)
    withdraw(person, scope=WEB_ONLY)
    assert not is_live(story)


def test_somebody_without_cover_beside_the_person_keeps_no_page_up(person, story):
    other = factories.make_person("Joel")
    factories.make_consent(other, channels=[Channel.WEB])
    Appearance.objects.create(page=story, person=other)
    withdraw(person, scope=WEB_ONLY)
    assert not is_live(story)


def test_first_a_part_and_then_the_rest(person, story):
    withdraw(person, scope=WEB_ONLY)
    withdraw(person)
    assert not is_live(story)


# Other pictures ----------------------------------------------------------------------------


def test_a_page_of_somebody_else_with_the_photo_needs_another(person):
    photo = factories.make_photo(person)
    in_a_field = factories.make_consented_story("Joel", portrait=photo)
    in_a_block = with_block(factories.make_consented_story("Samira"), photo)
    tasks = withdraw(person)
    assert page_tasks(tasks) == ["Joel (de)", "Samira (de)"]
    assert is_live(in_a_field)
    assert is_live(in_a_block)
    assert not StoryPage.objects.live().filter(pk__in=[in_a_field.pk, in_a_block.pk]).exists()


def test_a_page_of_somebody_else_with_the_film_needs_another(person):
    other = factories.make_person("Joel")
    factories.make_consent(other)
    make_film_page(make_film(person), other)
    scope = Scope(materials=frozenset({Material.VOICE_VIDEO}))
    assert page_tasks(withdraw(person, scope=scope)) == ["Gespräch (de)"]


def test_a_photo_that_is_still_allowed_is_no_task(person):
    factories.make_consented_story("Joel", portrait=factories.make_photo(person))
    scope = Scope(channels=frozenset({Channel.PRINT, Channel.PRESS}))
    assert page_tasks(withdraw(person, scope=scope)) == []


def test_a_draft_with_the_photo_is_no_task(person):
    factories.make_consented_story("Joel", portrait=factories.make_photo(person), live=False)
    assert page_tasks(withdraw(person, scope=PHOTO_ONLY)) == []


# What it costs -----------------------------------------------------------------------------


def queries_of_a_withdrawal(name: str) -> int:
    person = factories.make_person(name)
    factories.make_consent(person)
    photo = factories.make_photo(person)
    story = published(factories.make_story(person, title=name, portrait=photo))
    story.copy_for_translation(Locale.objects.get(language_code="en")).save_revision().publish()
    with CaptureQueriesContext(connection) as queries:
        withdraw(person)
    return len(queries)


def test_withdrawing_asks_as_often_with_thirty_other_stories_as_with_three(home):
    for number in range(3):
        factories.make_consented_story(f"Erste {number}", slug=f"erste-{number}")
    queries_of_a_withdrawal("Warm")
    with_three = queries_of_a_withdrawal("Rima")
    for number in range(27):
        factories.make_consented_story(f"Weitere {number}", slug=f"weitere-{number}")
    assert queries_of_a_withdrawal("Joel") == with_three
