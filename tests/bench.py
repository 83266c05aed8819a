"""What checking and weaving cost beside the whole build, and how they grow: a table of one run.

The table also goes into CONTRIBUTING.md, between the two marks, so that nobody types its figures.
"""

from __future__ import annotations

import json
import os
import platform
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import yaml

from scripts import flow
from scripts.publish.search_index import list_documents
from tests import golden, synthetic

ROOT = Path(__file__).parents[1]
BOOK = ROOT / "CONTRIBUTING.md"
MARKS = "<!-- written by make bench -->\n", "<!-- end of what make bench writes -->\n"
SIZES = (100, 1_000)
REPEATS = {0: 5, 100: 3}
"""How often a size is measured, the median kept; the largest once, for it takes minutes."""
MENU = 4
"""Themes in the menu: MkDocs writes the menu into every page, so a long one would be most of the build."""
FIRST_WORD = re.compile(r'(text"?: (?:>-\s+|")?)(\w+)')


@dataclass(frozen=True, kw_only=True)
class Measured:
    """Seconds of processor time of each step, and the most memory that checking and weaving held, in MB."""

    check: float
    weave: float
    warm: float
    build: float
    peak: float

    @property
    def share(self) -> float:
        """The share of checking and weaving in the whole build."""
        return (self.check + self.weave) / self.build


def lay_real(folder: Path) -> None:
    """The project itself, but for what can be made anew."""
    for name in ("seeds", "docs"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)


def lay_synthetic(folder: Path, sources: int) -> None:
    """A project with invented seeds, built as the real one is, with a menu that does not grow."""
    synthetic.build(folder / "seeds", sources)
    golden.sign(folder / "seeds")
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    themes = [{f"Theme {n}": f"theme-{n}.md"} for n in range(MENU)]
    settings |= {"nav": [{"Home": "index.md"}, {"Themes": themes}], "not_in_nav": "/*"}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")


def measure(sources: int) -> Measured:
    """Build a project of so many invented sources, or with none the real one, and measure each step."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if sources:
            lay_synthetic(folder, sources)
        else:
            lay_real(folder)
        for shared in ("scripts", "overrides"):
            (folder / shared).symlink_to(ROOT / shared)
        runs = [_measure_once(folder) for _ in range(REPEATS.get(sources, 1))]
    return sorted(runs, key=lambda run: run.share)[len(runs) // 2]


def _measure_once(folder: Path) -> Measured:
    before = _used()
    _run(folder, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder / "site"))
    build = _used() - before
    return Measured(build=build, **json.loads(_run(folder, __file__, "one-pass")))


def _used() -> float:
    """Processor time of all processes that were started and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _run(folder: Path, *command: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, *command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def one_pass() -> None:
    """In a process of its own: check and weave the seeds here, change a claim, check and weave them again."""

    def take() -> tuple[float, float]:
        """Seconds of the check, and of all that the hook does after it."""
        began = time.process_time()
        library, problems, states = flow.examine()
        checked = time.process_time()
        woven = flow.write_docs(library, states)
        list_documents(library, woven.pages)
        ended = time.process_time()
        wrong = [
            p
            for p in (*problems, *woven.problems)
            if p.severity == "error" and p.code not in ("finding", "signed")
        ]
        if wrong:
            sys.exit("\n".join(f"{p.spot.file}:{p.spot.line}: {p.message}" for p in wrong))
        return checked - began, ended - checked

    check, weave = take()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    source = min(Path("seeds/sources").iterdir())
    before = source.read_text(encoding="utf-8")
    # Stress changes a claim, and nothing that a check asks for, but that it and its findings are read anew.
    source.write_text(FIRST_WORD.sub(r"\1*\2*", before, count=1), encoding="utf-8")
    warm = sum(take())
    source.write_text(before, encoding="utf-8")
    take()
    print(json.dumps({"check": check, "weave": weave, "warm": warm, "peak": peak}))


def show(rows: dict[str, Measured]) -> str:
    """The table in Markdown; growth is told from the row before."""
    lines = [
        "| seeds | check s | weave s | whole build s | share | growth | peak MB | one claim changed s |",
        "|---|---|---|---|---|---|---|---|",
    ]
    before = 0.0
    for name, run in rows.items():
        growth = f"{(run.check + run.weave) / before:.1f}" if before and name[0].isdigit() else ""
        before = run.check + run.weave if name[0].isdigit() else 0.0
        lines.append(
            f"| {name} | {run.check:.2f} | {run.weave:.2f} | {run.build:.1f} | {run.share:.0%} | {growth} "
            f"| {run.peak:,.0f} | {run.warm:.2f} |"
        )
    return "\n".join(lines) + "\n"


def machine() -> str:
    """When and where this was measured."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"Measured on {datetime.now(UTC):%-d %B %Y}: {os.cpu_count()} cores, {memory:.0f} GB of memory, "
        f"Python {platform.python_version()}. Seconds are of processor time.\n"
    )


def main() -> None:
    """Measure all sizes in one run, print the table and write it into the book."""
    rows = {"the real ones": measure(0)}
    rows |= {f"{size:,} sources of {synthetic.CLAIMS} claims": measure(size) for size in SIZES}
    told = f"{machine()}\n{show(rows)}"
    print(told)
    before, rest = BOOK.read_text(encoding="utf-8").split(MARKS[0])
    BOOK.write_text(f"{before}{MARKS[0]}{told}{MARKS[1]}{rest.split(MARKS[1])[1]}", encoding="utf-8")


if __name__ == "__main__":
    one_pass() if sys.argv[1:] == ["one-pass"] else main()
