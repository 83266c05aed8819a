"""Search: each kind of thing is found by typing, under its theme, and opens at the right place."""

from __future__ import annotations

import gzip
import html
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from browsing import Browse
from built import Html, Site, read_html, seed
from playwright.sync_api import Page

WORD = "China"
BESIDE_WORDS = 1.25
"""How much more the packed index may weigh than its titles and texts: a quarter for addresses and tags."""

# The best result as Material ranks it: its address and the heading of its group.
RANKED = """() => {
  const articles = [...document.querySelectorAll(".md-search-result__article")];
  const score = (article) => parseFloat(article.dataset.mdScore);
  const best = articles.sort((a, b) => score(b) - score(a))[0];
  return [best.closest("a").href, best.closest("li").querySelector("h1").textContent];
}"""

IN_SIGHT = """() => {
  const target = document.querySelector(":target");
  const box = (target.querySelector("h2, h3") ?? target).getClientRects()[0];
  const header = document.querySelector(".md-header").getBoundingClientRect();
  return box.top >= header.bottom - 1 && box.bottom <= innerHeight;
}"""


@pytest.fixture(scope="module")
def docs(site: Site) -> list[dict[str, Any]]:
    """The documents of the index."""
    rows: list[dict[str, Any]] = json.loads((site.root / "search/search_index.json").read_text("utf-8"))[
        "docs"
    ]
    return rows


def search(page: Page, words: str) -> None:
    """Type words into the search, so that it looks once, and wait for what it finds."""
    page.keyboard.press("Control+k")
    page.get_by_text("Type to start searching").wait_for(state="attached")
    page.keyboard.insert_text(words[:-1])
    page.keyboard.press(words[-1])
    page.locator(".md-search-result__article mark").first.wait_for(state="attached")


def test_the_index_is_small(site: Site, docs: list[dict[str, Any]]) -> None:
    """Who searches loads it whole, so it holds what can be found, each once, and little besides."""
    raw = (site.root / "search" / "search_index.json").read_bytes()
    words = " ".join(re.sub(r"<[^>]*>", "", f"{doc['title']} {doc['text']}") for doc in docs)
    assert len(gzip.compress(raw, 6)) < BESIDE_WORDS * len(gzip.compress(words.encode(), 6))


def test_each_document_leads_somewhere_and_stands_there_once(site: Site, docs: list[dict[str, Any]]) -> None:
    """Every location is a page or a place on one; a page comes before its places; no text is told twice."""
    parsed: dict[str, Html] = {}
    seen: set[str] = set()
    for doc in docs:
        path, _, fragment = doc["location"].partition("#")
        url = site.base + path
        file = site.file(url)
        assert file, doc["location"]
        there = parsed[url] = parsed.get(url) or read_html(url, file)
        assert not fragment or (fragment in there.ids and path in seen), doc["location"]
        assert doc["location"] not in seen, doc["location"]
        assert "&amp;amp;" not in str(doc) and doc["title"]
        seen.add(doc["location"])
    texts = [doc["text"] for doc in docs if len(doc["text"]) > 60 and "#p" not in doc["location"]]
    assert len(set(texts)) == len(texts)


def test_every_claim_note_update_and_passage_is_indexed(site: Site, docs: list[dict[str, Any]]) -> None:
    """What the data files list can be found."""
    indexed = {doc["location"] for doc in docs}
    wanted = {claim["url"] for claim in site.data("claims.json")}
    wanted |= {
        f"sources/{row['source']}/#p{row['at'].replace('.', '-')}" for row in site.data("passages.json")
    }
    assert wanted <= indexed
    notes = sum(bool(claim["note"]) for claim in site.data("claims.json"))
    assert sum("#note-" in location for location in indexed) == notes
    assert sum("#update-" in location for location in indexed) == len(site.data("updates.json"))


def kind(location: str) -> str:
    """What sort of thing stands at a place: by its folder, or by how its fragment begins."""
    path, _, fragment = location.partition("#")
    sort = re.match(r"(note|update|count|route)-|p(?=\d)", fragment)
    if sort:
        return sort[0]
    if not fragment:
        return path.partition("/")[0] if path.count("/") > 1 else "page"
    return "claim" if "--" in fragment else path


