"""Our own words: outside quotations no long run of words is shared with a source."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping

from scripts.check.base import citing_claims, find_holders
from scripts.language.text import checked_stems, tokens, without_quotations
from scripts.library.evidence import Evidence
from scripts.library.model import Library
from scripts.library.problem import Problem

MAX_SHARED = 8


def own_words(library: Library, code: str) -> Iterator[Problem]:
    """A run of 8 words outside quotes that some passage of the source has too."""
    holding = {sid: find_holders(source, lambda p: p.pairs) for sid, source in library.evidence.items()}
    for full, claim, _ in citing_claims(library):
        sid = full.partition("/")[0]
        stretches = [tokens(stretch) for stretch in without_quotations(claim.text)]
        for passage in _find_likely(stretches, library.evidence[sid], holding[sid]):
            run = max((_shared(words, passage) for words in stretches), key=len)
            if run:
                yield Problem(
                    code=code,
                    spot=library.places.spot(f"claim:{full}", "text", word=" ".join(run)),
                    message=f'{len(run)} words in a row are those of passage {passage.at}: "{" ".join(run)}"',
                    remedy="Say it in our own words, or quote it with marks.",
                )


def _find_likely(
    stretches: Iterable[tuple[str, ...]],
    source: Mapping[str, Evidence],
    holding: Mapping[Hashable, list[str]],
) -> Iterator[Evidence]:
    """The passages that may share a run with a stretch of ours, in their order.

    Every run of MAX_SHARED words has a pair that begins at a multiple of one less: the rest need no look.
    """
    kept = next(iter(source.values())).as_kept
    found: set[str] = set()
    for pair in {words[i : i + 2] for words in stretches for i in range(0, len(words) - 1, MAX_SHARED - 1)}:
        stems = {kept((stem,)) for stem in checked_stems(pair)}
        found.update(at for at in holding.get(kept(pair), ()) if stems <= source[at].stems)
    return (passage for at, passage in source.items() if at in found)


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
