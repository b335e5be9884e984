"""``manage.py check --deploy`` complains where private files are not private."""

import os

import pytest
from django.core.checks import run_checks
from django.core.files.storage import storages

from core.bucket_checks import _is_everybody
from core.checks import private_files_are_private


@pytest.fixture
def folders(tmp_path, settings):
    """A private and a public folder, as they should be; a function moves the private one."""

    def at(private, mode=0o750):
        private.mkdir(parents=True, exist_ok=True)
        os.chmod(private, mode)
        places = {name: dict(place) for name, place in settings.STORAGES.items()}
        places["default"]["OPTIONS"] = {"location": str(private)}
        settings.STORAGES = places
        settings.MEDIA_ROOT = tmp_path / "public"
        settings.STATIC_ROOT = tmp_path / "static"

    return at


def ids() -> set[str]:
    return {message.id for message in private_files_are_private(None)}


def test_a_private_folder_of_its_own_is_right(folders, tmp_path):
    folders(tmp_path / "private")
    assert ids() == set()


@pytest.mark.parametrize("inside", ["public", "public/below/it", "static/files"])
def test_private_files_inside_public_ones_are_an_error(folders, tmp_path, inside):
    folders(tmp_path / inside)
    assert ids() == {"exhibition.E001"}


def test_a_way_round_by_a_link_is_seen(folders, tmp_path):
    (tmp_path / "public").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "public")
    folders(tmp_path / "link" / "private")
    assert ids() == {"exhibition.E001"}


@pytest.mark.parametrize("mode", [0o755, 0o751, 0o754])
def test_a_folder_that_every_account_reads_is_an_error(folders, tmp_path, mode):
    folders(tmp_path / "private", mode)
    assert ids() == {"exhibition.E002"}


def test_a_folder_that_is_still_to_be_made_is_right(folders, tmp_path):
    folders(tmp_path / "private")
    (tmp_path / "private").rmdir()
    assert ids() == set()


def test_it_is_asked_before_going_live_only(folders, tmp_path):
    folders(tmp_path / "public")
    assert not [one for one in run_checks() if (one.id or "").startswith("exhibition.")]
    found = run_checks(include_deployment_checks=True)
    assert "exhibition.E001" in {one.id for one in found}


def test_an_s3_server_that_does_not_answer_is_an_error(settings):
    settings.S3 = {
        "S3_ENDPOINT_URL": "http://127.0.0.1:1",
        "S3_BUCKET_PUBLIC": "public",
        "S3_BUCKET_PRIVATE": "private",
        "S3_ACCESS_KEY_ID": "key",
        "S3_SECRET_ACCESS_KEY": "geheim",
        "S3_REGION": "us-east-1",
    }
    backend = "core.buckets.PrivateBucket"
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {"BACKEND": backend},
        "public": {"BACKEND": "core.buckets.PublicBucket"},
    }
    settings.SENDFILE = "nginx"
    assert storages["default"].bucket_name == "private"
    messages = private_files_are_private(None)
    assert {message.id for message in messages} == {"exhibition.E003", "exhibition.E005"}
    assert "geheim" not in str(messages)


@pytest.mark.parametrize(
    ("principal", "expected"),
    [
        ("*", True),
        ({"AWS": "*"}, True),
        ({"AWS": ["arn:aws:iam::1:user/a", "*"]}, True),
        ({"AWS": "arn:aws:iam::1:user/a"}, False),
        (None, False),
    ],
)
def test_who_is_everybody_in_a_policy(principal, expected):
    assert _is_everybody(principal) is expected
