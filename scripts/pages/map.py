"""The map: corridors over the five states, each a link to its card; the cards say the same in words."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.language.elements import Html, element
from scripts.library.addresses import CARDS
from scripts.library.model import Library, State
from scripts.library.routes import CREDIT, routes_through
from scripts.pages.blocks import Block, heading
from scripts.pages.drawn.map import DESCRIPTION, describe_line, draw_map
from scripts.pages.here import Here
from scripts.pages.page import Page
from scripts.pages.route_cards import (
    BY_SHIP,
    draw_route_key,
    draw_ship_key,
    route_number,
    write_cards,
)

CAPTION = (
    f"Land and lakes: Natural Earth, public domain. {CREDIT} Lines that share a way are drawn side by side. "
    "Borders are drawn for the five states alone; China is tinted, as Natural Earth has it on the ground. "
    "The diamond is a gas field."
)
SEEDS = ("seeds/corridors.yml", "seeds/places.csv", "seeds/basemap/*")


def make_map(library: Library, states: Mapping[str, State]) -> Page:
    """The page of the map."""
    here = Here(library, states, CARDS)
    return Page(
        file=here.file,
        title="Map",
        description=DESCRIPTION,
        seeds=(*SEEDS, "seeds/sources/*.yml"),
        assets=("map.css",),
        wide=True,
        blocks=(
            Block(f"{tell_message(library)}.\n{{: .drawn-title }}"),
            Block(
                f"{DESCRIPTION} Follow a line to its card below, which says where it runs, also beyond the "
                "frame, and what is known of it."
            ),
            Block(element("div", draw_map(library, here.file), _make_legend(library), class_="atlas")),
            Block(f"*{CAPTION}*"),
            heading(2, "The lines in words", "lines"),
            Block("Facts rest on public pages that the editors have read and cited."),
            *write_cards(here),
        ),
    )


def tell_message(library: Library) -> str:
    """What the map shows, seen from its lines: the state that most of them run through."""
    drawn = {name for name, route in library.corridors.items() if route.points}
    running = {name for name in drawn if library.corridors[name].status == "running"}
    through = {
        actor.name: {name for name, _ in routes_through(library, actor.code or "")}
        for key, actor in library.actors.items()
        if key in library.basemap.states
    }
    state = max(through, key=lambda name: len(through[name] & drawn), default="")
    if running and running <= through[state]:
        rest = "; those that go round it are not finished" if drawn - through[state] else ""
        return f"Every line in use on this map runs through {state}{rest}"
    return (
        f"More lines on this map run through {state} than through any other state" if state else DESCRIPTION
    )


def _make_legend(library: Library) -> Html:
    """A checkbox for each line; the style sheet alone hides what is not ticked."""
    rows = (_make_choice(library, name) for name in library.corridors)
    ship = element("span", draw_ship_key(), " ", BY_SHIP, class_="map-ship")
    return element("fieldset", element("legend", "Lines to show"), rows, ship, class_="map-legend")


def _make_choice(library: Library, name: str) -> Html:
    show = f"show-{route_number(library, name)}"
    box = element("input", type="checkbox", class_=show, id=f"show-{name}", checked=True)
    words = element("span", describe_line(library, name))
    return element("label", box, " ", draw_route_key(library, name), " ", words)
