"""Asking a service for translations over HTTP: an answer, or a sentence for the editor.

No key and no text stands in a log or an error. No redirection is followed: nobody else gets
the texts. An answer that is too slow, too long or cut off is none.
"""

import json
import logging
import time

import requests
from django.utils.translation import gettext as _

logger = logging.getLogger(__name__)
TO_CONNECT, TO_ANSWER = 5, 30  # seconds
LONGEST_ANSWER = 4 * 1024 * 1024  # bytes


class TranslationFailed(Exception):
    """Nothing was translated. The sentence says to an editor why, and what can be done."""


def as_json(value) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def ask(service: str, address: str, *, headers: dict[str, str], body: dict):
    """What the service of that name answers, read as JSON. Raises TranslationFailed."""
    try:
        with requests.post(
            address,
            data=as_json(body),
            headers=headers | {"Content-Type": "application/json"},
            timeout=(TO_CONNECT, TO_ANSWER),
            allow_redirects=False,
            stream=True,
        ) as response:
            if response.status_code != requests.codes.ok:
                raise failed(service, _sentence(response.status_code), response.status_code)
            return json.loads(_receive(service, response))
    except requests.Timeout as error:
        sentence = _("%(service)s antwortet nicht rechtzeitig.") + " " + _later()
        raise failed(service, sentence, type(error).__name__) from None
    except requests.RequestException as error:
        sentence = _("%(service)s ist nicht zu erreichen.") + " " + _later()
        raise failed(service, sentence, type(error).__name__) from None
    except (ValueError, RecursionError):
        raise unreadable(service) from None


def failed(service: str, sentence: str, what: object) -> TranslationFailed:
    """The failure, written to the log without anything that was sent."""
    logger.warning("Machine translation failed: %s, %s", service, what)
    return TranslationFailed(sentence % {"service": service})


def unreadable(service: str) -> TranslationFailed:
    """For an answer that is no answer."""
    sentence = _("Die Antwort von %(service)s ist unvollständig.") + " " + _later()
    return failed(service, sentence, "an answer that cannot be read")


def _receive(service: str, response: requests.Response) -> bytes:
    received = bytearray()
    started = time.monotonic()
    for piece in response.iter_content(64 * 1024):
        received += piece
        if len(received) > LONGEST_ANSWER:
            raise unreadable(service)
        if time.monotonic() - started > TO_ANSWER:
            raise requests.Timeout
    return bytes(received)


def _sentence(status: int) -> str:
    if status in (401, 403):
        return _("%(service)s nimmt unseren Schlüssel nicht an.") + " " + _tell_them()
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
    if status == 456:  # DeepL: quota exceeded
        return _("Das Guthaben bei %(service)s ist aufgebraucht.") + " " + _tell_them()
    if status >= 500:
        return _("%(service)s ist gerade gestört.") + " " + _later()
    refused = _(
        "%(service)s hat die Anfrage abgelehnt. Vielleicht kennt der Dienst diese Sprache nicht,"
        " oder ein Text ist zu lang."
    )
    return refused + " " + _tell_them()


def _later() -> str:
    return _("Es wurde nichts übernommen. Bitte versuchen Sie es später noch einmal.")


def _tell_them() -> str:
    return _("Bitte sagen Sie es denen, die die Website technisch betreuen.")
