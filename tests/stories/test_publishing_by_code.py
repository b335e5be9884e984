"""Where code publishes, what is not covered stays a draft, the others go on, editors are told."""

import json
from datetime import timedelta

import pytest
from django.core import serializers
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import (
    Locale,
    Page,
    PageLogEntry,
    Revision,
    Workflow,
    WorkflowTask,
)
from wagtail_localize.models import Translation, TranslationSource

from core.models import OutgoingMail
from core.translations.following import follow
from news.models import NewsIndexPage, NewsPage
from stories.domain.consent import published
from stories.domain.publishing import HELD_BACK
from stories.enums import Channel
from stories.models import Appearance, StoryIndexPage, StoryPage
from tests import factories


@pytest.fixture
def person(home):
    return factories.make_person()


@pytest.fixture
def draft(person):
    return factories.make_story(person, live=False)


def saved(page) -> StoryPage:
    return StoryPage._base_manager.get(pk=page.pk)


def log(page) -> list[str]:
    return list(PageLogEntry.objects.filter(page=page.pk).values_list("action", flat=True))


def assert_stays_a_draft(page) -> None:
    """And so that Wagtail takes it for one everywhere."""
    page = saved(page)
    assert not page.live
    assert page.has_unpublished_changes
    assert not page.expired
    assert page.live_revision is None
    assert HELD_BACK in log(page)
    assert "wagtail.publish" not in log(page)


# Publishing -----------------------------------------------------------------------------


def test_publishing_leaves_a_draft_that_was_never_published(draft):
    draft.save_revision().publish()
    assert_stays_a_draft(draft)
    assert saved(draft).first_published_at is None


def test_publishing_works_with_consent(person, draft):
    factories.make_consent(person)
    draft.save_revision().publish()
    assert saved(draft).live
    assert saved(draft).live_revision
    assert not OutgoingMail.objects.exists()
    assert HELD_BACK not in log(draft)


def test_a_draft_held_back_can_be_published_once_there_is_consent(person, draft):
    revision = draft.save_revision()
    revision.publish()
    factories.make_consent(person)
    revision.publish()
    assert saved(draft).live
    assert saved(draft).first_published_at


def test_a_page_that_was_covered_before_keeps_the_day_of_its_publication(person, draft):
    factories.make_consent(person)
    draft.save_revision().publish()
    published_at = saved(draft).first_published_at
    factories.withdraw_everything(person)
    saved(draft).save_revision().publish()
    assert not saved(draft).live
    assert HELD_BACK in log(draft)
    assert saved(draft).first_published_at == published_at


def test_news_with_a_person_obey_too(person):
    page = NewsPage(title="Rima im Rathaus", slug="rima")
    page.appearances = [Appearance(person=person)]
    NewsIndexPage.objects.get(locale__language_code="de").add_child(instance=page)
    assert not NewsPage._base_manager.get(pk=page.pk).live


# Import: a page made as published -----------------------------------------------------------


def imported(title, *people) -> StoryPage:
    story = StoryPage(
        title=title,
        slug=title.lower(),
        occupation="Koch",
        place="Pirna",
        district=factories.District.objects.get(ags="14628"),
        field_of_work="kitchen",
        sentence="Ein Satz.",
        opening="Ein Auftakt.",
        before="früher",
        today="heute",
    )
    story.appearances = [Appearance(person=person) for person in people]
    StoryIndexPage.objects.get(locale__language_code="de").add_child(instance=story)
    return saved(story)


def test_an_import_leaves_drafts_and_goes_on(person):
    covered = factories.make_person("Joel")
    factories.make_consent(covered)
    first, second, third = imported("Rima", person), imported("Joel", covered), imported("Wer")
    assert [page.live for page in (first, second, third)] == [False, True, False]
    assert_stays_a_draft(first)
    assert OutgoingMail.objects.count() == 2


def test_rows_of_a_file_are_loaded_as_they_are(draft):
    row = json.loads(serializers.serialize("json", [Page.objects.get(pk=draft.pk), saved(draft)]))
    for part in row:
        part["fields"].update({"live": True} if "live" in part["fields"] else {})
    for loaded in serializers.deserialize("json", json.dumps(row)):
        loaded.save()
    assert saved(draft).live
    assert not StoryPage.objects.live().exists()


# Schedule ---------------------------------------------------------------------------------


def schedule(page) -> None:
    """As if its hour had been set when there was consent, and were past now."""
    page.go_live_at = timezone.now() + timedelta(hours=1)
    revision = page.save_revision()
    revision.publish()
    past = timezone.now() - timedelta(minutes=1)
    revision.refresh_from_db()
    content = revision.content | {"go_live_at": past.isoformat()}
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=past, content=content)


def test_the_schedule_leaves_a_draft_and_publishes_the_others(draft):
    others = [factories.make_consented_story(name, live=False) for name in ("Joel", "Reza")]
    for page in (others[0], draft, others[1]):
        schedule(page)
    call_command("publish_scheduled")
    assert all(saved(other).live for other in others)
    assert_stays_a_draft(draft)
    assert saved(draft).go_live_at is None
    assert log(draft).count("wagtail.publish.schedule") == 1  # when it was set, not again now
    assert OutgoingMail.objects.count() == 1


# Translations -------------------------------------------------------------------------------


@pytest.fixture
def translation(draft):
    source, _ = TranslationSource.update_or_create_from_instance(draft)
    english = Locale.objects.get(language_code="en")
    translation = Translation.objects.create(source=source, target_locale=english)
    translation.save_target(publish=False)
    factories.translate_texts(translation.get_target_instance())
    return translation


