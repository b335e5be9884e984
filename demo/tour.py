"""The tour: houses, exhibition sets and stops. Past stops are real, those ahead invented."""

from datetime import date, timedelta

from core.models import District
from demo.content import shapes
from demo.content.tour import STOPS, VENUES
from demo.dates import moment, working_day_from, working_day_until
from demo.translation import LANGUAGES, in_languages, locale
from exhibition.enums import DatePrecision, ResourceKind, StopState
from exhibition.models import ExhibitionSet, TourResource, TourStop, TourStopText, Venue
from stories.models import StoryPage

NAMES_OF_SETS = ("Satz A", "Satz B")
TRANSPORT = timedelta(days=3)  # before the first and after the last day


def build_tour(*, day: date, stories: dict[str, StoryPage]) -> list[TourStop]:
    """All houses and stops as seen on ``day``. Invented stops take the sets in turn."""
    venues = {venue.key: build_venue(venue) for venue in VENUES}
    access = {venue.key: venue.access for venue in VENUES}
    sets = build_sets()
    resources = build_resources(sets)
    stops = []
    invented = 0
    for stop in STOPS:
        exhibition_set, along = None, []
        if is_invented(stop):
            exhibition_set = sets[invented % len(sets)]
            along = resources if exhibition_set == sets[0] else []
            invented += 1
        stops.append(
            build_stop(
                stop,
                venues[stop.venue],
                day=day,
                exhibition_set=exhibition_set,
                resources=along,
                access=access[stop.venue],
                stories=[stories[slug] for slug in stop.stories if slug in stories],
            )
        )
    return stops


def build_sets() -> list[ExhibitionSet]:
    """Two copies of the exhibition that travel on their own."""
    return [
        ExhibitionSet.objects.create(
            name=name,
            stands=9,
            weight=210,
            insured_value=12_000,
            condition="Beispielangabe: vollständig, leichte Kratzer an zwei Ständern.",
        )
        for name in NAMES_OF_SETS
    ]


def build_resources(sets: list[ExhibitionSet]) -> list[TourResource]:
    """One van and one crew, which travel with the first set: they cannot be with both at once.

    Each set has a media station too; it goes along by itself and is not in the list.
    """
    for exhibition_set in sets:
        TourResource.objects.create(
            kind=ResourceKind.MEDIA_STATION,
            name=f"Medienstation {exhibition_set.name.removeprefix('Satz ')}",
            exhibition_set=exhibition_set,
        )
    return [
        TourResource.objects.create(kind=ResourceKind.VAN, name="Transporter 1"),
        TourResource.objects.create(kind=ResourceKind.CREW, name="Team 1"),
    ]


def build_venue(content: shapes.Venue) -> Venue:
    """A house that shows the exhibition."""
    venue = Venue(
        name=content.name,
        kind=content.kind,
        street=content.street,
        postcode=content.postcode,
        town=content.town,
        district=District.objects.get(ags=content.district),
        latitude=content.latitude,
        longitude=content.longitude,
        has_lift=content.has_lift,
    )
    # What is not known of a house is None, which the model's own check does not like.
    unknown = [field.name for field in Venue._meta.fields if getattr(venue, field.name) is None]
    venue.full_clean(exclude=unknown)
    venue.save()
    return venue


def is_invented(stop: shapes.Stop) -> bool:
    """Invented stops count their days from the loading; real ones have dates."""
    return stop.opens is None


def build_stop(
    content: shapes.Stop,
    venue: Venue,
    *,
    day: date,
    exhibition_set: ExhibitionSet | None = None,
    resources: list[TourResource] = (),
    access: shapes.Text | None = None,
    stories: list[StoryPage] = (),
) -> TourStop:
    """One stop with its texts in every language."""
    stop = TourStop(
        slug=content.slug,
        venue=venue,
        exhibition_set=exhibition_set,
        is_example=is_invented(content),
        **days_of(content, day),
    )
    stop.state = _state(stop, day)
    stop.opening_event_at = _opening_event(content, stop)
    stop.full_clean()
    texts = in_languages(lambda code: _text(content, code, access), LANGUAGES)
    stop.texts = [text for _code, text in texts]
    stop.save()
    stop.stories.set(stories)
    stop.resources.set(resources)
    return stop


def days_of(content: shapes.Stop, day: date) -> dict:
    """The days of a stop as values of its fields. Invented stops begin and end on working days."""
    if not is_invented(content):
        precision = DatePrecision.MONTH if content.month_only else DatePrecision.DAY
        return {"opens": content.opens, "closes": content.closes, "precision": precision}
    opens = working_day_from(day + timedelta(days=content.days_ahead))
    closes = working_day_until(opens + timedelta(days=content.days_long - 1))
    return {
        "leaves_depot": opens - TRANSPORT,
        "opens": opens,
        "closes": closes,
        "back_in_depot": closes + TRANSPORT,
    }


def _state(stop: TourStop, day: date) -> StopState:
    if not stop.is_example:
        return StopState.CHECKED
    return StopState.OPEN if stop.opens <= day else StopState.SIGNED


def _opening_event(content: shapes.Stop, stop: TourStop):
    if content.opening_time is None:
        return None
    return moment(content.opening_day or stop.opens, content.opening_time)


def _text(content: shapes.Stop, code: str, access: shapes.Text | None) -> TourStopText:
    def words(text: shapes.Text | None) -> str:
        return text.in_language(code) if text else ""

    return TourStopText(
        locale=locale(code),
        introduction=content.introduction.in_language(code),
        access=words(access),
        opening_title=words(content.opening_title),
        opening_text=words(content.opening_text),
    )
