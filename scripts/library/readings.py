"""What people read and sign: each record in its present wording, with what it rests on, under one seal."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from scripts.library.evidence import Evidence
from scripts.library.model import Library, Spot, expand
from scripts.library.outlines import Outline, OutlineBlock
from scripts.library.query import cited_references, references_of
from scripts.library.records import Claim, Record, Review
from scripts.library.sight import FIRMNESS, judge_firmness, statements

OF_NOTE = {"note", "note_kind", "record", "record_when"}
"""The fields of a claim that are read as its note: they rest on references, not on the passage."""
READERS, DISPUTED = 1, 2
"""How many people read a record, and how many where the record is contested."""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A record as it is read: its words, its place or the key of that, what it rests on, a line each.

    `passages` are those of a source that it rests on; their text is read, and a hash of it stands in `rests`.
    """

    kind: str
    id: str
    place: str | Spot
    words: str
    rests: tuple[str, ...] = ()
    source: str = ""
    passages: tuple[Evidence, ...] = ()
    readers: int = READERS

    @property
    def name(self) -> str:
        """As it is known to readers and in the file of reviews: 'note:ft-2023/fear'."""
        return f"{self.kind}:{self.id}"

    def spot(self, library: Library) -> Spot:
        """Where it stands in the seeds; looked up only here, for that takes long."""
        return self.place if isinstance(self.place, Spot) else library.places.spot(self.place)

    @cached_property
    def seal(self) -> str:
        """A hash of its words and what they rest on, 128 bits in hexadecimal: another wording has another."""
        digests = [f"{passage.at} {passage.digest}" for passage in self.passages]
        shown = json.dumps([self.name, self.words, *self.rests, *digests], ensure_ascii=False)
        return hashlib.sha256(shown.encode()).hexdigest()[:32]


@lru_cache(maxsize=1)
def list_readings(library: Library) -> tuple[Reading, ...]:
    """Everything that people read, kind by kind; of the last library it is kept, for checks and pages ask."""
    return tuple(_list_readings(library))


def _list_readings(library: Library) -> Iterator[Reading]:
    for read in (_read_sources, _read_claims, _read_listed, _read_findings, _read_outlines, _read_map):
        yield from read(library)


def find_lack(reading: Reading, kept: Review | None) -> str:
    """What the signature of a record lacks; empty if it is signed in this wording."""
    if kept is None:
        return "nobody has read it beside what it rests on"
    last = kept.read[-1]
    if kept.seal != reading.seal:
        return f"it, or what it rests on, has changed since {last.by} read it on {last.on}"
    if kept.remark:
        return f"{last.by} read it on {last.on} and did not sign: {kept.remark}"
    if len({signature.by for signature in kept.read}) < reading.readers:
        return f"it is contested, so a second reader signs it too; {last.by} has"
    return ""


def list_unsigned(library: Library) -> Iterator[tuple[Reading, str]]:
    """What nobody has signed as it stands now, and what it lacks."""
    for reading in list_readings(library):
        lack = find_lack(reading, library.reviews.get(reading.name))
        if lack:
            yield reading, lack


def list_gone(library: Library) -> Iterator[tuple[str, Review]]:
    """What was signed and is there no more."""
    names = {reading.name for reading in list_readings(library)}
    yield from ((name, review) for name, review in library.reviews.items() if name not in names)


def tell_record(record: Record, leave: Iterable[str] = (), only: Iterable[str] | None = None) -> str:
    """The fields of a record as the seeds have them, one a line; what is left out or empty is not told."""
    fields = record.model_dump(
        mode="json",
        by_alias=True,
        exclude_defaults=True,
        exclude=set(leave),
        include=None if only is None else set(only),
    )
    told = ((k, v if isinstance(v, str) else json.dumps(v, ensure_ascii=False)) for k, v in fields.items())
    return "\n".join(f"{key}: {value}" for key, value in told)


def _tell_references(library: Library, names: Iterable[str]) -> tuple[str, ...]:
    known = library.references
    return tuple(
        tell_record(known[name]).replace("\n", "; ") for name in dict.fromkeys(names) if name in known
    )


def _read_sources(library: Library) -> Iterator[Reading]:
    """The records of the sources, and what was set aside."""
    for sid, file in library.sources.items():
        place = f"source:{sid}"
        yield Reading(kind="source", id=sid, place=place, words=tell_record(file.source))
        known = library.evidence.get(sid, {})
        for i, aside in enumerate(file.asides):
            name, place = f"{sid}/{'+'.join(aside.at)}", f"aside:{sid}:{i}"
            found = tuple(known[at] for at in expand(aside.at, tuple(known)) if at in known)
            yield Reading(
                kind="aside", id=name, place=place, words=tell_record(aside), source=sid, passages=found
            )


