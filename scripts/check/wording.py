"""Our own words: outside quotations no long run of words is shared with a source."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby, pairwise
from operator import itemgetter

from scripts.language.text import tokens, without_quotations
from scripts.library.evidence import Evidence
from scripts.library.model import Library, Spot
from scripts.library.outlines import Finding
from scripts.library.problem import Fault
from scripts.library.query import without_marks
from scripts.library.sight import leaves

MAX_SHARED = 8
"""How many words in a row are already too many; one less may be shared."""


def own_words(library: Library) -> Iterator[Fault]:
    """A run of 8 words outside quotes that some passage of the source has too."""
    for sid, ours in groupby(_list_ours(library), key=itemgetter(0)):
        pairs = _Pairs(tuple(library.evidence.get(sid, {}).values()))
        for _, text, place in ours:
            stretches = [tokens(stretch) for stretch in without_quotations(without_marks(text))]
            for passage in pairs.find_rows(stretches):
                run = max((_shared(words, passage) for words in stretches), key=len)
                if run:
                    words = " ".join(run)
                    yield Fault(
                        spot=place(words),
                        message=f'{len(run)} words in a row are those of passage {passage.at}: "{words}"',
                        remedy="Say it in our own words, or quote it with marks.",
                    )


def _list_ours(library: Library) -> Iterator[tuple[str, str, Callable[[str], Spot]]]:
    """What is ours and could be a source's, in the order of these: the source, our text, its words' place.

    A claim and what is said on it is held against its own source, a finding against those it rests on.
    """
    for full, claim in library.claims.items():
        for field, text in (("text", claim.text), ("note", claim.note), ("record", claim.record)):
            if text:
                yield full.partition("/")[0], text, partial(_spot, library, full, field)
    resting = (
        (sid, finding)
        for finding in library.findings.values()
        for sid in {s.source or s.id.partition("/")[0] for s in leaves(library, finding)}
    )
    for sid, finding in sorted(resting, key=itemgetter(0)):
        if sid in library.sources:
            yield sid, finding.text, partial(_spot_of_finding, finding)


def _spot(library: Library, full: str, field: str, word: str) -> Spot:
    return library.places.spot(f"claim:{full}", field, word=word)


def _spot_of_finding(finding: Finding, _word: str) -> Spot:
    return Spot(file=finding.file, line=finding.line)


class _Pairs:
    """A source's passages, and which of them hold each pair of words: a bit a passage."""

    def __init__(self, source: Sequence[Evidence]) -> None:
        self.source = source
        self.holders: dict[Hashable, int] = {}
        for n, passage in enumerate(source):
            for pair in passage.pairs:
                self.holders[pair] = self.holders.get(pair, 0) | 1 << n

    def find_rows(self, stretches: Iterable[tuple[str, ...]]) -> Iterator[Evidence]:
        """The passages that hold as many pairs in a row of a stretch as MAX_SHARED words have."""
        found = 0
        for words in stretches if self.source else ():
            kept = self.source[0].as_kept
            held, length = [self.holders.get(kept(pair), 0) for pair in pairwise(words)], 1
            # Who holds a row holds both its ends: rows of 1, 2, 4, … pairs, until they are long enough.
            while length < MAX_SHARED - 1:
                step = min(length, MAX_SHARED - 1 - length)
                held, length = [a & b for a, b in zip(held, held[step:], strict=False)], length + step
            for holders in held:
                found |= holders
        return (passage for n, passage in enumerate(self.source) if found >> n & 1)


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
