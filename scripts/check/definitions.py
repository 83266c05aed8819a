"""What the site speaks of is defined: each term, and each actor that has a page."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.library.model import Library
from scripts.library.named import Defined
from scripts.library.problem import Fault

REMEDY = (
    "Write definition: one to three sentences on what it is and why it matters here, with [@reference-id]."
)


def definition(library: Library) -> Iterator[Fault]:
    """A term without a definition, or an actor with a page and none, unless it wrote one of the sources."""
    wanted: list[tuple[str, str, Defined]] = [("term", key, term) for key, term in library.terms.items()]
    wanted += [
        ("actor", key, library.actors[key])
        for key in library.actors
        if key in library.paged - set(library.works)
    ]
    for kind, key, defined in wanted:
        if defined.definition is None:
            spot = library.places.spot(f"{kind}:{key}", "id")
            yield Fault(spot=spot, message=f"the {kind} “{defined.name}” is not defined", remedy=REMEDY)
