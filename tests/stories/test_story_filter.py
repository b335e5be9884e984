"""What there is of a story can be chosen: a film, something to hear, easy words."""

import pytest
from django.http import QueryDict
from wagtail.models import ReferenceIndex

from core.models import District
from stories.enums import FieldOfWork, FilmFormat
from stories.models import FilmVersion
from stories.story_filter import read_filter
from tests import factories

INDEX = "/de/geschichten/"


def main_of(client, query="") -> str:
    return client.get(INDEX + query).content.decode().split("<main")[1]


def titles(client, query="") -> set[str]:
    return {story.title for story in client.get(INDEX + query).context["stories"]}


def give_film(story, *formats):
    """A cleared film in the text of a story, with versions of these formats."""
    person = story.appearances.get().person
    film = factories.make_film(person, versions=formats)
    story = type(story).objects.get(pk=story.pk)
    story.body = [("film", {"film": film})]
    story.save()
    ReferenceIndex.create_or_update_for_object(story)
    return film


@pytest.fixture
def two_stories(home):
    return factories.make_consented_story("Rima"), factories.make_consented_story("Olena")


def test_nothing_is_offered_that_is_nowhere(client, two_stories):
    assert "Was es gibt" not in main_of(client)


def test_stories_with_a_film_can_be_chosen(client, two_stories):
    give_film(two_stories[0], FilmFormat.H264_720)
    assert 'value="film"' in main_of(client)
    assert 'value="ton"' not in main_of(client)
    assert titles(client, "?gibt=film") == {"Rima"}


def test_what_can_be_heard_can_be_chosen(client, two_stories):
    give_film(two_stories[0], FilmFormat.H264_720)
    give_film(two_stories[1], FilmFormat.H264_720, FilmFormat.AUDIO)
    assert titles(client, "?gibt=ton") == {"Olena"}
    assert titles(client, "?gibt=ton&gibt=film") == {"Olena"}


def test_a_film_that_is_not_cleared_is_nothing_to_choose(client, two_stories):
    film = give_film(two_stories[0], FilmFormat.H264_720)
    film.people.add(factories.make_person("Ohne Einwilligung"))
    assert "Was es gibt" not in main_of(client)
    assert titles(client, "?gibt=film") == {"Olena"}  # an unknown value changes nothing


def test_a_film_that_is_not_ready_is_nothing_to_choose(client, two_stories):
    give_film(two_stories[0], FilmFormat.H264_720)
    FilmVersion.objects.all().delete()
    assert "Was es gibt" not in main_of(client)


def test_easy_words_can_be_chosen_where_they_may_be_read(client, two_stories):
    factories.make_all_homes()
    rima, _olena = two_stories
    index = factories.make_translation(rima.get_parent().specific, "de-simple")
    assert index.live
    factories.make_translation(rima, "de-simple")
    assert titles(client, "?gibt=leicht") == {"Rima"}
    factories.withdraw_everything(rima.appearances.get().person)
    assert "in Leichter Sprache" not in main_of(client)


def test_what_would_leave_nothing_cannot_be_chosen(home):
    districts = District.objects.filter(ags__in=["14612", "14713"])
    pairs = {(FieldOfWork.values[0], "14612"), (FieldOfWork.values[1], "14713")}
    read = read_filter(QueryDict("region=14612"), districts, pairs=pairs)
    empty = {choice.value for choice in read.work if choice.is_empty}
    assert FieldOfWork.values[0] not in empty
    assert FieldOfWork.values[1] in empty
    assert not any(choice.is_empty for choice in read.regions)


def test_a_chosen_filter_can_always_be_taken_away(home):
    read = read_filter(QueryDict(f"beruf={FieldOfWork.values[0]}"), [], pairs=set())
    assert not next(choice for choice in read.work if choice.is_chosen).is_empty


def test_nobody_is_asked_where_somebody_is_from(client, two_stories):
    names = {choice.name for choice in client.get(INDEX).context["filter"].choices}
    assert names <= {"beruf", "region", "gibt", "gebaerdensprache"}
