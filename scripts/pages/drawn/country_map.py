"""A small map that shows where a country lies and what lines run through it; the page tells the same."""

from __future__ import annotations

from scripts.language.elements import Html, element
from scripts.library import routes
from scripts.library.addresses import CARDS, published_link
from scripts.library.fields import MAP_HEIGHT, MAP_WIDTH
from scripts.library.model import Library
from scripts.library.routes import trace_legs
from scripts.pages.drawn.letters import widest
from scripts.pages.drawn.projection import draw_path, project
from scripts.pages.route_cards import route_look

SHRINK = 3
"""How many units of the whole map one of this map is."""
SIZE = 11
"""How large the name of a neighbour is set, in units of this map, as in map.css."""


def is_on_the_map(library: Library, key: str) -> bool:
    """Whether an actor is a country that the map draws or names."""
    return key in library.basemap.states or _find_name(library, key) is not None


def _find_name(library: Library, key: str) -> tuple[float, float] | None:
    """Where the map has the name of a neighbour."""
    name = library.actors[key].name
    at = (project(p.lon, p.lat) for p in library.map_places if p.kind == "land" and p.name == name)
    return next(at, None)


def draw_country_map(library: Library, file: str, key: str) -> Html:
    """The small map of a country, its ground filled or its name ringed, as a block of HTML."""
    actor = library.actors[key]
    drawn = [element("path", class_="land", d=draw_path(library.basemap.land, closed=True, shrink=SHRINK))]
    for name, rings in library.basemap.tinted.items():
        kind = "tinted here" if name == key else "tinted"
        drawn.append(element("path", class_=kind, d=draw_path(rings, closed=True, shrink=SHRINK)))
    for name, rings in library.basemap.states.items():
        kind = "state here" if name == key else "state"
        drawn.append(element("path", class_=kind, d=draw_path(rings, closed=True, shrink=SHRINK)))
    lines = [name for name, _ in routes.routes_through(library, actor.code or "")]
    for name in lines:
        points = library.corridors[name].points
        legs = (
            element("path", class_=kind, d=draw_path(legs["coordinates"], closed=False, shrink=SHRINK))
            for kind, by_sea in (("route", False), ("ship", True))
            if (legs := trace_legs(points, by_sea=by_sea))["coordinates"]
        )
        drawn.append(element("g", legs, class_=f"line {route_look(library, name)}"))
    spot = None if key in library.basemap.states else _find_name(library, key)
    if spot:
        drawn += _draw_ring(actor.name, spot[0] / SHRINK, spot[1] / SHRINK)
    label = f"Where {actor.name} lies" + (", with the lines that run through it" if lines else "")
    box = f"0 0 {MAP_WIDTH // SHRINK} {MAP_HEIGHT // SHRINK}"
    svg = element("svg", drawn, viewBox=box, role="img", aria_label=label)
    way = element("a", "The whole map", href=published_link(CARDS, file))
    return element("figure", svg, element("figcaption", way), class_="country-map")


def _draw_ring(name: str, x: float, y: float) -> tuple[Html, Html]:
    width, left, top = round(widest(name, SIZE, bold=True) / 2) + 6, f"{x:.0f}", f"{y:.0f}"
    ring = element("ellipse", class_="here", cx=left, cy=top, rx=width, ry=12)
    return ring, element("text", name, class_="here", x=left, y=top, dy=4, text_anchor="middle")
