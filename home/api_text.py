"""Open data: what stands in the blocks of a page, as plain text without links and pictures."""

from collections.abc import Collection

from django.utils.html import strip_tags


def body_as_data(body, kinds: Collection[str]) -> list[dict]:
    """The blocks of these kinds in their order; see the schema ``Block``."""
    blocks = [block for block in body if block.block_type in kinds]
    return [{"type": block.block_type, "value": plain(block.value)} for block in blocks]


def plain(value):
    """A value of a block with every text as plain text, whatever it is nested in."""
    if hasattr(value, "source"):
        return " ".join(strip_tags(value.source.replace("</p>", "</p> ")).split())
    if hasattr(value, "items"):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, str):
        return value
    return [plain(part) for part in value]
