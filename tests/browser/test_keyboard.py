"""With the keyboard alone everything is reached, seen to be reached, opened and closed."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

import pytest
from browsing import Browse
from built import Site
from playwright.sync_api import Locator, Page

PHONE = 360
FOCUSED = "(e) => document.activeElement === e"

# Everything that a mouse can work and Tab should reach: marked with a number, counted.
MARKED = """() => {
  const worked = "a[href], button, input, summary, select, textarea, [tabindex='0']";
  const all = [...document.querySelectorAll(worked)];
  const seen = all.filter((e) => e.checkVisibility({visibilityProperty: true, opacityProperty: true})
    && e.getBoundingClientRect().width > 1 && !e.closest("[popover]:not(:popover-open)") && e.tabIndex >= 0
    && !(e.type === "radio" && !e.checked));
  seen.forEach((e, i) => (e.dataset.reach = i));
  return seen.map((e) => `${e.tagName} ${e.className} ${(e.innerText || e.ariaLabel || "").slice(0, 40)}`);
}"""

# Which of them has the focus, and what keeps the eye from it: no ring, or something that lies over it.
HERE = """() => {
  const e = document.activeElement;
  const shown = e.matches(".md-option") ? e.nextElementSibling : e;
  const style = getComputedStyle(shown);
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
  const middle = (b) => document.elementFromPoint((b.left + b.right) / 2, (b.top + b.bottom) / 2);
  const tops = [...shown.getClientRects()].map(middle).filter(Boolean);
  const over = (top) => !shown.contains(top) && !!top.closest(".md-header, .card");
  const faults = [];
  if (!ring && !e.closest("svg") && !e.matches("[data-md-component=search-query]")) faults.push("no ring");
  // The middle of a line drawn in a wide picture may lie where the picture has been scrolled away.
  if (!tops.length && !e.closest("svg")) faults.push("out of sight");
  if (tops.length && tops.every(over)) faults.push(`under ${tops[0].className}`);
  return {n: e.dataset.reach ?? "", faults};
}"""


# Keep, for each of them, what is amiss with it when the next key is pressed.
NOTED = f"""() => {{
  const look = {HERE};
  window.noted = new Map();
  addEventListener("keydown", () => {{
    const {{n, faults}} = look();
    if (n) noted.set(n, faults);
  }}, true);
}}"""
BATCH = 40


def tab_to(page: Page, goal: Locator, limit: int = 40) -> None:
    """Press Tab until the goal has the focus."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if goal.evaluate(FOCUSED):
            return
    pytest.fail(f"{limit} times Tab, and not at {goal}")


@pytest.mark.parametrize("scripts", [True, False], ids=["javascript", "no-javascript"])
def test_menu_opens_walks_and_closes(site: Site, browse: Browse, scripts: bool) -> None:
    """Enter opens the menu on a phone, Tab walks it in order, Escape closes it and gives the focus back."""
    with browse(width=PHONE, java_script_enabled=scripts) as page:
        page.goto(site.base)
        button, menu = page.get_by_role("button", name="Menu"), page.locator("#menu")
        tab_to(page, button)
        page.keyboard.press("Enter")
        assert menu.is_visible()
        for link in menu.get_by_role("link").all():
            page.keyboard.press("Tab")
            assert link.evaluate(FOCUSED), link.inner_text()
            assert link.evaluate("(e) => e.getBoundingClientRect().bottom <= innerHeight"), link.inner_text()
        page.keyboard.press("Escape")
        assert not menu.is_visible()
        assert button.evaluate(FOCUSED)


