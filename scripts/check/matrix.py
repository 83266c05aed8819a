"""The powers matrix: the claims in a cell are of its power and domain, and no cell is empty in vain."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.library.fields import Domain
from scripts.library.model import Library
from scripts.library.problem import Fault
from scripts.library.query import DOMAINS, claims_on, list_powers

MOST = 3
"""How many claims a cell may tell."""


def power(library: Library) -> Iterator[Fault]:
    """A claim in the wrong cell or twice in one, a cell given twice, left empty or overfull."""
    first: dict[tuple[str, Domain], str] = {}
    for name, cell in library.powers.items():
        before = first.setdefault((cell.power, cell.domain), name)
        if before != name:
            spot = library.places.spot(f"power:{name}", "domain")
            message = f'"{before}" is the cell of {cell.power} and {cell.domain} already'
            yield Fault(spot=spot, message=message, remedy="Make one of the two.")
        if cell.power in library.actors and library.actors[cell.power].kind == "person":
            spot = library.places.spot(f"power:{name}", "power")
            message = f"{cell.power} is a person"
            yield Fault(spot=spot, message=message, remedy="Name a state or a group of states.")
        if len(cell.claims) > MOST:
            spot = library.places.spot(f"power:{name}", "claims", MOST)
            message = f"the cell tells {len(cell.claims)} claims, {MOST} are the most"
            yield Fault(spot=spot, message=message, remedy="Leave the most telling.")
        yield from _misplaced(library, name)
    for actor in list_powers(library):
        for domain in DOMAINS:
            left = claims_on(library, actor, domain)
            if left and (actor, domain) not in first:
                known = next(name for name, cell in library.powers.items() if cell.power == actor)
                yield Fault(
                    spot=library.places.spot(f"power:{known}", "power"),
                    message=f"the cell of {actor} and {domain} is empty, yet there are {', '.join(left)}",
                    remedy=f"Add the cell, with the most telling of these, at most {MOST}.",
                )


def _misplaced(library: Library, name: str) -> Iterator[Fault]:
    """The claims of a cell that do not belong there, or stand there already."""
    cell = library.powers[name]
    for i, full in enumerate(cell.claims):
        if full not in library.claims:
            continue
        wrong = ""
        if full in cell.claims[:i]:
            wrong = f"{full} stands in this cell twice"
        elif cell.power in library.actors and cell.power not in library.actors_named[full]:
            wrong = f"{full} does not name {cell.power}"
        elif cell.domain not in library.claims[full].domain:
            wrong = f"{full} is not of the domain {cell.domain}"
        if wrong:
            yield Fault(
                spot=library.places.spot(f"power:{name}", "claims", i),
                message=wrong,
                remedy=f"Tell a claim that names {cell.power} and has this domain, once.",
            )
