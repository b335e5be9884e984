"""Captions: read, checked, put right, missed. Their form is WebVTT (W3C).

``cues`` reads stored captions as a text; ``prepare`` and ``check`` are for what somebody brings.
"""

from stories.domain.captions.check import check
from stories.domain.captions.cues import Cue, cues, is_webvtt
from stories.domain.captions.incoming import Incoming, prepare
from stories.domain.captions.terms import LARGEST, Problem

__all__ = ["LARGEST", "Cue", "Incoming", "Problem", "check", "cues", "is_webvtt", "prepare"]
