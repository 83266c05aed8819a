"""Themed pages, and the editors' own pages that hold figures: home and method."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scripts.library import site
from scripts.library.model import Library, Outline, State
from scripts.library.query import unplaced_claims
from scripts.pages import theme_frame, updates
from scripts.pages.page import Page, begin_page


def make_themes(library: Library, states: Mapping[str, State]) -> Iterator[Page]:
    """One page a theme: sections as prose, notes set apart, citations as footnotes."""
    for outline in library.themes.values():
        sids = {full.partition("/")[0] for full in library.told.in_theme[outline.id]}
        page = begin_page(library, states, outline, tuple(f"seeds/sources/{s}.yml" for s in sorted(sids)))
        page.add(f"{outline.front.description}\n{{: .standfirst }}", "")
        dateline = len(page.lines) - 2
        _write_opening(page, outline)
        page.add(theme_frame.explain_marks(page))
        for section in outline.sections:
            page.heading(2, section.title, section.id)
            theme_frame.write_key_figures(page, f"{outline.id}/{section.id}")
            for block in section.blocks:
                if block.prose:
                    page.add(page.linker.link(block.prose))
                if block.claims:
                    page.paragraph(block.claims, told_here=True, listed=block.listed)
            told = [full for block in section.blocks for full in block.claims]
            for full in unplaced_claims(library, outline.id, section.id, told):
                page.paragraph([full], told_here=True)
            updates.write_counts(page, f"{outline.id}/{section.id}")
        if outline.id == site.CORRIDORS:
            updates.write_corridor_facts(page)
        updates.write_since_then(page, outline.id)
        time = theme_frame.tell_reading_time(page)
        theme_frame.write_see_also(page, outline.id)
        page.bibliography()
        # Only now is it known how long the page is and how much of it is told.
        page.lines[dateline] = f"{time} · {updates.tell_dates(library, outline.id)}\n{{: .dateline }}"
        yield page


def _write_opening(page: Page, outline: Outline) -> None:
    """Write what stands before the first section: the editors' words, claims, a list in brief."""
    for block in outline.opening:
        if block.prose:
            page.add(page.linker.link(block.prose))
        if block.listed:
            theme_frame.write_brief(page, block.claims)
        elif block.claims:
            page.paragraph(block.claims)
