"""What a panel must be to be set at all: said in the form, field by field."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

from core.languages import language as language_of
from exhibition.domain.panel_story import chosen_stations, stations_in, versions_of
from exhibition.enums import PanelKind
from stories.models import StoryPage


def problems(
    *,
    kind: str,
    story: StoryPage | None,
    language: str,
    second_language: str = "",
    stations: str = "",
    words: Mapping[str, str],
) -> dict[str, str]:
    """By field a sentence for editors; empty where nothing speaks against the panel.

    ``words``: what was typed, by field (``title``, ``sentence``, ``second_text`` …).
    """
    found = {}
    if second_language == language:
        found["second_language"] = _("Das ist schon die erste Sprache. Wählen Sie eine andere.")
    codes = [("", language), ("second_", second_language)]
    codes = [(prefix, code) for prefix, code in codes if code]
    if kind != PanelKind.STORY:
        return found | _missing_titles(codes, words)
    if story is None:
        sentence = _("Wählen Sie die Geschichte, die auf dieser Tafel steht.")
        return found | {"story": sentence}
    versions = versions_of(story)
    found |= _missing_versions(codes, versions, words)
    return found | _wrong_stations(stations, versions.values())


def _missing_titles(codes: list[tuple[str, str]], words: Mapping[str, str]) -> dict[str, str]:
    sentence = _("Schreiben Sie den Titel auch in dieser Sprache.")
    fields = (f"{prefix}title" for prefix, _code in codes)
    return {field: sentence for field in fields if not words.get(field)}


def _missing_versions(
    codes: list[tuple[str, str]], versions: Mapping, words: Mapping[str, str]
) -> dict[str, str]:
    found = {}
    for prefix, code in codes:
        if code in versions:
            continue
        sentence = _(
            "Die Geschichte gibt es nicht auf %(language)s."
            " Schreiben Sie das hier selbst, oder wählen Sie eine andere Sprache."
        ) % {"language": language_of(code).name}
        fields = (f"{prefix}{name}" for name in ("title", "sentence", "quote"))
        found |= {field: sentence for field in fields if not words.get(field)}
    return found


def _wrong_stations(numbers: str, versions: Iterable[StoryPage]) -> dict[str, str]:
    fewest = min((len(stations_in(version)) for version in versions), default=0)
    try:
        chosen_stations(numbers, fewest)
    except ValueError:
        sentence = _("Schreiben Sie höchstens drei Nummern von 1 bis %(last)s, etwa „1, 3, 5“.") % {
            "last": fewest
        }
        return {"stations": sentence}
    return {}
