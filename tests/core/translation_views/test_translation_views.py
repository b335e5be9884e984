"""Our views stand at wagtail-localize's addresses: what each does, refuses, and to whom."""

import io
import json
from uuid import uuid4

import pytest
from django.contrib.auth.models import Group, Permission
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import resolve, reverse
from wagtail.models import GroupPagePermission, Locale, Page
from wagtail_localize.models import (
    SegmentOverride,
    StringTranslation,
    Translation,
    TranslationSource,
)

from core.translations import po_files
from core.translations.publishing import publish, translation_of
from home.models import Milestone
from tests import factories
from tests.core.translations import fake_service

pytestmark = pytest.mark.django_db
CLASS = "core.translations.services.LibreTranslate"
LINK = '<p>Mehr <a href="https://example.org/de">dort</a>.</p>'


@pytest.fixture
def story(home):
    person = factories.make_person()
    factories.make_consent(person)
    body = json.dumps([{"type": "text", "id": str(uuid4()), "value": LINK}])
    return factories.make_story(person, body=body)


@pytest.fixture
def page(story):
    return factories.begin_translation(story, "en")


@pytest.fixture
def translation(page):
    return translation_of(page)


@pytest.fixture
def snippet(home):
    """The translation of a snippet."""
    milestone = Milestone.objects.create(when="2015", heading="Anfang", text="Text")
    source, _is_new = TranslationSource.update_or_create_from_instance(milestone)
    english = Locale.objects.get(language_code="en")
    translation = Translation.objects.create(source=source, target_locale=english)
    translation.save_target()
    return translation


@pytest.fixture
def fake(settings):
    with fake_service.running() as (service, address):
        options = {"LIBRETRANSLATE_URL": address, "API_KEY": "geheim"}
        settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": CLASS, "OPTIONS": options}
        yield service


@pytest.fixture
def stranger_client(client, django_user_model):
    """Somebody with a way into the workplace, and no right to change any page."""
    user = django_user_model.objects.create_user("gast", "gast@example.org", "x")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    return client


def address(name: str, *keys) -> str:
    return reverse(f"wagtail_localize:{name}", args=keys)


def texts(translation):
    return StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale=translation.target_locale
    )


def segment_at(translation, ending):
    return translation.source.stringsegment_set.get(context__path__endswith=ending)


# Whose views ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("machine_translate", (1,)),
        ("download_pofile", (1,)),
        ("upload_pofile", (1,)),
        ("edit_string_translation", (1, 1)),
        ("edit_override", (1, 1)),
        ("stop_translation", (1,)),
        ("convert_to_alias", (1,)),
        ("update_translations", (1,)),
    ],
)
def test_ours_win(name, keys):
    view = resolve(address(name, *keys)).func
    while hasattr(view, "__wrapped__"):
        view = view.__wrapped__
    assert view.__module__.startswith("core.translation_views.")


@pytest.mark.parametrize(
    ("name", "method"),
    [
        ("machine_translate", "post"),
        ("download_pofile", "get"),
        ("upload_pofile", "post"),
        ("stop_translation", "post"),
    ],
)
def test_who_may_not_change_the_page_may_nothing(translation, stranger_client, name, method):
    answer = getattr(stranger_client, method)(address(name, translation.pk))
    assert answer.status_code in (302, 403)
    assert not answer.content.startswith(b"#")
    assert not texts(translation).exists()


def test_single_texts_and_links_are_denied_too(translation, stranger_client):
    one = segment_at(translation, "sentence")
    answer = put(stranger_client, address("edit_string_translation", translation.pk, one.pk), "x")
    assert answer.status_code == 403
    link = translation.source.overridablesegment_set.first()
    answer = put(
        stranger_client, address("edit_override", translation.pk, link.pk), "https://example.org"
    )
    assert answer.status_code == 403
    assert not SegmentOverride.objects.exists()


def test_a_translation_that_is_not_there_is_not_found(editor_client):
    assert editor_client.get(address("download_pofile", 404)).status_code == 404
    assert editor_client.post(address("machine_translate", 404)).status_code == 404


def test_a_locked_page_is_not_changed(translation, page, client, django_user_model):
    user = django_user_model.objects.create_user("text", "text@example.org", "x")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    group = Group.objects.create(name="Texte")
    user.groups.add(group)
    may_change = Permission.objects.get(codename="change_page")
    root = Page.objects.get(depth=1)
    GroupPagePermission.objects.create(group=group, page=root, permission=may_change)
    client.force_login(user)
    one = segment_at(translation, "sentence")
    where = address("edit_string_translation", translation.pk, one.pk)
    assert put(client, where, "One sentence.").status_code == 200
    Page.objects.filter(pk=page.pk).update(locked=True)
    assert put(client, where, "Another.").status_code == 403
    assert client.get(address("download_pofile", translation.pk)).status_code == 200


