"""Groups the blocks of a story into passages, whatever order an editor chooses.

A lead and the texts that follow it stand together in one passage of running text; every
other block is a passage of its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

PARAGRAPHS_SIDE_BY_SIDE = 2  # more of them flow through columns instead


@dataclass
class Passage:
    """``kind`` is ``running`` (lead and texts) or the type of its one ``block``."""

    kind: str
    block: object = None
    lead: object = None
    texts: list = field(default_factory=list)

    @property
    def is_long(self) -> bool:
        paragraphs = sum(str(text.value).count("<p") for text in self.texts)
        return paragraphs > PARAGRAPHS_SIDE_BY_SIDE


def passages(body: Iterable) -> list[Passage]:
    """The blocks of a body in their order, running text grouped."""
    grouped: list[Passage] = []
    for block in body:
        if block.block_type == "lead":
            grouped.append(Passage("running", lead=block))
        elif block.block_type == "text":
            if not grouped or grouped[-1].kind != "running":
                grouped.append(Passage("running"))
            grouped[-1].texts.append(block)
        else:
            grouped.append(Passage(block.block_type, block=block))
    return grouped
