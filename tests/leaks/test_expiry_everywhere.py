"""A consent ends by its date: its story is gone from every way, though nobody does anything."""

from datetime import timedelta

from django.test import Client
from django.utils import timezone

from exhibition.domain.panels import refusals
from stories.models import StoryPage
from tests.leaks.test_everywhere import (
    files_are_gone,
    kiosk_is_clean,
    nothing_is_left,
    prints_are_refused,
)
from tests.leaks.world import make_world


def test_an_expiry_reaches_everything_though_no_job_runs(
    home, three_languages, crawl, later, editor_client, django_capture_on_commit_callbacks
):
    last_day = timezone.localdate() + timedelta(days=1)
    with django_capture_on_commit_callbacks(execute=True):
        world = make_world({"valid_until": last_day})
    before, names = crawl(), world.person_files()
    programme = world.programme(Client()).json()
    assert programme["items"]
    with later(days=2):
        after = crawl()
        nothing_is_left(after, before)
        files_are_gone(world, after, names)
        assert after.ask("/de/geschichten/zephyra/").status == 410
        assert after.ask(f"/q/{world.panel.code}/").status == 410
        kiosk_is_clean(world, programme)
        assert refusals(world.panel)
        prints_are_refused(world, editor_client)
    assert StoryPage.objects.get(pk=world.story.pk).live  # nobody did anything
