"""The command line: `python -m scripts --help`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from scripts import check, problem
from scripts.library import read


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m scripts")
    parser.add_argument("command")
    parser.add_argument("--originals", type=Path)
    args = parser.parse_args(argv)
    library, problems = read(Path("seeds"), args.originals)
    problems = problem.in_order([*problems, *check.run(library)])
    sys.stdout.write(problem.as_text(problems))
    print(len(problems), "problems")
    return int(bool(problems))
