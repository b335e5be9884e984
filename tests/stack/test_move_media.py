"""``move_media`` between folders and a real S3 server: broken off, killed, and run again."""

import hashlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command

from core.moving import places_of
from stories.delivery import address
from stories.domain.photos import make_renditions
from tests import factories

pytestmark = pytest.mark.stack
ROOT = Path(__file__).resolve().parents[2]
MEGABYTE = 1024 * 1024


def contents(where: str) -> dict[str, str]:
    """SHA-256 of every file there, both sides, by side and name."""
    return {
        f"{side}/{name}": hashlib.sha256(place.open(name).read()).hexdigest()
        for side, place in places_of(where).items()
        for name in place.names()
    }


@pytest.fixture
def folders(buckets, settings, tmp_path):
    """Both folders of this test alone; gives the environment of a process that knows them."""
    private, public = tmp_path / "private", tmp_path / "public"
    settings.PRIVATE_ROOT, settings.MEDIA_ROOT = private, public
    local = {alias: dict(place) for alias, place in settings.FILE_PLACES["local"].items()}
    for alias, folder in (("default", private), ("public", public)):
        local[alias]["OPTIONS"] = local[alias]["OPTIONS"] | {"location": str(folder)}
    settings.FILE_PLACES = settings.FILE_PLACES | {"local": local}
    return {
        **os.environ,
        **{name: buckets[name] for name in buckets if name.startswith("S3_")},
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "SECRET_KEY": "x",
        "DATABASE_URL": f"sqlite:///{tmp_path}/db.sqlite3",
        "PRIVATE_ROOT": str(private),
        "MEDIA_ROOT": str(public),
    }


def fill(where: str, count: int = 12) -> dict[str, str]:
    for side, place in places_of(where).items():
        for number in range(count):
            content = f"{side} {number}".encode() * 20_000
            place.storage.save(f"photos/{number}.jpg", ContentFile(content))
        place.storage.save("unknown/folder/large.bin", ContentFile(os.urandom(9 * MEGABYTE)))
    return contents(where)


@pytest.mark.parametrize(("source", "target"), [("local", "s3"), ("s3", "local")])
def test_everything_is_moved_under_its_name(folders, source, target):
    before = fill(source)
    call_command("move_media", f"--to={target}")
    assert contents(target) == before
    assert contents(source) == {}


def test_a_dry_run_says_and_changes_nothing(folders, capsys):
    before = fill("local", 2)
    call_command("move_media", "--to=s3", "--dry-run")
    assert "private: 3 files" in capsys.readouterr().out
    assert contents("local") == before
    assert contents("s3") == {}


def test_keeping_leaves_both(folders):
    before = fill("local", 2)
    call_command("move_media", "--to=s3", "--keep")
    assert contents("local") == contents("s3") == before
    call_command("move_media", "--to=s3")
    assert contents("local") == {}
    assert contents("s3") == before


def test_another_file_in_the_target_stops_everything(folders, capsys):
    before = fill("local", 2)
    places_of("s3")["private"].storage.save("photos/1.jpg", ContentFile(b"another"))
    with pytest.raises(CommandError, match="Nothing was moved") as refused:
        call_command("move_media", "--to=s3")
    assert refused.value.returncode == 1
    assert "private: photos/1.jpg" in capsys.readouterr().err
    assert contents("local") == before
    assert len(contents("s3")) == 1


@pytest.mark.parametrize(("source", "target"), [("local", "s3"), ("s3", "local")])
def test_a_kill_in_the_middle_loses_nothing(folders, s3_client, source, target):
    before = fill(source, 40)
    process = subprocess.Popen(
        [sys.executable, "manage.py", "move_media", f"--to={target}"],
        cwd=ROOT,
        env=folders,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert "25 of 41" in process.stdout.readline()
    process.send_signal(signal.SIGKILL)
    process.wait(timeout=30)
    process.stdout.close()
    there, here = contents(target), contents(source)
    assert there.keys() | here.keys() == before.keys()
    assert {**there, **here} == before  # whole, wherever it is
    assert here, "killed too late"
    assert there, "killed too early"
    again = subprocess.run(
        [sys.executable, "manage.py", "move_media", f"--to={target}"], cwd=ROOT, env=folders
    )
    assert again.returncode == 0
    assert contents(target) == before
    assert contents(source) == {}
    assert list(Path(folders["PRIVATE_ROOT"]).rglob("*.half")) == []


def test_parts_that_a_kill_left_are_taken_away(folders, buckets, s3_client):
    fill("local", 1)
    bucket, key = buckets["S3_BUCKET_PRIVATE"], "photos/0.jpg"
    upload = s3_client.create_multipart_upload(Bucket=bucket, Key=key)
    part = {"Bucket": bucket, "Key": key, "UploadId": upload["UploadId"], "PartNumber": 1}
    s3_client.upload_part(**part, Body=b"x" * 5 * MEGABYTE)
    call_command("move_media", "--to=s3")
    assert not s3_client.list_multipart_uploads(Bucket=bucket).get("Uploads")


@pytest.mark.django_db
def test_the_site_finds_its_files_again(folders, buckets, settings, client):
    settings.STORAGES = {**settings.STORAGES, **settings.FILE_PLACES["local"]}
    landscape = factories.make_photo(shows_people=False)
    make_renditions(landscape)
    size = landscape.renditions.first()
    before = size.file.read()
    call_command("move_media", "--to=s3")
    settings.STORAGES = {**settings.STORAGES, **settings.FILE_PLACES["s3"]}
    size = landscape.renditions.get(pk=size.pk)
    assert size.file.read() == before
    assert buckets["S3_BUCKET_PUBLIC"] in address(size.file)
    call_command("move_media", "--to=local")
    settings.STORAGES = {**settings.STORAGES, **settings.FILE_PLACES["local"]}
    assert client.get(address(size.file)).status_code == 200
