"""What is wrong, and the ways to show it: text, GitHub annotations, JSON, SARIF."""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from scripts.library.model import Spot


@dataclass(frozen=True, kw_only=True)
class Problem:
    """What is wrong, where, and how to mend it."""

    code: str
    spot: Spot
    message: str
    remedy: str
    severity: Literal["error", "warning", "note"] = "error"


@dataclass(frozen=True, kw_only=True)
class Fault:
    """What a check finds: where, what is wrong, and how to mend it; whoever runs the check adds its code."""

    spot: Spot
    message: str
    remedy: str

    def of(self, code: str) -> Problem:
        """The problem that it is under the code of a check."""
        return Problem(code=code, spot=self.spot, message=self.message, remedy=self.remedy)


def nearest(wrong: str, known: Iterable[str]) -> str:
    """'; did you mean "x"?' for the closest known value, or nothing where none is close."""
    close = difflib.get_close_matches(wrong, list(known), n=1, cutoff=0.6)
    return f'; did you mean "{close[0]}"?' if close else ""


Lines = Callable[[Spot], str]
MAX_SHOWN = 5_000_000
"""The largest file of which a line is shown, in bytes."""


def no_lines(_: Spot) -> str:
    """For whoever has no files at hand: no excerpt is shown."""
    return ""


def lines_below(root: Path) -> Lines:
    """Reads the line of a place from the files under a folder; empty where it can't be read as text."""

    @cache
    def rows(file: str) -> list[str]:
        try:
            path = (root / file).resolve(strict=True)
            # A link may lead to a file that nobody should see, or to one without an end.
            if path != root.resolve() / file or not path.is_file() or path.stat().st_size > MAX_SHOWN:
                return []
            return path.read_bytes().decode("utf-8-sig").split("\n")
        except (OSError, RuntimeError, UnicodeDecodeError):
            return []

    def line(spot: Spot) -> str:
        found = rows(spot.file)
        text = found[spot.line - 1] if spot.line <= len(found) else ""
        return "".join(c if c.isprintable() else " " for c in text)

    return line


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """By file, line, column and code, each problem once."""
    return sorted(
        set(problems), key=lambda p: (p.spot.file, p.spot.line, p.spot.column, p.code, p.message, p.remedy)
    )


def as_text(problems: Iterable[Problem], lines: Lines = no_lines, *, colour: bool = False) -> str:
    """One fault a block: place, code and what is wrong; the line with a caret; how to mend it.

    A note is no fault and has one line.
    """

    def paint(code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if colour else text

    shown = []
    for p in problems:
        tint = {"error": "1;31", "warning": "1;33", "note": "1;36"}[p.severity]
        place = f"{p.spot.file}:{p.spot.line}:{p.spot.column}"
        shown.append(f"{paint('1', place)}: {paint(tint, f'{p.severity}[{p.code}]')} {p.message}\n")
        if p.severity == "note":
            continue
        line = lines(p.spot).rstrip()
        if line:
            start = max(0, p.spot.column - 61)
            cut = line[start : start + 100]
            shown.append(f"    | {cut}\n    | {' ' * (p.spot.column - 1 - start)}{paint(tint, '^')}\n")
        shown.append(f"    {p.remedy}\n")
    return "".join(shown)


_ON_GITHUB = {"note": "notice"}


def as_github(problems: Iterable[Problem]) -> str:
    """Workflow commands that GitHub shows beside the line."""

    def escape(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    def value(text: str) -> str:
        return escape(text).replace(":", "%3A").replace(",", "%2C")

    return "".join(
        f"::{_ON_GITHUB.get(p.severity, p.severity)} file={value(p.spot.file)},line={p.spot.line},"
        f"col={p.spot.column},title={value(p.code)}::{escape(p.message)} {escape(p.remedy)}\n"
        for p in problems
    )


def as_json(problems: Iterable[Problem]) -> str:
    """A list of objects, one a fault."""
    return json.dumps([asdict(p) for p in problems], ensure_ascii=False, indent=1) + "\n"


def as_sarif(problems: Iterable[Problem], rules: Mapping[str, str]) -> str:
    """A SARIF 2.1.0 log, for code scanning."""
    found = list(problems)
    run = {
        "tool": {
            "driver": {
                "name": "china-central-asia-traced",
                "rules": [{"id": code, "shortDescription": {"text": text}} for code, text in rules.items()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [
            {
                "ruleId": p.code,
                "level": p.severity,
                "message": {"text": f"{p.message}. {p.remedy}"},
                "locations": [
                    {
                        "physicalLocation": {
                            "artifactLocation": {"uri": quote(p.spot.file)},
                            "region": {"startLine": p.spot.line, "startColumn": p.spot.column},
                        }
                    }
                ],
            }
            for p in found
        ],
    }
    schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    log = {"version": "2.1.0", "$schema": schema, "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


FORMATS = ("text", "github", "json", "sarif")


def render(
    problems: Iterable[Problem], style: str, rules: Mapping[str, str], lines: Lines, *, colour: bool = False
) -> str:
    """The problems in one of FORMATS."""
    if style == "github":
        return as_github(problems)
    if style == "json":
        return as_json(problems)
    if style == "sarif":
        return as_sarif(problems, rules)
    return as_text(problems, lines, colour=colour)
