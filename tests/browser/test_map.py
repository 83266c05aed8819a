"""The map: names that can be read, corridors that can be followed, shown and hidden, the same in words."""

from __future__ import annotations

import pytest
from browsing import Browse
from built import Site, seed

OVERLAPS = """() => {
  const labels = [...document.querySelectorAll(".map text")];
  const names = labels.map((e) => [e.textContent, e.getBoundingClientRect()]);
  const frame = document.querySelector(".map > svg").getBoundingClientRect();
  const hit = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 3 && b.top < a.bottom - 3;
  const cut = names.filter(([, a]) => a.left < frame.left || a.right > frame.right);
  const wrong = cut.map(([name]) => `${name} is cut`);
  names.forEach(([one, a], i) => names.slice(i + 1).forEach(([other, b]) => {
    if (hit(a, b)) wrong.push(`${one} and ${other}`);
  }));
  // The letters themselves, without the room above and below them.
  const inks = labels.map((e) => {
    const box = e.getBoundingClientRect();
    const high = parseFloat(getComputedStyle(e).fontSize) * e.getScreenCTM().a;
    const middle = (box.top + box.bottom) / 2;
    return [e, {left: box.left, right: box.right, top: middle - 0.4 * high, bottom: middle + 0.35 * high}];
  });
  for (const route of document.querySelectorAll(".map .line > .route")) {
    const matrix = route.getScreenCTM();
    for (let at = 0; at < route.getTotalLength(); at += 2) {
      const {x, y} = route.getPointAtLength(at).matrixTransform(matrix);
      for (const [e, a] of inks)
        if (e.parentNode !== route.parentNode && x > a.left && x < a.right && y > a.top && y < a.bottom)
          wrong.push(`${route.parentNode.getAttribute("href")} strikes ${e.textContent}`);
    }
  }
  return [...new Set(wrong)];
}"""

# The contrast of each line with the land and the states, by the rule of WCAG.
CONTRASTS = """() => {
  const light = (colour) => colour.match(/\\d+/g).slice(0, 3).map((n) => n / 255)
    .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const paint = (css, what) => light(getComputedStyle(document.querySelector(css))[what]);
  const grounds = [".map path.land", ".map path.tinted", ".map path.state"].map((css) => paint(css, "fill"));
  return [...document.querySelectorAll(".map .line > .route")].flatMap((e) => {
    const line = light(getComputedStyle(e).stroke);
    return grounds.map((g) => (Math.max(line, g) + 0.05) / (Math.min(line, g) + 0.05));
  });
}"""


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_names_on_the_map_neither_overlap_nor_are_cut(site: Site, browse: Browse, width: int) -> None:
    """Every name stands clear of every other and of the lines in any face; a narrow map says it moves."""
    with browse(width=width) as page:
        page.goto(f"{site.base}map/")
        assert page.locator(".map text").count() > 15
        assert page.evaluate(OVERLAPS) == []
        wider = page.locator(".map").evaluate("e => e.scrollWidth > e.clientWidth + 1")
        assert page.locator(".map-hint").is_visible() is wider


def test_on_a_phone_the_map_opens_at_its_tinted_country_and_moves(site: Site, browse: Browse) -> None:
    """What is tinted is named in the first view, not the far side; from there the reader moves freely."""
    with browse(width=360) as page:
        page.goto(f"{site.base}map/")
        frame = page.locator(".map")
        assert frame.evaluate("e => e.scrollLeft") > 100
        edge = frame.evaluate("e => e.getBoundingClientRect().right")
        names = {row["id"]: row["name"] for row in seed("actors.yml")}
        for tinted in page.locator(".map path.tinted").all():
            name = names[str(tinted.get_attribute("class")).partition(" ")[2]]
            word = page.get_by_text(name, exact=True).and_(page.locator(".map text.land"))
            assert word.evaluate("e => e.getBoundingClientRect().right") <= edge
        page.wait_for_timeout(300)
        frame.evaluate("e => e.scrollTo(0, 0)")
        page.wait_for_timeout(300)
        assert frame.evaluate("e => e.scrollLeft") == 0


