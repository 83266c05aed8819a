"""The library: all that the seeds say, read and resolved, and what a passage can be asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Literal, Protocol

from scripts.language.edtf import earliest
from scripts.language.names import Gazetteer, make_gazetteer
from scripts.language.text import find_quotations
from scripts.library.evidence import Evidence, try_false_quotations
from scripts.library.fields import PlaceKind, Voice
from scripts.library.named import Actor, Corridor, OtherName, Term
from scripts.library.outlines import Finding, Outline, PlacedFinding, place_findings
from scripts.library.records import (
    Cell,
    Claim,
    Count,
    Drawing,
    KeyFigure,
    Reference,
    Review,
    SourceFile,
    Update,
)
from scripts.library.series import Series
from scripts.library.told import Account, Told

State = Literal["matches", "read", "summed", "failed"]


@dataclass(frozen=True, kw_only=True)
class Spot:
    """A place in a file; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1


class Places(Protocol):
    """Knows where in the seeds a field stands."""

    def spot(self, key: str, *path: str | int, word: str = "") -> Spot: ...
    def owner(self, spot: Spot) -> str: ...


Ring = tuple[tuple[float, float], ...]
"""Points of a line or of an area's edge, in degrees east and north."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """What the map names: degrees, and how far its label stands from the point, in units of the drawing."""

    line: int
    kind: PlaceKind
    name: str
    lat: float
    lon: float
    dx: float
    dy: float
    anchor: str


@dataclass(frozen=True)
class Basemap:
    """Rings of land, of lakes, of countries tinted without a border, and of the states, in degrees."""

    land: tuple[Ring, ...] = ()
    lakes: tuple[Ring, ...] = ()
    tinted: Mapping[str, tuple[Ring, ...]] = field(default_factory=dict)
    states: Mapping[str, tuple[Ring, ...]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, eq=False)
class Library:
    """All that the seeds say, read and resolved; the one value that checks and weaving work on."""

    sources: Mapping[str, SourceFile] = field(default_factory=dict)
    evidence: Mapping[str, Mapping[str, Evidence]] = field(default_factory=dict)
    references: Mapping[str, Reference] = field(default_factory=dict)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    names: Mapping[str, OtherName] = field(default_factory=dict)
    corridors: Mapping[str, Corridor] = field(default_factory=dict)
    updates: Mapping[str, Update] = field(default_factory=dict)
    counts: Mapping[str, Count] = field(default_factory=dict)
    series: Mapping[str, Series] = field(default_factory=dict)
    key_figures: Mapping[str, KeyFigure] = field(default_factory=dict)
    powers: Mapping[str, Cell] = field(default_factory=dict)
    drawings: Mapping[str, Drawing] = field(default_factory=dict)
    themes: Mapping[str, Outline] = field(default_factory=dict)
    pages: Mapping[str, Outline] = field(default_factory=dict)
    basemap: Basemap = field(default_factory=Basemap)
    map_places: tuple[Place, ...] = ()
    citations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    measured: Mapping[str, object] = field(default_factory=dict)
    reviews: Mapping[str, Review] = field(default_factory=dict)
    places: Places

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """Every claim under its full id, as in 'ft-2023/financing'."""
        return {f"{sid}/{claim.id}": claim for sid, file in self.sources.items() for claim in file.claims}

    @cached_property
    def findings(self) -> Mapping[str, Finding]:
        """Every finding under its id, in the order of the pages; of two with one id the first."""
        return {name: placed.finding for name, placed in self.placed_findings.items()}

    @cached_property
    def placed_findings(self) -> Mapping[str, PlacedFinding]:
        """Every finding with where it stands."""
        return place_findings((*self.themes.values(), *self.pages.values()))

    def sentence(self, full: str) -> str:
        """What readers are told: the claim's text, or the record's sentence with its [@reference] marks."""
        return self.claims[full].record or self.claims[full].text

    @cached_property
    def wordings(self) -> Mapping[str, tuple[str, ...]]:
        """All wordings of each actor, term, corridor and other name, under its id."""
        everyone = (self.actors, self.terms, self.corridors, self.names)
        return {key: named.wordings for kind in everyone for key, named in kind.items()}

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        """What each actor, term and other name is; terms of no kind are left out."""
        found: dict[str, str] = {key: actor.kind for key, actor in self.actors.items()}
        found |= {key: term.kind for key, term in self.terms.items() if term.kind}
        return found | {key: other.kind for key, other in self.names.items()}

    @cached_property
    def cited(self) -> Mapping[str, tuple[str, ...]]:
        """For each claim the passages it cites, ranges spelt out, unknown locators left out."""
        found = {}
        for full, claim in self.claims.items():
            known = self.evidence.get(full.partition("/")[0], {})
            found[full] = tuple(a for a in expand(claim.at, tuple(known)) if a in known)
        return found

    @cached_property
    def noted(self) -> frozenset[str]:
        """The claims that have a note."""
        return frozenset(full for full, claim in self.claims.items() if claim.note)

    def passages(self, full: str) -> tuple[Evidence, ...]:
        """The passages that a claim cites, as far as they exist."""
        known = self.evidence.get(full.partition("/")[0], {})
        return tuple(known[at] for at in self.cited[full])

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Finds every wording of an actor, term, corridor or other name in a text."""
        return make_gazetteer(tuple(self.wordings.items()))

    @cached_property
    def speakers(self) -> frozenset[str]:
        """The actors who are there for what they say alone."""
        return frozenset(key for key, actor in self.actors.items() if actor.only_speaks)

    @cached_property
    def works(self) -> Mapping[str, list[str]]:
        """For each actor who wrote sources, these."""
        found: dict[str, list[str]] = {}
        for sid, file in self.sources.items():
            names = (" ".join(filter(None, (a.given, a.family, a.literal))) for a in file.source.author)
            for key in dict.fromkeys(key for name in names for key, _, _ in self.gazetteer.mentions(name)):
                found.setdefault(key, []).append(sid)
        return found

    @cached_property
    def actors_named(self) -> Mapping[str, tuple[str, ...]]:
        """For each claim the actors whom it names or who speak in it, in the order of mention."""
        found = {}
        for full, claim in self.claims.items():
            named = [key for key, _, _ in self.gazetteer.mentions(claim.text)]
            named += [claim.speaker] if claim.speaker else []
            found[full] = tuple(dict.fromkeys(key for key in named if key in self.actors))
        return found

    @cached_property
    def paged(self) -> frozenset[str]:
        """The actors with a page of their own: those whom two claims or updates name, or more."""
        claims = self.actors_named.values()
        named = Counter(chain(*claims, *(dict.fromkeys(update.actors) for update in self.updates.values())))
        return frozenset(key for key in self.actors if named[key] > 1)

    @cached_property
    def accounts(self) -> Mapping[str, Account]:
        """For each source what became of its passages."""
        found = {}
        for sid, file in self.sources.items():
            cited: dict[str, tuple[str, ...]] = {}
            for full in (f"{sid}/{claim.id}" for claim in file.claims):
                cited |= {at: (*cited.get(at, ()), full) for at in self.cited[full]}
            known = tuple(self.evidence.get(sid, {}))
            reasons = {at: aside.why for aside in file.asides for at in expand(aside.at, known)}
            found[sid] = Account(cited, reasons)
        return found

    @cached_property
    def false_quotations(self) -> tuple[int, int]:
        """Of the quotations on the site with one word made false: how many were tried, how many passed."""
        return try_false_quotations(
            (words, self.passages(full))
            for full, claim in self.claims.items()
            for words in filter(None, {claim.quote, *find_quotations(claim.text)})
        )

    @cached_property
    def told(self) -> Told:
        """Where claims and updates are told."""
        return Told(self.themes, self.claims, self.actors_named, self.updates)

    def voice(self, full: str) -> Voice:
        """The claim's own voice, else its source's."""
        return self.claims[full].voice or self.sources[full.partition("/")[0]].source.voice

    def order(self, full: str) -> tuple[str, str]:
        """Sort key by time: the claim's date, else its source's."""
        when = self.date(full) or self.sources[full.partition("/")[0]].source.issued
        return (earliest(when), full)

    def date(self, full: str) -> str | None:
        """When it happened: the date of the public record where a note corrects the source's."""
        return self.claims[full].record_when or self.claims[full].when


def expand(ats: tuple[str, ...], known: tuple[str, ...]) -> Iterator[str]:
    """Spell out ranges such as '6.1-6.2' over the passages in `known`; the rest passes unchanged."""
    for at in ats:
        first, dash, last = at.partition("-")
        if dash and first in known and last in known and known.index(first) <= known.index(last):
            yield from known[known.index(first) : known.index(last) + 1]
        elif dash:
            yield from (end for end in (first, last) if end not in known)
        else:
            yield at
