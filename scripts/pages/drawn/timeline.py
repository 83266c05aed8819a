"""The timeline as a drawing: one strip under another, a row a theme, each mark a link to its entry.

Marks stand at shares of the width and are 24 px on a side, so that they keep apart on every screen; names are
text beside the drawing, so that no font can make them meet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from scripts.language.edtf import earliest
from scripts.language.elements import Html, element
from scripts.library.voices import Teller, outline_teller
from scripts.pages.drawn.timeline_scale import CELL, Bar, Mark, Strip, cut_strips

WIDTH = 264.0
"""What a strip is at its narrowest, in pixels: a window of 320 less margins, half a mark at each end."""
LANE = round(CELL)

UNDERLINE = element("path", class_="underline", d="M-4.6 6.2H4.6")


def draw_timeline(marks: Sequence[Mark], rows: Mapping[str, str]) -> Html:
    """The drawing of all marks, whose rows stand in the order of `rows`, each with its name."""
    parts: list[Html] = []
    for strip in cut_strips([mark.when for mark in marks], WIDTH):
        mine = [m for m in marks if strip.first <= int(earliest(m.when)[:4]) <= strip.last]
        parts.append(_draw_strip(strip, mine, rows))
    return element("div", parts, class_="drawing", role="group", aria_label="Timeline, drawn")


def draw_voice_key(voice: Teller) -> Html:
    """A voice's shape by itself, as a legend shows it."""
    return _frame_mark(element("g", outline_teller(voice), class_=f"mark {voice}"))


def draw_underline_key() -> Html:
    """The line under a mark by itself, as a legend shows it."""
    return _frame_mark(element("g", UNDERLINE, class_="mark"))


def _frame_mark(mark: Html) -> Html:
    size: dict[str, str | int] = {"viewBox": "-6 -6 12 12", "width": 12, "height": 12}
    return element("svg", mark, class_="strip-key", **size, aria_hidden="true", focusable="false")


def _draw_strip(strip: Strip, marks: Sequence[Mark], names: Mapping[str, str]) -> Html:
    """One strip: its years, its scale, and a row for each theme that has a mark; each mark says its date."""
    rows: list[Html] = []
    for row, name in names.items():
        bars = strip.bars(mark for mark in marks if mark.row == row)
        if bars:
            height = LANE * (max(bar.lane for bar in bars) + 1)
            plot = element("svg", map(_draw_bar, bars), class_="plot", height=height)
            rows.append(element("div", element("p", name), plot, class_="row"))
    words, lines = _draw_scale(strip)
    years = element("p", strip.name, class_="years")
    head = element("div", years, words, class_="head", aria_hidden="true")
    body = element("div", lines, rows, class_="rows")
    return element("div", head, body, class_="strip", role="group", aria_label=strip.name)


def _draw_scale(strip: Strip) -> tuple[Html, Html]:
    """The words above a strip and the lines behind its rows; said in each mark's name, so not again."""
    lines, words = [], []
    for tick in strip.ticks():
        kind, x = ("tick named" if tick.words else "tick"), _share(tick.x)
        lines.append(element("line", class_=kind, x1=x, x2=x, y2="100%"))
        if tick.words:
            look = "middle" if strip.first < strip.last else None
            words.append(element("text", tick.words, class_=look, x=x, y="50%"))
    return (
        element("svg", words, class_="plot words"),
        element("svg", lines, class_="plot lines", aria_hidden="true"),
    )


def _draw_bar(bar: Bar) -> Html:
    middle = LANE * bar.lane + LANE // 2
    span = _draw_shared_day(bar, middle) if bar.is_shared else _draw_span(bar, middle)
    marks = (_draw_mark(x, middle, mark, aside) for x, aside, mark in _place_marks(bar))
    return element("g", span, marks, class_="bar")


def _place_marks(bar: Bar) -> Iterator[tuple[float, float, Mark]]:
    """Each mark with its place on the strip, and how many pixels it stands aside from there.

    Those of one day stand aside in pixels, so that they keep close to it where the strip is wide.
    """
    day = (bar.start + bar.end) / 2
    for x, mark in bar.marks:
        yield (day, x - day, mark) if bar.is_shared else (x, 0, mark)


def _draw_shared_day(bar: Bar, y: int) -> Iterator[Html]:
    """The line under the marks of one day, and the day across it."""
    day = (bar.start + bar.end) / 2
    reach = bar.marks[-1][0] - day
    lines = element("line", x1=-reach, x2=reach), element("line", y1=-LANE // 2, y2=LANE // 2)
    yield element("svg", element("g", lines, class_="span"), x=_share(day), y=y)


def _draw_span(bar: Bar, y: int) -> Iterator[Html]:
    """The line of a month or a year, with its two ends."""
    if bar.is_seen:
        start, end = _share(bar.start), _share(bar.end)
        ends = (element("line", x1=x, x2=x, y1=y - 4, y2=y + 4) for x in (start, end))
        yield element("g", element("line", x1=start, x2=end, y1=y, y2=y), ends, class_="span")


def _draw_mark(x: float, y: int, mark: Mark, aside: float) -> Html:
    """A mark in a square that a finger meets; its middle is the origin of what it holds."""
    half = LANE // 2
    grip = element("rect", class_="grip", x=-half, y=-half, width=LANE, height=LANE, rx=3)
    under = (UNDERLINE,) if mark.underlined else ()
    shape = element("g", outline_teller(mark.voice), under, class_="shape")
    drawn = element("g", grip, shape, transform=f"translate({aside:g})") if aside else Html(grip + shape)
    inside = element("title", mark.label), element("svg", drawn, x=_share(x), y=y)
    look, way = f"mark {mark.voice}", f"#{mark.target}"
    return element("a", inside, class_=look, href=way, aria_label=mark.label)


def _share(x: float) -> str:
    """A place on a strip as a share of its width."""
    return f"{100 * x / WIDTH:.2f}%"
