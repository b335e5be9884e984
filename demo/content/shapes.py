"""Shapes of the demo's texts; those of the tour stand with it. Plain data without models."""

from dataclasses import dataclass, field
from datetime import date, time

from demo.content.languages import texts


@dataclass(frozen=True)
class Text:
    """One text. German and English stand here, further languages in ``languages/``."""

    de: str
    en: str

    def in_language(self, code: str) -> str:
        """Raises KeyError where the text is not there in that language."""
        if code in ("de", "en"):
            return getattr(self, code)
        return texts(code)[self.de] if self.de else ""


@dataclass(frozen=True)
class Station:
    """One station of a way: when it was (in words), a heading, one or two sentences."""

    when: Text
    heading: Text
    text: Text


@dataclass(frozen=True)
class Story:
    """An invented example story. ``ground`` is a colour name of the design."""

    slug: str  # same in all languages: the person's public name
    name: str
    portrait: str  # file name in demo/portraits without ending
    portrait_alternative_text: Text
    ground: str  # porphyr, safran, serpentin, rosenquarz, blaudruck
    field_of_work: str  # care, school, craft, kitchen, office, technology
    place: str  # a place of core/data/saxony_places.csv
    district: str  # AGS, five digits
    occupation: Text  # "Lehrerin", at most 40 characters
    sentence: Text  # teaser, at most 60 characters
    opening: Text  # head of the page: two sentences, at most 140 characters
    before: Text
    today: Text
    companion: Text
    lead: Text  # two or three vivid sentences that open the text
    paragraphs: tuple[Text, ...]  # two paragraphs under the lead
    stations: tuple[Station, ...]  # five: from question to exclamation
    heading: Text  # over the second part
    second_part: tuple[Text, ...]  # two paragraphs
    quote: Text  # one or two short sentences


@dataclass(frozen=True)
class News:
    """A news item about the real programme, in our own words."""

    slug: Text
    day: date
    category: str  # exhibition, programme, event, press
    title: Text
    introduction: Text  # one or two sentences
    paragraphs: tuple[Text, ...]
    has_gallery: bool = False  # of drawings that show nobody
    story: str = ""  # slug of an example story that belongs to it
    stop: str = ""  # slug of a stop


@dataclass(frozen=True)
class Event:
    """An event. Past ones carry ``day``; invented ones ahead ``days_ahead``."""

    slug: Text
    title: Text
    introduction: Text
    paragraphs: tuple[Text, ...]
    begins: time
    ends: time | None
    place: str
    address: str
    day: date | None = None
    last_day: date | None = None
    days_ahead: int | None = None
    online: bool = False
    kind: str = "other"  # network, employers, workshop, opening, other
    online_address: str = ""
    places: int | None = None  # with registration where there is a number
    speakers: tuple[tuple[str, Text, str], ...] = ()  # name, role, organisation; invented
    programme: tuple[tuple[str, Text], ...] = ()  # „15:00“, what happens
    is_monthly: bool = False  # comes again twice


@dataclass(frozen=True)
class Project:
    """A mentor project. Contact data are placeholders on example.org."""

    district: str  # AGS
    name: Text
    organisation: str
    town: str
    latitude: float
    longitude: float
    languages: tuple[str, ...]  # language codes spoken there
    email: str
    about: Text


@dataclass(frozen=True)
class Figure:
    """One figure of the programme with its period and source."""

    key: str
    value: int
    qualifier: Text  # "über", "fast" or empty
    label: Text
    period: Text
    source: Text


@dataclass(frozen=True)
class Milestone:
    when: Text
    heading: Text
    text: Text


@dataclass(frozen=True)
class Point:
    """A number of a row, as a chart shows it."""

    value: int
    label: Text
    qualifier: Text  # "über", "fast" or empty


@dataclass(frozen=True)
class Series:
    """Numbers that are drawn together. ``kind``: bars, line, share."""

    key: str
    kind: str
    heading: Text
    label: Text  # heads of the table
    unit: Text
    points: tuple[Point, ...]
    period: Text
    source: Text


@dataclass(frozen=True)
class Partner:
    name: Text
    what: Text


@dataclass(frozen=True)
class StandingPage:
    slug: Text
    title: Text
    introduction: Text
    sections: tuple[tuple[Text, tuple[Text, ...]], ...]  # heading, paragraphs
    kind: str = field(default="standard")  # imprint, privacy, accessibility, about, facts
