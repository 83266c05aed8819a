"""axe-core finds nothing: on any page, in both schemes, on a phone and a desk, with whatever opens open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from built import Site
from conftest import Browse
from playwright.sync_api import Page

AXE = Path(__file__).parent / "node_modules/axe-core/axe.min.js"
WIDTHS = (390, 1280)
CARD = ".card"
WORD = "China"

# Every rule of WCAG 2.2 A and AA and the best practices, also those that axe leaves out unless asked for.
RUN = """async (part) => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
  const rules = {"target-size": {enabled: true}};
  const runOnly = {type: "tag", values: tags};
  const {violations} = await axe.run(part ?? document, {resultTypes: ["violations"], rules, runOnly});
  const why = (v, n) => [...n.any, ...n.all, ...n.none][0]?.message ?? v.help;
  return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(" ")}: ${why(v, n)}`));
}"""


@pytest.fixture(scope="module")
def axe() -> str:
    """The script that is put into each page."""
    if not AXE.is_file():
        pytest.fail("axe-core is missing: `make test` installs it", pytrace=False)
    return AXE.read_text("utf-8")


def gathered(faults: dict[str, list[str]]) -> str:
    """Each fault once, with where it was first met and how often."""
    return "\n".join(f"{fault} [{where[0]}; {len(where)} in all]" for fault, where in faults.items())


def opened(page: Page) -> Iterator[tuple[str, str]]:
    """Open the menu, then the first citation's card, where the page has them: a name and what to look at."""
    menu = page.locator("[popovertarget=menu]")
    if menu.is_visible():
        menu.click()
        yield "menu open", ".md-header"
        page.keyboard.press("Escape")
    mark = page.locator("a.footnote-ref:visible").first
    if mark.count():
        mark.scroll_into_view_if_needed()
        mark.hover()
        page.locator(CARD).locator("visible=true").first.wait_for()
        yield "card open", CARD
        page.mouse.move(0, 0)


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_nothing(site: Site, browse: Browse, axe: str, colours: str) -> None:
    """Every page, as it comes and with its menu and a card open."""
    faults: dict[str, list[str]] = {}
    with browse(color_scheme=colours, reduced_motion="reduce") as page:
        for url in site.pages():
            page.goto(url)
            page.evaluate(axe)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                for fault in page.evaluate(RUN):
                    faults.setdefault(fault, []).append(f"{url} {colours} {width}")
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                for name, part in opened(page):
                    for fault in page.evaluate(RUN, part):
                        faults.setdefault(fault, []).append(f"{url} {colours} {width} {name}")
    assert not faults, gathered(faults)


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_in_search(
    site: Site, browse_once: Browse, axe: str, colours: str, width: int
) -> None:
    """The search with its results shown."""
    with browse_once(width=width, color_scheme=colours, reduced_motion="reduce") as page:
        page.goto(site.base)
        page.evaluate(axe)
        page.locator("[data-md-component=search-query]").focus()
        page.keyboard.type(WORD)
        page.locator("[data-md-component=search-result] li").first.wait_for()
        faults = page.evaluate(RUN)
        assert not faults, "\n".join(faults)
