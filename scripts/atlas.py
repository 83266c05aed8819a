"""The map's geometry: an Albers equal-area conic projection, and paths in the units of the drawing."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable
from typing import Annotated

from pydantic import BaseModel, Field

from scripts.model import Basemap, Place, Ring, Spot
from scripts.problem import Problem
from scripts.shape import cut_line, cut_ring, thinned, written
from scripts.waypoints import MAX_ROWS, NAME

WIDTH, HEIGHT = 960, 540
PARALLELS, CENTRE = (36.0, 52.0), (69.4, 44.9)
SCALE = 1210.0
FRAME = (-9.0, -9.0, WIDTH + 9.0, HEIGHT + 9.0)
TOLERANCE = 0.6
_COLUMNS = ["kind", "name", "lat", "lon", "dx", "dy", "anchor"]
_KINDS = ("state", "land", "region", "sea", "city", "route")
Rings = list[list[tuple[Annotated[float, Field(ge=-180, le=180)], Annotated[float, Field(ge=-90, le=90)]]]]


class _File(BaseModel, extra="forbid"):
    """The file of the basemap."""

    source: str = ""
    land: Rings
    lakes: Rings
    states: dict[Annotated[str, Field(pattern=r"^[a-z0-9-]+$")], Rings]


_N = (math.sin(math.radians(PARALLELS[0])) + math.sin(math.radians(PARALLELS[1]))) / 2
_C = math.cos(math.radians(PARALLELS[0])) ** 2 + 2 * _N * math.sin(math.radians(PARALLELS[0]))


def _radius(lat: float) -> float:
    return math.sqrt(_C - 2 * _N * math.sin(math.radians(lat))) / _N


def project(lon: float, lat: float) -> tuple[float, float]:
    """Degrees to units of the drawing, x to the right and y down (Snyder 1987, p. 100)."""
    rho, theta = _radius(lat), _N * math.radians(lon - CENTRE[0])
    x = rho * math.sin(theta)
    y = _radius(CENTRE[1]) - rho * math.cos(theta)
    return WIDTH / 2 + SCALE * x, HEIGHT / 2 - SCALE * y


def path(lines: Iterable[Ring], *, closed: bool, shrink: int = 1) -> str:
    """An SVG path of lines in degrees, cut at the frame; the smaller the map, the fewer points."""
    flat = ([project(p[0], p[1]) for p in line] for line in lines)
    cut = (part for line in flat for part in ([cut_ring(line, FRAME)] if closed else cut_line(line, FRAME)))
    small = ([(x / shrink, y / shrink) for x, y in part] for part in cut if part)
    return written((thinned(part, TOLERANCE) for part in small), closed=closed)


def inside(lon: float, lat: float) -> bool:
    """Whether a point lies within the frame of the map."""
    x, y = project(lon, lat)
    return 0 <= x <= WIDTH and 0 <= y <= HEIGHT


def basemap(text: str) -> Basemap:
    """The basemap in its JSON file; raises ValueError if that is damaged."""
    kept = _File.model_validate_json(text)
    return Basemap(kept.land, kept.lakes, kept.states)


def places(file: str, text: str) -> tuple[list[Place], list[Problem]]:
    """The places in a CSV text whose first line is a comment; bad rows become problems."""
    found: list[Place] = []
    problems: list[Problem] = []
    rows = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip() and line[0] != "#"]
    if rows and (rows[0][1].split(",") != _COLUMNS or len(rows) > MAX_ROWS):
        what = f"the first row wants the columns {','.join(_COLUMNS)}, and at most {MAX_ROWS} rows follow it"
        return found, [_fault(file, rows[0][0], what)]
    for number, line in rows[1:]:
        try:
            kind, name, *degrees, anchor = next(csv.reader([line]))
            lat, lon, dx, dy = map(float, degrees)
            known = kind in _KINDS and anchor in ("start", "middle", "end")
            near = (
                all(map(math.isfinite, (lat, lon, dx, dy)))
                and max(map(abs, (dx, dy))) < WIDTH
                and -90 <= lat <= 90
                and -180 <= lon <= 180
            )
            if not (known and near and NAME.fullmatch(name)):
                raise ValueError(kind)
        except (ValueError, csv.Error):
            problems.append(_fault(file, number, f"this is no row of {', '.join(_COLUMNS)}"))
            continue
        found.append(Place(line=number, kind=kind, name=name, lat=lat, lon=lon, dx=dx, dy=dy, anchor=anchor))
    return found, problems


def _fault(file: str, line: int, message: str) -> Problem:
    spot = Spot(file=file, line=line)
    return Problem(code="schema", spot=spot, message=message, remedy="Write it like the rest.")
