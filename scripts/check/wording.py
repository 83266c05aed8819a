"""Our own words: outside quotations no long run of words is shared with a source."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import groupby, pairwise

from scripts.check.base import citing_claims
from scripts.language.text import tokens, without_quotations
from scripts.library.evidence import Evidence
from scripts.library.model import Library
from scripts.library.problem import Fault

MAX_SHARED = 8
"""How many words in a row are already too many; one less may be shared."""


def own_words(library: Library) -> Iterator[Fault]:
    """A run of 8 words outside quotes that some passage of the source has too."""
    for full, claim, _ in citing_claims(library):
        source = library.evidence[full.partition("/")[0]].values()
        kept = next(iter(source)).as_kept
        stretches = [tokens(stretch) for stretch in without_quotations(claim.text)]
        pairs = [[kept(pair) for pair in pairwise(words)] for words in stretches]
        for passage in (p for p in source if any(_has_row(p, some) for some in pairs)):
            run = max((_shared(words, passage) for words in stretches), key=len)
            if run:
                yield Fault(
                    spot=library.places.spot(f"claim:{full}", "text", word=" ".join(run)),
                    message=f'{len(run)} words in a row are those of passage {passage.at}: "{" ".join(run)}"',
                    remedy="Say it in our own words, or quote it with marks.",
                )


def _has_row(passage: Evidence, pairs: Sequence[Hashable]) -> bool:
    """Whether a passage holds as many of the pairs in a row as MAX_SHARED words have.

    Any such row has a pair at a multiple of its length, so most passages need but a glance.
    """
    length = MAX_SHARED - 1
    if passage.pairs.isdisjoint(pairs[::length]):
        return False
    rows = groupby(pairs, lambda pair: pair in passage.pairs)
    return any(held and len(list(row)) >= length for held, row in rows)


def _shared(words: tuple[str, ...], passage: Evidence) -> tuple[str, ...]:
    """The longest run of at least MAX_SHARED words that a stretch of ours shares with the passage."""
    best: tuple[str, ...] = ()
    start, size = 0, MAX_SHARED
    while start + size <= len(words):
        run = words[start : start + size]
        if passage.has_run(run):
            best, size = run, size + 1
        else:
            start += 1
    return best
