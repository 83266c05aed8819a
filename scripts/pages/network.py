"""Who deals with whom: which actors the claims name together, as a drawing and in words."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from scripts.library.model import Library, State
from scripts.library.voices import VOICES
from scripts.pages.drawn import arcs
from scripts.pages.drawn.arcs import Ties, join_names, tie_id
from scripts.pages.page import Page, link_entity
from scripts.pages.words import plural

TITLE = "Who deals with whom"
DESCRIPTION = "Which states, organisations and people the claims on this site name together, and where."
SEEDS = ("seeds/actors.yml", "seeds/sources/*.yml")
LIST, LIST_WORD = 5, "five"


def make_network(library: Library, states: Mapping[str, State]) -> Page:
    """The page with the drawing, each of its ties in words, and who is left out of it."""
    found = count_ties(library)
    page = Page(library, states, "together.md", TITLE, DESCRIPTION, SEEDS, assets=("network.css",))
    page.heading(1, TITLE)
    page.add(
        "Each line joins two who are named in the same claim: the wider, the more claims. "
        "To be named together is not yet to be partners; the claims say how the two stand. "
        "People are drawn apart from the state or organisation that they speak for. "
        "Follow a line to its claims, or a name to its page.",
        f"A claim that names {LIST_WORD} or more at once is a list, which as pairs would draw a line "
        "between any two of them. It is drawn as one tie of them all instead: a broken line at the left, "
        "with a dot at each of its members.",
        arcs.draw_arcs(library, found),
    )
    page.heading(2, "The same in words", "pairs")
    page.add("The strongest first, then by name; of each, the claims in order of time.")
    lists = {names: told for names, told in found.items() if len(names) > 2}
    for pair in (names for names in found if len(names) == 2):
        _write_tie(page, pair, found[pair], lists)
    page.heading(2, "Named together in lists", "lists")
    for several, told in lists.items():
        _write_tie(page, several, told, lists)
    page.heading(2, "Who is left out", "left-out")
    _write_left_out(page)
    return page


def count_ties(library: Library) -> Ties:
    """The claims of each pair, or of each list of five or more, strongest first; members by name."""
    found: dict[tuple[str, ...], list[str]] = {}
    for full in sorted(library.claims, key=library.order):
        present = sorted(k for k in library.actors_named[full] if not library.actors[k].only_speaks)
        for names in combinations(present, len(present) if len(present) >= LIST else 2):
            found.setdefault(names, []).append(full)
    return {names: tuple(found[names]) for names in sorted(found, key=lambda n: (-len(found[n]), n))}


def _write_tie(page: Page, names: tuple[str, ...], told: tuple[str, ...], lists: Ties) -> None:
    """Write who is tied, by how many claims, and the claims with the way to where each is told."""
    title = join_names(page.library, names)
    page.heading(3, title[0].upper() + title[1:], tie_id(names))
    more = sum(len(listed) for others, listed in lists.items() if set(names) < set(others))
    also = f"; named together in [{plural(more, 'claim')} with others](#lists) too" if more else ""
    page.add(f"{plural(len(told), 'claim')}{also}.\n{{: .count }}")
    page.add("\n".join(f"- {page.claim(full)} {page.way_to_section(full)}" for full in told))


def _write_left_out(page: Page) -> None:
    """Write who is named and yet not drawn, with the reason."""
    page.add(
        "Whoever only reports or comments deals with nobody by doing so. So these are not drawn, "
        "though claims name them:"
    )
    page.add(
        "\n".join(
            f"- {link_entity(page, key)}: {VOICES[actor.voice].activity}"
            for key, actor in page.library.actors.items()
            if actor.voice and actor.only_speaks
        )
    )
