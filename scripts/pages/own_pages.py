"""The editors' own pages: their words, with totals, lists and pieces where they call for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from scripts.library.model import Library, State
from scripts.library.outlines import Outline, OutlineBlock
from scripts.library.sight import parse_item
from scripts.library.site import HOME, PLACEHOLDER
from scripts.pages import charts, home, signatures
from scripts.pages.blocks import Block, bullets, heading
from scripts.pages.here import Here
from scripts.pages.page import Page
from scripts.pages.placed import tell_item, write_all_placed, write_findings
from scripts.pages.words import tell_date

PIECES: Mapping[str, Callable[[Here], str]] = home.PIECES | {"signed": signatures.write_table}
"""What is made only for the page that calls for it."""


def make_own_pages(library: Library, states: Mapping[str, State], shown: Mapping[str, str]) -> Iterator[Page]:
    """The editors' own pages: their words, what is `shown` in place of {{name}}, claims where placed."""
    for outline in library.pages.values():
        here = Here(library, states, f"{outline.id}.md")
        own = outline.id == HOME
        yield Page(
            file=here.file,
            title=outline.front.title,
            description=outline.front.description,
            seeds=(outline.file,),
            template="home.html" if own else "",
            assets=(*(("map.css", "home.css") if own else ()), *charts.list_styles(here, outline)),
            wide=own,
            blocks=tuple(_write_outline(here, outline, shown)),
        )


def _write_outline(here: Here, outline: Outline, shown: Mapping[str, str]) -> Iterator[Block]:
    if outline.front.asks:
        yield Block(f"{outline.front.asks}\n{{: .asks }}")
    for block in outline.opening:
        yield from _write_block(here, block, shown)
    for section in outline.sections:
        yield heading(2, section.title, section.id, known=None)
        for block in section.blocks:
            yield from _write_block(here, block, shown)


def _write_block(here: Here, block: OutlineBlock, shown: Mapping[str, str]) -> Iterator[Block]:
    """The editors' words with what {{name}} stands for, or claims: a paragraph, or a list of dates."""

    def said(name: str) -> str:
        return PIECES[name](here) if name in PIECES else shown[name]

    if block.prose:
        yield Block(PLACEHOLDER.sub(lambda match: said(match[1]), block.prose))
    if block.findings:
        yield write_findings(here, block)
    if block.listed and block.placed:
        yield bullets(_tell_dated(here, item) for item in block.placed)
        return
    for are_claims, items in block.runs:
        if are_claims:
            yield here.paragraph(items)
        else:
            yield from write_all_placed(here, items)


def _tell_dated(here: Here, item: str) -> str:
    """A claim in a list of dates, or whatever else the list places."""
    kind, full = parse_item(item)
    if kind != "claim":
        return tell_item(here, item)
    when = tell_date(here.library, full)
    date = f"**{when}** " if when else ""
    return f"{date}{here.claim(full)} {here.way(full)}{{ .way }}"
