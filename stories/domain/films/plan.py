"""Which forms a film gets, how large, and which are only repacked. Pure."""

from dataclasses import dataclass

from stories.domain.films.facts import Facts, Picture, Sound
from stories.enums import FilmFormat

# What a picture of each form fits into, in px: width and height of a lying film.
BOXES = {
    FilmFormat.H264_480: (854, 480),
    FilmFormat.H264_720: (1280, 720),
    FilmFormat.H264_1080: (1920, 1080),
}
# The most that a picture may weigh, in bits per second.
BIT_RATES = {
    FilmFormat.H264_480: 1_600_000,
    FilmFormat.H264_720: 3_500_000,
    FilmFormat.H264_1080: 6_000_000,
}
MOST_NEEDED_FIRST = (
    FilmFormat.H264_720,
    FilmFormat.H264_480,
    FilmFormat.AUDIO,
    FilmFormat.H264_1080,
    FilmFormat.AV1,
)
NEARLY = 1.05  # a film that lacks less than this to a size counts as one of that size
AV1_FROM = 60  # seconds; below, the H.264 is small enough
AV1_MOST = 0.85  # of the bytes of the H.264 of the same size, else it is not worth its place
FASTEST = 60  # frames per second


@dataclass(frozen=True)
class Wanted:
    """One form to make. ``width`` and ``height`` in px, even; 0 for sound alone."""

    format: FilmFormat
    width: int = 0
    height: int = 0


def forms_of(facts: Facts, *, only_sound: bool = False) -> list[Wanted]:
    """The forms to make, most needed first. Nothing is made larger than it is.

    A film smaller than 720 lines gets one form in its own size.
    """
    wanted = []
    if facts.sound:
        wanted.append(Wanted(FilmFormat.AUDIO))
    if facts.picture and not only_sound:
        pictures = _pictures(facts.picture)
        wanted += pictures
        if facts.duration >= AV1_FROM:
            size = min(pictures, key=lambda one: MOST_NEEDED_FIRST.index(one.format))
            wanted.append(Wanted(FilmFormat.AV1, size.width, size.height))
    return sorted(wanted, key=lambda one: MOST_NEEDED_FIRST.index(one.format))


def _pictures(picture: Picture) -> list[Wanted]:
    fitting = [one for one in BOXES if _scale(picture, one) <= NEARLY]
    if FilmFormat.H264_720 not in fitting:
        holding = next(one for one in BOXES if _scale(picture, one) >= 1)
        return [_sized(picture, holding)]
    return [_sized(picture, one) for one in fitting]


def _scale(picture: Picture, form: FilmFormat) -> float:
    """How much larger a picture would have to be for the box of a form."""
    long_side, short_side = BOXES[form]
    if picture.height > picture.width:
        long_side, short_side = short_side, long_side
    return min(long_side / picture.width, short_side / picture.height)


def _sized(picture: Picture, form: FilmFormat) -> Wanted:
    scale = min(_scale(picture, form), 1)
    return Wanted(form, _even(picture.width * scale), _even(picture.height * scale))


def _even(length: float) -> int:
    """H.264 and AV1 halve the colours: sides are even."""
    return max(2, round(length / 2) * 2)


def may_repack(picture: Picture, wanted: Wanted) -> bool:
    """Whether the picture can stay as it is: what every browser plays, in the wanted size."""
    return (
        wanted.format in BOXES
        and picture.codec == "AVC"
        and picture.bit_depth == 8
        and picture.subsampling == "4:2:0"
        and picture.stored_as_shown
        and (picture.width, picture.height) == (wanted.width, wanted.height)
        and not picture.is_interlaced
        and not picture.is_hdr
        and 0 < picture.frames_per_second <= FASTEST
        and 0 < picture.bits_per_second <= BIT_RATES[wanted.format]
    )


def may_repack_sound(sound: Sound) -> bool:
    """Whether the sound can stay as it is, were it loud enough."""
    return (
        sound.codec == "AAC LC"
        and sound.channels == 2
        and sound.rate == 48_000
        and 0 < sound.bits_per_second <= 200_000
    )
