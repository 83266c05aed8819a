"""The powers matrix and who deals with whom, on the small library of the cases."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from golden import GOOD

from scripts.library.model import Library
from scripts.library.query import claims_on, list_powers
from scripts.library.records import Cell, Claim, SourceFile
from scripts.pages.drawn.arcs import draw_arcs, join_names, tie_id
from scripts.pages.matrix import SILENCE, make_matrix
from scripts.pages.network import count_ties, make_network
from scripts.read.seeds import read_seeds

LOAN, FEAR = "invented-2020/loan", "invented-2020/fear"


@pytest.fixture
def good() -> Library:
    """The library without a fault."""
    return read_seeds(GOOD / "seeds")[0]


def telling(library: Library, *texts: str) -> Library:
    """The library with these claims instead of its own."""
    file = library.sources["invented-2020"]
    claims = tuple(
        Claim(id=f"c{n}", at=("2.1",), on="railway/money", text=text, when=str(2020 - n))
        for n, text in enumerate(texts)
    )
    return replace(library, sources={"invented-2020": SourceFile(source=file.source, claims=claims)})


def test_pairs_are_counted_over_claims_strongest_first(good: Library) -> None:
    library = telling(
        good,
        "Ruritania met Graustark.",
        "Ruritanian trains left Ruritania for Lutha; the Luthan side was glad.",
        "Lutha wrote to Ruritania, says the Strelsau Institute.",
        "Graustark was alone.",
    )
    found = count_ties(library)
    assert found == {
        ("lutha", "ruritania"): ("invented-2020/c2", "invented-2020/c1"),
        ("graustark", "ruritania"): ("invented-2020/c0",),
    }
    assert list(found) == [("lutha", "ruritania"), ("graustark", "ruritania")]


def test_a_claim_that_names_five_is_one_tie(good: Library) -> None:
    five = "King Rudolf and Sophia Blentz of Ruritania and Lutha met Graustark."
    names = ("graustark", "lutha", "rudolf", "ruritania", "sophia-blentz")
    found = count_ties(telling(good, five, "Lutha thanked Graustark."))
    assert found == {("graustark", "lutha"): ("invented-2020/c1",), names: ("invented-2020/c0",)}
    four = count_ties(telling(good, five.replace("Sophia Blentz", "others")))
    assert len(four) == 6 and set(map(len, four)) == {2}


def test_who_only_speaks_is_left_out(good: Library) -> None:
    assert [key for key, actor in good.actors.items() if actor.only_speaks] == ["strelsau-institute"]
    blentz = good.actors["sophia-blentz"]
    assert not blentz.only_speaks
    assert blentz.model_copy(update={"voice": "author"}).only_speaks
    assert blentz.model_copy(update={"kind": "organisation"}).only_speaks
    assert not blentz.model_copy(update={"kind": "organisation", "voice": None}).only_speaks


def test_the_drawing_says_what_the_words_say(good: Library) -> None:
    found = count_ties(good)
    text = make_network(good, {}).text()
    labels = re.findall(r'<a class="(?:pair|list)" href="#([^"]+)" aria-label="([^"]+)"', text)
    assert labels == [
        (tie_id(names), f"{join_names(good, names)}: {len(told)} claim{'s' * (len(told) > 1)}")
        for names, told in found.items()
    ]
    for name, label in labels:
        words, _, count = label.rpartition(": ")
        assert f"### {words} {{ #{name} }}\n\n{count}." in text
    assert re.findall(r'<g stroke-width="([^"]+)"', text) == [f"{1.2 * len(t):.1f}" for t in found.values()]


def test_nobody_named_together_is_no_fault(good: Library) -> None:
    assert "<svg" in draw_arcs(telling(good, "Lutha slept."), {})


def test_a_cell_tells_its_claims_and_how_many_more(good: Library) -> None:
    cell = Cell(id="lutha-finance", power="lutha", domain="finance", claims=(LOAN,))
    fear = good.sources["invented-2020"].claims[4].model_copy(update={"domain": ("finance",)})
    file = good.sources["invented-2020"]
    claims = tuple(fear if claim.id == "fear" else claim for claim in file.claims)
    sources = {"invented-2020": file.model_copy(update={"claims": claims})}
    library = replace(good, sources=sources, powers={cell.id: cell})
    assert list_powers(library) == ("lutha",)
    assert claims_on(library, "lutha", "finance") == (LOAN, FEAR)
    text = make_matrix(library, {}).text()
    cells = dict(
        re.findall(r'<td id="lutha-(\w+)"(?: class="silent")? markdown="block">(.*?)</td>', text, re.DOTALL)
    )
    assert list(cells) == ["security", "finance", "transport", "energy", "diplomacy"]
    assert (
        "[^invented-2020--loan]" in cells["finance"] and "1 more on finance, under Lutha" in cells["finance"]
    )
    assert "[^invented-2020--fear]" not in text
    assert [SILENCE in words for words in cells.values()] == [True, False, True, True, True]
    assert ">The sources say nothing of security, transport, energy or diplomacy.<" in text
