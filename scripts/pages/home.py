"""The pieces of the home page that are woven: theme cards, key figures, what is new, the trust line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from scripts.language.edtf import readable
from scripts.language.elements import wrap_blocks
from scripts.library import labels
from scripts.library.counted import newest_day
from scripts.library.model import Library
from scripts.pages import updates
from scripts.pages.drawn.map import draw_map
from scripts.pages.here import Here
from scripts.pages.map import CAPTION
from scripts.pages.route_cards import (
    BY_SHIP,
    card_file,
    draw_route_key,
    draw_ship_key,
    route_number,
    route_title,
)
from scripts.pages.theme_frame import explain_marks, format_key_figure
from scripts.pages.words import plural

NEWEST = 4


def write_theme_cards(here: Here) -> str:
    """A card for each theme: the question it answers, what it tells, how much of it there is."""
    cards = (_write_theme_card(here.library, tid) for tid in here.library.themes)
    return _wrap_boxes("theme-cards", cards)


def _write_theme_card(library: Library, tid: str) -> str:
    front = library.themes[tid].front
    told, later = len(library.told.in_theme[tid]), plural(len(library.told.updates_in[tid]), "update")
    asks = f"**{front.asks}**\n\n" if front.asks else ""
    return (
        f"### [{front.title}]({tid}.md)\n\n{asks}{front.description}\n\n"
        f"{plural(told, 'claim')} · {later}\n{{: .dateline }}"
    )


def list_key_figures(here: Here) -> str:
    """The key figures that stand on the home page too, each with the way to its section."""
    rows = []
    for record in here.library.key_figures.values():
        if record.home:
            tid, _, sid = record.on.partition("/")
            way = f"[{here.library.themes[tid].front.title}]({tid}.md#{sid}){{ .way }}"
            rows.append(f"{format_key_figure(here, record)} {way}\n{{: .key-figure }}")
    return _wrap_boxes("key-figures", rows)


def list_newest(here: Here) -> str:
    """The newest updates, the latest first."""
    last = here.library.told.updates_in_order[-NEWEST:]
    return "\n".join(f"- {updates.tell_update(here, uid)}" for uid in reversed(last))


def write_trust(here: Here) -> str:
    """What stands behind the site, in figures of this build: claims, passages, notes, state."""
    library = here.library
    verified = sum(1 for state in here.states.values() if state == "verified")
    passages = sum(len(known) for known in library.evidence.values())
    notes = sum(1 for claim in library.claims.values() if claim.note)
    differing = sum(1 for claim in library.claims.values() if claim.note_kind == "corrects")
    rows = (
        f"**{verified} of {len(library.claims)}** claims verified against their passages",
        f"**{passages}** passages, none left over",
        f"**{notes}** editors' notes; in **{differing}** of them the record differs from the source",
        f"**{len(library.references)}** references read",
        f"as of **{readable(newest_day(library))}**",
    )
    items = "\n".join(f"- {row}" for row in rows)
    return wrap_blocks("div", items, class_="trust")


def _wrap_boxes(kind: str, inner: Iterable[str]) -> str:
    """Blocks in a box each, in a box together."""
    return wrap_blocks("div", *(wrap_blocks("div", block) for block in inner), class_=kind)


def write_map(here: Here) -> str:
    """The map of the corridors; under it each line by its number, with the way to its card."""
    library = here.library
    rows = (
        f"- {draw_route_key(library, name)} {route_number(library, name)}. "
        f"[{route_title(library, name)}]({here.to(card_file(name))}), {labels.STATUS[route.status]}"
        for name, route in library.corridors.items()
    )
    lines = "\n".join((*rows, f"- {draw_ship_key()} {BY_SHIP}"))
    key = wrap_blocks("div", lines, class_="lines")
    return f"{draw_map(library, here.file)}\n\n{key}\n\n{CAPTION}\n{{: .dateline }}"


PIECES: Mapping[str, Callable[[Here], str]] = {
    "themes": write_theme_cards,
    "map": write_map,
    "key-figures": list_key_figures,
    "newest": list_newest,
    "trust": write_trust,
    "marks": explain_marks,
}
