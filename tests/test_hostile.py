"""Hostile and broken seeds: a clear error, nothing written or executed, no traceback; odd text stays text."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import golden
import markdown
import pytest
import yaml

from scripts import cli

SOURCE = "sources/invented-2020.yml"
ROOT = Path(__file__).parents[1]
HTML = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</div><div>",
    "<!-- -->",
    "<https://x.y>",
)
MARKDOWN = (
    "![x](y)", "[x](javascript:alert(1))", "[x](http://y)", "[^1]", "{#id onclick=x}", "{: .x}",
    "{{ claims }}", "![[a/b]]", "`code`", "a | b", "&lt;b&gt;", "[x]: http://y", "[x][y]",
    "data:text/html,x", "--8<-- {x}",
)  # fmt: skip
STARTS = (
    "# heading",
    "> quote",
    "- item",
    "1. item",
    "!!! note",
    "??? note",
    "=== tab",
    "~~~",
    "```",
    "+ item",
)


def edit(seeds: Path, file: str, old: str, new: str) -> None:
    path = seeds / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def run(root: Path) -> subprocess.CompletedProcess[str]:
    """Weave in a process of its own; a hang or a crash shows as what it is."""
    return subprocess.run(
        [sys.executable, "-m", "scripts", "weave"], cwd=root, capture_output=True, text=True, timeout=30,
        check=False, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def refused(root: Path) -> str:
    """The report on seeds that must be refused, with nothing written."""
    done = run(root)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stderr and "error[" in done.stdout
    assert not (root / "docs").exists()
    return done.stdout


@pytest.mark.parametrize("text", [*HTML, *MARKDOWN, *(f"{s} x" for s in STARTS)])
def test_markup_in_a_claim_is_refused(tmp_path: Path, text: str) -> None:
    seeds = golden.good_seeds(tmp_path)
    data = yaml.load((seeds / SOURCE).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    claim = data["claims"][1]
    claim["text"] = f"{text} {claim['text']}"
    (seeds / SOURCE).write_text(yaml.safe_dump(data, sort_keys=False), encoding="utf-8")
    _, problems, _ = cli.examine(seeds=seeds)
    assert "markup" in {p.code for p in problems}


@pytest.mark.parametrize(
    ("file", "old"),
    [
        ("actors.yml", "name: Graustark"), ("terms.yml", "name: Zenda Pass"),
        ("corridors.yml", "name: Zenda line"), ("references.yml", "title: Railway contract signed"),
        ("references.yml", "publisher: Strelsau Gazette"),
        (SOURCE, "why: the headline"), (SOURCE, "container-title: Zenda Courier"), (SOURCE, "given: Rupert"),
        ("themes/railway.md", "title: "), ("themes/railway.md", "description: "),
    ],
)  # fmt: skip
def test_html_is_refused_in_every_field_that_is_published(tmp_path: Path, file: str, old: str) -> None:
    seeds = golden.good_seeds(tmp_path)
    edit(seeds, file, old, f"{old} <b>x</b>")
    assert "error[markup]" in refused(tmp_path)


@pytest.mark.parametrize("name", ["../../x", "CON/x", "a b", "A", "x" * 300 + "!", "", "-", "é"])
def test_odd_ids_are_refused(tmp_path: Path, name: str) -> None:
    seeds = golden.good_seeds(tmp_path)
    edit(seeds, "actors.yml", "id: graustark", f"id: {name!r}")
    assert "error[schema]" in refused(tmp_path)


BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + i)}: &{chr(98 + i)} [{','.join([f'*{chr(97 + i)}'] * 9)}]\n" for i in range(8)
)


@pytest.mark.parametrize(
    "raw",
    [
        BOMB.encode(), b"!!python/object/apply:os.system ['touch pwned']", b"a: *b",
        b"a: &x 1\nb: *x\n<<: {c: 1}",
        b"\xff\xfea\x00", "source: \u00e9".encode("latin-1"), b"source: \x00", b"\x89PNG\r\n\x1a\n",
        b"- " * 100_000,
        b"[" * 200_000, b"x" * 6_000_000, b"source:", b"%YAML 9.9\n---\na",
        b"source: {id: 1e999999999}", b"? [a]\n: b",
    ],
)  # fmt: skip
def test_broken_and_booby_trapped_files_are_refused(tmp_path: Path, raw: bytes) -> None:
    seeds = golden.good_seeds(tmp_path)
    (seeds / "sources" / "zz.yml").write_bytes(raw)
    assert "seeds/sources/zz.yml:" in refused(tmp_path)
    assert not (tmp_path / "pwned").exists()


def test_links_out_of_the_seeds_are_refused(tmp_path: Path) -> None:
    seeds = golden.good_seeds(tmp_path)
    (tmp_path / "secret.yml").write_text("a: b", encoding="utf-8")
    (seeds / "sources" / "secret.yml").symlink_to(tmp_path / "secret.yml")
    (seeds / "sources" / "loop.yml").symlink_to(seeds / "sources" / "loop.yml")
    assert "secret.yml" in refused(tmp_path)


def test_pipes_and_folders_named_like_seeds_do_not_hang(tmp_path: Path) -> None:
    seeds = golden.good_seeds(tmp_path)
    os.mkfifo(seeds / "sources" / "pipe.yml")
    (seeds / "sources" / "folder.yml").mkdir()
    (seeds / "themes" / "folder.md").mkdir()
    assert run(tmp_path).returncode in (0, 1)


def test_long_words_and_claims_that_name_each_other_are_borne(tmp_path: Path) -> None:
    seeds = golden.good_seeds(tmp_path)
    edit(seeds, SOURCE, "also: {invented-2020/fear: differs}", "also: {invented-2020/loan: agrees}")
    edit(seeds, SOURCE, "why: the headline", "why: " + "x" * 10_000)
    assert "Traceback" not in run(tmp_path).stderr


@pytest.mark.parametrize("form", ["the", "a", "Z", ".*", "(", "x" * 10_000, "[", "\\\\"])
def test_wordings_that_swallow_the_page_or_are_patterns_do_no_harm(tmp_path: Path, form: str) -> None:
    seeds = golden.good_seeds(tmp_path)
    edit(seeds, "actors.yml", "name: Graustark", f"name: Graustark, forms: [{form!r}]")
    done = run(tmp_path)
    assert done.returncode in (0, 1) and "Traceback" not in done.stderr


@pytest.mark.parametrize("url", ["javascript:alert(1)", "http://a b", 'http://a"b', "http://a<b>", "ftp://a"])
def test_addresses_that_are_none_are_refused(tmp_path: Path, url: str) -> None:
    seeds = golden.good_seeds(tmp_path)
    edit(seeds, "references.yml", "url: https://gazette.example/contract", f"url: {url!r}")
    assert "error[schema]" in refused(tmp_path)


@pytest.mark.parametrize(
    "word", ["5 < 6", "C:\\temp", "snake_case_word", "100 % sure", "AT&T", "naïve ☃ 🚂", "a ~ b"]
)
def test_odd_but_legal_text_arrives_as_text(tmp_path: Path, word: str) -> None:
    seeds = golden.good_seeds(tmp_path)
    data = yaml.load((seeds / SOURCE).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    data["asides"][0]["why"] = f"{word} it says"
    (seeds / SOURCE).write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), encoding="utf-8")
    assert run(tmp_path).returncode == 0
    page = (tmp_path / "docs" / "sources" / "invented-2020.md").read_text(encoding="utf-8")
    shown = markdown.markdown(page, extensions=["attr_list", "tables", "footnotes"])
    assert word.replace("&", "&amp;").replace("<", "&lt;") + " it says" in shown


def test_bytes_changed_at_random_never_crash_the_check(tmp_path: Path) -> None:
    chance = random.Random(7)
    seeds = golden.good_seeds(tmp_path)
    files = [p for p in sorted(seeds.rglob("*")) if p.is_file()]
    for _ in range(150):
        path = chance.choice(files)
        kept = path.read_bytes()
        raw = bytearray(kept)
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(raw))
            raw[at : at + chance.randint(0, 3)] = bytes(
                chance.choices(b"\x00\xff\n:-#[]{}&*!|>'\"%@`~ aZ9", k=2)
            )
        path.write_bytes(bytes(raw))
        cli.examine(seeds=seeds)
        path.write_bytes(kept)
