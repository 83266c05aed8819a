"""What an outline says and places besides claims: findings, updates, notes and counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from scripts.library.outlines import OutlineBlock
from scripts.library.sight import parse_item
from scripts.pages import updates
from scripts.pages.blocks import Block, bullets
from scripts.pages.here import Here


def write_findings(here: Here, block: OutlineBlock) -> Block:
    """The findings of a block, as one paragraph or a list."""
    told = [here.finding(found.id) for found in block.findings]
    return bullets(told) if block.listed else Block(" ".join(told))


def write_placed(here: Here, item: str) -> Iterator[Block]:
    """What stands where an outline places something that is no claim."""
    kind, name = parse_item(item)
    if kind == "count":
        yield from updates.write_count(here.library, name)
    else:
        yield Block(TOLD[kind](here, name))


TOLD: Mapping[str, Callable[[Here, str], str]] = {
    "claim": Here.claim,
    "finding": Here.finding,
    "note": Here.note_text,
    "update": updates.tell_update,
}
"""How each kind is told that stands in a sentence of its own."""
PLACEABLE = (*TOLD, "count")
"""The kinds of statements that an outline may place."""
