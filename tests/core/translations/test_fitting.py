"""A translation that does not fit is refused with a sentence that names the place."""

import json
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from wagtail_localize.models import StringSegment, StringTranslation

from core.translations.fitting import has_lost_links, misfits, problem_of
from core.translations.publishing import composed, publish, translation_of
from core.translations.writing import LONGEST, cleaned, write
from tests import factories

pytestmark = pytest.mark.django_db
BODY = [
    {
        "type": "quote",
        "id": str(uuid4()),
        "value": {"text": "Ich bin angekommen.", "speaker": "Rima"},
    },
    {
        "type": "text",
        "id": str(uuid4()),
        "value": '<p>Mehr <a href="https://example.org">dort</a>.</p>',
    },
    {
        "type": "stations",
        "id": str(uuid4()),
        "value": {
            "heading": "Der Weg",
            "stations": [
                {
                    "type": "item",
                    "id": str(uuid4()),
                    "value": {"when": f"Monat {month}", "heading": "Kurs", "text": "Sie lernt."},
                }
                for month in (1, 9)
            ],
        },
    },
]


@pytest.fixture
def draft(home):
    person = factories.make_person()
    factories.make_consent(person)
    story = factories.make_story(person, body=json.dumps(BODY))
    page = factories.begin_translation(story, "en")
    factories.translate_texts(page)
    return page


def segment_at(page, ending="", text="") -> StringSegment:
    return translation_of(page).source.stringsegment_set.get(
        context__path__endswith=ending, string__data__contains=text
    )


def translate(page, ending: str, text: str, **values) -> None:
    """Written past every check, as other programs do."""
    segment = segment_at(page, ending, values.pop("of", ""))
    translations = StringTranslation.objects.filter(
        translation_of=segment.string, context=segment.context, locale=page.locale
    )
    translations.update(data=text, **values)


def test_what_fits_is_published(draft):
    assert publish(translation_of(draft)).live


@pytest.mark.parametrize(
    ("place", "limit", "label"),
    [
        ("sentence", 80, "Ein Satz"),
        ("opening", 180, "Auftakt"),
        (".speaker", 80, "Zitat – Wer sagt das?"),
        (".when", 40, "Weg in Stationen – Stationen – Wann"),
    ],
)
def test_what_is_too_long_is_refused_by_the_name_of_its_place(draft, place, limit, label):
    of = {"of": "Monat 9"} if place == ".when" else {}
    translate(draft, place, "l" * (limit + 1), **of)
    with pytest.raises(ValidationError) as refusal:
        publish(translation_of(draft))
    (sentence,) = refusal.value.messages
    assert sentence.startswith(f"„{label}“: ")
    assert f"{limit + 1} Zeichen, erlaubt sind {limit}" in sentence
    draft.refresh_from_db()
    assert not draft.live


def test_what_is_just_as_long_as_allowed_is_published(draft):
    translate(draft, "sentence", "l" * 80)
    translate(draft, ".speaker", "&amp;" * 80)
    assert publish(translation_of(draft)).sentence == "l" * 80


def test_every_misfit_is_named_at_once(draft):
    translate(draft, "sentence", "l" * 81)
    translate(draft, ".speaker", "l" * 81)
    assert len(misfits(composed(translation_of(draft)))) == 2


def test_the_editor_sees_the_misfit_by_name(draft, editor_client):
    translate(draft, ".speaker", "l" * 81)
    address = f"/admin/pages/{draft.pk}/edit/"
    page = editor_client.post(address, {"action": "publish"}, follow=True)
    assert "Zitat – Wer sagt das?" in page.content.decode()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "leer"),
        (" <br/> ", "leer"),
        ("<p>Absatz</p>", "HTML"),
        ("<script>x</script>", "HTML"),
        ('<b style="x">Mut</b>', "HTML"),
        ('<a href="https://anderswo.example">dort</a>', "HTML"),
        ('<a id="a7">dort</a>', "Link"),
    ],
)
def test_a_damaged_text_is_named(draft, text, words):
    assert words in problem_of(segment_at(draft, text="Mehr"), text)


@pytest.mark.parametrize("text", ["More.", 'More <a id="a1">there</a>.', "<b>More</b><br/>there"])
def test_a_whole_text_is_none(draft, text):
    assert problem_of(segment_at(draft, text="Mehr"), text) == ""


def test_lost_and_doubled_links_are_noticed(draft):
    segment = segment_at(draft, text="Mehr")
    assert not has_lost_links(segment, 'More <a id="a1">there</a>.')
    assert has_lost_links(segment, "More there.")
    assert has_lost_links(segment, '<a id="a1">More</a> <a id="a1">there</a>.')


def test_a_misfit_is_kept_with_the_reason_and_counts_as_missing(draft, editor):
    segment = segment_at(draft, "sentence")
    kept = write(segment, draft.locale, "l" * 81, user=editor)
    assert (kept.has_error, kept.last_translated_by) == (True, editor)
    assert "81 Zeichen, erlaubt sind 80" in kept.get_error()
    mended = write(segment, draft.locale, "kurz", user=editor)
    assert (mended.pk, mended.has_error, mended.field_error) == (kept.pk, False, "")


def test_a_title_that_is_too_long_does_not_reach_the_page(draft, editor):
    write(segment_at(draft, "title"), draft.locale, "l" * 300, user=editor)
    draft.refresh_from_db()
    assert len(draft.draft_title) < 256


def test_signs_that_no_database_takes_are_left_out():
    assert cleaned("Mut\x00 und\ud800 Geduld\n") == "Mut und Geduld\n"
    assert LONGEST > 600
