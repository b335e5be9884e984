"""What an issue tells in one language, asked in the moment in which it is told.

A mail lies on other people's servers for ever, so it is handing on (``Channel.THIRD_PARTY``) and
not the website. Of a page that shows people their title goes out where everybody agreed to that;
else neutral words stand for it, with an address that holds no name. Their texts never go out.
A page that is no longer public is left out, and so is what is over.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from wagtail.models import Page

from core.dates import day_in_words, moments_in_words
from exhibition.addresses import full, page_path, stop_path
from exhibition.domain import settlement_area
from exhibition.domain.stop_outlook import OUTLOOK_PREFETCH
from exhibition.models import TourPage, TourStop
from exhibition.stop_days import days_of
from exhibition.views.stop_parts import caution, notice
from news.enums import Topic
from news.models import EventPage, NewsletterIssue, NewsletterItem, NewsPage
from stories.domain import consent
from stories.domain.uses import works_of
from stories.enums import Channel
from stories.models import Appearance, FilmPage, ShowsPeople, StoryPage

MAIL = Channel.THIRD_PARTY
SOURCE = "de"  # stands in where there is no translation
PAGE_TYPES = (NewsPage, EventPage, StoryPage, FilmPage)
NEUTRAL = {
    NewsPage: gettext_lazy("Eine neue Nachricht auf unserer Website"),
    EventPage: gettext_lazy("Ein neuer Termin auf unserer Website"),
    StoryPage: gettext_lazy("Eine neue Geschichte auf unserer Website"),
    FilmPage: gettext_lazy("Ein neuer Film auf unserer Website"),
}


@dataclass(frozen=True)
class Entry:
    """One thing that is told. ``is_german``: it is not there in the language of the reader."""

    topic: Topic
    title: str
    address: str
    when: str = ""
    where: str = ""
    text: str = ""
    is_german: bool = False


def entries(
    issue: NewsletterIssue,
    language: str,
    *,
    topics: Iterable[Topic] = tuple(Topic),
    at: datetime | None = None,
) -> list[Entry]:
    """What may be told now, in the order of the issue."""
    at, wanted = at or timezone.now(), set(topics)
    items = list(issue.items.select_related("page"))
    with override(language):
        pages = _pages(items, language) if Topic.NEWS in wanted else {}
        stops = _stops(items) if Topic.TOUR in wanted else {}
        tour = page_path(TourPage, language=language) or page_path(TourPage, language=SOURCE)
        told = [_of_item(item, pages, stops, tour, language, at) for item in items]
    return [entry for entry in told if entry]


def topics_of(issue: NewsletterIssue) -> set[Topic]:
    """What it has to tell at all, be it public or not."""
    return {Topic.TOUR if item.stop_id else Topic.NEWS for item in issue.items.all()}


def introduction(issue: NewsletterIssue, language: str) -> str:
    """The sentence at the beginning; nothing where nobody has translated it."""
    if language == SOURCE:
        return issue.introduction
    texts = {text.language: text.introduction for text in issue.texts.all()}
    return texts.get(language, "")


def _pages(items: list[NewsletterItem], language: str) -> dict:
    """Public pages by translation key: in the language, else in German."""
    keys = [item.page.translation_key for item in items if item.page_id]
    found = Page.objects.live().public().type(PAGE_TYPES).filter(translation_key__in=keys)
    found = found.filter(locale__language_code__in={language, SOURCE}, alias_of=None)
    pages = list(found.specific().prefetch_related("locale"))
    pages.sort(key=lambda page: page.locale.language_code == language)  # the last one wins
    handed_on = consent.cleared(Page.objects.filter(pk__in=[page.pk for page in pages]), MAIL)
    cleared = set(handed_on.values_list("pk", flat=True))
    listed = Appearance.objects.filter(page__translation_key__in=keys)
    with_people = set(listed.values_list("page__translation_key", flat=True))
    for page in pages:
        page.may_be_handed_on = page.pk in cleared
        page.names_people = page.translation_key in with_people
    return {page.translation_key: page for page in pages}


def _stops(items: list[NewsletterItem]) -> dict[int, TourStop]:
    keys = [item.stop_id for item in items if item.stop_id]
    stops = TourStop.objects.public().for_listing().prefetch_related(*OUTLOOK_PREFETCH)
    return {stop.pk: stop for stop in stops.filter(pk__in=keys)}


def _of_item(item, pages: dict, stops: dict, tour: str, language: str, at) -> Entry | None:
    if item.stop_id:
        stop = stops.get(item.stop_id)
        return _of_stop(stop, tour, language, at) if stop and tour else None
    page = pages.get(item.page.translation_key)
    return _of_page(page, language, at) if page else None


def _of_stop(stop: TourStop, tour: str, language: str, at: datetime) -> Entry | None:
    if stop.closes and stop.closes < timezone.localdate(at):
        return None
    town = settlement_area.name_in_words(stop.venue, language)
    return Entry(
        topic=Topic.TOUR,
        title=f"{town}: {stop.venue.name}",
        when=days_of(stop),
        where=_("Beispieltermin") if stop.is_example else "",
        text=" ".join(filter(None, [notice(stop), caution(stop)])),
        address=full(stop_path(stop, tour)),
    )


def _of_page(page: Page, language: str, at: datetime) -> Entry | None:
    if isinstance(page, EventPage) and (page.ends_at or page.begins_at) < at:
        return None
    is_german = page.locale.language_code != language
    if not page.may_be_handed_on:
        address = reverse("not_translated", args=[page.pk])  # leads on, and holds no name
        return Entry(Topic.NEWS, str(NEUTRAL[type(page)]), full(address), is_german=is_german)
    return Entry(
        topic=Topic.NEWS,
        title=page.title,
        when=_when(page),
        where=_where(page),
        text="" if _shows_people(page) else page.introduction,
        address=full(page.get_url()),
        is_german=is_german,
    )


def _shows_people(page: Page) -> bool:
    """Whether anybody is on its list, on a photo or in a film of it, or must be."""
    if not isinstance(page, ShowsPeople):
        return False
    return page.must_name_people or page.names_people or bool(works_of(page))


def _when(page: Page) -> str:
    """When it is or was; a story says what it is, for its title is no more than a name."""
    if isinstance(page, EventPage):
        return moments_in_words(page.begins_at, page.ends_at)
    if isinstance(page, NewsPage):
        return day_in_words(page.day)
    is_film, is_example = isinstance(page, FilmPage), page.is_example
    if is_film:
        return _("Beispielfilm") if is_example else _("Film")
    return _("Beispielgeschichte") if is_example else _("Geschichte")


def _where(page: Page) -> str:
    if not isinstance(page, EventPage):
        return ""
    return _("online") if page.is_online else page.place
