"""The map: corridors over the five states, each a link to its card; the cards say the same in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from scripts.atlas import HEIGHT, WIDTH, path, project
from scripts.link import published
from scripts.model import Library, Place, State
from scripts.pages import routes
from scripts.pages.parts import Page
from scripts.pages.since import STATUS
from scripts.waypoints import CREDIT, geometry

DESCRIPTION = "The corridors that the sources speak of, drawn over Central Asia; every line is schematic."
CAPTION = (
    f"Land and lakes: Natural Earth, public domain. {CREDIT} Lines that share a way are drawn side by side. "
    "Borders are drawn for the five states alone."
)
SEEDS = ("seeds/corridors.yml", "seeds/waypoints.csv", "seeds/places.csv", "seeds/basemap/*")


def chart(library: Library, states: Mapping[str, State]) -> Page:
    """The page of the map."""
    seeds = (*SEEDS, "seeds/sources/*.yml")
    page = Page(library, states, routes.CARDS, "Map", DESCRIPTION, seeds, assets=("map.css",), wide=True)
    page.heading(1, page.title)
    page.add(
        DESCRIPTION + " Follow a line to its card below, which says where it runs, also beyond the frame, "
        "and what is known of it."
    )
    page.add(f'<div class="atlas">{_legend(library)}{drawing(page)}</div>')
    page.add(f"*{CAPTION}*")
    page.heading(2, "The lines in words", "lines")
    page.add("Facts rest on public pages that the editors have read; no machine has verified them.")
    routes.cards(page)
    return page


def drawing(page: Page) -> str:
    """The map as a block of HTML for any page that has map.css; each line leads to its card."""
    library = page.library
    parts = [
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="group" aria-label="{escape(DESCRIPTION)}">',
        f'<path class="land" d="{path(library.basemap.land, closed=True)}"/>',
    ]
    for name, rings in library.basemap.states.items():
        parts.append(f'<path class="state {name}" d="{path(rings, closed=True)}"/>')
    parts.append(f'<path class="lake" d="{path(library.basemap.lakes, closed=True)}"/>')
    parts += _lines(page)
    parts += (_label(place) for place in library.map_places if place.kind != "route")
    svg = "".join((*parts, "</svg>"))
    return (
        f'<div class="map-frame"><div class="map" role="region" aria-label="Map of corridors" tabindex="0">'
        f'{svg}</div><p class="map-hint">The map goes on to both sides: move it sideways.</p></div>'
    )


def _legend(library: Library) -> str:
    """A checkbox for each line; the style sheet alone hides what is not ticked."""
    rows = (
        f'<label><input type="checkbox" id="show-{name}" checked> {routes.key(library, name)} '
        f"<span>{escape(_name(library, name))}</span></label>"
        for name in library.corridors
    )
    return f'<fieldset class="map-legend"><legend>Lines to show</legend>{"".join(rows)}</fieldset>'


def _name(library: Library, name: str) -> str:
    """A line's number, name and status."""
    status = STATUS[library.corridors[name].status]
    return f"{routes.number(library, name)}. {routes.title(library, name)}, {status}"


def _lines(page: Page) -> Iterator[str]:
    library = page.library
    spots = {place.name: place for place in library.map_places if place.kind == "route"}
    for name, route in library.corridors.items():
        points = routes.points_of(library, name)
        if not points:
            continue
        line = path(geometry(points)["coordinates"], closed=False)
        label = escape(_name(library, name))
        # The wide first stroke is what a finger meets, the second keeps crossing lines apart.
        strokes = "".join(f'<path class="{kind}" d="{line}"/>' for kind in ("grip", "edge", "route"))
        badge = _badge(spots[name], routes.number(library, name)) if name in spots else ""
        yield (
            f'<a class="line {name} {route.status}" href="{published(routes.card_file(name), page.file)}" '
            f'aria-label="{label}"><title>{label}</title>{strokes}{badge}</a>'
        )


def _badge(place: Place, number: int) -> str:
    x, y = project(place.lon, place.lat)
    spot = f"{x + place.dx:.0f}", f"{y + place.dy:.0f}"
    return (
        f'<circle class="badge" cx="{spot[0]}" cy="{spot[1]}" r="9"/>'
        f'<text class="badge" x="{spot[0]}" y="{spot[1]}" dy="4.5" text-anchor="middle">{number}</text>'
    )


def _label(place: Place) -> str:
    x, y = project(place.lon, place.lat)
    dot = f'<circle class="dot" cx="{x:.0f}" cy="{y:.0f}" r="3.4"/>' if place.kind == "city" else ""
    spot = f'x="{x + place.dx:.0f}" y="{y + place.dy:.0f}" text-anchor="{place.anchor}"'
    return f'{dot}<text class="{place.kind}" {spot}>{escape(place.name)}</text>'
