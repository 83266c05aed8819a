"""Does the cited passage say it? Shared words, figures and names, weighted by rarity in the source."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scripts.check.base import citing_claims, name_passages
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


@dataclass(frozen=True, kw_only=True)
class Support:
    """How well passages carry a claim: weights by feature, and which features each passage has."""

    weights: Mapping[str, float]
    held: Mapping[str, frozenset[str]]

    def score(self, ats: tuple[str, ...]) -> float:
        """The weight of the features that the passages hold together, whatever their order."""
        return math.fsum(self.weights[f] for f in frozenset().union(*(self.held[at] for at in ats)))

    @property
    def total(self) -> float:
        """The weight of all features of the claim, found anywhere or not."""
        return math.fsum(self.weights.values())


def weigh(
    text: str,
    source: Mapping[str, Evidence],
    known: Gazetteer,
    named: Mapping[str, frozenset[str]],
    apart: str = "",
) -> Support:
    """Weigh a text of ours against every passage of a source: log(1 + N/df) a feature.

    The words of `apart`, such as the author's name, support nothing.
    """
    stems = {f"w:{s}": s for s in content_stems(text) - content_stems(apart)}
    figures = {f"n:{f.value}": f.value for f in find_numbers(text)}
    days = {f"d:{f.value}": f.value for f in find_dates(text)}
    entities = {f"e:{key}" for key, _, _ in known.mentions(text)}
    entities -= {f"e:{key}" for key, _, _ in known.mentions(apart)}
    held = {
        at: frozenset(
            {f for f, s in stems.items() if p.has_stem(s)}
            | {f for f, n in figures.items() if n in p.numbers}
            | {f for f, d in days.items() if d in p.dates}
            | (entities & named[at])
        )
        for at, p in source.items()
    }
    counts: dict[str, int] = dict.fromkeys([*stems, *figures, *days, *entities], 0)
    for features in held.values():
        for feature in features:
            counts[feature] += 1
    n = len(source)
    return Support(weights={f: math.log(1 + n / max(df, 1)) for f, df in counts.items()}, held=held)


def entities_named(source: Mapping[str, Evidence], known: Gazetteer) -> dict[str, frozenset[str]]:
    """The actors and terms that each passage names, or means by a word that points back."""
    return {
        at: frozenset(f"e:{key}" for name in p.named for key, _, _ in known.mentions(name))
        for at, p in source.items()
    }


def support(library: Library, code: str) -> Iterator[Problem]:
    """A claim that another passage carries better, or that a cited passage adds nothing to."""
    known = library.gazetteer
    named = {sid: entities_named(source, known) for sid, source in library.evidence.items()}
    for full, claim, cited in citing_claims(library):
        sid = full.partition("/")[0]
        apart = " ; ".join(publication_names(library, full))
        found = weigh(claim.text, library.evidence[sid], known, named[sid], apart)
        ats = tuple(p.at for p in cited)
        spot = library.places.spot(f"claim:{full}", "at")
        own = found.score(ats)
        better = sorted(
            (at for at in found.held if at not in ats and found.score((at,)) > own),
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
            rest = tuple(a for a in ats if a != at)
            least = found.score(rest)
            if own - least <= 0:
                yield Problem(
                    code=code,
                    spot=library.places.spot(f"claim:{full}", "at", word=at),
                    message=f"nothing in the claim rests on passage {at} alone",
                    remedy="Leave it out, or tell what it adds.",
                )
                continue
            gains = {a: found.score((*rest, a)) for a in found.held if a not in ats}
            best = max(gains, key=lambda a: gains[a], default="")
            if best and gains[best] > MARGIN * own:
                yield Problem(
                    code=code,
                    spot=library.places.spot(f"claim:{full}", "at", word=at),
                    message=f"in the place of passage {at}, passage {best} would support this better",
                    remedy=f'Cite at: "{best}" instead if that is where it stands.',
                )
