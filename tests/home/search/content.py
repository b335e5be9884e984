"""A small site in ten languages, from the texts of the demo: stories, news, a page, stops."""

from django.conf import settings

from core.models import District
from demo.bulk import add_published_pages
from demo.content.languages import texts
from demo.content.news import NEWS
from demo.content.pages.about import ABOUT
from demo.content.stories import STORIES
from demo.news import new_news_page
from demo.stories import new_story_page
from home.models import MentorProject, StandardPage
from news.models import NewsIndexPage
from stories.models import Appearance, StoryIndexPage
from tests import factories

CODES = [code for code, _name in settings.LANGUAGES]


def build() -> None:
    homes = factories.make_all_homes()
    german = {
        model: model.objects.get(locale=homes["de"].locale) for model in factories.INDEX_PAGES
    }
    for code in CODES:
        if code not in ("de", "en"):
            factories.make_translation(german[StoryIndexPage], code, slug=f"geschichten-{code}")
    for story in STORIES:
        _add_story(story)
    for code in ("de", "en"):
        news = [new_news_page(content, code) for content in NEWS]
        add_published_pages(NewsIndexPage.objects.get(locale__language_code=code), news)
    for code in CODES:
        title = ABOUT.title.de if code == "de" else _title(ABOUT.title, code)
        page = StandardPage(title=title, slug=f"ueber-{code}")
        add_published_pages(homes[code], [page])
    _add_places(homes["de"].locale)


def _title(text, code: str) -> str:
    return text.en if code == "en" else texts(code)[text.de]


def _add_story(story) -> None:
    person = factories.make_person(story.name)
    factories.make_consent(person)
    first = None
    for code in CODES:
        try:
            page = new_story_page(story, code)
        except KeyError:
            continue
        page.translation_key = first or page.translation_key
        first = page.translation_key
        add_published_pages(StoryIndexPage.objects.get(locale__language_code=code), [page])
        Appearance.objects.create(page=page, person=person)


def _add_places(german) -> None:
    for town in ("Pirna", "Bautzen"):
        factories.make_stop(town.lower(), venue=factories.make_venue(town))
    MentorProject.objects.create(
        name="Arbeitsmarktmentoring Görlitz",
        district=District.objects.get(ags="14626"),
        organisation="Beispielträger",
        town="Görlitz",
        latitude=51.15,
        longitude=14.99,
        locale=german,
    )
