"""A story is shown in every way that there is. Then it must be gone from all of them.

Each test first makes sure that the crawler sees what it will look for: a test that finds
nothing because it looks nowhere would be worth nothing.
"""

from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from exhibition.domain.panels import refusals
from stories.domain.withdrawal import Scope, withdraw
from stories.enums import Channel, Material
from tests.leaks.world import (
    BYTES_OF_FILM,
    DAY_OF_SCHEDULE,
    MARKER,
    MARKERS,
    REAL_NAME,
    STAYS,
    file_is_there,
)

WAYS = {
    "/de/": "start page with its teasers",
    "/en/": "start page in English",
    "/fr/": "start page in a third language",
    "/de/geschichten/": "index",
    "/de/geschichten/zephyra/": "story",
    "/en/stories/zephyra/": "translation",
    "/fr/geschichten/zephyra/": "second translation",
    "/de/geschichten/zephyra-zweimal/": "alias",
    "/de/geschichten/joel/": "related story",
    "/de/ueber-uns/": "link in running text",
    "/de/filme/": "films",
    "/de/filme/zephyra-film/": "film",
    "/de/aktuelles/": "news",
    "/de/aktuelles/zephyra-zeitung/": "news item",
    "/de/aktuelles/feed.xml": "feed",
    "/de/podcast/": "podcast",
    "/de/podcast/zephyra-folge/": "episode",
    "/de/podcast/feed.xml": "feed for podcast apps",
    "/de/podcast/zephyra-folge/kapitel.json": "chapters for podcast apps",
    "/de/podcast/zephyra-folge/mitschrift.vtt": "transcript for podcast apps",
    "/de/tour/": "a photo in the list of stops",
    "/de/tour/bautzen/": "a photo of a stop",
    "/de/suche/?q=Zephyra": "search",
    "/en/search/?q=Zephyra": "search in English",
    "/api/v1/stories/": "open data",
    "/api/v1/tour/": "open data of the tour",
    "/sitemap.xml": "map for search engines",
}


def nothing_is_left(after, before) -> None:
    """Neither by following links nor by asking for what was there before."""
    for address in sorted(before.answers):
        if address not in after.answers:
            after.ask(address)
    for marker in MARKERS:
        # The words somebody types stand in the page that answers them, and in its address.
        found = {address for address in after.holding(marker) if "q=" not in address}
        assert {a for a in found if after.answers[a].status not in (301, 302)} == set()
    for address in (a for a in after.answers if "q=" in a):
        text = after.answers[address].text
        assert "geschichten/zephyra" not in text
        assert "hat es geschafft" not in text
    assert STAYS in after.answers["/de/geschichten/"].text
    assert not any(answer.status >= 500 for answer in after.answers.values())


def edition_addresses(world) -> list[str]:
    names = ("edition_print_file", "edition_screen_file")
    return [reverse(name, args=[world.edition.pk]) for name in names]


def prints_are_refused(world, editor_client) -> None:
    """Whoever may enter the workplace gets no file of an edition."""
    for address in edition_addresses(world):
        assert editor_client.get(address).status_code == 403


def files_are_gone(world, crawl, names) -> None:
    for name in names:
        assert crawl.ask(f"/media/{name}").status in (404, 410)
    for captions in world.film.captions.all():
        assert crawl.ask(f"/media/captions/{captions.pk}.vtt").status in (404, 410)


def test_the_crawler_finds_the_story_in_every_way(world, before):
    found = before
    holding = found.holding(MARKER) | found.holding("zephyra")
    assert {way for way in WAYS if way not in holding} == set()
    assert any(address.endswith(".avif") for address in found.media())
    assert any(BYTES_OF_FILM in answer.body for answer in found.answers.values())
    assert world.programme(Client()).json()["items"]
    assert found.ask(f"/q/{world.panel.code}/").status == 302
    assert len(world.edition_files()) == 3
    for name in world.edition_files():  # for colleagues alone, consent or not
        assert found.ask(f"/media/{name}").status == 404
    for address in edition_addresses(world):
        assert found.ask(address).status == 302
    assert found.holding(REAL_NAME) - {a for a in found.answers if "q=" in a} == set()
    assert found.holding("Quendelwiese") - {a for a in found.answers if "q=" in a} == set()


