"""An arc diagram: names in a column, an arc for each pair, a line with dots for each longer list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from scripts.language.elements import Html, element
from scripts.library.addresses import entity_file, published_link
from scripts.library.fields import ActorKind
from scripts.library.labels import ACTORS
from scripts.library.model import Library
from scripts.pages.drawn.letters import break_lines, widest
from scripts.pages.words import plural

# Units of the drawing, about a pixel each on a phone.
MARGIN, LANE, NAMES, REACH = 10, 14, 152, 172
KEY, ROW, GAP, LINE = 12, 36, 16, 15
SIZE, SMALL = 14, 12.5
"""How large names and the titles of their kinds are set."""
ROOM = 116
"""How wide a line of a name may be, in whatever face: up to the node a fifth is left, for wider spacing."""
WIDEST = 24.0
"""How wide the line of the most claims is at most."""
# A square, a diamond, a disc: kinds are told apart without their headings too.
NODES: Mapping[ActorKind, str] = {
    "state": "M-5 -5H5V5H-5Z",
    "group": "M0 -6.5L6.5 0L0 6.5L-6.5 0Z",
    "organisation": "M0 -6.5L6.5 0L0 6.5L-6.5 0Z",
    "person": "M-5.5 0A5.5 5.5 0 1 1 5.5 0A5.5 5.5 0 1 1 -5.5 0Z",
}
Names = tuple[str, ...]
Ties = Mapping[Names, tuple[str, ...]]


def join_names(library: Library, names: Names) -> str:
    """'China and Russia', 'China, Kazakhstan and Russia'."""
    *others, last = (library.actors[key].name for key in names)
    return f"{', '.join(others)} and {last}"


def tie_id(names: Names) -> str:
    """The id of the words on a tie: 'pair-china-russia', 'list-china-kazakhstan-russia'."""
    return f"{'pair' if len(names) == 2 else 'list'}-{'-'.join(names)}"


def draw_arcs(library: Library, ties: Ties) -> Html:
    """The drawing, as HTML; colours are the style sheet's, widths of lines are the counts."""
    lanes = {names: n for n, names in enumerate(names for names in ties if len(names) > 2)}
    left = MARGIN + LANE * len(lanes)
    node = left + NAMES
    rows, titles, height = _place_rows(library, ties)
    inside = [*_draw_key(ties, left)]
    inside += (element("text", title, class_="kind", x=left, y=y) for title, y in titles)
    inside += (part for key, y in rows.items() for part in _draw_name(library, key, left, y))
    for names, told in ties.items():
        spots = sorted(rows[key] for key in names)
        line = (
            _draw_list(MARGIN + LANE * lanes[names], spots)
            if names in lanes
            else _draw_arc(node, spots, rows)
        )
        inside.append(_draw_tie(library, names, len(told), line, node + REACH, sum(spots) // len(spots)))
    for key, y in rows.items():
        place, shape = f"translate({node} {y})", NODES[library.actors[key].kind]
        inside.append(element("path", class_="node", transform=place, d=shape))
    box = f"0 0 {node + REACH + MARGIN} {height}"
    svg = element("svg", inside, viewBox=box, role="group", aria_label="Who is named with whom")
    return element("div", svg, class_="network")


def _place_rows(library: Library, ties: Ties) -> tuple[dict[str, int], list[tuple[str, int]], int]:
    """How far down each actor stands, kind by kind as the editors list them; the lines of titles; the end."""
    tied = {key for names in ties for key in names}
    rows: dict[str, int] = {}
    titles = []
    y = 2 * KEY
    for title in dict.fromkeys(label.drawn for label in ACTORS.values()):
        members = [key for key in library.actors if key in tied and _title_of_kind(library, key) == title]
        if members:
            y += GAP
        for line in break_lines(title, SMALL, ROOM, bold=True) if members else ():
            titles.append((line, y + 8))
            y += LINE
        for key in members:
            room = max(ROW, LINE * len(_lines_of(library, key)) + LINE // 2)
            rows[key] = y + room // 2
            y += room
    return rows, titles, y + MARGIN


def _title_of_kind(library: Library, key: str) -> str:
    return ACTORS[library.actors[key].kind].drawn


def _lines_of(library: Library, key: str) -> list[str]:
    """An actor's name on as many lines as it needs beside its node."""
    name = library.actors[key].name
    return break_lines(name[0].upper() + name[1:], SIZE, ROOM)


def _draw_key(ties: Ties, x: int) -> Iterator[Html]:
    """How wide a line is for how many claims: the fewest, the middle, the most."""
    counts = sorted({len(told) for names, told in ties.items() if len(names) == 2})
    for count in sorted({counts[0], counts[len(counts) // 2], counts[-1]} if counts else ()):
        words = plural(count, "claim") if count == counts[-1] else str(count)
        yield element("path", class_="line", d=f"M{x} {KEY}h26", stroke_width=_line_width(count))
        yield element("text", words, class_="key", x=x + 31, y=KEY + 4)
        x += 50


def _draw_name(library: Library, key: str, left: int, y: int) -> Iterator[Html]:
    """An actor's name as a link to its page, in a box that a finger meets; a rule leads to its node."""
    lines = _lines_of(library, key)
    start = left + max(widest(line, SIZE) for line in lines) + 4
    if start < left + NAMES - 20:
        yield element("path", class_="rule", d=f"M{start:.0f} {y}H{left + NAMES}")
    height = max(ROW, LINE * len(lines))
    top = f"{y - height / 2:g}"
    grip = element("rect", class_="room", x=left, y=top, width=NAMES - 10, height=height)
    # The link's address is the published one: the drawing is HTML, which MkDocs leaves as it is.
    href = published_link(entity_file(library, key), "together.md")
    yield element("a", grip, element("text", _draw_lines(lines, left, y)), class_="name", href=href)


def _draw_lines(words: Sequence[str], x: int, y: int) -> Html:
    """Lines of text that have their middle at a height."""
    top = y + 5 - LINE * (len(words) - 1) / 2
    rows = (element("tspan", line, x=x, y=f"{top + LINE * i:g}") for i, line in enumerate(words))
    return Html(" ".join(rows))


def _draw_tie(library: Library, names: Names, count: int, line: list[Html], right: int, y: int) -> Html:
    """A line as a link to the words on it, and what it is: shown while it is pointed at or has the focus."""
    title, told = join_names(library, names), plural(count, "claim")
    title = title[0].upper() + title[1:]
    kind = "pair" if len(names) == 2 else "list"
    words = [*break_lines(f"{title}:", SIZE, REACH, bold=True), told]
    drawn = element("g", line, stroke_width=_line_width(count))
    tip = element("text", _draw_lines(words, right, y), class_="tip")
    return element("a", drawn, tip, class_=kind, href=f"#{tie_id(names)}", aria_label=f"{title}: {told}")


def _draw_arc(x: int, spots: Sequence[int], rows: Mapping[str, int]) -> list[Html]:
    """Half an ellipse between two names: it reaches as far out as they stand apart."""
    high, low = spots
    reach = REACH * (low - high) / (max(rows.values()) - min(rows.values()))
    path = f"M{x} {high}A{reach:.0f} {(low - high) / 2:g} 0 0 1 {x} {low}"
    return [element("path", class_=kind, d=path) for kind in ("grip", "case", "line")]


def _draw_list(x: int, spots: Sequence[int]) -> list[Html]:
    """A line at the left with a dot at each member."""
    path = f"M{x} {spots[0]}V{spots[-1]}"
    lines = [element("path", class_=kind, d=path) for kind in ("grip", "line")]
    return lines + [element("circle", cx=x, cy=y, r=4.5) for y in spots]


def _line_width(count: int) -> float:
    """The width of a line, in proportion to its count until it would cover others."""
    return round(min(1.2 * count, WIDEST), 1)
