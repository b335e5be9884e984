"""„Prüfung eintragen“, and what the editor of a translation says first."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, Page

from core.models import TranslationReview
from core.translation_report.report import REPORT
from core.translation_report.review_views import REVIEW
from core.translations.publishing import publish, translation_of
from core.translations.reviewing import fingerprint, side_by_side
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(home):
    return factories.make_consented_story()


@pytest.fixture
def draft(story):
    draft = factories.begin_translation(story, "en")
    factories.translate_texts(draft)
    return draft


@pytest.fixture
def easy(story):
    factories.make_all_homes()
    easy = factories.begin_translation(story, "de-simple")
    factories.translate_texts(easy)
    return easy


def url(page) -> str:
    return reverse(REVIEW, args=[page.pk])


def edit_url(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def data(page, **values) -> dict:
    return {
        "kind": "native",
        "reviewers": "Lehrerin für Englisch",
        "reviewed_on": timezone.localdate().isoformat(),
        "note": "",
        "is_whole": "on",
        "seen": fingerprint(side_by_side(translation_of(page))),
    } | values


def refused(client, page, **values) -> str:
    response = client.post(url(page), data(page, **values))
    assert response.status_code == 200
    assert not TranslationReview.objects.exists()
    return response.content.decode()


def shown(client, page) -> str:
    response = client.get(url(page))
    assert response.status_code == 200
    return response.content.decode()


def test_all_texts_stand_beside_their_source_in_their_language_and_direction(editor_client, story):
    factories.make_all_homes()
    arabic = factories.begin_translation(story, "ar")
    factories.translate_texts(arabic)
    found = shown(editor_client, arabic)
    assert '<td lang="de" dir="ltr">Ein Satz.</td>' in found
    assert '<td lang="ar" dir="rtl">Ein Satz. (ar)</td>' in found


def test_a_review_is_recorded_and_the_way_to_publish_is_said(editor_client, draft):
    response = editor_client.post(url(draft), data(draft), follow=True)
    assert response.redirect_chain[-1][0] == edit_url(draft)
    assert "kann jetzt veröffentlicht werden" in response.content.decode()
    assert TranslationReview.objects.get().kind == "native"


def test_the_tick_is_needed(editor_client, draft):
    assert "nur an, wenn es stimmt" in refused(editor_client, draft, is_whole="")


@pytest.mark.parametrize("name", ["kind", "reviewers", "reviewed_on"])
def test_nothing_is_left_open(editor_client, draft, name):
    assert "w-field__errors" in refused(editor_client, draft, **{name: ""})


def test_a_day_that_cannot_be_is_refused_at_its_field(editor_client, draft):
    found = refused(editor_client, draft, reviewed_on="2099-01-01")
    assert "liegt in der Zukunft" in found


def test_easy_language_needs_test_readers_and_says_so(editor_client, easy):
    found = shown(editor_client, easy)
    assert "zählt nur eine Prüfgruppe" in found
    assert "Muttersprache" not in found
    refused(editor_client, easy, kind="native")
    editor_client.post(url(easy), data(easy, kind="read"))
    assert translation_of(easy)
    response = editor_client.post(url(easy), data(easy, kind="test_readers"), follow=True)
    assert "kann jetzt veröffentlicht werden" in response.content.decode()
    assert publish(translation_of(easy)).live


def test_reading_by_the_team_does_not_open_the_way_for_easy_language(editor_client, easy):
    response = editor_client.post(url(easy), data(easy, kind="read"), follow=True)
    assert "Prüfgruppe" in response.content.decode()
    assert "kann jetzt veröffentlicht werden" not in response.content.decode()


def test_a_text_that_is_not_whole_has_no_form(editor_client, draft):
    values = data(draft)
    translation_of(draft).source.stringsegment_set.first().string.translations.all().delete()
    found = shown(editor_client, draft)
    assert "(1 von 6)" in found
    assert 'name="is_whole"' not in found
    editor_client.post(url(draft), values)
    assert not TranslationReview.objects.exists()


def test_a_text_that_was_changed_meanwhile_is_shown_again_and_the_tick_is_gone(
    editor_client, draft
):
    values = data(draft)
    factories.translate_texts(draft, only="title", mark="neu")
    response = editor_client.post(url(draft), values)
    found = response.content.decode()
    assert not TranslationReview.objects.exists()
    assert "wurde der Text geändert" in found
    assert "Rima (neu)" in found
    assert "checked" not in found.partition('name="is_whole"')[2].partition(">")[0]
    editor_client.post(url(draft), data(draft))
    assert TranslationReview.objects.count() == 1


def test_earlier_reviews_are_listed_and_marked_when_the_text_was_changed(editor_client, draft):
    factories.make_review(draft)
    assert "danach wurde der Text geändert" not in shown(editor_client, draft)
    factories.translate_texts(draft, only="title", mark="neu")
    assert "danach wurde der Text geändert" in shown(editor_client, draft)


def test_an_example_says_that_it_is_none(editor_client, draft):
    factories.make_review(draft, is_example=True)
    assert "zählt nicht als Prüfung" in shown(editor_client, draft)


def test_the_history_of_the_page_names_the_review_and_nobody(editor_client, draft):
    editor_client.post(url(draft), data(draft))
    history = reverse("wagtailadmin_pages:history", args=[draft.pk])
    found = editor_client.get(history).content.decode()
    assert "Prüfung der Übersetzung eingetragen" in found
    assert "Lehrerin für Englisch" not in found


def test_a_source_has_nothing_to_be_reviewed(editor_client, story):
    assert editor_client.get(url(story)).status_code == 404


def test_only_who_may_edit_the_page_records_reviews(client, django_user_model, draft):
    user = django_user_model.objects.create_user("hilfe", password="x")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    assert client.get(url(draft)).status_code == 302
    client.post(url(draft), data(draft))
    assert not TranslationReview.objects.exists()
    group = Group.objects.create(name="Test")
    user.groups.add(group)
    change = Permission.objects.get(codename="change_page", content_type__app_label="wagtailcore")
    page = Page.objects.get(pk=draft.pk)
    GroupPagePermission.objects.create(group=group, page=page, permission=change)
    client.post(url(draft), data(draft))
    assert TranslationReview.objects.get().recorded_by == user


def test_a_stranger_does_not_see_the_text(client, draft):
    assert "login" in client.get(url(draft)).url


# In the editor --------------------------------------------------------------------------


def editor_says(client, page) -> str:
    return client.get(edit_url(page)).content.decode()


def test_the_editor_says_how_much_is_missing_and_where_to_go(editor_client, story):
    draft = factories.begin_translation(story, "en")
    factories.translate_texts(draft, only="title")
    found = editor_says(editor_client, draft)
    assert "English – angefangen: 5 von 6 fehlen." in found
    assert url(draft) in found
    assert reverse(REPORT) in found


def test_the_editor_says_what_has_to_be_done_before_publishing(editor_client, easy):
    found = editor_says(editor_client, easy)
    assert "Leichte Sprache – übersetzt, noch nicht geprüft." in found
    assert "von einer Prüfgruppe gelesen" in found


def test_the_editor_of_a_source_says_nothing_of_that(editor_client, story):
    assert "Prüfung eintragen" not in editor_says(editor_client, story)
