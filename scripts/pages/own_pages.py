"""The editors' own pages, home and method: their words, with figures and pieces where they call for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scripts.library.model import Block, Library, State
from scripts.library.site import PLACEHOLDER
from scripts.pages import home
from scripts.pages.page import Page, begin_page
from scripts.pages.words import tell_date


def make_own_pages(
    library: Library, states: Mapping[str, State], figures: Mapping[str, str]
) -> Iterator[Page]:
    """The editors' own pages: their words, figures in place of {{name}}, claims where placed."""
    for outline in library.pages.values():
        page = begin_page(library, states, outline, ())
        if outline.id == home.HOME:
            page.template, page.assets, page.wide = "home.html", ("map.css", "home.css"), True
        for blocks, title, sid in (
            (outline.opening, "", ""),
            *((s.blocks, s.title, s.id) for s in outline.sections),
        ):
            if title:
                page.heading(2, title, sid)
            for block in blocks:
                _write_block(page, block, figures)
        yield page


def _write_block(page: Page, block: Block, figures: Mapping[str, str]) -> None:
    """Write the editors' words with what {{name}} stands for, or claims: a paragraph, or a list of dates."""

    def said(name: str) -> str:
        return home.PIECES[name](page) if name in home.PIECES else figures[name]

    if block.prose:
        page.add(PLACEHOLDER.sub(lambda match: said(match[1]), block.prose))
    if block.listed:
        page.add("\n".join(_dated_claim(page, full) for full in block.claims))
    elif block.claims:
        page.paragraph(block.claims)


def _dated_claim(page: Page, full: str) -> str:
    """A claim in a list of dates."""
    when = tell_date(page.library, full)
    date = f"**{when}** " if when else ""
    return f"- {date}{page.claim(full)} {page.way(full)}{{ .way }}"
