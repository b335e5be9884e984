"""The example of a film in sign language: its words. Nobody signs in it."""

from dataclasses import dataclass

from demo.content.shapes import Text


@dataclass(frozen=True)
class SignFilm:
    """``captions`` are (start, end, text), times in seconds."""

    title: Text
    credit: str
    captions: tuple[tuple[float, float, Text], ...]


SIGN_FILM = SignFilm(
    title=Text(
        de="Beispiel für einen Film in Gebärdensprache",
        en="Example of a film in sign language",
    ),
    credit="Beispiel: Hier gebärdet niemand.",
    captions=(
        (
            0.0,
            6.0,
            Text(
                de="[Beispiel: Hier gebärdet niemand. Zwei gezeichnete Hände umkreisen einander.]",
                en="[Example: nobody signs here. Two drawn hands circle each other.]",
            ),
        ),
    ),
)
