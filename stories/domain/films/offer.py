"""Which versions of a film are played where: on large screens, on phones, on old machines.

Nothing is asked here: versions are given by the caller, who made sure that the film is cleared.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from stories.enums import FilmFormat
from stories.models import FilmVersion

H264 = (FilmFormat.H264_1080, FilmFormat.H264_720, FilmFormat.H264_480)
USUAL_LINES = 720  # what a screen gets that asks for nothing: sharp, and half the bytes of 1080
PHONE_LINES = 480


@dataclass(frozen=True)
class Offer:
    """The versions of one film that are ready."""

    pictures: tuple[FilmVersion, ...] = ()  # in H.264, which everything plays; largest first
    av1: FilmVersion | None = None
    sound: FilmVersion | None = None

    @property
    def resolutions(self) -> list[int]:
        """Lines of the pictures to choose from, most first."""
        return list(dict.fromkeys(lines_of(version) for version in self.pictures))

    def picture(self, lines: int) -> FilmVersion | None:
        """In H.264 the largest picture of at most so many lines, else the smallest there is."""
        fitting = [version for version in self.pictures if lines_of(version) <= lines]
        return next(iter(fitting or self.pictures[-1:]), None)

    def for_phones(self) -> FilmVersion | None:
        return self.picture(PHONE_LINES)

    def for_screens(self, lines: int = 0) -> list[FilmVersion]:
        """What to try, the best first; ``lines``: exactly what somebody chose, 0 for the usual."""
        picture = self.picture(lines or USUAL_LINES)
        if picture is None:
            return []
        takes_av1 = self.av1 and lines in (0, lines_of(self.av1))
        return [self.av1, picture] if takes_av1 else [picture]

    def for_old_machines(self) -> FilmVersion | None:
        """For kiosks: never AV1, which they cannot play without stumbling."""
        return self.picture(USUAL_LINES)


def offer(versions: Iterable[FilmVersion]) -> Offer:
    """Sorts the versions of one film. One in AV1 alone is none that everything plays."""
    by_format = {version.format: version for version in versions}
    pictures = [by_format[form] for form in H264 if form in by_format]
    return Offer(
        pictures=tuple(sorted(pictures, key=lines_of, reverse=True)),
        av1=by_format.get(FilmFormat.AV1) if pictures else None,
        sound=by_format.get(FilmFormat.AUDIO),
    )


def lines_of(version: FilmVersion) -> int:
    """By which pictures are called: 720 for 1280 × 720 and, upright, for 720 × 1280."""
    return min(version.width, version.height) or version.height
