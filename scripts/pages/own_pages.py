"""The editors' own pages, home and method: their words, with figures and pieces where they call for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scripts.library.model import Library, Outline, OutlineBlock, State
from scripts.library.site import PLACEHOLDER
from scripts.pages import home
from scripts.pages.blocks import Block, bullets, heading
from scripts.pages.here import Here
from scripts.pages.page import Page
from scripts.pages.words import tell_date


def make_own_pages(
    library: Library, states: Mapping[str, State], figures: Mapping[str, str]
) -> Iterator[Page]:
    """The editors' own pages: their words, figures in place of {{name}}, claims where placed."""
    for outline in library.pages.values():
        here = Here(library, states, f"{outline.id}.md")
        own = outline.id == home.HOME
        yield Page(
            file=here.file,
            title=outline.front.title,
            description=outline.front.description,
            seeds=(outline.file,),
            template="home.html" if own else "",
            assets=("map.css", "home.css") if own else (),
            wide=own,
            blocks=tuple(_write_outline(here, outline, figures)),
        )


def _write_outline(here: Here, outline: Outline, figures: Mapping[str, str]) -> Iterator[Block]:
    for block in outline.opening:
        yield from _write_block(here, block, figures)
    for section in outline.sections:
        yield heading(2, section.title, section.id)
        for block in section.blocks:
            yield from _write_block(here, block, figures)


def _write_block(here: Here, block: OutlineBlock, figures: Mapping[str, str]) -> Iterator[Block]:
    """The editors' words with what {{name}} stands for, or claims: a paragraph, or a list of dates."""

    def said(name: str) -> str:
        return home.PIECES[name](here) if name in home.PIECES else figures[name]

    if block.prose:
        yield Block(PLACEHOLDER.sub(lambda match: said(match[1]), block.prose))
    if block.listed:
        yield bullets(_dated_claim(here, full) for full in block.claims)
    elif block.claims:
        yield here.paragraph(block.claims)


def _dated_claim(here: Here, full: str) -> str:
    """A claim in a list of dates."""
    when = tell_date(here.library, full)
    date = f"**{when}** " if when else ""
    return f"{date}{here.claim(full)} {here.way(full)}{{ .way }}"
