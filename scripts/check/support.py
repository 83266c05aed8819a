"""Does the cited passage say it? Shared words, figures and names, weighted by rarity in the source."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from scripts.check.base import citing_claims, name_passages
from scripts.language.dates import find_dates
from scripts.language.names import Gazetteer
from scripts.language.numbers import find_numbers
from scripts.language.text import content_stems
from scripts.library.evidence import Evidence
from scripts.library.model import Library
from scripts.library.problem import Fault
from scripts.library.query import publication_names

THIN = 0.25
"""The least share of a claim's weight that its passages hold together."""
MARGIN = 1.1
"""How many times as well another passage in the place of a cited one must carry a claim to be named."""


Feature = tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class Support:
    """How well passages carry a claim: the weight of all its features, and of those that each passage has."""

    total: float
    held: Mapping[str, Mapping[Feature, float]]

    def score(self, *ats: str) -> float:
        """The weight of the features that the passages hold together, whatever their order."""
        if len(ats) == 1:
            return math.fsum(self.held[ats[0]].values())
        return math.fsum({f: weight for at in ats for f, weight in self.held[at].items()}.values())


class Index:
    """A source's passages, and which of them hold each stem, figure, date, actor or term."""

    def __init__(self, source: Mapping[str, Evidence], known: Gazetteer) -> None:
        self.source, self.known = source, known
        self.holders: dict[tuple[str, Hashable], list[str]] = {}
        for at, p in source.items():
            named = {key for name in p.named for key, _, _ in known.mentions(name)}
            for kind, held in (("w", p.stems), ("n", set(p.numbers)), ("d", p.dates), ("e", named)):
                for value in held:
                    self.holders.setdefault((kind, value), []).append(at)

    def weigh(self, text: str, apart: str = "") -> Support:
        """Weigh a text of ours against every passage: log(1 + N/df) a feature.

        The words of `apart`, such as the author's name, support nothing.
        """
        kept = next(iter(self.source.values())).as_kept
        named = {key for key, _, _ in self.known.mentions(text)}
        named -= {key for key, _, _ in self.known.mentions(apart)}
        # What a feature is in our words, and what it is in the passages: two stems may be kept as one.
        features: dict[Feature, tuple[str, Hashable]] = {
            ("w", stem): ("w", kept((stem,))) for stem in content_stems(text) - content_stems(apart)
        }
        features |= {f: f for f in (("n", found.value) for found in find_numbers(text))}
        features |= {f: f for f in (("d", found.value) for found in find_dates(text))}
        features |= {f: f for f in (("e", key) for key in named)}
        weights = []
        held: dict[str, dict[Feature, float]] = {at: {} for at in self.source}
        for feature, sought in features.items():
            holders = self.holders.get(sought, ())
            weights.append(math.log(1 + len(self.source) / max(len(holders), 1)))
            for at in holders:
                held[at][feature] = weights[-1]
        return Support(total=math.fsum(weights), held=held)


def support(library: Library) -> Iterator[Fault]:
    """A claim that another passage carries better, or that a cited passage adds nothing to."""
    # A source's passages at a time: the index of all would be most of what a check holds.
    for sid, rows in groupby(citing_claims(library), key=lambda row: row[0].partition("/")[0]):
        index = Index(library.evidence[sid], library.gazetteer)
        for full, claim, cited in rows:
            apart = " ; ".join(publication_names(library, full))
            found, ats = index.weigh(claim.text, apart), tuple(p.at for p in cited)
            for word, message, remedy in _find_wrong(found, ats, name_passages(cited)):
                spot = library.places.spot(f"claim:{full}", "at", word=word)
                yield Fault(spot=spot, message=message, remedy=remedy)


def _find_wrong(found: Support, ats: tuple[str, ...], named: str) -> Iterator[tuple[str, str, str]]:
    """What is wrong with the passages that a claim cites: the one meant, what is wrong, how to mend it."""
    own = found.score(*ats)
    better = sorted(
        (at for at, held in found.held.items() if held and at not in ats and found.score(at) > own),
        key=lambda at: -found.score(at),
    )
    if better:
        message = f"{named} supports this less than passage {', '.join(better[:3])} does"
        yield "", message, f'Cite at: "{better[0]}" if that is where it stands, or say what the passage says.'
    elif own < THIN * found.total:
        message = f"{named} holds little of this claim ({own / found.total:.0%} by weight)"
        yield "", message, "Read the passage again; use its key words, or cite where it stands."
    for at in ats if len(ats) > 1 and not better else ():
        idle = _find_idle(found, ats, at)
        if idle:
            yield at, *idle


def _find_idle(found: Support, ats: tuple[str, ...], at: str) -> tuple[str, str] | None:
    """Why a passage is cited in vain beside others, and the remedy: it adds nothing, or too little."""
    own, rest = found.score(*ats), tuple(a for a in ats if a != at)
    if own - found.score(*rest) <= 0:
        return f"nothing in the claim rests on passage {at} alone", "Leave it out, or tell what it adds."
    gains = {a: found.score(*rest, a) for a in found.held if a not in ats}
    best = max(gains, key=lambda a: gains[a], default="")
    if best and gains[best] > MARGIN * own:
        return (
            f"in the place of passage {at}, passage {best} would support this better",
            f'Cite at: "{best}" instead if that is where it stands.',
        )
    return None
