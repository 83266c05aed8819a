"""What a corridor is, in words: its way, its facts, where it is told; the card of each below the map."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from scripts.language.elements import Html, element, end_tag, start_tag
from scripts.library.addresses import claim_anchor, claim_page
from scripts.library.labels import STATUS
from scripts.library.model import Library, Waypoint
from scripts.library.query import section_of
from scripts.library.routes import points_of, strip_countries
from scripts.pages.drawn.projection import is_in_frame
from scripts.pages.page import Page
from scripts.pages.words import join_words

CARDS = "map.md"
BY_SHIP = "Dotted: by ship"


def route_number(library: Library, name: str) -> int:
    """The number by which a corridor is known on the map: its place in the seeds."""
    return list(library.corridors).index(name) + 1


def route_title(library: Library, name: str) -> str:
    """A corridor's name as a heading has it."""
    words = library.corridors[name].name
    return words[0].upper() + words[1:]


def card_file(name: str) -> str:
    """The file under docs/, with anchor, of a corridor's card."""
    return f"{CARDS}#route-{name}"


def draw_route_key(library: Library, name: str) -> Html:
    """A piece of a corridor's line, as the map draws it."""
    look = f"route {name} {library.corridors[name].status}"
    return _frame_piece(element("path", class_=look, d="M0 7h48"))


def draw_ship_key() -> Html:
    """A piece of a leg by sea, as the map draws it."""
    return _frame_piece(element("path", class_="ship", d="M3 7h42"))


def _frame_piece(line: Html) -> Html:
    return element("svg", line, class_="map-key", width=48, height=14, aria_hidden="true", focusable="false")


def tell_way(points: Iterable[Waypoint]) -> str:
    """The points of a corridor in a row, with the choices where it forks."""
    parts = []
    for forked, group in groupby(points, key=lambda p: bool(p.branch)):
        if not forked:
            parts.append(", ".join(map(_name_point, group)))
            continue
        branches: dict[str, list[str]] = {}
        for p in group:
            branches.setdefault(p.branch, []).append(_name_point(p))
        parts.append("either " + ", or ".join(map(join_words, branches.values())))
    return "; ".join(parts)


def _name_point(point: Waypoint) -> str:
    """A point by its name, and how it is reached if that is by ship."""
    return ("by ship to " if point.by_sea else "") + strip_countries(point.name)


def write_cards(page: Page) -> None:
    """Write a card for each corridor: what the map shows of it, and what is known of it."""
    page.add(start_tag("div", class_="route-cards", markdown=1))
    for name in page.library.corridors:
        _write_card(page, name)
    page.add(end_tag("div"))


def _write_card(page: Page, name: str) -> None:
    library, route = page.library, page.library.corridors[name]
    page.add(start_tag("div", class_=f"route-card {name}", id=f"route-{name}", markdown=1))
    page.heading(3, f"{route_number(library, name)}. {route_title(library, name)}")
    page.add(f"{draw_route_key(library, name)} **{STATUS[route.status].capitalize()}**")
    points = points_of(library, name)
    if points:
        page.add(f"Drawn through {tell_way(points)}.")
        beyond = [strip_countries(p.name) for p in points if not is_in_frame(p.lon, p.lat)]
        if beyond:
            page.add(f"The line goes on beyond the frame of the map: there lie {join_words(beyond)}.")
    if route.facts:
        facts = (f"- {fact.what}: {fact.value}{page.reference(fact.reference)}" for fact in route.facts)
        page.add("\n".join(facts))
    told: dict[str, list[str]] = {}
    for full in library.told.of_corridor.get(name, ()):
        told.setdefault(library.claims[full].on, []).append(full)
    for on, claims in told.items():
        theme, section = section_of(library, claims[0])
        page.add(f"Told under [{theme}: {section}]({page.to(on.replace('/', '.md#'))}):")
        page.linker.section(name)
        page.add("\n".join(f"- {page.claim(full)} {_permalink(page, full)}" for full in claims))
    page.add(end_tag("div"))


def _permalink(page: Page, full: str) -> str:
    target = page.to(f"{claim_page(page.library, full)}#{claim_anchor(full)}")
    return f'[¶]({target} "To this claim"){{ .permalink }}'
