"""Turn a library into every woven file of docs/: a pure function, so the same seeds give the same bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from scripts import measured
from scripts.check import grouped
from scripts.figures import figures
from scripts.model import Library, Spot, State
from scripts.pages import (
    chart,
    data,
    differences,
    glossary,
    home,
    matrix,
    network,
    people,
    sources,
    theme,
    timeline,
)
from scripts.pages.parts import Page
from scripts.problem import Problem, nearest

MARK = "# Woven from "
# Sections that are woven onto a themed page.
RESERVED = ("in-brief", "see-also", "sources", "since-then", "figures")


def weave(library: Library, states: Mapping[str, State]) -> dict[str, str]:
    """Path under docs/ to text, for every woven file; raises ValueError if two pages claim one path."""
    woven: dict[str, str] = {}
    for page in pages(library, states):
        if page.file in woven:
            raise ValueError(f"two pages claim docs/{page.file}")
        woven[page.file] = sealed(page.text(), page.seeds)
    woven |= data.files(library, states)
    sums = (
        f"{_sha(text)}  {path.removeprefix('data/')}\n"
        for path, text in woven.items()
        if path.startswith("data/")
    )
    woven["data/SHA256SUMS"] = "".join(sums)
    return dict(sorted(woven.items()))


def pages(library: Library, states: Mapping[str, State]) -> Iterator[Page]:
    """Every woven page."""
    yield from theme.plain_pages(library, states, figures(library, states) | lists_in_pages(library))
    yield from theme.themes(library, states)
    yield from people.actors(library, states)
    yield network.network(library, states)
    yield timeline.timeline(library, states)
    yield glossary.glossary(library, states)
    if library.map_places:
        yield chart.chart(library, states)
    if library.powers:
        yield matrix.matrix(library, states)
    yield differences.errata(library, states)
    yield differences.differ(library, states)
    yield from sources.sources(library, states)


def _taken(spot: Spot, name: str, owner: str) -> Problem:
    return Problem(
        code="schema",
        spot=spot,
        message=f'the address "{name}" belongs to {owner}',
        remedy="Give it another name.",
    )


def lists_in_pages(library: Library) -> dict[str, str]:
    """The lists that the editors' own pages may call for: the checks, what was measured."""
    checks = (
        "\n".join([f"### {title}", "", *(f"- **{code}**: {rule}" for code, rule in rules.items())])
        for title, rules in grouped().items()
    )
    table = measured.as_markdown(library.measured)
    return {"mutants-table": table, "checks": "\n\n".join(checks)}


def pages_wrong(library: Library) -> Iterator[Problem]:
    """Two pages that claim one address, and a {{figure}} on an editors' page that nothing counts."""
    taken = {
        "timeline": "the timeline",
        "glossary": "the glossary",
        "actors": "the actors",
        "sources": "the sources",
        "powers": "the powers",
        "together": "the actors named together",
        "map": "the map",
        "errata": "what the record corrects",
        "differences": "where sources differ",
    }
    for outline in (*library.themes.values(), *library.pages.values()):
        if taken.setdefault(outline.id, outline.file) != outline.file:
            yield _taken(Spot(file=outline.file), outline.id, taken[outline.id])
        for section in outline.sections if outline.id in library.themes else ():
            if section.id in RESERVED:
                yield _taken(Spot(file=outline.file, line=section.line), section.id, "a woven section")
    for kind, names in (("actor", library.actors), ("source", library.sources)):
        if "index" in names:
            yield _taken(library.places.spot(f"{kind}:index", "id"), "index", f"the list of {kind}s")
    known = (*figures(library, {}), *lists_in_pages(library), *home.PIECES)
    for outline in library.pages.values():
        for block in (*outline.opening, *(b for s in outline.sections for b in s.blocks)):
            for match in theme.FIGURE.finditer(block.prose):
                if match[1] not in known:
                    yield Problem(
                        code="link",
                        spot=Spot(file=outline.file, line=block.line),
                        message=f'there is no figure "{match[1]}"{nearest(match[1], known)}',
                        remedy=f"Known figures: {', '.join(known)}.",
                    )


def sealed(text: str, seeds: tuple[str, ...]) -> str:
    """A page with its mark: which seeds it comes from, and the hash by which an edit by hand is seen."""
    return f"---\n{MARK}{' '.join(seeds)}; change those, not this. sha256:{_sha(text)[:32]}\n{text}"


def seal_of(text: str) -> tuple[str, str] | None:
    """The hash in a page's mark and the hash of what stands below it; None if it is not woven."""
    lines = text.split("\n", 2)
    if len(lines) < 3 or lines[0] != "---" or not lines[1].startswith(MARK):
        return None
    return lines[1].rpartition("sha256:")[2], _sha(lines[2])[:32]


def _sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
