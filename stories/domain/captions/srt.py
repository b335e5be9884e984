"""SubRip (SRT) to WebVTT. SRT has no standard; this is what players agree on."""

import re

SRT_TIME = r"(\d{1,3}):(\d{1,2}):(\d{1,2})[,.](\d{1,3})"
TIMING = re.compile(rf"\s*{SRT_TIME}\s*-->\s*{SRT_TIME}")
COUNTER = re.compile(r"\s*\d{1,9}\s*$")
POSITION = re.compile(r"\{\\[^{}]*\}")  # „{\an8}“, from another format, common in SRT
TAG = re.compile(r"</?([A-Za-z]+)[^<>]*>")
KEPT_TAGS = {"b", "i", "u"}
BARE_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|nbsp|lrm|rlm|#\d{1,6});)")


def is_srt(text: str) -> bool:
    """Times with a comma, and no „WEBVTT“ at the beginning."""
    if text.lstrip().startswith("WEBVTT"):
        return False
    return any(TIMING.match(line) for line in text.split("\n"))


def to_webvtt(text: str) -> str:
    """The same captions as WebVTT. What is wrong in them stays wrong, for the check to find."""
    lines = text.strip().split("\n")
    kept = ["WEBVTT", ""]
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        timing = TIMING.match(line)
        if timing:
            kept.append(f"{_time(timing.groups()[:4])} --> {_time(timing.groups()[4:])}")
        elif not (COUNTER.match(line) and TIMING.match(following)):
            kept.append(_payload(line))
    return "\n".join(kept) + "\n"


def _time(parts) -> str:
    hours, minutes, seconds, rest = parts
    return f"{hours:0>2}:{minutes:0>2}:{seconds:0>2}.{rest:0<3}"


def _payload(line: str) -> str:
    line = TAG.sub(_kept_tag, POSITION.sub("", line))
    return BARE_AMPERSAND.sub("&amp;", line).rstrip()


def _kept_tag(tag: re.Match) -> str:
    name = tag[1].lower()
    if name not in KEPT_TAGS:
        return ""
    return f"</{name}>" if tag[0].startswith("</") else f"<{name}>"
