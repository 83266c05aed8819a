"""What a reader does: hover, jump, search, switch the palette, use the keyboard, get lost."""

from __future__ import annotations

import re

import pytest
from browsing import SHOTS, Browse
from built import Site, plain, seed
from playwright.sync_api import Page

# Whether the middle of an element's first line is what the reader sees at that place.
READABLE = """(e) => {
  const box = e.getClientRects()[0];
  const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + box.height / 2];
  const top = document.elementFromPoint(x, y);
  return !!top && (e.contains(top) || top.contains(e)) && !top.closest(".md-header");
}"""

# Follow each claim's address and its note's; name those whose first words are not then in sight.
HIDDEN = """async (claims) => {
  const inSight = (place) => {
    const box = place?.getClientRects()[0];
    const header = document.querySelector(".md-header").getBoundingClientRect();
    return !!box && box.top >= header.bottom - 1 && box.bottom <= innerHeight;
  };
  const follow = async (name) => {
    location.hash = name;
    await new Promise(requestAnimationFrame);
    return document.getElementById(name);
  };
  const firstLetter = (block, words) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const letters = [];
    for (let node; (node = walker.nextNode()); )
      if (!node.parentElement.closest("sup, .permalink, .note-mark"))
        letters.push(...[...node.data].map((letter, i) => [letter, node, i]));
    const at = letters.map(([letter]) => letter).join("").search(words);
    if (at < 0) return null;
    const range = document.createRange();
    range.setStart(letters[at][1], letters[at][2]);
    range.setEnd(letters[at][1], letters[at][2] + 1);
    return range;
  };
  const hidden = [];
  for (const {name, words, noted} of claims) {
    const block = (await follow(name))?.closest("p, li");
    if (!block || !inSight(firstLetter(block, words))) hidden.push(`${name}: the claim begins out of sight`);
    if (!noted) continue;
    const note = await follow(`note-${name}`);
    if (!inSight(note?.firstElementChild)) hidden.push(`${name}: its note begins out of sight`);
  }
  return hidden;
}"""


def scheme(page: Page) -> str | None:
    """The colour scheme that the page shows."""
    return page.locator("body").get_attribute("data-md-color-scheme")


def test_palette_switches(site: Site, browse_once: Browse) -> None:
    """The toggle goes to dark and back, and the choice is kept on the next page."""
    with browse_once(color_scheme="light") as page:
        page.goto(site.base)
        light = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert scheme(page) == "default"
        page.get_by_title("Switch to dark").click()
        assert scheme(page) == "slate"
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
        page.goto(site.themed())
        assert scheme(page) == "slate"
        page.get_by_title("Switch to light").click()
        assert scheme(page) == "default"


def test_palette_follows_the_system(site: Site, browse_once: Browse) -> None:
    """Whoever prefers dark gets dark at once."""
    with browse_once(color_scheme="dark") as page:
        page.goto(site.base)
        assert scheme(page) == "slate"


def test_search_finds_a_claim(site: Site, browse_once: Browse) -> None:
    """A name typed into the search finds the claims that hold it, and a result opens."""
    names = (row["name"].split()[-1] for row in seed("actors.yml") if row["kind"] == "person")
    claims = site.data("claims.json")
    word, telling = next((n, c) for n in names for c in claims if re.search(rf"\b{n}\b", c["text"]))
    with browse_once() as page:
        page.goto(site.base)
        page.locator("[data-md-component=search-query]").click()
        page.keyboard.type(word)
        results = page.locator(".md-search-result__item a.md-search-result__link")
        results.filter(has_text=word).first.wait_for()
        found = {str(a.evaluate("(a) => a.href")).split("?")[0].split("#")[0] for a in results.all()}
        assert site.base + telling["url"].split("#")[0] in found
        results.first.click()
        page.locator("article").filter(has_text=word).wait_for()


def test_keyboard_reaches_a_footnote(site: Site, browse: Browse) -> None:
    """Tab comes to the skip link first and to a footnote mark in time; its card leads to the footnote."""
    focused = "document.activeElement.matches('a.footnote-ref')"
    with browse() as page:
        page.goto(site.themed())
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('.md-skip')")
        for _ in range(80):
            if page.evaluate(focused):
                break
            page.keyboard.press("Tab")
        assert page.evaluate(focused), "80 times Tab, and no footnote mark"
        target = page.evaluate("document.activeElement.getAttribute('href')")
        page.keyboard.press("Enter")
        page.locator(".card").get_by_role("link", name="Footnote").focus()
        page.keyboard.press("Enter")
        page.wait_for_function("target => decodeURIComponent(location.hash) === target", arg=target)
        note = page.locator(f"[id='{target.removeprefix('#')}']")
        # The card goes when its link is followed; what it covered comes into sight a moment later.
        page.wait_for_function(READABLE, arg=note.element_handle())
        page.keyboard.press("Tab")
        assert page.evaluate("id => !!document.activeElement.closest(`[id='${id}']`)", target[1:])


def hidden(page: Page, site: Site) -> list[str]:
    """The claims and notes that don't begin in sight for who follows their address."""
    found = []
    for url, claims in site.claims():
        page.goto(url)
        rows = [
            {
                "name": claim["url"].partition("#")[2],
                "words": r"\W+".join(re.findall(r"\w+", plain(claim["text"]))),
                "noted": bool(claim["note"]),
            }
            for claim in claims
        ]
        found += page.evaluate(HIDDEN, rows)
    return found


def test_addresses_show_what_they_name_on_a_phone(site: Site, browse: Browse) -> None:
    """Whoever follows a claim's address sees the claim begin, and from its mark the note begin."""
    with browse(width=360) as page:
        assert hidden(page, site) == []


def test_addresses_show_what_they_name_on_a_desk(site: Site, browse_once: Browse) -> None:
    """The same where the header is wide."""
    with browse_once(width=1280) as page:
        assert hidden(page, site) == []


def test_lost_readers_find_home(site: Site, browse_once: Browse) -> None:
    """An address that does not exist, however deep, answers 404 with a styled page and a way home."""
    lost = f"{site.base}no/such/page/"
    with browse_once(missing=lost) as page:
        reply = page.goto(lost)
        assert reply
        assert reply.status == 404
        assert page.locator("h1").is_visible()
        page.locator(".md-header .brand").click()
        page.wait_for_url(site.base)


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_looks(site: Site, browse_once: Browse, colours: str) -> None:
    """The schemes differ; pictures of the chief pages on a phone, a tablet and a desk are kept."""
    chief = {"home": "", "theme": site.themed().removeprefix(site.base)}
    chief |= {name: f"{name}/" for name in ("timeline", "powers")}
    with browse_once(color_scheme=colours) as page:
        for name, path in chief.items():
            page.goto(site.base + path)
            assert scheme(page) == {"light": "default", "dark": "slate"}[colours]
            for width in (360, 768, 1440):
                page.set_viewport_size({"width": width, "height": 900})
                page.screenshot(path=SHOTS / f"{name}-{width}-{colours}.png")
