"""What a page about people still lacks, step by step, each with what mends it.

Nothing is decided here: whether a page may be published is asked of ``publishing`` and of the
rule of consent, and what is missing beyond that hinders nobody from publishing.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.lists import listed
from core.translations import matrix
from core.translations.states import TranslationState
from stories.domain import alternative_texts, consent, publishing
from stories.domain.captions.missing import missing_captions
from stories.domain.endings import SOON
from stories.domain.uses import appearances_on, works_of
from stories.enums import Channel
from stories.enums.desk import MakingStep
from stories.models import StoryPage

STATIONS = 3  # of a good story, at least
WRITTEN = ("occupation", "place", "field_of_work", "sentence", "opening", "before", "today")


@dataclass(frozen=True)
class Missing:
    """``is_needed``: without it the page is not published. ``field``: of the page, where it is
    mended; ``task``: what somebody with another form has to do."""

    step: MakingStep
    sentence: str
    is_needed: bool = False
    field: str = ""
    task: str = ""


CONSENTS, TRANSLATE, PANELS = "consents", "translate", "panels"  # tasks elsewhere
Source = Callable[[Page], Iterable[Missing]]
_sources: list[Source] = []


def register_missing_source(source: Source) -> None:
    """For what apps above know to be missing, such as a panel."""
    if source not in _sources:
        _sources.append(source)


def missing(page: Page) -> list[Missing]:
    """All that the page lacks as it is in memory, in the order of the steps."""
    found = [*_people(page), *_text(page), *_pictures(page), *_translations(page)]
    found += [one for source in _sources for one in source(page)]
    order = list(MakingStep)
    return sorted(found, key=lambda one: (order.index(one.step), not one.is_needed))


def _people(page: Page) -> Iterator[Missing]:
    _heading, *refusals = publishing.refusals(page) or [""]
    task = CONSENTS if appearances_on(page) else ""
    for sentence in refusals:
        yield Missing(MakingStep.PEOPLE, sentence, True, field="appearances", task=task)
    now = timezone.now()
    is_shown = {
        channel: consent.decide_page(page, channel, now).covered
        for channel in (Channel.WEB, Channel.KIOSK)
    }
    if refusals:
        return
    later = consent.decide_page(page, Channel.WEB, now + timedelta(days=SOON))
    if is_shown[Channel.WEB] and not later.covered:
        for reason in later.reasons:
            sentence = _("In den nächsten %(days)s Tagen endet etwas: %(what)s")
            values = {"days": SOON, "what": reason.sentence}
            yield Missing(MakingStep.PEOPLE, sentence % values, task=CONSENTS)
    for channel, is_covered in is_shown.items():
        if not is_covered:
            sentence = _("Erscheint nicht hier: %(channel)s. Dafür fehlt eine Einwilligung.")
            step = MakingStep.PEOPLE if channel == Channel.WEB else MakingStep.PLACES
            yield Missing(step, sentence % {"channel": channel.label}, task=CONSENTS)


def _text(page: Page) -> Iterator[Missing]:
    if not isinstance(page, StoryPage):
        return
    for name in WRITTEN:
        if not getattr(page, name):
            sentence = _("Das Feld „%(field)s“ ist noch leer.")
            label = capfirst(str(page._meta.get_field(name).verbose_name))
            yield Missing(MakingStep.TEXT, sentence % {"field": label}, True, field=name)
    blocks = Counter(child.block_type for child in page.body)
    if not blocks["quote"]:
        sentence = _("Noch kein Zitat: Lassen Sie den Menschen mit einem Satz selbst sprechen.")
        yield Missing(MakingStep.TEXT, sentence, field="body")
    if _stations(page) < STATIONS:
        sentence = _("Noch keine %(number)s Stationen: Was geschah der Reihe nach?")
        yield Missing(MakingStep.TEXT, sentence % {"number": STATIONS}, field="body")


def _stations(page: StoryPage) -> int:
    blocks = (child.value for child in page.body if child.block_type == "stations")
    return sum(len(value["stations"]) for value in blocks)


def _pictures(page: Page) -> Iterator[Missing]:
    if isinstance(page, StoryPage) and page.portrait is None:
        sentence = _("Noch kein Porträt: Im Verzeichnis steht dann nur eine Farbe.")
        yield Missing(MakingStep.PICTURES, sentence, field="portrait")
    for sentence in alternative_texts.missing(page):
        yield Missing(MakingStep.PICTURES, sentence, True, field="portrait_alternative_text")
    for work in works_of(page):
        if not work.credit:
            sentence = _("„%(title)s“: Es steht noch nicht da, wer das gemacht hat.")
            yield Missing(MakingStep.PICTURES, sentence % {"title": work.title})
    for film in missing_captions(page):
        sentence = _("Zum Film „%(title)s“ fehlen Untertitel in der Sprache dieser Seite.")
        yield Missing(MakingStep.PICTURES, sentence % {"title": film.title})


def _translations(page: Page) -> Iterator[Missing]:
    if not page.pk:
        return
    source = matrix.source_of(page)
    if source is None or source.pk != page.pk:
        return
    locales = {locale.pk: locale for locale in matrix.languages()}
    pages = matrix.sources().filter(pk=page.pk)
    by_state: dict[TranslationState, list[str]] = {}
    for row in matrix.rows_of(pages, locales.values()):
        for locale, standing in row.standings.items():
            name = str(locales[locale].get_display_name())
            by_state.setdefault(standing.state, []).append(name)
    for state, sentence in (
        (TranslationState.OUTDATED, _("Nicht auf dem Stand dieser Seite: %(languages)s")),
        (TranslationState.MISSING, _("Gibt es noch nicht: %(languages)s")),
    ):
        if names := by_state.get(state):
            words = sentence % {"languages": listed(names)}
            yield Missing(MakingStep.TRANSLATIONS, words, task=TRANSLATE)
