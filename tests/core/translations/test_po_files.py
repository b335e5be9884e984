"""PO files: what goes out, what may come in, and that nothing comes in by halves."""

import contextlib
import json
import random
from uuid import uuid4

import polib
import pytest
from django.core.exceptions import ValidationError
from wagtail_localize.models import StringTranslation

from core.translations import po_files
from core.translations.po_files import Taken, file_name, read, take, written
from core.translations.publishing import translation_of
from tests import factories

pytestmark = pytest.mark.django_db
LINK = '<p>Mehr <a href="https://example.org">dort</a>.</p>'


@pytest.fixture
def translation(home):
    person = factories.make_person()
    factories.make_consent(person)
    body = json.dumps([{"type": "text", "id": str(uuid4()), "value": LINK}])
    story = factories.make_story(person, title="Rima Khalil", slug="rima", body=body)
    return translation_of(factories.begin_translation(story, "en"))


def parsed(translation) -> polib.POFile:
    return polib.pofile(written(translation))


def entry(po: polib.POFile, msgid: str) -> polib.POEntry:
    return next(one for one in po if one.msgid == msgid)


def filled(translation, **texts) -> polib.POFile:
    """The file as a translator gives it back: every text of the page, or only these."""
    po = parsed(translation)
    for one in po:
        one.msgstr = texts.get(one.msgctxt, "") if texts else f"{one.msgid} (en)"
    return po


def texts_of(translation) -> dict[str, str]:
    texts = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale=translation.target_locale
    )
    return dict(texts.values_list("context__path", "data"))


def upload(translation, po, user=None) -> Taken:
    return take(read(str(po).encode(), translation), translation, user=user)


# Out --------------------------------------------------------------------------------


def test_the_name_of_the_file_names_nobody(translation):
    page = translation.get_target_instance()
    assert file_name(translation) == f"seite-{page.pk}-en.po"


@pytest.mark.parametrize(
    ("code", "header"), [("en", "en"), ("de-simple", "de@simple"), ("hsb", "hsb")]
)
def test_the_head_says_language_and_encoding(translation, code, header):
    story = translation.source.get_source_instance()
    po = parsed(translation_of(factories.begin_translation(story, code)))
    assert po.metadata["Language"] == header
    assert po.metadata["Content-Type"] == "text/plain; charset=utf-8"
    assert "Rima" not in str(po.metadata)


def test_the_drafts_of_a_machine_are_marked(translation):
    page = translation.get_target_instance()
    factories.translate_texts(page, only="sentence", by_machine=True)
    factories.translate_texts(page, only="opening")
    po = parsed(translation)
    assert [one.msgid for one in po.fuzzy_entries()] == ["Ein Satz."]
    assert entry(po, "Ein Auftakt.").msgstr == "Ein Auftakt. (en)"


def test_what_was_taken_out_of_the_source_does_not_go_out(translation):
    factories.translate_texts(translation.get_target_instance(), only="sentence")
    story = translation.source.get_source_instance()
    story.sentence = "Ein anderer Satz."
    story.save_revision().publish()
    assert "Ein Satz." not in written(translation)


# In ---------------------------------------------------------------------------------


def test_a_file_that_is_filled_in_is_taken(translation, editor):
    po = filled(translation)
    assert upload(translation, po, editor) == Taken(taken=len(po))
    assert texts_of(translation)["sentence"] == "Ein Satz. (en)"
    kept = StringTranslation.objects.get(
        context__path="sentence", context__object_id=translation.source.object_id
    )
    assert (kept.translation_type, kept.last_translated_by) == ("manual", editor)
    assert upload(translation, po, editor) == Taken(same=len(po))


def test_what_is_empty_or_fuzzy_is_not_finished(translation):
    po = filled(translation, sentence="One sentence.", opening="A start.")
    entry(po, "Ein Auftakt.").flags.append("fuzzy")
    assert upload(translation, po) == Taken(taken=1, unfinished=len(po) - 1)
    assert texts_of(translation) == {"sentence": "One sentence."}


