"""Citation cards: hover, tap, Enter, Space and Escape, what they show, where they lead, and paper."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from browsing import Browse
from built import Site, plain, unmarked
from playwright.sync_api import Locator, Page

MARK = "a.footnote-ref"
HELD = """(card) => {
  const box = card.getBoundingClientRect();
  return box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight;
}"""


# Each mark of the page whose card does not say what its footnote says, ways back aside.
OTHERWISE = """() => [...document.querySelectorAll("a.footnote-ref")].filter((mark) => {
  mark.dispatchEvent(new PointerEvent("pointerdown", {bubbles: true, pointerType: "touch"}));
  mark.click();
  const words = (part, aside) => {
    const copy = part.cloneNode(true);
    copy.querySelectorAll(aside).forEach((e) => e.remove());
    return copy.textContent.replace(/\\s+/g, " ").trim();
  };
  const note = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
  const cards = [...document.querySelectorAll(".card")];
  const said = cards.map((card) => words(card, ".card-end")).join();
  return cards.length !== 1 || !said || said !== words(note, ".footnote-backref");
}).map((mark) => mark.hash)"""


def cited(page: Page, site: Site, note_kind: str = "") -> tuple[Locator, dict[str, Any]]:
    """A mark of the open page whose claim has a quote, or a kind of note, and the claim."""
    here = page.url.removeprefix(site.base).partition("#")[0]
    mine = (claim for claim in site.data("claims.json") if claim["url"].startswith(here))
    claim = next(c for c in mine if (c["note-kind"] == note_kind if note_kind else c["quote"]))
    name = claim["url"].partition("#")[2]
    return page.locator(f"{MARK}[href='#fn:{name}']").first, claim


def open_card(page: Page, mark: Locator) -> Locator:
    """The card of a mark, opened by a click."""
    mark.click()
    page.locator(".card").wait_for()
    return page.locator(".card")


def test_hover_shows_who_says_it_and_where(site: Site, browse: Browse) -> None:
    """The card names source, date, place, voice, state and quote, and stays while it is pointed at."""
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
    """Focus alone opens nothing; Enter and Space do, Tab goes in, Escape closes and gives the focus back."""
    with browse_once() as page:
        page.goto(site.themed())
        mark, _ = cited(page, site)
        card = page.locator(".card")
        page.keyboard.press("Tab")
        mark.focus()
        page.wait_for_timeout(400)
        assert card.count() == 0
        for key in ("Enter", "Space"):
            page.keyboard.press(key)
            card.wait_for()
            assert mark.get_attribute("aria-expanded") == "true"
            page.keyboard.press("Tab")
            assert page.evaluate("!!document.activeElement.closest('.card')")
            page.keyboard.press("Escape")
            card.wait_for(state="detached")
            assert mark.get_attribute("aria-expanded") == "false"
            assert mark.evaluate("mark => mark === document.activeElement")
        page.keyboard.press("Enter")
        card.wait_for()
        for _ in range(card.locator("a, button").count() + 1):
            assert page.evaluate("!!document.activeElement.closest('.card, sup')")
            page.keyboard.press("Tab")
        page.locator(f".card[aria-label='Citation {mark.inner_text()}']").wait_for(state="detached")


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
            assert page.locator(MARK).count() > 20
            assert page.evaluate(OTHERWISE) == [], url


def test_the_card_of_a_corrected_claim_tells_the_correction(site: Site, browse_once: Browse) -> None:
    """It says that the record differs and how, leads to the note, and never that it matches the source."""
    with browse_once() as page:
        page.goto(
            next(site.base + c["url"] for c in site.data("claims.json") if c["note-kind"] == "corrects")
        )
        mark, claim = cited(page, site, "corrects")
        said = plain(open_card(page, mark).inner_text())
        assert "The record differs: " in said and "Matches the source" not in said
        told_there = said.partition("The record differs: ")[2].split(". ")[0]
        assert told_there in plain(unmarked(claim["note"]))
        page.locator(".card").get_by_role("link", name="The record differs").click()
        page.wait_for_url(f"**#note-{claim['url'].partition('#')[2]}")
        assert page.locator(":target").is_visible()


def test_the_card_copies_the_address_and_says_so(site: Site, browse_once: Browse) -> None:
    """What is copied is the address of the sentence, and whoever may not copy is shown it."""
    with browse_once(permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(site.themed())
        mark, claim = cited(page, site)
        card = open_card(page, mark)
        assert card.get_by_role("status").inner_text() == ""
        card.get_by_role("button", name="Copy link").click()
        card.get_by_text("Link copied").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == site.base + claim["url"]
    with browse_once() as page:
        page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
        page.goto(site.themed())
        mark, claim = cited(page, site)
        card = open_card(page, mark)
        card.get_by_role("button", name="Copy link").click()
        assert card.get_by_role("status").inner_text() == site.base + claim["url"]


def test_the_card_reports_the_sentence_and_its_address(site: Site, browse_once: Browse) -> None:
    """The report is filled in: where the reader is, and the words that are told there."""
    with browse_once() as page:
        page.goto(site.themed())
        mark, claim = cited(page, site)
        way = open_card(page, mark).get_by_role("link", name="Report a problem").get_attribute("href") or ""
        [body] = parse_qs(urlsplit(way).query)["body"]
        assert urlsplit(way).path.endswith("/issues/new")
        assert site.base + claim["url"] in body and plain(claim["text"]) in plain(body)


def test_paper_has_footnotes_and_addresses(site: Site, browse_once: Browse) -> None:
    """Printed, a page says whose and where it is, unfolds, spells addresses out, and has no furniture."""
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
