"""The map as a drawing: corridors over the five states, each line a link to its card."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.language.elements import Html, element
from scripts.library.addresses import corridor_file, published_link
from scripts.library.fields import MAP_HEIGHT, MAP_WIDTH
from scripts.library.labels import STATUS
from scripts.library.model import Library, Place
from scripts.library.named import Line, NumberSpot
from scripts.library.routes import trace_legs, trace_lines
from scripts.pages.drawn.projection import draw_path, project
from scripts.pages.route_cards import route_look, route_number, route_title

DESCRIPTION = (
    "The corridors that the sources and the editors' notes speak of, drawn over Central Asia; "
    "every line is schematic."
)


def draw_map(library: Library, file: str) -> Html:
    """The map as a block of HTML for a file under docs/ that has map.css; each line leads to its card."""
    parts = [element("path", class_="land", d=draw_path(library.basemap.land, closed=True))]
    for name, rings in library.basemap.tinted.items():
        parts.append(element("path", class_=f"tinted {name}", d=draw_path(rings, closed=True)))
    for name, rings in library.basemap.states.items():
        parts.append(element("path", class_=f"state {name}", d=draw_path(rings, closed=True)))
    parts.append(element("path", class_="lake", d=draw_path(library.basemap.lakes, closed=True)))
    parts += _draw_lines(library, file)
    for place in library.map_places:
        parts += _draw_label(place)
    box = f"0 0 {MAP_WIDTH} {MAP_HEIGHT}"
    svg = element("svg", parts, viewBox=box, role="group", aria_label=DESCRIPTION)
    region = element("div", svg, class_="map", role="region", aria_label="Map of corridors", tabindex=0)
    hint = element("p", "The map goes on to both sides: move it sideways.", class_="map-hint")
    return element("div", region, hint, class_="map-frame")


def describe_line(library: Library, name: str) -> str:
    """A line's number, name and status."""
    status = STATUS[library.corridors[name].status]
    return f"{route_number(library, name)}. {route_title(library, name)}, {status}"


def _draw_lines(library: Library, file: str) -> Iterator[Html]:
    for name, route in library.corridors.items():
        if route.line is None:
            continue
        label = describe_line(library, name)
        badge = _draw_badge(route.line.number, route_number(library, name))
        inside = (element("title", label), *_draw_strokes(route.line), *badge)
        look, way = f"line {route_look(library, name)}", published_link(corridor_file(name), file)
        yield element("a", inside, class_=look, href=way, aria_label=label)


def _draw_strokes(line: Line) -> Iterator[Html]:
    """The strokes of a line: what a finger meets, what keeps crossing lines apart, then its legs."""
    whole = draw_path(trace_lines(line.points)["coordinates"], closed=False)
    yield from (element("path", class_=kind, d=whole) for kind in ("grip", "edge"))
    for kind, by_sea in (("route", False), ("ship", True)):
        legs = draw_path(trace_legs(line.points, by_sea=by_sea)["coordinates"], closed=False)
        if legs:
            yield element("path", class_=kind, d=legs)


def _draw_badge(spot: NumberSpot, number: int) -> tuple[Html, Html]:
    x, y = project(spot.lon, spot.lat)
    left, top = f"{x + spot.dx:.0f}", f"{y + spot.dy:.0f}"
    ring = element("circle", class_="badge", cx=left, cy=top, r=9)
    return ring, element("text", str(number), class_="badge", x=left, y=top, dy=4.5, text_anchor="middle")


def _draw_label(place: Place) -> Iterator[Html]:
    x, y = project(place.lon, place.lat)
    if place.kind == "city":
        yield element("circle", class_="dot", cx=f"{x:.0f}", cy=f"{y:.0f}", r=3.4)
    elif place.kind == "field":
        yield element("path", class_="gas", d=f"M{x:.0f} {y - 6:.0f}l6 6-6 6-6-6z")
    left, top = f"{x + place.dx:.0f}", f"{y + place.dy:.0f}"
    yield element("text", place.name, class_=place.kind, x=left, y=top, text_anchor=place.anchor)
