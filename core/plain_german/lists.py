"""Lists of words, written as they are read."""


def listed(words: str) -> tuple[str, ...]:
    """The words of a line, in their order."""
    return tuple(words.split())


def set_of(words: str) -> frozenset[str]:
    """The words of a line, to be looked up."""
    return frozenset(words.split())
