"""Services are asked for what they know and take; whatever they answer, an editor gets a sentence.

The service is a server on 127.0.0.1; no test leaves this machine.
"""

import logging
import socket

import pytest
from wagtail.models import Locale
from wagtail_localize.strings import StringValue

from core.translations import asking, services
from core.translations.asking import TranslationFailed
from core.translations.services import DeepL, LibreTranslate
from tests.core.translations import fake_service

KEY = "geheimer-schluessel"
SECRET = "Rima floh über das Meer."
TEXTS = [StringValue(SECRET), StringValue("<b>Mut</b> &amp; Geduld")]


@pytest.fixture
def fake():
    with fake_service.running() as (service, address):
        service.address = address
        yield service


@pytest.fixture
def libre(fake):
    return LibreTranslate({"LIBRETRANSLATE_URL": fake.address, "API_KEY": KEY})


@pytest.fixture
def deepl(fake, monkeypatch):
    monkeypatch.setattr(DeepL, "address", f"{fake.address}/v2/translate")
    fake.answer = lambda body: {"translations": [{"text": f"{t} (!)"} for t in body["text"]]}
    return DeepL({"AUTH_KEY": KEY})


def translate(service, texts=TEXTS, to="ar"):
    source, target = Locale(language_code="de"), Locale(language_code=to)
    return service.translate(source, target, texts)


def test_libretranslate_translates_and_gets_codes_format_and_key(libre, fake):
    assert translate(libre)[TEXTS[0]] == StringValue(f"{SECRET} (!)")
    path, _headers, body = fake.asked[0]
    assert path == "/translate"
    assert body == {
        "q": [text.data for text in TEXTS],
        "source": "de",
        "target": "ar",
        "format": "html",
        "api_key": KEY,
    }


def test_without_a_key_none_is_sent(fake):
    translate(LibreTranslate({"LIBRETRANSLATE_URL": fake.address, "API_KEY": ""}))
    assert "api_key" not in fake.asked[0][2]


def test_deepl_gets_the_key_in_the_head_and_british_english(deepl, fake):
    assert translate(deepl, to="en")[TEXTS[1]] == StringValue(f"{TEXTS[1].data} (!)")
    _path, headers, body = fake.asked[0]
    assert headers["Authorization"] == f"DeepL-Auth-Key {KEY}"
    assert (body["source_lang"], body["target_lang"]) == ("DE", "EN-GB")
    assert KEY not in str(body)


@pytest.mark.parametrize(
    ("key", "host"), [("abc:fx", "api-free.deepl.com"), ("abc", "api.deepl.com")]
)
def test_deepl_is_only_asked_over_https(key, host):
    service = DeepL({"AUTH_KEY": key})
    assert service.address == f"https://{host}/v2/translate"
    assert service.host == host


@pytest.mark.parametrize(
    ("service", "known"),
    [
        (DeepL({"AUTH_KEY": ""}), {"en", "ar", "uk", "ru", "fr"}),
        (LibreTranslate({}), {"en", "ar", "fa", "uk", "ru", "fr"}),
    ],
)
def test_only_languages_that_the_service_knows(service, known, settings):
    german = Locale(language_code="de")
    codes = [code for code, _name in settings.LANGUAGES]
    able = {code for code in codes if service.can_translate(german, Locale(language_code=code))}
    assert able == known
    assert not service.can_translate(Locale(language_code="de-simple"), Locale(language_code="en"))


def test_requests_are_as_small_as_the_service_wants_them(libre, deepl, fake):
    many = [StringValue(f"Text {number}") for number in range(120)]
    assert len(translate(deepl, many)) == 120
    assert [len(body["text"]) for _path, _headers, body in fake.asked] == [50, 50, 20]

    fake.asked.clear()
    long = [StringValue("ü" * 30_000 + str(number)) for number in range(5)]
    assert len(translate(deepl, long)) == 5
    sizes = [len(asking.as_json(body)) for _path, _headers, body in fake.asked]
    assert len(sizes) == 3
    assert max(sizes) <= 128 * 1024


