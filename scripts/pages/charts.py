"""Charts over time where they are told: the message, the drawing, and the same figures in a table."""

from __future__ import annotations

from collections.abc import Container, Iterator

from scripts.language.elements import element, end_tag, markdown, start_tag
from scripts.library.outlines import Outline
from scripts.library.series import Line, Series
from scripts.library.sight import parse_item
from scripts.pages.blocks import Block, box, mark_references, table
from scripts.pages.drawn.chart import draw_chart, draw_line_key
from scripts.pages.here import Here
from scripts.pages.words import upper

STYLE = "chart.css"
"""The style sheet of a page that has a chart."""


def write_series(here: Here, name: str) -> Iterator[Block]:
    """A chart under its message, with who counted, and the figures folded below."""
    series = here.library.series[name]
    yield from box(
        Block(f"**{series.title}**\n{{: .chart-title }}"),
        Block(_tell_unit(series)),
        Block(draw_chart(series, name)),
        *((Block(series.about),) if series.about else ()),
        *_write_table(series),
        class_="chart",
        id=f"series-{name}",
    )


def write_unplaced(here: Here, on: str, placed: Container[str]) -> Iterator[Block]:
    """The charts of a section that its outline does not place."""
    for name, series in here.library.series.items():
        if series.on == on and f"series:{name}" not in placed:
            yield from write_series(here, name)


def list_styles(here: Here, outline: Outline) -> tuple[str, ...]:
    """The style sheets that a page's charts want: none if it has none."""
    placed = (parse_item(item)[0] == "series" for block in outline.blocks for item in block.placed)
    told = (series.on.partition("/")[0] == outline.id for series in here.library.series.values())
    return (STYLE,) if any(placed) or any(told) else ()


def _tell_unit(series: Series) -> str:
    """The unit, who counted with what that rests on, and the shape of each line where there are several."""
    counters = {line.counter for line in series.lines}
    alone = f", by {series.lines[0].counter}{mark_references(*series.references)}" * (len(counters) == 1)
    keys = (
        element("span", draw_line_key(n), " ", markdown(_tell_line(line, named=len(counters) > 1)))
        for n, line in enumerate(series.lines)
    )
    lines = f" {' '.join(keys)}" * (len(series.lines) > 1)
    return f"{upper(series.unit)} a year{alone}.{lines}\n{{: .chart-unit }}"


def _tell_line(line: Line, *, named: bool) -> str:
    """A line's name; where counters differ, also who counted it and what that rests on."""
    marks = mark_references(*dict.fromkeys(point.reference for point in line.points))
    return f"{line.name}, by {line.counter}{marks}" if named else line.name


def _write_table(series: Series) -> Iterator[Block]:
    """The figures of all lines by year; a year in which nobody counted is left out."""
    years = sorted({point.when for _, _, point in series.points})
    values = [{point.when: point.value for point in line.points} for line in series.lines]
    rows = ((year, *(told.get(year, "–") for told in values)) for year in years)
    head = ("Year", *(f"{upper(line.name)}, {series.unit}" for line in series.lines))
    yield Block(start_tag("details", markdown=1))
    yield Block(element("summary", "The figures"))
    yield table(head, rows)
    yield Block(end_tag("details"))
