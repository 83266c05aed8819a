"""Golden cases: what is changed in the good library, and the report that it must give, in one file each."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from scripts import flow
from scripts.library import problem
from scripts.library.problem import Problem
from scripts.library.readings import list_readings
from scripts.library.records import Review, Signature
from scripts.tools import review

CASES = Path(__file__).parent / "cases"
GOOD = CASES / "good"
TEXTS = GOOD / "text"
REWRITE = os.environ.get("TRACED_GOLDEN") == "write"
REPORTS = ("expected", "expected-with-texts")
"""The reports of a case, which end its file: from fingerprints alone, and with the texts if it is another."""


@dataclass(frozen=True)
class Case:
    """One file below tests/cases/<code>: the changes, and the reports expected."""

    file: Path

    @property
    def code(self) -> str:
        """The check that the case is about."""
        return self.file.parent.name

    @property
    def name(self) -> str:
        """The case as tests show it: code/what-is-wrong."""
        return f"{self.code}/{self.file.stem}"

    @property
    def about_docs(self) -> bool:
        """Whether the seeds are well, and docs/ is not."""
        return self.code in ("woven", "footnote", "correction")

    @property
    def without(self) -> tuple[str, ...]:
        """The checks left out: what is changed is signed by nobody, which only some cases are about."""
        return () if self.code == "signed" else ("signed",)

    @cached_property
    def parts(self) -> Mapping[str, Any]:
        """What the file holds, every value as it is written."""
        parts: Mapping[str, Any] = yaml.load(self.file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        assert {"changes", "expected"} <= set(parts) <= {"changes", *REPORTS}, self.file
        return parts

    @property
    def changes(self) -> list[Mapping[str, str]]:
        """What is done to the good seeds, and to docs/ as they weave it, in order."""
        found: list[Mapping[str, str]] = self.parts["changes"]
        return found

    @property
    def expected(self) -> str:
        """The report from fingerprints alone."""
        return str(self.parts["expected"])

    @property
    def expected_with_texts(self) -> str | None:
        """The report with the texts at hand, if it is another."""
        return self.parts.get("expected-with-texts")

    def settle(self, report: str, with_texts: str) -> tuple[str, str]:
        """Both reports as they were expected; told to rewrite, the file says from now on what was found."""
        expected = (
            self.expected,
            self.expected if self.expected_with_texts is None else self.expected_with_texts,
        )
        if REWRITE and expected != (report, with_texts):
            found = {"expected": report} | (
                {"expected-with-texts": with_texts} if with_texts != report else {}
            )
            kept = self.file.read_text(encoding="utf-8").partition("\nexpected:")[0].rstrip("\n")
            blocks = "".join(f"{key}: {as_block(text)}" for key, text in found.items())
            self.file.write_text(f"{kept}\n{blocks}", encoding="utf-8", newline="\n")
        return expected


def as_block(text: str) -> str:
    """A report as a YAML block two spaces in, with all its line ends."""
    if not text:
        return '""\n'
    lines = text.splitlines(keepends=True)
    mark = "|-" if not text.endswith("\n") else "|+" if text.endswith("\n\n") else "|"
    return f"{mark}\n{''.join(f'  {line}' if line.strip() else line for line in lines)}"


def cases() -> list[Case]:
    """Every case, in order."""
    odd = [path for path in CASES.glob("*/*") if path.parent != GOOD and path.suffix != ".yml"]
    assert not odd, f"a case is one file, tests/cases/<code>/<what-is-wrong>.yml: {odd}"
    return [Case(path) for path in sorted(CASES.glob("*/*.yml")) if path.parent != GOOD]


def change(root: Path, how: Mapping[str, str]) -> None:
    """Make one change to the files below root: `remove` a file, or do to `file` one of these.

    `old` becomes `new`, where it first stands (behind `after`, if there is one); `append` is put at the end;
    `text` is all that stands there, and `bytes` the same for what is not UTF-8, a character a byte.
    """
    match dict(how):
        case {"remove": name, **more} if not more:
            (root / name).unlink()
        case {"file": name, "old": old, "new": new, **more} if set(more) <= {"after"}:
            text = (root / name).read_bytes().decode()
            after = more.get("after", "")
            assert after in text, f"{name} has no {after!r}"
            begin = text.index(after) + len(after)
            assert old in text[begin:], f"{name} has no {old!r} behind {after!r}"
            (root / name).write_bytes((text[:begin] + text[begin:].replace(old, new, 1)).encode())
        case {"file": name, "append": text, **more} if not more:
            with (root / name).open("ab") as grown:
                grown.write(text.encode())
        case {"file": name, "text": text, **more} if not more:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(text.encode())
        case {"file": name, "bytes": text, **more} if not more:
            (root / name).write_bytes(text.encode("latin-1"))
        case other:
            raise AssertionError(f"no such change: {other}")


def good_seeds(root: Path) -> Path:
    """A copy of the good library's seeds."""
    return Path(shutil.copytree(GOOD / "seeds", root / "seeds"))


def sign(seeds: Path) -> None:
    """Sign every record as it stands, twice where it is contested: where reading is not what is tried."""
    library, _ = flow.read_library(seeds)
    read = (Signature(by="rh", on="2020-10-01"), Signature(by="mz", on="2020-10-01"))
    kept = {
        one.name: Review(seal=one.seal, words=one.words, read=read[: one.readers])
        for one in list_readings(library)
    }
    review.write(seeds, kept)


def lay(case: Case, root: Path) -> Path:
    """Make the seeds of a case, and docs/ if it is about docs/: woven before anything changes."""
    seeds = good_seeds(root)
    if case.about_docs:
        flow.weave_docs(root / "docs", seeds)
    for how in case.changes:
        change(root, how)
    return seeds


def report(case: Case, root: Path, originals: Path | None = None) -> list[Problem]:
    """The problems in the seeds of a case."""
    return flow.examine(originals, lay(case, root), case.without)[1]


def shown(problems: list[Problem], root: Path) -> str:
    """The text report on seeds below `root`, without the path that leads to the good library."""
    return problem.as_text(problems, problem.lines_below(root)).replace(TEXTS.as_posix(), "text")
