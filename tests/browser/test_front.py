"""The home page and what stands around a theme's sections: cards, figures, the trust line, the answer."""

from __future__ import annotations

import re

import pytest
from browsing import Browse
from built import Site, plain
from fonts import FontSet


@pytest.mark.parametrize("scripts", [True, False], ids=["javascript", "no-javascript"])
def test_home_answers_leads_to_each_theme_and_says_how_it_is_checked(
    site: Site, browse_once: Browse, scripts: bool
) -> None:
    """A question and its answer in findings, a card with a question for each theme, the map, dated events."""
    with browse_once(java_script_enabled=scripts) as page:
        page.goto(site.base)
        assert "?" in page.locator(".home .asks").inner_text()
        answer = page.locator(".home > p:has(.finding)").first
        assert 60 <= len(plain(answer.inner_text()).split()) <= 120
        assert answer.locator(".finding").count() == answer.locator("a.footnote-ref").count() > 2
        cards = page.locator(".theme-cards > div")
        told = {str(card.locator("a").first.evaluate("a => a.href")): card for card in cards.all()}
        assert set(told) == {url for url, _ in site.claims()}
        assert all("?" in card.locator("strong").inner_text() for card in told.values())
        assert page.locator(".map > svg a").count() == page.locator(".lines li a").count() > 4
        dates = page.locator("#dates + ul > li")
        assert 5 <= dates.count() <= 7 and dates.locator("> strong").count() == dates.count()
        trust = plain(page.locator("#trust + p").inner_text())
        for count, what in (("claims", "claims"), ("findings", "findings"), ("references", "public pages")):
            assert f"{len(site.data(f'{count}.json'))} {what}" in trust
        image = page.locator("meta[property='og:image']").get_attribute("content")
        assert image and site.file(image), image


def test_each_theme_answers_its_question_and_tells_what_it_rests_on(site: Site, browse_once: Browse) -> None:
    """A question, an answer in three to six findings, each with a footnote; time, dates, notes, ways on."""
    with browse_once() as page:
        for url, claims in site.claims():
            page.goto(url)
            assert page.locator(".asks").inner_text().endswith("?"), url
            answer = page.locator(".asks + p")
            findings = answer.locator(".finding")
            assert 3 <= findings.count() <= 6, url
            assert findings.count() == answer.locator("a.footnote-ref").count()
            assert 60 <= sum(len(plain(row.inner_text()).split()) for row in findings.all()) <= 120, url
            dateline = page.locator(".dateline").first.inner_text()
            assert re.match(r"\d+ minutes? to read · Sources to \d{4}; updates to ", dateline), dateline
            assert page.locator("#see-also + ul a").count() > 3
            assert page.locator("details#footnotes > summary").count() == 1
            assert page.locator(".claim").count() == len(claims)


def test_key_figures_stand_beside_their_sections(site: Site, browse: Browse, fonts: FontSet) -> None:
    """A figure set large is cited, and on a wide window it stands beside the text, never over it."""
    with browse(width=fonts.wide(1440)) as page:
        found = 0
        for url, _ in site.claims():
            page.goto(url)
            for figure in page.locator(".key-figure").all():
                found += 1
                assert figure.locator("a.footnote-ref").count() == 1
                box, text = figure.bounding_box(), page.locator(".asks + p").bounding_box()
                assert box and text
                assert box["x"] >= text["x"] + text["width"]
        assert found > 3
