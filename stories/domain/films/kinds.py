"""Which kinds of files are taken as films and sounds, and how they are known."""

HEAD_LENGTH = 16  # bytes that tell what kind of file it is
EBML = b"\x1a\x45\xdf\xa3"
QUICKTIME_ATOMS = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip")
# Each ending with the one reader of ffmpeg that may touch such a file: none that follows lists.
READERS = {
    "mp4": "mov",
    "mov": "mov",
    "m4a": "mov",
    "webm": "matroska",
    "ogg": "ogg",
    "mp3": "mp3",
    "wav": "wav",
}


def ending_of(name: str) -> str:
    """The ending of a file's name in small letters, without the dot; empty where there is none."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def looks_like(head: bytes, ending: str) -> bool:
    """Whether the first bytes of a file fit its ending (mp4, mov, webm, mp3, m4a, ogg, wav)."""
    if ending in {"mp4", "mov", "m4a"}:
        return head[4:8] in QUICKTIME_ATOMS
    if ending == "webm":
        return head.startswith(EBML)
    if ending == "ogg":
        return head.startswith(b"OggS")
    if ending == "wav":
        return head.startswith(b"RIFF") and head[8:12] == b"WAVE"
    if ending == "mp3":
        return head.startswith(b"ID3") or (head[:1] == b"\xff" and head[1:2] >= b"\xe0")
    return False
