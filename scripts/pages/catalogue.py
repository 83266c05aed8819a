"""Every page of the site, in the order in which they are made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scripts.library import measured
from scripts.library.counted import count_figures
from scripts.library.model import Library, State
from scripts.library.voices import explain_voices
from scripts.pages.actors import make_actors
from scripts.pages.differences import make_differences, make_errata
from scripts.pages.finish import finish
from scripts.pages.glossary import make_glossary
from scripts.pages.map import make_map
from scripts.pages.matrix import make_matrix
from scripts.pages.network import make_network
from scripts.pages.own_pages import make_own_pages
from scripts.pages.page import Page
from scripts.pages.sources import make_sources
from scripts.pages.theme import make_themes
from scripts.pages.timeline import make_timeline

Rules = Mapping[str, Mapping[str, str]]
"""Groups of checks under their titles: each code with its rule."""


def make_pages(library: Library, states: Mapping[str, State], rules: Rules) -> Iterator[Page]:
    """Every woven page, finished; `rules` are what the method page tells of the checks."""
    return (finish(library, states, page) for page in _make_drafts(library, states, rules))


def _make_drafts(library: Library, states: Mapping[str, State], rules: Rules) -> Iterator[Page]:
    shown = count_figures(library, states) | list_lists(library, rules)
    yield from make_own_pages(library, states, shown)
    yield from make_themes(library, states)
    yield from make_actors(library, states)
    yield make_network(library, states)
    yield make_timeline(library, states)
    yield make_glossary(library, states)
    if library.map_places:
        yield make_map(library, states)
    if library.powers:
        yield make_matrix(library, states)
    yield make_errata(library, states)
    yield make_differences(library, states)
    yield from make_sources(library, states)


def list_lists(library: Library, rules: Rules) -> dict[str, str]:
    """The lists that the editors' own pages may call for: the checks, what was measured, the voices."""
    checks = (
        "\n".join([f"### {title}", "", *(f"- **{code}**: {rule}" for code, rule in group.items())])
        for title, group in rules.items()
    )
    table = measured.as_markdown(library.measured)
    return {"mutants-table": table, "checks": "\n\n".join(checks), "voices": explain_voices()}
