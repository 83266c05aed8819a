"""Citation cards: hover, focus, tap and Escape, what they show, and the page without them."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from browsing import Browse
from built import Site, plain
from playwright.sync_api import Locator, Page

MARK = "a.footnote-ref"
HELD = """(card) => {
  const box = card.getBoundingClientRect();
  return box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight;
}"""


def cited(page: Page, site: Site) -> tuple[Locator, dict[str, str]]:
    """A mark of the open page whose claim has a quote, and the claim."""
    here = page.url.removeprefix(site.base).partition("#")[0]
    claim = next(c for c in site.data("claims.json") if c["url"].startswith(here) and c["quote"])
    name = claim["url"].partition("#")[2]
    return page.locator(f"{MARK}[href='#fn:{name}']").first, claim


def test_hover_shows_who_says_it_and_where(site: Site, browse: Browse) -> None:
    """The card names source, date, passage, voice, state and quote, and stays while it is pointed at."""
    with browse() as page:
        page.goto(site.themed())
        mark, claim = cited(page, site)
        mark.hover()
        card = page.locator(".card")
        card.wait_for()
        said = plain(card.inner_text())
        paragraph, sentence = claim["at"][0].split(".")
        assert f"paragraph {paragraph}, sentence {sentence}" in said and claim["quote"] in said
        assert "Matches the source." in said and ("2022" in said or "2023" in said)
        assert card.locator(".voice").get_attribute("aria-label")
        assert card.locator(f"a[href$='#p{claim['at'][0].replace('.', '-')}']").count() == 1
        assert card.evaluate(HELD)
        card.hover()
        page.wait_for_timeout(600)
        assert card.is_visible()
        page.locator("h1").hover()
        card.wait_for(state="detached")


def test_keyboard_opens_walks_and_closes(site: Site, browse_once: Browse) -> None:
    """Enter and Space open the card, focus alone does not; Tab goes in, Escape gives the focus back."""
    with browse_once() as page:
        page.goto(site.themed())
        mark, _ = cited(page, site)
        page.keyboard.press("Tab")
        mark.focus()
        card = page.locator(".card")
        page.wait_for_timeout(400)
        assert card.count() == 0 and mark.get_attribute("aria-expanded") == "false"
        page.keyboard.press("Enter")
        card.wait_for()
        assert mark.get_attribute("aria-expanded") == "true"
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('.card')")
        page.keyboard.press("Escape")
        card.wait_for(state="detached")
        assert mark.get_attribute("aria-expanded") == "false"
        assert mark.evaluate("mark => mark === document.activeElement")
        page.keyboard.press("Space")
        card.wait_for()
        for _ in range(card.locator("a, button").count() + 1):
            assert page.evaluate("!!document.activeElement.closest('.card, sup')")
            page.keyboard.press("Tab")
        page.locator(f".card[aria-label='Citation {mark.inner_text()}']").wait_for(state="detached")


def test_a_card_gives_the_address_and_takes_a_report(site: Site, browse_once: Browse) -> None:
    """“Copy link” says that it did; “report a problem” leads to a form with the sentence and its address."""
    with browse_once(permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(site.themed())
        mark, claim = cited(page, site)
        mark.click()
        card = page.locator(".card")
        card.get_by_role("button", name="Copy link").click()
        page.wait_for_function("document.querySelector('.card [role=status]').textContent !== ''")
        address = site.base + claim["url"]
        said = card.locator("[role=status]").inner_text()
        assert said in ("Link copied", address)
        report = str(card.get_by_role("link", name="Report a problem").get_attribute("href"))
        asked = parse_qs(urlsplit(report).query)
        assert "/issues/new" in report and address in asked["body"][0]
        assert plain(claim["text"]) in plain(asked["body"][0])


def test_escape_closes_a_card_opened_by_hover(site: Site, browse_once: Browse) -> None:
    """Who points at a mark can send the card away without moving the pointer."""
    with browse_once() as page:
        page.goto(site.themed())
        mark, _ = cited(page, site)
        mark.hover()
        page.locator(".card").wait_for()
        page.keyboard.press("Escape")
        page.locator(".card").wait_for(state="detached")
        assert mark.get_attribute("aria-expanded") == "false"


@pytest.mark.parametrize("width", [320, 390, 820])
def test_tap_opens_and_closes(site: Site, browse: Browse, width: int) -> None:
    """A tap shows the card within the window without leaving the place; a tap elsewhere closes it."""
    with browse(width=width, has_touch=True, is_mobile=True) as page:
        page.goto(site.themed())
        mark, _ = cited(page, site)
        mark.scroll_into_view_if_needed()
        mark.tap()
        card = page.locator(".card")
        card.wait_for()
        assert card.evaluate(HELD)
        assert "#fn" not in page.url
        page.locator("h1").dispatch_event("pointerdown")
        card.wait_for(state="detached")
        mark.tap()
        card.get_by_role("button", name="Close").tap()
        card.wait_for(state="detached")
        mark.tap()
        card.get_by_role("link", name="Footnote").tap()
        page.wait_for_function("location.hash.startsWith('#fn')")


def test_every_mark_on_every_theme_has_its_card(site: Site, browse_once: Browse) -> None:
    """Each mark shows its own footnote, whatever it rests on."""
    with browse_once() as page:
        for url, _ in site.claims():
            page.goto(url)
            wrong = page.evaluate("""() => [...document.querySelectorAll("a.footnote-ref")].filter((mark) => {
              mark.dispatchEvent(new PointerEvent("pointerdown", {pointerType: "touch"}));
              mark.click();
              const note = document.getElementById(decodeURIComponent(mark.hash.slice(1))).textContent;
              const said = document.querySelector(".card")?.textContent ?? "";
              const words = (text) => text.replace(/[^\\w]+/g, " ").trim();
              return !words(said) || !words(note).startsWith(words(said.split("Copy link")[0]));
            }).map((mark) => mark.hash)""")
            assert wrong == [], url


def test_paper_has_footnotes_and_addresses(site: Site, browse_once: Browse) -> None:
    """Printed, a page says whose it is, keeps marks of notes, spells addresses out, and has no furniture."""
    with browse_once() as page:
        page.goto(site.themed())
        page.emulate_media(media="print")
        for part in (".md-header .brand", ".colophon__licence", ".paper", ".note"):
            assert page.locator(part).first.is_visible(), part
        for part in (
            ".md-header :is(button, label)",
            ".themes",
            ".turn",
            ".permalink",
            ".footnote-backref",
            ".note-label",
        ):
            assert page.locator(part).filter(visible=True).count() == 0, part
        link = page.locator(".footnotes a[href^='http']").first
        shown = link.evaluate("link => getComputedStyle(link, '::after').content")
        assert str(link.get_attribute("href")) in shown
        assert page.locator(".footnotes li").last.is_visible()
