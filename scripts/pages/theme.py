"""Themed pages: a question, a short answer, and section by section what claims and the record tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scripts.language.elements import Html, element, markdown
from scripts.library.addresses import claim_anchor
from scripts.library.labels import NOTE_KINDS
from scripts.library.model import Library, State
from scripts.library.outlines import Outline, OutlineBlock, Section
from scripts.library.query import unplaced_claims, unplaced_updates
from scripts.pages import charts, theme_frame, updates
from scripts.pages.blocks import Block, bullets, heading, linkable, mark_claim
from scripts.pages.here import Here
from scripts.pages.page import Page
from scripts.pages.placed import tell_item, write_all_placed, write_findings
from scripts.pages.words import upper


def make_themes(library: Library, states: Mapping[str, State]) -> Iterator[Page]:
    """One page a theme: a short answer, sections as prose, notes in the margin, citations as footnotes."""
    for outline in library.themes.values():
        sids = {full.partition("/")[0] for full in library.told.in_theme[outline.id]}
        here = Here(library, states, f"{outline.id}.md")
        yield Page(
            file=here.file,
            title=outline.front.title,
            description=outline.front.description,
            seeds=(outline.file, *(f"seeds/sources/{s}.yml" for s in sorted(sids))),
            assets=charts.list_styles(here, outline),
            blocks=tuple(_write_theme(here, outline)),
        )


def _write_theme(here: Here, outline: Outline) -> Iterator[Block]:
    """All that stands below the title; the reading time is seen from what is told."""
    told = tuple(_write_body(here, outline))
    yield Block(f"{outline.front.asks or outline.front.description}\n{{: .asks }}")
    yield from told
    time = theme_frame.tell_reading_time(told)
    yield Block(f"{time} · {updates.tell_dates(here.library, outline.id)}\n{{: .dateline }}")
    yield from theme_frame.write_see_also(here, outline.id)


def _write_body(here: Here, outline: Outline) -> Iterator[Block]:
    """What a reader came for: the answer, then the sections."""
    for block in outline.opening:
        yield from _write_opening(here, block)
    for section in outline.sections:
        yield from _write_section(here, outline, section)


def _write_opening(here: Here, block: OutlineBlock) -> Iterator[Block]:
    """A piece of the answer; what it places is told in its section, and here without its address."""
    if block.prose:
        yield Block(linkable(block.prose))
    if block.findings:
        yield write_findings(here, block)
    if block.placed:
        told = [tell_item(here, item) for item in block.placed]
        yield bullets(told) if block.listed else Block(" ".join(told))


def _write_section(here: Here, outline: Outline, section: Section) -> Iterator[Block]:
    library, on = here.library, f"{outline.id}/{section.id}"
    yield heading(2, section.title, section.id, known=None)
    yield from theme_frame.write_key_figures(here, on)
    for block in section.blocks:
        yield from _write_block(here, block)
    placed = {item for block in outline.blocks for item in block.placed}
    for full in unplaced_claims(library, outline.id, section.id, placed):
        yield from _tell(here, (full,))
    for uid in unplaced_updates(library, outline, section, placed):
        yield updates.write_update(here, uid)
    yield from charts.write_unplaced(here, on, placed)
    for cid, count in library.counts.items():
        if count.on == on and f"count:{cid}" not in placed:
            yield from updates.write_count(library, cid)


def _write_block(here: Here, block: OutlineBlock) -> Iterator[Block]:
    """The editors' words, findings, or what is placed: claims in one paragraph, all else by itself."""
    if block.prose:
        yield Block(linkable(block.prose))
    if block.findings:
        yield write_findings(here, block)
    for are_claims, items in block.runs:
        if are_claims:
            yield from _tell(here, tuple(items), listed=block.listed)
        else:
            yield from write_all_placed(here, items)


def _tell(here: Here, claims: tuple[str, ...], *, listed: bool = False) -> Iterator[Block]:
    """Claims where they are told, as a paragraph or a list."""
    sentences = (_tell_claim(here, full) for full in claims)
    yield bullets(sentences) if listed else Block(" ".join(sentences))


def _tell_claim(here: Here, full: str) -> str:
    """A claim where it is told, with its citation, and the editors' note on it."""
    anchor = claim_anchor(full)
    text = element("span", markdown(here.sentence(full)), class_="claim", id=anchor) + mark_claim(full)
    return text + _write_note(here, full) if here.library.claims[full].note else text


def _write_note(here: Here, full: str) -> Html:
    """The editors' note on a claim: beside it in the margin, or folded behind its kind where there is none.

    It is one line, for it stands within a paragraph; what folds it works without scripts.
    """
    claim, anchor = here.library.claims[full], claim_anchor(full)
    kind, shown = claim.note_kind or "context", f"show-{anchor}"
    name = upper(NOTE_KINDS[kind].name)
    return Html(
        element("input", type="checkbox", class_="note-toggle", id=shown, aria_label=f"Show the note: {name}")
        + element("label", name, class_="note-label", for_=shown)
        + element(
            "span",
            element("b", f"{name}."),
            " ",
            markdown(here.note_text(full)),
            class_=f"note {kind}",
            id=f"note-{anchor}",
            role="note",
        )
    )
