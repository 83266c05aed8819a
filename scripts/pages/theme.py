"""Themed pages: what claims tell, section by section, with what stands around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from scripts.language.elements import element, markdown
from scripts.library import site
from scripts.library.addresses import claim_anchor
from scripts.library.labels import NOTE_KINDS
from scripts.library.model import Library, State
from scripts.library.outlines import Outline, Section
from scripts.library.query import unplaced_claims
from scripts.pages import charts, theme_frame, updates
from scripts.pages.blocks import Block, bullets, heading, linkable, list_marks, note
from scripts.pages.here import Here
from scripts.pages.page import Page
from scripts.pages.placed import write_findings, write_placed
from scripts.pages.words import upper


def make_themes(library: Library, states: Mapping[str, State]) -> Iterator[Page]:
    """One page a theme: sections as prose, notes set apart, citations as footnotes."""
    for outline in library.themes.values():
        sids = {full.partition("/")[0] for full in library.told.in_theme[outline.id]}
        here = Here(library, states, f"{outline.id}.md")
        yield Page(
            file=here.file,
            title=outline.front.title,
            description=outline.front.description,
            seeds=(outline.file, *(f"seeds/sources/{s}.yml" for s in sorted(sids))),
            assets=charts.list_styles(here, outline),
            blocks=_write_theme(here, outline),
        )


def _write_theme(here: Here, outline: Outline) -> tuple[Block, ...]:
    """All that stands below the title; the reading time and the sources are seen from what is told."""
    description = outline.front.description
    told = tuple(_write_body(here, outline))
    time = theme_frame.tell_reading_time((Block(description), *told))
    dates = updates.tell_dates(here.library, outline.id)
    return (
        Block(f"{description}\n{{: .standfirst }}"),
        Block(f"{time} · {dates}\n{{: .dateline }}"),
        *told,
        *theme_frame.write_see_also(here, outline.id),
        *theme_frame.list_sources(here.library, list_marks(told)),
    )


def _write_body(here: Here, outline: Outline) -> Iterator[Block]:
    """What a reader came for: the opening, the sections, what happened since."""
    for block in outline.opening:
        if block.prose:
            yield Block(linkable(block.prose))
        if block.findings:
            yield write_findings(here, block)
        if block.listed and block.placed:
            yield from theme_frame.write_brief(here, block.claims)
        elif block.claims:
            yield here.paragraph(block.claims)
    yield Block(theme_frame.explain_marks(here))
    for section in outline.sections:
        yield from _write_section(here, outline.id, section)
    if outline.id == site.CORRIDORS:
        yield from updates.write_corridor_facts(here.library)
    yield from updates.write_since_then(here, outline.id)


def _write_section(here: Here, tid: str, section: Section) -> Iterator[Block]:
    yield heading(2, section.title, section.id)
    yield from theme_frame.write_key_figures(here, f"{tid}/{section.id}")
    for block in section.blocks:
        if block.prose:
            yield Block(linkable(block.prose))
        if block.findings:
            yield write_findings(here, block)
        for are_claims, items in groupby(block.placed, key=lambda item: ":" not in item):
            if are_claims:
                yield from _tell(here, tuple(items), listed=block.listed)
            else:
                for item in items:
                    yield from write_placed(here, item)
    placed = [full for block in section.blocks for full in block.claims]
    for full in unplaced_claims(here.library, tid, section.id, placed):
        yield from _tell(here, (full,))
    every = [item for block in section.blocks for item in block.placed]
    yield from charts.write_unplaced(here, f"{tid}/{section.id}", every)
    yield from updates.write_counts(here.library, f"{tid}/{section.id}")


def _tell(here: Here, claims: tuple[str, ...], *, listed: bool = False) -> Iterator[Block]:
    """Claims where they are told, as a paragraph or a list, and the notes on them."""
    sentences = (_tell_claim(here, full) for full in claims)
    yield bullets(sentences) if listed else Block(" ".join(sentences))
    yield from (_write_note(here, full) for full in claims if here.library.claims[full].note)


def _tell_claim(here: Here, full: str) -> str:
    """A claim where it is told: with its citation, its permalink and the way to its note."""
    claim, anchor = here.library.claims[full], claim_anchor(full)
    text = element("span", markdown(here.sentence(full)), class_="claim", id=anchor) + here.cite(full)
    text += f'[¶](#{anchor} "Link to this claim"){{ .permalink }}'
    mark = f'[note](#note-{anchor} "The editors add to this"){{ .note-mark }}'
    return text + mark if claim.note else text


def _write_note(here: Here, full: str) -> Block:
    """The editors' note on a claim, set apart, with the way back to the claim."""
    claim, anchor = here.library.claims[full], claim_anchor(full)
    text = element("span", markdown(here.note_text(full)), id=f"note-{anchor}")
    kind = upper(NOTE_KINDS[claim.note_kind or "context"].name)
    about = " ".join(claim.text.replace('"', "").split()[:6]).rstrip(",;:")
    return note(f"{kind}: editors' note on ‘{about} …’", f"{text} [↑ to the claim](#{anchor})")
