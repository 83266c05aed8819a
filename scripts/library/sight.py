"""What a finding rests on: the statements of its line of sight, and how firm that makes it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from scripts.language.edtf import readable
from scripts.library.labels import STATUS
from scripts.library.model import Library
from scripts.library.outlines import Finding
from scripts.library.problem import nearest
from scripts.library.query import cited_references, without_marks

Kind = Literal["claim", "note", "update", "corridor", "count", "series", "figure", "finding"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""What a finding can rest on; a claim stands there by its full id alone."""
_KNOWN: Mapping[Kind, Callable[[Library], Collection[str]]] = {
    "claim": lambda library: library.claims,
    "note": lambda library: library.noted,
    "update": lambda library: library.updates,
    "corridor": lambda library: library.corridors,
    "count": lambda library: library.counts,
    "series": lambda library: library.series,
    "figure": lambda library: library.key_figures,
    "finding": lambda library: library.findings,
}
"""The ids that there are of each kind."""
Firmness = Literal["contested", "corrected", "agree", "sources", "record", "one"]
FIRMNESS: Mapping[Firmness, str] = {
    "contested": "contested",
    "corrected": "the record differs from a source",
    "agree": "sources and record agree",
    "sources": "two sources agree",
    "record": "from the public record",
    "one": "one source",
}
"""How firm a finding is, in the words that readers see; the first that fits."""


@dataclass(frozen=True, kw_only=True)
class Statement:
    """One thing that a finding rests on: its kind, the id within that, and what it says, in our words.

    `source` is the id of the source that says it, empty for the record; `references` are the pages read.
    """

    kind: Kind
    id: str
    text: str
    source: str = ""
    references: tuple[str, ...] = ()

    @property
    def item(self) -> str:
        """As it stands in a line of sight."""
        return self.id if self.kind == "claim" else f"{self.kind}:{self.id}"


def parse_item(item: str) -> tuple[Kind | None, str]:
    """The kind, None if there is no such kind, and the id that an item of a line of sight names."""
    word, colon, name = item.partition(":")
    return (next((kind for kind in KINDS if kind == word), None), name) if colon else ("claim", item)


def misnamed(library: Library, item: str) -> str:
    """What is wrong with the name of a statement; empty if it exists."""
    kind, name = parse_item(item)
    if kind is None:
        wrong = item.partition(":")[0]
        return f'there is no kind "{wrong}:" of statements; the kinds are {", ".join(f"{k}:" for k in KINDS)}'
    known = _KNOWN[kind](library)
    return "" if name in known else f'there is no {kind} "{name}"{nearest(name, known)}'


def state(library: Library, item: str) -> Statement | None:
    """The statement that an item names; None if there is none."""
    kind, name = parse_item(item)
    return _STATED[kind](library, name) if kind and name in _KNOWN[kind](library) else None


def _state_claim(library: Library, full: str) -> Statement:
    """What readers are told for a claim; where the record corrects it, on both."""
    source, references = full.partition("/")[0], cited_references(library.claims[full].record)
    text = without_marks(library.sentence(full))
    return Statement(kind="claim", id=full, text=text, source=source, references=references)


def _state_note(library: Library, full: str) -> Statement:
    note = library.claims[full].note or ""
    return Statement(kind="note", id=full, text=without_marks(note), references=cited_references(note))


def _state_update(library: Library, name: str) -> Statement:
    update = library.updates[name]
    text = f"{readable(update.date)}: {update.text}"
    return Statement(kind="update", id=name, text=text, references=update.references)


def _state_corridor(library: Library, name: str) -> Statement:
    route = library.corridors[name]
    facts = " ".join(f"{fact.what}: {fact.value}." for fact in route.facts)
    references = tuple(dict.fromkeys(fact.reference for fact in route.facts))
    text = f"{route.name}: {STATUS[route.status]}. {facts}"
    return Statement(kind="corridor", id=name, text=text, references=references)


def _state_count(library: Library, name: str) -> Statement:
    count = library.counts[name]
    days = (f" ({readable(row.date)})" if row.date else "" for row in count.rows)
    rows = "; ".join(f"{row.counter}: {row.value}{day}" for row, day in zip(count.rows, days, strict=True))
    references = tuple(dict.fromkeys(row.reference for row in count.rows))
    return Statement(
        kind="count", id=name, text=f"{count.title}. {count.about} {rows}.", references=references
    )


def _state_series(library: Library, name: str) -> Statement:
    series = library.series[name]
    told = (f"{line.name}, by {line.counter}: {series.tell_line(line)}." for line in series.lines)
    text = " ".join((f"{series.title}. {series.about or ''}", *told))
    return Statement(kind="series", id=name, text=text, references=series.references)


def _state_figure(library: Library, name: str) -> Statement:
    figure = library.key_figures[name]
    references = (figure.reference,) if figure.reference else ()
    source, text = (figure.claim or "").partition("/")[0], f"{figure.figure} {figure.label}"
    return Statement(kind="figure", id=name, text=text, source=source, references=references)


def _state_finding(library: Library, name: str) -> Statement:
    return Statement(kind="finding", id=name, text=library.findings[name].text)


_STATED: Mapping[Kind, Callable[[Library, str], Statement]] = {
    "claim": _state_claim,
    "note": _state_note,
    "update": _state_update,
    "corridor": _state_corridor,
    "count": _state_count,
    "series": _state_series,
    "figure": _state_figure,
    "finding": _state_finding,
}


def statements(library: Library, finding: Finding) -> tuple[Statement, ...]:
    """What a finding rests on, in its order, as far as it exists."""
    return tuple(filter(None, (state(library, item) for item in dict.fromkeys(finding.rests))))


def leaves(library: Library, finding: Finding) -> tuple[Statement, ...]:
    """What it rests on in the end: for another finding what that rests on; each once, circles left out."""
    return tuple({s.item: s for s in _walk(library, finding, frozenset({finding.id}))}.values())


def _walk(library: Library, finding: Finding, seen: frozenset[str]) -> Iterator[Statement]:
    for statement in statements(library, finding):
        if statement.kind != "finding":
            yield statement
        elif statement.id not in seen:
            yield from _walk(library, library.findings[statement.id], seen | {statement.id})


def judge_firmness(library: Library, finding: Finding) -> Firmness:
    """How firm a finding is, from what it rests on."""
    found = leaves(library, finding)
    claims = [library.claims[s.id] for s in found if s.kind in ("claim", "note")]
    sources = {s.source for s in found if s.source}
    if any(claim.note_kind == "contested" for claim in claims):
        return "contested"
    if any(claim.note_kind == "corrects" for claim in claims):
        return "corrected"
    if not sources:
        return "record"
    if any(s.references for s in found):
        return "agree"
    return "sources" if len(sources) > 1 else "one"
