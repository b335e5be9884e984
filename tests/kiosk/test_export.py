"""A kiosk on a stick: what is on it, who answers for it, and what its small server gives."""

import hashlib
import json
import os
import subprocess
import sys
import urllib.error
import urllib.request
import zipfile
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from kiosk import exporting
from kiosk.domain import exports, pairing, programme
from kiosk.models import KioskExport
from stories.domain.withdrawal import withdraw
from stories.enums import Channel
from stories.models import WithdrawalTask
from tests.kiosk.conftest import story_with_portrait

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(home):
    return story_with_portrait("Rima").appearances.first().person


@pytest.fixture
def stick(kiosk, person, tmp_path):
    """Rima may be shown; Joel may on the website only."""
    story_with_portrait("Joel", channels=[Channel.WEB])
    call_command("export_kiosk", "Kiosk 1", str(tmp_path / "stick"), "--days=5", "--by=Ada")
    return tmp_path / "stick"


def about(stick) -> dict:
    return json.loads((stick / "kiosk/export.json").read_text())


def open_tasks() -> list[str]:
    tasks = WithdrawalTask.objects.filter(kind="kiosk", done_at=None)
    return list(tasks.values_list("reference", flat=True))


def test_it_holds_what_is_cleared_for_kiosks_and_nothing_else(stick, kiosk):
    told = json.loads((stick / "kiosk/programme.json").read_text())
    assert [item["texts"]["de"]["name"] for item in told["items"]] == ["Rima"]
    assert told["version"] == programme.build(kiosk)["version"]
    everything = b"".join(file.read_bytes() for file in stick.rglob("*") if file.is_file())
    assert b"Joel" not in everything
    digests = {path.name for path in (stick / "kiosk/media").iterdir()}
    assert digests == {file["sha256"] for file in told["files"]}
    for path in (stick / "kiosk/media").iterdir():
        assert hashlib.sha256(path.read_bytes()).hexdigest() == path.name


def test_it_is_written_down_with_a_lease_of_its_own_and_a_token_that_opens_nothing(stick, kiosk):
    export = KioskExport.objects.get()
    told = json.loads((stick / "kiosk/programme.json").read_text())
    assert (export.made_by, export.name, export.version) == ("Ada", "Kiosk 1", told["version"])
    assert export.lease_until - export.made_at == timedelta(days=5)
    assert about(stick)["headers"]["Kiosk-Lease-Until"] == told["lease_until"]
    assert pairing.kiosk_of(about(stick)["token"]) is None
    kiosk.refresh_from_db()
    assert kiosk.lease_days == 7


def test_a_withdrawal_names_it_until_somebody_says_that_it_is_destroyed(stick, person):
    withdraw(person)
    export = KioskExport.objects.get()
    assert open_tasks() == [f"export-{export.pk}"]
    with pytest.raises(CommandError):
        call_command("export_kiosk", f"--destroyed={export.pk}")
    call_command("export_kiosk", f"--destroyed={export.pk}", "--reason=zerbrochen", "--by=Ada")
    assert open_tasks() == []
    done_by = WithdrawalTask.objects.get(kind="kiosk").done_by
    assert done_by == "Ada, vernichtet: zerbrochen"
    assert list(exports.out()) == []


def test_what_waits_for_it_ends_with_its_lease(stick, person):
    withdraw(person)
    assert exports.close_what_is_over(timezone.now() + timedelta(days=4)) == 0
    assert exports.close_what_is_over(timezone.now() + timedelta(days=6)) == 1
    KioskExport.objects.update(lease_until=timezone.now())
    other = story_with_portrait("Samira").appearances.first().person
    withdraw(other)
    assert open_tasks() == []


@pytest.mark.parametrize(
    "given", [["Niemand", "new"], ["Kiosk 1", "taken"], ["Kiosk 1", "new", "--days=31"]]
)
def test_what_cannot_be_done_is_refused_and_leaves_nothing(kiosk, tmp_path, given):
    name, target, *options = given
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken/film.mp4").touch()
    with pytest.raises(CommandError):
        call_command("export_kiosk", name, str(tmp_path / target), *options)
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]
    assert not KioskExport.objects.exists()


