"""What pages say of how much that stands there was read and signed, by how many readers, and when."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.language.edtf import readable
from scripts.library.signatures import Tallies, Tally, sum_up, tally_signatures
from scripts.pages.blocks import table
from scripts.pages.here import Here
from scripts.pages.words import join_words, plural

KINDS: Mapping[str, tuple[str, str]] = {
    "claim": ("claim", "claims"),
    "note": ("editors' note", "editors' notes"),
    "aside": ("reason to set a passage aside", "reasons to set passages aside"),
    "source": ("source's record", "sources' records"),
    "finding": ("finding", "findings"),
    "update": ("update", "updates"),
    "count": ("table", "tables"),
    "series": ("series of figures", "series of figures"),
    "figure": ("key figure", "key figures"),
    "corridor": ("corridor", "corridors"),
    "term": ("glossary entry", "glossary entries"),
    "actor": ("actor", "actors"),
    "name": ("other name", "other names"),
    "power": ("cell of the powers", "cells of the powers"),
    "drawing": ("title of a drawing", "titles of drawings"),
    "page": ("page's title and opening", "pages' titles and openings"),
    "section": ("section", "sections"),
    "map": ("list of the map's places", "lists of the map's places"),
}
"""What a kind of record is called, one of it and many."""
ON_REFERENCES = ("note", "update", "count", "series", "figure", "corridor", "term", "actor")
"""The kinds that rest on references."""


def tell_source(tallies: Tallies, sid: str) -> str:
    """How much of what a source gives was read, by how many readers, and when."""
    kinds = {kind: tally for kind, tally in tallies.get(sid, {}).items() if kind != "source"}
    return f"Read beside what it rests on, and signed in just this wording: {_tell_kinds(kinds)}."


def tell_references(tallies: Tallies) -> str:
    """How much of what rests on references was read beside their facts, by how many readers, and when."""
    rows = [(kind, tally) for group in tallies.values() for kind, tally in group.items()]
    kinds = {k: sum_up(t for kind, t in rows if kind == k) for k in ON_REFERENCES}
    told = _tell_kinds({kind: tally for kind, tally in kinds.items() if tally.records})
    return f"Read beside these facts, and signed in just this wording: {told}."


def _tell_kinds(kinds: Mapping[str, Tally]) -> str:
    told = [f"{tally.signed} of {plural(tally.records, *KINDS[kind])}" for kind, tally in kinds.items()]
    return f"{join_words(told or ['nothing'])}, by {tell_readers(sum_up(kinds.values()))}"


def tell_readers(tally: Tally) -> str:
    """'2 readers, 22 November 2026 to 23 November 2026', or that nobody has signed."""
    if not tally.days:
        return "nobody yet"
    days = "/".join(dict.fromkeys((min(tally.days), max(tally.days))))
    return f"{plural(len(tally.readers), 'reader')}, {readable(days)}"


def write_table(here: Here) -> str:
    """For each kind of record how many there are, how many are signed, by how many readers, and when."""
    tallies = tally_signatures(here.library, lambda _: "")[""]
    rows = [(KINDS[kind][1].capitalize(), tally) for kind, tally in tallies.items()]
    rows.append(("All", sum_up(tallies.values())))
    told = ((name, f"{t.records:,}", f"{t.signed:,}", tell_readers(t)) for name, t in rows)
    return table(("What was read", "How many", "Signed as they stand", "By how many, and when"), told).text
