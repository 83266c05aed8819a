"""The powers matrix and who deals with whom: all there without scripts, on a phone, by keyboard."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations
from typing import Any

import pytest
from browsing import SHOTS, Browse
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

# Each line of the drawing: where it leads, what it says it is, and what stands there.
LINES = """() => [...document.querySelectorAll(".network :is(a.pair, a.list)")].map((a) => {
  const heading = document.getElementById(a.getAttribute("href").slice(1));
  const count = heading?.nextElementSibling;
  const list = count?.nextElementSibling;
  return {
    label: a.getAttribute("aria-label"),
    title: heading?.childNodes[0].textContent,
    count: count?.textContent,
    claims: list?.querySelectorAll("li").length,
    marks: list?.querySelectorAll("a.footnote-ref:not(.read)").length,
    width: Number(a.querySelector("g").getAttribute("stroke-width")),
  };
})"""

# Names that run into each other, out of the drawing, or into where its lines begin.
CLASHES = """() => {
  const box = (e) => e.getBoundingClientRect();
  const all = (what) => [...document.querySelectorAll(what)];
  const nodes = Math.min(...all(".network .node").map((e) => box(e).left));
  const names = all(".network .name tspan, .network .kind").map((e) => [e.textContent, box(e)]);
  const across = (a, b) => a.left < b.right && b.left < a.right;
  const hit = (a, b) => across(a, b) && a.top < b.bottom - 5 && b.top < a.bottom - 5;
  const wrong = names.filter(([, a]) => a.left < box(document.querySelector(".network svg")).left);
  wrong.push(...names.filter(([, a]) => a.right > nodes + 1));
  names.forEach(([one, a], i) => names.slice(i + 1).forEach(([other, b]) => {
    if (hit(a, b)) wrong.push([one, other]);
  }));
  return wrong.map(([one, other]) => `${one}, ${other}`);
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


def test_each_line_has_its_words_with_the_same_number(site: Site, browse_once: Browse) -> None:
    """Every line says whom it ties and by how many claims; below stand just as many, each cited."""
    with browse_once() as page:
        page.goto(f"{site.base}together/")
        lines = page.evaluate(LINES)
        assert len(lines) > 20
        for line in lines:
            match = re.fullmatch(r"(.+): (\d+) claims?", line["label"])
            assert match, line
            assert plain(line["title"]) == plain(match[1])
            assert (line["count"] or "").startswith(line["label"].partition(": ")[2]), line
            assert line["claims"] == line["marks"] == int(match[2]), line
            assert line["width"] == pytest.approx(1.2 * int(match[2])), line
        pairs = page.locator("h3[id^=pair-], h3[id^=list-]")
        assert pairs.count() == len(lines)
        for width in (360, 768, 1440):
            page.set_viewport_size({"width": width, "height": 800})
            assert not page.evaluate(SIDEWAYS), width
            page.locator(".network").screenshot(path=SHOTS / f"together-{width}.png")


def test_lines_count_the_claims_that_name_both(site: Site, browse_once: Browse) -> None:
    """What is drawn between two is what the published data says of them, long lists left aside."""
    aside = {
        row["id"]
        for row in seed("actors.yml")
        if row.get("voice") in ("author", "analyst") or (row.get("voice") and row["kind"] == "organisation")
    }
    named = [sorted(set(claim["actors"]) - aside) for claim in site.data("claims.json")]
    pairs = Counter(pair for names in named if len(names) < 5 for pair in combinations(names, 2))
    with browse_once() as page:
        page.goto(f"{site.base}together/")
        drawn = {a.get_attribute("href"): a.get_attribute("aria-label") for a in page.locator("a.pair").all()}
        assert drawn.keys() == {f"#pair-{one}-{other}" for one, other in pairs}
        for (one, other), count in pairs.items():
            label = drawn[f"#pair-{one}-{other}"] or ""
            assert label.endswith(f": {count} claim{'s' * (count > 1)}"), label


def test_lines_are_reached_by_keyboard_and_followed(site: Site, browse_once: Browse) -> None:
    """Tab goes through the drawing; a focused line is seen and named, and Enter leads to its words."""
    with browse_once(width=360) as page:
        page.goto(f"{site.base}together/")
        page.locator(".network a.name").last.focus()
        page.keyboard.press("Tab")
        line = page.locator(".network a:focus")
        assert re.fullmatch(r".+ and .+: \d+ claims?", line.get_attribute("aria-label") or "")
        place = line.get_attribute("href") or ""
        assert line.locator(".tip").evaluate("e => getComputedStyle(e).visibility") == "visible"
        glow = line.locator(".grip").evaluate("e => getComputedStyle(e).stroke")
        assert glow not in ("none", "rgba(0, 0, 0, 0)")
        page.locator(".network").screenshot(path=SHOTS / "together-focus.png")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/together/{place}")
        assert page.locator(place).is_visible()


def test_names_in_the_drawing_are_whole_and_apart(site: Site, browse: Browse) -> None:
    """No name runs into another, into the drawing's edge or into where the lines begin."""
    with browse(width=360) as page:
        page.goto(f"{site.base}together/")
        assert page.locator(".network .name").count() > 10
        assert page.evaluate(CLASHES) == []
