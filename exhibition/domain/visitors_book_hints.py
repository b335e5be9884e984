"""What an editor is told of a text before deciding: that it may lead to somebody.

Hints and no verdicts, but for one: the whole real name of a person of ours is never published.
"""

import re
from collections.abc import Iterable

from exhibition.enums import BookHint
from stories.domain import real_names
from stories.models import Person

# Six digits and more with what stands between them in a number, in the digits of any language.
TELEPHONE = re.compile(r"(?<!\d)\+?\d(?:[\s/().–-]*\d){5,}")
DAY = re.compile(r"\b\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}\b|\b(?:19|20)\d\d\s?[–-]\s?(?:19|20)\d\d\b")
EMAIL = re.compile(r"\w\s?(?:@|[(\[]at[)\]])\s?[\w-]+\.\w{2,}", re.IGNORECASE)
LINK = re.compile(
    r"https?:|\bwww\.|(?<![\w.])@\w{3,}"
    r"|\w\.(?:app|at|ch|com|de|eu|fr|info|io|ir|link|ly|me|net|org|ru|sy|tv|ua|uk|xyz)(?![\w])",
    re.IGNORECASE,
)


def people_with_names() -> list[Person]:
    """Whose real name must not be read: it is known, and is not what they are called here."""
    people = Person.objects.exclude(real_name="")
    return [one for one in people if not real_names.found_in(one.public_name, one)]


def hints(text: str, people: Iterable[Person]) -> list[BookHint]:
    """What may stand in the text. ``people``: ``people_with_names()``, asked for once."""
    without_days = DAY.sub(" ", text)
    found = {
        BookHint.TELEPHONE: TELEPHONE.search(without_days),
        BookHint.EMAIL: EMAIL.search(text),
        BookHint.LINK: LINK.search(EMAIL.sub(" ", text)),
        BookHint.REAL_NAME: real_names.stands_in(text, people),
    }
    return [hint for hint, is_there in found.items() if is_there]


def gives_away(texts: Iterable[str], people: Iterable[Person]) -> bool:
    """Whether somebody's whole real name stands there. One word alone many people share."""
    whole = [one for one in people if len(real_names.words_of(one.real_name)) > 1]
    return real_names.stands_in(list(texts), whole)
