"""Opposed words, words beside figures, and how sure a text is."""

from __future__ import annotations

import pytest

from scripts.language import hedges, opposites, senses
from scripts.language.beside import find_beside, held_beside
from scripts.language.text import tokens


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Prices rose.", {"level:rise"}),
        ("The ferry's exporters waited.", {"trade:export"}),
        ("He did not attend the fair.", {"attendance:come", "attendance:stay-away"}),
        ("She stayed away.", {"attendance:stay-away"}),
        ("Last year it rained; the last cart left.", {"order:last", "travel:depart"}),
        ("Some 3,000 carts came.", set()),
        ("He lives in South Marrow.", set()),
        ("Mill and bakery lie close to the town.", set()),
    ],
)
def test_sides_of_opposites_in_a_text(text: str, sides: set[str]) -> None:
    assert set(senses.held_senses(text)) == sides


def test_no_wording_stands_on_two_sides_of_a_pair() -> None:
    for pair, sides in opposites.OPPOSITES.items():
        words = [word for side in sides.values() for word in side]
        assert len(words) == len(set(words)), pair
        assert len(sides) > 1, pair


def test_no_side_tells_which_word_stands_there() -> None:
    """What a fingerprint keeps of a word is its side, which several words have."""
    words: dict[str, set[str]] = {}
    for form, sides in senses._SIDES.items():
        for side in sides:
            words.setdefault(side, set()).add(form)
    assert [side for side, forms in words.items() if len(forms) < 3] == []


def test_every_wording_is_found() -> None:
    for pair, sides in opposites.OPPOSITES.items():
        for side, words in sides.items():
            for word in (w.lstrip("*").replace("_", " ") for w in words):
                assert f"{pair}:{side}" in senses.held_senses(f"the {word} carts"), word
                assert len(tokens(word)) <= 3


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("over 30 carts", {"30": ("over",)}),
        ("30 carts, and at most 30 at night", {"30": ("", "under")}),
        ("310 kilometres", {"310": ("", "km")}),
        ("some 26 million cubic metres", {"26000000": ("about", "m3")}),
        ("a two-day fair since 1907", {"1907": ("since",), "2": ("", "day")}),
        ("grew by 5 over five years", {"5": ("", "year")}),
        ("before 7 May 2019", {"2019-05-07": ("before",)}),
        ("in 1907", {}),
    ],
)
def test_what_stands_beside_figures(text: str, beside: dict[str, tuple[str, ...]]) -> None:
    assert held_beside(text) == beside


def test_a_figure_keeps_its_place() -> None:
    (found,) = find_beside("It is nearly 40 miles.")
    assert (found.words, found.start, found.whole) == ("40", 13, "nearly 40")
    assert (found.direction, found.unit) == ("nearly", "mile")


@pytest.mark.parametrize(
    ("claim", "passage", "word"),
    [
        ("It will rain.", "It could rain.", "will"),
        ("It would rain.", "It could rain.", "would"),
        ("It is likely to rain.", "It may rain.", "likely"),
        ("It could rain.", "It will rain.", ""),
        ("It would rain.", "It is expected to rain.", ""),
        ("It will rain.", "It is expected to rain.", "will"),
        ("It might rain and will snow.", "It might rain and snow.", ""),
        ("It rains.", "It might rain.", ""),
        ("It will rain in May.", "It rains.", ""),
    ],
)
def test_a_text_surer_than_another(claim: str, passage: str, word: str) -> None:
    assert hedges.overstated(claim, hedges.held_hedges(passage)) == word


@pytest.mark.parametrize(
    ("text", "weakened"),
    [
        ("It is set to end.", True),
        ("It is set in stone.", False),
        ("In May it ends.", False),
        ("It will end.", False),
    ],
)
def test_what_weakens_a_text(text: str, weakened: bool) -> None:
    assert bool(hedges.weakening(hedges.held_hedges(text))) is weakened
