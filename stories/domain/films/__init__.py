"""Films: what is accepted as one, and what is made of it in the background.

Captions moved to ``stories.domain.captions``.
"""

from stories.domain.captions import Cue, cues, is_webvtt
from stories.domain.films.checks import Refused, check
from stories.domain.films.kinds import HEAD_LENGTH, looks_like

__all__ = ["HEAD_LENGTH", "Cue", "Refused", "check", "cues", "is_webvtt", "looks_like"]
