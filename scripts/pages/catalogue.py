"""Every kind of page, in the order in which they are made, each with the address that belongs to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from scripts.library import measured
from scripts.library.counted import count_totals
from scripts.library.model import Library, State
from scripts.library.voices import explain_voices
from scripts.pages.actors import make_actors
from scripts.pages.differences import make_differences
from scripts.pages.finish import finish
from scripts.pages.footnotes import Footnotes
from scripts.pages.glossary import make_glossary
from scripts.pages.map import make_map
from scripts.pages.matrix import make_matrix
from scripts.pages.old_addresses import OLD, make_old_address
from scripts.pages.own_pages import PIECES, make_own_pages
from scripts.pages.page import Page
from scripts.pages.sources import make_sources
from scripts.pages.theme import make_themes
from scripts.pages.timeline import make_timeline

Rules = Mapping[str, Mapping[str, str]]
"""Groups of checks under their titles: each code with its rule."""


@dataclass(frozen=True)
class Kind:
    """A kind of page that is woven: what a report calls it, and what makes its page or pages.

    With a `part` it is only made if the library has something in that field.
    """

    name: str
    make: Callable[[Library, Mapping[str, State]], Page | Iterator[Page]]
    part: str = ""


KINDS: Mapping[str, Kind] = {
    "actors": Kind("the actors", make_actors),
    "timeline": Kind("the timeline", make_timeline),
    "glossary": Kind("the glossary", make_glossary),
    "map": Kind("the map", make_map, "map_places"),
    "powers": Kind("the powers", make_matrix, "powers"),
    "differences": Kind("where sources err and differ", make_differences),
    "sources": Kind("the sources", make_sources),
    **{address: Kind("a page of old", partial(make_old_address, address)) for address in OLD},
}
"""Each kind under its address, a page of docs/ or a folder, which no outline may have."""


def make_pages(
    library: Library, states: Mapping[str, State], rules: Rules, files: Iterable[str]
) -> Iterator[Page]:
    """Every woven page, finished; the method page tells the `rules` of the checks and the `files` of data."""
    lists, footnotes = list_lists(library, rules, files), Footnotes(library, states)
    return (finish(footnotes, page) for page in _make_drafts(library, states, lists))


def _make_drafts(library: Library, states: Mapping[str, State], lists: dict[str, str]) -> Iterator[Page]:
    yield from make_own_pages(library, states, count_totals(library, states) | lists)
    yield from make_themes(library, states)
    for kind in KINDS.values():
        if not kind.part or getattr(library, kind.part):
            made = kind.make(library, states)
            yield from (made,) if isinstance(made, Page) else made


def name_owners() -> dict[str, str]:
    """The addresses that no outline may have, each with what it belongs to."""
    return {address: kind.name for address, kind in KINDS.items()}


def name_pieces(library: Library) -> tuple[str, ...]:
    """All that the editors' own pages may call for: totals, lists and pieces."""
    return (*count_totals(library, {}), *list_lists(library, {}, ()), *PIECES)


def list_lists(library: Library, rules: Rules, files: Iterable[str]) -> dict[str, str]:
    """The lists that the editors' own pages may call for, under the names by which they do."""
    checks = (
        "\n".join([f"### {title}", "", *(f"- **{code}**: {rule}" for code, rule in group.items())])
        for title, group in rules.items()
    )
    return {
        "mutants-table": measured.as_markdown(library.measured),
        "checks": "\n\n".join(checks),
        "voices": explain_voices(),
        "data": ", ".join(f"[{file.partition('/')[2]}]({file})" for file in files),
    }
