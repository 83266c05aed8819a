"""What the words of the themed pages are: what is told, what is apparatus, and what of it is in sight."""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from browsing import Browse, browsing, launched
from built import Site, build
from fonts import NOTO
from playwright.sync_api import sync_playwright

APPARATUS = ("marks, numbers, ways", "see also", "footnotes")
TOLD = ("claims", "findings")
WIDE = 1440

# The words of the article by kind, in sight and not; what no rule knows connects or heads what is told.
COUNT = r"""() => {
  const rules = [
    ["footnotes", "details.footnotes"],
    ["see also", "#see-also, #see-also + ul"],
    ["marks, numbers, ways", "sup, .note-label, .note > b:first-child, .way, .permalink, .dateline, .more"],
    ["notes", ".note"],
    ["tables, figures", "table, figure, svg, .key-figure, p:has(> strong > [id])"],
    ["updates", ".since"],
    ["findings", ".finding"],
    ["claims", ".claim"],
    ["lead-ins, headings", "article"],
  ];
  // The text of an element is one, however many links cut it: a link is no word's end.
  const texts = new Map();
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    const part = node.parentElement;
    if (part.closest("script, .paper")) continue;
    const [kind, where] = rules.find(([, where]) => part.closest(where));
    const block = part.closest("p, li, th, td, h1, h2, h3, text, summary") ?? part;
    const whole = block.contains(part.closest(where)) ? part.closest(where) : block;
    const folded = part.checkVisibility({visibilityProperty: true}) ? 0 : 1;
    texts.set(whole, {kind, folded, words: (texts.get(whole)?.words ?? "") + node.data});
  }
  const found = [{}, {}];
  for (const {kind, folded, words} of texts.values()) {
    const count = words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    found[folded][kind] = (found[folded][kind] ?? 0) + count;
  }
  return found;
}"""


@dataclass(frozen=True)
class Words:
    """How many words of each kind are in sight on a page, and how many are folded."""

    seen: Mapping[str, int]
    folded: Mapping[str, int]

    def share(self, kinds: Iterable[str]) -> float:
        """What part of the words in sight these kinds are, from 0 to 1."""
        return sum(self.seen.get(kind, 0) for kind in kinds) / sum(self.seen.values())


def count_words(site: Site, browse: Browse, width: int = WIDE) -> dict[str, Words]:
    """The words of each themed page, by its address, in a window of this width."""
    found = {}
    with browse(width=width) as page:
        for url, _ in site.claims():
            page.goto(url)
            found[url] = Words(*page.evaluate(COUNT))
    return found


def add_up(pages: Iterable[Words]) -> Words:
    """The words of all pages together."""
    pages = tuple(pages)
    seen: Counter[str] = sum((Counter(page.seen) for page in pages), Counter())
    folded: Counter[str] = sum((Counter(page.folded) for page in pages), Counter())
    return Words(seen, folded)


def as_table(pages: Mapping[str, Words]) -> str:
    """A Markdown table: a row a kind, a column a page; folded words stand behind a plus."""
    columns = [*pages.values(), add_up(pages.values())]
    names = [*(url.rstrip("/").rpartition("/")[2] for url in pages), "all"]
    kinds = sorted({kind for page in columns for kind in (*page.seen, *page.folded)})
    rows = [f"| {' | '.join(('in sight (+ folded)', *names))} |", f"|{'---|' * (len(columns) + 1)}"]
    for kind in kinds:
        rows.append(f"| {kind} | {' | '.join(_tell(page, kind) for page in columns)} |")
    for name, wanted in (("apparatus", APPARATUS), ("claims and findings", TOLD)):
        rows.append(f"| **{name}** | {' | '.join(f'{page.share(wanted):.1%}' for page in columns)} |")
    return "\n".join(rows)


def _tell(page: Words, kind: str) -> str:
    folded = page.folded.get(kind)
    return f"{page.seen.get(kind, 0):,}" + (f" + {folded:,}" if folded else "")


def main() -> None:
    """Build the site and print the table."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = build(Path(folder, "site"))
        with launched(playwright, NOTO, Path(folder)) as chromium:
            sys.stdout.write(as_table(count_words(site, browsing(site, chromium, NOTO))) + "\n")


if __name__ == "__main__":
    main()
