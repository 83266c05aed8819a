"""Our own words: outside quotations no long run of words is shared with a source."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import partial
from itertools import pairwise

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
    for sid, text, place in _list_ours(library):
        source = library.evidence.get(sid, {}).values()
        if not source:
            continue
        kept = next(iter(source)).as_kept
        stretches = [tokens(stretch) for stretch in without_quotations(without_marks(text))]
        pairs = [[kept(pair) for pair in pairwise(words)] for words in stretches]
        for passage in (p for p in source if any(_has_row(p, some) for some in pairs)):
            run = max((_shared(words, passage) for words in stretches), key=len)
            if run:
                yield Fault(
                    spot=place(" ".join(run)),
                    message=f'{len(run)} words in a row are those of passage {passage.at}: "{" ".join(run)}"',
                    remedy="Say it in our own words, or quote it with marks.",
                )


def _list_ours(library: Library) -> Iterator[tuple[str, str, Callable[[str], Spot]]]:
    """What is ours and could be a source's: the source, our text, and where a word of it stands.

    A claim and what is said on it is held against its own source, a finding against those it rests on.
    """
    for full, claim in library.claims.items():
        for field, text in (("text", claim.text), ("note", claim.note), ("record", claim.record)):
            if text:
                yield full.partition("/")[0], text, partial(_spot, library, full, field)
    for finding in library.findings.values():
        for sid in dict.fromkeys(s.source or s.id.partition("/")[0] for s in leaves(library, finding)):
            if sid in library.sources:
                yield sid, finding.text, partial(_spot_of_finding, finding)


def _spot(library: Library, full: str, field: str, word: str) -> Spot:
    return library.places.spot(f"claim:{full}", field, word=word)


def _spot_of_finding(finding: Finding, _word: str) -> Spot:
    return Spot(file=finding.file, line=finding.line)


def _has_row(passage: Evidence, pairs: Sequence[Hashable]) -> bool:
    """Whether a passage holds as many of the pairs in a row as MAX_SHARED words have.

    Any such row has a pair at a multiple of its length, so most passages need but a glance.
    """
    length, held = MAX_SHARED - 1, passage.pairs
    for middle in range(0, len(pairs), length):
        start = end = middle
        while end < len(pairs) and pairs[end] in held:
            end += 1
        while start < end and start and pairs[start - 1] in held:
            start -= 1
        if end - start >= length:
            return True
    return False


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
