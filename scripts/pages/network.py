"""Who deals with whom: which actors the claims name together, as a drawing and in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from scripts.library.model import Library, State
from scripts.library.voices import VOICES
from scripts.pages.blocks import Block, bullets, heading
from scripts.pages.drawn import arcs
from scripts.pages.drawn.arcs import Ties, join_names, tie_id
from scripts.pages.here import Here
from scripts.pages.page import Page
from scripts.pages.words import plural, upper

TITLE = "Who deals with whom"
DESCRIPTION = "Which states, organisations and people the claims on this site name together, and where."
SEEDS = ("seeds/actors.yml", "seeds/sources/*.yml")
LIST, LIST_WORD = 5, "five"


def make_network(library: Library, states: Mapping[str, State]) -> Page:
    """The page with the drawing, each of its ties in words, and who is left out of it."""
    here = Here(library, states, "together.md")
    return Page(
        file=here.file,
        title=TITLE,
        description=DESCRIPTION,
        seeds=SEEDS,
        assets=("network.css",),
        blocks=tuple(_write_network(here, count_ties(library))),
    )


def _write_network(here: Here, found: Ties) -> Iterator[Block]:
    yield Block(
        "Each line joins two who are named in the same claim: the wider, the more claims. "
        "To be named together is not yet to be partners; the claims say how the two stand. "
        "People are drawn apart from the state or organisation that they speak for. "
        "Follow a line to its claims, or a name to its page."
    )
    yield Block(
        f"A claim that names {LIST_WORD} or more at once is a list, which as pairs would draw a line "
        "between any two of them. It is drawn as one tie of them all instead: a broken line at the left, "
        "with a dot at each of its members."
    )
    yield Block(arcs.draw_arcs(here.library, found))
    yield heading(2, "The same in words", "pairs")
    yield Block("The strongest first, then by name; of each, the claims in order of time.")
    lists = {names: told for names, told in found.items() if len(names) > 2}
    for pair in (names for names in found if len(names) == 2):
        yield from _write_tie(here, pair, found[pair], lists)
    yield heading(2, "Named together in lists", "lists")
    for several, told in lists.items():
        yield from _write_tie(here, several, told, lists)
    yield heading(2, "Who is left out", "left-out")
    yield Block(
        "Whoever only reports or comments deals with nobody by doing so. So these are not drawn, "
        "though claims name them:"
    )
    yield bullets(
        f"{here.link(key)}: {VOICES[actor.voice].activity}"
        for key, actor in here.library.actors.items()
        if actor.voice and actor.only_speaks
    )


def count_ties(library: Library) -> Ties:
    """The claims of each pair, or of each list of five or more, strongest first; members by name."""
    found: dict[tuple[str, ...], list[str]] = {}
    for full in sorted(library.claims, key=library.order):
        present = sorted(k for k in library.actors_named[full] if k not in library.speakers)
        for names in combinations(present, len(present) if len(present) >= LIST else 2):
            found.setdefault(names, []).append(full)
    return {names: tuple(found[names]) for names in sorted(found, key=lambda n: (-len(found[n]), n))}


def _write_tie(here: Here, names: tuple[str, ...], told: tuple[str, ...], lists: Ties) -> Iterator[Block]:
    """Who is tied, by how many claims, and the claims with the way to where each is told."""
    yield heading(3, upper(join_names(here.library, names)), tie_id(names))
    more = sum(len(listed) for others, listed in lists.items() if set(names) < set(others))
    also = f"; named together in [{plural(more, 'claim')} with others](#lists) too" if more else ""
    yield Block(f"{plural(len(told), 'claim')}{also}.\n{{: .count }}")
    yield bullets(f"{here.claim(full)} {here.way_to_section(full)}" for full in told)
