"""What the editors define: the glossary, the facts of states, and who has a page."""

from __future__ import annotations

import re
from pathlib import Path

import golden
import pytest
import yaml

from scripts import check
from scripts.check.links import unused
from scripts.flow import list_pages, read_library
from scripts.library.addresses import actor_page, entity_file
from scripts.pages.glossary import list_entries
from scripts.read.seeds import read_seeds

TUNNEL = {"id": "summit-tunnel", "name": "summit tunnel", "definition": "A tunnel [@gazette-2020]."}
FACTS = ("Capital", "People", "Neighbours by land", "Member of", "Trade with")
"""How the facts begin that a state has on which several claims speak."""
SPOKEN_OF = 3
"""How many claims make that."""


def put(seeds: Path, name: str, change: str) -> None:
    """Add a line to the good seeds' terms, and words to another file."""
    terms = seeds / "terms.yml"
    terms.write_text(terms.read_text("utf-8") + yaml.safe_dump([TUNNEL]), "utf-8")
    file = seeds / name
    file.write_text(change.replace("{}", file.read_text("utf-8")) if file.exists() else change, "utf-8")


@pytest.mark.parametrize(
    ("name", "change"),
    [
        (
            "updates.yml",
            "- {id: dug, date: 2021-01-01, on: railway, text: The summit tunnel is dug., "
            "references: gazette-2020, follows: invented-2020/loan}\n",
        ),
        (
            "corridors.yml",
            '- {id: zenda-line, name: Zenda line, status: planned, definition: "By the summit tunnel '
            '[@gazette-2020]."}\n',
        ),
        (
            "corridors.yml",
            "- {id: zenda-line, name: Zenda line, status: planned, "
            "facts: [{what: The summit tunnel, value: none, reference: gazette-2020}]}\n",
        ),
        ("terms.yml", '{}- {id: pit, name: pit, definition: "Not a summit tunnel [@gazette-2020]."}\n'),
    ],
    ids=["update", "corridor", "fact", "definition"],
)
def test_a_term_is_used_by_whatever_names_it(tmp_path: Path, name: str, change: str) -> None:
    seeds = golden.good_seeds(tmp_path)
    put(seeds, name, change)
    library, _ = read_seeds(seeds)
    assert "summit-tunnel" in library.terms
    assert not any("summit-tunnel" in fault.message for fault in unused(library))


def test_who_is_named_once_leads_on_to_the_list(tmp_path: Path) -> None:
    library, _ = read_seeds(golden.good_seeds(tmp_path))
    pages = {page.file: page for page in list_pages(library, {})}
    assert set(library.paged) == {"lutha"} and entity_file(library, "lutha") == "actors/lutha.md"
    for key in library.actors.keys() - library.paged:
        assert pages[actor_page(key)].moved == entity_file(library, key) == f"actors/index.md#actor-{key}"
        assert f'id="actor-{key}"' in pages["actors/index.md"].text()


def test_the_glossary_defines_and_has_no_entry_that_only_leads_elsewhere() -> None:
    library, _ = read_library()
    entries = list_entries(library)
    assert library.terms.keys() <= entries.keys() and not library.speakers & entries.keys()
    glossary = next(page for page in list_pages(library, {}) if page.file == "glossary.md").text()
    headings = re.findall(r"^## .*\{ #(\S+) \}$", glossary, re.MULTILINE)
    assert headings == list(entries) and "\nSee " not in glossary
    for entry in glossary.split("\n## ")[1:]:
        body = [part for part in entry.split("\n\n")[1:] if not part.startswith("*Also:")]
        assert "#fn:ref-" in body[0], entry[:60]


def test_states_that_claims_speak_of_have_their_facts() -> None:
    """Each of the kinds, and the year of whatever changes from year to year."""
    library, problems = read_library()
    assert problems == [] and not any(one.code == "definition" for one in check.run(library))
    named = [key for keys in library.actors_named.values() for key in keys]
    states = {
        key: actor
        for key, actor in library.actors.items()
        if actor.kind == "state" and actor.code and named.count(key) >= SPOKEN_OF
    }
    assert len(states) > 5
    for key, actor in states.items():
        told = [fact.what for fact in actor.facts]
        assert [what for what in FACTS if not any(fact.startswith(what) for fact in told)] == [], key
        undated = [t for t in told if t.startswith(("People", "Trade")) and not re.search(r"\b20\d\d\b", t)]
        assert undated == [], key
