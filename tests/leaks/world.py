"""One story with marker words, shown in every way that there is, beside one that stays."""

from dataclasses import dataclass
from datetime import timedelta
from unittest import mock

from django.core.files.storage import default_storage
from django.utils import timezone
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.models import Locale, Page
from wagtail.rich_text import RichText

from exhibition.domain import editions, panel_paper
from exhibition.domain.editions import rendering
from exhibition.domain.editions.files import files_of
from exhibition.models import Panel, PanelEdition, StopPhoto
from home.models import HomePage, StandardPage
from kiosk.domain import pairing
from kiosk.models import Kiosk
from news.models import EpisodePage, NewsIndexPage, NewsPage, PodcastPage
from stories.domain.photos import make_renditions
from stories.enums import FilmFormat
from stories.models import Appearance, Film, FilmCaptions, FilmIndexPage, FilmPage, StoryPage
from tests import factories

LANGUAGES = ["de", "en", "fr"]
# In titles, texts, addresses, captions, credits and alternative texts of the marked person.
MARKER = "Zephyra"
MARKER_OF_DRAFT = "Quendelwiese"
MARKER_OF_SCHEDULE = "Xenolith"
REAL_NAME = "Verborgen"  # must never be seen, consent or not
MARKERS = [REAL_NAME, MARKER, MARKER_OF_DRAFT, MARKER_OF_SCHEDULE]
STAYS = "Joel"
BYTES_OF_FILM = b"\0\0\0\x18ftypmp42" + b"film of the marked person" * 40
PAPER = f"%PDF-1.7 {MARKER}".encode()
WEBVTT = f"WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nIch bin {MARKER}.\n"
DAY_OF_SCHEDULE = timedelta(days=3)


@dataclass
class World:
    """What was made, with what a device and a reader of QR codes need to ask for it."""

    person: object
    story: StoryPage
    photo: object
    film: Film
    panel: Panel
    edition: PanelEdition
    kiosk: Kiosk
    token: str

    def person_files(self) -> list[str]:
        """Stored names of everything in which the person can be seen or heard."""
        made = [*self.photo.renditions.all(), *self.film.versions.all()]
        return [*(one.file.name for one in made), self.photo.file.name, self.film.file.name]

    def edition_files(self) -> list[str]:
        """Stored names of what was released for print with the person."""
        return [file.name for file in files_of(self.edition)]

    def programme(self, client):
        return client.get(
            "/kiosk/api/programme.json", headers={"authorization": f"Bearer {self.token}"}
        )


def make_world(consent: dict | None = None) -> World:
    """``consent``: values of the marked person's consent, for everything and open otherwise."""
    _third_language()
    person = factories.make_person(MARKER, real_name=f"Wanda {REAL_NAME}")
    factories.make_consent(person, **(consent or {}))
    photo = factories.make_photo(person, title=f"Porträt {MARKER}")
    photo.credit = f"Foto von {MARKER}"
    photo.save()
    make_renditions(photo)
    film = _film(person, photo)
    story = _story(person, photo, film)
    _stays()
    _news(person)
    _film_page(person, film)
    _episode(person)
    _related(story)
    panel = Panel.objects.create(
        title=MARKER, story=story, sentence=f"{MARKER} arbeitet.", quote=MARKER
    )
    exhibition_set = factories.make_set()
    panel.exhibition_sets.add(exhibition_set)
    opened = timezone.localdate() - timedelta(days=5)
    stop = factories.make_stop(opens=opened, exhibition_set=exhibition_set)
    StopPhoto.objects.create(stop=stop, photo=photo)
    over = factories.make_stop("vorbei", venue=stop.venue, opens=opened - timedelta(days=90))
    StopPhoto.objects.create(stop=over, photo=photo)
    kiosk = Kiosk.objects.create(name="Kiosk 1", stop=stop, exhibition_set=exhibition_set)
    waiting, secret = pairing.begin()
    pairing.claim(waiting, kiosk)
    token = pairing.collect(secret).token
    return World(person, story, photo, film, panel, _edition(panel, exhibition_set), kiosk, token)


def _edition(panel: Panel, exhibition_set) -> PanelEdition:
    """Released, made and hanging; set by nobody: what it looks like does not matter here."""
    html = f"<p>{MARKER}</p>"
    paper = {
        "freeze": lambda _panel: panel_paper.Frozen(html, {}),
        "overflows": lambda _panel: [],
        "printed": lambda _frozen, **_more: PAPER,
        "readable": lambda _frozen, **_more: PAPER,
    }
    with mock.patch.multiple(panel_paper, **paper):
        edition = editions.release(panel, by=None)
        rendering.render(edition)
    editions.hang(edition, exhibition_set, by=None)
    edition.refresh_from_db()
    return edition


