"""Charts: a line goes forward in time under one counter, and a title says no more than the points."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.grounding import loose_dates, loose_numbers
from scripts.check.naming import loose_names
from scripts.check.notes import Said, facts_of_reference
from scripts.library.evidence import Stated
from scripts.library.fingerprint import Facts
from scripts.library.model import Library
from scripts.library.problem import Fault
from scripts.library.series import Series

_TIMES = (("x0.5", 0.5), ("x2", 2.0), ("x3", 3.0))
NEAR = 0.15
"""By how much, as a share of it, a ratio of two points may be more than the 'twice' of a title."""


def chart(library: Library) -> Iterator[Fault]:
    """A line that goes back in time, a counter with two lines, a title that says more than the points."""
    for name, series in library.series.items():
        for path, message, remedy in (*_disordered(series), *_doubled(series)):
            spot = library.places.spot(f"series:{name}", *path)
            yield Fault(spot=spot, message=message, remedy=remedy)
        yield from _overstated(library, name, series)


Wrong = tuple[tuple[str | int, ...], str, str]


def _disordered(series: Series) -> Iterator[Wrong]:
    """Points of one line that do not come year after year."""
    for i, line in enumerate(series.lines):
        for k, (point, last) in enumerate(zip(line.points[1:], line.points, strict=False), 1):
            if point.when <= last.when:
                path = ("lines", i, "points", k, "when")
                yield path, f"{point.when} comes after {last.when}", "Put the earliest first, each year once."


def _doubled(series: Series) -> Iterator[Wrong]:
    """Two lines under one name."""
    names = [line.name for line in series.lines]
    for i, name in enumerate(names):
        if name in names[:i]:
            yield ("lines", i, "name"), f'another line is called "{name}"', "Say what each line counts."


def _overstated(library: Library, name: str, series: Series) -> Iterator[Fault]:
    """Figures, years and names of a title or of `about` that its points and references lack."""
    told = _facts_of_points(series)
    pages: list[Stated] = [
        facts_of_reference(library.references[rid]) for rid in series.references if rid in library.references
    ]
    for field, text, held in (
        ("title", series.title, [told]),
        ("about", series.about or "", [told, *pages]),
        ("unit", series.unit, pages),
    ):
        loose = [*loose_numbers(text, held), *loose_dates(text, held)] if field != "unit" else []
        for item in (*loose, *loose_names(text, [told, *pages], library.gazetteer)):
            yield Fault(
                spot=library.places.spot(f"series:{name}", field, word=item.words),
                message=f'"{item.words}"{item.told} is in none of the points of the chart',
                remedy="Say what the points show.",
            )


def _facts_of_points(series: Series) -> Facts:
    """What the points state, with 'twice' where one is twice another of its line or its year."""
    words = [f"{line.name}, {line.counter}" for line in series.lines]
    words += (series.tell(point) for _, _, point in series.points)
    stated = Said("chart", " ; ".join(words), f"{series.lines[0].points[0].when}-01-01")
    return Facts(
        at=stated.at,
        numbers=(*stated.numbers, *_list_ratios(series)),
        dates=stated.dates,
        names=stated.names,
    )


def _list_ratios(series: Series) -> Iterator[str]:
    """The multiples, as numbers are read, that a point is of another of its line or its year."""
    pairs = [
        (a.amount, b.amount)
        for i, _, a in series.points
        for j, _, b in series.points
        if (i == j) != (a.when == b.when) and b.amount
    ]
    for word, times in _TIMES:
        if any(times <= a / b < times * (1 + NEAR) for a, b in pairs):
            yield word
