"""The timeline as a drawing: one strip under another, a row a theme, each mark a link to its entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from scripts.language.edtf import earliest
from scripts.language.elements import Html, element
from scripts.pages.drawn.timeline_scale import CELL, Bar, Mark, Strip, cut_strips

WIDTH = 360
MARGIN = 8
HEAD = 22
LANE = 13
GAP = 14
LETTER = 6.1  # the width of a letter of a row's name, on average
NAME = 15  # letters that a row's name has room for

# One shape for each voice, 9 units across; what rests on a reference alone is hollow.
SHAPES = {
    "reported": element("circle", r=4.6),
    "official": element("path", d="M0-5.4 5.4 0 0 5.4-5.4 0Z"),
    "analyst": element("path", d="M0-5 5.2 4.4H-5.2Z"),
    "author": element("path", d="M-4.2-4.2H4.2V4.2H-4.2Z"),
    "read": element("circle", class_="hollow", r=3.9),
}


def draw_timeline(marks: Sequence[Mark], rows: Mapping[str, str]) -> Html:
    """The drawing of all marks, whose rows stand in the order of `rows`, each with its name."""
    names = {row: title if len(title) <= NAME else f"{title[: NAME - 1]}…" for row, title in rows.items()}
    left = round(max(map(len, names.values())) * LETTER + MARGIN, 1)
    parts: list[Html] = []
    top = 0
    for strip in cut_strips([mark.when for mark in marks], WIDTH - MARGIN - left):
        mine = [m for m in marks if strip.first <= int(earliest(m.when)[:4]) <= strip.last]
        body, height = _draw_strip(strip, mine, names, -left)
        place = f"translate({left} {top})"
        parts.append(element("g", body, role="group", aria_label=strip.name, transform=place))
        top += height + GAP
    box = f"0 0 {WIDTH} {top - GAP}"
    return element("svg", parts, viewBox=box, role="group", aria_label="Timeline, drawn")


def draw_voice_key(voice: str) -> Html:
    """A voice's shape by itself, as a legend shows it."""
    shape = element("g", SHAPES[voice], class_=f"mark {voice}")
    size: dict[str, str | int] = {"viewBox": "-6 -6 12 12", "width": 12, "height": 12}
    return element("svg", shape, class_="strip-key", **size, aria_hidden="true", focusable="false")


def _draw_strip(
    strip: Strip, marks: Sequence[Mark], names: Mapping[str, str], left: float
) -> tuple[list[Html], int]:
    """One strip and its height: the years, the scale, and a row for each theme that has a mark."""
    rows: list[Html] = []
    top = HEAD
    for row, name in names.items():
        bars = strip.bars(mark for mark in marks if mark.row == row)
        if not bars:
            continue
        rows.append(element("line", class_="rule", x1=left, x2=f"{strip.width:.1f}", y1=top, y2=top))
        rows.append(element("text", name, class_="row", x=left, y=top + LANE / 2))
        rows += (_draw_bar(bar, top) for bar in bars)
        top += LANE * (max(bar.lane for bar in bars) + 1)
    return [_draw_scale(strip, top, left), *rows], top


def _draw_scale(strip: Strip, bottom: int, left: float) -> Html:
    """The name of the strip and its lines; said in each mark's name, so not said again."""
    parts = [element("text", strip.name, class_="years", x=left, y=HEAD / 2)]
    for tick in strip.ticks():
        kind, x = "tick named" if tick.words else "tick", f"{tick.x:.1f}"
        parts.append(element("line", class_=kind, x1=x, x2=x, y1=HEAD, y2=bottom))
        if tick.words:
            look = "scale" if strip.first == strip.last else "scale middle"
            parts.append(element("text", tick.words, class_=look, x=x, y=HEAD / 2))
    return element("g", parts, aria_hidden="true")


def _draw_bar(bar: Bar, top: int) -> Html:
    middle = top + LANE * (bar.lane + 0.5)
    marks = (_draw_mark(x, middle, mark) for x, mark in bar.marks)
    return element("g", _draw_span(bar, middle), marks, class_="bar")


def _draw_span(bar: Bar, y: float) -> Iterator[Html]:
    if bar.is_seen:
        start, end = bar.start + 0.7, bar.end - 0.7
        line = f"M{start:.1f} {y - 3}v6M{start:.1f} {y}H{end:.1f}M{end:.1f} {y - 3}v6"
        yield element("path", class_="span", d=line)


def _draw_mark(x: float, y: float, mark: Mark) -> Html:
    left, top = -CELL / 2, (1 - LANE) / 2
    grip = element("rect", class_="grip", x=left, y=top, width=CELL, height=LANE - 1, rx=2)
    inside = (element("title", mark.label), grip, SHAPES[mark.voice])
    look, place = f"mark {mark.voice}", f"translate({x:.1f} {y:.1f})"
    return element("a", inside, class_=look, href=f"#{mark.target}", aria_label=mark.label, transform=place)
