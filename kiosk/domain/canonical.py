"""One form of bytes for one content, the same in Python and in the player (``canonical.js``).

After RFC 8785 (JSON Canonicalization Scheme) as far as we need it: keys sorted, no spaces,
UTF-8. Keys are sorted by code points, which for our keys is the order of the RFC too. Numbers
are whole ones: how a fraction is written differs from language to language.
"""

import json

LARGEST = 2**53 - 1  # what JavaScript still counts exactly


def canonical(content) -> bytes:
    """The bytes of a content. Raises TypeError where two languages might write it differently."""
    _look_at(content)
    written = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return written.encode()


def _look_at(content) -> None:
    if isinstance(content, dict):
        for key, value in content.items():
            if not isinstance(key, str):
                raise TypeError(f"a key must be a text, not {key!r}")
            _look_at(value)
    elif isinstance(content, list | tuple):
        for value in content:
            _look_at(value)
    elif isinstance(content, float) or (isinstance(content, int) and abs(content) > LARGEST):
        raise TypeError(f"a number must be a whole one below 2^53, not {content!r}")
