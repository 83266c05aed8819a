"""A small map that shows where a country lies and what lines run through it; the page tells the same."""

from __future__ import annotations

from html import escape

from scripts.library import routes
from scripts.library.addresses import published_link
from scripts.library.model import MAP_HEIGHT, MAP_WIDTH, Library
from scripts.library.routes import trace_legs
from scripts.pages.drawn.letters import widest
from scripts.pages.drawn.projection import draw_path, project
from scripts.pages.page import Page
from scripts.pages.route_cards import CARDS

SHRINK = 3
SIZE = 11
"""How large the name of a neighbour is set, as in map.css."""


def is_on_the_map(library: Library, key: str) -> bool:
    """Whether an actor is a country that the map draws or names."""
    return key in library.basemap.states or _find_name(library, key) is not None


def _find_name(library: Library, key: str) -> tuple[float, float] | None:
    """Where the map has the name of a neighbour."""
    name = library.actors[key].name
    at = (project(p.lon, p.lat) for p in library.map_places if p.kind == "land" and p.name == name)
    return next(at, None)


def draw_locator_map(page: Page, key: str) -> str:
    """The small map of a country, its ground filled or its name ringed, as a block of HTML."""
    library, actor = page.library, page.library.actors[key]
    drawn = [f'<path class="land" d="{draw_path(library.basemap.land, closed=True, shrink=SHRINK)}"/>']
    for name, rings in library.basemap.states.items():
        kind = "state here" if name == key else "state"
        drawn.append(f'<path class="{kind}" d="{draw_path(rings, closed=True, shrink=SHRINK)}"/>')
    lines = [name for name, _ in routes.routes_through(library, actor.code or "")]
    for name in lines:
        points = routes.points_of(library, name)
        legs = "".join(
            f'<path class="{kind}" d="{draw_path(legs["coordinates"], closed=False, shrink=SHRINK)}"/>'
            for kind, by_sea in (("route", False), ("ship", True))
            if (legs := trace_legs(points, by_sea=by_sea))["coordinates"]
        )
        drawn.append(f'<g class="line {name} {library.corridors[name].status}">{legs}</g>')
    spot = None if key in library.basemap.states else _find_name(library, key)
    if spot:
        drawn.append(_draw_ring(actor.name, spot[0] / SHRINK, spot[1] / SHRINK))
    label = f"Where {actor.name} lies" + (", with the lines that run through it" if lines else "")
    box = f"0 0 {MAP_WIDTH // SHRINK} {MAP_HEIGHT // SHRINK}"
    svg = f'<svg viewBox="{box}" role="img" aria-label="{escape(label)}">{"".join(drawn)}</svg>'
    way = f'<a href="{published_link(CARDS, page.file)}">The whole map</a>'
    return f'<figure class="locator">{svg}<figcaption>{way}</figcaption></figure>'


def _draw_ring(name: str, x: float, y: float) -> str:
    width = round(widest(name, SIZE, bold=True) / 2) + 6
    ring = f'<ellipse class="here" cx="{x:.0f}" cy="{y:.0f}" rx="{width}" ry="12"/>'
    return (
        f'{ring}<text class="here" x="{x:.0f}" y="{y:.0f}" dy="4" text-anchor="middle">{escape(name)}</text>'
    )
