"""What the start page shows. Every part may be missing; the page says less then."""

from dataclasses import dataclass

from django.http import HttpRequest

from core import clock
from core.saxony_map import position_on_relief
from exhibition.enums import StopState
from exhibition.models import RequestPage, TourPage, TourStop
from home.models import HomePage, ProgrammeFigure
from home.navigation import page_url
from news.models import NewsIndexPage, NewsPage
from stories.domain import consent
from stories.enums import Channel
from stories.models import FilmPage, Photo, StoryIndexPage, StoryPage

STORIES = 8
NEWS = 3
PINS = 24
# What static/svg/punkte-*.svg draw. With other figures the drawing would not be true.
DRAWN = {"participants": 2000, "jobs": 840, "apprenticeships": 280}
COLOURS = {"jobs": "safran", "apprenticeships": "rosenquarz"}
TOLD_IN_THE_TEXT = ("participants", "employers")


@dataclass(frozen=True)
class Pin:
    """A stop on the relief map; ``x`` and ``y`` in per cent of the drawing."""

    x: float
    y: float
    is_next: bool
    is_ahead: bool


def front_page(page: HomePage, request: HttpRequest) -> dict:
    stories = list(StoryPage.objects.descendant_of(page).live().for_cards()[:STORIES])
    stop = next_stop()
    return {
        "title_lines": title_lines(page.title),
        "stories": stories,
        "featured": stories[0] if stories else None,
        "film_page": latest_film(page),
        "stop": stop,
        "today": clock.today(),
        "pins": pins(stop),
        "news": NewsPage.objects.descendant_of(page).live().latest_first().defer("body")[:NEWS],
        "stories_url": page_url(request, StoryIndexPage),
        "tour_url": page_url(request, TourPage),
        "request_url": page_url(request, RequestPage),
        "news_url": page_url(request, NewsIndexPage),
    } | figures(page)


def title_lines(title: str) -> dict:
    """The title on two lines of nearly the same length, its „!“ apart, and its longest line."""
    words = title.removesuffix("!").split()
    breaks = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    lines = min(breaks, key=lambda pair: max(map(len, pair)), default=(" ".join(words),))
    return {
        "lines": lines,
        "mark": "!" if title.endswith("!") else "",
        "length": max(map(len, lines)),
    }


def figures(page: HomePage) -> dict:
    """The figures beside the field of signs, and whether the drawn field is still true."""
    every = list(ProgrammeFigure.objects.filter(locale=page.locale_id))
    values = {figure.key: figure.value for figure in every}
    for figure in every:
        figure.colour = COLOURS.get(figure.key, "")
    return {
        "figures": [figure for figure in every if figure.key not in TOLD_IN_THE_TEXT],
        "figure_sources": dict.fromkeys((figure.source, figure.period) for figure in every),
        "field_is_true": DRAWN.items() <= values.items(),
    }


def latest_film(page: HomePage) -> FilmPage | None:
    """The latest film whose still may be shown too."""
    stills = consent.cleared(Photo.objects.all(), Channel.WEB)
    films = FilmPage.objects.descendant_of(page).live().filter(film__still__in=stills)
    films = films.select_related("film__still", "locale")
    films = films.prefetch_related("film__still__renditions")
    return films.order_by("-first_published_at", "-pk").first()


def next_stop() -> TourStop | None:
    """Where the exhibition stands today, else where it opens next."""
    today = clock.today()
    stops = TourStop.objects.public().select_related("venue__district")
    return stops.now(today).first() or stops.ahead(today).first()


def pins(stop: TourStop | None) -> list[Pin]:
    """The next stop and the latest others, the next one last so that it lies on top."""
    if stop is None:
        return []
    others = TourStop.objects.public().exclude(pk=stop.pk).select_related("venue")
    others = others.exclude(state=StopState.RELOCATED).order_by("-opens", "-pk")[:PINS]
    return [_pin(other, stop) for other in (*others, stop)]


def _pin(stop: TourStop, following: TourStop) -> Pin:
    x, y = position_on_relief(stop.venue.latitude, stop.venue.longitude)
    return Pin(
        x=round(x, 2),
        y=round(y, 2),
        is_next=stop == following,
        is_ahead=stop.opens > clock.today(),
    )
