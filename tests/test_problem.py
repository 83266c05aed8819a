"""Problems and the three ways to show them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.library.model import Spot
from scripts.library.problem import (
    FORMATS,
    Problem,
    as_github,
    as_json,
    as_sarif,
    as_text,
    in_order,
    lines_below,
    nearest,
)


def problem(
    line: int = 2, message: str = "it is wrong", remedy: str = "Mend it.", column: int = 3
) -> Problem:
    spot = Spot(file="seeds/a.yml", line=line, column=column)
    return Problem(code="quote", spot=spot, message=message, remedy=remedy)


@pytest.mark.parametrize(
    ("wrong", "known", "expected"),
    [
        ("qoute", ["quote", "note"], '; did you mean "quote"?'),
        ("zzz", ["quote", "note"], ""),
        ("quote", [], ""),
        ("", ["quote"], ""),
    ],
)
def test_nearest(wrong: str, known: list[str], expected: str) -> None:
    assert nearest(wrong, known) == expected


def test_in_order_sorts_by_place_and_drops_repeats() -> None:
    one, two, ten = problem(1), problem(2), problem(10)
    assert in_order([ten, two, one, two]) == [one, two, ten]


def test_in_order_hangs_on_nothing_but_the_problems() -> None:
    many = [problem(remedy=f"Mend {n}.") for n in range(10, 30)]
    assert in_order(reversed(many)) == many


def test_text() -> None:
    assert as_text([problem()]) == "seeds/a.yml:2:3: error[quote] it is wrong\n    Mend it.\n"
    assert as_text([]) == ""


def test_github() -> None:
    assert as_github([problem(message="100 %\n::error::x, y")]) == (
        "::error file=seeds/a.yml,line=2,col=3,title=quote::100 %25%0A::error::x, y Mend it.\n"
    )


def test_github_escapes_properties() -> None:
    spot = Spot(file="a:b,c%.yml")
    found = Problem(code="x", spot=spot, message="m", remedy="r", severity="warning")
    assert as_github([found]).startswith("::warning file=a%3Ab%2Cc%25.yml,line=1,col=1,")


@given(st.text(), st.text())
def test_github_gives_one_line_each(message: str, remedy: str) -> None:
    shown = as_github([problem(message=message, remedy=remedy)] * 2)
    assert shown.count("\n") == 2 and "\r" not in shown


@given(st.lists(st.text(), max_size=4))
def test_json_gives_everything_back(messages: list[str]) -> None:
    shown = json.loads(as_json([problem(message=m) for m in messages]))
    assert [item["message"] for item in shown] == messages
    assert all(item["spot"] == {"file": "seeds/a.yml", "line": 2, "column": 3} for item in shown)


def test_the_formats_have_names() -> None:
    assert set(FORMATS) == {"text", "github", "json", "sarif"}


def test_text_shows_the_line_with_a_caret(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.yml").write_text("one\n  two: \x07three\n", encoding="utf-8")
    rows = as_text([problem()], lines_below(tmp_path)).split("\n")
    assert rows[1:3] == ["    |   two:  three", "    |   ^"]
    assert "\x1b[" in as_text([problem()], lines_below(tmp_path), colour=True)


def test_a_long_line_is_cut_round_the_caret(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.yml").write_text("\n" + "x" * 5000 + "Y" + "x" * 5000, encoding="utf-8")
    rows = as_text([problem(column=5001)], lines_below(tmp_path)).split("\n")
    assert len(rows[1]) < 120 and rows[1][rows[2].index("^")] == "Y"


def test_sarif_names_rule_place_and_words() -> None:
    log = json.loads(as_sarif([problem()], {"quote": "the rule"}))
    (run,) = log["runs"]
    assert log["version"] == "2.1.0" and run["tool"]["driver"]["rules"][0]["id"] == "quote"
    (result,) = run["results"]
    place = result["locations"][0]["physicalLocation"]
    assert (result["ruleId"], result["level"]) == ("quote", "error")
    assert (place["artifactLocation"]["uri"], place["region"]["startLine"]) == ("seeds/a.yml", 2)
