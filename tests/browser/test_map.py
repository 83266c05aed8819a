"""The map: names that can be read, corridors that can be followed, the same in words."""

from __future__ import annotations

import pytest
from built import Site
from conftest import Browse

OVERLAPS = """() => {
  const labels = [...document.querySelectorAll(".map text")];
  const names = labels.map((e) => [e.textContent, e.getBoundingClientRect()]);
  const frame = document.querySelector(".map > svg").getBoundingClientRect();
  const hit = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 3 && b.top < a.bottom - 3;
  const cut = names.filter(([, a]) => a.left < frame.left || a.right > frame.right);
  const wrong = cut.map(([name]) => `${name} is cut`);
  names.forEach(([one, a], i) => names.slice(i + 1).forEach(([other, b]) => {
    if (hit(a, b)) wrong.push(`${one} and ${other}`);
  }));
  return wrong;
}"""


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_names_on_the_map_neither_overlap_nor_are_cut(site: Site, browse: Browse, width: int) -> None:
    """Every name stands clear of every other, whatever the width."""
    with browse(width=width) as page:
        page.goto(f"{site.base}map/")
        assert page.locator(".map text").count() > 15
        assert page.evaluate(OVERLAPS) == []


def test_corridors_are_reached_by_keyboard_and_followed(site: Site, browse: Browse) -> None:
    """Each corridor is a link with a name; Enter leads to the section that tells of it."""
    with browse() as page:
        page.goto(f"{site.base}map/")
        links = page.locator(".map a")
        assert links.count() == page.locator("article table tbody tr").count() > 3
        for i in range(links.count()):
            assert links.nth(i).get_attribute("aria-label")
        links.first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/corridors/#*")
        assert page.evaluate("!!document.getElementById(location.hash.slice(1))")


def test_states_of_a_corridor_differ_by_pattern_too(site: Site, browse: Browse) -> None:
    """Who sees no colours tells routes in use, being built and planned apart by their dashes."""
    with browse() as page:
        page.goto(f"{site.base}map/")
        dashes = {
            status: page.locator(f".map .route.{status}").first.evaluate(
                "e => getComputedStyle(e).strokeDasharray"
            )
            for status in ("running", "building", "planned")
        }
        assert len(set(dashes.values())) == 3
