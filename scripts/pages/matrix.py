"""The powers matrix: what the sources say of each power in each domain; a table that turns into cards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scripts.language.elements import Html, element, end_tag, markdown, start_tag
from scripts.library.addresses import entity_file
from scripts.library.fields import Domain
from scripts.library.model import Library, State
from scripts.library.query import DOMAINS, claims_on, list_powers
from scripts.pages.blocks import Block
from scripts.pages.here import Here
from scripts.pages.page import Page
from scripts.pages.words import join_words, upper

TITLE = "Powers and domains"
DESCRIPTION = "What the sources say of each power in Central Asia, by domain: at most three claims a cell."
SILENCE = "The sources say nothing of this."
SEEDS = ("seeds/powers.yml", "seeds/drawings.yml", "seeds/sources/*.yml", "seeds/actors.yml")


def make_matrix(library: Library, states: Mapping[str, State]) -> Page:
    """The page of the powers, each a row of the table, with the domains as columns."""
    here = Here(library, states, "powers.md")
    return Page(
        file=here.file,
        title=TITLE,
        description=DESCRIPTION,
        seeds=SEEDS,
        assets=("matrix.css",),
        wide=True,
        blocks=(
            *here.title("powers"),
            Block(
                "What the sources say of each power, by domain. The editors have chosen the claims, at most "
                "three a cell, the most telling first; where there are more, the cell leads to the page of "
                "that power. An empty cell tells of our sources, not of the world."
            ),
            # Markdown keeps blocks of HTML apart by empty lines; within a cell it is Markdown again.
            Block(f"{start_tag('table', class_='matrix', aria_label=TITLE, markdown=1)}\n{_write_head()}"),
            # What is named in a row is linked once for the whole row.
            *(Block(_write_row(here, power), known=(power,)) for power in list_powers(library)),
            Block(end_tag("table")),
        ),
    )


def _write_head() -> str:
    heads = (element("th", domain.capitalize(), scope="col") for domain in DOMAINS)
    return _put_on_lines("thead", _put_on_lines("tr", *heads))


def _put_on_lines(tag: str, *lines: str, **attributes: str) -> Html:
    """An element whose start, end and parts stand on lines of their own, as Markdown wants in tables."""
    return Html("\n".join((start_tag(tag, **attributes, markdown=1), *lines, end_tag(tag))))


def _write_row(here: Here, power: str) -> str:
    """A power's name over its cells."""
    name = here.library.actors[power].name
    title = f"[{name[0].upper()}{name[1:]}]({here.to(entity_file(here.library, power))})"
    head = element("th", markdown(title), scope="rowgroup", colspan=len(DOMAINS), markdown="span")
    cells = _put_on_lines("tr", *(_write_cell(here, power, domain) for domain in DOMAINS))
    rows = (_put_on_lines("tr", head, class_="power"), cells, *_write_silence(here, power))
    return _put_on_lines("tbody", *rows, id=power)


def _write_cell(here: Here, power: str, domain: Domain) -> str:
    """A cell: its domain, which cards show, its claims, and the way to those that are not told here."""
    blocks = (f"{domain.capitalize()}\n{{: .domain }}", *_list_blocks(here, power, domain))
    look = None if _chosen(here.library, power, domain) else "silent"
    start = start_tag("td", id=f"{power}-{domain}", class_=look, markdown="block")
    return "\n\n".join((start, *blocks, end_tag("td")))


def _chosen(library: Library, power: str, domain: Domain) -> tuple[str, ...]:
    """The claims that the editors have chosen for a cell."""
    cells = library.powers.values()
    return next((c.claims for c in cells if (c.power, c.domain) == (power, domain)), ())


def _write_silence(here: Here, power: str) -> Iterator[Html]:
    """What cards say once of all cells that are empty."""
    silent = [domain for domain in DOMAINS if not _chosen(here.library, power, domain)]
    if silent:
        words = f"The sources say nothing of {join_words(silent, 'or')}."
        yield element("tr", element("td", words, colspan=len(DOMAINS)), class_="silence")


def _list_blocks(here: Here, power: str, domain: Domain) -> Iterator[str]:
    told = _chosen(here.library, power, domain)
    if not told:
        yield f"{SILENCE}\n{{: .silence }}"
    for full in told:
        yield here.claim(full)
    more = len(claims_on(here.library, power, domain)) - len(told)
    if more:
        name, way = upper(here.library.actors[power].name), here.to(entity_file(here.library, power))
        yield f"[{more} more on {domain}, under {name}]({way}){{ .more }}"
