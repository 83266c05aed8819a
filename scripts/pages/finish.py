"""The one pass over a page's blocks, as a reader goes: first mentions become links, marks get numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from re import Match

from scripts.language.elements import element
from scripts.library.model import Library
from scripts.pages.blocks import FOOTNOTE, LINKABLE, Block, list_marks
from scripts.pages.footnotes import Footnote, Footnotes, list_footnotes
from scripts.pages.here import Here
from scripts.pages.linker import link_mentions
from scripts.pages.page import Page


def finish(footnotes: Footnotes, page: Page) -> Page:
    """The page with its links and, folded below it, the footnotes, numbered in the order of their marks."""
    here = Here(footnotes.library, footnotes.states, page.file)
    found = (note for name in list_marks(page.blocks) if (note := footnotes.write(name, page.file)))
    notes = {note.name: replace(note, number=n) for n, note in enumerate(found, 1)}
    times: Counter[str] = Counter()
    linked = link_sections(here.library, page.file, page.blocks)
    blocks = tuple(_number_marks(block, notes, times) for block in linked)
    return replace(page, blocks=(*blocks, *list_footnotes(here, notes.values(), times)))


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


def _number_marks(block: Block, notes: Mapping[str, Footnote], times: Counter[str]) -> Block:
    """The block with a number for each mark that has a footnote, counting how often each is marked."""

    def number(match: Match[str]) -> str:
        note = notes.get(match[1])
        if not note:
            return match[0]
        times[note.name] += 1
        link = element("a", str(note.number), class_=f"footnote-ref {note.kind}", href=f"#fn:{note.name}")
        return element("sup", link, id=note.mark(times[note.name]))

    return Block(FOOTNOTE.sub(number, block.text))
