"""Addresses of pages as the site publishes them."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from scripts.library.addresses import published_link
from scripts.pages.drawn.country_map import draw_country_map
from scripts.pages.drawn.map import draw_map
from scripts.read.seeds import read_seeds

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
    assert published_link(target, page) == link


def test_drawings_are_light_and_lead_to_the_cards_from_any_page() -> None:
    library, _ = read_seeds(ROOT / "seeds")
    svg = draw_map(library, "index.md")
    assert all(f'href="map/#route-{name}"' in svg for name in library.corridors)
    assert len(gzip.compress(svg.encode())) < 6_000
    for key in (actor.id for actor in library.actors.values() if actor.code):
        svg = draw_country_map(library, f"actors/{key}.md", key)
        assert len(gzip.compress(svg.encode())) < 2_560
