"""Films of other platforms: only known ones, nothing before a click, nobody who does not agree."""

import json
import re
from html import unescape

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.middleware import public_policy
from kiosk.domain import programme
from kiosk.models import Kiosk
from stories.blocks import EmbeddedFilmBlock, PlatformAddressBlock
from stories.domain.embeds import read_address
from stories.domain.publishing import refusals
from stories.domain.withdrawal import Scope, withdraw
from stories.enums import Channel, Material, TaskKind
from stories.models import StoryPage
from tests import factories

STORY = "/de/geschichten/rima/"
ADDRESS = "https://www.youtube.com/watch?v=abcdefghij_"
FRAME = "https://www.youtube-nocookie.com/embed/abcdefghij_?autoplay=1"


@pytest.fixture(autouse=True)
def own_server(settings):
    settings.PEERTUBE_HOSTS = ["tube.example.org"]


@pytest.fixture
def person(home):
    person = factories.make_person()
    factories.make_consent(person)
    return person


def embed(*people, **values) -> dict:
    return {
        "heading": "Ein Gespräch",
        "address": ADDRESS,
        "shows_people": True,
        "people": [person.pk for person in people],
        "poster": None,
    } | values


def story_with(person, value) -> StoryPage:
    body = json.dumps([{"type": "embed", "value": value}])
    return factories.make_story(person, body=body)


def read(client) -> str:
    response = client.get(STORY)
    assert response.status_code == 200
    return unescape(response.content.decode())


# Addresses ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "page", "host"),
    [
        (f"{ADDRESS}&si=who-shared-it&t=5", ADDRESS, "www.youtube-nocookie.com"),
        ("http://youtu.be/abcdefghij_?si=x", ADDRESS, "www.youtube-nocookie.com"),
        ("https://m.youtube.com/shorts/abcdefghij_", ADDRESS, "www.youtube-nocookie.com"),
        ("https://www.youtube.com/live/abcdefghij_?x", ADDRESS, "www.youtube-nocookie.com"),
        (
            "https://www.youtube-nocookie.com/embed/abcdefghij_",
            ADDRESS,
            "www.youtube-nocookie.com",
        ),
        ("https://vimeo.com/123456", "https://vimeo.com/123456", "player.vimeo.com"),
        ("https://vimeo.com/123456/0a1b2c3d4e", "https://vimeo.com/123456/0a1b2c3d4e", None),
        (
            "https://player.vimeo.com/video/123456?h=0a1b2c3d4e",
            "https://vimeo.com/123456/0a1b2c3d4e",
            "player.vimeo.com",
        ),
        (
            "https://tube.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv?start=5s",
            "https://tube.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv",
            "tube.example.org",
        ),
        (
            "https://tube.example.org/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d",
            "https://tube.example.org/w/9c9de5e8-0a1e-484a-b099-e80766180a6d",
            "tube.example.org",
        ),
    ],
)
def test_an_address_leads_to_one_film_and_loses_what_follows_people(address, page, host):
    found = read_address(address)
    assert found.page == page
    assert host in (None, found.host)
    assert read_address(found.page) == found


@pytest.mark.parametrize(
    "address",
    [
        "",
        "youtube",
        "javascript:alert(1)//youtu.be/abcdefghij_",
        "https://youtube.com.example.org/watch?v=abcdefghij_",
        "https://example.org/?https://youtu.be/abcdefghij_",
        "https://youtu.be@example.org/abcdefghij_",
        "https://user:word@youtu.be/abcdefghij_",
        "https://youtu.be:8443/abcdefghij_",
        "https://youtu.be/abcdefghij_/more",
        'https://youtu.be/abcdefghi"_',
        "https://www.youtube.com/watch?v=short",
        "https://www.youtube.com/playlist?list=abcdefghij_",
        "https://www.youtube.com/@channel",
        "https://vimeo.com/channel",
        "https://vimeo.com/123456?h=<script>",
        "https://tube.example.org/w/../../api",
        "https://other.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv",
        "https://[::1",
        "ftp://youtu.be/abcdefghij_",
    ],
)
def test_anything_else_is_refused_with_a_sentence(address):
    assert read_address(address) is None
    if address:
        with pytest.raises(ValidationError) as refusal:
            PlatformAddressBlock().clean(address)
        assert "tube.example.org. Bitte öffnen Sie den Film" in str(refusal.value)


def test_the_frame_asks_for_as_little_as_each_platform_can():
    assert read_address(ADDRESS).frame("de-simple").startswith(FRAME)
    assert "hl=de&" in read_address(ADDRESS).frame("de-simple")
    vimeo = read_address("https://vimeo.com/123456/0a1b2c3d4e").frame("en")
    assert vimeo.startswith("https://player.vimeo.com/video/123456?autoplay=1&dnt=1")
    assert "h=0a1b2c3d4e" in vimeo
    peertube = read_address("https://tube.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv").frame("en")
    assert "p2p=0" in peertube


def test_a_film_with_people_names_them(home):
    block = EmbeddedFilmBlock()
    with pytest.raises(ValidationError):
        block.clean(block.to_python(embed()))
    block.clean(block.to_python(embed(shows_people=False)))
    block.clean(block.to_python(embed(factories.make_person())))


# On the page ----------------------------------------------------------------------------


