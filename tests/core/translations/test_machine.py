"""Drafts by a machine: what is sent, what is not, and what is kept of the answers."""

import pytest
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from core.translations import machine, services
from core.translations.asking import TranslationFailed
from core.translations.machine import Drafted, draft, errand
from core.translations.publishing import translation_of
from home.models import Milestone
from tests import factories
from tests.core.translations import fake_service

pytestmark = pytest.mark.django_db
CLASS = "core.translations.services.LibreTranslate"


@pytest.fixture
def fake(settings):
    with fake_service.running() as (service, address):
        options = {"LIBRETRANSLATE_URL": address, "API_KEY": ""}
        settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": CLASS, "OPTIONS": options}
        yield service


@pytest.fixture
def person(home):
    person = factories.make_person("Rima", real_name="Samira Khalil")
    factories.make_consent(person)
    return person


@pytest.fixture
def story(person):
    return factories.make_story(person)


@pytest.fixture
def translation(story):
    return translation_of(factories.begin_translation(story, "en"))


def texts(translation):
    return StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale=translation.target_locale
    )


def drafts(translation):
    return texts(translation).filter(translation_type="machine")


def test_every_missing_text_is_drafted_and_marked_as_the_machines(translation, fake, editor):
    number = translation.source.stringsegment_set.count()
    assert draft(translation, user=editor) == Drafted(written=number, damaged=0, left=0)
    assert set(drafts(translation).values_list("tool_name", "last_translated_by")) == {
        ("LibreTranslate", editor.pk)
    }
    assert drafts(translation).get(context__path="sentence").data == "Ein Satz. (!)"


def test_what_somebody_wrote_is_neither_sent_nor_changed(translation, story, fake, editor):
    factories.translate_texts(translation.get_target_instance(), only="opening")
    assert draft(translation, user=editor).written > 1
    assert "Ein Auftakt." not in fake.texts
    assert texts(translation).get(context__path="opening").data == "Ein Auftakt. (en)"


def test_a_text_that_stands_twice_is_sent_once(home, person, fake, editor):
    story = factories.make_story(person, title="Doppelt", occupation="heute", slug="doppelt")
    translation = translation_of(factories.begin_translation(story, "en"))
    draft(translation, user=editor)
    assert fake.texts.count("heute") == 1
    assert texts(translation).filter(data="heute (!)").count() == 2


def test_off_means_that_nothing_is_sent(translation, settings, editor):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = None
    with pytest.raises(TranslationFailed, match="kein Übersetzungsdienst"):
        draft(translation, user=editor)


@pytest.mark.parametrize("code", ["de-simple", "hsb", "ti"])
def test_a_language_that_the_service_does_not_know_is_not_sent(story, fake, editor, code):
    translation = translation_of(factories.begin_translation(story, code))
    with pytest.raises(TranslationFailed, match="kann diese Sprache nicht"):
        draft(translation, user=editor)
    assert fake.asked == []


def test_the_real_name_of_somebody_under_a_pseudonym_is_not_sent(person, fake, editor):
    story = factories.make_story(person, title="Mit Namen", slug="mit-namen")
    type(story).objects.filter(pk=story.pk).update(opening="Samira Khalil lernte Deutsch.")
    story.refresh_from_db()
    translation = translation_of(factories.begin_translation(story, "en"))
    with pytest.raises(TranslationFailed, match="richtige Name") as refusal:
        draft(translation, user=editor)
    assert "Samira" not in str(refusal.value)
    assert fake.asked == []
    assert not drafts(translation).exists()


def test_what_no_consent_covers_is_not_sent(translation, person, fake, editor):
    factories.withdraw_everything(person)
    with pytest.raises(TranslationFailed, match="fehlt eine Einwilligung"):
        draft(translation, user=editor)
    assert fake.asked == []


def test_others_may_refuse_too(translation, fake, editor, monkeypatch):
    asked = []

    def refusal(page, texts):
        asked.append((page.title, len(texts)))
        return "Nein, danke."

    monkeypatch.setattr(machine, "_refusals", [])
    machine.register_refusal(refusal)
    machine.register_refusal(refusal)
    with pytest.raises(TranslationFailed, match="Nein, danke"):
        draft(translation, user=editor)
    assert asked == [("Rima", translation.source.stringsegment_set.count())]


def test_a_snippet_would_be_public_unread_and_is_not_sent(home, fake, editor):
    milestone = Milestone.objects.create(when="2015", heading="Anfang", text="Text", position=1)
    source, _is_new = TranslationSource.update_or_create_from_instance(milestone)
    english = Locale.objects.get(language_code="en")
    translation = Translation.objects.create(source=source, target_locale=english)
    with pytest.raises(TranslationFailed, match="Nur Seiten"):
        draft(translation, user=editor)


def test_a_failure_leaves_nothing_behind(translation, fake, editor):
    fake.status = 500
    with pytest.raises(TranslationFailed):
        draft(translation, user=editor)
    assert not texts(translation).exists()


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "   ",
        "<script>alert(1)</script>",
        '<b onclick="x()">Mut</b>',
        '<a id="a9">Mut</a>',
        "<p>Mut</p>",
        "\x00\x01",
        "\ud800",
    ],
)
def test_a_damaged_text_stays_missing_and_is_counted(translation, fake, editor, broken):
    fake.answer = lambda body: {
        "translatedText": [broken if text == "heute" else f"{text} (!)" for text in body["q"]]
    }
    drafted = draft(translation, user=editor)
    assert (drafted.damaged, drafted.left) == (1, 0)
    assert drafted.written == texts(translation).count() > 0
    assert not texts(translation).filter(context__path="today").exists()


def test_a_draft_that_is_too_long_is_kept_with_the_reason(translation, fake, editor):
    fake.answer = lambda body: {"translatedText": ["l" * 90 for _text in body["q"]]}
    draft(translation, user=editor)
    kept = texts(translation).get(context__path="sentence")
    assert kept.has_error
    assert "90 Zeichen, erlaubt sind 80" in kept.get_error()
    assert not texts(translation).get(context__path="title").has_error


def test_what_the_service_did_not_come_to_can_be_asked_for_again(
    translation, fake, editor, monkeypatch
):
    monkeypatch.setattr(services, "NO_NEW_REQUEST_AFTER", -1)
    drafted = draft(translation, user=editor)
    assert (drafted.written, drafted.left) == (0, len(errand(translation).segments))
    monkeypatch.undo()
    assert draft(translation, user=editor).written == drafted.left
    assert errand(translation).segments == ()
    assert draft(translation, user=editor) == Drafted(0, 0, 0)
