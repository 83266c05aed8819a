"""Time as strips: a linear scale of years, a calendar for each dense year, marks that never hide another."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from scripts.language.edtf import MONTHS, earliest, latest
from scripts.library.voices import Teller

HANDFUL = 5
"""How many entries a year may have and still share a strip."""
ABREAST = 4
"""How many marks of one day stand side by side before the next ones stand below them."""
CELL = 24.0
"""The room of one mark along the scale, in pixels of the narrowest drawing: what a finger needs."""
SHAPE = 13.0
"""The width of what is seen of a mark, in the same pixels."""


@dataclass(frozen=True, kw_only=True)
class Mark:
    """An entry as it is drawn: the address it leads to, its date, row and shape, and its name in words.

    `underlined` marks a date that is not the one in the source.
    """

    target: str
    when: str
    row: str
    voice: Teller
    label: str
    underlined: bool = False


@dataclass(frozen=True, kw_only=True)
class Tick:
    """A line across a strip, `x` pixels of the narrowest drawing from its start, with its words if any."""

    x: float
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class Bar:
    """The marks of one span on one lane: where the span begins and ends, and the middle of each mark.

    All in pixels of the narrowest drawing, from the start of the strip; lanes count from 0.
    """

    start: float
    end: float
    lane: int
    marks: tuple[tuple[float, Mark], ...]

    @property
    def is_seen(self) -> bool:
        """Whether the span is wider than the shape of a mark."""
        return self.end - self.start > SHAPE

    @property
    def is_shared(self) -> bool:
        """Whether several marks stand beside one day, at whose sides there is no room on its span."""
        return len(self.marks) > 1 and not self.is_seen

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where the bar and its marks take room."""
        half = len(self.marks) * CELL / 2
        middle = (self.start + self.end) / 2
        return min(self.start, middle - half), max(self.end, middle + half)


@dataclass(frozen=True, kw_only=True)
class Strip:
    """The years from `first` to `last`, drawn `width` pixels long where it is narrowest."""

    first: int
    last: int
    width: float

    @property
    def name(self) -> str:
        """The years as they are written beside the strip."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"

    def x(self, day: dt.date) -> float:
        """Where a day begins: its distance from the start is in proportion to the days between."""
        begin = dt.date(self.first, 1, 1)
        return (day - begin).days / (_year_end(self.last) - begin).days * self.width

    def span(self, when: str) -> tuple[float, float]:
        """Where a date begins and ends, as far as this strip reaches."""
        until = dt.date.fromisoformat(latest(when)) + dt.timedelta(days=1)
        return self.x(dt.date.fromisoformat(earliest(when))), self.x(min(until, _year_end(self.last)))

    def ticks(self) -> Iterator[Tick]:
        """The months of one year, each quarter named; of several years at most five, all named."""
        if self.first == self.last:
            for month in range(1, 13):
                words = MONTHS[month - 1][:3] if month % 3 == 1 else ""
                yield Tick(x=self.x(dt.date(self.first, month, 1)), words=words)
            return
        step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 1000) if (self.last - self.first) / s < 5)
        for year in range(-(-self.first // step) * step, self.last + 1, step):
            yield Tick(x=self.x(dt.date(year, 1, 1)), words=str(year))

    def _room(self, start: float, end: float) -> int:
        """How many marks stand side by side on a span, or about a day as far as the strip reaches."""
        if end - start > SHAPE:
            return max(1, int((end - start) // CELL))
        middle = (start + end) / 2
        beside = int((min(middle, self.width - middle) + CELL / 2) // CELL)
        return max(1, min(ABREAST, 2 * beside - 1))

    def bars(self, marks: Iterable[Mark]) -> list[Bar]:
        """The marks of one row on as few lanes as keep them apart; those of one span share its bar."""
        ends: list[float] = []
        bars = []
        for bar in sorted(self._loose(marks), key=lambda bar: (bar.reach[0], -bar.end)):
            left, right = bar.reach
            lane = next((n for n, end in enumerate(ends) if end <= left), len(ends))
            ends[lane : lane + 1] = [right]
            bars.append(Bar(start=bar.start, end=bar.end, lane=lane, marks=bar.marks))
        return bars

    def _loose(self, marks: Iterable[Mark]) -> Iterator[Bar]:
        """Bars not yet on a lane: as many marks on each as its span has room for."""
        for when, group in groupby(sorted(marks, key=lambda mark: mark.when), key=lambda mark: mark.when):
            start, end = self.span(when)
            room, told = self._room(start, end), list(group)
            for some in (told[n : n + room] for n in range(0, len(told), room)):
                left = (start + end - (len(some) - 1) * CELL) / 2
                placed = tuple((left + n * CELL, mark) for n, mark in enumerate(some))
                yield Bar(start=start, end=end, lane=0, marks=placed)


def cut_strips(dates: Sequence[str], width: float) -> Iterator[Strip]:
    """One strip to the last year before a year with more than a handful of dates, then one for each year."""
    years = Counter(int(earliest(when)[:4]) for when in dates)
    dense = min((year for year, n in years.items() if n > HANDFUL), default=max(years) + 1)
    if min(years) < dense:
        yield Strip(first=min(years), last=dense - 1, width=width)
    for year in range(dense, max(years) + 1):
        yield Strip(first=year, last=year, width=width)


def _year_end(year: int) -> dt.date:
    return dt.date(year + 1, 1, 1)
