"""The timeline: all that has a date, drawn and listed; filtered by keyboard, its state in the address."""

from __future__ import annotations

import pytest
from browsing import Browse
from built import Site
from playwright.sync_api import Page

from scripts.language.edtf import readable

SHOWN = "() => [...document.querySelectorAll('.entry')].filter((e) => e.checkVisibility()).map((e) => e.id)"
LIT = """() => [...document.querySelectorAll("a.mark")]
  .filter((e) => e.checkVisibility({visibilityProperty: true})).map((e) => e.getAttribute("href").slice(1))"""

# Dates and years in sight that have no entry in sight.
EMPTY = """() => [...document.querySelectorAll(".day, .year")].filter((box) => box.checkVisibility()
  && ![...box.querySelectorAll(".entry")].some((e) => e.checkVisibility())).map((box) => box.innerText)"""

# Marks that cover one another, or that stick out of the drawing.
CROWDED = """() => {
  const marks = [...document.querySelectorAll("a.mark")];
  const boxes = marks.map((e) => [e.getAttribute("href"), e.getBoundingClientRect()]);
  const frame = document.querySelector("article").getBoundingClientRect();
  const hit = (a, b) => a.left < b.right - 0.1 && b.left < a.right - 0.1
    && a.top < b.bottom - 0.1 && b.top < a.bottom - 0.1;
  const wrong = boxes.filter(([, a]) => a.left < frame.left || a.right > frame.right).map(([name]) => name);
  boxes.forEach(([one, a], i) => boxes.slice(i + 1).forEach(([other, b]) => {
    if (hit(a, b)) wrong.push(`${one} and ${other}`);
  }));
  return wrong;
}"""

# Marks that a finger misses; words of the drawing that run into each other or out of the page.
NAMES = """() => {
  const box = (e) => e.getBoundingClientRect();
  const grips = [...document.querySelectorAll(".strips .grip")].map(box);
  const small = grips.filter((a) => a.width < 23.9 || a.height < 23.9).map((a) => `${a.width} px wide`);
  const words = [...document.querySelectorAll(".strip :is(text, .years, .row > p)")]
    .map((e) => [e.textContent, box(e)]);
  const wrong = words.filter(([, a]) => a.left < 0 || a.right > innerWidth).map(([name]) => name);
  words.forEach(([one, a], i) => words.slice(i + 1).forEach(([other, b]) => {
    if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
      wrong.push(`${one} and ${other}`);
  }));
  return [...small, ...wrong];
}"""


def dated(site: Site) -> dict[str, dict[str, set[str]]]:
    """What the data files date, by the id of its entry: its theme, its voice, its actors if they are told."""
    facets: dict[str, dict[str, set[str]]] = {}
    for claim in site.data("claims.json"):
        if claim["when"]:
            told = {"theme": {claim["theme"]}, "voice": {claim["voice"]}, "actor": set(claim["actors"])}
            facets[f"t-{claim['id'].replace('/', '--')}"] = told
    for update in site.data("updates.json"):
        facets[f"t-update-{update['id']}"] = {"theme": {update["on"]}, "voice": {"read"}}
    return facets


def test_a_date_that_a_note_corrects_is_that_of_the_record(site: Site, browse_once: Browse) -> None:
    """Its mark is underlined, and both mark and entry tell the source's date too."""
    corrected = [claim for claim in site.data("claims.json") if claim["record-when"]]
    assert corrected
    with browse_once() as page:
        page.goto(f"{site.base}timeline/")
        assert page.locator("a.mark .underline").count() == len(corrected)
        for claim in corrected:
            entry = f"t-{claim['id'].replace('/', '--')}"
            day = page.locator(f".day:has(#{entry}) time").get_attribute("datetime")
            assert day == claim["record-when"]
            for said in (
                page.locator(f"#{entry} .about").inner_text(),
                page.locator(f"a.mark[href='#{entry}']").get_attribute("aria-label") or "",
            ):
                assert "public record" in said and f"the source has {readable(claim['when'])}" in said


def choose(page: Page, name: str, value: str) -> None:
    """Go through a select's options by keyboard until the value is chosen."""
    select = page.locator(f".filter select[name={name}]")
    select.focus()
    page.keyboard.press("Home")
    for _ in range(select.locator("option").count()):
        if select.input_value() == value:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"{name} has no option {value}")


def fitting(site: Site, **asked: str) -> set[str]:
    """The entries that have every value asked for."""
    return {
        name
        for name, facets in dated(site).items()
        if all(value in facets.get(key, ()) for key, value in asked.items())
    }


@pytest.mark.parametrize("scripts", [True, False])
def test_each_dated_claim_and_update_has_one_entry_and_one_mark(
    site: Site, browse_once: Browse, scripts: bool
) -> None:
    """With and without JavaScript all are in sight; each has its address, date, citation and way home."""
    wanted = sorted(dated(site))
    with browse_once(java_script_enabled=scripts) as page:
        page.goto(f"{site.base}timeline/")
        entries, marks = page.locator("article .entry"), page.locator("article a.mark")
        assert sorted(entries.evaluate_all("all => all.map((e) => e.id)")) == wanted
        assert sorted(marks.evaluate_all("all => all.map((e) => e.getAttribute('href').slice(1))")) == wanted
        assert sorted(page.evaluate(SHOWN)) == sorted(page.evaluate(LIT)) == wanted
        assert page.locator(".filter").is_visible() is scripts
        for part in (".permalink", ".footnote-ref", ".about a"):
            assert entries.filter(has=page.locator(part)).count() == len(wanted)
        days = page.locator(".day").filter(has=page.locator(":scope > :is(time, strong)"))
        assert days.locator(".entry").count() == len(wanted)


