"""Does the cited passage say it? Shared words, figures and names, weighted by rarity in the source."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator, Mapping, Set
from dataclasses import dataclass

from scripts.check.base import citing_claims, find_holders, name_passages
from scripts.language.dates import find_dates
from scripts.language.names import Gazetteer
from scripts.language.numbers import find_numbers
from scripts.language.text import content_stems
from scripts.library.evidence import Evidence
from scripts.library.model import Library
from scripts.library.problem import Problem
from scripts.library.query import publication_names

THIN = 0.25
MARGIN = 1.1


Feature = tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class Support:
    """How well passages carry a claim: weights by feature, and which features each passage has."""

    weights: Mapping[Feature, float]
    held: Mapping[str, Set[Feature]]

    def score(self, ats: tuple[str, ...]) -> float:
        """The weight of the features that the passages hold together, whatever their order."""
        return math.fsum(self.weights[f] for f in set().union(*(self.held[at] for at in ats)))

    @property
    def total(self) -> float:
        """The weight of all features of the claim, found anywhere or not."""
        return math.fsum(self.weights.values())


class Index:
    """A source's passages, and which of them hold each stem, figure, date, actor or term."""

    def __init__(self, source: Mapping[str, Evidence], known: Gazetteer) -> None:
        self.source, self.known = source, known
        self.holders = {
            "w": find_holders(source, lambda p: p.stems),
            "n": find_holders(source, lambda p: set(p.numbers)),
            "d": find_holders(source, lambda p: p.dates),
            "e": find_holders(
                source, lambda p: {key for name in p.named for key, _, _ in known.mentions(name)}
            ),
        }

    def weigh(self, text: str, apart: str = "") -> Support:
        """Weigh a text of ours against every passage: log(1 + N/df) a feature.

        The words of `apart`, such as the author's name, support nothing.
        """
        kept = next(iter(self.source.values())).as_kept
        named = {key for key, _, _ in self.known.mentions(text)}
        named -= {key for key, _, _ in self.known.mentions(apart)}
        features: dict[Feature, Hashable] = {
            **{("w", stem): kept((stem,)) for stem in content_stems(text) - content_stems(apart)},
            **{("n", found.value): found.value for found in find_numbers(text)},
            **{("d", found.value): found.value for found in find_dates(text)},
            **{("e", key): key for key in named},
        }
        weights: dict[Feature, float] = {}
        held: dict[str, set[Feature]] = {at: set() for at in self.source}
        for feature, sought in features.items():
            found = self.holders[feature[0]].get(sought, ())
            weights[feature] = math.log(1 + len(self.source) / max(len(found), 1))
            for at in found:
                held[at].add(feature)
        return Support(weights=weights, held=held)


def support(library: Library, code: str) -> Iterator[Problem]:
    """A claim that another passage carries better, or that a cited passage adds nothing to."""
    known = library.gazetteer
    indexes = {sid: Index(source, known) for sid, source in library.evidence.items()}
    for full, claim, cited in citing_claims(library):
        sid = full.partition("/")[0]
        apart = " ; ".join(publication_names(library, full))
        found = indexes[sid].weigh(claim.text, apart)
        ats = tuple(p.at for p in cited)
        spot = library.places.spot(f"claim:{full}", "at")
        own = found.score(ats)
        better = sorted(
            (at for at, held in found.held.items() if held and at not in ats and found.score((at,)) > own),
            key=lambda at: -found.score((at,)),
        )
        if better:
            yield Problem(
                code=code,
                spot=spot,
                message=f"{name_passages(cited)} supports this less than passage "
                f"{', '.join(better[:3])} does",
                remedy=f'Cite at: "{better[0]}" if that is where it stands, or say what the passage says.',
            )
        elif own < THIN * found.total:
            yield Problem(
                code=code,
                spot=spot,
                message=f"{name_passages(cited)} holds little of this claim "
                f"({own / found.total:.0%} by weight)",
                remedy="Read the passage again; use its key words, or cite where it stands.",
            )
        for at in ats if len(ats) > 1 and not better else ():
            idle = _find_idle(found, ats, at)
            if idle:
                where = library.places.spot(f"claim:{full}", "at", word=at)
                yield Problem(code=code, spot=where, message=idle[0], remedy=idle[1])


def _find_idle(found: Support, ats: tuple[str, ...], at: str) -> tuple[str, str] | None:
    """Why a passage is cited in vain beside others, and the remedy: it adds nothing, or too little."""
    own, rest = found.score(ats), tuple(a for a in ats if a != at)
    if own - found.score(rest) <= 0:
        return f"nothing in the claim rests on passage {at} alone", "Leave it out, or tell what it adds."
    gains = {a: found.score((*rest, a)) for a in found.held if a not in ats}
    best = max(gains, key=lambda a: gains[a], default="")
    if best and gains[best] > MARGIN * own:
        return (
            f"in the place of passage {at}, passage {best} would support this better",
            f'Cite at: "{best}" instead if that is where it stands.',
        )
    return None
