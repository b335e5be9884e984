"""Small cleaning of texts."""

import re

# C0 and C1 but for tab and line ends: XML, PostgreSQL and calendars refuse them.
CONTROL_CHARACTERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


def without_control_characters(text: str) -> str:
    """The text without characters that no reader sees and no XML file may hold."""
    return CONTROL_CHARACTERS.sub("", str(text))
