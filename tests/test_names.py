"""Proper names, and which actor or term a wording stands for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.language.names import Gazetteer, find_names, name_words, names_in_clear
from scripts.language.text import fold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no names here", []),
        ("they met Anna Brook in Veldane", ["Anna Brook", "Veldane"]),
        ("he joined the Guild of Salt and Rope", ["Guild of Salt and Rope"]),
        ("The Guild of Salt closed", ["Guild of Salt"]),
        ("In Veldane, rain", ["Veldane"]),
        ("we saw Anna’s boat", ["Anna"]),
        ("the Brooks' boat", ["Brooks"]),
        ("a Tessa-Marrow line", ["Tessa-Marrow"]),
        ("so on Monday we slept, as I do in May", []),
        ("The the", []),
        ("they met Özal, Şimşek and İnan", ["Özal", "Şimşek and İnan"]),
        ("2 × 3 × Veldane", ["Veldane"]),
    ],
)
def test_runs(text: str, expected: list[str]) -> None:
    assert [n.words for n in find_names(text)] == expected


@pytest.mark.parametrize(
    ("text", "opens"),
    [("Anna came", True), ("we met Anna", False), ("It ended. Anna came", True),
     ("he said “Anna came”", True), ("(Anna came)", True), ("- Anna came", True),
     ("it is so, Anna", False), ("the “boycott” Anna fears", False)],
)  # fmt: skip
def test_a_capital_that_only_opens_a_sentence(text: str, opens: bool) -> None:
    assert [n.opens for n in find_names(text) if n.words.startswith("Anna")] == [opens]


@given(st.text() | st.from_regex(r"[A-C a-c.'’-]{0,40}", fullmatch=True))
def test_names_stand_where_they_were_found(text: str) -> None:
    for name in find_names(text):
        assert fold(text)[name.start :].startswith(name.words)


@pytest.mark.parametrize(
    ("sentence", "elsewhere", "kept"),
    [
        ("Veldane slept.", frozenset(), ()),
        ("Veldane slept.", frozenset({"Veldane"}), ("Veldane",)),
        ("NATO slept.", frozenset(), ("NATO",)),
        ("Old Veldane slept.", frozenset(), ("Old Veldane",)),
        ("Rain fell on Veldane and on Veldane.", frozenset(), ("Veldane",)),
        ("Rain fell on Tessa, then Marrow.", frozenset(), ("Marrow", "Tessa")),
    ],
)
def test_names_in_clear(sentence: str, elsewhere: frozenset[str], kept: tuple[str, ...]) -> None:
    assert names_in_clear(sentence, elsewhere) == kept


def test_name_words_leave_out_what_only_opens_a_sentence() -> None:
    assert name_words(["Rain fell on Old Veldane.", "Snow fell."]) == {"Old", "Veldane"}


KNOWN = Gazetteer(
    {
        "asia": ("Central Asia",),
        "middle-asia": ("Central", "central banks"),
        "corridor": ("middle corridor",),
        "bank": ("C+C5 (bank)",),
    }
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in Central Asia’s towns", ["asia"]),
        ("Central Asia and Central", ["asia", "middle-asia"]),
        ("the central asia", []),
        ("Middle corridor, middle corridor", ["corridor", "corridor"]),
        ("middle corridors", []),
        ("the C+C5 (bank) met", ["bank"]),
        ("non-Central Asian", []),
        ("", []),
    ],
)
def test_mentions(text: str, expected: list[str]) -> None:
    assert [key for key, _, _ in KNOWN.mentions(text)] == expected


def test_mentions_say_where_in_the_folded_text() -> None:
    text = "… “Central Asia” and the middle corridor"
    found = [fold(text)[start:end] for _, start, end in KNOWN.mentions(text)]
    assert found == ["Central Asia", "middle corridor"]


def test_wordings_that_differ_by_case_alone_keep_their_owners() -> None:
    known = Gazetteer({"union": ("US",), "people": ("us",)})
    assert [key for key, _, _ in known.mentions("US told us")] == ["union", "people"]


def test_an_empty_gazetteer_mentions_nothing() -> None:
    assert list(Gazetteer({}).mentions("Anna of Veldane")) == []
