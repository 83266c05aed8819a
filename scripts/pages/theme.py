"""Themed pages, and the editors' own pages that hold figures: home and method."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from scripts.edtf import readable
from scripts.model import Block, Library, Outline, State
from scripts.pages import around, home, since
from scripts.pages.parts import Page, placed

FIGURE = re.compile(r"\{\{\s*([\w-]*)\s*\}\}")


def themes(library: Library, states: Mapping[str, State]) -> Iterator[Page]:
    """One page a theme: sections as prose, notes set apart, citations as footnotes."""
    for outline in library.themes.values():
        sids = {f.partition("/")[0] for f, c in library.claims.items() if c.on.startswith(outline.id + "/")}
        page = _begin(library, states, outline, tuple(f"seeds/sources/{s}.yml" for s in sorted(sids)))
        page.add(f"{outline.front.description}\n{{: .standfirst }}", "")
        dateline = len(page.lines) - 2
        _opening(page, outline)
        page.add(around.marks(page))
        for section in outline.sections:
            page.heading(2, section.title, section.id)
            around.key_figures(page, f"{outline.id}/{section.id}")
            for block in section.blocks:
                if block.prose:
                    page.add(page.linker.link(block.prose))
                if block.claims:
                    page.paragraph(block.claims, home=True, listed=block.listed)
            told = [full for block in section.blocks for full in block.claims]
            for full in placed(library, outline.id, section.id, told):
                page.paragraph([full], home=True)
            since.counts(page, f"{outline.id}/{section.id}")
        if outline.id == since.CORRIDORS:
            since.corridor_facts(page)
        since.since_then(page, outline.id)
        time = around.reading_time(page)
        around.see_also(page, outline.id)
        page.bibliography()
        # Only now is it known how long the page is and how much of it is told.
        page.lines[dateline] = f"{time} · {since.dated(library, outline.id)}\n{{: .dateline }}"
        yield page


def plain_pages(library: Library, states: Mapping[str, State], figures: Mapping[str, str]) -> Iterator[Page]:
    """The editors' own pages: their words, figures in place of {{name}}, claims where placed."""
    for outline in library.pages.values():
        page = _begin(library, states, outline, ())
        if outline.id == home.HOME:
            page.template, page.assets, page.wide = "home.html", ("map.css", "home.css"), True
        for blocks, title, sid in (
            (outline.opening, "", ""),
            *((s.blocks, s.title, s.id) for s in outline.sections),
        ):
            if title:
                page.heading(2, title, sid)
            for block in blocks:
                _plain_block(page, block, figures)
        yield page


def _plain_block(page: Page, block: Block, figures: Mapping[str, str]) -> None:
    """Write the editors' words with what {{name}} stands for, or claims: a paragraph, or a list of dates."""

    def said(name: str) -> str:
        return home.PIECES[name](page) if name in home.PIECES else figures[name]

    if block.prose:
        page.add(FIGURE.sub(lambda match: said(match[1]), block.prose))
    if block.listed:
        page.add("\n".join(_dated(page, full) for full in block.claims))
    elif block.claims:
        page.paragraph(block.claims)


def _dated(page: Page, full: str) -> str:
    """A claim in a list of dates."""
    when = page.library.claims[full].when
    date = f"**{readable(when)}** " if when else ""
    return f"- {date}{page.claim(full)} {page.way(full)}{{ .way }}"


def _begin(library: Library, states: Mapping[str, State], outline: Outline, more: tuple[str, ...]) -> Page:
    page = Page(
        library,
        states,
        f"{outline.id}.md",
        outline.front.title,
        outline.front.description,
        (outline.file, *more),
    )
    page.heading(1, outline.front.title)
    return page


def _opening(page: Page, outline: Outline) -> None:
    """Write what stands before the first section: the editors' words, claims, a list in brief."""
    for block in outline.opening:
        if block.prose:
            page.add(page.linker.link(block.prose))
        if block.listed:
            around.brief(page, block.claims)
        elif block.claims:
            page.paragraph(block.claims)
