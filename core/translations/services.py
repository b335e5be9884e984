"""Services that translate by machine: wagtail-localize's, made safe to ask.

Promises: only languages that the service knows; no more in one request than it takes; an
answer for each text or a sentence for the editor; no key and no text in a log or an error.
"""

import json
import logging
import time
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

import requests
from django.utils.translation import gettext as _
from wagtail.models import Locale
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.machine_translators.deepl import DeepLTranslator
from wagtail_localize.machine_translators.libretranslate import LibreTranslator
from wagtail_localize.strings import StringValue

logger = logging.getLogger(__name__)
TO_CONNECT, TO_ANSWER = 5, 30  # seconds
NO_NEW_REQUEST_AFTER = 25  # seconds: the editor waits, and servers before us for a minute or two
LONGEST_ANSWER = 4 * 1024 * 1024  # bytes


class TranslationFailed(Exception):
    """Nothing was translated. The sentence says to an editor why, and what can be done."""


class Service(BaseMachineTranslator):
    """A translator of wagtail-localize that cannot surprise anybody.

    ``languages``: our codes and the service's for (source, target). ``most_texts`` and
    ``most_bytes`` (UTF-8): what goes into one request; a longer text goes alone.
    """

    languages: dict[str, tuple[str, str]]
    most_texts: int
    most_bytes: int

    @property
    def host(self) -> str:
        """Where the texts go."""
        return urlsplit(self.get_api_endpoint()).hostname

    def can_translate(self, source_locale: Locale, target_locale: Locale) -> bool:
        source, target = source_locale.language_code, target_locale.language_code
        return source != target and source in self.languages and target in self.languages

    def translate(
        self, source_locale: Locale, target_locale: Locale, strings: Iterable[StringValue]
    ) -> dict[StringValue, StringValue]:
        """Translations by text. Where the service is slow, of the first ones only.

        Raises TranslationFailed: then there is none.
        """
        translations = {}
        started = time.monotonic()
        for batch in self._batches(strings):
            if time.monotonic() - started > NO_NEW_REQUEST_AFTER:
                break
            body = self.body(source_locale, target_locale, batch)
            answers = self._read(self._ask(body), len(batch))
            translations |= zip(batch, map(StringValue, answers), strict=True)
        return translations

    def _batches(self, strings: Iterable[StringValue]) -> Iterator[list[StringValue]]:
        batch, size = [], 0
        for string in strings:
            length = len(_as_json(string.data))
            if batch and (len(batch) == self.most_texts or size + length > self.most_bytes):
                yield batch
                batch, size = [], 0
            batch.append(string)
            size += length
        if batch:
            yield batch

    def _ask(self, body: dict) -> bytes:
        """What the service answers. Follows no redirection: nobody else gets the texts."""
        try:
            with requests.post(
                self.address,
                data=_as_json(body),
                headers=self.headers | {"Content-Type": "application/json"},
                timeout=(TO_CONNECT, TO_ANSWER),
                allow_redirects=False,
                stream=True,
            ) as response:
                if response.status_code != requests.codes.ok:
                    raise self._failed(self._sentence(response.status_code), response.status_code)
                return self._receive(response)
        except requests.Timeout as error:
            sentence = _("%(service)s antwortet nicht rechtzeitig.") + " " + _later()
            raise self._failed(sentence, type(error).__name__) from None
        except requests.RequestException as error:
            sentence = _("%(service)s ist nicht zu erreichen.") + " " + _later()
            raise self._failed(sentence, type(error).__name__) from None

    def _receive(self, response: requests.Response) -> bytes:
        received = bytearray()
        started = time.monotonic()
        for piece in response.iter_content(64 * 1024):
            received += piece
            if len(received) > LONGEST_ANSWER:
                raise self._failed(_incomplete(), "an answer that does not end")
            if time.monotonic() - started > TO_ANSWER:
                raise requests.Timeout
        return bytes(received)

    def _read(self, answer: bytes, number: int) -> list[str]:
        try:
            texts = self.texts(json.loads(answer))
        except (ValueError, KeyError, TypeError, RecursionError):
            texts = None
        if (
            not isinstance(texts, list)
            or len(texts) != number
            or not all(isinstance(text, str) for text in texts)
        ):
            raise self._failed(_incomplete(), "an answer that cannot be read")
        return texts

    def _failed(self, sentence: str, what: object) -> TranslationFailed:
        logger.warning("Machine translation failed: %s, %s", self.display_name, what)
        return TranslationFailed(sentence % {"service": self.display_name})

    def _sentence(self, status: int) -> str:
        if status in (401, 403):
            return _(
                "%(service)s nimmt unseren Schlüssel nicht an. Bitte sagen Sie es denen, die die"
                " Website technisch betreuen."
            )
        if status == 413:
            return _(
                "Ein Text ist zu lang für %(service)s. Bitte übersetzen Sie ihn von Hand, und"
                " versuchen Sie es dann noch einmal."
            )
        if status == 429:
            return _(
                "%(service)s hat gerade zu viele Anfragen. Bitte versuchen Sie es in einigen"
                " Minuten noch einmal."
            )
        if status == 456:
            return _(
                "Für diesen Monat ist das Guthaben bei %(service)s aufgebraucht. Bitte sagen Sie"
                " es denen, die die Website technisch betreuen."
            )
        if status >= 500:
            return _("%(service)s ist gerade gestört.") + " " + _later()
        return _(
            "%(service)s hat die Anfrage abgelehnt. Vielleicht kennt der Dienst diese Sprache"
            " nicht, oder ein Text ist zu lang. Bitte sagen Sie es denen, die die Website"
            " technisch betreuen."
        )

    # What differs between services

    address: str
    headers: dict[str, str]

    def body(self, source: Locale, target: Locale, strings: list[StringValue]) -> dict:
        raise NotImplementedError

    def texts(self, answer) -> list[str]:
        raise NotImplementedError


