"""Where the public record differs from the sources, and where the sources differ from each other."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.link import anchor, claim_page
from scripts.model import Library, State
from scripts.pages.parts import NOTE_KINDS, Page, plural, section_of

INTRO = {
    "corrects": "The public record says something else.",
    "contested": "Others see it otherwise.",
    "unconfirmed": "The editors found no page that confirms it.",
    "outdated-name": "The name is given otherwise elsewhere.",
    "context": "True as far as it goes; more is worth knowing.",
}


def errata(library: Library, states: Mapping[str, State]) -> Page:
    """Every editors' note, by kind, under the claim it belongs to."""
    page = Page(
        library, states, "errata.md", "Where our sources err",
        "Every place where the public record corrects, contests or completes what a source says.",
        ("seeds/sources/*.yml", "seeds/references.yml"),
    )  # fmt: skip
    page.repeats = True
    page.heading(1, page.title)
    page.add(
        "What a source says stands here with what the public record adds: corrections, then what others "
        "contest, what could not be confirmed, other names, and context. "
        "Notes rest on public pages that the editors have read; no machine has verified them."
    )
    for kind, words in INTRO.items():
        mine = [full for full, claim in library.claims.items() if claim.note_kind == kind]
        if not mine:
            continue
        page.heading(2, f"{NOTE_KINDS[kind][0].upper()}{NOTE_KINDS[kind][1:]}", kind)
        page.add(f"{words} {plural(len(mine), 'note')}.")
        for full in sorted(mine, key=library.order):
            theme, section = section_of(library, full)
            way = f"([{theme}: {section}]({page.to(claim_page(library, full) + '#' + anchor(full))}))"
            page.linker.section()
            page.add(f"**The source:** {library.claims[full].text}{page.cite(full)} {way}")
            page.add(f"**The editors:** {page.note_text(full)}")
    return page


def differ(library: Library, states: Mapping[str, State]) -> Page:
    """Claims of two sources side by side, and figures that change with the counter."""
    page = Page(
        library, states, "differences.md", "Where sources differ",
        "Claims of two sources side by side, and figures that change with whoever counts.",
        ("seeds/sources/*.yml", "seeds/counts.yml"),
    )  # fmt: skip
    page.repeats = True
    page.heading(1, page.title)
    for relation, title in (("differs", "They differ"), ("agrees", "They agree")):
        pairs = [
            (full, other)
            for full, claim in library.claims.items()
            for other, how in claim.also.items()
            if how == relation
        ]
        if pairs:
            page.heading(2, title, relation)
            page.linker.section()
            page.add(
                "\n".join(
                    ["| One source | The other |", "|---|---|", *(_pair(page, *pair) for pair in pairs)]
                )
            )
    if library.counts:
        page.heading(2, "Figures that change with the counter", "counts")
        rows = (
            f"- [{count.title}]({page.to(count.on.partition('/')[0] + '.md#count-' + cid)}): {count.about}"
            for cid, count in library.counts.items()
        )
        page.add("\n".join(rows))
    return page


def _pair(page: Page, one: str, other: str) -> str:
    return f"| {page.claim(one)} | {page.claim(other)} |"
