"""Where a chart's points stand, as shares of its width and height, and which of them say their value."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.library.series import Line, Point, Series

STEPS = 5
"""How many lines across there are at most above the one at nothing."""
EDGE = 6
"""How far from both sides the first and the last year stand, in hundredths of the width."""
CLOSE = 0.1
"""How far apart two values are at least, as a share of the height, to be legible one above the other."""
YEARS = 4
"""How many years are named at most: as many as stand side by side on the narrowest screen."""


@dataclass(frozen=True, kw_only=True)
class Scale:
    """The years from `first` to `last` go from left to right, amounts from nothing to `top` upwards."""

    first: int
    last: int
    top: float
    step: float

    def x(self, year: str) -> float:
        """How far from the left a year stands, in hundredths of the width."""
        return EDGE + (100 - 2 * EDGE) * (int(year) - self.first) / max(1, self.last - self.first)

    def y(self, amount: float) -> float:
        """How far from the top an amount stands, in hundredths of the height."""
        return 100 * (1 - amount / self.top)

    def amounts(self) -> Iterator[tuple[float, str]]:
        """The lines across: the amount and its words, with as many decimals as the step has."""
        decimals = max(0, -math.floor(math.log10(self.step)))
        for n in range(round(self.top / self.step) + 1):
            yield n * self.step, f"{n * self.step:,.{decimals}f}" if n else "0"

    def years(self) -> Iterator[tuple[int, bool]]:
        """Each year, and whether it is named: the last, and others as far apart as leaves few enough."""
        apart = next(n for n in (1, 2, 3, 5, 10, 20, 50, 100) if (self.last - self.first) // n < YEARS)
        for year in range(self.first, self.last + 1):
            yield year, (self.last - year) % apart == 0


def scale_of(series: Series) -> Scale:
    """The scale that has room for all points of a series, up to the round step above the highest."""
    years = [int(point.when) for _, _, point in series.points]
    highest = max(point.amount for _, _, point in series.points) or 1.0
    size = 10.0 ** math.floor(math.log10(highest / STEPS))
    step = next(size * n for n in (1, 2, 5, 10) if highest <= size * n * STEPS)
    return Scale(first=min(years), last=max(years), top=step * math.ceil(highest / step), step=step)


def name_points(series: Series, line: Line) -> tuple[Point, ...]:
    """The points that say their value: the first, the highest, the last, those whose year the title names.

    Silent is what stands close to a point of a line before it in the same year.
    """
    highest = max(line.points, key=lambda point: point.amount)
    ends = (line.points[0], highest, line.points[-1])
    told = (point for point in line.points if point in ends or point.when in series.title)
    before = [point for other in series.lines[: series.lines.index(line)] for point in other.points]
    close = CLOSE * scale_of(series).top
    return tuple(
        point
        for point in told
        if not any(point.when == p.when and abs(point.amount - p.amount) < close for p in before)
    )
