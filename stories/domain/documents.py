"""Documents: which kinds we take, whether the bytes fit the ending, and who may have one.

A file that is half there, is another kind than it says, or can run code in the program that
opens it is refused before it is kept. Nothing is unpacked to find out.
"""

import re
import zipfile
from pathlib import PurePosixPath
from typing import BinaryIO

from django.db.models import QuerySet

from stories.domain import consent
from stories.enums import Channel
from stories.models import StoredDocument

LARGEST = 50 * 1024 * 1024  # bytes
ENDS = 2048  # bytes at the end of a PDF, where it says that it is whole
SAMPLE = 64 * 1024  # bytes of a text that are looked at
# What an archive must hold to be what its ending says.
PARTS = {
    "docx": "word/document.xml",
    "xlsx": "xl/workbook.xml",
    "pptx": "ppt/presentation.xml",
    "odt": "content.xml",
    "ods": "content.xml",
    "odp": "content.xml",
    "zip": "",
}
MACROS = re.compile(r"(^|/)(vbaProject\.bin|Basic/|Scripts/)")
OFFICE = frozenset(PARTS) - {"zip"}
TEXTS = frozenset({"txt", "csv"})
KINDS = ("pdf", "docx", "odt", "xlsx", "ods", "pptx", "odp", "txt", "csv", "zip")
UNSAFE_IN_NAMES = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
LONGEST_NAME = 100  # characters, without the ending


def downloadable(channel: Channel = Channel.WEB) -> QuerySet[StoredDocument]:
    """Those that the public may have now: released, and covered by the rule of consent."""
    return consent.cleared(StoredDocument.objects.filter(is_public=True), channel)


def ending_of(name: str) -> str:
    return PurePosixPath(name).suffix.lower().removeprefix(".")


def looks_like(file: BinaryIO, ending: str) -> bool:
    """Whether a file is whole and of the kind that its ending says. Leaves it at its start."""
    try:
        file.seek(0)
        if ending == "pdf":
            return _is_pdf(file)
        if ending in TEXTS:
            return _is_text(file.read(SAMPLE))
        return ending in PARTS and _is_archive(file, PARTS[ending])
    finally:
        file.seek(0)


def has_macros(file: BinaryIO, ending: str) -> bool:
    """Whether a document of an office program brings a program of its own."""
    if ending not in OFFICE:
        return False
    try:
        return any(MACROS.search(name) for name in _names_in(file))
    finally:
        file.seek(0)


def download_name(document: StoredDocument) -> str:
    """The title as the name of a file, as readers see it in their folder."""
    title = UNSAFE_IN_NAMES.sub(" ", document.title)
    title = " ".join(title.split()).strip(". ")[:LONGEST_NAME].rstrip(". ")
    return f"{title or 'Dokument'}.{ending_of(document.file.name)}"


def _is_pdf(file: BinaryIO) -> bool:
    if file.read(5) != b"%PDF-":
        return False
    size = file.seek(0, 2)
    file.seek(max(0, size - ENDS))
    return b"%%EOF" in file.read()


def _is_text(sample: bytes) -> bool:
    return b"\0" not in sample


def _is_archive(file: BinaryIO, part: str) -> bool:
    names = _names_in(file)
    return bool(names) and (not part or part in names)


def _names_in(file: BinaryIO) -> list[str]:
    """The names in an archive; none where it is broken or ends in the middle."""
    try:
        with zipfile.ZipFile(file) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError):
        return []
