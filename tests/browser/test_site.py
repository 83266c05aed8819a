"""Every page opens, every link arrives, and what the data files say stands on the pages."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag

import pytest
from browsing import Browse
from built import ROOT, Html, Site, build, plain, read_html, seed, unmarked
from layout import WIDE
from playwright.sync_api import Page

# A claim by its anchor: its words, the links beside it, and the note it leads to.
TOLD = """(ids) => ids.map((id) => {
  const seen = (e) => e.checkVisibility({visibilityProperty: true, opacityProperty: true})
    && e.getBoundingClientRect().width > 0;
  const words = (part) => {
    part.querySelectorAll("sup").forEach((e) => e.remove());
    return part.textContent;
  };
  const anchor = document.getElementById(id);
  const block = anchor?.closest("p, li");
  if (!block) return null;
  const note = document.getElementById(`note-${id}`);
  const folded = !!note && !seen(note);
  const label = document.querySelector(`label[for="show-${id}"]`);
  if (label?.checkVisibility()) label.click();
  const hrefs = (e) => [...e.querySelectorAll("a")].map((a) => a.getAttribute("href"));
  return {
    seen: seen(anchor) && seen(block),
    told: words(anchor.cloneNode(true)),
    hrefs: hrefs(block),
    folded,
    note: note && seen(note) ? words(note.cloneNode(true)) : "",
    beside: !!note && note.closest("p, li") === block,
  };
})"""

ROWS = """(ids) => ids.map((id) => {
  const row = document.getElementById(id)?.closest("tr");
  row?.querySelectorAll("sup").forEach((e) => e.remove());
  return row && row.checkVisibility()
    ? {text: row.innerText, hrefs: [...row.querySelectorAll("a")].map((a) => a.href)} : null;
})"""


@pytest.fixture(scope="module")
def parsed(site: Site) -> dict[str, Html]:
    """The HTML of every page by its address."""
    return {url: read_html(url, file) for url, file in site.pages.items()}


def test_links_and_fragments_arrive(site: Site, parsed: dict[str, Html]) -> None:
    """Every link within the site leads to a file, every fragment to an id that stands there once."""
    faults = []
    for url, html in parsed.items():
        twice = {name for name in html.ids if html.ids.count(name) > 1}
        faults += [f"{url}: id {name} stands there more than once" for name in twice]
        for link in sorted(set(html.links)):
            target, fragment = urldefrag(link)
            if not target.startswith((site.base, "http:", "https:", "data:", "mailto:")):
                faults.append(f"{url}: {link} is no address")
            if not target.startswith(site.base):
                continue
            if not site.file(target):
                faults.append(f"{url}: {link} leads to nothing")
            elif fragment and target in parsed and unquote(fragment) not in parsed[target].ids:
                faults.append(f"{url}: {link} has no such place")
    assert not faults, "\n".join(faults)


def test_old_addresses_lead_on(site: Site, browse_once: Browse, parsed: dict[str, Html]) -> None:
    """Who is named once has no page, but the address arrives at the entry on the list; so do those of old."""
    moved = site.moved
    actors = {f"{site.base}actors/{row['id']}/" for row in seed("actors.yml")}
    led = {url for url in moved if url.startswith(f"{site.base}actors/")}
    assert led and led == actors - set(site.pages), "each actor has a page or a way on"
    assert len(moved) > len(led), "pages that are no more lead on"
    with browse_once() as page:
        for url, target in moved.items():
            there, _, fragment = target.partition("#")
            assert not fragment or fragment in parsed[there].ids, target
            file = site.file(url)
            assert file and target in read_html(url, file).links, "a link for whoever does not go on"
            page.goto(url, wait_until="commit")
            page.wait_for_url(target)
            assert page.locator(f"#{fragment}" if fragment else "h1").is_visible()


def test_footnotes_lead_there_and_back(parsed: dict[str, Html]) -> None:
    """Every mark has its footnote, every footnote a mark, and the ways back are just those marks."""
    faults = []
    for url, html in parsed.items():
        asked: dict[str, list[str]] = {}
        for mark, note in html.marks.items():
            asked.setdefault(note, []).append(mark)
        faults += [f"{url}: no footnote {note}" for note in sorted(set(asked) - set(html.backs))]
        for note, backs in html.backs.items():
            if sorted(backs) != sorted(asked.get(note, [])) or not backs or "" in backs:
                faults.append(f"{url}: {note} goes back to {backs}, is asked for by {asked.get(note)}")
    assert not faults, "\n".join(faults)
    assert any(html.marks for html in parsed.values())


def told_wrongly(page: Page, claims: list[dict[str, Any]]) -> list[str]:
    """What is amiss with the claims that the open page ought to tell."""
    faults = []
    anchors = [claim["url"].partition("#")[2] for claim in claims]
    for claim, name, told in zip(claims, anchors, page.evaluate(TOLD, anchors), strict=True):
        wrong = [] if told else ["has no place in a paragraph"]
        if told:
            wrong += [] if told["seen"] else ["is hidden"]
            if plain(told["told"]) != plain(claim["text"]):
                wrong.append(f"reads otherwise: {told['told']}")
            wrong += [] if f"#fn:{name}" in told["hrefs"] else ["has no footnote"]
        if told and claim["note"]:
            words = plain(unmarked(claim["note"]))
            wrong += [] if told["folded"] else ["has a note that stands in its way"]
            wrong += [] if words in plain(told["note"]) else [f"has another note: {told['note']}"]
            wrong += [] if told["beside"] else ["has its note elsewhere"]
        faults += [f"{claim['id']} {what}" for what in wrong]
    return faults


@pytest.mark.parametrize("scripts", [True, False], ids=["javascript", "no-javascript"])
def test_claims_stand_where_the_data_says(site: Site, browse_once: Browse, scripts: bool) -> None:
    """Each claim is told, word for word and visibly, at its address, with its footnote and note."""
    faults = []
    with browse_once(width=360, java_script_enabled=scripts) as page:
        for url, claims in site.claims():
            page.goto(url)
            faults += told_wrongly(page, claims)
            faults += [f"{url}: {wide}" for wide in [page.evaluate(WIDE)] if wide]
            notes = page.locator(".footnotes li")
            assert notes.count() >= len(claims), url
            assert not notes.first.is_visible(), url
            page.locator(".footnotes > summary").press("Enter")
            faults += [f"{url}: {n.text_content()}" for n in notes.all() if not n.is_visible()]
        assert not faults, "\n".join(faults)


def test_passages_have_their_rows(site: Site, browse_once: Browse) -> None:
    """Each passage has a row on its source's page with its claims, quoted and linked, or the reason."""
    claims = {claim["id"]: claim for claim in site.data("claims.json")}
    faults = []
    passages = site.data("passages.json")
    with browse_once() as page:
        for source in sorted({passage["source"] for passage in passages}):
            page.goto(f"{site.base}sources/{source}/")
            rows = [passage for passage in passages if passage["source"] == source]
            ids = [f"p{row['at'].replace('.', '-')}" for row in rows]
            for row, shown in zip(rows, page.evaluate(ROWS, ids), strict=True):
                said = plain(shown["text"]) if shown else ""
                cited = [claims[name] for name in row["claims"]]
                ok = said.startswith(row["at"]) and bool(cited or row["aside"])
                ok &= all(plain(claim["text"]) in said for claim in cited)
                ok &= all(site.base + claim["url"] in shown["hrefs"] for claim in cited if shown)
                ok &= plain(row["aside"] or "") in said
                faults += [] if ok else [f"{source} {row['at']}: {said or 'no row'}"]
        assert not faults, "\n".join(faults)


def test_the_same_seeds_give_the_same_site(site: Site, tmp_path: Path) -> None:
    """With no woven page there yet, and sets of strings in another order, each file has the same bytes."""
    for name in ("seeds", "docs", "scripts", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    for page in (tmp_path / "docs").rglob("*.md"):
        page.unlink()
    again = build(tmp_path / "again", tmp_path, seed="1").root
    made, remade = (
        {p.relative_to(root): p.read_bytes() for p in root.rglob("*") if p.is_file()}
        for root in (site.root, again)
    )
    assert [name for name in made.keys() | remade.keys() if made.get(name) != remade.get(name)] == []