def _third_language() -> None:
    locale, _ = Locale.objects.get_or_create(language_code="fr")
    german = HomePage.objects.get(locale__language_code="de")
    german.copy_for_translation(locale).save_revision().publish()
    for index in Page.objects.child_of(german).specific():
        translated = index.copy_for_translation(locale)
        translated.save_revision().publish()


def _film(person, still) -> Film:
    values = {"title": f"Film {MARKER}", "still": still, "credit": MARKER}
    film = factories.make_film(person, content=BYTES_OF_FILM, **values)
    for language in LANGUAGES[:2]:
        FilmCaptions.objects.create(film=film, language=language, webvtt=WEBVTT)
    return film


def _story(person, photo, film) -> StoryPage:
    chosen = {"image": photo.pk, "decorative": False, "alt_text": f"{MARKER} am Tisch"}
    story = factories.make_story(
        person,
        title=MARKER,
        portrait=photo,
        portrait_alternative_text=f"{MARKER} lächelt",
        companion=f"{MARKER} und ihr Mentor",
    )
    story.sentence = f"{MARKER} hat es geschafft."
    story.body = [
        {"type": "lead", "value": f"{MARKER} kam im Winter nach Meißen."},
        {"type": "photo", "value": {"photo": chosen, "caption": MARKER, "text": MARKER}},
        {"type": "quote", "value": {"text": "Ich bleibe.", "speaker": MARKER}},
        {"type": "film", "value": {"heading": f"{MARKER} im Film", "film": film.pk}},
    ]
    story.save_revision().publish()
    for language in LANGUAGES[1:]:
        translated = story.copy_for_translation(Locale.objects.get(language_code=language))
        translated.sentence = f"{MARKER} ({language})"
        translated.save_revision().publish()
    parent = story.get_parent()
    CreatePageAliasAction(
        story, parent=parent, update_slug=f"{story.slug}-zweimal", user=None
    ).execute(skip_permission_checks=True)
    _draft_on(story)
    _scheduled(person)
    return StoryPage.objects.get(pk=story.pk)


def _draft_on(story) -> None:
    draft = story.get_latest_revision_as_object()
    draft.sentence = f"{MARKER} im Entwurf: {MARKER_OF_DRAFT}"
    draft.save_revision()


def _scheduled(person) -> None:
    """A second story of the person that goes live in some days."""
    story = factories.make_story(person, title=f"{MARKER} zwei", slug="zephyra-zwei", live=False)
    story.opening = MARKER_OF_SCHEDULE
    story.go_live_at = timezone.now() + DAY_OF_SCHEDULE
    story.save_revision(approved_go_live_at=story.go_live_at)
    story.save()


def _stays() -> None:
    joel = factories.make_person(STAYS)
    factories.make_consent(joel)
    factories.make_story(joel, title=STAYS)


def _news(person) -> None:
    page = NewsPage(title=f"{MARKER} in der Zeitung", slug="zephyra-zeitung")
    page.introduction = f"{MARKER} wurde besucht."
    page.locale = Locale.objects.get(language_code="de")
    page.appearances = [Appearance(person=person)]
    NewsIndexPage.objects.get(locale=page.locale).add_child(instance=page)


def _film_page(person, film) -> None:
    page = FilmPage(title=f"{MARKER}: der Film", slug="zephyra-film", film=film)
    page.locale = Locale.objects.get(language_code="de")
    page.appearances = [Appearance(person=person)]
    FilmIndexPage.objects.get(locale=page.locale).add_child(instance=page)


def _episode(person) -> None:
    german = HomePage.objects.get(locale__language_code="de")
    podcast = PodcastPage(title="Podcast", slug="podcast", locale=german.locale)
    german.add_child(instance=podcast)
    values = {"type": "audio", "title": f"Ton {MARKER}", "versions": [FilmFormat.AUDIO]}
    sound = factories.make_film(person, content=BYTES_OF_FILM, **values)
    FilmCaptions.objects.create(film=sound, language="de", webvtt=WEBVTT)
    page = EpisodePage(title=f"{MARKER} erzählt", slug="zephyra-folge", sound=sound)
    page.chapters = [{"type": "chapter", "value": {"starts": "0:00", "title": MARKER}}]
    page.locale = german.locale
    page.appearances = [Appearance(person=person)]
    podcast.add_child(instance=page)


def _related(story) -> None:
    """A standing page that links to the story in its running text."""
    german = HomePage.objects.get(locale__language_code="de")
    page = StandardPage(title="Über uns", slug="ueber-uns", locale=german.locale)
    page.body = [
        ("text", RichText(f'<p><a linktype="page" id="{story.pk}">Eine Geschichte</a></p>'))
    ]
    german.add_child(instance=page)


def file_is_there(name: str) -> bool:
    return default_storage.exists(name)
