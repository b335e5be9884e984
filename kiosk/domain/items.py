"""The stories of a programme, one item a story with its texts in every language."""

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache

import segno
from django.conf import settings

from core.languages import EASY_LANGUAGE, site_languages
from kiosk.domain.endings import Endings
from kiosk.domain.media import Shelf
from kiosk.domain.reading import Reading, in_lines, read
from stories.models import StoryPage

QR_ERROR_LEVEL = "m"
QR_QUIET_ZONE = 4  # modules, ISO/IEC 18004


def build_items(pages: list[StoryPage], at: datetime) -> tuple[list[dict], list[dict]]:
    """The items for these pages, cleared already, and the files that they need."""
    readings = {page.pk: _read(page) for page in pages}
    shelf = Shelf(
        photos=_numbers(page.portrait_id for page in pages)
        | _numbers(photo["photo"] for r in readings.values() for photo in r.photos),
        films=_numbers(reading.film for reading in readings.values())
        | _numbers(page.sign_language_film_id for page in pages),
        at=at,
    )
    films = {key for film in shelf.films for key in shelf.belonging(film)}
    endings = Endings(pages=readings, photos=shelf.photos, films=films, at=at)
    addresses = _addresses(pages)
    items = [_item(versions, readings, shelf, endings, addresses) for versions in _by_story(pages)]
    return items, shelf.files()


def _read(page: StoryPage) -> Reading:
    """Blocks that nobody has translated yet are left out: a kiosk shows one language at a time."""
    is_easy = page.locale.language_code == EASY_LANGUAGE
    return read(page.body, is_easy=is_easy, left_out=page.untranslated_blocks)


def _by_story(pages: list[StoryPage]) -> list[list[StoryPage]]:
    """The pages of each story together, in the order of the site's languages."""
    order = {language.code: rank for rank, language in enumerate(site_languages())}
    stories: dict[object, list[StoryPage]] = {}
    for page in pages:
        stories.setdefault(page.translation_key, []).append(page)
    for versions in stories.values():
        versions.sort(key=lambda page: order[page.locale.language_code])
    return list(stories.values())


def _item(versions, readings: dict[int, Reading], shelf: Shelf, endings: Endings, addresses):
    first = versions[0]
    reading = readings[first.pk]
    photos = {first.portrait_id, *(p["photo"] for v in versions for p in readings[v.pk].photos)}
    film = shelf.film(reading.film)
    return {
        "id": str(first.translation_key),
        "ground": first.ground,
        "is_example": first.is_example,
        "portrait": shelf.photo(first.portrait_id),
        "film": film,
        "sign_language_film": _sign_language_film(first, shelf, endings),
        "texts": {
            page.locale.language_code: _texts(
                page, readings[page.pk], shelf, addresses.get(page.pk, "")
            )
            for page in versions
        },
        "not_after": endings.of(
            pages=[page.pk for page in versions],
            photos=photos & set(shelf.photos),
            films=shelf.belonging(reading.film) if film else [],
        ),
    }


def _sign_language_film(page: StoryPage, shelf: Shelf, endings: Endings) -> dict | None:
    """The film that tells the story in sign language, with an end of its own: the story stays."""
    key = page.sign_language_film_id
    film = shelf.film(key)
    return film and film | {"not_after": endings.of(films=shelf.belonging(key))}


def _texts(page: StoryPage, reading: Reading, shelf: Shelf, address: str) -> dict:
    return {
        "name": page.title,
        "occupation": page.occupation,
        "place": page.place,
        "sentence": page.sentence,
        "opening": in_lines(page.opening) if reading.is_easy else page.opening,
        "portrait_alternative_text": page.portrait_alternative_text,
        "stations": reading.stations,
        "paragraphs": reading.paragraphs,
        "quote": reading.quote,
        "photos": [
            {
                "photo": photo,
                **{key: chosen[key] for key in ("after", "alternative_text", "caption")},
            }
            for chosen in reading.photos
            if (photo := shelf.photo(chosen["photo"]))
        ],
        "qr": qr_code(address) if address else "",
    }


def _addresses(pages: list[StoryPage]) -> dict[int, str]:
    """The addresses of those pages that the website shows too; a kiosk may show more."""
    on_the_web = StoryPage.objects.live().filter(pk__in=[page.pk for page in pages])
    shown = set(on_the_web.values_list("pk", flat=True))
    paths = {page.pk: page.get_url_parts() for page in pages if page.pk in shown}
    return {pk: settings.SITE_URL + parts[2] for pk, parts in paths.items() if parts and parts[2]}


@lru_cache(maxsize=2048)
def qr_code(address: str) -> str:
    """The code as an SVG image in a data address: nothing to fetch, sharp in every size."""
    code = segno.make(address, error=QR_ERROR_LEVEL, micro=False)
    return code.svg_data_uri(border=QR_QUIET_ZONE, light="#fff", dark="#000")


def _numbers(keys: Iterable[int | None]) -> set[int]:
    return {key for key in keys if key is not None}
