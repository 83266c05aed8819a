"""What every check is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from scripts.library.evidence import Evidence
from scripts.library.model import Library
from scripts.library.problem import Fault, Problem
from scripts.library.records import Claim


@dataclass(frozen=True)
class Check:
    """A code, the rule in one line, and the generator that finds what breaks it.

    A `whole` check only makes sense where no record was left out for a fault of its own.
    """

    code: str
    rule: str
    find: Callable[[Library], Iterator[Fault]]
    whole: bool = False

    def run(self, library: Library) -> Iterator[Problem]:
        """What the check finds, under its code."""
        return (fault.of(self.code) for fault in self.find(library))


@dataclass(frozen=True)
class Loose:
    """Something a text says that its passages do not, and the nearest thing that they do."""

    words: str
    told: str
    held: str


def list_held(what: str, values: Iterable[str]) -> str:
    """'; its dates: 1907, 2019', or '; it has no dates'."""
    shown = list(dict.fromkeys(values))
    return f"; its {what}: {', '.join(shown)}" if shown else f"; it has no {what}"


def citing_claims(library: Library) -> Iterator[tuple[str, Claim, tuple[Evidence, ...]]]:
    """Each claim with its full id and the passages it cites that exist, if there is any."""
    for full, claim in library.claims.items():
        cited = library.passages(full)
        if cited:
            yield full, claim, cited


def name_passages(cited: tuple[Evidence, ...]) -> str:
    """'passage 6.1', or 'passages 6.1, 6.2'."""
    return ("passage " if len(cited) == 1 else "passages ") + ", ".join(p.at for p in cited)
