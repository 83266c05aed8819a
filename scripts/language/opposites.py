"""The closed list of opposed words: pairs, their sides, and the synonyms of each side.

Regular endings are understood; "*" stands before a word that takes none, "_" between words of one wording.
Words of many meanings are left out: a passage may well have "close" or "leading" and mean nothing by it.
`graded` are pairs of which one text may well hold several sides: a claim that shares any of them is let pass.
`converse` are pairs that tell one thing from either end, such as who buys and who sells.
`loaded` are those of which the first side says so much that a claim wants either side in its passages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from scripts.language.opposed_deeds import DEEDS
from scripts.language.opposed_states import STATES


def _read() -> Iterator[tuple[str, frozenset[str], dict[str, tuple[str, ...]]]]:
    """Each pair with its marks, and its sides with their words."""
    for block in re.split(r"\n(?=\S)", f"{DEEDS.strip()}\n{STATES.strip()}"):
        head, *rows = re.sub(r"\n {4}", " ", block).splitlines()
        pair, *marks = head.split()
        sides = (row.strip().partition(": ") for row in rows)
        yield pair, frozenset(marks), {side: tuple(words.split()) for side, _, words in sides}


_PAIRS = tuple(_read())
OPPOSITES: Mapping[str, Mapping[str, tuple[str, ...]]] = {pair: sides for pair, _, sides in _PAIRS}
"""Each pair of opposites: the name of a side, and its words."""
GRADED = frozenset(pair for pair, marks, _ in _PAIRS if "graded" in marks)
CONVERSE = frozenset(pair for pair, marks, _ in _PAIRS if "converse" in marks)
LOADED = frozenset(pair for pair, marks, _ in _PAIRS if "loaded" in marks)
