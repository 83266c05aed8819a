"""Notes, updates, counts and facts rest on references: what they say stands in the facts of those."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from scripts.check.base import citing_claims
from scripts.check.grounding import loose_dates, loose_numbers
from scripts.check.naming import loose_names
from scripts.language.dates import find_dates, resolve_relative_dates
from scripts.language.edtf import earliest, readable
from scripts.language.names import find_names
from scripts.language.numbers import find_numbers
from scripts.library.evidence import Stated
from scripts.library.model import Library
from scripts.library.problem import Fault
from scripts.library.query import REFERENCE, cited_references, list_defined, list_facts, without_marks
from scripts.library.records import Claim, Reference

# What a table itself lets a reader count, its rows and whom they are about, is spelt out.
_SPELT = re.compile(r"\b(?:two|three|four|five|six)\b", re.I)


@dataclass(frozen=True)
class Said:
    """What a text of ours states, as far as somebody asks; "9 October" in it is of the year of its `day`."""

    at: str
    text: str
    day: str

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """Its numbers, in canonical form."""
        return tuple(n.value for n in find_numbers(self.text))

    @cached_property
    def dates(self) -> Mapping[str, str]:
        """Its dates, each with the words that it was worked out from, if it was."""
        days = {d.value: "" for d in find_dates(self.text)}
        days |= {self.day[:4] + value[1:]: "" for value in days if value.startswith("--")}
        return resolve_relative_dates(self.text, self.day) | days

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Its names, every capitalised word counted as one."""
        return tuple(n.words for n in find_names(self.text))

    @property
    def named(self) -> tuple[str, ...]:
        """Whom it names: no word of ours points back to a name."""
        return self.names


@lru_cache(maxsize=1 << 12)
def facts_of_reference(reference: Reference) -> Said:
    """What a reference states: its facts, its title, who published it and when."""
    record = (reference.title, reference.publisher, reference.author or "", readable(reference.date or ""))
    return Said(reference.id, " ; ".join((*reference.supports, *record)), reference.date or reference.seen)


def note(library: Library) -> Iterator[Fault]:
    """A note without a reference, or with a figure, date or name that nothing it rests on has."""
    known = library.gazetteer
    for full, claim, cited in citing_claims(library):
        if (claim.note is None) != (claim.note_kind is None):
            yield Fault(
                spot=library.places.spot(f"claim:{full}", "note-kind" if claim.note_kind else "note"),
                message="a note needs a kind, and a kind a note",
                remedy="Write both: note-kind: corrects, context, contested, … and note: …",
            )
        if claim.note is None:
            continue
        rids = [r for r in cited_references(claim.note) if r in library.references]
        if not cited_references(claim.note):
            yield Fault(
                spot=library.places.spot(f"claim:{full}", "note"),
                message="this note rests on no reference",
                remedy="Add [@reference-id] after what it says.",
            )
            continue
        if not rids:
            continue
        issued = library.sources[full.partition("/")[0]].source.issued
        held: list[Stated] = [*cited, Said("claim", claim.text, issued)]
        held += [facts_of_reference(library.references[rid]) for rid in rids]
        plain = REFERENCE.sub(" ", claim.note)
        loose = (*loose_numbers(plain, held), *loose_dates(plain, held), *loose_names(plain, held, known))
        for item in loose:
            yield Fault(
                spot=library.places.spot(f"claim:{full}", "note", word=item.words),
                message=f'"{item.words}"{item.told} is in none of the facts of {", ".join(rids)}',
                remedy="Mend it, or cite the reference that has it.",
            )


def record_date(library: Library) -> Iterator[Fault]:
    """A date of the public record that no correcting note rests on, or that corrects nothing."""
    for full, claim in library.claims.items():
        if claim.record_when is None:
            continue
        for message, remedy in _wrong_record_date(library, claim):
            spot = library.places.spot(f"claim:{full}", "record-when")
            yield Fault(spot=spot, message=message, remedy=remedy)


