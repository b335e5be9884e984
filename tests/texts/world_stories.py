"""Stories, films and news in brackets, with every block and every kind of film."""

from datetime import date, timedelta

from django.utils import timezone

from core.models import District
from home.models import HomePage
from news.enums import Category
from news.models import EpisodePage, EventPage, NewsIndexPage, NewsPage, PodcastPage
from stories.domain.photos import make_renditions
from stories.enums import FilmAlternative, FilmFormat
from stories.models import (
    Appearance,
    Film,
    FilmCaptions,
    FilmIndexPage,
    FilmPage,
    Photo,
    StoryIndexPage,
    StoryPage,
)
from tests import factories
from tests.texts.brackets import IN_WORDS, below, body, items

WEBVTT = "WEBVTT\n\n00:01:05.000 --> 00:01:07.000\n⟨Good morning.⟩\n"
VERSIONS = (FilmFormat.H264_1080, FilmFormat.H264_480, FilmFormat.AUDIO)


def make_stories(person) -> None:
    photo = _photo(person)
    film = _film(person, photo)
    _stories(person, photo, film)
    _films(person, film)
    _news(person, photo)
    _podcast(person)


def _photo(person) -> Photo:
    photo = factories.make_photo(person, title="⟨Photo⟩")
    photo.alternative_texts = {"en": "⟨A woman.⟩"}
    photo.credit, photo.licence, photo.is_illustration = "⟨Credit⟩", "⟨Licence⟩", True
    photo.save()
    make_renditions(photo)
    return photo


def _film(person, still) -> Film:
    film = factories.make_film(
        person, still=still, versions=VERSIONS, title="⟨Film⟩", credit="⟨Credit⟩"
    )
    for kind in FilmAlternative.values:
        factories.make_film(person, alternative_of=film, alternative_kind=kind, title="⟨Film⟩")
    for code in ("en", "de"):
        FilmCaptions.objects.create(film=film, language=code, webvtt=WEBVTT)
    return film


def _blocks(photo, person) -> list[tuple]:
    chosen = {"image": photo.pk, "decorative": False, "alt_text": "⟨A table.⟩"}
    station = {"when": "⟨1⟩", "heading": "⟨Heading⟩", "text": "⟨Text⟩"}
    return [
        ("text", "<p>⟨Text⟩</p>"),
        ("photo", {"photo": chosen, "caption": "⟨C⟩", "heading": "⟨H⟩", "text": "<p>⟨T⟩</p>"}),
        ("quote", {"text": "⟨I stay.⟩", "speaker": "⟨Rima⟩"}),
        (
            "embed",
            {
                "heading": "⟨Elsewhere⟩",
                "address": "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
                "poster": photo.pk,
                "shows_people": True,
                "people": items(person.pk),
            },
        ),
        ("fact", {"number": "⟨12⟩", "text": "⟨things⟩", "source": "⟨Source⟩"}),
        ("stations", {"heading": "⟨Way⟩", "stations": items(station, station, station)}),
    ]


def _stories(person, photo, film) -> None:
    for number, is_example in enumerate((True, False)):
        story = StoryPage(
            slug=f"story-{number}",
            title="⟨Rima⟩",
            district=District.objects.get(ags="14627"),
            field_of_work="school",
            portrait=photo if number == 0 else None,
            ground="serpentin",
            is_example=is_example,
            body=body(
                ("lead", "⟨Lead⟩"),
                *_blocks(photo, person),
                ("film", {"heading": "⟨In a film⟩", "film": film.pk}),
            ),
        )
        for name in ("occupation", "place", "sentence", "opening", "before", "today", "companion"):
            setattr(story, name, f"⟨{name}⟩")
        story.portrait_alternative_text = "⟨She smiles.⟩"
        story.appearances = [Appearance(person=person)]
        below(StoryIndexPage, story)


def _films(person, film) -> None:
    waiting = factories.make_film(person, versions=(), title="⟨Film⟩")
    for slug, shown in (("film", film), ("waiting", waiting)):
        page = FilmPage(slug=slug, film=shown, is_example=True, **IN_WORDS)
        page.appearances = [Appearance(person=person)]
        below(FilmIndexPage, page)


def _podcast(person) -> None:
    home = HomePage.objects.get(locale__language_code="en")
    home.add_child(instance=PodcastPage(slug="podcast", locale=home.locale, **IN_WORDS))
    chapter = ("chapter", {"starts": "1:05", "title": "⟨Chapter⟩"})
    radio = {"station": "⟨Station⟩", "licence": "⟨Licence⟩", "first_broadcast": date(2021, 3, 2)}
    for slug, versions in (("episode", [FilmFormat.AUDIO]), ("waiting", ())):
        values = {"title": "⟨Sound⟩", "credit": "⟨Credit⟩", "duration": 90}
        sound = factories.make_film(person, type="audio", versions=versions, **values)
        FilmCaptions.objects.create(film=sound, language="en", webvtt=WEBVTT)
        numbers = {"season": 1, "number": 2, "is_example": True}
        page = EpisodePage(
            slug=slug, sound=sound, chapters=body(chapter), **numbers, **radio, **IN_WORDS
        )
        page.appearances = [Appearance(person=person)]
        below(PodcastPage, page)


def _news(person, photo) -> None:
    blocks = [block for block in _blocks(photo, person) if block[0] != "stations"]
    chosen = {"image": photo.pk, "decorative": False, "alt_text": "⟨A table.⟩"}
    photos = items({"photo": chosen, "caption": "⟨C⟩"}, {"photo": chosen, "caption": ""})
    blocks.append(("gallery", {"heading": "⟨Gallery⟩", "photos": photos}))
    page = NewsPage(slug="news", body=body(("heading", "⟨H⟩"), *blocks), **IN_WORDS)
    page.appearances = [Appearance(person=person)]
    below(NewsIndexPage, page)
    press = NewsPage(slug="press", category=Category.PRESS, **IN_WORDS)
    press.press_name, press.press_email = "⟨Name⟩", "press@example.org"
    press.press_telephone, press.author = "0351 1", "⟨Author⟩"
    press.related_story, press.related_film = StoryPage.objects.first(), FilmPage.objects.first()
    below(NewsIndexPage, press)
    for number in range(25):  # more than a page
        below(NewsIndexPage, NewsPage(slug=f"news-{number}", day=date(2022, 5, 3), **IN_WORDS))
    now = timezone.now()
    ahead = {"begins_at": now + timedelta(days=5), "ends_at": now + timedelta(days=5, hours=2)}
    long = {"begins_at": now + timedelta(days=6), "ends_at": now + timedelta(days=9)}
    online = {"is_online": True, "is_example": True, "is_cancelled": True}
    review = body(("text", "<p>⟨Review⟩</p>"))
    for event in (
        EventPage(slug="event", place="⟨P⟩", address="⟨A⟩", **ahead, **_event_words(), **IN_WORDS),
        EventPage(slug="long", **online, **long, **IN_WORDS),
        EventPage(slug="past", begins_at=now - timedelta(days=9), review=review, **IN_WORDS),
    ):
        below(NewsIndexPage, event)


def _event_words() -> dict:
    speaker = {"person": None, "name": "⟨Name⟩", "role": "⟨Role⟩", "organisation": "⟨House⟩"}
    item = {"begins": "18:30", "what": "⟨What⟩", "more": "⟨More⟩"}
    return {
        "kind": "workshop",
        "takes_registrations": True,
        "registration_places": 3,
        "speakers": body(("speaker", speaker)),
        "programme": body(("item", item)),
    }
