"""How sure a text is: "could" is less than "likely", and that less than "would" and "will"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from scripts.language.text import HEDGING, fold

# What weakens a statement, weakest first. May is a month, and "set to music" is no hedge worth a word.
_GRADES = {
    "possible": r"could|(?-i:may)|might|possibl[ey]|perhaps|potentially|(?:the )?potential (?:to|for)",
    "likely": r"(?:un)?likely|probabl[ey]|apparent(?:ly)?|seems?|appears?|on track to|expects? .{0,40}? to"
    r"|reportedly|allegedly|presumably|supposedly"
    r"|(?:is|are|was|were) (?:expected|set|poised|thought|believed|said|rumoured|scheduled|due) to",
    "planned": r"(?:plan(?:s|ned|ning)?|intend(?:s|ed)?|aim(?:s|ed)?|hope[sd]?|offer(?:s|ed)?|promise[sd]?"
    r"|pledge[sd]?|vow(?:s|ed)?|propose[sd]?|seeks?|sought) to"
    r"|thinks?|believe[sd]?|reckons?|forecasts?|predict(?:s|ed)?",
    "future": r"would|should",
}
_SURE = r"will|shall|(?:certain|sure|bound) to|certainly|definitely|undoubtedly|inevitably"
_HEDGE = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(f"(?P<{grade}>{words})" for grade, words in (*_GRADES.items(), ("certain", _SURE)))
    + r")(?![\w'])",
    re.IGNORECASE,
)
_ORDER = (*_GRADES, "certain")
# Which grades say more than the strongest of a passage; "would" for "likely", "will" for "plans" may pass.
_TOO_SURE = {"possible": {"likely", "future", "certain"}, "likely": {"certain"}}


@lru_cache(maxsize=1 << 15)
def find_hedges(text: str) -> tuple[tuple[str, str], ...]:
    """The words that say how sure a text is, in lower case, each with its grade, in order."""
    return tuple((match[0].lower(), match.lastgroup or "") for match in _HEDGE.finditer(fold(text)))


def held_hedges(text: str) -> tuple[str, ...]:
    """The words that say how sure a text is, sorted, each once."""
    return tuple(sorted({words for words, _ in find_hedges(text)}))


def weakening(words: Iterable[str]) -> list[str]:
    """Those of the words kept that weaken all a text says: "will" does not, and a plan may go untold."""
    return [word for word in words if _grades((word,)).isdisjoint({"certain", "planned"})]


def is_hedged(text: str) -> bool:
    """Whether anything in a text keeps it from being a plain fact."""
    return bool(HEDGING.search(fold(text)) or any(grade != "planned" for _, grade in find_hedges(text)))


def overstated(text: str, held: Iterable[str]) -> str:
    """The word by which a text is surer than the words held of its passages; empty if there is none."""
    grades = _grades(held)
    strongest = max(grades, key=_ORDER.index, default="")
    told = find_hedges(text)
    weakest = min((grade for _, grade in told), key=_ORDER.index, default="")
    if weakest not in _TOO_SURE.get(strongest, ()):
        return ""
    return next(words for words, grade in told if grade == weakest)


def _grades(words: Iterable[str]) -> set[str]:
    return {grade for hedge in words for _, grade in find_hedges(hedge)}
