"""Names that a claim seems to have put in each other's place, though the passages have them all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scripts.language.names import Gazetteer
from scripts.language.text import STOPWORDS, fold, tokens
from scripts.library.evidence import Evidence
from scripts.library.model import Library

_JOINS = re.compile(r",? (?:and|or) |, ")
_BY = ("", "to", "for", "of", "with", "by", "in", "from")


Frame = tuple[tuple[str, ...], tuple[str, ...]]
"""The words before a name and those after it."""


@dataclass(frozen=True)
class Mixup:
    """A name as the claim has it, and what makes it look like another's place."""

    words: str
    why: str


@dataclass(frozen=True)
class Mention:
    """An actor named in a text: the words, and the offsets where they begin and end."""

    key: str
    words: str
    start: int
    end: int


def find_mixups(library: Library, text: str, cited: Sequence[Evidence]) -> Iterator[Mixup]:
    """Names that stand where the passages have another of their kind, or that crowd one out."""
    plain, known = fold(text), library.gazetteer
    mentions = [Mention(k, plain[a:b], a, b) for k, a, b in known.mentions(text) if k in library.kinds]
    held = _held(library, cited)
    yield from _crowding(library, mentions, held)
    yield from _twice_in_a_list(mentions, plain)
    for mention in mentions:
        rivals = _rivals(library, mention.key, held)
        if rivals:
            frames = list(_frames(mention, mentions, plain))
            yield from _beside_another(library, mention, rivals, frames, cited)


def _held(library: Library, cited: Sequence[Evidence]) -> set[str]:
    known: Gazetteer = library.gazetteer
    keys = {k for p in cited for name in p.named for k, _, _ in known.mentions(name)}
    return keys & set(library.kinds)


def _rivals(library: Library, key: str, held: set[str]) -> list[str]:
    """The others of a kind whom the passages name."""
    return [k for k in sorted(held) if k != key and library.kinds[k] == library.kinds[key]]


def _crowding(library: Library, mentions: Sequence[Mention], held: set[str]) -> Iterator[Mixup]:
    """An actor told twice while another of its kind, whom the passages name, is told nowhere."""
    named = Counter(mention.key for mention in mentions)
    for mention in mentions:
        missing = [k for k in _rivals(library, mention.key, held & set(library.actors)) if k not in named]
        if named[mention.key] > 1 and missing:
            yield Mixup(mention.words, f"is told twice while {_name(library, missing[0])} is told nowhere")
            return


def _twice_in_a_list(mentions: Sequence[Mention], plain: str) -> Iterator[Mixup]:
    """An actor that one list names twice, as "Lutha, Ruritania and Lutha"; an "and" or "or" closes a list."""
    row = list(mentions[:1])
    for last, mention in pairwise(mentions):
        join = plain[last.end : mention.start]
        row = [*row, mention] if _JOINS.fullmatch(join) else [mention]
        if len(row) > 1 and join != ", ":
            keys = [m.key for m in row]
            yield from (
                Mixup(m.words, "stands twice in one list") for i, m in enumerate(row) if m.key in keys[:i]
            )
            row = [mention]


def _beside_another(
    library: Library,
    mention: Mention,
    rivals: Sequence[str],
    frames: Sequence[Frame],
    cited: Sequence[Evidence],
) -> Iterator[Mixup]:
    """An actor between words that the passages have beside another of its kind, and never beside this one.

    Three words in a row are asked for, since a fingerprint lets pairs pass by chance.
    """
    # The passages that have the words around the name; most have not, whoever stands between.
    around = [[p for p in cited if p.has_run(before) and p.has_run(after)] for before, after in frames]
    if any(_fits(library, mention.key, *found) for found in zip(frames, around, strict=True)):
        return
    for rival in rivals:
        for (before, after), having in zip(frames, around, strict=True):
            if _fits(library, rival, (before, after), having):
                beside = " ".join((*before, "…", *after))
                yield Mixup(
                    mention.words,
                    f'stands where a cited passage has {_name(library, rival)} ("{beside}")',
                )
                return


def _frames(mention: Mention, mentions: Sequence[Mention], plain: str) -> Iterator[Frame]:
    """The words right before and after a name, three in a row with it, one of them no common word."""
    others = [m for m in mentions if m is not mention]
    left = max((m.end for m in others if m.end <= mention.start), default=0)
    right = min((m.start for m in others if m.start >= mention.end), default=len(plain))
    before = tokens(plain[left : mention.start])[-2:]
    after = tokens(re.sub(r"^'s?(?!\w)", "", plain[mention.end : right]))[:2]
    frames: list[Frame] = [((), after), (before[-1:], after[:1]), (before, ())]
    if len(before) == 2 and before[-1] in _BY:
        frames += [((before[0], word), ()) for word in _BY if word != before[-1] and word]
    for frame in frames:
        words = (*frame[0], *frame[1])
        if len(words) == 2 and any(word not in STOPWORDS for word in words):
            yield frame


def _fits(library: Library, key: str, frame: Frame, cited: Sequence[Evidence]) -> bool:
    """Whether a passage has an actor, by any wording, between the words."""
    before, after = frame
    return any(
        p.has_run((*before, *name, *after))
        for words in library.wordings[key]
        for name in _with_possessive(tokens(words))
        for p in cited
    )


def _name(library: Library, key: str) -> str:
    return library.wordings[key][0]


def _with_possessive(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if words:  # a wording may be signs alone, which hold no word
        yield words
        yield (*words[:-1], f"{words[-1]}'s")
