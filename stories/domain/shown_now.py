"""Who is really shown at this moment, so that what matters first can be told first.

The website is asked here. Apps above say by ``register_shown_source`` what hangs on walls
or runs on kiosks: they get the translation keys of pages and give back those that are shown.
By ``register_shown_people_source`` they say it of people whom they show beside these pages.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField
from django.db.models.functions import Cast
from wagtail.models import Page, ReferenceIndex

from stories.domain import consent
from stories.enums import Channel
from stories.models import Appearance, Film, Person, Photo

ShownSource = Callable[[Collection[UUID]], Iterable[UUID]]
ShownPeopleSource = Callable[[Collection[int]], Iterable[int]]
_sources: dict[Channel, ShownSource] = {}
_people_sources: list[tuple[Channel, ShownPeopleSource]] = []


def register_shown_source(channel: Channel, source: ShownSource) -> None:
    """Says which of some pages are shown on a channel now. One source a channel."""
    _sources[channel] = source


def register_shown_people_source(channel: Channel, source: ShownPeopleSource) -> None:
    """Says which of some people, by key, are shown on a channel now beside the pages."""
    _people_sources.append((channel, source))


def shown_now(people: Collection[Person]) -> dict[int, frozenset[Channel]]:
    """By key of the person, the channels on which they are shown now.

    The number of queries does not grow with the people. Channels that we cannot look into,
    as the press, are never in the answer.
    """
    person_keys = [person.pk for person in people]
    channels_of = _channels_of_pages(person_keys)
    for channel, source in _people_sources if person_keys else ():
        for person_key in source(person_keys):
            channels_of[person_key].add(channel)
    return {key: frozenset(channels_of[key]) for key in person_keys}


def _channels_of_pages(people: Collection[int]) -> defaultdict[int, set[Channel]]:
    pages_of = defaultdict(set)
    for person_key, translation_key in _pages_with(people):
        pages_of[person_key].add(translation_key)
    keys = set().union(*pages_of.values())
    shown = {channel: set(source(keys)) for channel, source in _sources.items()} if keys else {}
    found = defaultdict(set)
    for person_key, pages in pages_of.items():
        found[person_key] = {channel for channel, those in shown.items() if those & pages}
    return found


def _pages_with(people: Collection[int]) -> Iterator[tuple[int, UUID]]:
    in_text = Appearance.objects.filter(person__in=people)
    yield from in_text.values_list("person", "page__translation_key")
    for model, name in ((Photo, "photo"), (Film, "film")):
        yield from _pages_showing(model, name, people)


def _pages_showing(model: type, name: str, people: Collection[int]) -> Iterator[tuple[int, UUID]]:
    rows = model.people.through.objects.filter(person__in=people)
    people_in = defaultdict(set)
    for work_key, person_key in rows.values_list(name, "person"):
        people_in[str(work_key)].add(person_key)
    references = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        to_content_type=ContentType.objects.get_for_model(model),
        to_object_id__in=rows.annotate(key=Cast(name, CharField())).values("key"),
    )
    found = list(references.values_list("object_id", "to_object_id"))
    pages = Page._base_manager.filter(pk__in={int(page_key) for page_key, _work in found})
    translation_keys = dict(pages.values_list("pk", "translation_key"))
    for page_key, work_key in found:
        for person_key in people_in[work_key] if int(page_key) in translation_keys else ():
            yield person_key, translation_keys[int(page_key)]


def _on_the_website(keys: Collection[UUID]) -> Iterable[UUID]:
    pages = Page.objects.filter(translation_key__in=keys)
    return consent.published(pages, Channel.WEB).values_list("translation_key", flat=True)


register_shown_source(Channel.WEB, _on_the_website)