def test_a_machines_draft_that_comes_back_as_it_was_stays_the_machines(translation):
    page = translation.get_target_instance()
    factories.translate_texts(page, by_machine=True)
    po = parsed(translation)
    number = len(po)
    assert upload(translation, po) == Taken(unfinished=number)
    entry(po, "Ein Satz.").flags.remove("fuzzy")
    assert upload(translation, po) == Taken(same=1, unfinished=number - 1)
    entry(po, "Ein Auftakt.").flags.remove("fuzzy")
    entry(po, "Ein Auftakt.").msgstr = "A better start."
    assert upload(translation, po).taken == 1
    by_machine = StringTranslation.objects.filter(translation_type="machine")
    paths = set(by_machine.values_list("context__path", flat=True))
    assert "sentence" in paths
    assert "opening" not in paths


def test_what_is_not_on_the_page_is_counted(translation):
    po = filled(translation, sentence="One sentence.")
    po.append(polib.POEntry(msgid="Gibt es nicht", msgctxt="sentence", msgstr="No"))
    po.append(polib.POEntry(msgid="Ein Satz.", msgctxt="gibt.es.nicht", msgstr="No"))
    po.append(polib.POEntry(msgid="Ein Satz.", msgstr="No"))
    po.append(polib.POEntry(msgid="Ein Satz.", msgctxt="sentence", msgstr="No", obsolete=True))
    taken = upload(translation, po)
    assert (taken.taken, taken.unknown) == (1, 3)
    assert texts_of(translation) == {"sentence": "One sentence."}


@pytest.mark.parametrize(
    ("place", "text", "words"),
    [
        ("sentence", "l" * 81, "zu lang"),
        ("sentence", "<p>Absatz</p>", "HTML"),
        ("sentence", "<script>x</script>", "HTML"),
        ("sentence", " ", "leer"),
        ("body", '<a id="a9">there</a>', "Link"),
        ("body", '<a href="https://anderswo.example">there</a>', "HTML"),
    ],
)
def test_one_text_that_does_not_fit_keeps_all_out(translation, place, text, words):
    po = filled(translation)
    one = next(one for one in po if one.msgctxt.startswith(place))
    one.msgstr = text
    with pytest.raises(ValidationError) as refusal:
        upload(translation, po)
    (sentence,) = refusal.value.messages
    assert words in sentence
    assert sentence.startswith("Zeile ")
    assert texts_of(translation) == {}


def test_many_that_do_not_fit_are_counted(translation, monkeypatch):
    monkeypatch.setattr(po_files, "MOST_SENTENCES", 2)
    po = filled(translation)
    for one in po:
        one.msgstr = "<p>Absatz</p>"
    with pytest.raises(ValidationError) as refusal:
        upload(translation, po)
    assert len(refusal.value.messages) == 3
    assert refusal.value.messages[-1] == f"Und {len(po) - 2} weitere."


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "Im Kopf der Datei fehlt"),
        (b'msgid "Ein Satz."\nmsgstr "One"\n', "Im Kopf der Datei fehlt"),
        (b"das ist keine PO-Datei", "keine PO-Datei"),
        (b"/etc/passwd", "keine PO-Datei"),
        (b"\x00\x01\x02", "keine PO-Datei"),
        (b'msgid "offen\nmsgstr', "keine PO-Datei"),
        ("msgid ä".encode("latin-1"), "UTF-8"),
        ('msgid "x"'.encode("utf-16"), "UTF-8"),
        (b"#" * (po_files.LARGEST + 1), "zu groß"),
        (b'msgid ""\nmsgstr "X-WagtailLocalize-TranslationID: anders\\n"\n', "anderen Seite"),
    ],
)
def test_a_file_that_is_none_is_a_sentence(translation, content, words):
    with pytest.raises(ValidationError, match=words):
        read(content, translation)


def test_the_file_of_another_language_is_refused(translation):
    story = translation.source.get_source_instance()
    french = translation_of(factories.begin_translation(story, "fr"))
    with pytest.raises(ValidationError, match="anderen Seite oder einer anderen Sprache"):
        read(written(french).encode(), translation)


def test_a_file_of_windows_is_read(translation):
    content = str(filled(translation)).replace("\n", "\r\n").encode("utf-8-sig")
    assert take(read(content, translation), translation, user=None).taken > 0


def test_a_damaged_file_is_a_sentence_wherever_it_is_damaged(translation):
    whole = str(filled(translation)).encode()
    chance = random.Random(5)
    for _attempt in range(300):
        content = bytearray(whole)
        for _change in range(chance.randint(1, 4)):
            place = chance.randrange(len(content))
            content[place : place + chance.randint(0, 9)] = chance.randbytes(chance.randint(0, 3))
        with contextlib.suppress(ValidationError):  # what else is raised, fails
            read(bytes(content), translation)
