"""Links on the first mention of an actor, term or corridor in a section."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from scripts.language.text import fold
from scripts.library.addresses import entity_file, relative_link
from scripts.library.model import Library


@dataclass
class Linker:
    """Links the first mention of each actor and term; `seen` starts anew with each section."""

    library: Library
    page: str
    seen: set[str] = field(default_factory=set)

    def section(self, *already: str) -> None:
        """Begin a section in which nothing but `already` has been mentioned."""
        self.seen = set(already)

    def link(self, text: str) -> str:
        """The text with links; nothing on this very page is linked to itself."""
        plain, offsets = _fold_with_offsets(text)
        done, last = "", 0
        for key, first, after in self.library.gazetteer.mentions(plain):
            start, end = offsets[first], offsets[after]
            # An exclamation mark or a backslash before a link would make something else of it.
            if key in self.seen or start < last or text[:start].endswith(("!", "\\")):
                continue
            self.seen.add(key)
            file = entity_file(self.library, key)
            if not file or (key in self.library.corridors and file.startswith(f"{self.page}#")):
                continue
            target = relative_link(file, self.page)
            done += f"{text[last:start]}[{text[start:end]}]({target})"
            last = end
        return done + text[last:]


def _fold_with_offsets(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its offsets that in the text: a letter goes with its marks."""
    plain = fold(text)
    if len(plain) == len(text) and not any(map(unicodedata.combining, text)):
        return plain, list(range(len(text) + 1))
    starts = [i for i, c in enumerate(text) if not i or not unicodedata.combining(c)]
    parts = [fold(text[start:end]) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    offsets = [start for start, part in zip(starts, parts, strict=True) for _ in part]
    return "".join(parts), [*offsets, len(text)]
