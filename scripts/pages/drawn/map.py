"""The map as a drawing: corridors over the five states, each line a link to its card."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from scripts.library import routes
from scripts.library.addresses import published_link
from scripts.library.labels import STATUS
from scripts.library.model import MAP_HEIGHT, MAP_WIDTH, Library, Place, Waypoint
from scripts.library.routes import trace_legs, trace_lines
from scripts.pages.drawn.projection import draw_path, project
from scripts.pages.page import Page
from scripts.pages.route_cards import card_file, route_number, route_title

DESCRIPTION = (
    "The corridors that the sources and the editors' notes speak of, drawn over Central Asia; "
    "every line is schematic."
)


def draw_map(page: Page) -> str:
    """The map as a block of HTML for any page that has map.css; each line leads to its card."""
    library = page.library
    parts = [
        f'<svg viewBox="0 0 {MAP_WIDTH} {MAP_HEIGHT}" role="group" aria-label="{escape(DESCRIPTION)}">',
        f'<path class="land" d="{draw_path(library.basemap.land, closed=True)}"/>',
    ]
    for name, rings in library.basemap.states.items():
        parts.append(f'<path class="state {name}" d="{draw_path(rings, closed=True)}"/>')
    parts.append(f'<path class="lake" d="{draw_path(library.basemap.lakes, closed=True)}"/>')
    parts += _draw_lines(page)
    parts += (_draw_label(place) for place in library.map_places if place.kind != "route")
    svg = "".join((*parts, "</svg>"))
    return (
        f'<div class="map-frame"><div class="map" role="region" aria-label="Map of corridors" tabindex="0">'
        f'{svg}</div><p class="map-hint">The map goes on to both sides: move it sideways.</p></div>'
    )


def describe_line(library: Library, name: str) -> str:
    """A line's number, name and status."""
    status = STATUS[library.corridors[name].status]
    return f"{route_number(library, name)}. {route_title(library, name)}, {status}"


def _draw_lines(page: Page) -> Iterator[str]:
    library = page.library
    spots = {place.name: place for place in library.map_places if place.kind == "route"}
    for name, route in library.corridors.items():
        points = routes.points_of(library, name)
        if not points:
            continue
        label = escape(describe_line(library, name))
        strokes = "".join(_draw_strokes(points))
        badge = _draw_badge(spots[name], route_number(library, name)) if name in spots else ""
        yield (
            f'<a class="line {name} {route.status}" href="{published_link(card_file(name), page.file)}" '
            f'aria-label="{label}"><title>{label}</title>{strokes}{badge}</a>'
        )


def _draw_strokes(points: list[Waypoint]) -> Iterator[str]:
    """The strokes of a line: what a finger meets, what keeps crossing lines apart, then its legs."""
    whole = draw_path(trace_lines(points)["coordinates"], closed=False)
    yield from (f'<path class="{kind}" d="{whole}"/>' for kind in ("grip", "edge"))
    for kind, by_sea in (("route", False), ("ship", True)):
        legs = draw_path(trace_legs(points, by_sea=by_sea)["coordinates"], closed=False)
        if legs:
            yield f'<path class="{kind}" d="{legs}"/>'


def _draw_badge(place: Place, number: int) -> str:
    x, y = project(place.lon, place.lat)
    spot = f"{x + place.dx:.0f}", f"{y + place.dy:.0f}"
    return (
        f'<circle class="badge" cx="{spot[0]}" cy="{spot[1]}" r="9"/>'
        f'<text class="badge" x="{spot[0]}" y="{spot[1]}" dy="4.5" text-anchor="middle">{number}</text>'
    )


def _draw_label(place: Place) -> str:
    x, y = project(place.lon, place.lat)
    dot = ""
    if place.kind == "city":
        dot = f'<circle class="dot" cx="{x:.0f}" cy="{y:.0f}" r="3.4"/>'
    elif place.kind == "field":
        dot = f'<path class="gas" d="M{x:.0f} {y - 6:.0f}l6 6-6 6-6-6z"/>'
    spot = f'x="{x + place.dx:.0f}" y="{y + place.dy:.0f}" text-anchor="{place.anchor}"'
    return f'{dot}<text class="{place.kind}" {spot}>{escape(place.name)}</text>'
