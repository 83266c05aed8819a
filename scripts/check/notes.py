"""Notes rest on references: each figure, date and name of a note stands in their facts."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.base import claims, gazetteer
from scripts.check.grounding import loose_dates, loose_names, loose_numbers
from scripts.check.links import REFERENCE, cited_references
from scripts.dates import dates, relative_dates
from scripts.fingerprint import Facts
from scripts.model import Library, Stated
from scripts.names import runs
from scripts.problem import Problem
from scripts.quantity import numbers
from scripts.records import Reference


def stated(at: str, text: str, day: str) -> Facts:
    """The numbers, dates and names of a text of ours, every capitalised word counted as a name."""
    return Facts(
        at=at,
        numbers=tuple(n.value for n in numbers(text)),
        dates=relative_dates(text, day) | {d.value: "" for d in dates(text)},
        names=tuple(n.words for n in runs(text)),
    )


def of_reference(reference: Reference) -> Facts:
    """What a reference states: its facts, its title, who published it and when."""
    record = (reference.title, reference.publisher, reference.author or "", reference.date or "")
    return stated(reference.id, " ; ".join((*reference.supports, *record)), reference.date or reference.seen)


def note(library: Library, code: str) -> Iterator[Problem]:
    """A note without a reference, or with a figure, date or name that nothing it rests on has."""
    known = gazetteer(library)
    for full, claim, cited in claims(library):
        if claim.note is None:
            continue
        rids = [r for r in cited_references(claim.note) if r in library.references]
        if not cited_references(claim.note):
            yield Problem(
                code=code,
                spot=library.places.spot(f"claim:{full}", "note"),
                message="this note rests on no reference",
                remedy="Add [@reference-id] after what it says.",
            )
            continue
        if not rids:
            continue
        issued = library.sources[full.partition("/")[0]].source.issued
        held: list[Stated] = [*cited, stated("claim", claim.text, issued)]
        held += [of_reference(library.references[rid]) for rid in rids]
        plain = REFERENCE.sub(" ", claim.note)
        loose = (*loose_numbers(plain, held), *loose_dates(plain, held), *loose_names(plain, held, known))
        for item in loose:
            yield Problem(
                code=code,
                spot=library.places.spot(f"claim:{full}", "note", word=item.words),
                message=f'"{item.words}"{item.told} is in none of the facts of {", ".join(rids)}',
                remedy="Mend it, or cite the reference that has it.",
            )
