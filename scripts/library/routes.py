"""Points that corridors run through, as GeoJSON lines (RFC 7946); every line is schematic."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import Any

from scripts.library.model import Library
from scripts.library.named import Point

CREDIT = "Points: GeoNames (CC BY 4.0) and the editors. Lines are schematic."
_COUNTRY = re.compile(r"\(([^)]*)\)")
_CODE = re.compile(r"\b[A-Z]{2}\b", re.ASCII)


def strip_countries(name: str) -> str:
    """A point's name without the countries in brackets behind it."""
    return " ".join(_COUNTRY.sub("", name).split()).replace(" - ", " – ")


def find_countries(name: str) -> tuple[str, ...]:
    """The codes of the countries in which a point lies, as its name gives them: (KZ), (CN/KG border)."""
    return tuple(code for inner in _COUNTRY.findall(name) for code in _CODE.findall(inner))


def trace_lines(points: Iterable[Point]) -> dict[str, Any]:
    """The lines of a corridor: stretches that all share, and each branch from fork to fork."""
    return _as_geometry(_list_stretches(points))


def trace_legs(points: Iterable[Point], *, by_sea: bool) -> dict[str, Any]:
    """The legs of a corridor that lead over land, or those by ship."""
    legs: list[list[Point]] = []
    for line in _list_stretches(points):
        for sea, steps in groupby(pairwise(line), key=lambda step: step[1].by == "sea"):
            first, *rest = steps
            if sea == by_sea:
                legs.append([*first, *(end for _, end in rest)])
    return _as_geometry(legs)


def _list_stretches(points: Iterable[Point]) -> list[list[Point]]:
    """The points of each line of a corridor."""
    lines: list[list[Point]] = []
    trunk: list[Point] = []
    fork: dict[str, list[Point]] = {}
    for point in points:
        if point.branch:
            fork.setdefault(point.branch, []).append(point)
            continue
        if fork:
            lines += [trunk, *([*trunk[-1:], *branch, point] for branch in fork.values())]
            trunk, fork = [], {}
        trunk.append(point)
    return [*lines, trunk, *([*trunk[-1:], *branch] for branch in fork.values())]


def _as_geometry(lines: list[list[Point]]) -> dict[str, Any]:
    """Lines as GeoJSON has them, those of a single point left out."""
    coordinates = tuple(tuple((p.lon, p.lat) for p in line) for line in lines if len(line) > 1)
    return {"type": "MultiLineString", "coordinates": coordinates}


def routes_through(library: Library, code: str) -> Iterator[tuple[str, list[str]]]:
    """The corridors that have points in a country, with those points."""
    for name, route in library.corridors.items():
        here = [strip_countries(p.name) for p in route.points if code in find_countries(p.name)]
        if here:
            yield name, here
