"""The site bends to its reader: zoom, less motion, forced colours, a screen reader, no scripts."""

from __future__ import annotations

import re

from browsing import Browse
from built import Site


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
        page.keyboard.type("China")
        page.locator(".md-search-result__item").first.wait_for()


def test_the_themes_files_are_loaded_as_this_site_wants_it(site: Site) -> None:
    """Its palettes are not loaded, its script only for who searches: overrides/main.html sees to both."""
    wrong = []
    for url, file in site.pages.items():
        html = file.read_text("utf-8")
        wrong += [f"{url} loads the palettes"] if "/palette." in html else []
        wrong += [f"{url} loads the theme's script"] if re.search(r'[^-]src="[^"]*bundle\.', html) else []
        held = html.count('<script type="text/plain" id="searcher" data-src="')
        wrong += [f"{url} does not hold the theme's script back"] if held != 1 else []
    assert wrong == [], "mend overrides/main.html for this version of the theme"
