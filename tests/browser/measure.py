"""`make measure`: the words of the themed pages by what they are for, in sight and folded, as a table."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from browsing import Browse, browsing, launched
from built import Site, build
from fonts import NOTO
from playwright.sync_api import sync_playwright

APPARATUS, TOLD, FOLDED = "apparatus", "claims and findings", "folded"
KINDS = {
    "footnotes, sources": ".footnotes > :not(summary)",
    "marks, numbers, ways": (
        "sup, .way, .permalink, .note-label, .note > b:first-child, .dateline, .footnotes > summary"
    ),
    "see also": "#see-also, #see-also + ul",
    "notes": ".note",
    "claims": ".claim",
    "findings": ".finding",
    "updates": ".since",
    "tables, figures, charts": "table, .chart, .key-figure, p:has(> strong > [id])",
    "lead-ins, headings": "*",
}
"""What words are, by the element that they stand in: the first that fits."""
GROUPS = {
    APPARATUS: ("marks, numbers, ways", "see also", "footnotes, sources"),
    TOLD: ("claims", "findings"),
}
WIDTHS = {"desk": 1280, "phone": 390}

# The words of the open page by kind: those that are seen, and those that are folded away.
COUNT = """(kinds) => {
  const blocks = "sup, p, li, td, th, h1, h2, h3, summary, text, label, b";
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  // What stands in one element is one text, however many links cut it.
  const texts = new Map();
  for (let node; (node = walker.nextNode()); ) {
    const parent = node.parentElement;
    if (parent.closest("script, style, title, desc, .paper")) continue;
    const [kind, fitting] = Object.entries(kinds).find(([, fitting]) => parent.closest(fitting));
    const block = parent.closest(blocks) ?? parent;
    const part = fitting === "*" ? block : parent.closest(fitting);
    const whole = block.contains(part) ? part : block;
    const seen = parent.checkVisibility({visibilityProperty: true, opacityProperty: true});
    const text = texts.get(whole) ?? {kind, seen, words: ""};
    texts.set(whole, {...text, words: text.words + node.data});
  }
  const found = [];
  for (const {kind, seen, words} of texts.values())
    found.push([kind, seen, words.split(/\\s+/).filter((word) => /[\\p{L}\\p{N}¶]/u.test(word)).length]);
  return found;
}"""
Words = Counter[tuple[str, bool]]
"""How many words of a kind are in sight, and how many are not."""


def count(site: Site, browse: Browse, width: int) -> dict[str, Words]:
    """The words of each themed page, by the page's title, at a width of the window."""
    found: dict[str, Words] = {}
    with browse(width=width) as page:
        for url, _ in site.claims():
            page.goto(url)
            words = found[page.locator("h1").inner_text()] = Counter()
            for kind, seen, number in page.evaluate(COUNT, KINDS):
                words[kind, seen] += number
    return found


def share(words: Mapping[tuple[str, bool], int], group: str) -> float:
    """What part of the words in sight a group has."""
    seen = {kind: words.get((kind, True), 0) for kind in KINDS}
    return sum(seen[kind] for kind in GROUPS[group]) / sum(seen.values())


def write_table(pages: Mapping[str, Words]) -> Iterator[str]:
    """A table of what is in sight, in Markdown, with what is folded and the shares of the groups below."""
    every: Words = sum(pages.values(), Counter())
    columns = {**pages, "all": every}
    yield f"| in sight | {' | '.join(columns)} | |"
    yield f"|---{'|---:' * len(columns)}|---:|"
    total = sum(number for (_, seen), number in every.items() if seen)
    for kind in KINDS:
        cells = " | ".join(f"{words[kind, True]:,}" for words in columns.values())
        yield f"| {kind} | {cells} | {every[kind, True] / total:.0%} |"
    sums = (sum(number for (_, seen), number in words.items() if seen) for words in columns.values())
    yield f"| **all in sight** | {' | '.join(f'**{number:,}**' for number in sums)} | |"
    for group in GROUPS:
        yield f"| **{group}** | {' | '.join(f'{share(words, group):.0%}' for words in columns.values())} | |"
    for kind in KINDS:
        if every[kind, False]:
            cells = " | ".join(f"{words[kind, False]:,}" for words in columns.values())
            yield f"| {FOLDED}: {kind} | {cells} | |"


def main() -> None:
    """Build the site and print the tables of a desk and of a phone."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        (folder / "fonts").mkdir()
        site = build(folder / "site")
        with launched(playwright, NOTO, folder / "fonts") as browser:
            for window, width in WIDTHS.items():
                table = write_table(count(site, browsing(site, browser, NOTO), width))
                print(f"On a {window}, {width} px wide:\n", *table, "", sep="\n")


if __name__ == "__main__":
    main()
