"""The map's projection and its files."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.library.fields import MAP_HEIGHT, MAP_WIDTH
from scripts.pages.drawn.geometry import cut_line, cut_ring, thin_line, write_path
from scripts.pages.drawn.projection import CENTRE, draw_path, project
from scripts.read.seeds import read_seeds
from scripts.read.tables import read_basemap, read_places


def test_the_centre_is_the_middle_and_north_is_up() -> None:
    assert project(*CENTRE) == pytest.approx((MAP_WIDTH / 2, MAP_HEIGHT / 2))
    assert project(CENTRE[0], 50)[1] < project(CENTRE[0], 40)[1]
    assert project(60, 45)[0] < project(80, 45)[0]


def test_areas_are_kept() -> None:
    def area(lat: float) -> float:
        a, b, c, d = (project(*p) for p in ((70, lat), (71, lat), (71, lat + 1), (70, lat + 1)))
        corners = (a, b, c, d)
        return (
            abs(
                sum(
                    p[0] * q[1] - q[0] * p[1] for p, q in zip(corners, corners[1:] + corners[:1], strict=True)
                )
            )
            / 2
        )

    # A square degree shrinks with the cosine of the latitude: 1.24 times from 40 to 52 degrees.
    assert area(39.5) / area(51.5) == pytest.approx(0.7660 / 0.6157, rel=0.01)


def test_paths_are_whole_units_without_repeats() -> None:
    assert draw_path((((69.4, 44.9), (69.4001, 44.9), (70.4, 44.9)),), closed=False) == "M480 270l15 0"


def test_lines_are_cut_at_the_frame_and_thinned() -> None:
    box = (0.0, 0.0, 10.0, 10.0)
    assert cut_line([(-5, 5), (5, 5), (5, 15), (8, 15), (8, 5)], box) == [
        [(0, 5), (5, 5), (5, 10)],
        [(8, 10), (8, 5)],
    ]
    assert cut_line([(-5, -5), (-5, 20), (20, 20)], box) == []
    assert set(cut_ring([(-5, -5), (5, -5), (5, 5), (-5, 5)], box)) == {(0, 0), (5, 0), (5, 5), (0, 5)}
    assert cut_ring([(20, 20), (30, 20), (30, 30)], box) == []
    assert thin_line([(0, 0), (1, 0.1), (2, 0), (2, 5)], 0.5) == [(0, 0), (2, 0), (2, 5)]


def test_every_corridor_has_a_colour_in_both_schemes() -> None:
    root = Path(__file__).parents[1]
    style = (root / "docs" / "assets" / "map.css").read_text(encoding="utf-8")
    for number in range(1, len(read_seeds(root / "seeds")[0].corridors) + 1):
        wanted = (
            f"--route-{number}: #",
            f".route-{number} {{",
            f".show-{number}:",
            f".route-card.route-{number}:",
        )
        told = [style.count(rule) for rule in wanted]
        assert told == [2, 1, 1, 1], (
            f"map.css: corridor {number} has no colour in both schemes, or lacks a rule"
        )


def test_areas_without_extent_are_not_drawn() -> None:
    assert (
        write_path([[(0, 0), (0.2, 0), (0, 0.2)], [(0, 0), (3, -2), (3, 4)]], closed=True) == "M0 0l3-2 0 6z"
    )


def test_bad_places_are_told_with_their_line() -> None:
    rows = ("city,A,1,2,3,4,start", "city,B,x,2,3,4,start", "town,C,1,2,3,4,start")
    text = "\n".join(("# places", "kind,name,lat,lon,dx,dy,anchor", *rows))
    found, problems = read_places("p.csv", text)
    assert [p.name for p in found] == ["A"] and [p.spot.line for p in problems] == [4, 5]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"land": 1}'])
def test_a_damaged_basemap_is_refused(text: str) -> None:
    with pytest.raises((ValueError, KeyError)):
        read_basemap(text)
