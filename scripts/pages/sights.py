"""The line of sight of a finding: how firm it is, and the ways to the statements that it sums up."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from scripts.language.edtf import readable
from scripts.language.elements import element
from scripts.library.addresses import (
    claim_file,
    corridor_file,
    count_file,
    figure_file,
    finding_file,
    note_file,
    series_file,
    update_file,
)
from scripts.library.labels import STATES
from scripts.library.model import Library
from scripts.library.query import section_of
from scripts.library.sight import FIRMNESS, Kind, Statement, judge_firmness, statements
from scripts.pages.here import Here
from scripts.pages.words import plural, short_name, upper


def tell_line_of_sight(here: Here, name: str) -> str:
    """That the editors sum up, how firmly, and the ways to what they sum up."""
    found = here.library.findings[name]
    resting = statements(here.library, found)
    ways = "; ".join(link_statement(here, statement) for statement in resting)
    firm = element("span", f"{upper(FIRMNESS[judge_firmness(here.library, found)])}.", class_="firmness")
    state = element("span", f"{STATES['summed']}.", class_="state summed")
    return f"{state} {firm} Sums up {plural(len(resting), 'statement')}: {ways}."


def link_statement(here: Here, statement: Statement) -> str:
    """The way to a statement, under what it is and where it stands."""
    target, words = _PLACES[statement.kind](here.library, statement.id)
    return f"[{words}]({here.to(target)})"


def _place_claim(library: Library, full: str) -> tuple[str, str]:
    words = f"{short_name(library, full.partition('/')[0])}: {section_of(library, full)[1]}"
    return claim_file(library, full), words


def _place_note(library: Library, full: str) -> tuple[str, str]:
    words = f"the editors' note on {short_name(library, full.partition('/')[0])}"
    return note_file(library, full), f"{words}: {section_of(library, full)[1]}"


_PLACES: Mapping[Kind, Callable[[Library, str], tuple[str, str]]] = {
    "claim": _place_claim,
    "note": _place_note,
    "update": lambda library, name: (
        update_file(library, name),
        f"the record, {readable(library.updates[name].date)}",
    ),
    "corridor": lambda library, name: (
        corridor_file(name),
        f"facts of the {library.corridors[name].name}",
    ),
    "count": lambda library, name: (count_file(library, name), f"table: {library.counts[name].title}"),
    "series": lambda library, name: (series_file(library, name), f"chart: {library.series[name].title}"),
    "figure": lambda library, name: (
        figure_file(library, name),
        f"figure: {library.key_figures[name].figure}",
    ),
    "finding": lambda library, name: (finding_file(library, name), "another finding"),
}
"""Where each kind of statement stands, and what it is called."""
