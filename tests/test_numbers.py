"""Numbers and dates in one form, however they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.language.dates import find_dates, resolve_relative_dates
from scripts.language.edtf import is_edtf
from scripts.language.numbers import find_numbers
from scripts.language.text import fold


def values(text: str) -> list[str]:
    return [n.value for n in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nothing here", []),
        ("thirty years", ["30"]),
        ("twenty-one or twenty one", ["21", "21"]),
        ("two hundred and five", ["205"]),
        ("two million five hundred thousand", ["2500000"]),
        ("the 21st, the twenty-first", ["21", "21"]),
        ("Rmb26bn, ¥26bn, 26 billion yuan", ["26000000000 CNY"] * 3),
        ("US$1.5mn, $1,500,000 and 1.5 million dollars", ["1500000 USD"] * 3),
        ("12%, 12 percent, twelve per cent", ["12 %"] * 3),
        ("a 5G network", ["5G"]),
        ("twice, half", ["x2", "x0.5"]),
        ("0.50 and 0.5", ["0.5", "0.5"]),
        ("in 2013, on 7 September 2013", []),
        ("from 26 to 30", ["26", "30"]),
        ("weighty, often, attend", []),
        ("a hundred thousand troops", ["100000"]),
        ("a million trees", ["1000000"]),
        ("between two and three rounds", ["2", "3"]),
        ("the first and second rounds", ["1", "2"]),
        ("five–six weeks", ["5", "6"]),
        ("rule No.5", ["5"]),
    ],
)
def test_numbers(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("4,000km", "4,000 km"),
        ("a 26-billion-yuan loan", "26bn yuan"),
        ("26bn RMB", "Rmb26bn"),
        ("26 billion U.S. dollars", "$26bn"),
        ("2 hundred million", "200 million"),
        ("1500 kilometres", "1,500 kilometres"),
        ("1500 yuan", "1,500 yuan"),
        ("USD 1500", "USD 1,500"),
        ("1500%", "1,500 per cent"),
        ("1500 million", "1.5bn"),
    ],
)
def test_one_quantity_written_two_ways(one: str, other: str) -> None:
    assert values(one) == values(other) != []
    assert find_dates(one) == find_dates(other) == ()


@pytest.mark.parametrize("text", ["one third of it", "a one-third share", "nineteen ninety-one"])
def test_neighbouring_number_words_are_not_summed(text: str) -> None:
    assert not {"4", "110"} & set(values(text))


@pytest.mark.parametrize(
    ("text", "loose"),
    [("one day", True), ("once more", True), ("two days", False), ("1 day", False),
     ("one million", False), ("one per cent", False), ("one dollar", False)],
)  # fmt: skip
def test_only_a_bare_one_is_loose(text: str, loose: bool) -> None:
    assert [n.loose for n in find_numbers(text)] == [loose]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 7 September 2013", ["2013-09-07"]),
        ("September 7th, 2013", ["2013-09-07"]),
        ("Sep 7, 2013 and Sept. 7, 2013", ["2013-09-07"] * 2),
        ("2013-09-07", ["2013-09-07"]),
        ("In May 2023", ["2023-05"]),
        ("on 7 September", ["--09-07"]),
        ("from 1991 to 2022", ["1991", "2022"]),
        ("the 1990s", ["199X"]),
        ("29 February 2024", ["2024-02-29"]),
        ("1,500 or 2013.5 or $2000", []),
        ("1500 km, 2000 tonnes", []),
        ("marching in 2013.", ["2013"]),
    ],
)
def test_dates(text: str, expected: list[str]) -> None:
    assert [d.value for d in find_dates(text)] == expected


@pytest.mark.parametrize(
    ("text", "issued", "expected"),
    [
        ("last year", "2023-05-19", {"2022": "last year"}),
        ("Next year", "2023", {"2024": "next year"}),
        ("earlier this year", "2023-05", {"2023": "earlier this year"}),
        ("last month", "2023-01-02", {"2022-12": "last month"}),
        ("next month", "2023-12", {"2024-01": "next month"}),
        ("last month", "2023", {}),
        ("yesterday", "2023-03-01", {"2023-02-28": "yesterday"}),
        ("today", "2023-05", {}),
        ("on Friday", "2023-05-19", {"2023-05-19": "on friday"}),
        ("on Monday", "2023-05-19", {"2023-05-15": "on monday"}),
        ("last Friday", "2023-05-19", {"2023-05-12": "last friday"}),
        ("no such words", "2023-05-19", {}),
    ],
)
def test_relative_dates(text: str, issued: str, expected: dict[str, str]) -> None:
    assert resolve_relative_dates(text, issued) == expected


@pytest.mark.parametrize("issued", ["1991/2022", "2023-05/2023-06", "2023-05-19/2023-06-01"])
@pytest.mark.parametrize("text", ["last month", "yesterday", "on Friday"])
def test_an_interval_as_date_of_issue_resolves_to_dates_or_nothing(text: str, issued: str) -> None:
    assert all(value[:4] == issued[:4] for value in resolve_relative_dates(text, issued))


@given(st.text() | st.from_regex(r"[0-9.,$%a-z -]{0,30}", fullmatch=True))
def test_any_text_gives_sane_quantities(text: str) -> None:
    assert all(n.value and n.words for n in find_numbers(text))
    assert all(is_edtf(d.value.replace("X", "0").replace("--", "2000-")) for d in find_dates(text))


@pytest.mark.parametrize("text", ["… 30 gates, “Rmb26bn” on 7 May 2023", "İzmir has 30 gates"])
def test_words_stand_where_they_were_found(text: str) -> None:
    for found in (*find_numbers(text), *find_dates(text)):
        at = fold(text)[found.start : found.start + len(found.words)]
        assert at.casefold() == found.words
