"""What a page is made of: blocks of Markdown, with marks of footnotes and of words that may become links."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from scripts.language.elements import Value, end_tag, start_tag
from scripts.library.addresses import claim_anchor

# Characters that no seed may hold, so nobody's text can be taken for these marks.
_START, _END = "\x02", "\x03"
LINKABLE = re.compile(f"{_START}([^{_END}]*){_END}")
Ids = tuple[str, ...]
FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]")


@dataclass(frozen=True)
class Block:
    """A piece of a page with empty lines around it: a heading, a paragraph, a list, a table, HTML.

    With `known` a section begins, in which those (ids) count as mentioned; without, the section goes on.
    """

    text: str
    known: Ids | None = None


def heading(level: int, title: str, name: str = "", known: Ids | None = ()) -> Block:
    """A heading, with which a section begins; with None in `known` what was linked above stays so."""
    return Block(f"{'#' * level} {title}" + (f" {{ #{name} }}" if name else ""), known)


def bullets(items: Iterable[str], known: Ids | None = None) -> Block:
    """A list."""
    return Block("\n".join(f"- {item}" for item in items), known)


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Block:
    """A table."""
    lines = [head, tuple("---" for _ in head), *rows]
    return Block("\n".join("| " + " | ".join(cells) + " |" for cells in lines))


def box(*blocks: Block, **attributes: Value) -> tuple[Block, ...]:
    """Blocks within an element of HTML."""
    return Block(start_tag("div", **attributes, markdown=1)), *blocks, Block(end_tag("div"))


def linkable(text: str) -> str:
    """Text in which the first mention of an actor, term or corridor in a section becomes a link."""
    return f"{_START}{text}{_END}"


def mark_claim(full: str) -> str:
    """The mark of a claim's footnote."""
    return f"[^{claim_anchor(full)}]"


def mark_finding(name: str) -> str:
    """The mark of a finding's footnote."""
    return f"[^finding--{name}]"


def mark_references(*references: str) -> str:
    """The marks of references' footnotes, one after the other."""
    return "".join(f"[^ref-{rid}]" for rid in references)


def list_marks(blocks: Iterable[Block]) -> tuple[str, ...]:
    """The names of footnotes, each once, in the order in which a reader meets their marks."""
    return tuple(dict.fromkeys(name for block in blocks for name in FOOTNOTE.findall(block.text)))
