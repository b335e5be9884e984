"""Writes a kiosk to a folder or ZIP that plays without any network (``kiosk/stick/``).

The same player, the programme as its device would get it now, signed, and its files. The folder
appears whole or not at all, and is written down before it is: ``kiosk/domain/exports.py``.
"""

import hashlib
import json
import shutil
import tempfile
import zipfile
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote

from django.core.files.storage import storages
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from core.dates import day_in_words, time_in_words
from core.middleware import public_policy
from kiosk import shell
from kiosk.domain import exports, programme, signing
from kiosk.models import Kiosk, KioskExport

STICK = Path(__file__).resolve().parent / "stick"
STARTERS = ("start_kiosk.py", "keeping.py", "start.sh", "start.bat", "LIESMICH.txt")
SCRIPT, PAGE = "text/javascript; charset=utf-8", "text/html; charset=utf-8"
TYPES = {
    ".js": SCRIPT,
    ".css": "text/css; charset=utf-8",
    ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
}
EVERY = {  # with each answer of the local server
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}
EPOCH = (1980, 1, 1, 0, 0, 0)  # the same folder makes the same ZIP


class TargetTaken(Exception):
    """Something is there already, or the folder above is not."""


class FileDiffers(Exception):
    """A file in the storage is not what the programme says."""


def export(kiosk: Kiosk, target: Path, *, days: int, by: str) -> tuple[KioskExport, dict]:
    """Writes the kiosk to ``target``, a ZIP where it is called so; returns what was written down
    and the programme. ``days``: for how long it may show people, from now on.

    Raises TargetTaken, FileDiffers and KioskRevoked, and then leaves nothing.
    """
    _refuse_taken(target)
    with tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=target.parent) as half:
        folder = Path(half) / target.stem
        written, token = exports.begin(kiosk, days=days, by=by)
        try:
            told = _told(kiosk, written, days)
            _write(folder, told, token)
            whole = _zipped(folder) if _is_zip(target) else folder
            KioskExport.objects.filter(pk=written.pk).update(version=told["version"])
            if target.is_dir():
                target.rmdir()  # an empty one
            whole.rename(target)
        except BaseException:
            written.delete()
            raise
    return written, told


def _refuse_taken(target: Path) -> None:
    is_empty_folder = target.is_dir() and not _is_zip(target) and not any(target.iterdir())
    if (target.exists() and not is_empty_folder) or not target.parent.is_dir():
        raise TargetTaken(target)


def _is_zip(target: Path) -> bool:
    return target.suffix.lower() == ".zip"


def _told(kiosk: Kiosk, written: KioskExport, days: int) -> dict:
    """The programme as of now, with the moments of the export."""
    content = programme.content_of(kiosk, timezone.now())
    kiosk.lease_days = days  # of this one; not saved
    return programme.seal(content, kiosk, written.made_at)


def _write(folder: Path, told: dict, token: str) -> None:
    inside = folder / "kiosk"
    addresses = _write_shell(inside)
    media = {file["url"]: _write_media(inside, file) for file in told["files"]}
    about = {
        "kiosk": told["kiosk"],
        "lease_in_words": _lease_in_words(told["lease_until"]),
        "token": token,
        "key": signing.public_key(),
        "headers": signing.headers(told) | {"ETag": f'"{told["version"]}"'},
        "every": EVERY | {"Content-Security-Policy": public_policy()},
        "addresses": {unquote(address): entry for address, entry in addresses.items()},
        "media": {unquote(address): entry for address, entry in media.items()},
    }
    _put(inside / "programme.json", json.dumps(told, ensure_ascii=False).encode())
    _put(inside / "export.json", json.dumps(about, ensure_ascii=False, indent=1).encode())
    for name in STARTERS:
        shutil.copyfile(STICK / name, folder / name)
        (folder / name).chmod(0o755 if name.startswith("start") else 0o644)


def _write_shell(inside: Path) -> dict[str, dict]:
    """The files that show anything; returns them by their addresses."""
    described = shell.shell()
    with override("de"):
        page = shell.render_page(version=described["version"], address="")
    headers = {"Kiosk-Shell": described["version"]}
    _put(inside / "page.html", page.encode())
    _put(inside / shell.SERVICE_WORKER, shell.service_worker().encode())
    found = {
        described["page"]: {"file": "page.html", "type": PAGE, "headers": headers},
        reverse("kiosk_service_worker"): {"file": shell.SERVICE_WORKER, "type": SCRIPT},
    }
    for address, content in shell.contents().items():
        name = f"shell/{Path(address).name}"
        _put(inside / name, content)
        found[address] = {"file": name, "type": TYPES[Path(address).suffix]}
    return found


def _write_media(inside: Path, file: dict) -> dict:
    """A file of the programme, under its digest."""
    name, digest = f"media/{file['sha256']}", hashlib.sha256()
    path = inside / name
    path.parent.mkdir(parents=True, exist_ok=True)
    with storages["renditions"].open(file["name"]) as source, path.open("wb") as copy:
        for chunk in source.chunks():
            digest.update(chunk)
            copy.write(chunk)
    if digest.hexdigest() != file["sha256"]:
        raise FileDiffers(file["name"])
    return {"file": name, "type": file["type"]}


def _lease_in_words(moment: str) -> str:
    with override("de"):
        ends = datetime.fromisoformat(moment)
        return f"{day_in_words(ends.date())}, {time_in_words(ends)} Uhr"


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _zipped(folder: Path) -> Path:
    """The folder in a ZIP beside it, in a fixed order and with fixed times."""
    path = folder.with_name(f"{folder.name}.zip")
    with zipfile.ZipFile(path, "x") as archive:
        for file in sorted(one for one in folder.rglob("*") if one.is_file()):
            name = file.relative_to(folder.parent).as_posix()
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.create_system, entry.external_attr = 3, file.stat().st_mode << 16
            with file.open("rb") as source, archive.open(entry, "w", force_zip64=True) as copy:
                shutil.copyfileobj(source, copy)
    return path
