"""Texts that somebody wrote to break the site: each gives a clear error, writes nothing, and ends soon."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import zip_longest
from pathlib import Path

import golden
import hostile
import markdown
import pytest
from hostile import SOURCE, assert_refused, put, replace

from scripts import cli, flow

INDEX, THEME = "pages/index.md", "themes/railway.md"
# A field of each form; test_no_script tries every field of every seed.
FIELDS: tuple[tuple[str, hostile.Way], ...] = (
    (SOURCE, ("claims", 4, "text")), (SOURCE, ("claims", 3, "quote")), (SOURCE, ("source", "title")),
    ("actors.yml", (2, "name")), ("actors.yml", (0, "forms", 0)),
    ("terms.yml", (0, "name")), ("corridors.yml", (0, "name")),
    ("references.yml", (0, "title")), ("references.yml", (0, "publisher")),
)  # fmt: skip
LINES = (
    (THEME, "title: The railway"),
    (THEME, "description: A loan, a line"),
    (INDEX, "title: Ruritania, traced"),
)
WORDS = ((THEME, "It began with a loan."), (THEME, "## The money"))
BREAKS_PAGES = (
    "<script>alert(1)</script>", '<b onclick="x">', "<!-- x", "[x](javascript:alert(1))",
    "[x](data:text/html,x)",
    "[x](JaVaScRiPt:alert(1))",
    "<img src=x onerror=alert(1)>", "</div><div>", "<!-- -->", "{#id onclick=x}", "{: .x}",
    "&lt;b&gt;", "&#x3c;b", "[&#", '{ onclick="x" }', "[x](y){: .x }", "{{ x() }}",
    "![x](https://evil.example/x.png)", "\u202e", "\u200b", "\u2066x", "\ufeff", "\U000e0041",
    "\x00", "\x9b", "\rx",
)  # fmt: skip
BREAKS = (
    *BREAKS_PAGES, "[x](y)", "[x](http://y)", "![x](y)", "[x][y]", "data:text/html,x", "--8<-- {x}",
    "{{ claims }}", "<https://evil.example>", "![[invented-2020/loan]]", "[^1]", "[x]: y", "[^x]: y",
    "*[X]: y", "`x`", "a | b", "**x", "a *b", "*a* b*", "_x_", "__x", "x\\", "\\*", "[@", "[@x y]",
)  # fmt: skip
STARTS = ("# ", "> ", "1. ", "- ", "+ ", "* ", "!!! note ", "??? x ", "=== ", "``` ", "~~~ ", "{{ x }} ")


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The good seeds, below the working folder; whatever is done with them ends soon."""
    monkeypatch.chdir(tmp_path)
    with hostile.soon():
        yield golden.good_seeds(tmp_path)


def spoil(seeds: Path, file: str, place: hostile.Way | str, change: Callable[[str], str]) -> None:
    """Change a field of a YAML file, a line of front matter, or words of an outline."""
    if isinstance(place, tuple):
        put(seeds, file, place, change)
    elif (file, place) in LINES:
        key, _, value = place.partition(": ")
        replace(seeds, file, place, f"{key}: {json.dumps(change(value), ensure_ascii=False)} #")
    else:
        replace(seeds, file, place, change(place))


def assert_all_refused(
    seeds: Path,
    capsys: pytest.CaptureFixture[str],
    places: Iterable[tuple[str, hostile.Way | str]],
    change: Callable[[str], str],
) -> None:
    """Each place, spoilt, is reported: those of several files at once, those of one file in turn."""
    by_file: dict[str, list[hostile.Way | str]] = {}
    for file, place in places:
        by_file.setdefault(file, []).append(place)
    for turn in zip_longest(*by_file.values()):
        spoilt = {file: place for file, place in zip(by_file, turn, strict=True) if place}
        kept = {file: (seeds / file).read_bytes() for file in spoilt}
        for file, place in spoilt.items():
            spoil(seeds, file, place, change)
        words = (place for place in spoilt.values() if (THEME, place) in WORDS)
        codes = "markup|schema|link" if any(words) else "markup|schema"
        assert_refused(seeds, capsys, *(rf"{file}:\d+:\d+: error\[({codes})\]" for file in spoilt))
        for file, raw in kept.items():
            (seeds / file).write_bytes(raw)


