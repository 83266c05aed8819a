"""Addresses of pages as the site publishes them."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from scripts.library import read
from scripts.link import published
from scripts.pages.chart import drawing
from scripts.pages.locator import locator
from scripts.pages.parts import Page

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("map.md#x", "map.md", "#x"),
        ("map.md#x", "index.md", "map/#x"),
        ("map.md#x", "corridors.md", "../map/#x"),
        ("map.md", "actors/china.md", "../../map/"),
        ("map.md", "actors/index.md", "../map/"),
        ("index.md", "map.md", "../"),
        ("index.md", "index.md", "./"),
        ("actors/index.md", "actors/china.md", "../"),
    ],
)
def test_links_are_as_published(target: str, page: str, link: str) -> None:
    assert published(target, page) == link


def test_drawings_are_light_and_lead_to_the_cards_from_any_page() -> None:
    library, _ = read(ROOT / "seeds")
    home = Page(library, {}, "index.md", "Home", "Home", ())
    svg = drawing(home)
    assert all(f'href="map/#route-{name}"' in svg for name in library.corridors)
    assert len(gzip.compress(svg.encode())) < 6_000
    for key in (*library.basemap.states, "china", "russia", "afghanistan"):
        page = Page(library, {}, f"actors/{key}.md", key, key, ())
        assert len(gzip.compress(locator(page, key).encode())) < 2_560
