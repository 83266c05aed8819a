"""What an outline says and places besides claims: findings, updates, notes and counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from scripts.library.addresses import finding_file
from scripts.library.outlines import OutlineBlock
from scripts.library.sight import Kind, misnamed, parse_item, state
from scripts.pages import charts, updates
from scripts.pages.blocks import Block, bullets
from scripts.pages.here import Here
from scripts.pages.sights import link_statement
from scripts.pages.theme_frame import format_key_figure


def write_findings(here: Here, block: OutlineBlock) -> Block:
    """The findings of a block, as one paragraph or a list."""
    told = [here.finding(found.id) for found in block.findings]
    return bullets(told) if block.listed else Block(" ".join(told))


def write_all_placed(here: Here, items: Iterable[str]) -> Iterator[Block]:
    """What an outline places beside each other: findings together in one paragraph, all else by itself."""
    for are_findings, those in groupby(items, key=lambda item: item.startswith("finding:")):
        if are_findings:
            yield Block(_tell_findings(here, [parse_item(item)[1] for item in those]))
        else:
            for item in those:
                yield from write_placed(here, item)


def write_placed(here: Here, item: str) -> Iterator[Block]:
    """What stands where an outline places something that is no claim; nothing if it does not exist."""
    kind, name = parse_item(item)
    if misnamed(here.library, item):
        return
    if kind == "count":
        yield from updates.write_count(here.library, name)
    elif kind == "series":
        yield from charts.write_series(here, name)
    elif kind == "update":
        yield updates.write_update(here, name)
    elif kind == "corridor":
        yield from updates.write_facts(here.library, name)
    else:
        yield Block(tell_item(here, item))


def tell_item(here: Here, item: str) -> str:
    """Something placed, told within a line, tables by the way to them; nothing if it does not exist."""
    kind, name = parse_item(item)
    return _TOLD[kind](here, name) if kind and not misnamed(here.library, item) else ""


def _tell_findings(here: Here, names: Sequence[str]) -> str:
    """Findings that stand on other pages, and the ways to the sections that they open."""
    known = [name for name in names if name in here.library.findings]
    ways: dict[str, str] = {}
    for name in known:
        _, outline, section = here.library.placed_findings[name]
        words = f"{outline.front.title}: {section.title}" if section else outline.front.title
        ways.setdefault(words, f"[{words}]({here.to(finding_file(here.library, name))}){{ .way }}")
    return " ".join((*map(here.finding, known), *ways.values()))


def _tell_way(here: Here, item: str) -> str:
    statement = state(here.library, item)
    return link_statement(here, statement) if statement else ""


_TOLD: Mapping[Kind, Callable[[Here, str], str]] = {
    "claim": Here.claim,
    "finding": lambda here, name: _tell_findings(here, (name,)),
    "note": Here.note_text,
    "update": updates.tell_dated,
    "figure": lambda here, name: format_key_figure(here.library.key_figures[name]),
    "corridor": lambda here, name: _tell_way(here, f"corridor:{name}"),
    "count": lambda here, name: _tell_way(here, f"count:{name}"),
    "series": lambda here, name: _tell_way(here, f"series:{name}"),
}
"""How each kind is told within a line."""
