"""What stands around the sections of a themed page: reading time, key figures, see also."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator

from scripts.library.model import Library
from scripts.library.records import KeyFigure
from scripts.pages.blocks import Block, bullets, heading, mark_claim, mark_references
from scripts.pages.here import Here
from scripts.pages.words import plural

WORDS_A_MINUTE = 230
SEE_ALSO = 6
_NOT_WORDS = re.compile(r"<[^>]*>|\]\([^)]*\)|\[\^[^\]]*\]|\{[^}]*\}|[#*|]")


def tell_reading_time(blocks: Iterable[Block]) -> str:
    """How long blocks take to read, footnotes left out: '4 minutes to read'."""
    words = sum(len(_NOT_WORDS.sub(" ", block.text).split()) for block in blocks)
    return f"{plural(max(1, math.ceil(words / WORDS_A_MINUTE)), 'minute')} to read"


def write_key_figures(here: Here, on: str) -> Iterator[Block]:
    """The figures that are set large beside a section."""
    for figure in here.library.key_figures.values():
        if figure.on == on:
            yield Block(f"{format_key_figure(figure)}\n{{: .key-figure }}")


def format_key_figure(record: KeyFigure) -> str:
    """A key figure with its label and its citation."""
    mark = mark_claim(record.claim) if record.claim else ""
    mark += mark_references(record.reference) if record.reference else ""
    return f"**{record.figure}** {record.label}{mark}"


def write_see_also(here: Here, tid: str) -> Iterator[Block]:
    """Where else this theme's matter is told: actors, other themes, differences, timeline."""
    library = here.library
    mine = library.told.in_theme[tid]
    told = library.told.actors_in[tid]
    ranked = sorted(told, key=lambda key: (-told[key], library.actors[key].name))
    rows = ["Most named here: " + ", ".join(here.link(key) for key in ranked[:SEE_ALSO]) + "."]
    for other, words in _share_actors(library, tid).items():
        links = ", ".join(here.link(key) for key in words[:3])
        rows.append(f"[{library.themes[other].front.title}]({here.to(f'{other}.md')}) also tells of {links}.")
    if any(library.claims[full].also for full in mine):
        rows.append(f"[Where sources err and differ]({here.to('differences.md')}) sets claims side by side.")
    rows.append(f"[The timeline]({here.to('timeline.md')}?theme={tid}) shows the dated claims of this page.")
    yield heading(2, "See also", "see-also", known=None)
    yield bullets(rows)


def _share_actors(library: Library, tid: str) -> dict[str, list[str]]:
    """For each other theme the actors, not told of everywhere, that it shares with this one."""
    told = library.told.actors_in
    ranked = sorted(told[tid], key=lambda key: (-told[tid][key], key))
    mine = [key for key in ranked if not all(key in others for others in told.values())]
    shared = {other: [key for key in mine if key in told[other]] for other in library.themes if other != tid}
    return {other: keys for other, keys in shared.items() if keys}
