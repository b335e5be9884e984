"""A file's first folder says whether it is public, whatever else is in its name."""

from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.utils.module_loading import import_string

from core.storages import OpenOrPrivate, is_open


@pytest.fixture
def by_name():
    return storages["renditions"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("open/a.webp", True),
        ("renditions/a.webp", False),
        ("opened/a.webp", False),
        ("open", False),
        ("photos/open/a.webp", False),
        ("", False),
    ],
)
def test_what_is_not_said_to_be_public_is_private(name, expected):
    assert is_open(name) is expected


@pytest.mark.parametrize(
    ("name", "root"), [("open/a.webp", "MEDIA_ROOT"), ("renditions/a.webp", "PRIVATE_ROOT")]
)
def test_a_file_lies_where_its_folder_says_and_nowhere_else(by_name, settings, name, root):
    stored = by_name.save(name, ContentFile(b"x"))
    assert by_name.path(stored) == str(Path(getattr(settings, root)) / stored)
    assert by_name.exists(stored)
    assert by_name.size(stored) == 1
    assert by_name.open(stored).read() == b"x"
    assert Path(stored).name in by_name.listdir(stored.partition("/")[0])[1]
    by_name.delete(stored)
    assert not by_name.exists(stored)


def test_public_files_have_an_address_that_asks_nobody(by_name):
    assert by_name.url("open/a.webp") == "/oeffentlich/open/a.webp"
    assert by_name.url("renditions/a.webp") == "/media/renditions/a.webp"


@pytest.mark.parametrize("name", ["open/../../x.webp", "renditions/../../x.webp"])
def test_no_name_leads_out_of_its_folder(by_name, name):
    with pytest.raises(Exception, match="travers|outside|located"):
        by_name.save(name, ContentFile(b"x"))


def test_a_task_can_find_it_again_by_its_name_alone(by_name):
    path, arguments, options = by_name.deconstruct()
    assert import_string(path) is OpenOrPrivate
    assert not arguments
    assert not options


def test_nobody_else_on_the_machine_reads_private_files(by_name):
    stored = by_name.save("renditions/b.webp", ContentFile(b"x"))
    assert Path(by_name.path(stored)).stat().st_mode & 0o007 == 0
