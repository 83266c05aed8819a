"""The powers matrix, on the small library of the cases."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from golden import GOOD

from scripts.library.model import Library
from scripts.library.query import claims_on, list_powers
from scripts.library.records import Cell
from scripts.pages.matrix import SILENCE, make_matrix
from scripts.read.seeds import read_seeds

LOAN, FEAR = "invented-2020/loan", "invented-2020/fear"


@pytest.fixture
def good() -> Library:
    """The library without a fault."""
    return read_seeds(GOOD / "seeds")[0]


def test_who_only_speaks_is_left_out(good: Library) -> None:
    assert [key for key, actor in good.actors.items() if actor.only_speaks] == ["strelsau-institute"]
    blentz = good.actors["sophia-blentz"]
    assert not blentz.only_speaks
    assert blentz.model_copy(update={"voice": "author"}).only_speaks
    assert blentz.model_copy(update={"kind": "organisation"}).only_speaks
    assert not blentz.model_copy(update={"kind": "organisation", "voice": None}).only_speaks


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
