"""The Content-Security-Policy: no page breaks it, whatever is used on it; what it forbids does not run."""

from __future__ import annotations

import pytest
from browsing import Browse
from built import Site
from playwright.sync_api import Page, Route

POLICY = 'http-equiv="Content-Security-Policy"'

# Told with what the page would have loaded or run; the list is read when the page has been used.
WATCH = """window.broken = [];
document.addEventListener("securitypolicyviolation", (e) =>
  window.broken.push(`${e.effectiveDirective} forbids ${e.blockedURI} ${e.sample}`));"""

HOSTILE = {
    "a script": '<script>document.title = "run"</script>',
    "a handler": '<button id="bad" onclick="document.title = \'run\'">x</button>',
    "an address": '<a id="bad" href="javascript:void(document.title = \'run\')">x</a>',
    "a picture's error": '<img src="/none" onerror="document.title = \'run\'">',
    "another host": '<script src="https://elsewhere.example/x.js"></script>',
    "another host's picture": '<img src="https://elsewhere.example/x.png">',
    "another base": '<base href="https://elsewhere.example/">',
    "a style": "<style>h1 { color: red }</style>",
    "a frame": '<iframe src="https://elsewhere.example/"></iframe>',
}


def use(page: Page) -> None:
    """Work whatever the page has: colours, menu, a card, the filter, the search and its worker."""
    page.locator("[for^=colours-]:visible").first.click()
    page.locator("[popovertarget=menu]").locator("visible=true").first.click()
    page.keyboard.press("Escape")
    mark = page.locator("a.footnote-ref:visible")
    if mark.count():
        mark.first.press("Enter")
        page.locator(".card").wait_for()
        page.keyboard.press("Escape")
    if page.locator(".filter").count():
        page.locator(".filter select").first.select_option(index=1)
        page.locator(".filter button").click()


def find(page: Page) -> None:
    """Search, which loads the theme's script, its worker and the index."""
    page.keyboard.press("Control+k")
    page.get_by_text("Type to start searching").wait_for(state="attached")
    page.keyboard.insert_text("Chin")
    page.keyboard.press("a")
    page.locator(".md-search-result__article mark").first.wait_for(state="attached")


def test_no_page_breaks_its_policy(site: Site, browse_once: Browse) -> None:
    """Every page is opened and used; one of each kind, and the page of lost addresses, is searched from."""
    kinds = {url.removeprefix(site.base).partition("/")[0]: url for url in site.pages}
    faults = []
    with browse_once(width=800) as page:
        page.add_init_script(WATCH)
        for url, file in site.pages.items():
            assert file.read_text("utf-8").count(POLICY) == 1, url
            page.goto(url)
            use(page)
            if url in kinds.values():
                find(page)
            faults += [f"{url}: {what}" for what in page.evaluate("broken")]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("what", HOSTILE)
def test_what_is_put_into_a_page_does_not_run(site: Site, browse_once: Browse, what: str) -> None:
    """Each is stopped by the policy, and nothing of it is asked for from another host."""
    asked: list[str] = []
    html = (site.root / "404.html").read_text("utf-8").replace("<h1>", f"{HOSTILE[what]}<h1>", 1)

    def elsewhere(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    with browse_once(hostile=f"{site.base}hostile/") as page:
        page.route(f"{site.base}hostile/", lambda route: route.fulfill(body=html, content_type="text/html"))
        page.route("https://elsewhere.example/**", elsewhere)
        page.add_init_script(WATCH)
        page.goto(f"{site.base}hostile/")
        if 'id="bad"' in HOSTILE[what]:
            page.locator("#bad").click()
        page.wait_for_function("broken.length")
        assert page.title() != "run" and not asked
        assert page.locator("h1").evaluate("e => getComputedStyle(e).color") != "rgb(255, 0, 0)"


def test_the_policy_is_what_stops_it(site: Site, browse_once: Browse) -> None:
    """The same script runs in the same page without its policy, so the test above can fail."""
    kept = (site.root / "404.html").read_text("utf-8").replace(POLICY, "")
    html = kept.replace("<h1>", f"{HOSTILE['a script']}<h1>", 1)
    with browse_once() as page:
        page.route(f"{site.base}hostile/", lambda route: route.fulfill(body=html, content_type="text/html"))
        page.goto(f"{site.base}hostile/")
        assert page.title() == "run"
