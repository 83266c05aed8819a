"""The published pages: docs/ is what the seeds give, and a fault in a seed publishes nothing."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import golden
import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from scripts import flow
from scripts.check import footnotes
from scripts.flow import examine, weave, weave_docs
from scripts.library import problem
from scripts.publish import write

ROOT = Path(__file__).parents[1]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The project in a folder of its own."""
    for name in ("seeds", "docs", "scripts", "overrides"):
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def build(folder: Path) -> subprocess.CompletedProcess[str]:
    """Build the site there with the flags that make gives."""
    flags = re.search(r"mkdocs build (.*) --site-dir", (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert flags
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *flags[1].split(), "--site-dir", "site"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )


def test_a_dead_link_stops_what_make_runs(copy: Path) -> None:
    """With --quiet MkDocs would count no warning, and --strict would let everything pass."""
    page = copy / "seeds" / "pages" / "method.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[Nowhere](nowhere.md)\n", encoding="utf-8")
    golden.sign(copy / "seeds")
    made = build(copy)
    assert made.returncode
    assert "nowhere.md" in made.stderr


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


def test_the_seeds_have_no_problem_and_docs_is_what_they_give() -> None:
    library, problems, states = examine(seeds=ROOT / "seeds")
    _, files = weave(library, states)
    assert problem.as_text([*problems, *write.find_stale(ROOT / "docs", files)]) == ""
    assert problem.as_text(footnotes.footnote(write.read_pages(ROOT / "docs", files))) == ""


def test_a_build_reads_the_seeds_once_and_makes_each_page_once(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    def noted(name: str) -> Callable[..., Any]:
        step = getattr(flow, name)
        return lambda *args: (done.append(name), step(*args))[1]

    for name in ("read_seeds", "make_pages", "make_data_files"):
        monkeypatch.setattr(flow, name, noted(name))
    monkeypatch.chdir(copy)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    mkdocs_build(load_config(str(copy / "mkdocs.yml"), site_dir=str(copy / "site")))
    assert sorted(done) == ["make_data_files", "make_pages", "read_seeds"]


def test_a_fault_stops_the_build_and_leaves_the_last_site(copy: Path) -> None:
    (copy / "site").mkdir()
    (copy / "site" / "index.html").write_text("the last site", encoding="utf-8")
    before, docs = tree(copy / "site"), tree(copy / "docs")
    seed = sorted((copy / "seeds" / "sources").glob("*.yml"))[0]
    text = seed.read_text(encoding="utf-8")
    quote = re.search(r"^  quote: (?=\w)", text, re.MULTILINE)
    assert quote
    seed.write_text(f"{text[: quote.end()]}nobody wrote {text[quote.end() :]}", encoding="utf-8")
    line = text[: quote.start()].count("\n") + 1
    failed = build(copy)
    assert failed.returncode != 0 and "Traceback" not in failed.stderr
    assert re.search(rf"^seeds/sources/{seed.name}:{line}:\d+: error\[quote\]", failed.stderr, re.MULTILINE)
    assert tree(copy / "site") == before and tree(copy / "docs") == docs


def test_a_page_edited_by_hand_is_kept_and_told(copy: Path) -> None:
    page = next((copy / "docs" / "actors").glob("*.md"))
    page.write_text(page.read_text(encoding="utf-8") + "My own words.\n", encoding="utf-8")
    problems = weave_docs(copy / "docs", copy / "seeds").problems
    assert [(p.code, p.spot.file) for p in problems] == [("woven", f"docs/actors/{page.name}")]
    assert page.read_text(encoding="utf-8").endswith("My own words.\n")


def test_weaving_again_touches_nothing(copy: Path) -> None:
    before = {p: p.stat().st_mtime_ns for p in (copy / "docs").rglob("*") if p.is_file()}
    assert weave_docs(copy / "docs", copy / "seeds").problems == []
    assert {p: p.stat().st_mtime_ns for p in (copy / "docs").rglob("*") if p.is_file()} == before


def test_a_page_whose_seed_is_gone_is_removed(copy: Path) -> None:
    stray = next((copy / "docs" / "actors").glob("*.md"))
    shutil.copy(stray, copy / "docs" / "actors" / "nobody.md")
    assert weave_docs(copy / "docs", copy / "seeds").problems == []
    assert stray.exists() and not (copy / "docs" / "actors" / "nobody.md").exists()


def test_an_undefined_footnote_on_a_page_by_hand_is_found(copy: Path) -> None:
    (copy / "docs" / "about.md").write_text("# About\n\nSo it is[^9].\n", encoding="utf-8")
    problems = weave_docs(copy / "docs", copy / "seeds").problems
    assert [(p.code, p.spot.file, p.spot.line) for p in problems] == [("footnote", "docs/about.md", 3)]


def test_claims_and_passages_are_there_for_outsiders() -> None:
    claims = json.loads((ROOT / "docs" / "data" / "claims.json").read_text(encoding="utf-8"))
    passages = json.loads((ROOT / "docs" / "data" / "passages.json").read_text(encoding="utf-8"))
    wanted = {"id", "source", "at", "text", "quote", "voice", "speaker", "when", "theme", "section", "actors",
              "domain", "note", "references", "state", "url"}  # fmt: skip
    assert claims and all(wanted <= set(row) for row in claims)
    assert {row["state"] for row in claims} == {"matches"}
    assert all(bool(row["claims"]) != bool(row["aside"]) for row in passages)
    cited = {(row["source"], at) for row in claims for at in row["at"]}
    assert cited == {(row["source"], row["at"]) for row in passages if row["claims"]}
