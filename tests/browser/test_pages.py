"""What every page must hold: it is opened once, and looked at in every way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from browsing import SHOTS, Browse
from built import Site
from layout import NARROW, WIDE
from playwright.sync_api import Page

PHONE = 360
PICTURED = ("", "map/", "timeline/")
"""Pages of which a picture in forced colours is kept, beside a theme."""

HEAD = """() => ({
  h1: [...document.querySelectorAll("h1")].filter((h) => h.checkVisibility()).length,
  lang: document.documentElement.lang,
  title: document.title.trim(),
  description: document.querySelector("meta[name=description]")?.content.trim(),
  text: document.querySelector("article").innerText,
})"""

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


def whole(page: Page) -> Iterator[str]:
    """It says what it is, has one heading of the first order, and nothing of Markdown is left on it."""
    head = page.evaluate(HEAD)
    yield from (f"no {name}" for name in ("lang", "title", "description") if not head[name])
    if head["h1"] != 1:
        yield f"{head['h1']} h1"
    yield from re.findall(r"\[\^.*?\]|\{\{.*?\}\}|\{ ?[#.:].*?\}|!\[\[.*?\]\]", head["text"])


def marked_out(page: Page) -> Iterator[str]:
    """It is one banner, one main part and one closing part, with navigations that differ by name."""
    for role in ("banner", "main", "contentinfo"):
        if (count := page.get_by_role(role).count()) != 1:
            yield f"{count} of {role}"
    names = page.get_by_role("navigation").evaluate_all(NAMES)
    if None in names or len(set(names)) != len(names) or len(names) < 3:
        yield f"navigations named {names}"


def skips(page: Page) -> Iterator[str]:
    """Tab comes first to the link that skips to the text, and Enter goes there."""
    page.keyboard.press("Tab")
    if not page.evaluate("document.activeElement.matches('.md-skip')"):
        yield "no skip link"
        return
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    if not page.evaluate("!!document.activeElement.closest('main, footer')"):
        yield "the skip link skips nothing"


def still(page: Page) -> Iterator[str]:
    """For who asked for less motion nothing moves longer than a hundredth of a second."""
    page.emulate_media(reduced_motion="reduce")
    yield from page.evaluate(MOVES)
    page.emulate_media(reduced_motion="no-preference")


def underlined(page: Page) -> Iterator[str]:
    """Links stay underlined where their colour is the system's."""
    page.emulate_media(forced_colors="active", color_scheme="dark")
    yield from page.evaluate(UNMARKED)


def test_every_page_is_whole_and_open_to_all(site: Site, browse_once: Browse) -> None:
    """Each page of the sitemap and each HTML file answers, and holds the rules above."""
    tree = ElementTree.parse(site.root / "sitemap.xml")
    listed = {e.text.strip() for e in tree.iter() if e.tag.endswith("loc") and e.text}
    known = site.pages.keys() | site.moved.keys()
    assert listed <= known, listed - known
    pictured = {site.base + path: path.strip("/") or "home" for path in PICTURED} | {site.themed(): "theme"}
    faults = []
    with browse_once() as page:
        for url in site.pages:
            reply = page.goto(url)
            assert reply
            found = [str(status) for status in {reply.status} - {200}]
            found += [*whole(page), *marked_out(page)]
            page.set_viewport_size({"width": PHONE, "height": 800})
            if not url.endswith("404.html"):
                found += skips(page)
            page.set_viewport_size({"width": 1280, "height": 800})
            found += [*still(page), *underlined(page)]
            faults += [f"{url}: {what}" for what in found]
            if (name := pictured.get(url)) is not None:
                page.screenshot(path=SHOTS / f"forced-{name}.png")
            page.emulate_media(forced_colors="none", color_scheme="light")
    assert not faults, "\n".join(faults)


def test_every_page_fits(site: Site, browse: Browse) -> None:
    """At 320 px, which is 1280 at 400 %, and wider, nothing sticks out; when narrow the header is whole."""
    faults = []
    with browse(reduced_motion="reduce") as page:
        for url in site.pages:
            page.set_viewport_size({"width": 320, "height": 800})
            page.goto(url)
            found = page.evaluate(NARROW)
            for width in (320, 768, 1440):
                page.set_viewport_size({"width": width, "height": 800})
                found += filter(None, [page.evaluate(WIDE)])
            faults += [f"{url}: {what}" for what in found]
    assert not faults, "\n".join(faults)
