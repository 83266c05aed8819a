"""Lines in the plane: cut at a frame, thinned to what the eye can tell, and written as SVG paths."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

Point = tuple[float, float]
"""x and y, in whatever unit a caller has; only `write_path` wants units of a drawing."""
Box = tuple[float, float, float, float]
"""The least x and y, then the greatest."""


def cut_ring(ring: Sequence[Point], box: Box) -> list[Point]:
    """The part of an area inside a box (Sutherland and Hodgman 1974)."""
    kept = list(ring)
    for axis, edge, sign in ((0, box[0], 1), (1, box[1], 1), (0, box[2], -1), (1, box[3], -1)):
        if all(sign * (point[axis] - edge) >= 0 for point in kept):
            continue
        given, kept = kept, []
        for a, b in zip(given, given[1:] + given[:1], strict=True):
            inside_a, inside_b = sign * (a[axis] - edge) >= 0, sign * (b[axis] - edge) >= 0
            if inside_a:
                kept.append(a)
            if inside_a != inside_b:
                kept.append(_between(a, b, (edge - a[axis]) / (b[axis] - a[axis])))
    return kept


def cut_line(line: Sequence[Point], box: Box) -> list[list[Point]]:
    """The stretches of a line inside a box (Liang and Barsky 1984)."""
    found: list[list[Point]] = []
    for a, b in pairwise(line):
        first, last = 0.0, 1.0
        for axis in (0, 1):
            low, high, step = box[axis] - a[axis], box[axis + 2] - a[axis], b[axis] - a[axis]
            if step:
                enters, leaves = sorted((low / step, high / step))
                first, last = max(first, enters), min(last, leaves)
            elif not low <= 0 <= high:
                last = -1.0
        if first >= last:
            continue
        start, end = _between(a, b, first), _between(a, b, last)
        if found and found[-1][-1] == start:
            found[-1].append(end)
        else:
            found.append([start, end])
    return found


def _between(a: Point, b: Point, share: float) -> Point:
    # The ends themselves stay exact, so that stretches join.
    if share in (0.0, 1.0):
        return b if share else a
    return a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])


def thin_line(line: Sequence[Point], tolerance: float) -> list[Point]:
    """The line without the points within a tolerance of it, in its own unit (Douglas and Peucker 1973)."""
    kept, todo = {0, len(line) - 1}, [(0, len(line) - 1)]
    while todo:
        first, last = todo.pop()
        away = _away(line[first + 1 : last], line[first], line[last])
        far = max(away, default=0.0)
        if far > tolerance:
            # Of points that are as far off, the last.
            where = last - 1 - away[::-1].index(far)
            kept.add(where)
            todo += [(first, where), (where, last)]
    return [line[i] for i in sorted(kept)]


def _away(points: Iterable[Point], a: Point, b: Point) -> list[float]:
    """How far points are from a line through two others."""
    length = math.dist(a, b)
    if not length:
        return [math.dist(p, a) for p in points]
    x, y, dx, dy = *a, b[0] - a[0], b[1] - a[1]
    return [abs(dx * (py - y) - dy * (px - x)) / length for px, py in points]


def write_path(lines: Iterable[Sequence[Point]], *, closed: bool) -> str:
    """An SVG path in whole units, each point told from the one before; an area of no extent is left out."""
    parts = []
    for line in lines:
        whole = [(round(x), round(y)) for x, y in line]
        points = [p for i, p in enumerate(whole) if i == 0 or p != whole[i - 1]]
        if closed and points[0] == points[-1]:
            points.pop()
        if len(points) < (3 if closed else 2):
            continue
        steps = (n - m for a, b in pairwise(points) for m, n in zip(a, b, strict=True))
        numbers = "".join(f"{n}" if n < 0 else f" {n}" for n in steps).strip()
        parts.append(f"M{points[0][0]} {points[0][1]}l{numbers}{'z' if closed else ''}")
    return "".join(parts)