def _read_claims(library: Library) -> Iterator[Reading]:
    """Claims beside their passages, and their notes beside the references."""
    for full, claim in library.claims.items():
        sid = full.partition("/")[0]
        yield Reading(
            kind="claim",
            id=full,
            place=f"claim:{full}",
            words=tell_record(claim, leave=OF_NOTE),
            rests=(f"voice: {library.voice(full)}",),
            source=sid,
            passages=library.passages(full),
        )
        if claim.note:
            yield _read_note(library, full, claim)


def _read_note(library: Library, full: str, claim: Claim) -> Reading:
    return Reading(
        kind="note",
        id=full,
        place=f"claim:{full}",
        words=tell_record(claim, only=OF_NOTE),
        rests=(f"on: {claim.text}", *_tell_references(library, references_of(claim))),
        readers=DISPUTED if claim.note_kind == "contested" else READERS,
    )


def _read_listed(library: Library) -> Iterator[Reading]:
    """The records of the list files, beside their references or the claims that they are taken from."""
    lists: Mapping[str, Mapping[str, Record]] = {
        "update": library.updates,
        "count": library.counts,
        "series": library.series,
        "figure": library.key_figures,
        "corridor": library.corridors,
        "term": library.terms,
        "actor": library.actors,
        "name": library.names,
        "power": library.powers,
        "drawing": library.drawings,
    }
    for kind, records in lists.items():
        for name, record in records.items():
            words = tell_record(record)
            claims = [full for full in _named_claims(record) if full in library.claims]
            rests = (
                *(f"{full}: {library.claims[full].text}" for full in claims),
                *_tell_references(library, _named_references(record)),
            )
            yield Reading(kind=kind, id=name, place=f"{kind}:{name}", words=words, rests=rests)


def _named_references(record: Record) -> Iterator[str]:
    """The references that a record of a list names, in whatever field."""
    yield from getattr(record, "references", ())
    yield from cited_references(getattr(record, "definition", None))
    rows = (*getattr(record, "rows", ()), *getattr(record, "facts", ()), record)
    yield from (row.reference for row in rows if getattr(row, "reference", None))


def _named_claims(record: Record) -> Iterator[str]:
    """The claims that a record of a list takes its words from."""
    yield from filter(None, (getattr(record, "claim", None),))
    yield from getattr(record, "claims", ())


def _read_findings(library: Library) -> Iterator[Reading]:
    """Findings beside the statements that they rest on, with how firm these make them."""
    for name, found in library.findings.items():
        firmness = judge_firmness(library, found)
        yield Reading(
            kind="finding",
            id=name,
            place=Spot(file=found.file, line=found.line),
            words=found.text,
            rests=(
                FIRMNESS[firmness],
                *(f"{s.item}: {s.text} [{' '.join(s.references)}]" for s in statements(library, found)),
            ),
            readers=DISPUTED if firmness == "contested" else READERS,
        )


def _read_outlines(library: Library) -> Iterator[Reading]:
    """Each page's title, opening and order, and each section: its heading, lead-in, and what is placed."""
    for outline in (*library.themes.values(), *library.pages.values()):
        sections = (f"## {section.id}" for section in outline.sections)
        opening = "\n".join((tell_record(outline.front), *_tell_blocks(outline.opening), *sections))
        yield Reading(kind="page", id=outline.id, place=Spot(file=outline.file), words=opening)
        yield from _read_sections(outline)


def _read_sections(outline: Outline) -> Iterator[Reading]:
    for section in outline.sections:
        words = "\n".join((section.title, *_tell_blocks(section.blocks)))
        place = Spot(file=outline.file, line=section.line)
        yield Reading(kind="section", id=f"{outline.id}/{section.id}", place=place, words=words)


def _tell_blocks(blocks: Iterable[OutlineBlock]) -> Iterator[str]:
    for block in blocks:
        yield from filter(None, (block.prose,))
        yield from (f"finding:{finding.id}" for finding in block.findings)
        yield from block.placed


def _read_map(library: Library) -> Iterator[Reading]:
    """The names and points of the map, as one."""
    if library.map_places:
        rows = (f"{place.kind} {place.name}: {place.lat} {place.lon}" for place in library.map_places)
        yield Reading(kind="map", id="places", place="map_places", words="\n".join(rows))
