"""Our own words: outside quotations no long run of words is shared with a source."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.base import citing_claims
from scripts.language.text import tokens, without_quotations
from scripts.library.evidence import Evidence
from scripts.library.model import Library
from scripts.library.problem import Problem

MAX_SHARED = 8


def own_words(library: Library, code: str) -> Iterator[Problem]:
    """A run of 8 words outside quotes that some passage of the source has too."""
    for full, claim, _ in citing_claims(library):
        stretches = [tokens(stretch) for stretch in without_quotations(claim.text)]
        for passage in library.evidence[full.partition("/")[0]].values():
            run = max((_shared(words, passage) for words in stretches), key=len)
            if run:
                yield Problem(
                    code=code,
                    spot=library.places.spot(f"claim:{full}", "text", word=" ".join(run)),
                    message=f'{len(run)} words in a row are those of passage {passage.at}: "{" ".join(run)}"',
                    remedy="Say it in our own words, or quote it with marks.",
                )


def _shared(words: tuple[str, ...], passage: Evidence) -> tuple[str, ...]:
    """The longest run of at least MAX_SHARED words that a stretch of ours shares with the passage."""
    best: tuple[str, ...] = ()
    # Every run of 8 words has one of its 7 pairs at a multiple of 7: without these there is no such run.
    if not any(passage.has_run(words[i : i + 2]) for i in range(0, len(words) - 1, MAX_SHARED - 1)):
        return best
    start = 0
    while start + max(MAX_SHARED, len(best) + 1) <= len(words):
        end = start + max(MAX_SHARED, len(best) + 1)
        if passage.has_run(words[start:end]):
            best = words[start:end]
        else:
            start += 1
    return best
