"""What is deleted when its time is over, named by the apps that keep it.

``purge_expired`` does it once a day; it knows none of the apps above it.
"""

from collections.abc import Callable, Iterator

_purges: dict[str, Callable[[], int]] = {}


def register(words: str, purge: Callable[[], int]) -> None:
    """Called in ``AppConfig.ready``. ``words`` follow the number that ``purge`` answers with."""
    _purges[words] = purge


def purge_all() -> Iterator[str]:
    """Does it, one after another; gives a line for each."""
    for words, purge in _purges.items():
        yield f"{purge()} {words}."