def test_nothing_is_loaded_before_the_click(client, person):
    story_with(person, embed(person))
    text = read(client)
    assert "Dieser Film liegt bei YouTube." in text
    assert "Ihre IP-Adresse" in text
    assert f'<a href="{ADDRESS}"' in text
    assert FRAME in re.search(r"<template>(.*?)</template>", text)[1]
    assert text.count(FRAME) == text.count("<iframe") == 1


def test_only_a_page_with_such_a_film_may_open_frames_and_of_that_platform_only(client, person):
    story_with(person, embed(person))
    policy = client.get(STORY).headers["Content-Security-Policy"]
    assert "frame-src https://www.youtube-nocookie.com" in policy.split("; ")
    for path in ("/de/", "/de/geschichten/"):
        assert "frame-src 'none'" in client.get(path).headers["Content-Security-Policy"]
    assert "frame-src 'none'" in public_policy()


def test_a_poster_without_cover_takes_the_page_along(client, person):
    poster = factories.make_photo(factories.make_person("Joel"))
    story_with(person, embed(person, poster=poster.pk))
    assert client.get(STORY).status_code == 410


def is_shown(client) -> bool:
    response = client.get(STORY)
    text = response.content.decode()
    shown = "two-clicks" in text
    assert shown == ("youtube" in text) == ("Ein Gespräch" in text)
    assert shown == ("frame-src https:" in response.headers["Content-Security-Policy"])
    return shown


def test_it_is_left_out_where_somebody_in_it_does_not_agree(client, person):
    joel = factories.make_person("Joel")
    story_with(person, embed(person, joel))
    assert not is_shown(client)
    factories.make_consent(joel, channels=[Channel.KIOSK])
    assert not is_shown(client)
    factories.make_consent(joel, materials=[Material.VOICE_VIDEO], channels=[Channel.WEB])
    assert is_shown(client)
    factories.withdraw_everything(joel)
    assert not is_shown(client)


def test_it_is_left_out_where_nobody_is_named_or_somebody_is_gone(client, person):
    joel = factories.make_person("Joel")
    factories.make_consent(joel)
    story = story_with(person, embed(person, joel))
    assert is_shown(client)
    body = json.dumps([{"type": "embed", "value": embed(person) | {"people": [person.pk, 9999]}}])
    StoryPage.objects.filter(pk=story.pk).update(body=body)
    assert not is_shown(client)
    body = json.dumps([{"type": "embed", "value": embed()}])
    StoryPage.objects.filter(pk=story.pk).update(body=body)
    assert not is_shown(client)


def test_it_is_left_out_where_its_platform_is_not_known_any_more(client, person, settings):
    address = "https://tube.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv"
    story_with(person, embed(person, address=address))
    assert "two-clicks" in read(client)
    settings.PEERTUBE_HOSTS = []
    assert "two-clicks" not in read(client)


def test_one_without_people_needs_nobody(client, person):
    story_with(person, embed(shows_people=False))
    assert is_shown(client)


def test_kiosks_never_show_it(person):
    story_with(person, embed(person))
    kiosk = Kiosk.objects.create(name="Foyer")
    content = json.dumps(programme.content_of(kiosk, timezone.now()))
    assert "Rima" in content
    assert "youtube" not in content


# Publishing and withdrawing --------------------------------------------------------------


def test_who_is_in_it_has_to_be_on_the_list_of_the_page(person):
    joel = factories.make_person("Joel")
    factories.make_consent(joel)
    assert refusals(story_with(person, embed(person))) == []
    refused = refusals(story_with_second(person, embed(joel)))
    assert any("Joel" in sentence and "Wer ist zu erkennen" in sentence for sentence in refused)


def story_with_second(person, value) -> StoryPage:
    body = json.dumps([{"type": "embed", "value": value}])
    return factories.make_story(person, title="Zweite", body=body)


def test_it_is_refused_where_somebody_in_it_does_not_agree(home):
    person = factories.make_person()
    factories.make_consent(person, materials=set(Material) - {Material.VOICE_VIDEO})
    refused = refusals(story_with(person, embed(person)))
    assert any("Stimme und Film" in sentence and "Ein Gespräch" in sentence for sentence in refused)


def test_a_withdrawal_leaves_a_task_to_take_it_down_there_too(client, person):
    story_with(person, embed(person))
    tasks = withdraw(person, scope=Scope(materials=frozenset({Material.VOICE_VIDEO})))
    there = [task for task in tasks if "YouTube" in task.detail]
    assert [task.kind for task in there] == [TaskKind.HANDED_ON]
    assert not is_shown(client)


def test_other_withdrawals_leave_none(person):
    story_with(person, embed(person))
    for scope in (
        Scope(materials=frozenset({Material.PHOTO})),
        Scope(channels=frozenset({Channel.KIOSK})),
    ):
        assert not any("YouTube" in task.detail for task in withdraw(person, scope=scope))


def test_the_page_asks_as_often_for_three_people_as_for_one(
    client, person, django_assert_max_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    story = story_with(person, embed(person))
    read(client)
    with CaptureQueriesContext(connection) as of_one:
        read(client)
    others = [factories.make_person(name) for name in ("Joel", "Reza")]
    for other in others:
        factories.make_consent(other)
    body = json.dumps([{"type": "embed", "value": embed(person, *others)}])
    StoryPage.objects.filter(pk=story.pk).update(body=body)
    with django_assert_max_num_queries(len(of_one)):
        read(client)
