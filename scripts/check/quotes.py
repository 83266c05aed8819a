"""Quotations: whole words, in order, from one cited passage, with nothing turned round."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scripts.check.base import citing_claims, name_passages
from scripts.language.text import checked_stems, find_quotations, fold, is_negator
from scripts.library.evidence import Evidence
from scripts.library.fingerprint import Parts
from scripts.library.model import Library
from scripts.library.problem import Fault
from scripts.library.quotations import cut_quotation

MAX_QUOTE = 15
"""The longest quotation, in words."""
_SINGLE = re.compile(r"‘[^’]+’|(?<![\w'])'[^\s'][^']*'(?![\w'])")


def quote(library: Library) -> Iterator[Fault]:
    """Quoted words, in the field or between marks in the text, that no cited passage holds."""
    for full, claim, cited in citing_claims(library):
        sources = library.evidence[full.partition("/")[0]]
        key = f"claim:{full}"
        found = [
            ("quote", claim.quote or "", fault) for fault in _faults(claim.quote, cited, sources.values())
        ]
        for words in find_quotations(claim.text):
            found += [("text", words, fault) for fault in _faults(words, cited, sources.values())]
        for field, words, (message, remedy) in found:
            spot = library.places.spot(key, field, word=words if field == "text" else "")
            yield Fault(spot=spot, message=f'"{words}": {message}', remedy=remedy)
        wrong = _marks(claim.text)
        if wrong:
            spot = library.places.spot(key, "text", word=wrong)
            yield Fault(
                spot=spot,
                message=f"{wrong} is no pair of double quotation marks",
                remedy="Set quoted words in “…”, so that they are checked.",
            )


def _marks(text: str) -> str:
    """A quotation mark that has no partner, or single marks round words; empty if there is none."""
    single = _SINGLE.search(text)
    if single:
        return single[0]
    return next((c for c in text if fold(c) == '"'), "") if fold(text).count('"') % 2 else ""


def _faults(
    words: str | None, cited: tuple[Evidence, ...], everywhere: Iterable[Evidence]
) -> Iterator[tuple[str, str]]:
    """What is wrong with a quotation, and the remedy."""
    if words is None:
        return
    parts = cut_quotation(words)
    unfit = _unfit(parts)
    if unfit:
        yield unfit
        return
    holders = [p for p in cited if p.has_runs(parts)]
    lost = [_lost_negation(parts, passage) for passage in holders]
    sealed = [p for p in holders if p.is_sealed(parts)]
    if not holders:
        yield _absent(parts, cited, tuple(everywhere))
    elif all(lost):
        yield f'"{lost[0]}" stands right beside these words and is left out', "Take it into the quotation."
    elif not sealed:
        yield (
            f"these words seem to stand in {name_passages(tuple(holders))}, "
            "but were never held against the text",
            "With the text at hand run: python -m scripts fingerprint --originals DIR",
        )


def _unfit(parts: Parts) -> tuple[str, str] | None:
    """Why a quotation can't be held to anything whatever the passage, if so."""
    if not parts:
        return "nothing is quoted", "Quote at least one word, or drop the marks."
    if sum(map(len, parts)) > MAX_QUOTE:
        return f"the quotation has more than {MAX_QUOTE} words", "Quote less and paraphrase the rest."
    if any(len(part) < 3 and len(checked_stems(part)) < len(set(part)) for part in parts):
        return "so short a quotation can't be told apart", "Quote words that carry meaning, or three words."
    return None


def _absent(parts: Parts, cited: tuple[Evidence, ...], everywhere: tuple[Evidence, ...]) -> tuple[str, str]:
    """Where a quotation that no cited passage holds stands instead, or the word at which it fails."""
    other = next((p.at for p in everywhere if p.has_runs(parts)), "")
    if other:
        return f"not in {name_passages(cited)}, but it seems to stand in {other}", f'Cite at: "{other}", too.'
    broken = next((part for part in parts if not any(p.has_run(part) for p in cited)), None)
    if broken is None:
        return (
            f"its parts do not stand in that order in one of {name_passages(cited)}",
            "Quote in order, from one passage.",
        )
    held, wrong = _furthest(broken, cited)
    told = f'; it holds "{held}", then "{wrong}" fails' if held else f', already "{wrong}" fails'
    return (
        f"these words do not stand in {name_passages(cited)}{told}",
        "Copy the words exactly, or paraphrase.",
    )


def _furthest(part: tuple[str, ...], cited: tuple[Evidence, ...]) -> tuple[str, str]:
    """The longest beginning that a passage holds, and the word at which it fails."""
    best = max(n for p in cited for n in range(len(part)) if n == 0 or p.has_run(part[:n]))
    return " ".join(part[:best]), part[best]


def _lost_negation(parts: Parts, passage: Evidence) -> str:
    """A negator of the passage that stands right before or after a quoted part."""
    quoted = [word for part in parts for word in part]
    for word in dict.fromkeys(filter(is_negator, passage.markers)):
        if passage.markers.count(word) <= quoted.count(word):
            continue
        for part in parts:
            if passage.has_run((word, *part)) or passage.has_run((*part, word)):
                return word
    return ""
