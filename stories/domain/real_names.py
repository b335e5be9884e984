"""Real names of people who appear under a pseudonym: found before they are saved.

A page, photo or film that holds the full real name next to the pseudonym gives away who it
is, in revisions and addresses too. What is looked for is the whole name, in either order,
in Latin letters with or without accents, as a word of its own or in a file name or slug.
Another script than that of the record is not recognised.
"""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from django.db.models import CharField, TextField
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect
from wagtail.fields import StreamField
from wagtail.models import Page

from stories.domain.uses import appearances_on, films_beside, works_of
from stories.models import Film, Person, Photo

WITHOUT_DECOMPOSITION = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae"})
GERMAN_SPELLING = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
TAG = re.compile(r"<[^>]*>")
WORD = re.compile(r"[^\W_]+")


def found_in(text: str, person: Person) -> bool:
    """Whether the full real name of the person stands in a text, HTML, slug or file name."""
    return _is_named_in(_read(text), person)


def _read(text: str) -> dict:
    """The words of each form of a text, by how they are spelled: once for many people."""
    forms = list(_forms(text))
    return {
        spelled: [WORD.findall(spelled(form)) for form in forms] for spelled in (_plain, _german)
    }


def _is_named_in(forms_by_spelling: dict, person: Person) -> bool:
    for spelled, forms in forms_by_spelling.items():
        name = WORD.findall(spelled(person.real_name))
        if name and any(_holds(words, name) for words in forms):
            return True
    return False


def words_of(text: str) -> list[str]:
    """The words of a text as they are compared: small, without accents and signs between them."""
    return WORD.findall(_plain(text))


def _forms(text: str) -> Iterator[str]:
    """As written, with what stands in attributes; without markup; without percent signs."""
    yield html.unescape(text)
    if "<" in text:
        yield html.unescape(TAG.sub(" ", text))
    if "%" in text:
        yield unquote(text)


def _plain(text: str) -> str:
    """Small letters without accents, vowel signs and invisible characters."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    kept = (sign for sign in decomposed if unicodedata.category(sign) not in ("Mn", "Cf"))
    return "".join(kept).translate(WITHOUT_DECOMPOSITION)


def _german(text: str) -> str:
    """„Müller“ as „mueller“, the way slugs and old keyboards write it."""
    return _plain(unicodedata.normalize("NFC", text.casefold()).translate(GERMAN_SPELLING))


def _holds(words: list[str], name: list[str]) -> bool:
    """The name in a row, from any of its words on („Khalil, Rima“), or as one word."""
    if not any(name[0] in word for word in words):  # a quick look before a slow one
        return False
    orders = [name[start:] + name[:start] for start in range(len(name))]
    if any(_is_word(word, "".join(order)) for word in words for order in orders):
        return True
    rows = [words[start : start + len(name)] for start in range(len(words) - len(name) + 1)]
    return any(all(map(_is_word, row, order)) for row in rows for order in orders)


def _is_word(word: str, wanted: str) -> bool:
    """„Khalils“ is one too; and „wa-“ and „bi-“ stick to a name in scripts without capitals."""
    if wanted.upper() == wanted:
        return word.endswith(wanted)
    return word in (wanted, wanted + "s")


def protected(people: Iterable[Person]) -> list[Person]:
    """Those whose real name must not be read: it is known, and not what they are called here."""
    return [
        person
        for person in people
        if person.is_pseudonym and person.real_name and not found_in(person.public_name, person)
    ]


def people_on(page: Page, appearances: Iterable | None = None) -> list[Person]:
    """Whom a page shows: in its text, in its translations, and on its photos and films.

    ``appearances`` replaces the page's own list of people.
    """
    keys = {appearance.person_id for appearance in appearances_on(page, appearances)}
    for work in (*works_of(page), *films_beside(page)):
        keys |= set(work.people.values_list("pk", flat=True))
    return list(Person.objects.filter(pk__in=keys - {None}))


def people_on_work(work: Photo | Film) -> list[Person]:
    """Whom a saved photo or film shows."""
    return list(work.people.all()) if work.pk else []


def sentences(page: Page, *, appearances: Iterable | None = None, fields=None) -> dict[str, str]:
    """By name of field what an editor is told where a real name stands in the page as in memory.

    The sentence names the field, not the name. ``fields`` narrows what is looked at, to what
    a form can mend; ``appearances`` replaces the page's own list of people.
    """
    people = protected(people_on(page, appearances))
    return {
        field.name: sentence(field.verbose_name)
        for field in (_text_fields(page) if people else ())
        if (fields is None or field.name in fields)
        and stands_in(field.value_from_object(page), people)
    }


def _text_fields(page: Page) -> list:
    kinds = (TextField, CharField, StreamField)
    return [
        field for field in page._meta.get_fields() if isinstance(field, kinds) and field.editable
    ]


def sentence(label: str) -> str:
    return _(
        "„%(field)s“: Hier steht der richtige Name eines Menschen, der unter Pseudonym auftritt."
        " Bitte schreiben Sie das Pseudonym; vorher wird nichts gespeichert."
    ) % {"field": capfirst(label)}


def stands_in(value, people: Iterable[Person]) -> bool:
    """Whether a real name of these protected people stands anywhere in a value.

    Takes text, and lists and mappings of text as forms and StreamFields hold them.
    """
    people = list(people)
    texts = map(_read, texts_in(value)) if people else ()
    return any(_is_named_in(text, person) for text in texts for person in people)


def texts_in(value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts_in(item)
    elif isinstance(value, list | tuple | set):
        for item in value:
            yield from texts_in(item)
    elif hasattr(value, "get_prep_value"):  # a StreamField, with the texts of all its blocks
        yield from texts_in(value.get_prep_value())


def forget_former_addresses(page: Page) -> None:
    """Deletes redirects from an address with a real name in it: they lead to the pseudonym.

    To be called after Wagtail has made them, when a slug was changed.
    """
    people = protected(people_on(page))
    for redirect in Redirect.objects.filter(redirect_page=page.pk) if people else ():
        if stands_in(redirect.old_path, people):
            redirect.delete()
