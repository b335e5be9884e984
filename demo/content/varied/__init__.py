"""Varied invented stories and news for load tests (``load_demo --scale N``).

The first half is tables of words and sentence patterns, German before the bar and English after
it; the second half combines them. Nobody here exists, and no news item happened. The same number
and a generator with the same seed always give the same text.
"""

import functools
import random
import re
from dataclasses import dataclass
from datetime import date, timedelta

from demo.content.shapes import News, Station, Story, Text
from demo.content.stories import STORIES
from demo.content.varied.beginnings import (
    LEADS,
    MENTORING,
    OBSTACLES,
    OPENINGS,
    OPENINGS_TODAY,
    TEASERS,
)
from demo.content.varied.endings import HEADINGS, OUTLOOK, QUOTES, WORKING_LIFE
from demo.content.varied.news import NEWS_INTRODUCTIONS, NEWS_SENTENCES, NEWS_SLUGS, NEWS_TITLES
from demo.content.varied.people import (
    FORMER_WORK,
    NAMES_OF_MEN,
    NAMES_OF_WOMEN,
    OCCUPATIONS,
    TOWNS,
    WOMEN_IN_PORTRAITS,
)
from demo.content.varied.stations import STATIONS

GROUNDS = ("porphyr", "safran", "serpentin", "rosenquarz", "blaudruck")
LATEST_DAY = date(2024, 12, 20)
DAYS_OF_NEWS = 8 * 365


@functools.cache
def patterns(table: str) -> tuple[Text, ...]:
    """The patterns of a table: one a line, or German on one line and ``| English`` below."""
    lines = re.sub(r"\n\| ", " | ", table).split("\n")
    return tuple(Text(*line.split(" | ")) for line in lines)


@functools.cache
def town_list() -> tuple[tuple[str, str], ...]:
    """All towns as (name, AGS of the district)."""
    pairs = []
    for line in TOWNS.split("\n"):
        district, towns = line.split(" ", 1)
        pairs.extend((town, district) for town in towns.split(", "))
    return tuple(pairs)


def with_article(noun: str) -> str:
    """An English noun with its indefinite article."""
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def capitalised(words: str) -> str:
    """The words with a capital at the start, the rest untouched."""
    return words[:1].upper() + words[1:]


def slug_of(words: str) -> str:
    """An ASCII slug of German words."""
    umlauts = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
    return words.lower().translate(umlauts).replace(" ", "-")


@dataclass(frozen=True)
class Writer:
    """Draws patterns from tables and fills in the words of one text, in both languages."""

    rng: random.Random
    german: dict[str, str]
    english: dict[str, str]

    def one(self, table: str) -> Text:
        """One filled pattern of the table."""
        return self.fill(self.rng.choice(patterns(table)))

    def several(self, table: str, count: int) -> Text:
        """``count`` different patterns of the table, joined to a paragraph."""
        filled = [self.fill(pattern) for pattern in self.rng.sample(patterns(table), count)]
        return Text(de=" ".join(t.de for t in filled), en=" ".join(t.en for t in filled))

    def fill(self, pattern: Text) -> Text:
        """The pattern with the words of this text."""
        return Text(
            de=capitalised(pattern.de.format_map(self.german)),
            en=capitalised(pattern.en.format_map(self.english)),
        )


