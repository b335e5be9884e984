"""Whom a panel would show if it were printed now, and what speaks against that."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from core.languages import language as language_of
from exhibition.domain.panel_content import content_of, versions_of
from exhibition.enums import PanelKind
from exhibition.models import Panel
from stories.domain import consent
from stories.domain.erasure.names import AFTER, BEFORE, Names
from stories.domain.uses import appearances_on, materials_in_text, use_of
from stories.enums import Channel, Material
from stories.models import Person, Photo, StoryPage

OWN_WORDS = ("title", "sentence", "quote", "text")
TAG = re.compile(r"<(style|script)\b.*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True)
class Shown:
    """``in_text``: by key of a person, whether something special is said of them."""

    in_text: dict[int, bool]
    in_picture: frozenset[int]
    photos: tuple[Photo, ...]

    @property
    def people(self) -> set[int]:
        return {*self.in_text, *self.in_picture}

    def materials_of(self, person: Person) -> set[Material]:
        materials = {Material.PHOTO} if person.pk in self.in_picture else set()
        if person.pk in self.in_text:
            materials |= materials_in_text(person, is_special=self.in_text[person.pk])
        return materials


def shown_on(panel: Panel) -> Shown:
    """Those on the list of the story and of its translations, in its photo, and named by hand."""
    special: dict[int, bool] = {}
    for page in _pages(panel):
        for one in appearances_on(page):
            if one.person_id:
                special[one.person_id] = special.get(one.person_id, False) or one.special_categories
    for key in _named(_own_words(panel), besides=special):
        special.setdefault(key, False)
    portrait = content_of(panel).portrait
    photos = (portrait,) if portrait else ()
    in_picture = {person.pk for photo in photos for person in photo.people.all()}
    return Shown(special, frozenset(in_picture), photos)


def refusals(panel: Panel, shown: Shown) -> list[str]:
    """Every reason why it may not be printed now, each once; empty: it may."""
    return list(dict.fromkeys([*_without_story(panel), *_without_consent(panel, shown)]))


def _without_story(panel: Panel) -> Iterator[str]:
    if panel.story is None:
        if panel.kind == PanelKind.STORY:
            yield _("Der Tafel fehlt ihre Geschichte. Bitte wählen Sie eine aus.")
        return
    there = versions_of(panel.story)
    for code in filter(None, (panel.language, panel.second_language)):
        if code not in there:
            sentence = _(
                "Die Website zeigt die Geschichte in dieser Sprache nicht: %(language)s."
                " Veröffentlichen Sie sie, oder tragen Sie ein, welche Einwilligung fehlt."
            )
            yield sentence % {"language": language_of(code).name}


def _without_consent(panel: Panel, shown: Shown) -> Iterator[str]:
    people = Person.objects.filter(pk__in=shown.in_text)
    people = people.prefetch_related("consents", "withdrawals")
    decisions = [consent.decide_page(page, Channel.PRINT) for page in _pages(panel)]
    decisions += [consent.decide_work(photo, Channel.PRINT) for photo in shown.photos]
    decisions.append(
        consent.decide(
            uses=[use_of(one, shown.materials_of(one) - {Material.PHOTO}) for one in people],
            shows_people=panel.kind == PanelKind.STORY,
            channel=Channel.PRINT,
            at=timezone.now(),
        )
    )
    yield from (reason.sentence for decision in decisions for reason in decision.reasons)


def real_names_in(html: str) -> list[str]:
    """A sentence for each person under a pseudonym whose real name stands on the paper."""
    text = TAG.sub(" ", html)
    people = Person.objects.filter(is_pseudonym=True).exclude(real_name="")
    sentence = _(
        "Auf der Tafel steht der richtige Name von %(person)s. Gedruckt wird nur der öffentliche."
    )
    return [
        sentence % {"person": person.public_name}
        for person in people
        if len(person.real_name.split()) > 1
        and person.real_name != person.public_name
        and Names(real=person.real_name).identifies(text)
    ]


def _pages(panel: Panel) -> list[StoryPage]:
    """The story, and its versions in the languages of the panel."""
    if panel.story is None:
        return []
    there = versions_of(panel.story)
    used = [there[code] for code in (panel.language, panel.second_language) if code in there]
    return list({page.pk: page for page in (panel.story, *used)}.values())


def _own_words(panel: Panel) -> str:
    """What was typed on the panel itself."""
    names = [*OWN_WORDS, *(f"second_{name}" for name in OWN_WORDS)]
    return unicodedata.normalize("NFC", "\n".join(getattr(panel, name) for name in names))


def _named(text: str, *, besides: Collection[int]) -> set[int]:
    """Keys of people whose public name stands there, unless it is that of one of ``besides``.

    A name that several people share may mean each of them.
    """
    rows = [(key, _plain(name)) for key, name in Person.objects.values_list("pk", "public_name")]
    known = {name for key, name in rows if key in besides}
    return {key for key, name in rows if name not in known and _stands_in(name, text)}


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", " ".join(name.split()))


def _stands_in(name: str, text: str) -> bool:
    """As a whole word, written as a name; scripts without capitals join other words to it."""
    if not name or (name not in text and name.upper() not in text):
        return False
    if name[0].upper() == name[0].lower():
        return True
    forms = f"{re.escape(name)}|{re.escape(name.upper())}"
    return re.search(f"{BEFORE}(?:{forms}){AFTER}", text) is not None
