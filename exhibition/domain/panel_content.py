"""What stands on a panel: its own words, else those of its story in that language.

Asks no rule of consent: ``panel_paper.freeze`` and the preview ask before they call this.
"""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import override

from core import sender
from core.languages import Language
from core.languages import language as language_of
from exhibition.domain.panel_story import (
    chosen_stations,
    credits_of,
    portrait_text_of,
    quote_of,
    signs_of,
    stations_in,
    versions_of,
)
from exhibition.domain.panels import qr_address
from exhibition.models import Panel
from stories.enums import Ground
from stories.models import Photo, StoryPage

SENTENCE_END = re.compile(r"(?<=[.!?؟።]) +")
# By language, as CLDR has them (delimiters); in German „so“.
QUOTATION_MARKS = {
    "en": ("“", "”"),
    "ar": ("«", "»"),
    "fa": ("«", "»"),
    "uk": ("«", "»"),
    "ru": ("«", "»"),
    "fr": ("« ", " »"),
    "ti": ("“", "”"),
}


@dataclass(frozen=True)
class Station:
    """``sign``: from the question over dots to the exclamation."""

    sign: str
    when: str
    heading: str
    text: str


@dataclass(frozen=True)
class Column:
    """One language of a panel. ``notices``: that it is invented, that it is a drawing."""

    language: Language
    name: str
    sentence: str = ""
    quote: str = ""
    speaker: str = ""
    stations: tuple[Station, ...] = ()
    text: str = ""
    title_of_all: str = ""
    imprint: str = ""
    notices: tuple[str, ...] = ()

    @property
    def sentence_lines(self) -> list[str]:
        """Each sentence begins on a line of its own."""
        return SENTENCE_END.sub("\n", self.sentence).splitlines()

    @property
    def quote_in_marks(self) -> str:
        opening, closing = QUOTATION_MARKS.get(self.language.code, ("„", "“"))
        return f"{opening}{self.quote}{closing}"


@dataclass(frozen=True)
class Invitation:
    language: Language
    sentence: str


@dataclass(frozen=True)
class PanelContent:
    """``columns``: one a language, the first first. ``address``: of the QR code, as it is read."""

    panel: Panel
    kind: str
    layout: str
    ground: str
    columns: tuple[Column, ...]
    portrait: Photo | None
    portrait_text: str
    invitations: tuple[Invitation, ...]
    qr_code: str
    address: str
    small_print: str

    @property
    def languages(self) -> list[str]:
        return [column.language.code for column in self.columns]

    @property
    def names(self) -> tuple[Column, ...]:
        """Whose names are set: one where both languages write it alike."""
        first, *others = self.columns
        return (first, *(one for one in others if one.name != first.name))


def content_of(panel: Panel, *, draft: StoryPage | None = None) -> PanelContent:
    """Of a panel as it is in memory, saved or not. ``draft``: stands for its published version."""
    versions = versions_of(panel.story, draft=draft)
    codes = [panel.language, panel.second_language] if panel.second_language else [panel.language]
    address = qr_address(panel)
    return PanelContent(
        panel=panel,
        kind=panel.kind,
        layout=panel.layout,
        ground=panel.story.ground if panel.story else Ground.PORPHYR,
        columns=tuple(
            _column(panel, code, versions.get(code), is_first=number == 0)
            for number, code in enumerate(codes)
        ),
        portrait=panel.story.portrait if panel.story else None,
        portrait_text=portrait_text_of(panel.story, versions.get(panel.language), panel.language),
        invitations=_invitations(versions),
        qr_code=address,
        address=address.partition("://")[2].rstrip("/"),
        small_print=" · ".join(
            filter(None, (credits_of(panel.story), sender.sender().funding_notice))
        ),
    )


def _column(panel: Panel, code: str, version: StoryPage | None, *, is_first: bool) -> Column:
    own = _own_words(panel, is_first=is_first)
    quote, speaker = quote_of(version)
    is_repeated = is_first and panel.story and own["title"] == panel.story.title
    name = "" if is_repeated and version else own["title"]
    name = name or (version.title if version else panel.title)
    if own["quote"]:
        quote, speaker = own["quote"], ""
    with override(code):
        title_of_all = _("Ich hab’s geschafft!")
        imprint = _("Eine Wanderausstellung der Arbeitsmarktmentoren Sachsen.")
        notices = tuple(_notices(panel.story))
    return Column(
        language=language_of(code),
        name=name,
        sentence=own["sentence"] or (version.sentence if version else ""),
        quote=quote,
        speaker="" if speaker == name else speaker,
        stations=_stations(panel, version),
        text=own["text"],
        title_of_all=title_of_all,
        imprint=imprint,
        notices=notices,
    )


def _own_words(panel: Panel, *, is_first: bool) -> dict[str, str]:
    names = ("title", "sentence", "quote", "text")
    return {name: getattr(panel, name if is_first else f"second_{name}").strip() for name in names}


def _stations(panel: Panel, version: StoryPage | None) -> tuple[Station, ...]:
    every = stations_in(version)
    try:
        chosen = chosen_stations(panel.stations, len(every))
    except ValueError:  # the story has changed since: it has fewer
        chosen = chosen_stations("", len(every))
    signs = signs_of(version, len(chosen)) if version else []
    return tuple(
        Station(sign, every[place]["when"], every[place]["heading"], every[place]["text"])
        for sign, place in zip(signs, chosen, strict=True)
    )


def _notices(story: StoryPage | None):
    if story and story.is_example:
        yield _("Beispielgeschichte (erfunden)")
    if story and story.photo_is_illustration:
        yield _("Illustration, kein Abbild.")


def _invitations(versions: dict[str, StoryPage]) -> tuple[Invitation, ...]:
    """In every language the story is there; a sentence that two of them share stands once."""
    found: dict[str, Invitation] = {}
    for code, version in versions.items():
        with override(code):
            sentence = _("Lesen Sie die Geschichte von %(name)s.") % {"name": version.title}
        found.setdefault(sentence, Invitation(language_of(code), sentence))
    return tuple(found.values())
