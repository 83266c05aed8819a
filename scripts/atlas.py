"""The map's geometry: an Albers equal-area conic projection, and paths in the units of the drawing."""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Iterable

from scripts.model import Basemap, Place, Ring, Spot
from scripts.problem import Problem

WIDTH, HEIGHT = 960, 540
PARALLELS, CENTRE = (36.0, 52.0), (69.4, 44.9)
SCALE = 1210.0
_COLUMNS = ["kind", "name", "lat", "lon", "dx", "dy", "anchor"]
_KINDS = ("state", "land", "sea", "city")


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


def path(lines: Iterable[Ring], *, closed: bool) -> str:
    """An SVG path of lines in degrees, in whole units."""
    parts = []
    for line in lines:
        points = [f"{x:.0f} {y:.0f}" for x, y in (project(p[0], p[1]) for p in line)]
        kept = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
        parts.append("M" + "L".join(kept) + ("Z" if closed else ""))
    return "".join(parts)


def basemap(text: str) -> Basemap:
    """The basemap in its JSON file; raises ValueError if that is damaged."""
    data = json.loads(text)
    if not isinstance(data, dict) or not isinstance(data.get("land"), list):
        raise ValueError("no land")
    return Basemap(data["land"], dict(data["states"]))


def places(file: str, text: str) -> tuple[list[Place], list[Problem]]:
    """The places in a CSV text whose first line is a comment; bad rows become problems."""
    found: list[Place] = []
    problems: list[Problem] = []
    rows = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip() and line[0] != "#"]
    for number, line in rows[1:] if rows and rows[0][1].split(",") == _COLUMNS else rows:
        try:
            kind, name, *degrees, anchor = next(csv.reader([line]))
            lat, lon, dx, dy = map(float, degrees)
            if kind not in _KINDS or anchor not in ("start", "middle", "end"):
                raise ValueError(kind)
        except ValueError:
            spot = Spot(file=file, line=number)
            message = f"this is no row of {', '.join(_COLUMNS)}"
            problems.append(
                Problem(code="schema", spot=spot, message=message, remedy="Write it like the rest.")
            )
            continue
        found.append(Place(kind=kind, name=name, lat=lat, lon=lon, dx=dx, dy=dy, anchor=anchor))
    return found, problems
