"""What can be asked of a library: who is named where, what rests on what, where a claim is told."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import get_args

from scripts.library.fields import Domain
from scripts.library.model import Library, State
from scripts.library.named import Defined, Fact
from scripts.library.outlines import Outline, Section
from scripts.library.problem import Problem
from scripts.library.records import Claim

REFERENCE = re.compile(r"\[@([^\]\s]*)\]")


def cited_references(note: str | None) -> tuple[str, ...]:
    """The reference ids in a note, in order, each once."""
    return tuple(dict.fromkeys(REFERENCE.findall(note or "")))


def references_of(claim: Claim) -> tuple[str, ...]:
    """The references of a claim's note and of the record's sentence, each once."""
    return tuple(dict.fromkeys((*cited_references(claim.note), *cited_references(claim.record))))


def drop_marks(text: str) -> str:
    """A text without the marks of its references, and without the space before them."""
    *marked, last = REFERENCE.split(text)[::2]
    return "".join((*map(str.rstrip, marked), last))


@lru_cache(maxsize=1 << 15)
def without_marks(text: str) -> str:
    """A sentence or a few without the marks of their references, one space between words."""
    return " ".join(drop_marks(text).split())


def split_record(sentence: str) -> tuple[str, str]:
    """What the record has, and what the source says, of a sentence that tells both, a semicolon between."""
    record, _, source = sentence.partition(";")
    return record, source


def list_facts(library: Library) -> Iterator[tuple[str, int, Fact]]:
    """Each fact of a corridor or an actor: whose it is, which of theirs, and the fact."""
    for name, corridor in library.corridors.items():
        yield from ((f"corridor:{name}", i, fact) for i, fact in enumerate(corridor.facts))
    for name, actor in library.actors.items():
        yield from ((f"actor:{name}", i, fact) for i, fact in enumerate(actor.facts))


def list_defined(library: Library) -> Iterator[tuple[str, Defined]]:
    """Each term, actor and corridor that has a definition, under its key."""
    kinds = (("term", library.terms), ("actor", library.actors), ("corridor", library.corridors))
    for kind, those in kinds:
        for name, defined in those.items():
            if defined.definition:
                yield f"{kind}:{name}", defined


def reference_users(library: Library) -> dict[str, list[str]]:
    """For each reference that something rests on: what uses it, as "kind:id"."""
    found: dict[str, list[str]] = {}
    for rid, key in _list_uses(library):
        found.setdefault(rid, []).append(key)
    return found


def _list_uses(library: Library) -> Iterator[tuple[str, str]]:
    """Each reference that something rests on, as often as something does, with that."""
    for full, claim in library.claims.items():
        yield from ((rid, f"claim:{full}") for rid in references_of(claim))
    for uid, update in library.updates.items():
        yield from ((rid, f"update:{uid}") for rid in update.references)
    for cid, count in library.counts.items():
        yield from ((row.reference, f"count:{cid}") for row in count.rows)
    for name, series in library.series.items():
        yield from ((rid, f"series:{name}") for rid in series.references)
    for fid, figure in library.key_figures.items():
        yield from ((rid, f"figure:{fid}") for rid in (figure.reference,) if rid)
    yield from ((fact.reference, key) for key, _, fact in list_facts(library))
    for key, defined in list_defined(library):
        yield from ((rid, key) for rid in cited_references(defined.definition))


DOMAINS: tuple[Domain, ...] = get_args(Domain)


def list_powers(library: Library) -> tuple[str, ...]:
    """The powers of the matrix, in the order in which the editors first name them."""
    return tuple(dict.fromkeys(cell.power for cell in library.powers.values()))


def claims_on(library: Library, power: str, domain: Domain) -> tuple[str, ...]:
    """Every claim that names the power and has the domain."""
    named = (full for full, claim in library.claims.items() if domain in claim.domain)
    return tuple(full for full in named if power in library.actors_named[full])


def publication_names(library: Library, full: str) -> tuple[str, ...]:
    """The names that a claim may use of the source itself: its authors and where it appeared."""
    source = library.sources[full.partition("/")[0]].source
    authors = (" ".join(filter(None, (a.given, a.family, a.literal))) for a in source.author)
    return tuple(filter(None, (*authors, source.container_title, source.publisher)))


def section_of(library: Library, full: str) -> tuple[str, str]:
    """The titles of the theme and the section where a claim is told."""
    return section_title(library, library.claims[full].on)


def section_title(library: Library, on: str) -> tuple[str, str]:
    """The titles of a theme and of one of its sections, named as in 'rivals/money'."""
    tid, _, sid = on.partition("/")
    theme = library.themes[tid]
    return theme.front.title, next(s.title for s in theme.sections if s.id == sid)


def unplaced_claims(library: Library, tid: str, sid: str, blocks_claims: Iterable[str]) -> Iterator[str]:
    """The claims of a section that its outline does not place, in time order."""
    taken = set(blocks_claims)
    mine = [full for full in library.told.in_section.get(f"{tid}/{sid}", ()) if full not in taken]
    yield from sorted(mine, key=library.order)


def unplaced_updates(
    library: Library, outline: Outline, section: Section, placed: Collection[str]
) -> Iterator[str]:
    """The updates that go on from a section's claims and are placed nowhere on its page, in time order.

    An update belongs to the section of the first claim that it follows on its theme, else to the last one.
    """
    for uid in library.told.updates_in[outline.id]:
        followed = (library.claims[full].on.partition("/") for full in library.updates[uid].follows)
        on = next((sid for tid, _, sid in followed if tid == outline.id), outline.sections[-1].id)
        if on == section.id and f"update:{uid}" not in placed:
            yield uid


def judge_claims(library: Library, problems: Iterable[Problem]) -> dict[str, State]:
    """Matching or failed, for each claim: failed if a problem lies in it or it cites nothing that exists."""
    failed = {library.places.owner(p.spot) for p in problems if p.severity == "error"}
    return {
        full: "failed" if f"claim:{full}" in failed or not library.cited[full] else "matches"
        for full in library.claims
    }