def test_a_line_leads_to_its_card_and_the_card_to_where_it_is_told(site: Site, browse_once: Browse) -> None:
    """Each corridor is a named link by keyboard; its card has its name, its status, facts with footnotes."""
    with browse_once() as page:
        page.goto(f"{site.base}map/")
        lines = page.locator(".map a.line")
        assert lines.count() == page.locator(".route-card").count() > 4
        for line in lines.all():
            name, _, status = (line.get_attribute("aria-label") or "").partition(", ")
            line.focus()
            page.keyboard.press("Enter")
            page.wait_for_url(f"**/map/{line.get_attribute('href')}")
            card = page.locator(":target")
            said = card.inner_text()
            assert name in said and status.capitalize() in said
            assert card.locator("a[href^='../corridors/#']").count() > 1
            assert card.locator(".footnote-ref").count() > 1
            assert (
                float(line.locator(".route").evaluate("e => parseFloat(getComputedStyle(e).strokeWidth)")) > 5
            )


def test_lines_are_hidden_and_shown_by_keyboard(site: Site, browse_once: Browse) -> None:
    """Space on a box takes its line off the map and brings it back; without scripts too."""
    with browse_once(java_script_enabled=False) as page:
        page.goto(f"{site.base}map/")
        boxes = page.get_by_role("group", name="Lines to show").get_by_role("checkbox")
        lines = page.locator(".map a.line")
        assert boxes.count() == lines.count()
        boxes.first.focus()
        for i in range(boxes.count()):
            label = page.locator(".map-legend label").nth(i).inner_text()
            line = page.locator(f".map a.line[aria-label='{label.strip()}']")
            assert line.is_visible() and boxes.nth(i).is_checked()
            page.keyboard.press("Space")
            assert not line.is_visible() and lines.locator("visible=true").count() == boxes.count() - 1
            page.keyboard.press("Space")
            assert line.is_visible()
            page.keyboard.press("Tab")


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_lines_stand_out_and_differ(site: Site, browse_once: Browse, colours: str) -> None:
    """Each line has a colour and a number of its own, and 3:1 against what it runs over."""
    with browse_once(color_scheme=colours) as page:
        page.goto(f"{site.base}map/")
        strokes = page.locator(".map .line > .route")
        seen = [line.evaluate("e => getComputedStyle(e).stroke") for line in strokes.all()]
        assert len(set(seen)) == len(seen) == page.locator(".map text.badge").count()
        assert min(page.evaluate(CONTRASTS)) >= 3


def test_states_of_a_corridor_differ_by_pattern_too(site: Site, browse_once: Browse) -> None:
    """Who sees no colours tells routes in use, being built, begun and legs by ship apart by their dashes."""
    with browse_once() as page:
        page.goto(f"{site.base}map/")
        for kinds in (
            (".map .running > .route", ".map .building > .route", ".map .begun > .route", ".map .ship"),
            (*(f".map-legend .route.{s}" for s in ("running", "building", "begun")), ".map-legend .ship"),
        ):
            dashes = [
                page.locator(kind).first.evaluate("e => getComputedStyle(e).strokeDasharray")
                for kind in kinds
            ]
            assert len(set(dashes)) == len(kinds)


def test_legs_by_sea_are_told(site: Site, browse_once: Browse) -> None:
    """They are drawn otherwise than those by rail; the legend and the card of their line say so."""
    lines = {row["id"]: row.get("line", {"points": []}) for row in seed("corridors.yml")}
    crossed = {name for name, line in lines.items() if any(p.get("by") == "sea" for p in line["points"])}
    with browse_once() as page:
        page.goto(f"{site.base}map/")
        assert crossed and page.locator(".map .ship").count() >= len(crossed)
        assert "by ship" in page.locator(".map-legend").inner_text()
        for card in page.locator(".route-card").all():
            name = (card.get_attribute("id") or "").removeprefix("route-")
            assert ("; by ship to " in card.inner_text()) is (name in crossed), name


def test_countries_have_a_small_map_and_their_corridors(site: Site, browse_once: Browse) -> None:
    """A country's page shows where it lies and leads to the cards of the lines through it; others do not."""
    actors = seed("actors.yml")
    with browse_once(width=320) as page:
        crossed = 0
        for row in (row for row in actors if row.get("code")):
            page.goto(f"{site.base}actors/{row['id']}/")
            small = page.get_by_role("img", name=f"Where {row['name']} lies")
            box = small.bounding_box()
            assert box and box["width"] > 250
            assert page.locator(".country-map ellipse.here, .country-map path.here").first.is_visible()
            lines = small.locator(".line").count()
            cards = page.locator("a[href^='../../map/#route-']")
            assert cards.count() == lines
            if lines and not crossed:
                cards.first.click()
                page.locator(".route-card:target").wait_for()
            crossed += bool(lines)
        assert crossed > 2
        page.goto(f"{site.base}actors/{next(row['id'] for row in actors if row['kind'] == 'person')}/")
        assert page.locator(".country-map").count() == 0
