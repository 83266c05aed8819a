"""Read a folder of seeds into a library: records, and the evidence to hold them against."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, Field, TypeAdapter

from scripts.library import measured
from scripts.library.antecedents import with_readings
from scripts.library.model import Library, Spot
from scripts.library.named import Actor, Corridor, OtherName, Term
from scripts.library.problem import Problem
from scripts.library.records import Cell, Count, Drawing, KeyFigure, Reference, Review, Update
from scripts.library.series import Series
from scripts.read.folder import Folder
from scripts.read.passages import load_fingerprints, read_originals

Tally = Annotated[int, Field(ge=0, strict=True)]
CITATIONS: TypeAdapter[dict[str, Any]] = TypeAdapter(dict[str, dict[str, str]])
REVIEWS: TypeAdapter[dict[str, Any]] = TypeAdapter(dict[str, Review])
TABLE = TypeAdapter(dict[str, tuple[Tally, Tally]])


def _tables(kept: dict[str, Any]) -> dict[str, Any]:
    """What was measured, if it has the form in which it is kept: the same kinds in every table."""
    tables = [TABLE.validate_python(kept[mode]) for mode in ("fingerprints", "originals") if mode in kept]
    if any(table.keys() != tables[0].keys() for table in tables):
        raise ValueError("the tables are of different kinds")
    return kept


MEASURED: TypeAdapter[dict[str, Any]] = TypeAdapter(Annotated[dict[str, Any], AfterValidator(_tables)])


def read_seeds(root: Path, originals: Path | None = None) -> tuple[Library, list[Problem]]:
    """The library in a folder of seeds, and what was wrong with them; never raises for bad seeds."""
    reader = Folder(root)
    if not root.is_dir():
        reader.fault(
            Spot(file=str(root)), "there is no such folder of seeds", "Run this at the project's root."
        )
    sources = reader.sources()
    known = load_fingerprints(reader, sources)
    at_hand = read_originals(reader, sources, originals) if originals else {}
    library = Library(
        sources=sources,
        evidence={**known, **at_hand},
        references=reader.listed("references", Reference),
        actors=reader.listed("actors", Actor),
        terms=reader.listed("terms", Term),
        names=reader.listed("names", OtherName),
        corridors=reader.listed("corridors", Corridor),
        updates=reader.listed("updates", Update),
        counts=reader.listed("counts", Count),
        series=reader.listed("series", Series),
        key_figures=reader.listed("figures", KeyFigure),
        powers=reader.listed("powers", Cell),
        drawings=reader.listed("drawings", Drawing),
        themes=reader.outlines("themes"),
        pages=reader.outlines("pages"),
        basemap=reader.basemap(),
        map_places=reader.map_places(),
        citations=reader.json("citations.json", CITATIONS, "Run: make citations", "citation"),
        measured=reader.json(measured.FILE, MEASURED, "Run: make mutants", "schema"),
        reviews=reader.json("reviews.json", REVIEWS, "Run: python -m scripts review", "schema"),
        places=reader.places,
    )
    library = replace(library, evidence=with_readings(library))
    return library, reader.problems
