"""The map: corridors over the five states, each a link to where it is told; a table says the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from scripts.atlas import HEIGHT, WIDTH, path, project
from scripts.model import Library, Place, State
from scripts.pages.parts import Page, plural
from scripts.pages.since import STATUS, table
from scripts.waypoints import CREDIT, geometry

DESCRIPTION = "The corridors that the sources speak of, drawn over Central Asia; every line is schematic."


def chart(library: Library, states: Mapping[str, State]) -> Page:
    """The page of the map."""
    seeds = ("seeds/corridors.yml", "seeds/waypoints.csv", "seeds/places.csv", "seeds/basemap/*")
    page = Page(library, states, "map.md", "Map", DESCRIPTION, seeds, assets=("map.css",))
    page.heading(1, page.title)
    page.add(
        DESCRIPTION
        + " Follow a line to where it is told; what runs beyond the frame stands in the table below."
    )
    page.add(
        '<div class="map" role="region" aria-label="Map of corridors" tabindex="0">' + _svg(page) + "</div>"
    )
    page.add(f"*Land: Natural Earth, public domain. {CREDIT} Borders are drawn for the five states alone.*")
    page.heading(2, "The same in words", "table")
    rows = ((_key(library, name), *_row(page, name)) for name in library.corridors)
    page.add(table(("Line", "Corridor", "State", "Runs", "Told in"), rows))
    return page


def _key(library: Library, name: str) -> str:
    status = library.corridors[name].status
    line = f'<line class="route {name} {status}" x1="2" y1="7" x2="46" y2="7"/>'
    return f'<svg class="map-key" width="48" height="14" aria-hidden="true" focusable="false">{line}</svg>'


def _row(page: Page, name: str) -> tuple[str, ...]:
    route = page.library.corridors[name]
    points = sorted((p for p in page.library.waypoints if p.corridor == name), key=lambda p: p.order)
    runs = f"{_bare(points[0].name)} to {_bare(points[-1].name)}" if points else "not drawn"
    told = [c.on for c in page.library.claims.values() if name in c.corridor]
    where = plural(len(told), "claim")
    title = route.name[0].upper() + route.name[1:]
    return title, STATUS[route.status], runs, f"[{where}]({page.to(_section(told[0]))})"


def _bare(name: str) -> str:
    return name.partition(" (")[0]


def _section(on: str) -> str:
    return f"{on.partition('/')[0]}.md#{on.partition('/')[2]}"


def _svg(page: Page) -> str:
    """The drawing; sizes and colours are the style sheet's."""
    library = page.library
    parts = [
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="group" aria-label="{escape(DESCRIPTION)}">',
        f'<path class="land" d="{path(library.basemap.land, closed=True)}"/>',
    ]
    for name, rings in library.basemap.states.items():
        parts.append(f'<path class="state {name}" d="{path(rings, closed=True)}"/>')
    parts += _routes(library)
    parts += (_label(place) for place in library.map_places)
    return "".join((*parts, "</svg>"))


def _routes(library: Library) -> Iterator[str]:
    # A line's title is its card: status and facts, on hover; the corridors' page tells the same.
    for name, route in library.corridors.items():
        points = [p for p in library.waypoints if p.corridor == name]
        told = next((c.on for c in library.claims.values() if name in c.corridor), "")
        if not points or not told:
            continue
        theme, _, section = told.partition("/")
        line = path(geometry(points)["coordinates"], closed=False)
        label = escape(f"{route.name}, {STATUS[route.status]}")
        facts = (f"{fact.what}: {fact.value}" for fact in route.facts)
        card = "\n".join((label, *map(escape, facts)))
        # The link's address is the published one: the drawing is HTML, which MkDocs leaves as it is.
        yield (
            f'<a href="../{theme}/#{section}" aria-label="{label}"><title>{card}</title>'
            f'<path class="grip" d="{line}"/><path class="route {name} {route.status}" d="{line}"/></a>'
        )


def _label(place: Place) -> str:
    x, y = project(place.lon, place.lat)
    dot = f'<circle class="dot" cx="{x:.0f}" cy="{y:.0f}" r="3.4"/>' if place.kind == "city" else ""
    spot = f'x="{x + place.dx:.0f}" y="{y + place.dy:.0f}" text-anchor="{place.anchor}"'
    return f'{dot}<text class="{place.kind}" {spot}>{escape(place.name)}</text>'
