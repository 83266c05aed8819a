"""The tracing never stands in the way: few words, few stops of the keyboard, few sheets of paper."""

from __future__ import annotations

import re

import pytest
from browsing import Browse
from built import Site
from measure import APPARATUS, COUNT, TOLD, add_up, count_words

APPARATUS_MOST, TOLD_LEAST = 0.20, 0.45
STOPS, SHEETS = 40, 6

PAGE = """<article><h1>Title</h1>
<p><span class="claim">It was <a>China</a>'s<sup>1</sup> plan.</span><sup>2</sup>
<span class="finding">Yes.</span> <span class="note"><b>Context.</b> Not all of it.</span></p>
<p class="since"><span class="when">8 May.</span> Then<sup>3</sup>.</p>
<table><tr><td>One two<sup>4</sup></td><td>three</td></tr></table>
<details class="footnotes"><summary>Sources (4)</summary><p>A book.</p></details></article>"""

# Whether the focus has come to the first section or beyond it.
PAST = """() => {
  const first = document.querySelector("article h2");
  return !!(first.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING);
}"""

# Notes and figures in the margin that lie over each other or over the text.
OVER = """() => {
  const beside = [...document.querySelectorAll(".note, .key-figure")].filter((e) => e.checkVisibility());
  const text = [...document.querySelectorAll("article > :is(p, ul, ol, table, figure)")];
  const apart = (a, b) => a.left >= b.right - 1 || a.top >= b.bottom - 1;
  const meet = (a, b) => !apart(a, b) && !apart(b, a);
  const faults = [];
  beside.forEach((one, i) => {
    const others = [...beside.slice(i + 1), ...text.filter((e) => e !== one && !e.contains(one))];
    const box = one.getBoundingClientRect();
    for (const other of others)
      if (meet(box, other.getBoundingClientRect()))
        faults.push(`${one.id} lies over ${other.innerText.slice(0, 40)}`);
  });
  return faults;
}"""


def test_a_word_is_counted_once_by_what_it_is_for(browse_once: Browse) -> None:
    """A mark within a claim is a mark, a link ends no word, and what is folded is counted apart."""
    with browse_once() as page:
        page.set_content(PAGE)
        seen, folded = page.evaluate(COUNT)
    assert seen == {
        "lead-ins, headings": 1,
        "claims": 4,
        "findings": 1,
        "notes": 4,
        "updates": 3,
        "tables, figures": 3,
        "marks, numbers, ways": 5,
        "footnotes": 2,
    }
    assert folded == {"footnotes": 2}


@pytest.mark.parametrize("width", [390, 1440])
def test_apparatus_is_a_fifth_of_the_words_in_sight_at_most(
    site: Site, browse_once: Browse, width: int
) -> None:
    """On every themed page, with notes folded or in the margin; folded words don't count."""
    pages = count_words(site, browse_once, width)
    assert {url: page.seen for url, page in pages.items() if page.share(APPARATUS) > APPARATUS_MOST} == {}


@pytest.mark.parametrize("width", [390, 1440])
def test_claims_and_findings_are_most_of_what_is_read(site: Site, browse_once: Browse, width: int) -> None:
    """Of the words in sight on all themed pages 45 % at least, with notes folded or in the margin."""
    assert add_up(count_words(site, browse_once, width).values()).share(TOLD) >= TOLD_LEAST


@pytest.mark.parametrize("width", [390, 1280])
def test_the_first_section_is_few_stops_away(site: Site, browse_once: Browse, width: int) -> None:
    """From the top of a themed page Tab comes to its first section in 40 stops, and opens no card."""
    faults = []
    with browse_once(width=width) as page:
        for url, _ in site.claims():
            page.goto(url)
            stops = 0
            while stops <= STOPS and not page.evaluate(PAST):
                page.keyboard.press("Tab")
                stops += 1
            faults += [f"{url}: more than {STOPS}"] if stops > STOPS else []
            faults += [f"{url}: a card opened"] if page.locator(".card").count() else []
    assert faults == []


@pytest.mark.parametrize("width", [1230, 1440])
def test_notes_in_the_margin_lie_over_nothing(site: Site, browse: Browse, width: int) -> None:
    """Neither over each other nor over the text, in any fonts."""
    faults = []
    with browse(width=width) as page:
        for url, _ in site.claims():
            page.goto(url)
            faults += [f"{url}: {fault}" for fault in page.evaluate(OVER)]
    assert faults == []


def test_a_themed_page_prints_on_six_sheets(site: Site, browse_once: Browse) -> None:
    """In A4, with its corrections, notes, footnotes and addresses."""
    faults = []
    with browse_once() as page:
        for url, _ in site.claims():
            page.goto(url)
            sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))
            faults += [f"{url}: {sheets} sheets"] if sheets > SHEETS else []
    assert faults == []
