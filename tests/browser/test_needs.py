"""The site bends to its reader: zoom, less motion, forced colours, a screen reader, no scripts."""

from __future__ import annotations

import re
from pathlib import Path

from built import Site
from conftest import Browse

SHOTS = Path(__file__).parent / "shots"

# What is amiss on a narrow page: sideways scrolling, or parts of the header that are cut or overlap.
NARROW = """() => {
  const faults = [];
  const wide = document.scrollingElement.scrollWidth;
  if (wide > innerWidth) faults.push(`${wide} px wide`);
  const parts = [...document.querySelectorAll(".md-header__inner > *, .md-header__option > *")]
    .filter((e) => e.matches("a, button, label") && e.checkVisibility());
  const boxes = parts.map((e) => [e.className, e.getBoundingClientRect()]);
  if (boxes.length < 4) faults.push(`only ${boxes.map(([name]) => name)} in the header`);
  boxes.forEach(([name, a], i) => {
    if (a.left < 0 || a.right > innerWidth) faults.push(`${name} is cut`);
    boxes.slice(i + 1).forEach(([other, b]) => {
      if (a.left < b.right - 1 && b.left < a.right - 1) faults.push(`${name} lies over ${other}`);
    });
  });
  return faults;
}"""

# What moves for longer than a hundredth of a second, in any element or what is drawn before and after it.
MOVES = """() => {
  const inMs = (time) => parseFloat(time) * (time.endsWith("ms") ? 1 : 1000);
  const longest = (times) => Math.max(...times.split(",").map(inMs));
  const moving = [];
  for (const e of document.querySelectorAll("*"))
    for (const part of [null, "::before", "::after"]) {
      const s = getComputedStyle(e, part);
      const animated = s.animationName === "none" ? 0 : longest(s.animationDuration);
      const ms = Math.max(longest(s.transitionDuration), animated);
      if (ms > 10) moving.push(`${e.tagName} ${e.className} ${part ?? ""}: ${ms} ms`);
    }
  if (getComputedStyle(document.documentElement).scrollBehavior === "smooth") moving.push("scrolls smoothly");
  return moving;
}"""

# Links in the text that only their colour tells from it; marks that stand apart as superscripts do not count.
UNMARKED = """() => [...document.querySelectorAll("article :is(p, li, td) > a[href]")]
  .filter((e) => !e.matches(".footnote-ref, .footnote-backref, .permalink, .note-mark"))
  .filter((e) => e.checkVisibility())
  .filter((e) => !getComputedStyle(e).textDecorationLine.includes("underline"))
  .map((e) => e.outerHTML.slice(0, 120))"""


NAMES = """(all) => all.map((e) =>
  e.ariaLabel ?? document.getElementById(e.getAttribute("aria-labelledby"))?.innerText)"""


def test_fits_at_four_times_the_size(site: Site, browse: Browse) -> None:
    """At 320 px, which is 1280 at 400 %, no page scrolls sideways and the header is whole."""
    with browse(width=320) as page:
        faults = []
        for url in site.pages():
            page.goto(url)
            faults += [f"{url}: {fault}" for fault in page.evaluate(NARROW)]
        assert not faults, "\n".join(faults)


def test_nothing_moves_for_who_asked_for_less_motion(site: Site, browse_once: Browse) -> None:
    """No transition or animation is longer than a hundredth of a second, and nothing scrolls smoothly."""
    with browse_once(reduced_motion="reduce") as page:
        faults: dict[str, str] = {}
        for url in site.pages():
            page.goto(url)
            for fault in page.evaluate(MOVES):
                faults.setdefault(fault, url)
        assert not faults, "\n".join(f"{fault} [{url}]" for fault, url in faults.items())


def test_forced_colours_lose_nothing(site: Site, browse_once: Browse) -> None:
    """Links stay underlined where their colour is the system's; pictures are kept."""
    SHOTS.mkdir(exist_ok=True)
    with browse_once(forced_colors="active", color_scheme="dark") as page:
        faults = []
        for url in site.pages():
            page.goto(url)
            faults += [f"{url}: {link}" for link in page.evaluate(UNMARKED)]
        for name in ("", "rivals/", "map/", "timeline/"):
            page.goto(site.base + name)
            page.screenshot(path=SHOTS / f"forced-{name.strip('/') or 'home'}.png")
        assert not faults, "\n".join(faults)


def test_landmarks_tell_the_parts(site: Site, browse_once: Browse) -> None:
    """Each page is one banner, one main part and one closing part, with navigations that differ by name."""
    with browse_once() as page:
        faults = []
        for url in site.pages():
            page.goto(url)
            for role in ("banner", "main", "contentinfo"):
                if page.get_by_role(role).count() != 1:
                    faults.append(f"{url}: {page.get_by_role(role).count()} of {role}")
            names = page.get_by_role("navigation").evaluate_all(NAMES)
            if None in names or len(set(names)) != len(names) or len(names) < 3:
                faults.append(f"{url}: navigations named {names}")
        assert not faults, "\n".join(faults)


def test_without_scripts_nothing_is_dead(site: Site, browse_once: Browse) -> None:
    """What only scripts can work is not shown where there are none; every page can still be reached."""
    for width in (360, 1280):
        with browse_once(width=width, java_script_enabled=False) as page:
            page.goto(site.base)
            for dead in (".md-header__option", "[data-md-component=search-query]", "label[for=__search]"):
                assert page.locator(dead).locator("visible=true").count() == 0, dead
            assert page.locator("footer a").first.is_visible()
            assert page.get_by_role("button", name="Menu").is_visible()


def test_a_browser_that_keeps_nothing_gets_all_of_it(site: Site, browse_once: Browse) -> None:
    """Where storage is denied, the colours still change, and the search opens and finds."""
    with browse_once(color_scheme="light") as page:
        page.add_init_script(
            "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('denied'); }});"
        )
        page.goto(site.base)
        page.get_by_title("Switch to dark").click()
        assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
        page.keyboard.press("Control+k")
        page.get_by_text("Type to start searching").wait_for(state="attached")
        page.keyboard.type("Umarov")
        page.locator(".md-search-result__item").first.wait_for()


def test_the_themes_files_are_loaded_as_this_site_wants_it(site: Site) -> None:
    """Its palettes are not loaded, its script only for who searches: overrides/main.html sees to both."""
    wrong = []
    for url, file in site.pages().items():
        html = file.read_text("utf-8")
        wrong += [f"{url} loads the palettes"] if "/palette." in html else []
        wrong += [f"{url} loads the theme's script"] if re.search(r'[^-]src="[^"]*bundle\.', html) else []
        held = html.count('<script type="text/plain" id="searcher" data-src="')
        wrong += [f"{url} does not hold the theme's script back"] if held != 1 else []
    assert wrong == [], "mend overrides/main.html for this version of the theme"
