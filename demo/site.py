"""The frame of the site: languages, home pages, index pages, standing pages, settings."""

from django.conf import settings
from wagtail.models import Page, Site

from demo.content.pages import FACTS, HOME, INDEX_INTRODUCTIONS, SETTINGS, STANDING_PAGES
from demo.content.shapes import StandingPage, Text
from demo.streams import paragraphs, stream
from demo.translation import (
    LANGUAGES,
    SOURCE,
    in_language,
    in_languages,
    index_page,
    locale,
    publish_below,
    translate,
)
from exhibition.models import RequestPage, TourPage, VisitorBookPage
from home.models import (
    FunderLogo,
    HomePage,
    MentorIndexPage,
    OrganisationSettings,
    OrganisationText,
    StandardPage,
    StandardPageKind,
)
from news.models import NewsIndexPage
from stories.models import FilmIndexPage, StoryIndexPage

INDEX_PAGES = {
    "stories": StoryIndexPage,
    "films": FilmIndexPage,
    "tour": TourPage,
    "request": RequestPage,
    "mentors": MentorIndexPage,
    "news": NewsIndexPage,
    "book": VisitorBookPage,
}
IN_FOOTER = {"book"}  # and so in no menu
FUNDERS = (
    "Freistaat Sachsen (Platzhalter)",
    "Zentrum für Fachkräftesicherung und Gute Arbeit (Platzhalter)",
)


def build_site() -> Site:
    """The whole frame, in German and translated. Asks for a database without a home page."""
    for code in LANGUAGES:
        locale(code)
    home = build_home()
    site = make_site_of(home)
    remove_default_page()
    for code, values in in_languages(lambda code: in_language(code, _home_texts())):
        translate(home, code, slug=code, **values)
    for name in INDEX_PAGES:
        build_index_page(name)
    for page in STANDING_PAGES:
        build_standing_page(page)
    build_standing_page(FACTS, below=about_page())
    build_settings(site)
    return site


def build_home() -> HomePage:
    """The German home page, at the level below Wagtail's root."""
    page = HomePage(slug=SOURCE, **in_language(SOURCE, _home_texts()))
    return publish_below(Page.get_first_root_node(), page)


def make_site_of(home: HomePage) -> Site:
    """The default site with that home page; other languages are found as its translations."""
    site, _ = Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "root_page": home,
            "hostname": "localhost",
            "port": 8000,
            "site_name": settings.WAGTAIL_SITE_NAME,
        },
    )
    return site


def remove_default_page() -> None:
    """Takes away the page “Welcome to your new Wagtail site!” that Wagtail's migrations make."""
    for page in Page.objects.filter(depth=2, content_type__model="page"):
        page.delete()


def build_index_page(name: str) -> Page:
    """One of the index pages, a child of the home page in every language."""
    title, slug, introduction = INDEX_INTRODUCTIONS[name]
    texts = {"title": title, "slug": slug, "introduction": introduction}
    page = INDEX_PAGES[name](show_in_menus=name not in IN_FOOTER, **in_language(SOURCE, texts))
    publish_below(index_page(HomePage), page)
    for code, values in in_languages(lambda code: in_language(code, texts)):
        translate(page, code, **values)
    return page


def about_page() -> StandardPage:
    of_kind = StandardPage.objects.filter(kind=StandardPageKind.ABOUT)
    return of_kind.get(locale__language_code=SOURCE)


def build_standing_page(content: StandingPage, below: Page | None = None) -> StandardPage:
    """A page like the imprint. Linked from the foot, so it is in no menu."""
    page = StandardPage(kind=content.kind, **_standing_values(content, SOURCE))
    publish_below(below or index_page(HomePage), page)
    for code, values in in_languages(lambda code: _standing_values(content, code)):
        translate(page, code, **values)
    return page


def build_settings(site: Site) -> OrganisationSettings:
    """Who runs the exhibition, with a footer text per language and the funders by name only."""
    organisation = OrganisationSettings.for_site(site)
    organisation.organisation = SETTINGS["organisation"]
    organisation.address = SETTINGS["address"]
    organisation.email = organisation.request_recipient = SETTINGS["email"]
    texts = {"funding_notice": SETTINGS["funding_notice"], "note": SETTINGS["footer_sentence"]}
    organisation.texts = [
        OrganisationText(locale=locale(code), **values)
        for code, values in in_languages(lambda code: in_language(code, texts), LANGUAGES)
    ]
    organisation.logos = [
        FunderLogo(name=name, sort_order=number) for number, name in enumerate(FUNDERS)
    ]
    organisation.save()
    return organisation


def _home_texts() -> dict[str, Text]:
    texts = {name: text for name, text in HOME.items() if name != "hero_lead"}
    return texts | {"hero_text": HOME["hero_lead"]}


def _standing_values(content: StandingPage, code: str) -> dict[str, str]:
    blocks = []
    for heading, texts in content.sections:
        blocks.append(("heading", heading.in_language(code)))
        blocks.append(("text", paragraphs(text.in_language(code) for text in texts)))
    return {
        "slug": content.slug.in_language(code),
        "title": content.title.in_language(code),
        "introduction": content.introduction.in_language(code),
        "body": stream(content.kind, blocks),
    }
