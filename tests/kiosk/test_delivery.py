"""A device asks for its programme and its files, and gets no others."""

import pytest

from kiosk.domain import programme
from kiosk.models import Kiosk
from stories.domain.withdrawal import withdraw
from stories.models import Person
from tests import factories
from tests.kiosk.conftest import paired, story_with_portrait


def test_the_answer_is_tagged_by_its_version_and_says_304_with_a_new_lease(ask, kiosk, token):
    story_with_portrait("Rima")
    first = ask("kiosk_programme", token)
    again = ask("kiosk_programme", token, **{"If-None-Match": first["ETag"]})
    assert first["ETag"] == f'"{first.json()["version"]}"'
    assert first["Cache-Control"] == "private, no-cache"
    assert again.status_code == 304
    assert again["Kiosk-Lease-Until"]
    kiosk.refresh_from_db()
    assert kiosk.last_contact_at is not None


def test_an_older_version_gets_the_whole_programme(ask, token):
    assert ask("kiosk_programme", token, **{"If-None-Match": '"0"'}).status_code == 200


def test_a_device_gets_the_files_of_its_programme_unchanged(ask, kiosk, token):
    story_with_portrait("Rima")
    (file,) = programme.build(kiosk)["files"]
    answer = ask("kiosk_media", token, args=[file["name"]])
    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/webp"
    assert len(b"".join(answer.streaming_content)) == file["size"]


def test_a_file_without_a_token_is_refused(ask, kiosk):
    story_with_portrait("Rima")
    (file,) = programme.build(kiosk)["files"]
    assert ask("kiosk_media", args=[file["name"]]).status_code == 401


def test_the_token_of_another_kiosk_opens_only_that_ones_files(ask, home):
    mine, other = story_with_portrait("Rima"), story_with_portrait("Joel")
    stops = factories.make_stop("eins"), factories.make_stop("zwei")
    for stop, story in zip(stops, (mine, other), strict=True):
        stop.stories.set([story])
    here = Kiosk.objects.create(name="Hier", stop=stops[0])
    there = Kiosk.objects.create(name="Dort", stop=stops[1])
    (file,) = programme.build(here)["files"]
    assert ask("kiosk_media", paired(here), args=[file["name"]]).status_code == 200
    assert ask("kiosk_media", paired(there), args=[file["name"]]).status_code == 404


@pytest.mark.parametrize("name", ["../../etc/passwd", "photos/unknown.webp", "consents/a.pdf"])
def test_other_names_lead_nowhere(ask, token, name):
    assert ask("kiosk_media", token, args=[name]).status_code == 404


def test_a_file_is_refused_right_after_a_withdrawal(ask, kiosk, token):
    story_with_portrait("Rima")
    (file,) = programme.build(kiosk)["files"]
    withdraw(Person.objects.get())
    assert ask("kiosk_media", token, args=[file["name"]]).status_code in {404, 410}
