"""The texts of a story on a device: in Leichte Sprache a line for each sentence."""

from types import SimpleNamespace

from kiosk.domain.reading import read

BODY = SimpleNamespace(
    raw_data=[
        {"type": "lead", "value": "Eins. Zwei.\nDrei."},
        {"type": "photo", "value": {"photo": {"image": 3}, "text": "<p>Vier\nFünf. Sechs.</p>"}},
        {"type": "stations", "value": {"stations": [{"value": {"text": "Am 1. Mai. Dann."}}]}},
        {"type": "quote", "value": {"text": "Ja. Nein.", "speaker": "Rima"}},
    ]
)


def test_leichte_sprache_has_a_paragraph_or_a_line_for_each_sentence():
    reading = read(BODY, is_easy=True)
    assert reading.paragraphs == ["Eins.", "Zwei.", "Drei.", "Vier", "Fünf.", "Sechs."]
    assert reading.photos[0]["after"] == 3
    assert reading.stations[0]["text"] == "Am 1. Mai.\nDann."
    assert reading.quote == {"text": "Ja.\nNein.", "speaker": "Rima"}


def test_other_languages_keep_their_paragraphs():
    reading = read(BODY)
    assert reading.paragraphs == ["Eins. Zwei.\nDrei.", "Vier Fünf. Sechs."]
    assert reading.photos[0]["after"] == 1
    assert reading.stations[0]["text"] == "Am 1. Mai. Dann."
    assert reading.quote == {"text": "Ja. Nein.", "speaker": "Rima"}
