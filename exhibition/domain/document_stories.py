"""The stories of which a leaflet tells: cleared for print and for the website, or not in it.

Promise: a leaflet names people by the sentence of their story, and only those whose story the
rule of consent clears at that moment for both channels and whose page is published. Which stories
it tells of is kept with it; ``document_consent`` asks for each of them whenever it is handed out.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from core.languages import language as language_of
from exhibition.models import Panel, PaperStory, TourStop
from stories.domain import consent
from stories.domain.real_names import people_on
from stories.domain.taking_turns import one_after_another
from stories.enums import Channel
from stories.models import StoryPage

GERMAN = "de"
MOST = 8  # stories of one leaflet
CHANNELS = (Channel.PRINT, Channel.WEB)


@dataclass(frozen=True)
class Told:
    """What a leaflet says of a story, in the language of its page."""

    key: int
    name: str
    occupation: str
    place: str
    sentence: str
    language: str

    @property
    def direction(self) -> str:
        return language_of(self.language).direction


def stories_to_tell(stop: TourStop, language: str) -> list[Told]:
    """Of the stories on the panels of the set, in their order; in that language, else in German."""
    panels = Panel.objects.filter(exhibition_sets=stop.exhibition_set_id, story__isnull=False)
    keys = panels.order_by("title", "pk").values_list("story__translation_key", flat=True)
    keys = list(dict.fromkeys(keys))
    pages = cleared(StoryPage.objects.filter(translation_key__in=keys))
    found: dict = {}
    for page in pages.filter(locale__language_code__in=(GERMAN, language)).select_related("locale"):
        if page.translation_key not in found or page.locale.language_code == language:
            found[page.translation_key] = page
    return [_told(found[key]) for key in keys if key in found][:MOST]


def cleared(pages: QuerySet[StoryPage]) -> QuerySet[StoryPage]:
    """Published, and covered by consent on each of the channels now."""
    for channel in CHANNELS:
        pages = consent.published(pages, channel)
    return pages


def hold_people_of(stories: Iterable[Told]) -> bool:
    """Whether all of them are still cleared; nobody withdraws until the transaction is through.

    To be called in the transaction that keeps the leaflet.
    """
    keys = {one.key for one in stories}
    if not keys:
        return True
    pages = StoryPage.objects.filter(pk__in=keys)
    one_after_another({person.pk for page in pages for person in people_on(page)})
    return cleared(pages).count() == len(keys)


def has_uncovered_story() -> Exists:
    """Condition on papers: they tell of a story that may not be told any more, or is gone.

    Asks the rule at once, in two queries: put into that of the papers it is too deep for SQLite.
    """
    told = set(PaperStory.objects.exclude(story=None).values_list("story", flat=True))
    pages = cleared(StoryPage.objects.filter(pk__in=told)).values_list("pk", flat=True)
    uncovered = told - set(pages) if told else told
    rows = PaperStory.objects.filter(paper=OuterRef("pk"))
    return Exists(rows.filter(Q(story=None) | Q(story__in=uncovered)))


def _told(page: StoryPage) -> Told:
    return Told(
        key=page.pk,
        name=page.title,
        occupation=page.occupation,
        place=page.place,
        sentence=page.sentence,
        language=page.locale.language_code,
    )
