"""Dates as the seeds write them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.language.edtf import DAYS, MONTHS, covers, earliest, is_edtf, latest, readable


@pytest.mark.parametrize(
    "value",
    ["2023", "2023-05", "2023-05-19", "1991/2022", "2024-02-29", "2013-09-07/2013-09-13",
     "2022/2022", "2022/2022-05"],
)  # fmt: skip
def test_dates(value: str) -> None:
    assert is_edtf(value)


@pytest.mark.parametrize(
    "value",
    ["", "/", "23", "0000", "2023-13", "2023-00", "2023-5", "2023-02-29", "2023-05-19 ", "2023\n",
     "2022/1991", "1991/", "/1991", "1991/2000/2022", "2023/x", "199X", "+2023", "2023-05-1٩",
     "٢٠٢٣"],
)  # fmt: skip
def test_not_dates(value: str) -> None:
    assert not is_edtf(value)


@given(st.text())
def test_any_text_is_judged(value: str) -> None:
    assert is_edtf(value) in (True, False)


@given(st.dates(), st.dates())
def test_every_day_and_every_span_in_order_is_a_date(one: dt.date, other: dt.date) -> None:
    assert is_edtf(str(one)) and is_edtf(str(one)[:7]) and is_edtf(str(one)[:4])
    assert is_edtf(f"{one}/{other}") == (one <= other)


@pytest.mark.parametrize(
    ("value", "day"),
    [("2023", "2023-01-01"), ("2023-05", "2023-05-01"), ("2023-05-19", "2023-05-19"),
     ("1991/2022", "1991-01-01"), ("2023-05/2024", "2023-05-01")],
)  # fmt: skip
def test_earliest(value: str, day: str) -> None:
    assert earliest(value) == day


@pytest.mark.parametrize(
    ("value", "day"),
    [("2023", "2023-12-31"), ("2023-05", "2023-05-31"), ("2024-02", "2024-02-29"),
     ("2023-05-19", "2023-05-19"), ("1991/2022", "2022-12-31"), ("2023/2024-06", "2024-06-30")],
)  # fmt: skip
def test_latest(value: str, day: str) -> None:
    assert latest(value) == day


@given(st.dates())
def test_a_wider_date_reaches_at_least_as_far(day: dt.date) -> None:
    full = str(day)
    assert earliest(full[:4]) <= earliest(full[:7]) <= full <= latest(full[:7]) <= latest(full[:4])


@pytest.mark.parametrize(
    ("wide", "narrow", "within"),
    [
        ("2013", "2013-09-07", True),
        ("2013", "2013", True),
        ("2013-09", "2013-09-07", True),
        ("2013-09", "2013-10", False),
        ("2013-09-07", "2013", False),
        ("201", "2013", False),
    ],
)
def test_covers(wide: str, narrow: str, within: bool) -> None:
    assert covers(wide, narrow) is within


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2023", "2023"),
        ("2023-05", "May 2023"),
        ("2023-05-09", "9 May 2023"),
        ("1991/2022", "1991 to 2022"),
        ("2013-09-07/2013-10", "7 September 2013 to October 2013"),
    ],
)
def test_readable(value: str, words: str) -> None:
    assert readable(value) == words


def test_calendar() -> None:
    assert [dt.date(2024, m, 1).strftime("%B") for m in range(1, 13)] == list(MONTHS)
    assert [dt.date(2024, 1, d).strftime("%A").lower() for d in range(1, 8)] == list(DAYS)
