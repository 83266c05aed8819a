"""What claims are linked to by its wordings: actors, terms, corridors, and other names of the texts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, model_validator

from scripts.library.fields import (
    ActorKind,
    East,
    Id,
    Many,
    North,
    Offset,
    Pair,
    Status,
    Text,
    Voice,
)
from scripts.library.records import Identified, Record
from scripts.library.voices import VOICES


class Named(Identified):
    """Something claims are linked to; `forms` are the other wordings that mean the same."""

    name: Text
    forms: tuple[Text, ...] = ()

    @property
    def worded(self) -> tuple[tuple[tuple[str | int, ...], str], ...]:
        """Every wording that names it, the name itself first, each with its place in the record."""
        return ((("name",), self.name), *((("forms", i), words) for i, words in enumerate(self.forms)))

    @property
    def wordings(self) -> tuple[str, ...]:
        """Every wording that names it, the name itself first."""
        return tuple(words for _, words in self.worded)


class Fact(Record):
    """A figure or a state of things, as a reference has it."""

    what: Text
    value: Text
    reference: Id


class Defined(Named):
    """Something that the editors define, in one to three sentences with [@reference] marks."""

    definition: Text | None = None


class Actor(Defined):
    """A state, organisation or person; its definition says who it is and why it matters here.

    `facts` are those of a state: its capital, people, neighbours, memberships, trade.
    `adjectives` are wordings that mean it but are no names; `code` is a country's in the names of points.
    A person's `pronoun` and `office`, a post and the actor it serves, tell whom "he" or "the king" can mean.
    """

    kind: ActorKind
    code: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = None
    adjectives: tuple[Text, ...] = ()
    voice: Voice | None = None
    pronoun: Literal["he", "she"] | None = None
    office: Mapping[Text, Id] = Field(default_factory=dict)
    facts: tuple[Fact, ...] = ()

    @property
    def worded(self) -> tuple[tuple[tuple[str | int, ...], str], ...]:
        """Every wording that names it, adjectives last."""
        return (*super().worded, *((("adjectives", i), words) for i, words in enumerate(self.adjectives)))

    @property
    def only_speaks(self) -> bool:
        """Whether it is there for what it says alone: authors, analysts, organisations with a voice."""
        return self.voice is not None and (self.kind == "organisation" or VOICES[self.voice].only_speaks)


class Term(Defined):
    """A glossary entry: what the editors define it as, and the claims that say what the sources make of it.

    Its `kind` says what words can point back to it, as "the region" to a region.
    """

    kind: Literal["region", "state", "group", "initiative"] | None = None
    means: Annotated[tuple[Pair, ...], Many] = ()

    @model_validator(mode="after")
    def _is_explained(self) -> Term:
        if not self.means and not self.definition:
            raise ValueError("a term has a definition, or claims that say what it means")
        return self


class OtherName(Named):
    """A name of the texts that nothing here is about; its kind keeps "the region" from being read past it."""

    kind: Literal["region", "state", "group", "initiative", "person", "place", "event"]


class Point(Record):
    """A point that a line runs through, in degrees, with the branch that it belongs to where the line forks.

    It comes from GeoNames (GN) or is set by an editor (OK), within the tolerance of the note. `by` is how
    freight comes to it, if that is not over land.
    """

    name: Text
    lat: North
    lon: East
    branch: Annotated[str, Field(pattern=r"^[a-z]?$")] = ""
    by: Literal["sea"] | None = None
    source: Literal["GN", "OK"]
    note: Text | None = None


class NumberSpot(Record):
    """Where a line's number stands: a point in degrees, and how far from it, in units of the drawing."""

    lat: North
    lon: East
    dx: Offset = 0
    dy: Offset = 0


class Line(Record):
    """How the map draws a corridor: through its points, a little up or down where others share its way."""

    points: Annotated[tuple[Point, ...], Field(min_length=2)]
    number: NumberSpot
    shift: Literal["up", "down"] | None = None


class Corridor(Defined):
    """A route that claims speak of; its facts rest on references. One with a definition is in the glossary.

    `begun` is said of a line on which work started and was then held up.
    """

    status: Status
    facts: tuple[Fact, ...] = ()
    line: Line | None = None

    @property
    def points(self) -> tuple[Point, ...]:
        """The points of its line, in order; none if the map does not draw it."""
        return self.line.points if self.line else ()
