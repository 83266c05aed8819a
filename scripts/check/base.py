"""What every check is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
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
        cited = library.passages(full)
        if cited:
            yield full, claim, cited


def places(cited: tuple[Evidence, ...]) -> str:
    """'passage 6.1', or 'passages 6.1, 6.2'."""
    return ("passage " if len(cited) == 1 else "passages ") + ", ".join(p.at for p in cited)


@lru_cache(maxsize=4)
def gazetteer(library: Library) -> Gazetteer:
    """Wordings of all actors, terms, corridors and other names of a library."""
    return Gazetteer(library.wordings)


def actors_of(library: Library, full: str) -> tuple[str, ...]:
    """The actors whom a claim names or who speak in it, in the order of mention."""
    return _actors(library)[full]


@lru_cache(maxsize=4)
def _actors(library: Library) -> Mapping[str, tuple[str, ...]]:
    known, found = gazetteer(library), {}
    for full, claim in library.claims.items():
        named = [key for key, _, _ in known.mentions(claim.text)]
        named += [claim.speaker] if claim.speaker else []
        found[full] = tuple(dict.fromkeys(key for key in named if key in library.actors))
    return found
