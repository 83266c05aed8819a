"""The pass over a page's blocks: first mentions become links, marks get footnotes, as a reader meets them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from golden import GOOD

from scripts.check import grouped
from scripts.library.model import Library
from scripts.pages.blocks import (
    Block,
    box,
    bullets,
    heading,
    linkable,
    list_marks,
    mark_claim,
    mark_finding,
    mark_references,
    table,
)
from scripts.pages.catalogue import make_pages
from scripts.pages.finish import finish, link_sections
from scripts.pages.footnotes import Footnotes
from scripts.pages.page import Page
from scripts.pages.theme_frame import tell_reading_time
from scripts.read.seeds import read_seeds

LOAN, FEAR = "invented-2020/loan", "invented-2020/fear"
MARK = re.compile(r"\[\^([^\]]+)\](?!:)")
NUMBERED = re.compile(r'<sup id="fnref(\d*):([^"]+)"><a class="[^"]+" href="#fn:([^"]+)">(\d+)</a></sup>')
FOOTNOTE = re.compile(r'^   \{ #fn:(\S+) value="(\d+)" \}$', re.MULTILINE)


@pytest.fixture(scope="module")
def good() -> Library:
    """The library without a fault."""
    return read_seeds(GOOD / "seeds")[0]


def finished(library: Library, *blocks: Block) -> str:
    """The text of a page of these blocks, below its front matter."""
    page = Page(file="page.md", title="A page", description="About.", seeds=(), blocks=blocks)
    return finish(Footnotes(library, {}), page).text().partition("---\n\n")[2]


def numbered(text: str) -> list[str]:
    """The names of the footnotes of a page, by their numbers; each has its text and its ways back."""
    marks = NUMBERED.findall(text)
    notes = {int(number): name for name, number in FOOTNOTE.findall(text)}
    assert {(int(number), name) for _, name, _, number in marks} == set(notes.items())
    for time, name, there, _ in marks:
        assert name == there and f'href="#fnref{time}:{name}"' in text
    return [notes[n] for n in sorted(notes)]


def linked(library: Library, *blocks: Block) -> list[str]:
    """The texts of blocks after the pass."""
    return [block.text for block in link_sections(library, "page.md", blocks)]


def test_footnotes_stand_in_the_order_of_their_marks_whatever_they_stand_in(good: Library) -> None:
    rows = (("4.5 billion", mark_references("gazette-2020")),)
    told = (
        table(("Figure", "By"), rows),
        *box(bullets(("One." + mark_claim(FEAR), "Two.")), class_="pair"),
        Block("Three." + mark_claim(LOAN)),
    )
    names = ["ref-gazette-2020", "invented-2020--fear", "invented-2020--loan"]
    assert list(list_marks(told)) == names
    assert numbered(finished(good, *told)) == names
    assert numbered(finished(good, *reversed(told))) == names[::-1]


def test_footnotes_are_listed_by_what_they_rest_on(good: Library) -> None:
    marks = mark_references("gazette-2020") + mark_claim(FEAR) + mark_finding("loan-in-short")
    listed = FOOTNOTE.findall(finished(good, Block(f"One.{marks}")))
    assert listed == [
        ("finding--loan-in-short", "3"),
        ("invented-2020--fear", "2"),
        ("ref-gazette-2020", "1"),
    ]


def test_a_repeated_mark_has_one_footnote_where_it_is_first_met(good: Library) -> None:
    loan, fear = mark_claim(LOAN), mark_claim(FEAR)
    text = finished(good, Block(f"One.{loan} Two.{fear} Three.{loan}"), Block(f"Four.{loan}"))
    assert numbered(text) == ["invented-2020--loan", "invented-2020--fear"]
    assert [time for time, name, _, _ in NUMBERED.findall(text) if name.endswith("loan")] == ["", "2", "3"]


def test_a_mark_of_the_editors_own_is_left_to_them(good: Library) -> None:
    text = finished(
        good, Block("Ours.[^ours]"), Block("[^ours]: As we say."), Block(f"One.{mark_claim(LOAN)}")
    )
    assert numbered(text) == ["invented-2020--loan"] and "Ours.[^ours]\n\n[^ours]: As we say." in text
    assert finished(good, Block("None.[^a--b][^ref-c]")) == "# A page\n\nNone.[^a--b][^ref-c]\n"


def test_the_first_mention_in_a_section_is_a_link(good: Library) -> None:
    words = Block(linkable("Lutha likes Luthan trains."))
    link = "[Lutha](actors/lutha.md) likes Luthan trains."
    plain = "Lutha likes Luthan trains."
    assert linked(good, words, words) == [link, plain]
    assert linked(good, words, heading(2, "More"), words) == [link, "## More", link]
    assert linked(good, heading(2, "Lutha", known=("lutha",)), words) == ["## Lutha", plain]
    assert linked(good, words, Block(words.text, known=())) == [link, link]


def test_only_words_that_are_open_to_links_are_mentions(good: Library) -> None:
    assert linked(good, Block(f"Lutha: {linkable('Lutha')}, Lutha")) == [
        "Lutha: [Lutha](actors/lutha.md), Lutha"
    ]


def test_the_time_to_read_is_seen_from_the_words() -> None:
    assert tell_reading_time((Block("word " * 230), Block(mark_claim(LOAN)))) == "1 minute to read"
    assert tell_reading_time((Block("word " * 230), Block("word"))) == "2 minutes to read"


@pytest.mark.parametrize("seeds", [GOOD / "seeds", Path(__file__).parents[1] / "seeds"], ids=["good", "real"])
def test_each_page_has_the_footnotes_that_it_marks_and_no_others(seeds: Path) -> None:
    library, _ = read_seeds(seeds)
    pages = list(make_pages(library, {}, grouped(), ()))
    assert pages == list(make_pages(library, {}, grouped(), ()))
    for page in pages:
        text = page.text()
        assert len(numbered(text)) == len(FOOTNOTE.findall(text)) and not MARK.search(text), page.file
        assert not re.search(r"[\x00-\x08]", text), page.file
    assert any(FOOTNOTE.search(page.text()) for page in pages)
