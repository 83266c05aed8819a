"""No two pages claim one address, and whatever the editors' own pages call for is there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from scripts.library.model import Library, Spot
from scripts.library.problem import Problem, nearest
from scripts.library.site import PLACEHOLDER, WOVEN_SECTIONS


def _is_taken(spot: Spot, name: str, owner: str) -> Problem:
    return Problem(
        code="schema",
        spot=spot,
        message=f'the address "{name}" belongs to {owner}',
        remedy="Give it another name.",
    )


def address(library: Library, owners: Mapping[str, str], known: Collection[str]) -> Iterator[Problem]:
    """An address that an outline has and somebody else too, and a {{piece}} of a page that is not `known`.

    `owners` are the addresses that belong to woven pages, each with whose it is.
    """
    taken = dict(owners)
    for outline in (*library.themes.values(), *library.pages.values()):
        if taken.setdefault(outline.id, outline.file) != outline.file:
            yield _is_taken(Spot(file=outline.file), outline.id, taken[outline.id])
        for section in outline.sections if outline.id in library.themes else ():
            if section.id in WOVEN_SECTIONS:
                yield _is_taken(Spot(file=outline.file, line=section.line), section.id, "a woven section")
    for kind, names in (("actor", library.actors), ("source", library.sources)):
        if "index" in names:
            yield _is_taken(library.places.spot(f"{kind}:index", "id"), "index", f"the list of {kind}s")
    for outline in library.pages.values():
        for block in (*outline.opening, *(b for s in outline.sections for b in s.blocks)):
            for match in PLACEHOLDER.finditer(block.prose):
                if match[1] not in known:
                    yield Problem(
                        code="link",
                        spot=Spot(file=outline.file, line=block.line),
                        message=f'there is no piece "{match[1]}"{nearest(match[1], known)}',
                        remedy=f"Known pieces: {', '.join(known)}.",
                    )
