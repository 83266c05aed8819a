"""The map's geometry: an Albers equal-area conic projection, and paths in the units of the drawing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from scripts.library.model import MAP_HEIGHT, MAP_WIDTH, Ring
from scripts.pages.drawn.geometry import Point, cut_line, cut_ring, thin_line, write_path

PARALLELS, CENTRE = (36.0, 52.0), (69.4, 44.9)
SCALE = 1210.0
FRAME = (-9.0, -9.0, MAP_WIDTH + 9.0, MAP_HEIGHT + 9.0)
TOLERANCE = 0.6


_N = (math.sin(math.radians(PARALLELS[0])) + math.sin(math.radians(PARALLELS[1]))) / 2
_C = math.cos(math.radians(PARALLELS[0])) ** 2 + 2 * _N * math.sin(math.radians(PARALLELS[0]))


def _radius(lat: float) -> float:
    return math.sqrt(_C - 2 * _N * math.sin(math.radians(lat))) / _N


def project(lon: float, lat: float) -> tuple[float, float]:
    """Degrees to units of the drawing, x to the right and y down (Snyder 1987, p. 100)."""
    rho, theta = _radius(lat), _N * math.radians(lon - CENTRE[0])
    x = rho * math.sin(theta)
    y = _radius(CENTRE[1]) - rho * math.cos(theta)
    return MAP_WIDTH / 2 + SCALE * x, MAP_HEIGHT / 2 - SCALE * y


@lru_cache(maxsize=256)
def draw_path(lines: tuple[Ring, ...], *, closed: bool, shrink: int = 1) -> str:
    """An SVG path of lines in degrees, cut at the frame; the smaller the map, the fewer points.

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
    """Whether a point lies within the frame of the map."""
    x, y = project(lon, lat)
    return 0 <= x <= MAP_WIDTH and 0 <= y <= MAP_HEIGHT
