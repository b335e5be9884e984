"""What the player of an episode shows: sound, chapters, and the text to read along."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.formats import number_format
from django.utils.translation import get_language

from core.languages import Language, language, own_digits
from news.domain.podcast import audio_version, captions_of
from news.models import EpisodePage
from stories.delivery import address
from stories.domain.captions import Cue, cues
from stories.file_response import content_type
from stories.models import FilmVersion

SPEEDS = (0.75, 1, 1.25, 1.5, 2)


@dataclass(frozen=True)
class Speed:
    """``value`` for programs, ``label`` for people: „1,25×“ in German."""

    value: str
    label: str
    is_usual: bool


@dataclass(frozen=True)
class Transcript:
    """``cues`` with times, else ``text``. ``language``: None where it is that of the page."""

    cues: list[Cue]
    text: str = ""
    language: Language | None = None


@dataclass(frozen=True)
class Player:
    """``sound`` is None while nothing is ready to be heard."""

    episode: EpisodePage
    sound: FilmVersion | None

    @property
    def speeds(self) -> list[Speed]:
        return [
            Speed(str(one), own_digits(f"{number_format(one, use_l10n=True)}×"), one == 1)
            for one in SPEEDS
        ]

    @property
    def address(self) -> str:
        return address(self.sound.file)

    @property
    def kind(self) -> str:
        return content_type(self.sound.file.name)

    @property
    def chapters(self) -> list:
        """Blocks of the page, those within the sound."""
        return self.episode.chapter_blocks

    @cached_property
    def transcript(self) -> Transcript | None:
        return transcript_of(self.episode)


def player_of(episode: EpisodePage) -> Player:
    """For an episode that the visitor may see: the gate before the page has asked."""
    return Player(episode, audio_version(episode))


def transcript_of(episode: EpisodePage) -> Transcript | None:
    """In the language of the page if there is one, with times if there are any; else what there
    is, as the language it is in."""
    if own := captions_of(episode):
        return Transcript(cues(own.webvtt))
    if episode.transcript.strip():
        return Transcript([], episode.transcript)
    others = episode.sound.captions.order_by("language") if episode.sound else []
    found = {one.language: one for one in others}
    other = found.get(episode.spoken_language) or next(iter(found.values()), None)
    if other is None:
        return None
    is_foreign = other.language != get_language()
    return Transcript(cues(other.webvtt), language=language(other.language) if is_foreign else None)
