"""axe-core finds nothing: in both schemes, on a phone and a desk, in any fonts, with whatever opens open."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from browsing import Browse
from built import Site
from playwright.sync_api import Page

AXE = Path(__file__).parent / "node_modules/axe-core/axe.min.js"
WIDTHS = (390, 1280)
COLOURS = ("light", "dark")
CARD = ".card"
WORD = "China"

# Every rule of WCAG 2.2 A and AA and the best practices, also those that axe leaves out unless asked for; or
# some rules only.
RUN = """async ([part, only]) => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
  const rules = {"target-size": {enabled: true}};
  const some = only ? {runOnly: {type: "rule", values: only}} : {runOnly: {type: "tag", values: tags}, rules};
  const {violations} = await axe.run(part ?? document, {resultTypes: ["violations"], ...some});
  const why = (v, n) => [...n.any, ...n.all, ...n.none][0]?.message ?? v.help;
  return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(" ")}: ${why(v, n)}`));
}"""
LAYOUT = ["target-size", "scrollable-region-focusable"]
"""The rules whose outcome can depend on fonts."""
COLOUR = ["color-contrast", "link-in-text-block"]
"""The rules whose outcome can depend on the scheme."""


@pytest.fixture(scope="module")
def axe() -> str:
    """The script that is put into each page."""
    if not AXE.is_file():
        pytest.fail("axe-core is missing: `make test` installs it", pytrace=False)
    return AXE.read_text("utf-8")


def gathered(faults: dict[str, list[str]]) -> str:
    """Each fault once, with where it was first met and how often."""
    return "\n".join(f"{fault} [{where[0]}; {len(where)} in all]" for fault, where in faults.items())


def opened(page: Page) -> Iterator[str]:
    """Open the menu, then the first citation's card: what to look at."""
    page.locator("[popovertarget=menu]").locator("visible=true").click()
    yield ".md-header"
    page.keyboard.press("Escape")
    mark = page.locator("a.footnote-ref:visible").first
    mark.scroll_into_view_if_needed()
    mark.hover()
    page.locator(CARD).locator("visible=true").first.wait_for()
    yield CARD
    page.mouse.move(0, 0)


def kinds(site: Site) -> set[str]:
    """The longest page of each kind: of those in one folder, of the themes; every other page is its own."""
    themes = dict.fromkeys((url for url, _ in site.claims()), "theme")
    longest: dict[str, str] = {}
    for url in sorted(site.pages, key=lambda url: len(site.pages[url].read_bytes())):
        folder, _, name = url.removeprefix(site.base).strip("/").rpartition("/")
        longest[themes.get(url, folder or name)] = url
    return set(longest.values())


def test_axe_finds_nothing(site: Site, browse_once: Browse, axe: str) -> None:
    """A page of each kind in both schemes on phone and desk; every other page in one of the four ways.

    In the dark only what has to do with colours is looked at again.
    """
    faults: dict[str, list[str]] = {}
    ways = list(product(COLOURS, WIDTHS))
    whole = kinds(site)
    with browse_once(reduced_motion="reduce") as page:
        for turn, url in enumerate(site.pages):
            for colours, width in ways if url in whole else ways[turn % 4 :][:1]:
                page.emulate_media(color_scheme=colours)
                page.set_viewport_size({"width": width, "height": 800})
                page.goto(url)
                page.evaluate(axe)
                again = url in whole and colours == "dark"
                found = page.evaluate(RUN, [None, COLOUR if again else None])
                # What opens is the same on all pages.
                if url == site.themed():
                    found += [fault for part in opened(page) for fault in page.evaluate(RUN, [part, None])]
                for fault in found:
                    faults.setdefault(fault, []).append(f"{url} {colours} {width}")
    assert not faults, gathered(faults)


def test_all_can_be_hit_and_scrolled(site: Site, browse: Browse, axe: str) -> None:
    """Whatever the fonts, targets on a phone are large enough or apart: on a page of each kind."""
    faults: dict[str, list[str]] = {}
    with browse(width=WIDTHS[0], reduced_motion="reduce") as page:
        for url in sorted(kinds(site)):
            page.goto(url)
            page.evaluate(axe)
            found = page.evaluate(RUN, [None, LAYOUT])
            if url == site.themed():
                found += [fault for part in opened(page) for fault in page.evaluate(RUN, [part, LAYOUT])]
            for fault in found:
                faults.setdefault(fault, []).append(url)
    assert not faults, gathered(faults)


@pytest.mark.parametrize("colours", COLOURS)
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
        faults = page.evaluate(RUN, [None, None])
        assert not faults, "\n".join(faults)