# Machine ----------------------------------------------------------------------------


def test_who_gets_the_texts_is_said_before_anything_is_sent(translation, editor_client, fake):
    question = editor_client.post(address("machine_translate", translation.pk))
    content = question.content.decode()
    assert "Texte dieser Seite" in content
    assert "an LibreTranslate geschickt, an den Server 127.0.0.1" in content
    assert fake.asked == []
    assert not texts(translation).exists()


def test_then_the_draft_is_there_and_says_that_it_must_be_read(
    translation, page, editor_client, fake
):
    where = address("machine_translate", translation.pk)
    answer = editor_client.post(where, {"confirmed": "1"}, follow=True)
    assert answer.redirect_chain[-1][0] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert "Bitte lesen und verbessern Sie alle." in answer.content.decode()
    assert texts(translation).filter(translation_type="machine").exists()
    again = editor_client.post(where, follow=True).content.decode()
    assert "Es gibt keinen Text mehr ohne Übersetzung." in again


def test_a_failure_is_a_sentence_and_no_error(translation, editor_client, fake):
    fake.status = 403
    where = address("machine_translate", translation.pk)
    answer = editor_client.post(where, {"confirmed": "1"}, follow=True)
    assert answer.status_code == 200
    assert "nimmt unseren Schlüssel nicht an" in answer.content.decode()
    assert "geheim" not in answer.content.decode()
    assert not texts(translation).exists()


def test_without_a_service_there_is_no_button_and_no_draft(translation, page, editor_client):
    editor = editor_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert "machineTranslator&quot;: null" in editor.content.decode()
    answer = editor_client.post(address("machine_translate", translation.pk), follow=True)
    assert "kein Übersetzungsdienst eingerichtet" in answer.content.decode()


def test_it_is_asked_for_by_post_only(translation, editor_client, fake):
    assert editor_client.get(address("machine_translate", translation.pk)).status_code == 405


def test_the_way_back_leads_to_no_other_host(translation, editor_client, fake):
    where = address("machine_translate", translation.pk)
    answer = editor_client.post(where, {"confirmed": "1", "next": "https://anderswo.example/"})
    assert "anderswo" not in answer["Location"]


# PO files ---------------------------------------------------------------------------


def upload(client, translation, content: bytes | None):
    file = {"file": io.BytesIO(content)} if content is not None else {}
    return client.post(address("upload_pofile", translation.pk), file, follow=True)


def test_down_and_up_again(translation, page, editor_client):
    factories.translate_texts(page)
    file = editor_client.get(address("download_pofile", translation.pk))
    assert file["Content-Disposition"] == f'attachment; filename="seite-{page.pk}-en.po"'
    content = file.content.replace(b"Ein Satz. (en)", b"One sentence.")
    answer = upload(editor_client, translation, content)
    assert "1 Text wurde aus der PO-Datei übernommen." in answer.content.decode()
    assert texts(translation).get(context__path="sentence").data == "One sentence."


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "Es ist keine Datei angekommen."),
        (b"#" * (po_files.LARGEST + 1), "zu groß"),
        (b"kaputt", "keine PO-Datei"),
        (b"\xff\xfe", "UTF-8"),
        (b"", "keine Datei|Kopf der Datei"),
    ],
)
def test_what_is_no_file_of_ours_is_a_sentence(translation, editor_client, content, words):
    answer = upload(editor_client, translation, content)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Aus der PO-Datei wurde nichts übernommen." in page
    assert any(word in page for word in words.split("|"))
    assert not texts(translation).exists()


# Texts and links --------------------------------------------------------------------


def put(client, where: str, value: str):
    """As the editor's JavaScript sends it."""
    return client.put(where, encode_multipart(BOUNDARY, {"value": value}), MULTIPART_CONTENT)


def test_a_text_is_saved_with_who_wrote_it(translation, editor_client, editor):
    one = segment_at(translation, "sentence")
    answer = put(
        editor_client, address("edit_string_translation", translation.pk, one.pk), "One sentence."
    )
    assert answer.json()["data"] == "One sentence."
    assert answer.json()["error"] is None
    assert texts(translation).get().last_translated_by == editor


def test_a_text_that_is_too_long_says_so_at_once(translation, editor_client):
    one = segment_at(translation, "sentence")
    where = address("edit_string_translation", translation.pk, one.pk)
    assert "81 Zeichen, erlaubt sind 80" in put(editor_client, where, "l" * 81).json()["error"]
    assert put(editor_client, where, "kurz").json()["error"] is None


@pytest.mark.parametrize("value", ["", "\x00", "l" * 20_001])
def test_a_text_without_measure_is_refused(translation, editor_client, value):
    one = segment_at(translation, "sentence")
    where = address("edit_string_translation", translation.pk, one.pk)
    assert put(editor_client, where, value).status_code == 400
    assert not texts(translation).exists()