@pytest.mark.parametrize("text", BREAKS, ids=ascii)
def test_what_breaks_a_page_is_refused_in_every_field(
    seeds: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    assert_all_refused(seeds, capsys, (*FIELDS, *LINES, *WORDS), lambda old: f"{old} {text}")


@pytest.mark.parametrize("text", BREAKS_PAGES, ids=ascii)
def test_what_runs_or_calls_elsewhere_is_refused_on_the_editors_own_pages(
    seeds: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    replace(seeds, INDEX, "Each of", f"{text} Each of")
    assert_refused(seeds, capsys, rf"{INDEX}:\d+:\d+: error\[(markup|schema|link)\]")


@pytest.mark.parametrize("start", STARTS)
def test_a_text_that_begins_like_a_block_is_refused(
    seeds: Path, capsys: pytest.CaptureFixture[str], start: str
) -> None:
    assert_all_refused(seeds, capsys, FIELDS, lambda old: start + old)


@pytest.mark.parametrize(
    "form",
    ["the", "a", "x", "Z", "And", "", " ", ".*", "[", "(", "^", "\\", "\\\\", "(?i)", "\u3164", "\u200b",
     "z" * 10_000],
    ids=lambda form: ascii(form[:9]),
)  # fmt: skip
def test_a_form_that_swallows_the_page_is_refused(
    seeds: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    put(seeds, "actors.yml", (0, "forms", 0), lambda _: form)
    assert_refused(seeds, capsys, r"actors.yml:1:\d+|actors.yml:\d+:\d+: error\[(schema|markup)\]")


@pytest.mark.parametrize(
    "name",
    [
        "../../x",
        "CON",
        "con",
        "CON/x",
        "lpt1",
        "a--b",
        "-",
        "é",
        "a b",
        "A",
        "",
        "x" * 300,
        "x" * 300 + "!",
        "index",
    ],
)
def test_an_id_that_can_t_be_a_file_s_name_is_refused(
    seeds: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    put(seeds, "actors.yml", (1, "id"), lambda _: name)
    assert_refused(seeds, capsys, r"actors.yml:\d+:\d+: error\[schema\]")


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://a",
        "//x.example",
        'http://a"b',
        "http://a<b>",
        "http://a b",
        "https://[@x]/",
        "https://x]",
    ]
    + [f"https://x.example/{end}" for end in ("a b", '"x', "[^1]", "<b>", "`x", "{{x}}", "\\*", "(x)")],
)
def test_an_address_that_is_none_is_refused(
    seeds: Path, capsys: pytest.CaptureFixture[str], url: str
) -> None:
    put(seeds, "references.yml", (0, "url"), lambda _: url)
    put(seeds, SOURCE, ("source", "URL"), lambda _: url)
    out = assert_refused(seeds, capsys, r"references.yml:\d+:\d+: error\[(schema|markup)\]")
    assert re.search(rf"^seeds/{SOURCE}:\d+:\d+: error\[(schema|markup)\]", out, re.MULTILINE)


def test_a_claim_that_names_itself_is_refused(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(seeds, SOURCE, ("claims", 4, "also"), lambda _: {"invented-2020/fear": "agrees"})
    assert_refused(seeds, capsys, rf"{SOURCE}:\d+:\d+: error\[link\]")


def test_claims_may_name_each_other(seeds: Path) -> None:
    put(seeds, SOURCE, ("claims", 4, "also"), lambda _: {"invented-2020/loan": "differs"})
    assert cli.main(["weave", "--without", "signed"]) == 0


def test_a_text_without_end_is_refused(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(seeds, SOURCE, ("asides", 0, "why"), lambda _: "x" * 10_000)
    assert_refused(seeds, capsys, rf"{SOURCE}:\d+:\d+: error\[schema\]")


@pytest.mark.parametrize(
    "word", ["5 < 6", "C:\\temp", "snake_case_word", "100 % sure", "AT&T", "naïve ☃ 🚂", "a ~ b"]
)
def test_odd_but_legal_text_arrives_as_text(seeds: Path, word: str) -> None:
    put(seeds, SOURCE, ("asides", 0, "why"), lambda why: f"{why}; {word} it says")
    assert cli.main(["weave", "--without", "signed"]) == 0
    page = Path("docs", "sources", "invented-2020.md").read_text(encoding="utf-8")
    shown = markdown.markdown(page, extensions=["attr_list", "tables", "footnotes"])
    assert word.replace("&", "&amp;").replace("<", "&lt;") + " it says" in shown


def test_ten_thousand_claims_take_no_minute(tmp_path: Path) -> None:
    claim = "- id: more-{}\n  at: '4.2'\n  on: railway/money\n  text: Graustark could fear for Lutha.\n"
    seeds = golden.good_seeds(tmp_path)
    replace(seeds, SOURCE, "asides:", "".join(map(claim.format, range(10_000))) + "asides:")
    with hostile.soon(60):
        library, problems, _ = flow.examine(seeds=seeds, without=("signed",))
    assert len(library.claims) > 10_000
    assert {p.code for p in problems} <= {"support", "told", "denial", "heading"}
