"""What a film is made of, as read from the file. Pure: from MediaInfo's words to ours."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

UNKNOWN_SIZE = f"Element size {2**56 - 1} "  # EBML, RFC 8794, 6.2
HDR = {"PQ", "HLG"}  # transfer characteristics (ITU-R BT.2100)


@dataclass(frozen=True)
class Picture:
    """``width`` and ``height`` in px as shown: turned as it says, pixels made square."""

    codec: str
    width: int
    height: int
    stored_as_shown: bool
    frames_per_second: float
    frames_vary: bool
    bits_per_second: int
    bit_depth: int
    subsampling: str
    is_interlaced: bool
    transfer: str
    matrix: str
    is_full_range: bool

    @property
    def is_hdr(self) -> bool:
        return self.transfer in HDR


@dataclass(frozen=True)
class Sound:
    """``rate`` in Hz."""

    codec: str
    channels: int
    rate: int
    bits_per_second: int


@dataclass(frozen=True)
class Facts:
    """``duration`` in seconds, 0 where the file does not say."""

    container: str
    duration: float
    picture: Picture | None
    sound: Sound | None
    index_at_front: bool
    is_truncated: bool


Track = Mapping[str, object]


def facts_of(tracks: Sequence[Track]) -> Facts:
    """The facts from what MediaInfo says about a file's tracks."""
    general = _first(tracks, "General") or {}
    picture = _first(tracks, "Video")
    sound = _first(tracks, "Audio")
    longest = max((_number(track.get("duration")) for track in tracks), default=0)
    return Facts(
        container=str(general.get("format", "")),
        duration=longest / 1000,
        picture=_picture(picture) if picture else None,
        sound=_sound(sound) if sound else None,
        index_at_front=general.get("isstreamable") == "Yes",
        is_truncated=general.get("istruncated") == "Yes" and not _is_open_ended(general),
    )


def _first(tracks: Sequence[Track], kind: str) -> Track | None:
    return next((track for track in tracks if track.get("track_type") == kind), None)


def _is_open_ended(general: Track) -> bool:
    """WebM as browsers record it says from the start that it does not know its length."""
    return UNKNOWN_SIZE in str(general.get("general_compliance", ""))


def _picture(track: Track) -> Picture:
    stored = round(_number(track.get("width"))), round(_number(track.get("height")))
    ratio = _number(track.get("pixel_aspect_ratio")) or 1
    rotation = round(_number(track.get("rotation"))) % 360
    shown = (round(stored[0] * ratio), stored[1])
    if rotation in (90, 270):
        shown = shown[::-1]
    return Picture(
        codec=str(track.get("format", "")),
        width=shown[0],
        height=shown[1],
        stored_as_shown=shown == stored and rotation == 0,
        frames_per_second=_number(track.get("frame_rate")),
        frames_vary=track.get("frame_rate_mode") != "CFR",
        bits_per_second=round(_number(track.get("bit_rate"))),
        bit_depth=round(_number(track.get("bit_depth"))) or 8,
        subsampling=str(track.get("chroma_subsampling", "")),
        is_interlaced=track.get("scan_type") in ("Interlaced", "MBAFF"),
        transfer=str(track.get("transfer_characteristics", "")),
        matrix=str(track.get("matrix_coefficients", "")),
        is_full_range=track.get("color_range") == "Full",
    )


def _sound(track: Track) -> Sound:
    profile = str(track.get("format_additionalfeatures", ""))
    return Sound(
        codec=" ".join(filter(None, (str(track.get("format", "")), profile))),
        channels=round(_number(track.get("channel_s"))),
        rate=round(_number(track.get("sampling_rate"))),
        bits_per_second=round(_number(track.get("bit_rate"))),
    )


def _number(value: object) -> float:
    """MediaInfo says numbers as numbers, as texts, or several with slashes between."""
    try:
        return max(float(str(value).partition("/")[0]), 0.0)
    except ValueError:
        return 0.0