def test_a_withdrawal_reaches_everything(
    world, before, crawl, later, editor_client, django_capture_on_commit_callbacks
):
    names, prints = world.person_files(), world.edition_files()
    programme = world.programme(Client()).json()
    with django_capture_on_commit_callbacks(execute=True):
        tasks = withdraw(world.person)
    after = crawl()
    assert not any(file_is_there(name) for name in prints)
    prints_are_refused(world, editor_client)
    nothing_is_left(after, before)
    files_are_gone(world, after, names)
    assert after.ask("/de/geschichten/zephyra/").status == 410
    assert "noindex" in after.answers["/de/geschichten/zephyra/"].headers
    assert after.ask(f"/q/{world.panel.code}/").status == 410
    kiosk_is_clean(world, programme)
    assert refusals(world.panel)
    assert any(world.panel.code in task.subject for task in tasks)
    assert any("Auflage 1 in Satz A, jetzt: " in task.detail for task in tasks)
    with later(days=DAY_OF_SCHEDULE.days + 1):
        call_command("publish_scheduled")
        nothing_is_left(crawl(), before)


def kiosk_is_clean(world, programme) -> None:
    now = world.programme(Client())
    assert MARKER not in now.content.decode()
    for file in programme["files"]:
        response = Client().get(file["url"], headers={"authorization": f"Bearer {world.token}"})
        assert response.status_code in (404, 410)


def test_what_was_made_for_the_public_is_gone_from_the_disk(
    world, django_capture_on_commit_callbacks
):
    names = [
        *(rendition.file.name for rendition in world.photo.renditions.all()),
        *(version.file.name for version in world.film.versions.all()),
    ]
    assert all(file_is_there(name) for name in names)
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(world.person)
    assert not any(file_is_there(name) for name in names)


def test_only_the_website_is_withdrawn(world, before, crawl, django_capture_on_commit_callbacks):
    programme = world.programme(Client()).json()
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(world.person, scope=Scope(channels=frozenset({Channel.WEB})))
    nothing_is_left(crawl(), before)
    shown = world.programme(Client()).json()
    assert MARKER in str(shown["items"])
    for file in shown["files"]:
        response = Client().get(file["url"], headers={"authorization": f"Bearer {world.token}"})
        assert response.status_code == 200
    assert {file["name"] for file in shown["files"]} == {f["name"] for f in programme["files"]}
    assert refusals(world.panel) == []
    assert all(file_is_there(name) for name in world.edition_files())


def test_only_the_kiosk_is_withdrawn(world, before, crawl, django_capture_on_commit_callbacks):
    programme = world.programme(Client()).json()
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(world.person, scope=Scope(channels=frozenset({Channel.KIOSK})))
    after = crawl()
    assert after.shown() == before.shown()
    kiosk_is_clean(world, programme)


def test_only_the_printed_panels_are_withdrawn(
    world, before, crawl, editor_client, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        tasks = withdraw(world.person, scope=Scope(channels=frozenset({Channel.PRINT})))
    assert not any(file_is_there(name) for name in world.edition_files())
    prints_are_refused(world, editor_client)
    assert crawl().shown() == before.shown()
    assert MARKER in world.programme(Client()).content.decode()
    assert refusals(world.panel)
    assert [task.kind for task in tasks] == ["panel"]


def test_only_the_film_is_withdrawn_and_all_that_shows_it_goes(
    world, crawl, django_capture_on_commit_callbacks
):
    version = world.film.versions.get()
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(world.person, scope=Scope(materials=frozenset({Material.VOICE_VIDEO})))
    after = crawl()
    assert not any(BYTES_OF_FILM in answer.body for answer in after.answers.values())
    assert after.ask(f"/media/{version.file.name}").status == 404
    assert not file_is_there(version.file.name)
    assert file_is_there(world.film.file.name)
    assert after.ask(f"/media/{world.film.file.name}").status == 404
    assert after.ask("/de/filme/zephyra-film/").status == 410
    assert after.ask("/de/aktuelles/zephyra-zeitung/").status == 200
