"""A chart over time as a drawing: points at shares of its width, so that its words keep their size.

Lines have shapes as well as colours. A stroke is broken where years without a point lie below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from scripts.language.elements import Html, element
from scripts.library.series import Point, Series
from scripts.pages.drawn.chart_scale import Scale, name_points, scale_of

SHAPES: Sequence[Mapping[str, str]] = (
    {"d": "M-4.2 0A4.2 4.2 0 1 0 4.2 0A4.2 4.2 0 1 0-4.2 0Z"},
    {"d": "M-3.9-3.9H3.9V3.9H-3.9Z"},
    {"d": "M0-5L5 4H-5Z"},
    {"d": "M0-5.2L5.2 0L0 5.2L-5.2 0Z"},
)
"""The shapes of the points: that of the first line, of the second, and so on."""


def draw_chart(series: Series, name: str) -> Html:
    """The drawing, with its title and all its points in words for whoever can't see it."""
    scale = scale_of(series)
    parts = [*_draw_amounts(scale), *_draw_years(scale)]
    for i in range(len(series.lines)):
        parts.append(element("g", _draw_line(series, scale, i), class_=f"series line-{i + 1}"))
    told = ". ".join(f"{line.name}: {series.tell_line(line)}" for line in series.lines)
    title, about = f"chart-{name}-title", f"chart-{name}-desc"
    words = element("title", series.title, id=title), element("desc", f"{told}.", id=about)
    look: dict[str, str] = {"class_": "chart-plot", "role": "img"}
    return element("svg", words, parts, **look, aria_labelledby=title, aria_describedby=about)


def draw_line_key(n: int) -> Html:
    """The shape and stroke of a line by itself, as a legend shows them; lines count from 0."""
    size: dict[str, str | int] = {"viewBox": "-12 -6 24 12", "width": 24, "height": 12}
    stroke = element("path", class_="stroke", d="M-11 0H11")
    inside = element("g", stroke, _draw_shape(n), class_=f"series line-{n + 1}")
    return element("svg", inside, class_="chart-key", **size, aria_hidden="true", focusable="false")


def _draw_shape(n: int) -> Html:
    return element("path", class_="point", **SHAPES[n])


def _draw_amounts(scale: Scale) -> Iterator[Html]:
    """The lines across, each with its amount at the left."""
    for amount, words in scale.amounts():
        y = _share(scale.y(amount))
        yield element("line", class_="across" if amount else "across ground", x1=0, x2="100%", y1=y, y2=y)
        yield element("text", words, class_="amount", x=0, y=y, dx=-8, dy="0.35em", text_anchor="end")


def _draw_years(scale: Scale) -> Iterator[Html]:
    """A tick for each year, and the words of some."""
    for year, named in scale.years():
        x = _share(scale.x(str(year)))
        tick = element("line", class_="tick", x1=x, x2=x, y1=0, y2=6 if named else 3)
        yield element("svg", tick, y="100%", class_="ticks")
        if named:
            yield element("text", str(year), class_="year", x=x, y="100%", dy="1.7em", text_anchor="middle")


def _draw_line(series: Series, scale: Scale, n: int) -> Iterator[Html]:
    """The strokes between points, the points, and the values of the most telling."""
    line = series.lines[n]
    for last, point in zip(line.points, line.points[1:], strict=False):
        apart = int(point.when) - int(last.when) > 1
        (x1, y1), (x2, y2) = _locate(scale, last), _locate(scale, point)
        yield element("line", class_="stroke broken" if apart else "stroke", x1=x1, y1=y1, x2=x2, y2=y2)
    for point in line.points:
        x, y = _locate(scale, point)
        yield element("svg", _draw_shape(n), x=x, y=y, class_="place")
    for point in name_points(series, line):
        x, y = _locate(scale, point)
        beside: dict[str, str | int] = {"dx": 9, "dy": "0.35em"}
        above: dict[str, str | int] = {"dy": -10, "text_anchor": "middle"}
        side = beside if point == line.points[-1] else above
        yield element("text", point.value, class_="value", x=x, y=y, **side)


def _locate(scale: Scale, point: Point) -> tuple[str, str]:
    return _share(scale.x(point.when)), _share(scale.y(point.amount))


def _share(x: float) -> str:
    return f"{x:.2f}%"
