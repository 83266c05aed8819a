"""Addresses that pages once had: each leads on to where the same is told now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scripts.library.model import Library, State
from scripts.pages.blocks import Block
from scripts.pages.here import Here
from scripts.pages.page import Page

OLD: Mapping[str, tuple[str, str, str]] = {
    "together": ("Who deals with whom", "powers.md", "powers"),
    "errata": ("Where our sources err", "differences.md", ""),
}
"""Each old address: what the page was called, the file that has it now, the part of a library it wants."""


def make_old_address(address: str, library: Library, states: Mapping[str, State]) -> Iterator[Page]:
    """What stands at an old address, if there is a page that it can lead on to."""
    title, target, part = OLD[address]
    here = Here(library, states, f"{address}.md")
    if not part or getattr(library, part):
        yield Page(
            file=here.file,
            title=title,
            description="This page has moved.",
            seeds=("seeds/sources/*.yml",),
            blocks=(Block(f"This is told on [another page]({here.to(target)}) now."),),
            moved=target,
        )
