"""A move loses nothing, whatever goes wrong on the way. Between two folders, to be quick."""

from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.core.management import CommandError, call_command

from core.files import WORK_FOLDERS
from core.moving import Moving, place
from core.moving.move import IsMoving, one_at_a_time
from core.moving.places import HALF, Folder
from stories.domain.films import workroom
from stories.domain.uploads.terms import folder as uploads_folder


@pytest.fixture
def source(tmp_path):
    return place(FileSystemStorage(tmp_path / "source"))


@pytest.fixture
def target(tmp_path):
    return place(FileSystemStorage(tmp_path / "target", file_permissions_mode=0o640))


def put(at, name: str, content: bytes = b"x") -> str:
    return at.storage.save(name, ContentFile(content))


def content(at, name: str) -> bytes:
    with at.open(name) as file:
        return file.read()


def files(at) -> list[str]:
    root = at.storage.location
    return sorted(path for path in Folder(FileSystemStorage(root)).names())


def everything_below(at) -> set[str]:
    root = Path(at.storage.location)
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


def test_every_file_goes_under_its_own_name_known_to_a_row_or_not(source, target):
    names = [put(source, "photos/a.jpg", b"a"), put(source, "what/is/this.bin", b"b" * 3_000_000)]
    result = Moving(source, target).run()
    assert (result.moved, result.known, result.failed) == (2, 0, [])
    assert result.size == 3_000_001
    assert files(target) == sorted(names)
    assert content(target, names[1]) == b"b" * 3_000_000
    assert everything_below(source) == set()


def test_empty_folders_go_too(source, target, tmp_path):
    put(source, "what/is/this.bin")
    Moving(source, target).run()
    assert list((tmp_path / "source").iterdir()) == []


def test_private_files_stay_closed_to_others(source, target):
    name = put(source, "photos/a.jpg")
    Moving(source, target).run()
    assert Path(target.storage.path(name)).stat().st_mode & 0o777 == 0o640


def test_what_is_not_the_sites_stays(source, target, tmp_path):
    """Beside the folders, links, and what this machine is working on."""
    put(source, "photos/a.jpg")
    root = tmp_path / "source"
    (root / "README.md").write_text("x")
    (root / "photos/link.jpg").symlink_to(root / "photos/a.jpg")
    for folder in WORK_FOLDERS:
        (root / folder).mkdir()
        (root / folder / "piece").write_text("x")
    Moving(source, target).run()
    assert everything_below(target) == {"photos/a.jpg"}
    assert everything_below(source) >= {"README.md", *(f"{one}/piece" for one in WORK_FOLDERS)}


def test_the_folders_of_work_are_those_that_are_worked_in():
    assert {workroom.FOLDER, uploads_folder().name} == WORK_FOLDERS


def test_keeping_copies_and_deletes_nothing(source, target):
    name = put(source, "photos/a.jpg")
    assert Moving(source, target).run(keep=True).moved == 1
    assert files(source) == files(target) == [name]
    again = Moving(source, target)
    assert again.conflicts() == []
    result = again.run()
    assert (result.moved, result.known) == (0, 1)
    assert files(source) == []


def test_another_file_of_that_name_is_a_conflict(source, target):
    put(source, "photos/a.jpg", b"one")
    put(target, "photos/a.jpg", b"two")
    put(source, "photos/b.jpg", b"longer")
    put(target, "photos/b.jpg", b"short")
    assert Moving(source, target).conflicts() == ["photos/a.jpg", "photos/b.jpg"]


def test_nothing_is_written_over_even_when_nobody_asked_for_conflicts(source, target):
    put(source, "photos/a.jpg", b"one")
    put(target, "photos/a.jpg", b"two")
    assert Moving(source, target).run().failed == ["photos/a.jpg"]
    assert content(source, "photos/a.jpg") == b"one"
    assert content(target, "photos/a.jpg") == b"two"


def test_a_copy_that_is_not_the_same_is_thrown_away(source, target, monkeypatch):
    put(source, "photos/a.jpg", b"good")
    put(source, "photos/b.jpg", b"good")
    write = Folder.write

    def spoil(self, name, content):
        if name.endswith("a.jpg"):
            self.storage.save(name, ContentFile(b"evil"))
        else:
            write(self, name, content)

    monkeypatch.setattr(Folder, "write", spoil)
    result = Moving(source, target).run()
    assert result.failed == ["photos/a.jpg"]
    assert files(source) == ["photos/a.jpg"]
    assert files(target) == ["photos/b.jpg"]


def test_a_file_that_goes_meanwhile_leaves_no_copy(source, target, monkeypatch):
    """A withdrawal deletes it in the place that is in use: the copy must not stay."""
    name = put(source, "photos/a.jpg")
    write = Folder.write

    def write_and_withdraw(self, name, content):
        write(self, name, content)
        source.storage.delete(name)

    monkeypatch.setattr(Folder, "write", write_and_withdraw)
    assert Moving(source, target).run().failed == [name]
    assert everything_below(target) == set()


def test_being_broken_off_leaves_no_half_file(source, target, monkeypatch):
    put(source, "photos/a.jpg", b"x" * 100)

    def stop(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr("core.moving.places.os.fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        Moving(source, target).run()
    assert everything_below(target) == set()
    assert files(source) == ["photos/a.jpg"]


def test_what_a_kill_left_half_is_cleared_away(source, target, tmp_path):
    put(source, "photos/a.jpg", b"whole")
    for at in (source, target):
        put(at, f"photos/b.jpg{HALF}", b"hal")
    Moving(source, target).run()
    assert everything_below(source) == set()
    assert everything_below(target) == {"photos/a.jpg"}


def test_no_name_leads_out_of_the_folder(source, target, monkeypatch):
    put(source, "photos/a.jpg")
    moving = Moving(source, target)
    moving.names = ["photos/../../escaped.jpg"]
    monkeypatch.setattr(Folder, "open", lambda self, name: ContentFile(b"x").open())
    assert moving.run().failed == ["photos/../../escaped.jpg"]


def test_one_at_a_time():
    with one_at_a_time(), pytest.raises(IsMoving), one_at_a_time():
        pass
    with one_at_a_time():
        pass


def test_without_an_s3_server_there_is_nowhere_to_go():
    with pytest.raises(CommandError, match="S3_ENDPOINT_URL"):
        call_command("move_media", "--to=s3")
