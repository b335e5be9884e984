"""Loads the whole demo, part by part."""

from collections.abc import Callable
from datetime import date

from demo.content.events import EVENTS
from demo.content.films import FILMS
from demo.content.films import Film as FilmContent
from demo.content.news import NEWS
from demo.content.stories import STORIES
from demo.editions import build_editions
from demo.films import build_film, build_film_page, film_file
from demo.hard_words import build_hard_words
from demo.kiosk import build_kiosk
from demo.news import build_event, build_news, set_press_contact
from demo.newsletter import build_newsletter
from demo.panels import build_panels
from demo.people import (
    MENTOR,
    WITH_EXPIRED_CONSENT,
    WITHOUT_CONSENT,
    build_people,
    end_consent,
)
from demo.photos import build_portrait, build_scenes
from demo.planned import build_planned_news
from demo.podcast import build_podcast
from demo.programme import build_programme
from demo.registrations import build_event_registrations
from demo.requests import build_requests
from demo.sign_language import build_sign_language
from demo.site import build_site
from demo.stories import build_story
from demo.tour import build_tour
from demo.translation import SOURCE
from demo.unfinished import build_unfinished
from demo.visitors_book import build_visitors_book
from exhibition.models import ExhibitionSet
from home.models import HomePage, StandardPage, StandardPageKind
from kiosk.domain.place import stop_of
from stories.models import Film, Person, Photo, StoryPage

NOT_ON_PANELS = (WITHOUT_CONSENT, WITH_EXPIRED_CONSENT)
SIGNED_STORY = "rima"


class DatabaseIsInUse(Exception):
    """The database has pages of somebody else: the demo would mix with them."""


def is_loaded() -> bool:
    """Whether the demo is there."""
    return Person.objects.filter(is_demo=True).exists()


def load(*, day: date, say: Callable[[str], None], colleague=None) -> None:
    """Everything but the account, as on ``day``. To be run in one transaction.

    ``say`` is told what was left out; ``colleague`` cares for requests. Raises DatabaseIsInUse
    when there is a home page already.
    """
    if HomePage.objects.exists():
        raise DatabaseIsInUse
    build_site()
    people = build_people(STORIES, day=day)
    scenes = build_scenes(people)
    films = load_films(people, scenes["talk"], say)
    stories = load_stories(people, scenes["desk"], films)
    build_sign_language([stories[SIGNED_STORY], accessibility_page()], say)
    end_consent(people[WITH_EXPIRED_CONSENT], day=day)
    build_tour(day=day, stories=stories, photo=scenes["hall"])
    shown = [(story, stories[story.slug]) for story in STORIES if story.slug not in NOT_ON_PANELS]
    sets = list(ExhibitionSet.objects.all())
    build_editions(build_panels(shown, sets), sets, by=colleague)
    build_requests(day=day, colleague=colleague)
    for item in NEWS:
        build_news(item, scenes=scenes, stories=stories)
    build_planned_news(day=day)
    set_press_contact()
    for event in EVENTS:
        page = build_event(event, day=day)
        if page.takes_registrations:
            build_event_registrations(page)
    build_podcast(day=day, say=say)
    build_programme()
    build_hard_words()
    kiosk = build_kiosk(ExhibitionSet.objects.first())
    build_visitors_book(stop_of(kiosk, day), day=day, colleague=colleague)
    build_newsletter(day=day, colleague=colleague)
    build_unfinished()


def load_films(
    people: dict[str, Person], still: Photo, say: Callable[[str], None]
) -> dict[str, Film]:
    """The films with their pages, by the slug of each person who tells in it.

    The mentor is heard in them too and so belongs to the film, not to the text of its page.
    """
    films = {}
    for content in FILMS:
        path = film_file(content)
        if not path.exists():
            say(f"Left out: the film {path.name}, because {path} is missing.")
            continue
        films |= load_film(content, people, still)
    return films


def load_film(content: FilmContent, people: dict[str, Person], still: Photo) -> dict[str, Film]:
    """One film with its page."""
    tellers = [people[slug] for slug in content.people]
    film = build_film(content, film_file(content), [*tellers, people[MENTOR]], still=still)
    build_film_page(content, film, tellers)
    return dict.fromkeys(content.people, film)


def accessibility_page() -> StandardPage:
    """The German one. Its translations are found by it."""
    of_kind = StandardPage.objects.filter(kind=StandardPageKind.ACCESSIBILITY)
    return of_kind.get(locale__language_code=SOURCE)


def load_stories(
    people: dict[str, Person], desk: Photo, films: dict[str, Film]
) -> dict[str, StoryPage]:
    """All stories by slug. The one without a consent stays a draft."""
    return {
        story.slug: build_story(
            story,
            people[story.slug],
            portrait=build_portrait(story, people[story.slug]),
            desk=desk,
            film=films.get(story.slug),
            live=story.slug != WITHOUT_CONSENT,
        )
        for story in STORIES
    }
