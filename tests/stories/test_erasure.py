"""An erased person is nowhere any more; what software cannot remove is said."""

import json
import re

import pytest
from django.apps import apps
from django.contrib.auth.models import Permission
from django.core import serializers
from django.core.files.storage import default_storage
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, TranslationSource

from core.models import OutgoingMail
from stories.domain import erasure
from stories.domain.consent import is_covered
from stories.domain.erasure import erase, erased
from stories.domain.erasure import terms as erasure_terms
from stories.domain.erasure.names import ERASED
from stories.enums import Channel
from stories.models import Appearance, Consent, ErasureProof, Person, Photo, StoryPage
from tests import factories
from tests.stories.person_of_many_places import (
    EMAIL,
    MARKERS,
    PUBLIC,
    REAL,
    make_person_of_many_places,
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The private storage of this test alone, to look into every file."""
    default_storage.exists("x")  # wakes it up
    storage = default_storage._wrapped
    for name in ("base_location", "location"):
        storage.__dict__.pop(name, None)
    monkeypatch.setattr(storage, "_location", str(tmp_path))
    yield tmp_path
    for name in ("base_location", "location"):
        storage.__dict__.pop(name, None)


@pytest.fixture
def places(home, editor, folder):
    return make_person_of_many_places(editor)


@pytest.fixture
def person(home):
    return factories.make_person(PUBLIC, real_name=REAL, email=EMAIL)


def dump() -> dict[str, str]:
    """Every row of every table as text in small letters, letters of JSON as letters."""
    rows = {}
    for model in apps.get_models(include_auto_created=True):
        for row in model._base_manager.all() if model._meta.managed else ():
            fields = serializers.serialize("python", [row])[0]["fields"]
            text = json.dumps(fields, default=str, ensure_ascii=False)
            text = re.sub(r"\\+u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)
            rows[f"{model._meta.label} {row.pk}"] = text.casefold()
    return rows


def quoting(markers) -> dict[str, list[str]]:
    rows = dump()
    return {marker: [key for key, text in rows.items() if marker in text] for marker in markers}


def test_nothing_of_the_person_is_left_anywhere(places, editor, folder):
    before = quoting(MARKERS)
    assert all(before.values()), "each marker stands somewhere"
    assert len(before["marakescha"]) > 10
    report = erase(places.person, by=editor)
    assert quoting(MARKERS) == {marker: [] for marker in MARKERS}
    assert [path for path in folder.rglob("*") if path.is_file()] == []
    assert not Person.objects.filter(pk=places.person.pk).exists()
    assert not Photo.objects.exists()
    assert_others_stay(places)
    assert_shared_page_is_clean(places)
    assert_report_tells_it(report, places)
    assert_proof_is_minimal(places, editor)


def assert_others_stay(places):
    assert Person.objects.filter(pk=places.other.pk).exists()
    assert Consent.objects.filter(person=places.other).exists()
    story = StoryPage.objects.get(pk=places.others_story.pk)
    assert story.title == "Joel"
    assert story.portrait is None
    assert story.portrait_alternative_text == ""
    assert not story.live
    assert story.revisions.count() == 1
    assert [entry.person for entry in story.appearances.all()] == [places.other]


def assert_shared_page_is_clean(places):
    news = Page.objects.get(pk=places.news.pk).specific
    assert not news.live
    assert news.slug == f"seite-{news.pk}"
    assert news.title == news.draft_title == f"{ERASED} und Joel"
    assert [entry.person for entry in news.appearances.all()] == [places.other]
    assert [block.block_type for block in news.body] == ["text", "text", "quote"]
    assert "Joel erzählt." in str(news.body[0].value), "the text beside a picture stays"
    assert str(news.body[1].value).count(ERASED) >= 2
    revision = news.revisions.get()
    assert revision == news.latest_revision
    assert revision.as_object().title == news.title
    source = TranslationSource.objects.get(object=news.translation_key)
    assert source.object_repr == news.title
    translated = StringTranslation.objects.get(context__object=news.translation_key)
    assert translated.data == f"{ERASED} and Joel"
    assert translated.translation_of.data == news.title
    english = Page.objects.get(translation_key=news.translation_key, locale__language_code="en")
    assert english.title == f"{ERASED} and Joel"


def assert_report_tells_it(report, places):
    assert report.removed["pages"] == 3
    assert report.removed["photos"] == 2
    assert report.removed["shared_works"] == 1
    assert report.removed["documents"] == 1
    kinds = {entry.kind for entry in report.remaining}
    assert kinds == {"page", "handed_on", "check"}
    pages = [entry.subject for entry in report.remaining if entry.kind == "page"]
    assert any(str(places.news.pk) in subject for subject in pages)
    assert any(str(places.others_story.pk) in subject for subject in pages)


def assert_proof_is_minimal(places, editor):
    proof = ErasureProof.objects.get(person_key=places.person.key)
    assert proof.erased_by == editor
    consents = [entry for entry in proof.history if "consent" in entry]
    withdrawals = [entry for entry in proof.history if "withdrawal" in entry]
    assert [entry["was_corrected"] for entry in consents] == [True, False]
    assert consents[0]["channels"] == ["web"]
    assert consents[0]["text_version"] == "1"
    assert withdrawals[-1]["channels"] == [channel.value for channel in Channel]
    assert proof.removed["consents"] == 2
    assert {"kind", "subject", "detail"} == set(proof.remaining[0])


def test_a_group_photo_does_not_come_back_for_the_others(places):
    erase(places.person)
    assert not Photo.objects.filter(people=places.other).exists()


def test_somebody_of_whom_little_was_kept_is_gone_completely(person):
    report = erase(person)
    assert report.is_complete
    assert ErasureProof.objects.get().remaining == []


def test_again_it_says_when_it_was_done(person):
    first = erase(person)
    again = erased(person.key)
    assert again.was_erased_before
    assert (again.erased_at, again.removed) == (first.erased_at, first.removed)
    assert erased("5bd0a3a5-4d0c-4c0e-9a53-1f6f5c0f2a11") is None


def test_a_page_with_others_in_another_language_is_not_deleted(person):
    """The list of a page is that of its family: who is alone in German need not be alone."""
    from wagtail.models import Locale

    story = factories.make_story(person, title=PUBLIC)
    english = story.copy_for_translation(Locale.objects.get(language_code="en"))
    Appearance.objects.create(page=english, person=factories.make_person("Joel"))
    erase(person)
    assert StoryPage.objects.get(pk=story.pk).title == ERASED


def test_an_older_revision_of_somebody_else_s_page_goes(person, home):
    """Once on a page of somebody else, taken off it long ago: only the old revision knew."""
    other = factories.make_person("Joel")
    factories.make_consent(other)
    story = factories.make_story(other, title="Joel")
    story.appearances = [Appearance(person=other), Appearance(person=person)]
    old = story.save_revision()
    story.appearances = [Appearance(person=other)]
    story.save_revision().publish()
    erase(person)
    story = StoryPage.objects.get(pk=story.pk)
    assert story.live, "nothing of the page itself has changed"
    assert is_covered(story, Channel.WEB)
    assert not story.revisions.filter(pk=old.pk).exists()


# What cannot be removed -----------------------------------------------------------------


def test_a_file_that_stays_is_said_and_tried_again(person, folder, monkeypatch):
    photo = factories.make_photo(person)
    with monkeypatch.context() as broken:
        broken.setattr(default_storage._wrapped, "delete", refuse)
        report = erase(person)
    assert [(entry.kind, entry.subject) for entry in report.remaining] == [
        ("file", photo.file.name)
    ]
    assert ErasureProof.objects.get().remaining[0]["subject"] == photo.file.name
    assert erased(person.key).is_complete
    assert not default_storage.exists(photo.file.name)
    assert ErasureProof.objects.get().remaining == []


def refuse(*arguments, **options):
    raise OSError("disk says no")


def test_what_still_quotes_them_is_named_by_model_and_key_never_by_value(person):
    contact = factories.make_contact(email=EMAIL.upper(), name=REAL)
    report = erase(person)
    subjects = [entry.subject for entry in report.remaining]
    assert subjects == [f"exhibition.VenueContact {contact.pk}"]
    assert "marakescha" not in str(report).casefold()


def test_a_source_that_fails_is_said_and_stops_nothing(person, monkeypatch):
    monkeypatch.setattr(erasure_terms, "sources", [])
    monkeypatch.setattr(erasure, "sources", erasure_terms.sources)
    erasure_terms.register_erasure_source(refuse)
    report = erase(person)
    assert [entry.kind for entry in report.remaining] == ["check"]
    assert not Person.objects.filter(pk=person.pk).exists()


def test_an_erasure_that_breaks_off_removes_nothing_but_nothing_is_shown(person, monkeypatch):
    factories.make_consent(person)
    story = factories.make_story(person)
    monkeypatch.setattr(erasure, "erase_works", refuse)
    with pytest.raises(OSError, match="disk says no"):
        erase(person)
    assert Person.objects.filter(pk=person.pk).exists()
    assert not ErasureProof.objects.exists()
    assert not is_covered(StoryPage.objects.get(pk=story.pk), Channel.WEB)


def test_a_proof_that_was_never_finished_does_not_look_like_success(person, monkeypatch):
    monkeypatch.setattr(erasure, "sweep", refuse)
    with pytest.raises(OSError, match="disk says no"):
        erase(person)
    assert erased(person.key).remaining[-1].subject == "sweep"


def test_mails_that_wait_for_others_are_left_alone(person):
    waiting = OutgoingMail.objects.create(
        recipient="haus@example.org", subject="Anfrage", body="Guten Tag"
    )
    erase(person)
    assert OutgoingMail.objects.filter(pk=waiting.pk).exists()


# Workplace --------------------------------------------------------------------------------


def url(name, *keys) -> str:
    return reverse(Person.snippet_viewset.get_url_name(name), args=keys)


def test_editors_see_what_will_go_and_confirm_with_a_tick(editor_client, places):
    page = url("erase", places.person.pk)
    assert page in editor_client.get(url("edit", places.person.pk)).content.decode()
    text = editor_client.get(page).content.decode()
    for words in (f"{PUBLIC} und Joel", "In English:", "noch andere zu sehen", "Endgültig löschen"):
        assert words in text
    refused = editor_client.post(page)
    assert "Bitte setzen Sie den Haken" in refused.content.decode()
    assert Person.objects.filter(pk=places.person.pk).exists()
    done = editor_client.post(page, {"confirmed": "on"}, follow=True)
    assert not Person.objects.filter(pk=places.person.pk).exists()
    text = done.content.decode()
    assert f"Seite {places.news.pk} (de)" in text
    assert PUBLIC not in text


@pytest.mark.parametrize("codenames", [["change_person", "view_consent"], ["delete_person"]])
def test_erasing_needs_its_permissions(client, django_user_model, person, codenames):
    user = django_user_model.objects.create_user("jemand", password="x")
    user.user_permissions.set(Permission.objects.filter(codename__in=["access_admin", *codenames]))
    client.force_login(user)
    for answer in (client.get(url("erase", person.pk)), client.post(url("erase", person.pk))):
        assert answer.status_code in (302, 403)
    assert Person.objects.filter(pk=person.pk).exists()


def test_nobody_merely_deletes_a_person(editor_client, person):
    """A group photo from whose list a person was dropped would be shown again."""
    editor_client.post(url("delete", person.pk))
    bulk = reverse("wagtail_bulk_action", args=["stories", "person", "delete"])
    editor_client.post(f"{bulk}?id={person.pk}")
    assert Person.objects.filter(pk=person.pk).exists()
