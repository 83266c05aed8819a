"""Texts that somebody wrote to break the site: each gives a clear error, writes nothing, and ends soon."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import golden
import hostile
import pytest
from hostile import SOURCE, put, refused, replace

from scripts import cli

INDEX, THEME = "pages/index.md", "themes/railway.md"
FIELDS: dict[str, tuple[str, hostile.Way]] = {
    "claim": (SOURCE, ("claims", 4, "text")),
    "quote": (SOURCE, ("claims", 3, "quote")),
    "note": (SOURCE, ("claims", 0, "note")),
    "aside": (SOURCE, ("asides", 0, "why")),
    "title": (SOURCE, ("source", "title")),
    "title-note": (SOURCE, ("source", "title-note")),
    "author": (SOURCE, ("source", "author", 0, "family")),
    "container": (SOURCE, ("source", "container-title")),
    "actor": ("actors.yml", (2, "name")),
    "form": ("actors.yml", (0, "forms", 0)),
    "term": ("terms.yml", (0, "name")),
    "corridor": ("corridors.yml", (0, "name")),
    "reference": ("references.yml", (0, "title")),
    "publisher": ("references.yml", (0, "publisher")),
}
LINES = {
    "theme": (THEME, "title: The railway"),
    "description": (THEME, "description: A loan, a line"),
    "page": (INDEX, "title: Ruritania, traced"),
}
BREAKS_PAGES = (
    "<script>alert(1)</script>", '<b onclick="x">', "<!-- x", "[x](javascript:alert(1))",
    "[x](data:text/html,x)",
    "[x](JaVaScRiPt:alert(1))",
    "&lt;b&gt;", "&#x3c;b", "[&#", '{ onclick="x" }', "[x](y){: .x }", "{{ x() }}",
    "![x](https://evil.example/x.png)", "\u202e", "\u200b", "\u2066x", "\ufeff", "\U000e0041",
    "\x00", "\x9b", "\rx",
)  # fmt: skip
BREAKS = (
    *BREAKS_PAGES, "[x](y)", "<https://evil.example>", "![[invented-2020/loan]]", "[^1]", "[x]: y", "[^x]: y",
    "*[X]: y", "`x`", "a | b", "**x", "a *b", "*a* b*", "_x_", "__x", "x\\", "\\*", "[@", "[@x y]",
)  # fmt: skip
STARTS = ("# ", "> ", "1. ", "- ", "+ ", "* ", "!!! note ", "??? x ", "=== ", "``` ", "~~~ ", "{{ x }} ")


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The good seeds, below the working folder; whatever is done with them ends soon."""
    monkeypatch.chdir(tmp_path)
    with hostile.soon():
        yield golden.good_seeds(tmp_path)


@pytest.mark.parametrize("text", BREAKS, ids=ascii)
def test_what_breaks_a_page_is_refused_in_every_field(
    seeds: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    for file, path in FIELDS.values():
        before = (seeds / file).read_text(encoding="utf-8")
        put(seeds, file, path, lambda old: f"{old} {text}")
        refused(seeds, capsys, rf"{file}:\d+:\d+: error\[(markup|schema)\]")
        (seeds / file).write_text(before, encoding="utf-8")
    for file, line in LINES.values():
        before = (seeds / file).read_text(encoding="utf-8")
        key, _, value = line.partition(": ")
        changed = json.dumps(f"{value} {text}", ensure_ascii=False)
        replace(seeds, file, line, f"{key}: {changed} #")
        refused(seeds, capsys, rf"{file}:\d+:\d+: error\[(markup|schema)\]")
        (seeds / file).write_text(before, encoding="utf-8")
    for old in ("It began with a loan.", "## The money"):
        before = (seeds / THEME).read_text(encoding="utf-8")
        replace(seeds, THEME, old, f"{old} {text}")
        refused(seeds, capsys, rf"{THEME}:\d+:\d+: error\[(markup|schema|link)\]")
        (seeds / THEME).write_text(before, encoding="utf-8")


@pytest.mark.parametrize("text", BREAKS_PAGES, ids=ascii)
def test_what_runs_or_calls_elsewhere_is_refused_on_the_editors_own_pages(
    seeds: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    replace(seeds, INDEX, "Each of", f"{text} Each of")
    refused(seeds, capsys, rf"{INDEX}:\d+:\d+: error\[(markup|schema|link)\]")


@pytest.mark.parametrize("start", STARTS)
def test_a_text_that_begins_like_a_block_is_refused(
    seeds: Path, capsys: pytest.CaptureFixture[str], start: str
) -> None:
    for file, path in FIELDS.values():
        before = (seeds / file).read_text(encoding="utf-8")
        put(seeds, file, path, lambda old: start + old)
        refused(seeds, capsys, rf"{file}:\d+:\d+: error\[markup\]")
        (seeds / file).write_text(before, encoding="utf-8")


@pytest.mark.parametrize(
    "form",
    ["the", "a", "x", "And", "", " ", ".*", "[", "^", "\\", "(?i)", "\u3164", "\u200b", "z" * 10_000],
    ids=lambda form: ascii(form[:9]),
)  # fmt: skip
def test_a_form_that_swallows_the_page_is_refused(
    seeds: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    put(seeds, "actors.yml", (0, "forms", 0), lambda _: form)
    refused(seeds, capsys, r"actors.yml:1:\d+|actors.yml:\d+:\d+: error\[(schema|markup)\]")


@pytest.mark.parametrize(
    "name", ["../../x", "CON", "con", "lpt1", "a--b", "é", "a b", "", "x" * 300, "index"]
)
def test_an_id_that_can_t_be_a_file_s_name_is_refused(
    seeds: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    put(seeds, "actors.yml", (1, "id"), lambda _: name)
    refused(seeds, capsys, r"actors.yml:\d+:\d+: error\[schema\]")


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "//x.example", "https://[@x]/", "https://x]"]
    + [f"https://x.example/{end}" for end in ("a b", '"x', "[^1]", "<b>", "`x", "{{x}}", "\\*", "(x)")],
)
def test_an_address_that_is_none_is_refused(
    seeds: Path, capsys: pytest.CaptureFixture[str], url: str
) -> None:
    put(seeds, "references.yml", (0, "url"), lambda _: url)
    put(seeds, SOURCE, ("source", "URL"), lambda _: url)
    out = refused(seeds, capsys, r"references.yml:\d+:\d+: error\[(schema|markup)\]")
    assert re.search(rf"^seeds/{SOURCE}:\d+:\d+: error\[(schema|markup)\]", out, re.MULTILINE)


def test_a_claim_that_names_itself_is_refused(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(seeds, SOURCE, ("claims", 4, "also"), lambda _: {"invented-2020/fear": "agrees"})
    refused(seeds, capsys, rf"{SOURCE}:\d+:\d+: error\[link\]")


def test_claims_may_name_each_other(seeds: Path) -> None:
    put(seeds, SOURCE, ("claims", 4, "also"), lambda _: {"invented-2020/loan": "differs"})
    assert cli.main(["weave"]) == 0


def test_ten_thousand_claims_take_no_minute(tmp_path: Path) -> None:
    claim = "- id: more-{}\n  at: '4.2'\n  on: railway/money\n  text: Graustark could fear for Lutha.\n"
    seeds = golden.good_seeds(tmp_path)
    replace(seeds, SOURCE, "asides:", "".join(map(claim.format, range(10_000))) + "asides:")
    with hostile.soon(60):
        library, problems, _ = cli.examine(seeds=seeds)
    assert len(library.claims) > 10_000
    assert {p.code for p in problems} <= {"support", "told", "denial"}
