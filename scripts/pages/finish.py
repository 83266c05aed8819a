"""The one pass over a page's blocks, as a reader goes: first mentions become links, marks get footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from scripts.library.model import Library, State
from scripts.pages.blocks import LINKABLE, Block, list_marks
from scripts.pages.footnotes import write_footnote
from scripts.pages.here import Here
from scripts.pages.linker import link_mentions
from scripts.pages.page import Page


def finish(library: Library, states: Mapping[str, State], page: Page) -> Page:
    """The page with its links and, below it, the footnotes in the order of their marks."""
    here = Here(library, states, page.file)
    told = ((name, write_footnote(here, name)) for name in list_marks(page.blocks))
    notes = "\n".join(f"[^{name}]: {text}" for name, text in told if text)
    linked = tuple(link_sections(library, page.file, page.blocks))
    return replace(page, blocks=(*linked, Block(notes)) if notes else linked)


def link_sections(library: Library, file: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with a link on the first mention in each section."""
    seen: frozenset[str] = frozenset()
    for block in blocks:
        seen = seen if block.known is None else frozenset(block.known)
        parts = LINKABLE.split(block.text)
        # Every other part stood between the marks.
        for n in range(1, len(parts), 2):
            parts[n], seen = link_mentions(library, file, parts[n], seen)
        yield Block("".join(parts))