def test_a_text_that_is_too_long_for_a_request_goes_alone(libre, fake):
    texts = [StringValue("kurz"), StringValue("l" * 5_000), StringValue("wieder kurz")]
    translate(libre, texts)
    assert [len(body["q"]) for _path, _headers, body in fake.asked] == [1, 1, 1]


def test_a_slow_service_translates_what_it_comes_to(libre, fake, monkeypatch):
    monkeypatch.setattr(services, "NO_NEW_REQUEST_AFTER", -1)
    assert translate(libre) == {}
    assert fake.asked == []


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (301, "abgelehnt"),
        (400, "kennt der Dienst diese Sprache nicht"),
        (401, "Schlüssel nicht an"),
        (403, "Schlüssel nicht an"),
        (404, "abgelehnt"),
        (413, "zu lang"),
        (429, "zu viele Anfragen"),
        (456, "Guthaben"),
        (500, "gestört"),
        (503, "gestört"),
        (529, "gestört"),
    ],
)
def test_a_refusal_is_a_sentence_and_neither_key_nor_text_is_logged(
    libre, fake, status, words, caplog
):
    fake.status = status
    fake.answer = {"error": f"{KEY} {SECRET}"}
    caplog.set_level(logging.DEBUG)
    with pytest.raises(TranslationFailed, match=words) as failure:
        translate(libre)
    assert "LibreTranslate" in str(failure.value)
    everything = caplog.text + str(failure.value) + repr(failure.value.__cause__)
    assert KEY not in everything
    assert SECRET not in everything


def test_a_redirection_is_not_followed(libre, fake):
    fake.status = 307
    fake.headers = {"Location": f"{fake.address}/anderswo"}
    with pytest.raises(TranslationFailed):
        translate(libre)
    assert len(fake.asked) == 1


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"<html>Fehler</html>",
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b"null",
        b"[]",
        {},
        {"translatedText": "kein Verzeichnis"},
        {"translatedText": ["nur einer"]},
        {"translatedText": ["einer", "zwei", "drei"]},
        {"translatedText": ["einer", None]},
        {"translatedText": ["einer", {"text": "zwei"}]},
    ],
)
def test_an_answer_that_is_none_is_a_sentence(libre, fake, answer):
    fake.answer = answer
    with pytest.raises(TranslationFailed, match="unvollständig"):
        translate(libre)


@pytest.mark.parametrize("answer", [{"translations": [{}, {}]}, {"translations": 3}, [1], {}])
def test_an_answer_of_deepl_that_is_none_is_a_sentence(deepl, fake, answer):
    fake.answer = answer
    with pytest.raises(TranslationFailed, match="DeepL ist unvollständig"):
        translate(deepl)


def test_an_answer_that_does_not_end_is_cut_off(libre, fake, monkeypatch):
    monkeypatch.setattr(asking, "LONGEST_ANSWER", 1_000)
    fake.answer = b" " * 200_000
    with pytest.raises(TranslationFailed, match="unvollständig"):
        translate(libre)


def test_nobody_there_is_a_sentence(caplog):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    service = LibreTranslate({"LIBRETRANSLATE_URL": f"http://127.0.0.1:{port}", "API_KEY": KEY})
    with pytest.raises(TranslationFailed, match="nicht zu erreichen"):
        translate(service)
    assert KEY not in caplog.text


def test_a_service_that_says_nothing_is_a_sentence(monkeypatch):
    monkeypatch.setattr(asking, "TO_ANSWER", 0.05)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        address = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(TranslationFailed, match="antwortet nicht rechtzeitig"):
            translate(LibreTranslate({"LIBRETRANSLATE_URL": address}))


def test_a_failure_in_the_second_request_leaves_nothing_of_the_first(libre, fake):
    fake.statuses = [200, 500]
    with pytest.raises(TranslationFailed):
        translate(libre, [StringValue(f"Text {number}") for number in range(15)])
