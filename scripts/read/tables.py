"""The map's tables: places in CSV, the basemap in JSON; bad rows become problems."""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import BaseModel, Field, TypeAdapter

from scripts.library.fields import MAP_WIDTH, East, North, PlaceKind
from scripts.library.model import Basemap, Place, Spot
from scripts.library.problem import Problem

MAX_ROWS = 2_000
"""How many rows a table may have."""
PLACE_KIND: TypeAdapter[PlaceKind] = TypeAdapter(PlaceKind)
_PLACE_COLUMNS = ("kind", "name", "lat", "lon", "dx", "dy", "anchor")
_NAME = re.compile(r"\w[\w ,;.'’()/-]{0,80}")
Rings = tuple[tuple[tuple[East, North], ...], ...]


class _BasemapFile(BaseModel, extra="forbid"):
    """The file of the basemap."""

    source: str = ""
    land: Rings
    lakes: Rings
    tinted: dict[Annotated[str, Field(pattern=r"^[a-z0-9-]+$")], Rings]
    states: dict[Annotated[str, Field(pattern=r"^[a-z0-9-]+$")], Rings]


def read_basemap(text: str) -> Basemap:
    """The basemap in its JSON file; raises ValueError if that is damaged."""
    kept = _BasemapFile.model_validate_json(text)
    return Basemap(land=kept.land, lakes=kept.lakes, tinted=kept.tinted, states=kept.states)


def read_places(file: str, text: str) -> tuple[list[Place], list[Problem]]:
    """The places in a CSV text whose first line is a comment; bad rows become problems."""
    found: list[Place] = []
    problems: list[Problem] = []
    for line, cells in _list_rows(file, text, _PLACE_COLUMNS, problems):
        place = _place(line, cells)
        if place:
            found.append(place)
        else:
            problems.append(_row_problem(file, line, f"this is no row of {', '.join(_PLACE_COLUMNS)}"))
    return found, problems


def _place(line: int, cells: list[str]) -> Place | None:
    """The place in a row, if it is one; its label may stand no further off than the map is wide."""
    try:
        word, name, *numbers, anchor = cells
        kind = PLACE_KIND.validate_python(word)
        lat, lon, dx, dy = map(float, numbers)
    except ValueError:
        return None
    known = anchor in ("start", "middle", "end") and _NAME.fullmatch(name)
    near = all(map(math.isfinite, (dx, dy))) and max(map(abs, (dx, dy))) < MAP_WIDTH
    if not (known and near and -90 <= lat <= 90 and -180 <= lon <= 180):
        return None
    return Place(line=line, kind=kind, name=name, lat=lat, lon=lon, dx=dx, dy=dy, anchor=anchor)


def _list_rows(
    file: str, text: str, columns: tuple[str, ...], problems: list[Problem]
) -> Iterator[tuple[int, list[str]]]:
    """Each row below the heading, with its line; a wrong heading is a problem, and then there are none."""
    rows = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip() and line[0] != "#"]
    if rows and (tuple(rows[0][1].split(",")) != columns or len(rows) > MAX_ROWS):
        what = f"the first row wants the columns {','.join(columns)}, and at most {MAX_ROWS} rows follow it"
        problems.append(_row_problem(file, rows[0][0], what))
        return
    for number, line in rows[1:]:
        try:
            yield number, next(csv.reader([line]))
        except csv.Error:
            yield number, []


def _row_problem(file: str, line: int, message: str) -> Problem:
    spot = Spot(file=file, line=line)
    return Problem(code="schema", spot=spot, message=message, remedy="Write it like the rows around it.")
