"""Apps copy what they get: everybody in an episode has agreed to the website and to handing on."""

import pytest

from stories.domain.withdrawal import Scope, withdraw
from stories.enums import Channel, Material, TaskKind
from tests import factories

PAGE, FEED = "/de/podcast/folge/", "/de/podcast/feed.xml"
FILES = [PAGE + name for name in ("folge.m4a", "kapitel.json", "mitschrift.vtt", "mitschrift.txt")]
CHAPTERS = [("0:00", "Rima erzählt")]
IN_EPISODE = (Material.TEXT, Material.NAME, Material.VOICE_VIDEO)


@pytest.fixture
def episode(make_episode, rima):
    return make_episode(people=[rima], chapters=CHAPTERS, transcript="Rima: Ja.")


def is_in_feed(client) -> bool:
    return b"<item>" in client.get(FEED).content


def statuses(client) -> list[int]:
    return [client.get(path).status_code for path in FILES]


def test_with_the_consent_of_all_it_is_everywhere(client, episode):
    assert client.get(PAGE).status_code == 200
    assert is_in_feed(client)
    assert statuses(client) == [200] * 4


@pytest.mark.parametrize("missing", IN_EPISODE)
@pytest.mark.parametrize("channel", [Channel.WEB, Channel.THIRD_PARTY])
def test_one_material_that_is_missing_on_one_channel_is_enough(
    client, make_episode, channel, missing
):
    person = factories.make_person("Olena", is_pseudonym=False)
    others = [one for one in Channel if one != channel]
    factories.make_consent(person, channels=others)
    factories.make_consent(person, channels=[channel], materials=set(Material) - {missing})
    make_episode(people=[person], chapters=CHAPTERS, transcript="Text")
    assert not is_in_feed(client)
    assert statuses(client) == [410] * 4
    assert client.get(PAGE).status_code == (410 if channel == Channel.WEB else 200)


def test_one_of_two_who_has_not_agreed_is_enough(client, make_episode, rima):
    other = factories.make_person("Olena")
    factories.make_consent(other, channels=[Channel.WEB])
    make_episode(people=[rima, other])
    assert client.get(PAGE).status_code == 200
    assert not is_in_feed(client)


def test_a_sound_in_which_nobody_is_entered_is_nowhere(client, make_episode, make_sound):
    factories.publish_unasked(make_episode(sound=make_sound(shows_people=True)))
    assert client.get(PAGE).status_code == 410
    assert not is_in_feed(client)
    assert client.get(FILES[0]).status_code == 410


def test_after_a_withdrawal_nothing_is_left(client, episode, rima):
    name = episode.sound.versions.get().file.name
    etag = client.get(FEED).headers["ETag"]
    captions = f"/media/captions/{episode.sound.captions.get().pk}.vtt"
    withdraw(rima)
    assert client.get(PAGE).status_code == 410
    feed = client.get(FEED, headers={"If-None-Match": etag})
    assert feed.status_code == 200
    assert b"<item>" not in feed.content
    assert all(status in (404, 410) for status in statuses(client))
    for path in (f"/media/{name}", captions):
        assert client.get(path).status_code in (404, 410)
    assert b"Rima" not in client.get("/de/podcast/").content


def test_who_takes_back_handing_on_stays_on_the_website(client, episode, rima):
    tasks = withdraw(rima, scope=Scope(channels=frozenset({Channel.THIRD_PARTY})))
    assert client.get(PAGE).status_code == 200
    assert not is_in_feed(client)
    assert statuses(client) == [410] * 4
    (task,) = [task for task in tasks if task.reference == str(episode.pk)]
    assert task.kind == TaskKind.HANDED_ON
    assert "Verzeichnissen" in task.detail


def test_a_withdrawal_of_all_names_each_copy_once(episode, rima):
    tasks = withdraw(rima)
    assert len([task for task in tasks if task.subject.startswith("Podcast: Folge")]) == 1


def test_what_no_app_could_get_leaves_no_task(make_episode, rima):
    make_episode(people=[rima], only_on_website=True)
    assert not [task for task in withdraw(rima) if task.subject.startswith("Podcast:")]


def test_a_withdrawal_of_another_channel_leaves_the_feed_as_it_is(client, episode, rima):
    tasks = withdraw(rima, scope=Scope(channels=frozenset({Channel.PRINT})))
    assert is_in_feed(client)
    assert not [task for task in tasks if task.subject.startswith("Podcast:")]


def test_a_draft_hands_out_nothing(client, episode):
    episode.unpublish()
    assert all(status in (404, 410) for status in statuses(client))


def test_ranges_and_head_work_for_apps(client, episode):
    content = b"".join(client.get(FILES[0]).streaming_content)
    part = client.get(FILES[0], headers={"Range": "bytes=2-4"})
    assert (part.status_code, part.headers["Content-Range"]) == (206, f"bytes 2-4/{len(content)}")
    assert b"".join(part.streaming_content) == content[2:5]
    head = client.head(FILES[0])
    assert head.headers["Content-Length"] == str(len(content))
    assert head.headers["Accept-Ranges"] == "bytes"
    assert head.headers["Cache-Control"] == "private, no-cache"


def test_files_that_an_episode_does_not_have_are_not_there(client, make_episode, make_sound):
    make_episode(sound=make_sound(captions=()))
    assert statuses(client) == [200, 404, 404, 404]


def test_apps_ask_with_get_and_head_only(client, episode):
    assert client.post(FILES[0]).status_code == 405