def test_menu_leads_to_pages_and_headings(site: Site, browse_once: Browse) -> None:
    """The menu has every page of the navigation and the headings of this one, and goes when one is taken."""
    with browse_once(width=PHONE) as page:
        page.goto(next(site.claims())[0])
        menu = page.locator("#menu")
        pages = {urlsplit(str(link.evaluate("(e) => e.href"))).path for link in menu.locator("a").all()}
        # What stands in a folder of its own kind is listed on that folder's page.
        tops = {urlsplit(url).path for url in site.pages if not url.endswith("404.html")}
        assert {path for path in tops if path.count("/") < 3} <= pages
        page.get_by_role("button", name="Menu").press("Enter")
        heading = menu.locator("a[href^='#']").last
        target = unquote(heading.get_attribute("href") or "")
        heading.press("Enter")
        page.wait_for_function("target => decodeURIComponent(location.hash) === target", arg=target)
        assert not menu.is_visible()
        assert page.locator(f"[id='{target[1:]}']").is_visible()


def test_colours_are_chosen_by_keyboard(site: Site, browse_once: Browse) -> None:
    """The colours are radio buttons with names: an arrow key goes to dark and back."""
    with browse_once(width=PHONE, color_scheme="light") as page:
        page.goto(site.base)
        light, dark = page.get_by_role("radio", name="Light"), page.get_by_role("radio", name="Dark")
        tab_to(page, light)
        for radio, scheme in ((dark, "slate"), (light, "default")):
            page.keyboard.press("ArrowRight")
            assert radio.is_checked()
            assert page.locator("body").get_attribute("data-md-color-scheme") == scheme
            assert radio.evaluate(FOCUSED)


@pytest.mark.parametrize("width", [PHONE, 1280])
def test_search_opens_and_closes(site: Site, browse_once: Browse, width: int) -> None:
    """Tab comes to the search, an arrow key to the results, and Escape closes it."""
    with browse_once(width=width) as page:
        page.goto(site.base)
        field = page.locator("[data-md-component=search-query]")
        tab_to(page, field)
        page.keyboard.type("China")
        results = page.locator("[data-md-component=search-result] a")
        results.first.wait_for()
        page.wait_for_timeout(500)
        page.keyboard.press("ArrowDown")
        assert page.evaluate("!!document.activeElement.closest('[data-md-component=search-result] a')")
        page.keyboard.press("Escape")
        results.first.wait_for(state="hidden")
        tab_to(page, page.locator("main a:visible").first, 30)


def unreached(page: Page) -> list[str]:
    """Tab through the open page: what it does not come to, and what has the focus unseen.

    The page looks at what has the focus when the next Tab is pressed; what seems hidden may have been on its
    way into sight, so a page with faults is gone through once more, slowly.
    """
    url = page.url
    for slowly in (False, True):
        wanted = page.evaluate(MARKED)
        page.evaluate(NOTED)
        # A citation's card opens beside its mark and brings stops of its own.
        for _ in range(8 * len(wanted) // BATCH + 1):
            for _ in range(BATCH):
                page.keyboard.down("Tab")
                if slowly:
                    page.wait_for_timeout(100)
            if page.evaluate("noted.size") == len(wanted):
                break
        seen = page.evaluate("Object.fromEntries(noted)")
        faults = [f"{wanted[int(n)]}: {what}" for n, found in seen.items() for what in found]
        faults += [f"not reached: {what}" for i, what in enumerate(wanted) if str(i) not in seen]
        if not faults:
            return []
        page.goto(url)
    return faults


@pytest.mark.parametrize("width", [PHONE, 1280])
@pytest.mark.parametrize("path", ["", "theme", "map/", "timeline/"])
def test_everything_is_reached_and_seen(site: Site, browse_once: Browse, path: str, width: int) -> None:
    """Tab comes to all that can be worked on the main pages, and the focus is drawn and not covered."""
    with browse_once(width=width, reduced_motion="reduce") as page:
        page.goto(site.themed() if path == "theme" else site.base + path)
        assert unreached(page) == []


def test_the_focus_is_seen_in_any_fonts(site: Site, browse: Browse) -> None:
    """The same of a theme on a phone, where lines break most and a header or card covers most."""
    with browse(width=PHONE, reduced_motion="reduce") as page:
        page.goto(site.themed())
        assert unreached(page) == []
