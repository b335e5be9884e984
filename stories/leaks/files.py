"""Words hidden in files: EXIF, IPTC, XMP and comments of photos, tags of films."""

from collections.abc import Iterator

from PIL import Image as PillowImage

from stories.leaks.phrases import SEPARATOR, words

ENDS = 512 * 1024  # bytes at each end of a film, where its tags lie


def words_in_file(storage, name: str) -> list[str]:
    """The words that a stored file carries besides its picture; none where it is missing."""
    try:
        with storage.open(name, "rb") as opened:
            hidden = b"\n".join(_metadata(opened))
    except OSError:
        return []
    narrow = hidden.replace(b"\0", b"")  # UTF-16 of Latin letters, as Windows writes it
    apart = hidden.replace(b"\0", b" ")  # zeros as ends of texts
    readings = [(one, code) for one in (narrow, apart) for code in ("utf-8", "latin-1")]
    return words(SEPARATOR.join(one.decode(code, "ignore") for one, code in readings))


def _metadata(opened) -> Iterator[bytes]:
    try:
        with PillowImage.open(opened) as picture:
            yield from _bytes_in(
                {key: value for key, value in picture.info.items() if key != "icc_profile"}
            )
    except PillowImage.UnidentifiedImageError:
        yield from _ends_of(opened)


def _bytes_in(value) -> Iterator[bytes]:
    if isinstance(value, bytes):
        yield value
    elif isinstance(value, str):
        yield value.encode()
    elif isinstance(value, dict):
        for part in value.values():
            yield from _bytes_in(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _bytes_in(part)


def _ends_of(opened) -> Iterator[bytes]:
    opened.seek(0)
    yield opened.read(ENDS)
    size = opened.seek(0, 2)
    if size > ENDS:
        opened.seek(max(ENDS, size - ENDS))
        yield opened.read(ENDS)