def varied_story(number: int, rng: random.Random) -> Story:
    """A plausible invented story. ``number`` makes the slug unique, ``rng`` decides the rest."""
    portrait = rng.choice(STORIES)
    is_woman = portrait.slug in WOMEN_IN_PORTRAITS
    name = rng.choice((NAMES_OF_WOMEN if is_woman else NAMES_OF_MEN).split())
    place, district = rng.choice(town_list())
    work = _draw_occupation(rng, is_woman=is_woman)
    former = rng.choice(patterns(FORMER_WORK))
    former_german = former.de if is_woman else former.de.removesuffix("in")
    mentor = rng.choice(("Mentorin", "Mentor"))
    german = {
        "name": name,
        "place": place,
        "former": former_german,
        "pronoun": "sie" if is_woman else "er",
        "object": "sie" if is_woman else "ihn",
        "Mentor": "Die Mentorin" if mentor == "Mentorin" else "Der Mentor",
        "job": work["job_german"],
        "workplace": work["workplace_german"],
        "things": work["things_german"],
        "Things": capitalised(work["things_german"]),
    }
    english = {
        "name": name,
        "place": place,
        "a_former": with_article(former.en),
        "pronoun": "she" if is_woman else "he",
        "Pronoun": "She" if is_woman else "He",
        "possessive": "her" if is_woman else "his",
        "object": "her" if is_woman else "him",
        "job": work["job_english"],
        "Job": capitalised(work["job_english"]),
        "a_job": with_article(work["job_english"]),
        "A_job": capitalised(with_article(work["job_english"])),
        "workplace": work["workplace_english"],
        "things": work["things_english"],
        "Things": capitalised(work["things_english"]),
    }
    writer = Writer(rng=rng, german=german, english=english)
    first, second = writer.one(OPENINGS), writer.one(OPENINGS_TODAY)
    article = "eine" if mentor == "Mentorin" else "ein"
    return Story(
        slug=f"{name.lower()}-{number:04d}",
        name=name,
        portrait=portrait.portrait,
        portrait_alternative_text=portrait.portrait_alternative_text,
        ground=rng.choice(GROUNDS),
        field_of_work=work["field"],
        place=place,
        district=district,
        occupation=writer.fill(Text(de="{job}", en="{Job}")),
        sentence=writer.one(TEASERS),
        opening=Text(de=f"{first.de} {second.de}", en=f"{first.en} {second.en}"),
        before=Text(de=former_german, en=capitalised(former.en)),
        today=writer.fill(Text(de="{job} {workplace}", en="{Job} {workplace}")),
        companion=Text(de=f"{article} {mentor} aus {place}", en=f"a mentor from {place}"),
        lead=writer.several(LEADS, 2),
        paragraphs=(writer.several(OBSTACLES, 3), writer.several(MENTORING, 3)),
        stations=tuple(
            Station(when=writer.one(when), heading=writer.one(headings), text=writer.one(texts))
            for when, headings, texts in STATIONS
        ),
        heading=writer.one(HEADINGS),
        second_part=(writer.several(WORKING_LIFE, 3), writer.several(OUTLOOK, 3)),
        quote=writer.one(QUOTES),
    )


def _draw_occupation(rng: random.Random, *, is_woman: bool) -> dict[str, str]:
    lines = OCCUPATIONS.split("\n")
    start = 2 * rng.randrange(len(lines) // 2)
    field, for_women, for_men, job_english = lines[start].split(", ")
    workplace_german, workplace_english, things_german, things_english = lines[start + 1].split(
        ", "
    )
    return {
        "field": field,
        "job_german": for_women if is_woman else for_men,
        "job_english": job_english,
        "workplace_german": workplace_german,
        "workplace_english": workplace_english,
        "things_german": things_german,
        "things_english": things_english,
    }


def varied_news(number: int, rng: random.Random) -> News:
    """A plausible invented news item. ``number`` makes the slug unique."""
    place, _ = rng.choice(town_list())
    category = rng.choice(sorted(NEWS_TITLES))
    words = {"place": place, "number": str(rng.randrange(13, 90))}
    writer = Writer(rng=rng, german=words, english=words)
    slug = NEWS_SLUGS[category]
    ending = f"{slug_of(place)}-{number:04d}"
    sentences = rng.sample(patterns(NEWS_SENTENCES), 9)
    thirds = [[writer.fill(s) for s in sentences[start : start + 3]] for start in (0, 3, 6)]
    return News(
        slug=Text(de=f"{slug.de}-{ending}", en=f"{slug.en}-{ending}"),
        day=LATEST_DAY - timedelta(days=rng.randrange(DAYS_OF_NEWS)),
        category=category,
        title=writer.one(NEWS_TITLES[category]),
        introduction=writer.one(NEWS_INTRODUCTIONS),
        paragraphs=tuple(
            Text(de=" ".join(t.de for t in third), en=" ".join(t.en for t in third))
            for third in thirds
        ),
    )
