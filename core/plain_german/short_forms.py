"""Short forms and what they stand for, so that a hint can say what to write."""

import re

WITH_DOTS = {
    "z. B.": "zum Beispiel",
    "d. h.": "das heißt",
    "u. a.": "unter anderem",
    "u. Ä.": "und Ähnliches",
    "o. Ä.": "oder Ähnliches",
    "i. d. R.": "meistens",
    "z. T.": "zum Teil",
    "u. U.": "vielleicht",
    "v. a.": "vor allem",
    "n. Chr.": "nach Christus",
    "v. Chr.": "vor Christus",
    "e. V.": "eingetragener Verein",
    "s. o.": "siehe oben",
    "s. u.": "siehe unten",
    "usw.": "und so weiter",
    "etc.": "und so weiter",
    "bzw.": "oder",
    "ca.": "ungefähr",
    "Nr.": "Nummer",
    "Str.": "Straße",
    "Tel.": "Telefon",
    "Dr.": "Doktor",
    "Prof.": "Professor",
    "Hr.": "Herr",
    "Fr.": "Frau",
    "Mio.": "Millionen",
    "Mrd.": "Milliarden",
    "Std.": "Stunden",
    "Min.": "Minuten",
    "inkl.": "mit",
    "exkl.": "ohne",
    "ggf.": "vielleicht",
    "evtl.": "vielleicht",
    "vgl.": "vergleichen Sie",
    "Abs.": "Absatz",
    "Abt.": "Abteilung",
    "Bsp.": "Beispiel",
    "gem.": "nach",
    "geb.": "geboren",
    "gegr.": "gegründet",
    "insb.": "besonders",
    "bes.": "besonders",
    "max.": "höchstens",
    "mind.": "mindestens",
    "sog.": "so genannt",
    "tgl.": "jeden Tag",
    "monatl.": "jeden Monat",
    "zzgl.": "und dazu",
    "Jh.": "Jahrhundert",
    "Jan.": "Januar",
    "Feb.": "Februar",
    "Apr.": "April",
    "Aug.": "August",
    "Sept.": "September",
    "Okt.": "Oktober",
    "Nov.": "November",
    "Dez.": "Dezember",
}
UNITS = {
    "km": "Kilometer",
    "m": "Meter",
    "cm": "Zentimeter",
    "mm": "Millimeter",
    "qm": "Quadrat·meter",
    "m²": "Quadrat·meter",
    "kg": "Kilo",
    "g": "Gramm",
    "l": "Liter",
    "h": "Stunden",
    "min": "Minuten",
    "km/h": "Kilometer in der Stunde",
}
# Everybody says them as they are written.
KNOWN_LETTERS = {"WC", "LKW", "PKW", "CD", "DVD", "TV", "PC", "SMS", "OK"}


def _one_of(short_forms) -> str:
    ordered = sorted(short_forms, key=len, reverse=True)
    return "|".join(re.escape(one).replace(r"\ ", r"[ \u00a0\u202f]?") for one in ordered)


DOTTED = re.compile(rf"(?<!\w)(?:{_one_of(WITH_DOTS)})")
UNIT = re.compile(rf"(?<=\d)[ \u00a0\u202f]?({_one_of(UNITS)})(?![\w/²])")
_BY_LETTERS = {short.replace(" ", ""): long for short, long in WITH_DOTS.items()}


def long_form(found: str) -> str:
    """What a dotted short form stands for, however its blanks are written."""
    return _BY_LETTERS[re.sub(r"[ \u00a0\u202f]", "", found)]
