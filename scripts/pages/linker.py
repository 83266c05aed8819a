"""Links on the first mention of an actor, term or corridor."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from scripts.language.text import fold
from scripts.library.addresses import entity_file, relative_link
from scripts.library.model import Library


def link_mentions(library: Library, page: str, text: str, seen: frozenset[str]) -> tuple[str, frozenset[str]]:
    """The text with links on what was not `seen` before, and all that was seen after it.

    Nothing on this very page is linked to itself.
    """
    plain, offsets = _fold_with_offsets(text)
    done, last = "", 0
    for key, first, after in library.gazetteer.mentions(plain):
        start, end = offsets[first], offsets[after]
        # An exclamation mark or a backslash before a link would make something else of it.
        if key in seen or start < last or text[:start].endswith(("!", "\\")):
            continue
        seen |= {key}
        file = entity_file(library, key)
        if not file or (key in library.corridors and file.startswith(f"{page}#")):
            continue
        done += f"{text[last:start]}[{text[start:end]}]({relative_link(file, page)})"
        last = end
    return done + text[last:], seen


@lru_cache(maxsize=1 << 16)
def _fold_with_offsets(text: str) -> tuple[str, Sequence[int]]:
    """The folded text, and for each of its offsets that in the text: a letter goes with its marks."""
    plain = fold(text)
    if len(plain) == len(text) and not any(map(unicodedata.combining, set(text))):
        return plain, range(len(text) + 1)
    starts = [i for i, c in enumerate(text) if not i or not unicodedata.combining(c)]
    parts = [fold(text[start:end]) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    offsets = [start for start, part in zip(starts, parts, strict=True) for _ in part]
    return "".join(parts), [*offsets, len(text)]
