"""Time as it is drawn: true to scale, every date on one strip, no mark over another."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.library.voices import TELLERS, outline_teller
from scripts.pages.drawn.timeline import WIDTH, draw_timeline
from scripts.pages.drawn.timeline_scale import CELL, HANDFUL, Mark, Strip, cut_strips

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2030, 12, 31))
POINTS = st.builds(lambda day, n: str(day)[:n], DAYS, st.sampled_from([4, 7, 10]))
SPANS = st.builds(lambda one, other: "/".join(sorted((str(one)[:4], str(other)[:4]))), DAYS, DAYS)
DATES = st.lists(st.one_of(POINTS, SPANS), min_size=1, max_size=40)


def mark(when: str, number: int = 0) -> Mark:
    return Mark(target=f"t-{number}", when=when, row="history", voice="reported", label=when)


@given(DAYS, DAYS, DAYS)
def test_distance_is_in_proportion_to_time(one: dt.date, other: dt.date, third: dt.date) -> None:
    strip = Strip(first=1900, last=2030, width=WIDTH)
    first, second, last = sorted((one, other, third))
    assert 0 <= strip.x(first) <= strip.x(second) <= strip.x(last) < WIDTH
    drawn, whole = strip.x(second) - strip.x(first), strip.x(last) - strip.x(first)
    assert drawn * (last - first).days == pytest.approx(whole * (second - first).days)


@pytest.mark.parametrize(
    ("when", "span"),
    [
        ("2024", (0, 366)),
        ("2024-02", (31, 60)),
        ("2024-12-31", (365, 366)),
        ("2024-12/2026", (335, 366)),
    ],
)
def test_a_date_spans_what_it_can_mean(when: str, span: tuple[int, int]) -> None:
    assert Strip(first=2024, last=2024, width=366).span(when) == pytest.approx(span)


@given(DATES)
def test_every_date_stands_on_one_strip(dates: list[str]) -> None:
    made = list(cut_strips(dates, WIDTH))
    assert all(one.last + 1 == other.first for one, other in pairwise(made))
    assert all(strip.first == strip.last for strip in made[1:])
    for when in dates:
        assert sum(strip.first <= int(when[:4]) <= strip.last for strip in made) == 1


def test_strips_begin_to_be_single_years_where_dates_crowd() -> None:
    few = ["1949", "2013-09-07", "2021"]
    assert [strip.name for strip in cut_strips(few, WIDTH)] == ["1949–2021"]
    many = [*few, *["2022-06"] * (HANDFUL + 1), "2024"]
    assert [strip.name for strip in cut_strips(many, WIDTH)] == ["1949–2021", "2022", "2023", "2024"]


@given(DATES)
def test_marks_and_bars_of_a_row_never_overlap(dates: list[str]) -> None:
    for strip in cut_strips(dates, WIDTH):
        mine = [mark(d, n) for n, d in enumerate(dates) if strip.first <= int(d[:4]) <= strip.last]
        bars = strip.bars(mine)
        assert sorted(m.target for bar in bars for _, m in bar.marks) == sorted(m.target for m in mine)
        for lane in {bar.lane for bar in bars}:
            reaches = sorted(bar.reach for bar in bars if bar.lane == lane)
            assert all(one[1] <= other[0] + 1e-9 for one, other in pairwise(reaches))
        for bar in bars:
            assert all(b - a == pytest.approx(CELL) for (a, _), (b, _) in pairwise(bar.marks))
            xs = [x for x, _ in bar.marks]
            assert sum(xs) / len(xs) == pytest.approx((bar.start + bar.end) / 2)


@pytest.mark.parametrize(
    ("day", "many", "lanes"),
    [
        ("2024-06-15", 1, [1]),
        ("2024-06-15", 6, [4, 2]),
        ("2024-01-01", 3, [1, 1, 1]),
        ("2024-12-10", 3, [1, 1, 1]),
        ("2024-06", 3, [1, 1, 1]),
        ("2024", 3, [3]),
    ],
)
def test_marks_of_one_day_stand_side_by_side_within_the_strip(day: str, many: int, lanes: list[int]) -> None:
    bars = Strip(first=2024, last=2024, width=WIDTH).bars(mark(day, n) for n in range(many))
    assert [len(bar.marks) for bar in bars] == lanes
    assert all(bar.reach[0] >= -CELL / 2 and bar.reach[1] <= WIDTH + CELL / 2 for bar in bars)


@given(st.integers(1000, 2900), st.integers(1, 999))
def test_years_are_named_and_not_crowded(first: int, more: int) -> None:
    ticks = list(Strip(first=first, last=first + more, width=WIDTH).ticks())
    assert len(ticks) <= 6 and all(tick.words and 0 <= tick.x < WIDTH for tick in ticks)


def test_every_voice_has_its_shape_and_its_words() -> None:
    assert len({outline_teller(teller) for teller in TELLERS}) == len(TELLERS)


def test_labels_and_names_are_escaped() -> None:
    one = Mark(target="t", when="2022", row="a", voice="analyst", label='He said "<5 & 6>"')
    drawn = draw_timeline([one], {"a": "Roads & rails"})
    assert "He said &quot;&lt;5 &amp; 6&gt;&quot;" in drawn and ">Roads &amp; rails<" in drawn
