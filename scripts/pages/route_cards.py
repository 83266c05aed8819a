"""What a corridor is, in words: its way, its facts, where it is told; the card of each below the map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from scripts.language.elements import Html, element
from scripts.library.addresses import section_file
from scripts.library.labels import STATUS
from scripts.library.model import Library
from scripts.library.named import Point
from scripts.library.query import section_of
from scripts.library.routes import strip_countries
from scripts.pages.blocks import Block, box, bullets, heading, mark_references
from scripts.pages.drawn.projection import is_in_frame
from scripts.pages.here import Here
from scripts.pages.words import join_words

BY_SHIP = "Dotted: by ship"


def route_number(library: Library, name: str) -> int:
    """The number by which a corridor is known on the map: its place in the seeds."""
    return list(library.corridors).index(name) + 1


def route_title(library: Library, name: str) -> str:
    """A corridor's name as a heading has it."""
    words = library.corridors[name].name
    return words[0].upper() + words[1:]


def route_look(library: Library, name: str) -> str:
    """The classes by which map.css knows a corridor: its colour by its number, its pattern by its status."""
    route = library.corridors[name]
    shift = (route.line.shift,) if route.line and route.line.shift else ()
    return " ".join((f"route-{route_number(library, name)}", route.status, *shift))


def draw_route_key(library: Library, name: str) -> Html:
    """A piece of a corridor's line, as the map draws it."""
    return _frame_piece(element("path", class_=f"route {route_look(library, name)}", d="M0 7h48"))


def draw_ship_key() -> Html:
    """A piece of a leg by sea, as the map draws it."""
    return _frame_piece(element("path", class_="ship", d="M3 7h42"))


def _frame_piece(line: Html) -> Html:
    return element("svg", line, class_="map-key", width=48, height=14, aria_hidden="true", focusable="false")


def tell_way(points: Iterable[Point]) -> str:
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


def _name_point(point: Point) -> str:
    """A point by its name, and how it is reached if that is by ship."""
    return ("by ship to " if point.by == "sea" else "") + strip_countries(point.name)


def write_cards(here: Here) -> tuple[Block, ...]:
    """A card for each corridor: what the map shows of it, and what is known of it."""
    cards = (
        box(*_write_card(here, name), class_=f"route-card route-{number}", id=f"route-{name}")
        for number, name in enumerate(here.library.corridors, 1)
    )
    return box(*(block for card in cards for block in card), class_="route-cards")


def _write_card(here: Here, name: str) -> Iterator[Block]:
    library, route = here.library, here.library.corridors[name]
    yield heading(3, f"{route_number(library, name)}. {route_title(library, name)}")
    yield Block(f"{draw_route_key(library, name)} **{STATUS[route.status].capitalize()}**")
    if route.points:
        yield Block(f"Drawn through {tell_way(route.points)}.")
        beyond = [strip_countries(p.name) for p in route.points if not is_in_frame(p.lon, p.lat)]
        if beyond:
            yield Block(f"The line goes on beyond the frame of the map: there lie {join_words(beyond)}.")
    if route.facts:
        yield bullets(f"{f.what}: {f.value}{mark_references(f.reference)}" for f in route.facts)
    told: dict[str, list[str]] = {}
    for full in library.told.of_corridor.get(name, ()):
        told.setdefault(library.claims[full].on, []).append(full)
    for on, claims in told.items():
        theme, section = section_of(library, claims[0])
        yield Block(f"Told under [{theme}: {section}]({here.to(section_file(on))}):")
        yield bullets((f"{here.claim(full)} {_permalink(here, full)}" for full in claims), known=(name,))


def _permalink(here: Here, full: str) -> str:
    return f'[¶]({here.to_claim(full)} "To this claim"){{ .permalink }}'