def _wrong_record_date(library: Library, claim: Claim) -> Iterator[tuple[str, str]]:
    """What is wrong with the public record's date of a claim, and how to mend it."""
    day = readable(claim.record_when or "")
    if claim.when in (None, claim.record_when):
        wrong = "the source has the same date, or none"
        yield wrong, "Take it out: record-when stands beside another date, in when."
    elif claim.note_kind != "corrects":
        yield "no note corrects the source", "Write the note that tells the record: note-kind: corrects."
    else:
        rids = [rid for rid in cited_references(claim.note) if rid in library.references]
        held = [facts_of_reference(library.references[rid]) for rid in rids]
        if held and any(loose_dates(day, held)):
            wrong = f'"{day}" is in none of the facts of {", ".join(rids)}'
            yield wrong, "Mend it, or cite the reference that has it."


def list_resting(library: Library) -> Iterator[tuple[str, tuple[str | int, ...], str, tuple[str, ...]]]:
    """Each update, count, figure, fact and definition: its record, field, words, what they rest on."""
    for uid, update in library.updates.items():
        yield f"update:{uid}", ("text",), update.text, update.references
        yield f"update:{uid}", ("date",), readable(update.date), update.references
    for cid, count in library.counts.items():
        everywhere = tuple(row.reference for row in count.rows)
        yield f"count:{cid}", ("title",), count.title, everywhere
        yield f"count:{cid}", ("about",), _SPELT.sub("the", count.about), everywhere
        for i, row in enumerate(count.rows):
            yield f"count:{cid}", ("rows", i, "value"), row.value, (row.reference,)
            yield f"count:{cid}", ("rows", i, "counter"), row.counter, (row.reference,)
            if row.date:
                yield f"count:{cid}", ("rows", i, "date"), readable(row.date), (row.reference,)
    for name, series in library.series.items():
        for i, k, point in series.points:
            yield f"series:{name}", ("lines", i, "points", k, "value"), series.tell(point), (point.reference,)
        for i, line in enumerate(series.lines):
            rids = tuple(point.reference for point in line.points)
            yield f"series:{name}", ("lines", i, "counter"), line.counter, rids
    for fid, figure in library.key_figures.items():
        if figure.reference:
            yield f"figure:{fid}", ("figure",), figure.figure, (figure.reference,)
            yield f"figure:{fid}", ("label",), figure.label, (figure.reference,)
    for key, i, fact in list_facts(library):
        yield key, ("facts", i, "what"), fact.what, (fact.reference,)
        yield key, ("facts", i, "value"), fact.value, (fact.reference,)
    for key, defined in list_defined(library):
        text = defined.definition or ""
        yield key, ("definition",), without_marks(text), cited_references(text)


def rests(library: Library) -> Iterator[Fault]:
    """An update, count or fact with a figure, date or name that none of its references has."""
    known = library.gazetteer
    defined = {key: named.wordings for key, named in list_defined(library)}
    for key, path, text, rids in list_resting(library):
        held: list[Stated] = [
            facts_of_reference(library.references[r]) for r in rids if r in library.references
        ]
        if not rids:
            message, remedy = "this rests on no reference", "Add [@reference-id] after what it says."
            yield Fault(spot=library.places.spot(key, *path), message=message, remedy=remedy)
        if not held:
            continue
        names = loose_names(text, held, known, defined.get(key, ()) if path == ("definition",) else ())
        for item in (*loose_numbers(text, held), *loose_dates(text, held), *names):
            yield Fault(
                spot=library.places.spot(key, *path, word=item.words),
                message=f'"{item.words}"{item.told} is in none of the facts of {", ".join(rids)}',
                remedy="Mend it, or cite the reference that has it.",
            )
    for uid, update in library.updates.items():
        followed = [library.sources.get(full.partition("/")[0]) for full in update.follows]
        newest = max((file.source.issued for file in followed if file), default="")
        if newest and earliest(update.date) <= earliest(newest):
            yield Fault(
                spot=library.places.spot(f"update:{uid}", "date"),
                message=f"{update.date} is not after the source that it continues, which is of {newest}",
                remedy="Write it as a note on the claim, or mend the date.",
            )
