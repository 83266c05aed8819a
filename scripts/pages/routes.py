"""What a corridor is, in words: its way, its facts, where it is told; the card of each below the map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from scripts.atlas import inside
from scripts.link import anchor, claim_page
from scripts.model import Library, Waypoint
from scripts.pages.parts import Page, section_of
from scripts.pages.since import STATUS
from scripts.waypoints import bare, countries

CARDS = "map.md"


def number(library: Library, name: str) -> int:
    """The number by which a corridor is known on the map: its place in the seeds."""
    return list(library.corridors).index(name) + 1


def title(library: Library, name: str) -> str:
    """A corridor's name as a heading has it."""
    words = library.corridors[name].name
    return words[0].upper() + words[1:]


def card_file(name: str) -> str:
    """The file under docs/, with anchor, of a corridor's card."""
    return f"{CARDS}#route-{name}"


def key(library: Library, name: str) -> str:
    """A piece of a corridor's line, as the map draws it."""
    line = f'<path class="route {name} {library.corridors[name].status}" d="M0 7h48"/>'
    return f'<svg class="map-key" width="48" height="14" aria-hidden="true" focusable="false">{line}</svg>'


def points_of(library: Library, name: str) -> list[Waypoint]:
    """The points of a corridor, in order."""
    return sorted((p for p in library.waypoints if p.corridor == name), key=lambda p: (p.order, p.branch))


def through(library: Library, code: str) -> Iterator[tuple[str, list[str]]]:
    """The corridors that have points in a country, with those points."""
    for name in library.corridors:
        here = [bare(p.name) for p in points_of(library, name) if code in countries(p.name)]
        if here:
            yield name, here


def way(points: Iterable[Waypoint]) -> str:
    """The points of a corridor in a row, with the choices where it forks."""
    parts = []
    for forked, group in groupby(points, key=lambda p: bool(p.branch)):
        if not forked:
            parts.append(", ".join(bare(p.name) for p in group))
            continue
        branches: dict[str, list[str]] = {}
        for p in group:
            branches.setdefault(p.branch, []).append(bare(p.name))
        parts.append("either " + ", or ".join(map(listed, branches.values())))
    return "; ".join(parts)


def listed(names: Iterable[str]) -> str:
    """'A', 'A and B', 'A, B and C'."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def cards(page: Page) -> None:
    """Write a card for each corridor: what the map shows of it, and what is known of it."""
    page.add('<div class="route-cards" markdown="1">')
    for name in page.library.corridors:
        _card(page, name)
    page.add("</div>")


def _card(page: Page, name: str) -> None:
    library, route = page.library, page.library.corridors[name]
    page.add(f'<div class="route-card {name}" id="route-{name}" markdown="1">')
    page.heading(3, f"{number(library, name)}. {escape(title(library, name))}")
    page.add(f"{key(library, name)} **{STATUS[route.status].capitalize()}**")
    points = points_of(library, name)
    if points:
        page.add(f"Drawn through {way(points)}.")
        beyond = [bare(p.name) for p in points if not inside(p.lon, p.lat)]
        if beyond:
            page.add(f"The line goes on beyond the frame of the map: there lie {listed(beyond)}.")
    if route.facts:
        facts = (f"- {fact.what}: {fact.value}{page.reference(fact.reference)}" for fact in route.facts)
        page.add("\n".join(facts))
    told: dict[str, list[str]] = {}
    for full, claim in library.claims.items():
        if name in claim.corridor:
            told.setdefault(claim.on, []).append(full)
    for on, claims in told.items():
        theme, section = section_of(library, claims[0])
        page.add(f"Told under [{theme}: {section}]({page.to(on.replace('/', '.md#'))}):")
        page.linker.section(name)
        page.add("\n".join(f"- {page.claim(full)} {_home(page, full)}" for full in claims))
    page.add("</div>")


def _home(page: Page, full: str) -> str:
    target = page.to(f"{claim_page(page.library, full)}#{anchor(full)}")
    return f'[¶]({target} "To this claim"){{ .permalink }}'
