"""Where the public record differs from the sources, and where the sources differ from each other."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from scripts.library.addresses import count_file
from scripts.library.citation import short_title
from scripts.library.fields import NoteKind
from scripts.library.labels import NOTE_KINDS
from scripts.library.model import Library, State
from scripts.library.query import section_of
from scripts.pages.blocks import Block, box, bullets, heading, mark_claim
from scripts.pages.here import Here
from scripts.pages.page import Page
from scripts.pages.words import plural, upper

DIFFERENCES = "differences.md"
TITLE = "Where sources err and differ"


def make_differences(library: Library, states: Mapping[str, State]) -> Page:
    """Every editors' note by kind and theme, claims of two sources side by side, counts that differ."""
    here = Here(library, states, DIFFERENCES)
    return Page(
        file=here.file,
        title=TITLE,
        description=(
            "Every place where the public record corrects, contests or completes what a source says, and "
            "where two sources or counts differ."
        ),
        seeds=("seeds/sources/*.yml", "seeds/references.yml", "seeds/counts.yml"),
        assets=("record.css",),
        blocks=(*_write_errata(here), *_list_pairs(here), *_list_counts(here)),
    )


def _write_errata(here: Here) -> Iterator[Block]:
    yield Block(
        "What a source says stands here with what the public record adds: corrections, then what others "
        "contest, what could not be confirmed, other names, and context. "
        "Notes rest on public pages that the editors have read and cited."
    )
    themes = here.library.themes
    notes = {
        kind: {tid: mine for tid in themes if (mine := _list_noted(here.library, kind, tid))}
        for kind in NOTE_KINDS
    }
    yield bullets(_count_notes(here.library, kind, by_theme) for kind, by_theme in notes.items() if by_theme)
    for kind, by_theme in notes.items():
        if by_theme:
            yield heading(2, upper(NOTE_KINDS[kind].name), kind)
            yield Block(NOTE_KINDS[kind].intro)
        for tid, mine in by_theme.items():
            yield heading(3, themes[tid].front.title, f"{kind}-{tid}")
            for full in mine:
                yield from _write_note(here, full)


def _list_noted(library: Library, kind: NoteKind, tid: str) -> list[str]:
    """The claims of a theme that have a note of this kind, in order of time."""
    return sorted(
        (full for full in library.told.in_theme[tid] if library.claims[full].note_kind == kind),
        key=library.order,
    )


def _count_notes(library: Library, kind: NoteKind, by_theme: Mapping[str, list[str]]) -> str:
    """One line of the contents: a kind of note with the number of notes in each theme."""
    themes = library.themes
    ways = (f"[{themes[tid].front.title}](#{kind}-{tid})\u00a0{len(mine)}" for tid, mine in by_theme.items())
    total = plural(sum(map(len, by_theme.values())), "note")
    return f"**[{upper(NOTE_KINDS[kind].name)}](#{kind})**, {total}: {', '.join(ways)}"


def _write_note(here: Here, full: str) -> Iterator[Block]:
    """A claim, the way to it, and below it the note."""
    text, (_, section) = here.sentence(full), section_of(here.library, full)
    yield Block(f"- {text}{mark_claim(full)} ([{section}]({here.to_claim(full)}))", known=())
    yield Block(textwrap.indent(f"**The editors:** {here.note_text(full)}", "    "))


def _list_pairs(here: Here) -> Iterator[Block]:
    """The claims from which those of another source differ, each pair side by side."""
    claims = here.library.claims.items()
    pairs = [(full, other) for full, c in claims for other, how in c.also.items() if how == "differs"]
    if pairs:
        yield heading(2, "Two sources differ", "differs")
    for pair in pairs:
        yield from box(bullets(_write_side(here, full) for full in pair), class_="pair")


def _list_counts(here: Here) -> Iterator[Block]:
    """The figures on which counts differ, each with the way to its table."""
    if here.library.counts:
        yield heading(2, "Figures on which counts differ", "counts")
        yield bullets(
            f"[{count.title}]({here.to(count_file(here.library, cid))}): {count.about}"
            for cid, count in here.library.counts.items()
        )


def _write_side(here: Here, full: str) -> str:
    source = here.library.sources[full.partition("/")[0]].source
    return f"**{short_title(source)}, {source.issued[:4]}.** {here.claim(full)}"
