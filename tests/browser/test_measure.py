"""The apparatus does not stand in the way: what part of the words in sight tells of the text itself."""

from __future__ import annotations

from collections import Counter

from browsing import Browse
from built import Site
from measure import APPARATUS, COUNT, KINDS, TOLD, WIDTHS, count, share

PAGE = """<article><h1>Title</h1>
<p><span class="claim">It was <a>China</a>'s<sup>1</sup> plan.</span><sup>2</sup>
<span class="claim">Yes.</span></p>
<p class="since"><span class="when">8 May.</span> Then<sup>3</sup>.</p>
<table><tr><td>One two<sup>4</sup></td><td>three</td></tr></table>
<details class="footnotes"><summary>Sources (4)</summary><p>A book.</p></details></article>"""

MOST, LEAST = 0.2, 0.45
"""Of the words in sight, what the apparatus may have at most, and claims with findings must have."""


def test_apparatus_is_a_fifth_of_the_words_in_sight_at_most(site: Site, browse_once: Browse) -> None:
    """Marks, numbers, ways, labels and see also, on each themed page, on a desk and on a phone."""
    for window, width in WIDTHS.items():
        pages = count(site, browse_once, width)
        assert len(pages) == len(list(site.claims()))
        for title, words in pages.items():
            assert words["claims", True] and words["marks, numbers, ways", True], title
            assert words["footnotes, sources", False] and not words["footnotes, sources", True], title
            assert share(words, APPARATUS) <= MOST, f"{title} on a {window}"


def test_most_of_what_a_phone_shows_is_told(site: Site, browse_once: Browse) -> None:
    """Where notes are folded, claims and findings have the largest part of the themed pages."""
    pages = count(site, browse_once, WIDTHS["phone"])
    assert share(sum(pages.values(), Counter()), TOLD) >= LEAST


def test_a_word_in_sight_is_counted_once_and_by_what_it_is_for(browse_once: Browse) -> None:
    """A mark within a claim is a mark; links do not cut words; what is folded is counted apart."""
    with browse_once() as page:
        page.set_content(PAGE)
        words: Counter[tuple[str, bool]] = Counter()
        for kind, seen, number in page.evaluate(COUNT, KINDS):
            words[kind, seen] += number
    assert +words == {
        ("lead-ins, headings", True): 1,
        ("claims", True): 5,
        ("updates", True): 3,
        ("tables, figures, charts", True): 3,
        ("marks, numbers, ways", True): 6,
        ("footnotes, sources", False): 2,
    }
