"""The public record beside the sources: updates, references and routes come whole onto pages and data."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from scripts.language.edtf import readable
from scripts.library.model import Library
from scripts.library.named import Point
from scripts.library.query import reference_users
from scripts.library.routes import find_countries, strip_countries, trace_legs, trace_lines
from scripts.pages.drawn.projection import project
from scripts.read.seeds import read_seeds
from scripts.tools import linkcheck

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def library() -> Library:
    return read_seeds(ROOT / "seeds")[0]


def test_a_theme_tells_what_happened_since_if_anything_did(library: Library) -> None:
    for tid in library.themes:
        page = (ROOT / "docs" / f"{tid}.md").read_text(encoding="utf-8")
        mine = library.told.updates_in[tid]
        assert all(page.count(f'id="update-{uid}"') == 1 for uid in mine), tid
        assert ("; updates to " in page) == bool(mine), tid
    shown = (ROOT / "docs" / "timeline.md").read_text(encoding="utf-8")
    assert all(f">{readable(update.date)}</time>" in shown for update in library.updates.values())


def test_the_data_holds_notes_updates_and_references(library: Library) -> None:
    def rows(name: str) -> list[dict[str, object]]:
        return list(json.loads((ROOT / "docs" / "data" / name).read_text(encoding="utf-8")))

    assert {row["claim"] for row in rows("notes.json")} == {f for f, c in library.claims.items() if c.note}
    assert {row["id"] for row in rows("updates.json")} == set(library.updates)
    assert (
        {row["id"] for row in rows("references.json")}
        == set(library.references)
        == set(reference_users(library))
    )
    assert {row["state"] for name in ("notes", "updates", "references") for row in rows(f"{name}.json")} == {
        "read"
    }


def test_corridors_are_geojson_on_the_globe(library: Library) -> None:
    made = json.loads((ROOT / "docs" / "data" / "corridors.geojson").read_text(encoding="utf-8"))
    assert made["type"] == "FeatureCollection" and "GeoNames" in made["attribution"]
    assert {feature["id"] for feature in made["features"]} == set(library.corridors)
    for feature in made["features"]:
        for line in feature["geometry"]["coordinates"]:
            assert len(line) > 1 and all(0 < lon < 130 and 30 < lat < 65 for lon, lat in line)


@pytest.mark.parametrize(
    ("name", "words", "codes"),
    [
        ("Kashgar (CN)", "Kashgar", ("CN",)),
        ("Torugart Pass (CN/KG border)", "Torugart Pass", ("CN", "KG")),
        ("Makmal (KG; gauge change 1435/1520)", "Makmal", ("KG",)),
        ("Tobol (KZ) - Troitsk (RU)", "Tobol – Troitsk", ("KZ", "RU")),
        ("Nowhere", "Nowhere", ()),
    ],
)
def test_points_tell_their_countries(name: str, words: str, codes: tuple[str, ...]) -> None:
    assert (strip_countries(name), find_countries(name)) == (words, codes)


def test_every_point_tells_its_country(library: Library) -> None:
    points = [point for route in library.corridors.values() for point in route.points]
    assert points and all(find_countries(point.name) for point in points)


def test_branches_fork_and_join() -> None:
    orders = [(1, ""), (2, "a"), (2, "b"), (3, ""), (4, "a"), (4, "b")]
    points = [
        Point(name="P", branch=branch, lat=order, lon=len(branch) and ord(branch), source="OK")
        for order, branch in orders
    ]
    lines = [[(lat, lon) for lon, lat in line] for line in trace_lines(points)["coordinates"]]
    assert lines == [
        [(1, 0), (2, 97), (3, 0)], [(1, 0), (2, 98), (3, 0)], [(3, 0), (4, 97)], [(3, 0), (4, 98)]
    ]  # fmt: skip


def test_legs_by_sea_are_told_from_those_over_land() -> None:
    orders = [(1, "", False), (2, "a", False), (2, "b", False), (3, "", True), (4, "", False)]
    points = [
        Point(name="P", branch=branch, lat=order, lon=0, by="sea" if sea else None, source="OK")
        for order, branch, sea in orders
    ]

    def legs(*, by_sea: bool) -> list[list[float]]:
        return [[lat for _, lat in line] for line in trace_legs(points, by_sea=by_sea)["coordinates"]]

    assert legs(by_sea=True) == [[2, 3], [2, 3]]
    assert legs(by_sea=False) == [[1, 2], [1, 2], [3, 4]]


def _is_within(x: float, y: float, ring: list[tuple[float, float]]) -> bool:
    """Whether a ray to the right of the point crosses the ring an odd number of times."""
    crossed = 0
    for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]):
        crossed += (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
    return crossed % 2 == 1


def test_lines_run_only_through_states_that_their_points_name(library: Library) -> None:
    """Between two points of Kazakhstan a line as it is drawn does not cut across Kyrgyzstan."""
    states = {
        name: [[project(lon, lat) for lon, lat in ring] for ring in rings]
        for name, rings in library.basemap.states.items()
    }
    codes = {name: library.actors[name].code for name in states}
    wrong = set()
    for corridor, route in library.corridors.items():
        named = {code for point in route.points for code in find_countries(point.name)}
        for line in trace_lines(route.points)["coordinates"]:
            for (x1, y1), (x2, y2) in pairwise(project(*point) for point in line):
                steps = [(x1 + (x2 - x1) * n / 100, y1 + (y2 - y1) * n / 100) for n in range(101)]
                wrong |= {
                    (corridor, name)
                    for name, rings in states.items()
                    if codes[name] not in named and any(_is_within(*step, r) for step in steps for r in rings)
                }
    assert wrong == set()


def test_without_a_network_nothing_is_called_broken() -> None:
    told = linkcheck.ask("http://127.0.0.1:9/")
    assert told.startswith("no answer")
