"""Services that translate by machine: wagtail-localize's, made safe to ask.

Promises: only languages that the service knows; no more in one request than it takes; for each
text an answer, or TranslationFailed with a sentence for the editor.
"""

import time
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from wagtail.models import Locale
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.machine_translators.deepl import DeepLTranslator
from wagtail_localize.machine_translators.libretranslate import LibreTranslator
from wagtail_localize.strings import StringValue

from core.translations.asking import as_json, ask, unreadable

NO_NEW_REQUEST_AFTER = 25  # seconds: an editor waits for the page


class Service(BaseMachineTranslator):
    """A translator of wagtail-localize that cannot surprise anybody.

    ``languages``: our codes and the service's for (source, target). ``most_texts`` and
    ``most_bytes`` (UTF-8): what goes into one request; a longer text goes alone.
    """

    languages: dict[str, tuple[str, str]]
    most_texts: int
    most_bytes: int
    address: str
    headers: dict[str, str]

    @property
    def host(self) -> str:
        """Where the texts go."""
        return urlsplit(self.address).hostname

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
            texts = self._ask(source_locale.language_code, target_locale.language_code, batch)
            translations |= zip(batch, map(StringValue, texts), strict=True)
        return translations

    def _batches(self, strings: Iterable[StringValue]) -> Iterator[list[StringValue]]:
        batch, size = [], 0
        for string in strings:
            length = len(as_json(string.data))
            if batch and (len(batch) == self.most_texts or size + length > self.most_bytes):
                yield batch
                batch, size = [], 0
            batch.append(string)
            size += length
        if batch:
            yield batch

    def _ask(self, source: str, target: str, strings: list[StringValue]) -> list[str]:
        codes = self.languages[source][0], self.languages[target][1]
        body = self.body(*codes, [string.data for string in strings])
        answer = ask(self.display_name, self.address, headers=self.headers, body=body)
        try:
            texts = self.texts(answer)
        except (KeyError, TypeError):
            texts = None
        if (
            not isinstance(texts, list)
            or len(texts) != len(strings)
            or not all(isinstance(text, str) for text in texts)
        ):
            raise unreadable(self.display_name)
        return texts

    def body(self, source: str, target: str, texts: list[str]) -> dict:
        """The request, with codes of the service."""
        raise NotImplementedError

    def texts(self, answer) -> list[str]:
        """The texts in an answer; may raise KeyError and TypeError."""
        raise NotImplementedError


class DeepL(Service, DeepLTranslator):
    """https://developers.deepl.com, always over https.

    Languages: https://developers.deepl.com/docs/getting-started/supported-languages. Persian is
    a beta there; Tigrinya, Upper Sorbian and Leichte Sprache are not known.
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
    most_bytes = 120 * 1024  # the rest is for what stands around the texts

    @property
    def address(self) -> str:
        return self.get_api_endpoint()

    @property
    def headers(self) -> dict[str, str]:
        return self.get_headers()

    def body(self, source, target, texts):
        return {
            "text": texts,
            "source_lang": source,
            "target_lang": target,
            "tag_handling": "xml",
        }

    def texts(self, answer):
        return [translation["text"] for translation in answer["translations"]]


class LibreTranslate(Service, LibreTranslator):
    """https://docs.libretranslate.com: a server of one's own, or somebody's.

    Languages: https://docs.libretranslate.com/guides/supported_languages; a server may have
    fewer. Limits are the server's own: the hosted service takes 2,000 characters a request.
    """

    languages = {code: (code, code) for code in ("de", "en", "ar", "fa", "uk", "ru", "fr")}
    most_texts = 10
    most_bytes = 2_000
    headers = {}

    @property
    def address(self) -> str:
        return self.get_api_endpoint() + "/translate"

    def body(self, source, target, texts):
        body = {"q": texts, "source": source, "target": target, "format": "html"}
        key = self.options.get("API_KEY")
        return body | {"api_key": key} if key else body

    def texts(self, answer):
        return answer["translatedText"]
