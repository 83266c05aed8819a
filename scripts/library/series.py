"""Figures over time: what one counter gave for each of several years, with a reference for every point."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, Field

from scripts.library.fields import Id, Pair, Text, Year
from scripts.library.records import Identified, Record

FEWEST = 4
"""How many points a line has at least: fewer are a sentence or a table."""
MOST = 4
"""How many lines a chart has at most: so many have a shape and a colour."""
_VALUE = re.compile(r"(?:(?:over|about|nearly) )?(\d+(?:,\d{3})*(?:\.\d+)?)")


def _value(text: str) -> str:
    if not _VALUE.fullmatch(text):
        raise ValueError("a value is a number, as in 4.484 or 'over 42', without its unit")
    return text


class Point(Record):
    """What was counted in a year: a number in the unit of its series, 'over' or 'about' if it is no more."""

    when: Year
    value: Annotated[str, AfterValidator(_value)]
    reference: Id

    @property
    def amount(self) -> float:
        """The number, in the unit of the series."""
        match = _VALUE.fullmatch(self.value)
        return float(match[1].replace(",", "")) if match else 0.0


class Line(Record):
    """The points of one counter, the earliest first; `name` says what is counted."""

    name: Text
    counter: Text
    points: Annotated[tuple[Point, ...], Field(min_length=FEWEST)]


class Series(Identified):
    """A chart over time: its title says what it shows, its lines share a unit, and each has one counter.

    `about` says what a reader must know to compare them.
    """

    on: Pair
    title: Text
    about: Text | None = None
    unit: Text
    lines: Annotated[tuple[Line, ...], Field(min_length=1, max_length=MOST)]

    @property
    def points(self) -> Iterator[tuple[int, int, Point]]:
        """Each point with the places of its line and of itself."""
        for i, line in enumerate(self.lines):
            yield from ((i, k, point) for k, point in enumerate(line.points))

    @property
    def references(self) -> tuple[str, ...]:
        """The references of all points, each once."""
        return tuple(dict.fromkeys(point.reference for _, _, point in self.points))

    def tell(self, point: Point) -> str:
        """A point in words: '2024: 4.484 million tonnes'."""
        return f"{point.when}: {point.value} {self.unit}"

    def tell_line(self, line: Line) -> str:
        """All points of a line in words."""
        return "; ".join(map(self.tell, line.points))