def telling(docs: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """For each kind a word that only one document has, and where that one stands."""
    texts = {doc["location"]: f"{doc['title']} {doc['text']}".lower() for doc in docs}
    done = set()
    for location, text in texts.items():
        words = set(re.findall(r"\b[a-z]{7,}\b", re.sub(r"<[^>]*>|&\w+;", " ", text)))
        # Endings are cut off by the search.
        own = [word for word in sorted(words) if sum(word[:5] in other for other in texts.values()) == 1]
        if own and kind(location) not in done:
            done.add(kind(location))
            yield own[0], location
    assert {"page", "claim", "note-", "update-", "count-", "route-", "glossary/"} <= done


def named(docs: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """What has a name is found by it, before all that only speaks of it; so are a source's passages."""
    actors = {row["id"]: row for row in seed("actors.yml")}
    people = [(row["name"].split()[-1], name) for name, row in actors.items() if row["kind"] == "person"]
    places = {doc["location"] for doc in docs}
    # Who is named once has no page, but a place on the list.
    own = {name: f"actors/{name}/" for name in actors}
    own |= {name: f"actors/#actor-{name}" for name in actors if own[name] not in places}
    yield from ((word[:-1].lower(), own[name]) for word, name in people[-2:])
    for name, row in actors.items():
        if row["kind"] == "organisation":
            yield from ((form, own[name]) for form in row.get("forms", ()) if form.isupper())
    yield from ((row["name"], f"glossary/#{row['id']}") for row in seed("terms.yml")[-3:])
    yield from ((row["name"], f"map/#route-{row['id']}") for row in seed("corridors.yml"))
    passage = next(doc for doc in docs if kind(doc["location"]) == "p")
    yield passage["title"].replace(", passage", ""), passage["location"]
    yield "timeline", "timeline/"


def test_the_best_result_is_the_right_one(
    site: Site, browse_once: Browse, docs: list[dict[str, Any]]
) -> None:
    """For each kind: the group is headed by its page, and Enter opens the place itself, in sight."""
    titles = {doc["location"]: html.unescape(doc["title"]) for doc in docs}
    faults = []
    with browse_once() as page:
        for words, location in [*telling(docs), *named(docs), (titles[""], "")]:
            page.goto(f"{site.base}method/")
            search(page, words)
            href, shown = page.evaluate(RANKED)
            if href != site.base + location or shown != titles[location.partition("#")[0]]:
                faults.append(f"{words}: {href} under {shown}")
                continue
            with page.expect_navigation():
                page.keyboard.press("Enter")
            page.wait_for_url(href)
            if "#" in location and not page.evaluate(IN_SIGHT):
                faults.append(f"{words}: {location} is out of sight")
        assert not faults, "\n".join(faults)


def test_no_word_is_too_common_to_be_found(site: Site, browse_once: Browse) -> None:
    """Who asks why or how is answered with what holds that word."""
    with browse_once() as page:
        for word in ("why", "how"):
            page.goto(f"{site.base}method/")
            search(page, word)
            marked = page.locator(".md-search-result__article mark").all_text_contents()
            assert word in {words.lower() for words in marked}


@pytest.mark.parametrize("key", ["Control+k", "Meta+k"])
def test_search_by_keyboard_alone(site: Site, browse_once: Browse, key: str) -> None:
    """A key opens it, Escape closes it; arrows walk over the results, Enter opens the one in focus."""
    opened = "document.querySelector('#__search').checked"
    claim = next(claim for claim in site.data("claims.json") if claim["quote"])
    theme = site.base + claim["url"].partition("#")[0]
    with browse_once() as page:
        page.goto(site.base)
        page.keyboard.press(key)
        assert page.evaluate(opened)
        page.keyboard.press("Escape")
        assert not page.evaluate(opened)
        search(page, claim["quote"][:-2].rstrip())
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        target = page.evaluate("document.activeElement.href")
        assert target.startswith(f"{theme}#")
        page.keyboard.press("ArrowUp")
        assert page.evaluate("document.activeElement.href") == theme
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url(target)
        assert not page.evaluate(opened)


def test_no_letter_alone_does_anything(site: Site, browse_once: Browse) -> None:
    """Before the theme's script is there and after, letters neither open the search nor turn the page."""
    with browse_once() as page:
        page.goto(site.themed())
        for turn in ("before", "after"):
            for key in "fs/pn,.":
                page.keyboard.press(key)
                assert not page.evaluate("document.querySelector('#__search').checked"), f"{key} {turn}"
            assert page.url == site.themed()
            if turn == "before":
                search(page, WORD)
                page.keyboard.press("Escape")
                page.locator("h1[id]").click()


def test_who_is_lost_is_told_of_every_theme(site: Site, browse_once: Browse) -> None:
    """The page for addresses that do not exist leads to each theme, with what it answers, and to the rest."""
    lost = f"{site.base}rivls/"
    with browse_once(missing=lost) as page:
        page.goto(lost)
        themes = {url for url, _ in site.claims()}
        ways = page.locator("article li")
        told = {way.locator("a").evaluate("a => a.href"): way.inner_text() for way in ways.all()}
        assert themes < set(told) and f"{site.base}glossary/" in told
        assert all(": " in told[url] for url in themes)
