"""Points that corridors run through, as GeoJSON lines (RFC 7946); every line is schematic."""

from __future__ import annotations

import csv
import re
from typing import Any

from scripts.model import Spot, Waypoint
from scripts.problem import Problem

CREDIT = "Points: GeoNames (CC BY 4.0) and the editors. Lines are schematic."
_COLUMNS = ["corridor", "order", "name", "lat", "lon", "source", "note"]
MAX_ROWS = 2_000
_ORDER = re.compile(r"(\d{1,4})([a-z]?)", re.ASCII)
_COUNTRY = re.compile(r"\(([^)]*)\)")
_CODE = re.compile(r"\b[A-Z]{2}\b", re.ASCII)
NAME = re.compile(r"\w[\w ,;.'’()/-]{0,80}")


def parse(file: str, text: str) -> tuple[list[Waypoint], list[Problem]]:
    """The waypoints in a CSV text whose first line is a comment; bad rows become problems."""
    found: list[Waypoint] = []
    problems: list[Problem] = []
    body = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip() and line[0] != "#"]
    if body and (body[0][1].split(",") != _COLUMNS or len(body) > MAX_ROWS):
        what = f"the first row wants the columns {','.join(_COLUMNS)}, and at most {MAX_ROWS} rows follow it"
        return found, [_fault(file, body[0][0], what)]
    for number, line in body[1:]:
        try:
            corridor, order, name, lat, lon, *_ = next(csv.reader([line]))
            match = _ORDER.fullmatch(order)
            north, east = float(lat), float(lon)
        except (ValueError, csv.Error):
            match, north, east = None, 99.0, 0.0
        if not match or not NAME.fullmatch(name) or not (-90 <= north <= 90 and -180 <= east <= 180):
            problems.append(_fault(file, number, "this is no row of a corridor, an order, a name, degrees"))
            continue
        found.append(
            Waypoint(
                line=number,
                corridor=corridor,
                order=int(match[1]),
                branch=match[2],
                name=name,
                lat=north,
                lon=east,
            )
        )
    return found, problems


def _fault(file: str, line: int, message: str) -> Problem:
    return Problem(
        code="schema",
        spot=Spot(file=file, line=line),
        message=message,
        remedy="Write it like the rows around it.",
    )


def bare(name: str) -> str:
    """A point's name without the countries in brackets behind it."""
    return " ".join(_COUNTRY.sub("", name).split()).replace(" - ", " – ")


def countries(name: str) -> tuple[str, ...]:
    """The codes of the countries in which a point lies, as its name gives them: (KZ), (CN/KG border)."""
    return tuple(code for inner in _COUNTRY.findall(name) for code in _CODE.findall(inner))


def geometry(points: list[Waypoint]) -> dict[str, Any]:
    """The lines of a corridor: stretches that all share, and each branch from fork to fork."""
    lines: list[list[Waypoint]] = []
    trunk: list[Waypoint] = []
    fork: dict[str, list[Waypoint]] = {}
    for point in sorted(points, key=lambda p: (p.order, p.branch)):
        if point.branch:
            fork.setdefault(point.branch, []).append(point)
            continue
        if fork:
            lines += [trunk, *([*trunk[-1:], *branch, point] for branch in fork.values())]
            trunk, fork = [], {}
        trunk.append(point)
    lines += [trunk, *([*trunk[-1:], *branch] for branch in fork.values())]
    coordinates = [[[p.lon, p.lat] for p in line] for line in lines if len(line) > 1]
    return {"type": "MultiLineString", "coordinates": coordinates}
