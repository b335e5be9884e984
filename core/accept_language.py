"""What a browser says of its reader's languages, as languages of the site.

Source: RFC 9110, 12.5.4 (``Accept-Language``) and RFC 4647, 3.4 (look-up of language tags).
"""

import re

from django.conf import settings

from core.languages import EASY_LANGUAGE

LONGEST_HEADER = 500  # characters; what comes after is not read
TAG = re.compile(r"[a-z]{2,8}(-[a-z0-9]{1,8})*|\*")
QUALITY = re.compile(r"q=(0(\.\d{1,3})?|1(\.0{1,3})?)")
# Codes that browsers send for languages that we call otherwise: Dari and Iranian Persian are
# Farsi, ``wen`` are the Sorbian languages together.
OTHER_CODES = {"prs": "fa", "pes": "fa", "wen": "hsb"}
EASY_SUBTAG = "simple"  # a variant registered with IANA


def wanted_languages(header: str) -> list[str]:
    """Codes of the site's languages that the reader wants, best first. Never fails.

    Regional variants stand for their language; Leichte Sprache only for who asks for it, and
    German after it. Empty where nothing is said of a language that the site has.
    """
    found: dict[str, None] = {}
    for tag in _tags(header):
        for code in _codes(tag):
            found.setdefault(code)
    return list(found)


def _tags(header: str) -> list[str]:
    """The tags of a header, best first. What is no tag, or not wanted at all, is left out."""
    text = header.lower()
    if len(text) > LONGEST_HEADER:
        text = text[:LONGEST_HEADER].rpartition(",")[0]
    weighed = []
    for part in text.split(","):
        tag, _semicolon, weight = "".join(part.split()).partition(";")
        quality = QUALITY.fullmatch(weight or "q=1")
        if TAG.fullmatch(tag) and quality and float(quality[1]):
            weighed.append((-float(quality[1]), len(weighed), tag))
    return [tag for _quality, _place, tag in sorted(weighed)]


def _codes(tag: str) -> list[str]:
    """The languages of the site that a tag means; none where we do not have it."""
    if tag == "*":
        return [settings.LANGUAGE_CODE]
    language, *subtags = tag.split("-")
    language = OTHER_CODES.get(language, language)
    wanted = [EASY_LANGUAGE] if language == "de" and EASY_SUBTAG in subtags else []
    codes = dict(settings.LANGUAGES)
    return [code for code in (*wanted, language) if code in codes]
