"""A finding, and the ways to show it: text, GitHub annotations, JSON."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

from scripts.model import Spot


@dataclass(frozen=True, kw_only=True)
class Problem:
    """What is wrong, where, and how to mend it."""

    code: str
    spot: Spot
    message: str
    remedy: str
    severity: Literal["error", "warning"] = "error"


def nearest(wrong: str, known: Iterable[str]) -> str:
    """'; did you mean "x"?' for the closest known value, or nothing where none is close."""
    close = difflib.get_close_matches(wrong, list(known), n=1, cutoff=0.6)
    return f'; did you mean "{close[0]}"?' if close else ""


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """By file, line, column and code, each problem once."""
    return sorted(
        set(problems), key=lambda p: (p.spot.file, p.spot.line, p.spot.column, p.code, p.message, p.remedy)
    )


def as_text(problems: Iterable[Problem]) -> str:
    """One finding on two lines: place, code and what is wrong; then how to mend it."""
    return "".join(
        f"{p.spot.file}:{p.spot.line}:{p.spot.column}: {p.severity}[{p.code}] {p.message}\n    {p.remedy}\n"
        for p in problems
    )


def as_github(problems: Iterable[Problem]) -> str:
    """Workflow commands that GitHub shows beside the line."""

    def escape(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    def value(text: str) -> str:
        return escape(text).replace(":", "%3A").replace(",", "%2C")

    return "".join(
        f"::{p.severity} file={value(p.spot.file)},line={p.spot.line},col={p.spot.column},"
        f"title={value(p.code)}::{escape(p.message)} {escape(p.remedy)}\n"
        for p in problems
    )


def as_json(problems: Iterable[Problem]) -> str:
    """A list of objects, one a finding."""
    return json.dumps([asdict(p) for p in problems], ensure_ascii=False, indent=1) + "\n"


FORMATS = {"text": as_text, "github": as_github, "json": as_json}
