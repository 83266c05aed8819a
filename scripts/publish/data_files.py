"""The data that outsiders audit the site with, as JSON; GeoJSON for lines, CSL-JSON for the bibliography."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from typing import Any

from scripts.library.addresses import claim_file, finding_file, note_file, series_file, update_file, url_of
from scripts.library.citation import list_items
from scripts.library.model import Library, State
from scripts.library.query import cited_references, without_marks
from scripts.library.routes import CREDIT, trace_legs, trace_lines
from scripts.library.sight import judge_firmness, leaves, statements

_encode = json.JSONEncoder(ensure_ascii=False).encode
_encode_text = json.encoder.encode_basestring


def make_data_files(library: Library, states: Mapping[str, State]) -> dict[str, str]:
    """Path under docs/ to text for every data file."""
    return {file: make(library, states) for file, make in FILES.items()}


def claims(library: Library, states: Mapping[str, State]) -> list[dict[str, Any]]:
    """One object a claim, in the order of the seeds."""
    rows = []
    for full, claim in library.claims.items():
        theme, _, section = claim.on.partition("/")
        rows.append(
            {
                "id": full,
                "source": full.partition("/")[0],
                "at": list(library.cited[full]),
                "text": without_marks(library.sentence(full)),
                "record": claim.record,
                "quote": claim.quote,
                "voice": library.voice(full),
                "speaker": claim.speaker,
                "when": claim.when,
                "record-when": claim.record_when,
                "label": claim.label,
                "theme": theme,
                "section": section,
                "actors": list(library.actors_named[full]),
                "domain": list(claim.domain),
                "corridor": list(claim.corridor),
                "also": dict(claim.also),
                "note": claim.note,
                "note-kind": claim.note_kind,
                "references": list(cited_references(claim.note)),
                "grounded": dict(claim.grounded),
                "state": states.get(full, "failed"),
                "url": url_of(claim_file(library, full)),
            }
        )
    return rows


def findings(library: Library) -> list[dict[str, Any]]:
    """One object a finding, in the order of the pages, with its line of sight."""
    rows: list[dict[str, Any]] = []
    for name, finding in library.findings.items():
        kept = library.reviews.get(f"finding:{name}")
        rows.append(
            {
                "id": name,
                "text": finding.text,
                "rests-on": [s.item for s in statements(library, finding)],
                "in-the-end-on": [s.item for s in leaves(library, finding)],
                "firmness": judge_firmness(library, finding),
                "state": "summed up",
                "read": kept.read[-1].on if kept else None,
                "url": url_of(finding_file(library, name)),
            }
        )
    return rows


def passages(library: Library) -> list[dict[str, Any]]:
    """One object a passage: the claims that cite it, or why it is set aside."""
    rows = []
    for sid, known in library.evidence.items():
        used, reasons = library.accounts[sid]
        rows += [
            {"source": sid, "at": at, "claims": used.get(at, ()), "aside": reasons.get(at)} for at in known
        ]
    return rows


def references(library: Library) -> list[dict[str, Any]]:
    """One object a reference, its state always 'read'."""
    return [
        {**r.model_dump(by_alias=True, exclude_none=True), "supports": list(r.supports), "state": "read"}
        for r in library.references.values()
    ]


def notes(library: Library) -> list[dict[str, Any]]:
    """One object a note, its state always 'read'."""
    return [
        {"claim": full, "kind": claim.note_kind, "text": claim.note,
         "references": list(cited_references(claim.note)), "state": "read",
         "url": url_of(note_file(library, full))}
        for full, claim in library.claims.items()
        if claim.note
    ]  # fmt: skip


def updates(library: Library) -> list[dict[str, Any]]:
    """One object an update, in order of time, its state always 'read'."""
    return [
        {
            **library.updates[uid].model_dump(),
            "state": "read",
            "url": url_of(update_file(library, uid)),
        }
        for uid in library.told.updates_in_order
    ]


def series(library: Library) -> list[dict[str, Any]]:
    """One object a chart, its points with the references that they rest on."""
    return [
        {**series.model_dump(), "state": "read", "url": url_of(series_file(library, name))}
        for name, series in library.series.items()
    ]


def series_rows(library: Library) -> str:
    """The points of all charts as CSV, one line a point."""
    told = io.StringIO()
    rows = csv.writer(told, lineterminator="\n")
    rows.writerow(("series", "line", "counter", "unit", "when", "value", "reference"))
    for name, series in library.series.items():
        for i, _, point in series.points:
            line = series.lines[i]
            row = (name, line.name, line.counter, series.unit, point.when, point.value, point.reference)
            rows.writerow(row)
    return told.getvalue()


def corridors(library: Library) -> dict[str, Any]:
    """A GeoJSON collection, one feature a corridor, with its facts; lines are schematic."""
    features = []
    for name, route in library.corridors.items():
        features.append(
            {
                "type": "Feature",
                "id": name,
                "geometry": trace_lines(route.points) if route.points else None,
                "properties": {
                    "name": route.name,
                    "status": route.status,
                    "facts": [fact.model_dump() for fact in route.facts],
                    "claims": list(library.told.of_corridor.get(name, ())),
                    "legs-by-sea": trace_legs(route.points, by_sea=True)["coordinates"],
                    "schematic": True,
                },
            }
        )
    return {"type": "FeatureCollection", "attribution": CREDIT, "features": features}


def _dump(value: object) -> str:
    return _indent(value, "\n") + "\n"


def _indent(value: object, margin: str) -> str:
    """What `json.dumps` gives with an indent of one, in a third of the time, once half that of weaving."""
    if isinstance(value, str):
        return _encode_text(value)
    inner = f"{margin} "
    if isinstance(value, dict) and value:
        rows = [f"{_encode_text(key)}: {_indent(item, inner)}" for key, item in value.items()]
        return f"{{{inner}{f',{inner}'.join(rows)}{margin}}}"
    if isinstance(value, (list, tuple)) and value:
        return f"[{inner}{f',{inner}'.join([_indent(item, inner) for item in value])}{margin}]"
    return _encode(value)


FILES: Mapping[str, Callable[[Library, Mapping[str, State]], str]] = {
    "data/claims.json": lambda library, states: _dump(claims(library, states)),
    "data/findings.json": lambda library, _: _dump(findings(library)),
    "data/bibliography.json": lambda library, _: _dump([*list_items(library).values()]),
    "data/passages.json": lambda library, _: _dump(passages(library)),
    "data/references.json": lambda library, _: _dump(references(library)),
    "data/notes.json": lambda library, _: _dump(notes(library)),
    "data/updates.json": lambda library, _: _dump(updates(library)),
    "data/series.json": lambda library, _: _dump(series(library)),
    "data/series.csv": lambda library, _: series_rows(library),
    "data/corridors.geojson": lambda library, _: _dump(corridors(library)),
}
"""Each data file under its path in docs/, with what makes its text; the method page leads to all of them."""
