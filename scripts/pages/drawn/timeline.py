"""The timeline as a drawing: one strip under another, a row a theme, each mark a link to its entry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from scripts.language.edtf import earliest
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
    "reported": '<circle r="4.6"/>',
    "official": '<path d="M0-5.4 5.4 0 0 5.4-5.4 0Z"/>',
    "analyst": '<path d="M0-5 5.2 4.4H-5.2Z"/>',
    "author": '<path d="M-4.2-4.2H4.2V4.2H-4.2Z"/>',
    "read": '<circle class="hollow" r="3.9"/>',
}


def draw_timeline(marks: Sequence[Mark], rows: Mapping[str, str]) -> str:
    """The drawing of all marks, whose rows stand in the order of `rows`, each with its name."""
    names = {row: title if len(title) <= NAME else f"{title[: NAME - 1]}…" for row, title in rows.items()}
    left = round(max(map(len, names.values())) * LETTER + MARGIN, 1)
    parts: list[str] = []
    top = 0
    for strip in cut_strips([mark.when for mark in marks], WIDTH - MARGIN - left):
        mine = [m for m in marks if strip.first <= int(earliest(m.when)[:4]) <= strip.last]
        body, height = _draw_strip(strip, mine, names, -left)
        parts.append(
            f'<g role="group" aria-label="{strip.name}" transform="translate({left} {top})">{body}</g>'
        )
        top += height + GAP
    return (
        f'<svg viewBox="0 0 {WIDTH} {top - GAP}" role="group" aria-label="Timeline, drawn">'
        f"{''.join(parts)}</svg>"
    )


def draw_voice_key(voice: str) -> str:
    """A voice's shape by itself, as a legend shows it."""
    return (
        '<svg class="strip-key" viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true" '
        f'focusable="false"><g class="mark {voice}">{SHAPES[voice]}</g></svg>'
    )


def _draw_strip(
    strip: Strip, marks: Sequence[Mark], names: Mapping[str, str], left: float
) -> tuple[str, int]:
    """One strip and its height: the years, the scale, and a row for each theme that has a mark."""
    rows: list[str] = []
    top = HEAD
    for row, name in names.items():
        bars = strip.bars(mark for mark in marks if mark.row == row)
        if not bars:
            continue
        rows.append(f'<line class="rule" x1="{left}" x2="{strip.width:.1f}" y1="{top}" y2="{top}"/>')
        rows.append(f'<text class="row" x="{left}" y="{top + LANE / 2}">{escape(name)}</text>')
        rows += (_draw_bar(bar, top) for bar in bars)
        top += LANE * (max(bar.lane for bar in bars) + 1)
    return _draw_scale(strip, top, left) + "".join(rows), top


def _draw_scale(strip: Strip, bottom: int, left: float) -> str:
    """The name of the strip and its lines; said in each mark's name, so not said again."""
    parts = [f'<text class="years" x="{left}" y="{HEAD / 2}">{strip.name}</text>']
    for tick in strip.ticks():
        kind = "tick named" if tick.words else "tick"
        parts.append(f'<line class="{kind}" x1="{tick.x:.1f}" x2="{tick.x:.1f}" y1="{HEAD}" y2="{bottom}"/>')
        if tick.words:
            at = 'class="scale"' if strip.first == strip.last else 'class="scale middle"'
            parts.append(f'<text {at} x="{tick.x:.1f}" y="{HEAD / 2}">{tick.words}</text>')
    return f'<g aria-hidden="true">{"".join(parts)}</g>'


def _draw_bar(bar: Bar, top: int) -> str:
    middle = top + LANE * (bar.lane + 0.5)
    marks = "".join(_draw_mark(x, middle, mark) for x, mark in bar.marks)
    return f'<g class="bar">{_draw_span(bar, middle)}{marks}</g>'


def _draw_span(bar: Bar, y: float) -> str:
    if not bar.is_seen:
        return ""
    start, end = bar.start + 0.7, bar.end - 0.7
    return f'<path class="span" d="M{start:.1f} {y - 3}v6M{start:.1f} {y}H{end:.1f}M{end:.1f} {y - 3}v6"/>'


def _draw_mark(x: float, y: float, mark: Mark) -> str:
    label = escape(mark.label)
    x0, y0 = -CELL / 2, (1 - LANE) / 2
    grip = f'<rect class="grip" x="{x0}" y="{y0}" width="{CELL}" height="{LANE - 1}" rx="2"/>'
    return (
        f'<a class="mark {mark.voice}" href="#{mark.target}" aria-label="{label}" '
        f'transform="translate({x:.1f} {y:.1f})"><title>{label}</title>{grip}{SHAPES[mark.voice]}</a>'
    )
