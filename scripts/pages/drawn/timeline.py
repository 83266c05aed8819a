"""The timeline as a drawing: one strip under another, a row a theme, each mark a link to its entry.

Marks stand at shares of the width and are 24 px on a side, so that they keep apart on every screen; names are
text beside the drawing, so that no font can make them meet.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from scripts.language.edtf import earliest
from scripts.pages.drawn.timeline_scale import CELL, Bar, Mark, Strip, cut_strips

WIDTH = 264.0
"""What a strip is at its narrowest, in pixels: a window of 320 less margins, half a mark at each end."""
LANE = round(CELL)

# One shape for each voice, 9 px across; what rests on a reference alone is hollow.
SHAPES = {
    "reported": '<circle r="4.6"/>',
    "official": '<path d="M0-5.4 5.4 0 0 5.4-5.4 0Z"/>',
    "analyst": '<path d="M0-5 5.2 4.4H-5.2Z"/>',
    "author": '<path d="M-4.2-4.2H4.2V4.2H-4.2Z"/>',
    "read": '<circle class="hollow" r="3.9"/>',
}


UNDERLINE = '<path class="underline" d="M-4.6 6.2H4.6"/>'


def draw_timeline(marks: Sequence[Mark], rows: Mapping[str, str]) -> str:
    """The drawing of all marks, whose rows stand in the order of `rows`, each with its name."""
    parts: list[str] = []
    for strip in cut_strips([mark.when for mark in marks], WIDTH):
        mine = [m for m in marks if strip.first <= int(earliest(m.when)[:4]) <= strip.last]
        parts.append(_draw_strip(strip, mine, rows))
    return f'<div class="drawing" role="group" aria-label="Timeline, drawn">{"".join(parts)}</div>'


def draw_voice_key(voice: str) -> str:
    """A voice's shape by itself, as a legend shows it."""
    return _draw_key(f'<g class="mark {voice}">{SHAPES[voice]}</g>')


def draw_underline_key() -> str:
    """The line under a mark by itself, as a legend shows it."""
    return _draw_key(f'<g class="mark">{UNDERLINE}</g>')


def _draw_key(mark: str) -> str:
    return (
        '<svg class="strip-key" viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true" '
        f'focusable="false">{mark}</svg>'
    )


def _draw_strip(strip: Strip, marks: Sequence[Mark], names: Mapping[str, str]) -> str:
    """One strip: its years, its scale, and a row for each theme that has a mark; each mark says its date."""
    rows: list[str] = []
    for row, name in names.items():
        bars = strip.bars(mark for mark in marks if mark.row == row)
        if bars:
            height = LANE * (max(bar.lane for bar in bars) + 1)
            drawn = "".join(_draw_bar(bar) for bar in bars)
            plot = f'<svg class="plot" height="{height}">{drawn}</svg>'
            rows.append(f'<div class="row"><p>{escape(name)}</p>{plot}</div>')
    words, lines = _draw_scale(strip)
    return (
        f'<div class="strip" role="group" aria-label="{strip.name}">'
        f'<div class="head" aria-hidden="true"><p class="years">{strip.name}</p>{words}</div>'
        f'<div class="rows">{lines}{"".join(rows)}</div></div>'
    )


def _draw_scale(strip: Strip) -> tuple[str, str]:
    """The words above a strip and the lines behind its rows; said in each mark's name, so not again."""
    lines, words = [], []
    for tick in strip.ticks():
        kind, x = ("tick named" if tick.words else "tick"), _share(tick.x)
        lines.append(f'<line class="{kind}" x1="{x}" x2="{x}" y2="100%"/>')
        if tick.words:
            middle = ' class="middle"' if strip.first < strip.last else ""
            words.append(f'<text{middle} x="{x}" y="50%">{tick.words}</text>')
    return (
        f'<svg class="plot words">{"".join(words)}</svg>',
        f'<svg class="plot lines" aria-hidden="true">{"".join(lines)}</svg>',
    )


def _draw_bar(bar: Bar) -> str:
    middle = LANE * bar.lane + LANE // 2
    marks = "".join(_draw_mark(x, middle, mark) for x, mark in bar.marks)
    return f'<g class="bar">{_draw_span(bar, middle)}{marks}</g>'


def _draw_span(bar: Bar, y: int) -> str:
    """The line of a month or a year, with its two ends."""
    if not bar.is_seen:
        return ""
    start, end = _share(bar.start), _share(bar.end)
    ends = "".join(f'<line x1="{x}" x2="{x}" y1="{y - 4}" y2="{y + 4}"/>' for x in (start, end))
    return f'<g class="span"><line x1="{start}" x2="{end}" y1="{y}" y2="{y}"/>{ends}</g>'


def _draw_mark(x: float, y: int, mark: Mark) -> str:
    """A mark in a square that a finger meets; its middle is the origin of what it holds."""
    label = escape(mark.label)
    half = LANE // 2
    shape = SHAPES[mark.voice] + (UNDERLINE if mark.underlined else "")
    grip = f'<rect class="grip" x="{-half}" y="{-half}" width="{LANE}" height="{LANE}" rx="3"/>'
    return (
        f'<a class="mark {mark.voice}" href="#{mark.target}" aria-label="{label}"><title>{label}</title>'
        f'<svg x="{_share(x)}" y="{y}">{grip}<g class="shape">{shape}</g></svg></a>'
    )


def _share(x: float) -> str:
    """A place on a strip as a share of its width."""
    return f"{100 * x / WIDTH:.2f}%"
