"""Where the public record differs from the sources, and where the sources differ from each other."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

from scripts.language.elements import wrap_blocks
from scripts.library.addresses import claim_anchor, claim_page
from scripts.library.citation import short_title
from scripts.library.fields import NoteKind
from scripts.library.labels import NOTE_KINDS, RELATIONS
from scripts.library.model import Library, State
from scripts.library.query import section_of
from scripts.pages.page import Page
from scripts.pages.words import plural, upper


def make_errata(library: Library, states: Mapping[str, State]) -> Page:
    """Every editors' note, by kind and theme, under the claim it belongs to."""
    page = Page(
        library, states, "errata.md", "Where our sources err",
        "Every place where the public record corrects, contests or completes what a source says.",
        ("seeds/sources/*.yml", "seeds/references.yml"),
    )  # fmt: skip
    page.heading(1, page.title)
    page.add(
        "What a source says stands here with what the public record adds: corrections, then what others "
        "contest, what could not be confirmed, other names, and context. "
        "Notes rest on public pages that the editors have read; no machine has verified them."
    )
    notes = {
        kind: {tid: mine for tid in library.themes if (mine := _list_noted(library, kind, tid))}
        for kind in NOTE_KINDS
    }
    page.add("\n".join(_count_notes(page, kind, by_theme) for kind, by_theme in notes.items() if by_theme))
    for kind, by_theme in notes.items():
        if by_theme:
            page.heading(2, _title_of(kind), kind)
            page.add(NOTE_KINDS[kind].intro)
        for tid, mine in by_theme.items():
            page.heading(3, library.themes[tid].front.title, f"{kind}-{tid}")
            for full in mine:
                _write_note(page, full)
    return page


def _list_noted(library: Library, kind: NoteKind, tid: str) -> list[str]:
    """The claims of a theme that have a note of this kind, in order of time."""
    return sorted(
        (full for full in library.told.in_theme[tid] if library.claims[full].note_kind == kind),
        key=library.order,
    )


def _title_of(kind: NoteKind) -> str:
    return upper(NOTE_KINDS[kind].name)


def _count_notes(page: Page, kind: NoteKind, by_theme: Mapping[str, list[str]]) -> str:
    """One line of the contents: a kind of note with the number of notes in each theme."""
    themes = page.library.themes
    ways = (f"[{themes[tid].front.title}](#{kind}-{tid})\u00a0{len(mine)}" for tid, mine in by_theme.items())
    total = plural(sum(map(len, by_theme.values())), "note")
    return f"- **[{_title_of(kind)}](#{kind})**, {total}: {', '.join(ways)}"


def _write_note(page: Page, full: str) -> None:
    """A claim, the way to it, and below it the note."""
    text = page.library.claims[full].text
    _, section = section_of(page.library, full)
    way = f"([{section}]({page.to(claim_page(page.library, full) + '#' + claim_anchor(full))}))"
    page.linker.section()
    page.add(f"- {text}{page.cite(full)} {way}")
    page.add(textwrap.indent(f"**The editors:** {page.note_text(full)}", "    "))


def make_differences(library: Library, states: Mapping[str, State]) -> Page:
    """Claims of two sources side by side, and figures that change with the counter."""
    page = Page(
        library, states, "differences.md", "Where sources differ",
        "Claims of two sources side by side, and figures that change with whoever counts.",
        ("seeds/sources/*.yml", "seeds/counts.yml"), assets=("record.css",),
    )  # fmt: skip
    page.heading(1, page.title)
    for relation, label in RELATIONS.items():
        pairs = [
            (full, other)
            for full, claim in library.claims.items()
            for other, how in claim.also.items()
            if how == relation
        ]
        if pairs:
            page.heading(2, label.title, relation)
            page.linker.section()
            for pair in pairs:
                sides = "\n".join(f"- {_write_side(page, full)}" for full in pair)
                page.add(wrap_blocks("div", sides, class_="pair"))
    if library.counts:
        page.heading(2, "Figures on which counts differ", "counts")
        rows = (
            f"- [{count.title}]({page.to(count.on.partition('/')[0] + '.md#count-' + cid)}): {count.about}"
            for cid, count in library.counts.items()
        )
        page.add("\n".join(rows))
    return page


def _write_side(page: Page, full: str) -> str:
    source = page.library.sources[full.partition("/")[0]].source
    return f"**{short_title(source)}, {source.issued[:4]}.** {page.claim(full)}"
