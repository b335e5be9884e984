"""What editors may decide: a plan leaves out and orders what consent clears, and never adds."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from kiosk.domain import plans, programme
from kiosk.domain.plans import Wishes
from kiosk.models import Kiosk
from stories.domain.withdrawal import withdraw
from stories.models import Person, StoryPage
from tests import factories
from tests.kiosk.conftest import story_with_portrait
from tests.kiosk.test_programme import names

LANGUAGES = ("de", "en", "ar")


def item(key: str, *codes: str) -> dict:
    """An item with a portrait, a film, and a photo of its own in each language."""
    photo = lambda name: {"photo": {"file": f"{key}-{name}"}}  # noqa: E731
    return {
        "id": key,
        "portrait": {"file": f"{key}-portrait"},
        "film": {"file": f"{key}-film", "still": {"file": f"{key}-still"}},
        "texts": {code: {"photos": [photo(code)]} for code in codes or LANGUAGES},
    }


def content(*items: dict) -> dict:
    return {
        "fallback_language": "de",
        "languages": [{"code": code} for code in LANGUAGES],
        "next_stops": ["stop"],
        "mentoring": ["project"],
        "events": ["event"],
        "items": list(items),
        "files": [{"name": name} for name in sorted({*plans.files_of(list(items))})],
    }


def told(shown: dict) -> list[str]:
    return [one["id"] for one in shown["items"]]


def files(shown: dict) -> set[str]:
    return {file["name"] for file in shown["files"]}


def codes(shown: dict) -> list[str]:
    return [language["code"] for language in shown["languages"]]


def test_without_a_plan_all_stays_as_it_is():
    whole = content(item("a"), item("b"))
    assert plans.apply(whole, plans.wishes_of(None)) is whole


def test_stories_come_as_ordered_and_those_that_stand_nowhere_last():
    shown = plans.apply(content(*map(item, "abcd")), Wishes(order=("d", "b")))
    assert told(shown) == ["d", "b", "a", "c"]


def test_what_is_left_out_takes_its_files_along():
    shown = plans.apply(content(item("a"), item("b")), Wishes(left_out=frozenset("a")))
    assert told(shown) == ["b"]
    assert not [name for name in files(shown) if name.startswith("a-")]


def test_a_story_without_its_film_stays():
    shown = plans.apply(content(item("a")), Wishes(without_film=frozenset("a")))
    assert shown["items"][0]["film"] is None
    assert files(shown) == {"a-portrait", "a-de", "a-en", "a-ar"}


def test_only_the_languages_wanted_are_offered():
    wishes = Wishes(languages=frozenset({"en", "ar"}))
    shown = plans.apply(content(item("a"), item("b", "de", "ar")), wishes)
    assert codes(shown) == ["en", "ar"]
    assert [set(one["texts"]) for one in shown["items"]] == [{"en", "ar"}, {"ar"}]
    assert "a-de" not in files(shown)


def test_german_stays_where_a_story_has_no_other_text_and_is_offered_then():
    shown = plans.apply(content(item("a", "de")), Wishes(languages=frozenset({"ar"})))
    assert list(shown["items"][0]["texts"]) == ["de"]
    assert codes(shown) == ["de", "ar"]
    assert told(plans.apply(content(item("a", "en")), Wishes(languages=frozenset({"ar"})))) == []


def test_a_language_that_the_site_does_not_have_any_more_empties_no_kiosk():
    shown = plans.apply(content(item("a")), Wishes(languages=frozenset({"xx"})))
    assert codes(shown) == list(LANGUAGES)


def test_what_stands_beside_the_stories_may_go():
    wishes = Wishes(shows_next_stops=False, shows_mentoring=False, shows_events=False)
    shown = plans.apply(content(item("a")), wishes)
    assert (shown["next_stops"], shown["mentoring"], shown["events"]) == ([], [], [])
    assert told(shown) == ["a"]


def test_no_wish_ever_adds_anything():
    whole = content(item("a"), item("b", "de"))
    every = Wishes(order=("x", "b", "a"), languages=frozenset({*LANGUAGES, "xx"}))
    shown = plans.apply(whole, every)
    assert sorted(told(shown)) == told(whole)
    assert files(shown) == files(whole)
    assert codes(shown) == codes(whole)


# With stories and consents -------------------------------------------------------------


@pytest.fixture
def stop(home):
    return factories.make_stop()


@pytest.fixture
def kiosk(stop):
    return Kiosk.objects.create(name="Kiosk", stop=stop)


def key(story) -> str:
    return str(story.translation_key)


def test_a_plan_shows_nobody_whose_consent_is_missing_over_or_withdrawn(kiosk, stop, editor):
    with_end = story_with_portrait("Rima")
    story_with_portrait("Joel")
    never = factories.make_story(factories.make_person("Ohne"), title="Ohne")
    order = tuple(key(story) for story in (never, with_end, StoryPage.objects.get(title="Joel")))
    plans.save(stop, Wishes(order=order), revision=0, by=editor)
    assert names(programme.build(kiosk)) == ["Rima", "Joel"]
    today = timezone.localdate()
    with_end.appearances.first().person.consents.update(valid_from="2020-01-01", valid_until=today)
    later = timezone.now() + timedelta(days=1)
    assert names(programme.build(kiosk, later)) == ["Joel"]
    withdraw(Person.objects.get(public_name="Joel"))
    assert names(programme.build(kiosk)) == ["Rima"]


def test_a_story_cleared_later_comes_last_and_the_other_devices_show_the_same(kiosk, stop, editor):
    first, second = (factories.make_consented_story(name) for name in ("Rima", "Joel"))
    before = programme.current_versions([kiosk])[kiosk.pk]
    plans.save(stop, Wishes(order=(key(second), key(first))), revision=0, by=editor)
    factories.make_consented_story("Anna")
    built = programme.build(kiosk)
    assert names(built) == ["Joel", "Rima", "Anna"]
    assert programme.current_versions([kiosk])[kiosk.pk] == built["version"] != before


def test_whoever_comes_second_changes_nothing(stop, editor):
    story = factories.make_consented_story("Rima")
    mine = Wishes(order=(key(story),), left_out=frozenset({key(story)}))
    plans.save(stop, mine, revision=0, by=editor)
    for stale in (0, 2):
        with pytest.raises(plans.PlanChanged):
            plans.save(stop, Wishes(languages=frozenset({"ar"})), revision=stale, by=editor)
    assert plans.wishes_of(plans.plan_of(stop)) == mine
    plans.save(stop, replace(mine, shows_events=False), revision=1, by=editor)
    assert not plans.wishes_of(plans.plan_of(stop)).shows_events


def test_a_story_that_was_not_on_the_list_stays_left_out(stop, editor):
    draft, shown = factories.make_consented_story("Rima"), factories.make_consented_story("Joel")
    both = (key(draft), key(shown))
    plans.save(stop, Wishes(order=both, left_out=frozenset({key(draft)})), revision=0, by=editor)
    plans.save(stop, Wishes(order=(key(shown),)), revision=1, by=editor)
    kept = plans.wishes_of(plans.plan_of(stop))
    assert kept.order == (key(shown), key(draft))
    assert kept.left_out == {key(draft)}