def test_a_text_can_be_taken_back(translation, page, editor_client):
    factories.translate_texts(page, only="sentence")
    one = segment_at(translation, "sentence")
    where = address("edit_string_translation", translation.pk, one.pk)
    assert editor_client.delete(where).status_code == 200
    assert not texts(translation).exists()


def test_a_text_of_another_page_is_not_found(translation, home, editor_client):
    other = translation_of(factories.begin_translation(home, "fr"))
    one = segment_at(other, "hero_text")
    where = address("edit_string_translation", translation.pk, one.pk)
    assert put(editor_client, where, "x").status_code == 404


def test_a_link_leads_elsewhere_in_this_language(translation, page, editor_client):
    factories.translate_texts(page)
    link = translation.source.overridablesegment_set.get()
    where = address("edit_override", translation.pk, link.pk)
    assert put(editor_client, where, "https://example.org/en").status_code == 200
    published = publish(translation)
    assert '<a href="https://example.org/en">' in published.body[0].value.source


@pytest.mark.parametrize(
    "value", ["javascript:alert(1)", "java\tscript:alert(1)", "data:text/html,x", "", "l" * 2_001]
)
def test_a_link_leads_nowhere_dangerous(translation, editor_client, value):
    link = translation.source.overridablesegment_set.get()
    where = address("edit_override", translation.pk, link.pk)
    assert put(editor_client, where, value).status_code == 400
    assert not SegmentOverride.objects.exists()


def test_nothing_but_links_differs_between_languages(translation, editor_client):
    link = translation.source.overridablesegment_set.get()
    link.data_json = "3"  # as that of a photo or a page
    link.save()
    answer = put(editor_client, address("edit_override", translation.pk, link.pk), "4")
    assert answer.status_code == 400
    assert "in allen Sprachen gleich" in answer.json()["detail"]
    assert not SegmentOverride.objects.exists()


# What is not done here --------------------------------------------------------------


def test_a_translation_is_not_stopped(translation, editor_client):
    answer = editor_client.post(address("stop_translation", translation.pk), follow=True)
    assert "bleibt mit dem Original verbunden" in answer.content.decode()
    translation.refresh_from_db()
    assert translation.enabled


def test_that_of_a_snippet_is(snippet, editor_client):
    editor_client.post(address("stop_translation", snippet.pk))
    snippet.refresh_from_db()
    assert not snippet.enabled


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_page_becomes_no_alias(translation, page, editor_client, method):
    answer = getattr(editor_client, method)(address("convert_to_alias", page.pk), follow=True)
    assert "Die Seite wurde nicht umgewandelt." in answer.content.decode()
    page.refresh_from_db()
    assert page.alias_of is None
    assert Translation.objects.filter(pk=translation.pk).exists()


def test_who_may_not_change_a_page_learns_nothing_of_it(page, stranger_client):
    answer = stranger_client.get(address("convert_to_alias", page.pk))
    assert answer.status_code in (302, 403)


def test_syncing_leaves_translated_texts_and_puts_no_german_in(
    translation, page, story, editor_client
):
    factories.translate_texts(page)
    publish(translation)
    type(story).objects.filter(pk=story.pk).update(sentence="Ein anderer Satz.")
    where = address("update_translations", translation.source_id)
    question = editor_client.get(where).content.decode()
    assert "folgen ihre Übersetzungen von selbst" in question
    ticked = {"confirmed": "1", "publish_translations": "on", "use_machine_translation": "on"}
    answer = editor_client.post(where, ticked, follow=True)
    assert "Die Übersetzungen sind abgeglichen." in answer.content.decode()
    page.refresh_from_db()
    assert page.live
    assert page.sentence == "Ein Satz. (en)"
    assert translation.source.stringsegment_set.filter(string__data="Ein anderer Satz.").exists()


def test_syncing_asks_for_the_right_to_translate(translation, stranger_client):
    where = address("update_translations", translation.source_id)
    assert stranger_client.post(where, {"confirmed": "1"}).status_code in (302, 403)


def test_snippets_are_synced_as_ever(snippet, editor_client):
    answer = editor_client.get(address("update_translations", snippet.source_id))
    assert "publish_translations" in answer.content.decode()


def test_buttons_that_lead_nowhere_are_hidden(page, editor_client):
    editor = editor_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert "css/translation-editor.css" in editor.content.decode()
    source = Page.objects.get(translation_key=page.translation_key, locale__language_code="de")
    Translation.objects.all().update(enabled=False)
    for one in (page, source):
        plain = editor_client.get(reverse("wagtailadmin_pages:edit", args=[one.pk]))
        assert "localize-convert-to-alias" not in plain.content.decode()