def test_marks_lead_to_entries_by_keyboard(site: Site, browse: Browse) -> None:
    """Every mark has a name and can be focused; Enter shows its entry."""
    with browse() as page:
        page.goto(f"{site.base}timeline/")
        marks = page.locator("a.mark")
        labels = marks.evaluate_all("all => all.map((e) => e.getAttribute('aria-label'))")
        assert all(labels) and len(set(labels)) == len(labels)
        mark = marks.nth(marks.count() // 2)
        mark.focus()
        outline = mark.locator(".grip").evaluate("e => getComputedStyle(e).stroke")
        assert outline != "none", "focus cannot be seen"
        page.keyboard.press("Enter")
        page.wait_for_url("**/timeline/#t-*")
        box = page.locator(":target").bounding_box()
        header = page.locator(".md-header").bounding_box()
        assert box and header and box["y"] >= header["y"] + header["height"] and box["y"] < 800


def test_filter_by_keyboard_and_by_address(site: Site, browse_once: Browse) -> None:
    """Choices change entries, marks and address; reloading keeps them; Show all clears them."""
    claim = next(c for c in site.data("claims.json") if c["when"] and c["actors"])
    actor = claim["actors"][0]
    asked = {"theme": claim["theme"], "voice": claim["voice"]}
    with browse_once() as page:
        page.goto(f"{site.base}timeline/")
        total = len(page.evaluate(SHOWN))
        for name, value in asked.items():
            choose(page, name, value)
        assert page.url.endswith(f"/timeline/?theme={claim['theme']}&voice={claim['voice']}")
        for _ in range(2):
            shown = page.evaluate(SHOWN)
            assert set(shown) == set(page.evaluate(LIT)) == fitting(site, **asked)
            assert page.evaluate(EMPTY) == []
            assert page.locator(".filter output").inner_text() == f"{len(shown)} of {total} entries shown"
            page.reload()
        choose(page, "actor", actor)
        assert f"t-{claim['id'].replace('/', '--')}" in page.evaluate(SHOWN)
        assert f"actor={actor}" in page.url
        page.locator(".filter button").focus()
        page.keyboard.press("Enter")
        assert len(page.evaluate(SHOWN)) == total and page.url == f"{site.base}timeline/"


def test_every_choice_shows_as_many_as_it_says(site: Site, browse_once: Browse) -> None:
    """Each option occurs and its count is right; claims by their data, updates with them."""
    with browse_once() as page:
        page.goto(f"{site.base}timeline/")
        for name in ("theme", "actor", "voice"):
            options = page.locator(f".filter select[name={name}] option:not([value=''])")
            for option in options.all():
                value = option.get_attribute("value") or ""
                page.locator(f".filter select[name={name}]").select_option(value)
                shown = set(page.evaluate(SHOWN))
                assert option.inner_text().endswith(f"({len(shown)})") and shown
                assert {t for t in shown if name != "actor" or not t.startswith("t-update-")} == fitting(
                    site, **{name: value}
                )
            page.locator(".filter button").click()


def test_address_of_an_entry_clears_a_filter_that_hides_it(site: Site, browse_once: Browse) -> None:
    """Unknown values are left out; an entry asked for is shown; Back shows what was filtered before."""
    first = next(name for name in dated(site) if name.startswith("t-update-"))
    actor = next(c["actors"][0] for c in site.data("claims.json") if c["when"] and c["actors"])
    with browse_once() as page:
        page.goto(f"{site.base}timeline/?theme=nothing&actor={actor}")
        some = page.evaluate(SHOWN)
        assert 0 < len(some) < len(dated(site)) and page.locator("select[name=theme]").input_value() == ""
        page.goto(f"{site.base}timeline/?voice=reported#{first}")
        page.wait_for_url(f"**/timeline/#{first}")
        assert len(page.evaluate(SHOWN)) == len(dated(site))
        box = page.locator(":target").bounding_box()
        assert box and 0 < box["y"] < 800
        page.go_back()
        page.wait_for_url(f"**actor={actor}")
        assert page.evaluate(SHOWN) == some


def test_the_drawing_can_be_read(site: Site, browse: Browse) -> None:
    """No mark covers another or is cut, each is a finger wide; words keep apart and are ten pixels high."""
    small = "all => all.filter((e) => parseFloat(getComputedStyle(e).fontSize) < 10).length"
    with browse() as page:
        for width in (320, 360, 768, 1440):
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(f"{site.base}timeline/")
            assert page.evaluate(CROWDED) == [], width
            assert page.evaluate(NAMES) == [], width
            assert page.locator(".strips :is(text, p)").evaluate_all(small) == 0
