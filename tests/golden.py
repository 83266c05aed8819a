"""Golden cases: a folder laid over the good library, and the report it must give."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from scripts import flow
from scripts.library import problem
from scripts.library.problem import Problem

CASES = Path(__file__).parent / "cases"
GOOD = CASES / "good"
TEXTS = GOOD / "text"
REWRITE = os.environ.get("TRACED_GOLDEN") == "write"


@dataclass(frozen=True)
class Case:
    """One folder: what is laid over the good seeds and over docs/, and the reports expected."""

    folder: Path

    @property
    def code(self) -> str:
        """The check that the case is about."""
        return self.folder.parent.name

    @property
    def name(self) -> str:
        """The case as tests show it: code/what-is-wrong."""
        return f"{self.code}/{self.folder.name}"

    @property
    def about_docs(self) -> bool:
        """Whether the seeds are well, and docs/ is not."""
        return self.code in ("woven", "footnote")

    @property
    def expected(self) -> Path:
        """The report from fingerprints alone."""
        return self.folder / "expected.txt"

    @property
    def expected_with_texts(self) -> Path:
        """The report with the texts at hand, where it is another."""
        return self.folder / "expected-originals.txt"


def cases() -> list[Case]:
    """Every case folder, in order."""
    return [Case(p) for p in sorted(CASES.glob("*/*")) if p.is_dir() and p.parent != GOOD]


def lay_over(overlay: Path, target: Path) -> None:
    """Copy an overlay's files; `DELETE` lists files to remove, and two kinds change the file they name.

    `x.append` is added to the end of x. `x.replace` has two lines, old and new words; it is for files
    that the scripts make, whose form may change.
    """
    for path in sorted(p for p in overlay.rglob("*") if p.is_file()):
        here = target / path.relative_to(overlay)
        if path.name == "DELETE":
            for name in path.read_text(encoding="utf-8").split():
                (target / name).unlink()
        elif path.suffix == ".append":
            with here.with_suffix("").open("ab") as grown:
                grown.write(path.read_bytes())
        elif path.suffix == ".replace":
            old, new = path.read_text(encoding="utf-8").splitlines()
            made = here.with_suffix("")
            text = made.read_text(encoding="utf-8")
            assert old in text, f"{path} finds nothing to replace"
            made.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")
        else:
            here.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, here)


def good_seeds(root: Path) -> Path:
    """A copy of the good library's seeds."""
    return Path(shutil.copytree(GOOD / "seeds", root / "seeds"))


def lay(case: Case, root: Path) -> Path:
    """Make the seeds of a case, and docs/ if it is about docs/: woven before the seeds change."""
    seeds = good_seeds(root)
    if case.about_docs:
        flow.weave_docs(root / "docs", seeds)
        lay_over(case.folder / "docs", root / "docs")
    lay_over(case.folder / "in", seeds)
    return seeds


def report(case: Case, root: Path, originals: Path | None = None) -> list[Problem]:
    """The problems in the seeds of a case."""
    return flow.examine(originals, lay(case, root))[1]


def shown(problems: list[Problem], root: Path) -> str:
    """The text report on seeds below `root`, without the path that leads to the good library."""
    return problem.as_text(problems, problem.lines_below(root)).replace(TEXTS.as_posix(), "text")


def settle(path: Path, found: str) -> str:
    """What a report was expected to be; told to rewrite, the file says from now on what was found."""
    expected = path.read_text(encoding="utf-8") if path.exists() else ""
    if REWRITE and (expected != found or not path.exists()):
        path.write_text(found, encoding="utf-8", newline="\n")
    return expected