def test_a_kiosk_that_was_put_out_is_not_written_to_a_stick(kiosk, editor, tmp_path):
    pairing.revoke(kiosk, by=editor)
    with pytest.raises(CommandError, match="was put out and shows nobody any more"):
        call_command("export_kiosk", "Kiosk 1", str(tmp_path / "stick"))
    assert list(tmp_path.iterdir()) == []
    assert not KioskExport.objects.exists()


def test_a_damaged_file_ends_it_and_leaves_nothing(kiosk, person, tmp_path):
    programme.build(kiosk)  # its digests are known from now on
    for one in person.photos.get().renditions.all():
        with one.file.storage.open(one.file.name, "wb") as file:
            file.write(b"something else")
    with pytest.raises(CommandError):
        call_command("export_kiosk", "Kiosk 1", str(tmp_path / "stick.zip"))
    assert list(tmp_path.iterdir()) == []
    assert not KioskExport.objects.exists()


def test_the_same_folder_makes_the_same_zip(stick):
    archives = []
    for seconds in (1_000_000_000, 1_700_000_000):
        for path in stick.rglob("*"):
            os.utime(path, (seconds, seconds))
        made = exporting._zipped(stick)
        archives.append(made.read_bytes())
        names = zipfile.ZipFile(made).namelist()
        made.unlink()
    assert archives[0] == archives[1]
    assert names == sorted(names)
    assert "stick/start_kiosk.py" in names


@pytest.fixture
def small_server(stick):
    command = [sys.executable, str(stick / "start_kiosk.py"), "--port=0", "--no-browser"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        address = process.stdout.readline().split()[-1]
        yield address.removesuffix("/kiosk/")
        process.terminate()


def ask(address: str, *, body=None, **headers):
    """Status, headers and bytes of an answer."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(address, data=body, headers=named)
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers, answer.read()


def test_its_server_gives_what_the_player_needs_and_nothing_else(stick, small_server):
    base, api = f"{small_server}/kiosk/", f"{small_server}/kiosk/api/"
    token = {"Authorization": f"Bearer {about(stick)['token']}"}
    told = json.loads((stick / "kiosk/programme.json").read_text())
    media = small_server + told["files"][0]["url"]
    status, headers, page = ask(base)
    assert (status, b"main.js" in page) == (200, True)
    assert "script-src 'self'" in headers["Content-Security-Policy"]
    assert ask(f"{api}programme.json")[0] == ask(media)[0] == 401
    status, headers, _content = ask(f"{api}programme.json", **token)
    assert (status, headers["Kiosk-Ran"] is not None) == (200, True)
    assert ask(f"{api}programme.json", **token, If_None_Match=headers["ETag"])[0] == 304
    whole = ask(media, **token)[2]
    assert ask(media, **token, Range="bytes=2-5")[::2] == (206, whole[2:6])
    assert ask(media, **token, Range="bytes=99999999-")[0] == 416
    paired = json.loads(ask(f"{api}pairing", body=b"")[2])
    assert paired["token"] == about(stick)["token"]
    for path in ("", "export.json", "player/", "kiosk/export.json", "api/media/unknown"):
        assert ask(base + path, **token)[0] == (200 if path == "" else 404)
    for path in (
        "/kiosk/../start_kiosk.py",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/kiosk/..%5cexport.json",
    ):
        assert ask(small_server + path, **token)[0] == 403
    assert ask(base, Host="evil.example")[0] == 403
    assert ask(f"{api}pairing", body=b"", Origin="https://evil.example")[0] == 403
    report = json.dumps({"version": "a" * 64}).encode()
    assert ask(f"{api}receipt", body=report)[0] == 401
    assert ask(f"{api}receipt", body=report, **token)[0] == 204
    assert ask(f"{api}book", body=b"{}")[0] == 401
    assert ask(f"{api}book", body=b"{}", **token)[0] == 400
    entry = {"id": "b" * 32, "day": "2027-05-01", "language": "de", "answer": "courage"}
    book = json.dumps({"entries": [entry]}).encode()
    assert json.loads(ask(f"{api}book", body=book, **token)[2]) == {"taken": ["b" * 32]}
    lines = (stick / "data/receipts-1.jsonl").read_text().splitlines()
    kept = [json.loads(line) for line in lines]
    assert {one.pop("export") for one in kept} == {about(stick)["token"]}
    assert kept == [{"report": {"version": "a" * 64}}, {"entries": [entry]}]
