"""Bodies of pages as the blocks are stored: plain data with ids that stay the same.

The same block has the same id in every language; wagtail-localize finds it by that.
"""

import json
import uuid
from collections.abc import Iterable
from html import escape

NAMESPACE = uuid.UUID("5bd0a3a5-4d0c-4c0e-9a53-1f6f5c0f2a11")


def paragraphs(texts: Iterable[str]) -> str:
    """Plain paragraphs as rich text."""
    return "".join(f"<p>{escape(text, quote=False)}</p>" for text in texts)


def stream(key: str, blocks: Iterable[tuple[str, object]]) -> str:
    """A body of ``blocks`` (type, value). ``key`` names the page, alike in all languages."""
    return json.dumps(
        [
            {"type": kind, "value": value, "id": _id(key, number)}
            for number, (kind, value) in enumerate(blocks)
        ]
    )


def items(key: str, values: Iterable[object]) -> list[dict]:
    """The items of a list block."""
    return [
        {"type": "item", "value": value, "id": _id(key, "item", number)}
        for number, value in enumerate(values)
    ]


def _id(*parts) -> str:
    return str(uuid.uuid5(NAMESPACE, "/".join(map(str, parts))))
