"""The powers matrix: all there without scripts, on a phone, by keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from browsing import Browse
from built import Site, plain, seed
from fonts import FontSet

DOMAINS = ("security", "finance", "transport", "energy", "diplomacy")

# The words of a cell's paragraphs without what hangs on them, and where its footnote marks lead.
CELL = """(cell) => {
  const seen = cell.checkVisibility({visibilityProperty: true, opacityProperty: true});
  const words = [...cell.querySelectorAll("p")].filter((p) => p.checkVisibility()).map((p) => {
    const part = p.cloneNode(true);
    part.querySelectorAll("sup, .voice, .permalink, .note-mark").forEach((e) => e.remove());
    return part.textContent.trim();
  });
  const marks = [...cell.querySelectorAll("a.footnote-ref:not(.read)")].map((a) => a.getAttribute("href"));
  return {seen, words, marks};
}"""

SIDEWAYS = "() => document.scrollingElement.scrollWidth > innerWidth"


def cells() -> list[dict[str, Any]]:
    """The cells as the editors wrote them."""
    return [
        {**row, "claims": [row["claims"]] if isinstance(row["claims"], str) else row["claims"]}
        for row in seed("powers.yml")
    ]


@pytest.mark.parametrize("width", [360, 1440])
def test_each_cell_tells_its_claims_without_scripts(site: Site, browse_once: Browse, width: int) -> None:
    """Claims stand in their cell word for word, in order, with footnotes; empty cells say so."""
    claims = {claim["id"]: claim for claim in site.data("claims.json")}
    wanted = {(row["power"], row["domain"]): row["claims"] for row in cells()}
    with browse_once(width=width, java_script_enabled=False) as page:
        page.goto(f"{site.base}powers/")
        for power in dict.fromkeys(power for power, _ in wanted):
            for domain in DOMAINS:
                cell = page.locator(f"[id='{power}-{domain}']").evaluate(CELL)
                told = wanted.get((power, domain), [])
                assert cell["seen"] is (bool(told) or width > 960)
                if not cell["seen"]:
                    continue
                words = [plain(text) for text in cell["words"]]
                words = words[1:] if words[0] == domain.capitalize() else words
                assert words[: len(told)] == [plain(claims[full]["text"]) for full in told]
                assert cell["marks"] == [f"#fn:{full.replace('/', '--')}" for full in told]
                left = sum(power in c["actors"] and domain in c["domain"] for c in claims.values())
                name = page.locator(f"#{power} .power th").inner_text()
                more = [f"{left - len(told)} more on {domain}, under {name}"] if left > len(told) else []
                silence = [] if told else ["The sources say nothing of this."]
                assert words[len(told) :] == [*silence, *more]
            empty = [domain for domain in DOMAINS if (power, domain) not in wanted]
            said = page.locator(f"#{power} tr.silence").filter(visible=True).all_inner_texts()
            assert len(said) == (bool(empty) and width < 960)
            assert all(domain in words for words in said for domain in empty)
        silent = page.locator(".matrix p.silence").count()
        assert page.locator(".matrix td[id]").count() == len(wanted) + silent


def test_the_matrix_is_cards_on_a_phone_and_a_table_on_a_desk(
    site: Site, browse: Browse, fonts: FontSet
) -> None:
    """Cards fill the width one below the other and name their domain; the table has heads that stay."""
    first, last = cells()[0]["power"], cells()[-1]["power"]
    with browse() as page:
        for width, cards in ((320, True), (360, True), (768, True), (1024, False), (1440, False)):
            page.set_viewport_size({"width": width if cards else fonts.wide(width), "height": 800})
            page.goto(f"{site.base}powers/")
            assert not page.evaluate(SIDEWAYS), width
            boxes = [page.locator(f"#{first}-{domain}").bounding_box() for domain in DOMAINS]
            tops = {round(box["y"]) for box in boxes if box}
            assert len(tops) == (5 if cards else 1), width
            assert min(box["width"] for box in boxes if box) > 150
            assert page.locator(f"#{first}-security .domain").is_visible() == cards
            assert page.locator(".matrix thead").is_visible() != cards
        page.locator(f"#{last} td").first.scroll_into_view_if_needed()
        head = page.locator(".matrix thead th").first.bounding_box()
        bar = page.locator(".md-header").bounding_box()
        assert head and bar and 0 <= head["y"] - (bar["y"] + bar["height"]) + 1 <= 3
