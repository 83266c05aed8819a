"""What every check is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from scripts.model import Evidence, Library
from scripts.names import Gazetteer
from scripts.problem import Problem
from scripts.records import Claim


@dataclass(frozen=True)
class Check:
    """A code, the rule in one line, and the generator that finds what breaks it.

    A `whole` check only makes sense where no record was left out for a fault of its own.
    """

    code: str
    rule: str
    find: Callable[[Library, str], Iterator[Problem]]
    whole: bool = False


def claims(library: Library) -> Iterator[tuple[str, Claim, tuple[Evidence, ...]]]:
    """Each claim with its full id and the passages it cites that exist, if there is any."""
    for full, claim in library.claims.items():
        source = library.evidence.get(full.partition("/")[0], {})
        cited = tuple(source[at] for at in library.cited[full])
        if cited:
            yield full, claim, cited


def places(cited: tuple[Evidence, ...]) -> str:
    """'passage 6.1', or 'passages 6.1, 6.2'."""
    return ("passage " if len(cited) == 1 else "passages ") + ", ".join(p.at for p in cited)


def gazetteer(library: Library) -> Gazetteer:
    """Wordings of all actors, terms and corridors of a library."""
    everyone = (*library.actors.items(), *library.terms.items(), *library.corridors.items())
    return _gazetteer(tuple((key, named.wordings) for key, named in everyone))


def actors_of(library: Library, full: str) -> tuple[str, ...]:
    """The actors whom a claim names or who speak in it, in the order of mention."""
    claim = library.claims[full]
    named = [key for key, _, _ in gazetteer(library).mentions(claim.text)]
    named += [claim.speaker] if claim.speaker else []
    return tuple(dict.fromkeys(key for key in named if key in library.actors))


@lru_cache(maxsize=4)
def _gazetteer(rows: tuple[tuple[str, tuple[str, ...]], ...]) -> Gazetteer:
    return Gazetteer(dict(rows))
