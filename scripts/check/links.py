"""Links between seeds: what is named exists, what exists is used, outlines carry what claims name."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from scripts.library.model import Library, Spot
from scripts.library.problem import Fault, nearest
from scripts.library.query import cited_references, list_defined, list_facts, reference_users, references_of
from scripts.library.sight import misnamed


def link(library: Library) -> Iterator[Fault]:
    """A name that leads nowhere: section, speaker, corridor, other claim, reference, definition."""
    for key, path, wrong, what, known in _list_named(library):
        if wrong not in known:
            yield Fault(
                spot=library.places.spot(key, *path, word=wrong),
                message=f'there is no {what} "{wrong}"{nearest(wrong, known)}',
                remedy=f"Name one that exists, or add the {what}.",
            )
    for full, claim in library.claims.items():
        if full in claim.also:
            yield Fault(
                spot=library.places.spot(f"claim:{full}", "also", full, "<key>"),
                message=f'"{full}" names itself',
                remedy="Name the other claim, or drop it.",
            )
    for outline in (*library.themes.values(), *library.pages.values()):
        for block in (*outline.opening, *(b for s in outline.sections for b in s.blocks)):
            for item in block.placed:
                wrong = misnamed(library, item)
                if wrong:
                    yield Fault(
                        spot=Spot(file=outline.file, line=block.line),
                        message=wrong,
                        remedy="Name one that exists, as ![[source/claim]] or ![[update:id]].",
                    )


Named = tuple[str, tuple[str | int, ...], str, str, Collection[str]]


def _list_named(library: Library) -> Iterator[Named]:
    """Each name in the seeds that must lead somewhere: where it stands, what it names, what there is."""
    sections = {f"{t}/{s.id}" for t, theme in library.themes.items() for s in theme.sections}
    for full, claim in library.claims.items():
        key = f"claim:{full}"
        yield key, ("on",), claim.on, "section", sections
        if claim.speaker:
            yield key, ("speaker",), claim.speaker, "actor", library.actors
        for name in claim.corridor:
            yield key, ("corridor",), name, "corridor", library.corridors
        for other in claim.also:
            yield key, ("also", other, "<key>"), other, "claim", library.claims
        for rid in references_of(claim):
            yield key, ("note",), rid, "reference", library.references
    yield from _named_by_references(library, sections)
    yield from _named_by_choice(library, sections)
    for aid, actor in library.actors.items():
        for post, served in actor.office.items():
            yield f"actor:{aid}", ("office", post), served, "actor", library.actors
    for tid, term in library.terms.items():
        for full in term.means:
            yield f"term:{tid}", ("means",), full, "claim", library.claims


def _named_by_references(library: Library, sections: Collection[str]) -> Iterator[Named]:
    """What updates, counts and facts of corridors name."""
    for uid, update in library.updates.items():
        key = f"update:{uid}"
        yield key, ("on",), update.on, "theme", library.themes
        for aid in update.actors:
            yield key, ("actors",), aid, "actor", library.actors
        for rid in update.references:
            yield key, ("references",), rid, "reference", library.references
        for full in update.follows:
            yield key, ("follows",), full, "claim", library.claims
    for cid, count in library.counts.items():
        yield f"count:{cid}", ("on",), count.on, "section", sections
        for i, row in enumerate(count.rows):
            yield f"count:{cid}", ("rows", i, "reference"), row.reference, "reference", library.references
    for name, series in library.series.items():
        yield f"series:{name}", ("on",), series.on, "section", sections
        for i, k, point in series.points:
            path = ("lines", i, "points", k, "reference")
            yield f"series:{name}", path, point.reference, "reference", library.references
    for key, i, fact in list_facts(library):
        yield key, ("facts", i, "reference"), fact.reference, "reference", library.references
    for key, defined in list_defined(library):
        for rid in cited_references(defined.definition):
            yield key, ("definition",), rid, "reference", library.references


def _named_by_choice(library: Library, sections: Collection[str]) -> Iterator[Named]:
    """What the editors' key figures and the cells of the powers matrix name."""
    for fid, figure in library.key_figures.items():
        yield f"figure:{fid}", ("on",), figure.on, "section", sections
        if figure.claim:
            yield f"figure:{fid}", ("claim",), figure.claim, "claim", library.claims
        if figure.reference:
            yield f"figure:{fid}", ("reference",), figure.reference, "reference", library.references
    for name, drawing in library.drawings.items():
        yield f"drawing:{name}", ("finding",), drawing.finding, "finding", library.findings
    for name, cell in library.powers.items():
        yield f"power:{name}", ("power",), cell.power, "actor", library.actors
        for full in cell.claims:
            yield f"power:{name}", ("claims",), full, "claim", library.claims


def _list_told(library: Library) -> Iterator[tuple[str, str]]:
    """What the editors tell besides claims: each text, with the id of what it defines or whose fact it is."""
    yield from (("", claim.note) for claim in library.claims.values() if claim.note)
    yield from (("", update.text) for update in library.updates.values())
    yield from (("", finding.text) for finding in library.findings.values())
    yield from ((key.partition(":")[2], named.definition or "") for key, named in list_defined(library))
    yield from ((key.partition(":")[2], f"{fact.what}: {fact.value}") for key, _, fact in list_facts(library))


def unused(library: Library) -> Iterator[Fault]:
    """An actor, term, corridor or reference that nothing uses; another name that no passage has.

    An actor is used by a claim; a term also by a note, update, finding, corridor or another's definition.
    """
    known = library.gazetteer
    mentioned = {key for claim in library.claims.values() for key, _, _ in known.mentions(claim.text)}
    mentioned |= {claim.speaker for claim in library.claims.values() if claim.speaker}
    explained = {key for own, text in _list_told(library) for key, _, _ in known.mentions(text) if key != own}
    routed = {name for claim in library.claims.values() for name in claim.corridor}
    noted = set(reference_users(library))
    held = (name for source in library.evidence.values() for p in source.values() for name in p.names)
    present = {key for name in held for key, _, _ in known.mentions(name)}
    kinds = (
        ("actor", library.actors, mentioned),
        ("term", library.terms, mentioned | explained),
        ("corridor", library.corridors, routed),
        ("reference", library.references, noted),
        ("name", library.names, present),
    )
    for kind, defined, used in kinds:
        for name in defined:
            if name not in used:
                yield Fault(
                    spot=library.places.spot(f"{kind}:{name}", "id"),
                    message=f'the {kind} "{name}" is used by nothing',
                    remedy="Use it, or delete it.",
                )
