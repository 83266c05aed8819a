"""Charts: points at shares of the drawing, true to scale, with few enough words for the narrowest screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.library.series import Line, Point, Series
from scripts.pages.drawn.chart import draw_chart
from scripts.pages.drawn.chart_scale import EDGE, STEPS, YEARS, Scale, name_points, scale_of

AMOUNTS = st.lists(st.floats(0.01, 1e6), min_size=4, max_size=12)


def series(values: list[str], *, title: str = "Rails", first: int = 2015, apart: int = 1) -> Series:
    points = tuple(
        Point(when=str(first + n * apart), value=value, reference="gazette-2020")
        for n, value in enumerate(values)
    )
    line = Line(name="Rails", counter="Gazette", points=points)
    return Series(id="rails", on="railway/money", title=title, unit="rails", lines=(line,))


@given(AMOUNTS)
def test_every_point_stands_within_the_drawing_and_a_step_is_round(amounts: list[float]) -> None:
    scale = scale_of(series([f"{amount:.2f}" for amount in amounts]))
    assert all(0 <= scale.y(float(f"{amount:.2f}")) <= 100 for amount in amounts)
    lines = list(scale.amounts())
    assert lines[0] == (0, "0") and 2 <= len(lines) <= STEPS + 1
    assert len({words for _, words in lines}) == len(lines)
    assert f"{scale.step:.0e}"[0] in "125"


def test_height_is_in_proportion_from_nothing() -> None:
    scale = scale_of(series(["1", "2", "3", "4"]))
    assert [scale.y(0), scale.y(scale.top / 2), scale.y(scale.top)] == [100, 50, 0]


@given(st.integers(1900, 2030), st.integers(1, 130))
def test_few_years_are_named_the_last_among_them(first: int, more: int) -> None:
    scale = Scale(first=first, last=first + more, top=1, step=1)
    named = [year for year, shown in scale.years() if shown]
    assert named[-1] == first + more and len(named) <= YEARS
    assert (scale.x(str(first)), scale.x(str(first + more))) == (EDGE, pytest.approx(100 - EDGE))


def test_ends_highest_and_what_the_title_names_say_their_value() -> None:
    told = series(["1", "9", "3", "4", "5"], title="It fell in 2017")
    assert [point.when for point in name_points(told, told.lines[0])] == ["2015", "2016", "2017", "2019"]


@pytest.mark.parametrize(("apart", "broken"), [(1, 0), (2, 3)])
def test_a_stroke_over_years_without_a_point_is_broken(apart: int, broken: int) -> None:
    drawn = draw_chart(series(["1", "2", "3", "over 1,000.5"], apart=apart), "rails")
    assert drawn.count("stroke broken") == broken


def test_the_drawing_says_all_its_points() -> None:
    drawn = draw_chart(series(["1", "2", "3", "over 1,000.5"]), "rails")
    assert "2015: 1 rails; 2016: 2 rails; 2017: 3 rails; 2018: over 1,000.5 rails." in drawn
    assert 'role="img"' in drawn and 'aria-labelledby="chart-rails-title"' in drawn