def test_a_translation_published_after_commit_stays_a_draft(
    translation, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        translation.save_target(publish=True)
    assert_stays_a_draft(translation.get_target_instance())


def test_a_translation_that_follows_is_taken_back_when_its_new_picture_is_not_covered(
    person, draft, translation, django_capture_on_commit_callbacks
):
    factories.make_consent(person)
    with django_capture_on_commit_callbacks(execute=True):
        translation.save_target(publish=True)
    target = translation.get_target_instance()
    assert target.live
    draft = saved(draft)
    draft.portrait = factories.make_photo(factories.make_person("Joel"))
    draft.save()
    follow(draft)
    target = translation.get_target_instance()
    assert target.portrait_id == draft.portrait_id
    assert not target.live
    assert HELD_BACK in log(target)


def test_a_translation_made_an_alias_past_the_editor_is_a_draft(editor_client, draft, translation):
    factories.publish_unasked(draft)
    target = translation.get_target_instance()
    editor_client.post(reverse("wagtail_localize:convert_to_alias", args=[target.pk]))
    assert not saved(target).live


# Aliases and copies ---------------------------------------------------------------------------


def test_an_alias_is_not_published_with_its_source(person, draft):
    factories.make_consent(person)
    draft.save_revision().publish()
    alias = saved(draft).create_alias(update_slug="noch-einmal")
    assert saved(alias).live
    factories.withdraw_everything(person)
    saved(draft).save_revision().publish()
    for page in (draft, alias):
        assert not saved(page).live
        assert HELD_BACK in log(page)
    assert OutgoingMail.objects.count() == 1


def test_an_alias_of_a_page_without_cover_is_a_draft(person):
    story = factories.make_story(person)
    assert_stays_a_draft(story.create_alias(update_slug="noch-einmal"))


def test_a_copy_of_a_page_without_cover_is_a_draft_that_was_never_published(person):
    story = factories.make_story(person)
    copy = story.copy(update_attrs={"slug": "zweite"}, keep_live=True)
    assert_stays_a_draft(copy)
    assert saved(copy).first_published_at is None


# Workflow ---------------------------------------------------------------------------------


def test_a_workflow_that_ends_by_itself_leaves_a_draft(draft, editor):
    draft.save_revision()
    workflow = Workflow.objects.create(name="Leer")
    assert not WorkflowTask.objects.filter(workflow=workflow).exists()
    workflow.start(saved(draft), editor)
    assert_stays_a_draft(draft)


# What is left alone -------------------------------------------------------------------------


def test_a_draft_of_a_published_page_is_saved_and_the_page_stays(person):
    story = factories.make_story(person)
    story.place = "Riesa"
    story.save_revision()
    assert saved(story).live
    assert saved(story).place == "Meißen"
    assert not OutgoingMail.objects.exists()


def test_a_page_for_kiosks_alone_is_published_and_not_on_the_website(person):
    factories.make_consent(person, channels=[Channel.KIOSK])
    story = factories.make_story(person)
    story.save()
    assert saved(story).live
    new = factories.make_story(person, title="Neu", live=False)
    new.save_revision().publish()
    assert saved(new).live
    assert not StoryPage.objects.live().filter(pk=new.pk).exists()
    assert published(StoryPage.objects.all(), Channel.KIOSK).filter(pk=new.pk).exists()


def test_a_page_for_print_alone_is_not_published(person):
    factories.make_consent(person, channels=[Channel.PRINT, Channel.PRESS])
    new = factories.make_story(person, title="Neu", live=False)
    new.save_revision().publish()
    assert_stays_a_draft(new)


def test_unpublishing_is_not_told_as_held_back(person):
    story = factories.make_story(person)
    story.unpublish()
    assert not saved(story).live
    assert HELD_BACK not in log(story)


def test_saving_asks_as_often_for_three_people_as_for_one(person):
    covered = [factories.make_person(name) for name in ("Joel", "Reza", "Selam")]
    for one in (person, *covered):
        factories.make_consent(one)
    alone = factories.make_story(person)
    together = factories.make_story(covered[0], title="Drei")
    for one in covered[1:]:
        Appearance.objects.create(page=together, person=one)
    queries = []
    for story in (alone, together):
        with CaptureQueriesContext(connection) as captured:
            story.save()
        queries.append(len(captured))
    assert queries[0] == queries[1]


# Telling ------------------------------------------------------------------------------------


def test_a_mail_leads_to_the_page_and_names_nobody(draft, editor, django_user_model):
    django_user_model.objects.create_user("andere", "andere@example.org")
    draft.save_revision().publish()
    mail = OutgoingMail.objects.get()
    assert mail.recipient == editor.email
    assert reverse("wagtailadmin_pages:edit", args=[draft.pk]) in mail.body
    assert "Rima" not in mail.subject + mail.body


def test_a_page_is_written_about_once_a_day(draft):
    for _ in range(3):
        draft.save_revision().publish()
    assert OutgoingMail.objects.count() == 1
    assert log(draft).count(HELD_BACK) == 3
    yesterday = timezone.now() - timedelta(days=1)
    PageLogEntry.objects.filter(action=HELD_BACK).update(timestamp=yesterday)
    draft.save_revision().publish()
    assert OutgoingMail.objects.count() == 2


def test_the_history_of_the_page_says_why_and_names_nobody(editor_client, draft):
    draft.save_revision().publish()
    entry = PageLogEntry.objects.get(page=draft.pk, action=HELD_BACK)
    assert entry.data == {"missing": ["text"]}
    url = reverse("wagtailadmin_pages:history", args=[draft.pk])
    assert (
        "Einwilligung fehlt für „Text über die Person“" in editor_client.get(url).content.decode()
    )


def test_the_history_says_that_nobody_is_named(editor_client, home):
    page = imported("Wer")
    url = reverse("wagtailadmin_pages:history", args=[page.pk])
    assert "Es ist niemand eingetragen." in editor_client.get(url).content.decode()
