"""Open data: stories and stops as plain dictionaries. Nothing internal, nothing uncovered.

Stories come from ``live()`` and so through the rule of consent. Contacts of houses, states
of contracts and real names are no part of it.
"""

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.html import strip_tags

from exhibition.addresses import full, page_path, stop_path
from exhibition.domain.settlement_area import sorbian_name
from exhibition.enums import ENDED_STATES, PUBLIC_STATES, DatePrecision, StopState
from exhibition.models import TourPage, TourStop, TourStopText
from exhibition.models.tour import TourStopQuerySet
from stories.delivery import address
from stories.domain.photo_sizes import WEBP, Shape
from stories.domain.photos import ready_sizes
from stories.models import Photo, StoryPage
from stories.models.story import StoryQuerySet

TEXT_BLOCKS = ("lead", "text", "stations", "quote", "fact")


def stories_in(language_code: str) -> StoryQuerySet:
    stories = StoryPage.objects.live().public().filter(locale__language_code=language_code)
    return stories.for_cards().select_related("portrait", "locale", "district")


def story_as_data(story: StoryPage) -> dict:
    """What a card shows; see the schema ``Story`` in ``home/openapi.py``."""
    return {
        "id": story.pk,
        "key": str(story.translation_key),
        "language": story.locale.language_code,
        "url": full(story.get_url()),
        "name": story.title,
        "occupation": story.occupation,
        "place": story.place,
        "district": {"ags": story.district.ags, "name": story.district.full_name},
        "field_of_work": story.field_of_work,
        "sentence": story.sentence,
        "is_example": story.is_example,
        "portrait": _portrait(story),
        "published_at": story.first_published_at,
        "changed_at": story.last_published_at,
    }


def story_in_full(story: StoryPage) -> dict:
    """The same with the texts of the story, as plain text without links and pictures."""
    body = [block for block in story.body if block.block_type in TEXT_BLOCKS]
    return story_as_data(story) | {
        "opening": story.opening,
        "before": story.before,
        "today": story.today,
        "companion": story.companion,
        "body": [{"type": block.block_type, "value": _plain(block.value)} for block in body],
    }


def _plain(value):
    """A value of a block with every text as plain text, whatever it is nested in."""
    if hasattr(value, "source"):
        return " ".join(strip_tags(value.source.replace("</p>", "</p> ")).split())
    if hasattr(value, "items"):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, str):
        return value
    return [_plain(part) for part in value]


def _portrait(story: StoryPage) -> dict | None:
    """The portrait of a live story is cleared: an uncovered one makes its page not live."""
    photo: Photo | None = story.portrait
    renditions = ready_sizes(photo, Shape.PORTRAIT, WEBP) if photo else []
    if not renditions:
        return None
    return {
        "alternative_text": story.portrait_alternative_text or photo.default_alt_text,
        "credit": photo.credit,
        "licence": photo.licence,
        "is_illustration": photo.is_illustration,
        "renditions": [
            {
                "url": full(address(rendition.file)),
                "width": rendition.width,
                "height": rendition.height,
            }
            for rendition in renditions
        ],
    }


def stops() -> TourStopQuerySet:
    """Public stops, latest first, with the keys of their stories that may be shown."""
    keys = StoryPage.objects.live().public().only("pk", "translation_key")
    texts = TourStopText.objects.select_related("locale")
    return (
        TourStop.objects.public()
        .select_related("venue__district", "successor")
        .prefetch_related(Prefetch("texts", queryset=texts), Prefetch("stories", queryset=keys))
        .order_by("-opens", "-pk")
    )


def stop_as_data(stop: TourStop, language_code: str, tour_address: str) -> dict:
    """See the schema ``Stop`` in ``home/openapi.py``."""
    text = stop.text_in(language_code)
    venue = stop.venue
    address_of_stop = stop_path(stop, tour_address) if tour_address else None
    has_calendar = address_of_stop and stop.precision == DatePrecision.DAY
    return {
        "slug": stop.slug,
        "url": address_of_stop,
        "calendar_url": f"{address_of_stop}event.ics" if has_calendar else None,
        "status": _status(stop),
        "opens": stop.opens,
        "closes": stop.closes,
        "precision": stop.precision,
        "opening_event_at": stop.opening_event_at,
        "opening_hours": stop.opening_hours,
        "venue": {
            "name": venue.name,
            "kind": venue.kind,
            "street": venue.street,
            "postcode": venue.postcode,
            "town": venue.town,
            "town_in_sorbian": sorbian_name(venue.town, venue.district.ags),
            "district": {"ags": venue.district.ags, "name": venue.district.full_name},
            "latitude": venue.latitude,
            "longitude": venue.longitude,
            "is_step_free": venue.is_step_free,
        },
        "room": stop.room,
        "introduction": text.introduction if text else "",
        "access": text.access if text else "",
        "text_language": text.locale.language_code if text else None,
        "stories": [str(story.translation_key) for story in stop.stories.all()],
        "relocated_to": _new_home(stop),
        "is_example": stop.is_example,
        "changed_at": stop.changed_at,
    }


def tour_address(language_code: str) -> str:
    path = page_path(TourPage, language=language_code)
    return full(path) if path else ""


def _new_home(stop: TourStop) -> str | None:
    """The stop that a relocated one has become, once visitors may know of it."""
    successor = stop.successor
    return successor.slug if successor and successor.state in PUBLIC_STATES else None


def _status(stop: TourStop) -> str:
    """What a visitor needs to know of the state: nothing about contracts and transport."""
    today = timezone.localdate()
    if stop.state == StopState.RELOCATED:
        return "relocated"
    if stop.state == StopState.TERMINATED:
        return "ended_early"
    if stop.state in ENDED_STATES:
        return "past"
    if stop.opens > today:
        return "ahead"
    return "now" if stop.closes and stop.closes >= today else "past"
