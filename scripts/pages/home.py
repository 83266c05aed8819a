"""The pieces of the home page that are woven: a card for each theme, the map, what is new."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from scripts.language.elements import wrap_blocks
from scripts.library import labels
from scripts.library.addresses import corridor_file
from scripts.pages import updates
from scripts.pages.drawn.map import draw_map
from scripts.pages.here import Here
from scripts.pages.map import CAPTION, tell_message
from scripts.pages.route_cards import (
    BY_SHIP,
    draw_route_key,
    draw_ship_key,
    route_number,
    route_title,
)

NEWEST = 4


def write_theme_cards(here: Here) -> str:
    """A card for each theme: the question it asks, and the first finding of its answer."""
    cards = (_write_theme_card(here, tid) for tid in here.library.themes)
    return _wrap_boxes("theme-cards", cards)


def _write_theme_card(here: Here, tid: str) -> str:
    theme = here.library.themes[tid]
    asks = f"**{theme.front.asks}**\n\n" if theme.front.asks else ""
    answer = next((here.finding(f.id) for block in theme.opening for f in block.findings), None)
    return f"### [{theme.front.title}]({tid}.md)\n\n{asks}{answer or theme.front.description}"


def list_newest(here: Here) -> str:
    """The newest updates, the latest first."""
    last = here.library.told.updates_in_order[-NEWEST:]
    return "\n".join(f"- {updates.tell_dated(here, uid)}" for uid in reversed(last))


def _wrap_boxes(kind: str, inner: Iterable[str]) -> str:
    """Blocks in a box each, in a box together."""
    return wrap_blocks("div", *(wrap_blocks("div", block) for block in inner), class_=kind)


def write_map(here: Here) -> str:
    """The map of the corridors; under it each line by its number, with the way to its card."""
    library = here.library
    rows = (
        f"- {draw_route_key(library, name)} {route_number(library, name)}. "
        f"[{route_title(library, name)}]({here.to(corridor_file(name))}), {labels.STATUS[route.status]}"
        for name, route in library.corridors.items()
    )
    lines = "\n".join((*rows, f"- {draw_ship_key()} {BY_SHIP}"))
    key = wrap_blocks("div", lines, class_="lines")
    title = f"{tell_message(library)}.\n{{: .drawn-title }}"
    return f"{title}\n\n{draw_map(library, here.file)}\n\n{key}\n\n{CAPTION}\n{{: .dateline }}"


PIECES: dict[str, Callable[[Here], str]] = {
    "themes": write_theme_cards,
    "map": write_map,
    "newest": list_newest,
}
