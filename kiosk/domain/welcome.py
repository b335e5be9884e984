"""What the house says to its guests on a kiosk: the introduction of its stop, as far as it fits.

Beside eight people a screen has room for a few lines. A longer text ends with a whole sentence;
all of it stands on the website.
"""

import re
from dataclasses import dataclass

from django.conf import settings

from core.languages import Language, language, site_languages
from core.sentences import ends
from exhibition.models import TourStop

ROOM = 200  # signs: four lines in portrait, three in landscape
LEAST = ROOM // 3  # a sentence that ends before would leave too little
OTHER_ENDS = re.compile(r"[؟۔።]\s+")  # Arabic, Farsi, Tigrinya


@dataclass(frozen=True)
class Welcome:
    """For guests with ``wanted``. ``written``: the language of ``text``, none where all lack it."""

    wanted: Language
    written: Language | None
    text: str
    is_shortened: bool

    @property
    def is_own(self) -> bool:
        return self.written == self.wanted


def welcomes(stop: TourStop) -> list[Welcome]:
    """One for each language of the site: the own text, else the German one."""
    texts = {text.locale.language_code: text.introduction.strip() for text in stop.texts.all()}
    return [_welcome(one, texts) for one in site_languages()]


def shortened(text: str) -> str:
    """As many whole sentences as there is room for; words and „…“ where the first is too long."""
    if len(text) <= ROOM:
        return text
    found = [*ends(text), *(match.end() for match in OTHER_ENDS.finditer(text))]
    fitting = [text[:end].rstrip() for end in found if end - 1 <= ROOM]
    longest = max(fitting, key=len, default="")
    if LEAST <= len(longest) <= ROOM:
        return longest
    return text[: ROOM - 2].rsplit(None, 1)[0].rstrip(",;:–- ") + " …"


def _welcome(wanted: Language, texts: dict[str, str]) -> Welcome:
    candidates = (wanted.code, settings.LANGUAGE_CODE)
    written = next((code for code in candidates if texts.get(code)), None)
    whole = texts.get(written, "")
    text = shortened(whole)
    return Welcome(wanted, language(written) if written else None, text, text != whole)
