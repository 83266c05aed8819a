"""The map's geometry: an Albers equal-area conic projection, and paths in the units of the drawing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from scripts.library.fields import MAP_HEIGHT, MAP_WIDTH
from scripts.library.model import Ring
from scripts.pages.drawn.geometry import Point, cut_line, cut_ring, thin_line, write_path

PARALLELS, CENTRE = (36.0, 52.0), (69.4, 44.9)
"""Where the cone cuts the globe, in degrees north; the middle of the map, in degrees east and north."""
SCALE = 1210.0
"""Units of the drawing for a radius of the globe (6,371 km): one is about 5.3 km."""
FRAME = (-9.0, -9.0, MAP_WIDTH + 9.0, MAP_HEIGHT + 9.0)
"""Where lines are cut, in units of the drawing: a little outside, so that no cut edge shows."""
TOLERANCE = 0.6
"""How far a thinned line may lie from the true one, in units of the drawing as it is shown."""


_N = (math.sin(math.radians(PARALLELS[0])) + math.sin(math.radians(PARALLELS[1]))) / 2
_C = math.cos(math.radians(PARALLELS[0])) ** 2 + 2 * _N * math.sin(math.radians(PARALLELS[0]))


def _radius(lat: float) -> float:
    return math.sqrt(_C - 2 * _N * math.sin(math.radians(lat))) / _N


_MIDDLE = _radius(CENTRE[1])


def project(lon: float, lat: float) -> tuple[float, float]:
    """Degrees east and north to units of the drawing, x to the right and y down (Snyder 1987, p. 100)."""
    rho, theta = _radius(lat), _N * math.radians(lon - CENTRE[0])
    x = rho * math.sin(theta)
    y = _MIDDLE - rho * math.cos(theta)
    return MAP_WIDTH / 2 + SCALE * x, MAP_HEIGHT / 2 - SCALE * y


@lru_cache(maxsize=256)
def draw_path(lines: tuple[Ring, ...], *, closed: bool, shrink: int = 1) -> str:
    """An SVG path of lines in degrees east and north, cut at the frame; a smaller map has fewer points.

    Its unit is `shrink` units of the whole map.
    Many pages show the same outlines, so each is drawn once in a size.
    """
    small = ([(x / shrink, y / shrink) for x, y in part] for part in _cut_at_frame(lines, closed=closed))
    return write_path((thin_line(part, TOLERANCE) for part in small), closed=closed)


@lru_cache(maxsize=256)
def _cut_at_frame(lines: tuple[Ring, ...], *, closed: bool) -> tuple[Sequence[Point], ...]:
    """What the frame shows of lines in degrees, in units of the drawing."""
    flat = ([project(*point) for point in line] for line in lines)
    cut = (part for line in flat for part in ([cut_ring(line, FRAME)] if closed else cut_line(line, FRAME)))
    return tuple(filter(None, cut))


def is_in_frame(lon: float, lat: float) -> bool:
    """Whether a point, in degrees east and north, lies on the map as it is shown."""
    x, y = project(lon, lat)
    return 0 <= x <= MAP_WIDTH and 0 <= y <= MAP_HEIGHT