class DeepL(Service, DeepLTranslator):
    """https://developers.deepl.com: always over https.

    Persian is a beta there, Tigrinya and Upper Sorbian are not known.
    Languages: https://developers.deepl.com/docs/getting-started/supported-languages.
    Limits: 50 texts and 128 KiB a request (https://developers.deepl.com/api-reference/translate).
    """

    languages = {
        "de": ("DE", "DE"),
        "en": ("EN", "EN-GB"),
        "ar": ("AR", "AR"),
        "uk": ("UK", "UK"),
        "ru": ("RU", "RU"),
        "fr": ("FR", "FR"),
    }
    most_texts = 50
    most_bytes = 120 * 1024  # the rest of the 128 KiB is for what stands around the texts

    @property
    def address(self) -> str:
        return self.get_api_endpoint()

    @property
    def headers(self) -> dict[str, str]:
        return self.get_headers()

    def body(self, source, target, strings):
        codes = {
            "source_lang": self.languages[source.language_code][0],
            "target_lang": self.languages[target.language_code][1],
        }
        return self.get_parameters(source, target, strings) | codes

    def texts(self, answer):
        return [translation["text"] for translation in answer["translations"]]


class LibreTranslate(Service, LibreTranslator):
    """https://docs.libretranslate.com: a server of one's own, or somebody's.

    Languages: https://docs.libretranslate.com/guides/supported_languages (a server may have
    fewer). Limits are the server's; the smallest that is documented is 2,000 characters.
    """

    languages = {code: (code, code) for code in ("de", "en", "ar", "fa", "uk", "ru", "fr")}
    most_texts = 10
    most_bytes = 2_000
    headers = {}

    @property
    def address(self) -> str:
        return self.get_api_endpoint() + "/translate"

    def body(self, source, target, strings):
        body = {
            "q": [string.data for string in strings],
            "source": self.languages[source.language_code][0],
            "target": self.languages[target.language_code][1],
            "format": "html",
        }
        key = self.options.get("API_KEY")
        return body | {"api_key": key} if key else body

    def texts(self, answer):
        return answer["translatedText"]


def _as_json(value) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def _later() -> str:
    return _("Es wurde nichts übernommen. Bitte versuchen Sie es später noch einmal.")


def _incomplete() -> str:
    return _("Die Antwort von %(service)s ist unvollständig.") + " " + _later()
