"""What alterations of true claims the checks noticed: kept with the seeds, shown by the method page."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

Table = Mapping[str, Sequence[int]]
FILE = "measured.json"
COUNTED = ("language/", "library/", "read/", "check/", "tools/mutants.py", "tools/meaning_mutants.py")
GROUPS = {
    "facts": {
        "locator": "a locator for that of another passage",
        "number": "a digit, number word, magnitude or currency",
        "bound": "an “over” or “about” put before a figure, a “before” or “since” before a date",
        "unit": "a unit for another",
        "date": "a day, month or year",
        "name": "a name for another of its kind, or for one that nobody knows",
        "teller": "whoever tells for another",
        "quote": "a quoted word dropped, put in, changed or moved",
        "negation": "a “not” put in or taken out",
        "voice": "the voice for another",
        "speaker": "the speaker for another, or for none",
        "attribution": "the words that say who says it taken out",
        "coverage": "a passage left unaccounted for",
        "aside": "a claim taken out, its passage set aside with a reason",
    },
    "meaning": {
        "hedge": "every “could” or “likely” taken out",
        "surer": "a “could” for “will”, a “likely” for “certain”",
        "opposite": "a word for its contrary",
        "strength": "what somebody says or plans for what they admit, demand or have done",
        "scope": "“most” for “all”, a region for one of its states",
        "roles": "two names in each other's place",
        "untold": "the words by which the source itself tells taken out",
    },
}
"""What is altered, by group: the kinds and what each is in words."""
KINDS = {kind: words for group in GROUPS.values() for kind, words in group.items()}


def hash_state(seeds: Path, code: Path) -> str:
    """A hash of all that the count hangs on: the seeds, and the modules that read, check and alter them."""
    files = [
        (path.name, path)
        for path in seeds.rglob("*")
        if path.is_file()
        and not path.is_symlink()
        and path.name not in (FILE, "citations.json", "reviews.json")
    ]
    files += [
        (path.relative_to(code).as_posix(), path)
        for path in code.rglob("*.py")
        if path.relative_to(code).as_posix().startswith(COUNTED)
    ]
    total = hashlib.sha256()
    for name, path in sorted(files):
        total.update(os.fsencode(name) + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:32]


def read(seeds: Path) -> dict[str, Any]:
    """What was measured last; empty if nothing was, or the file is damaged."""
    path = seeds / FILE
    try:
        kept = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    except (OSError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def write(seeds: Path, state: str, tables: Mapping[str, Table]) -> None:
    """Keep a measurement with the state of the seeds and checks that it belongs to."""
    kept = {
        "state": state,
        **{mode: {k: list(v) for k, v in table.items()} for mode, table in tables.items()},
    }
    (seeds / FILE).write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


def as_text(tables: Mapping[str, Table]) -> str:
    """The table as it is printed: kind, tried, noticed, share."""
    rows = []
    for mode, table in tables.items():
        rows.append(f"with {mode}")
        totals = {f"all {group}": total(table, kinds) for group, kinds in GROUPS.items()}
        rows += [
            f"  {k:12} {n:6,} of {m:6,}  {percentage(m, n)}"
            for k, (m, n) in (*table.items(), *totals.items())
        ]
    return "\n".join(rows)


def as_markdown(kept: Mapping[str, Any]) -> str:
    """The table of the method page."""
    modes = [mode for mode in ("fingerprints", "originals") if kept.get(mode)]
    if not modes:
        return "*Not measured yet.*"
    rows = [
        "| What was altered | Tried | " + " | ".join(f"Noticed with {mode}" for mode in modes) + " |",
        "|---|---" + "|---" * len(modes) + "|",
    ]
    for group, kinds in GROUPS.items():
        told = {kind: words for kind, words in kinds.items() if kind in kept[modes[0]]}
        rows += [_row(words, [kept[mode][kind] for mode in modes]) for kind, words in told.items()]
        if told:
            totals = [total(kept[mode], told) for mode in modes]
            rows.append(_row(f"*all that turns {group}*", totals))
    return "\n".join(rows)


def _row(words: str, counts: Sequence[Sequence[int]]) -> str:
    shares = " | ".join(percentage(tried, noticed) for tried, noticed in counts)
    return f"| {words} | {counts[0][0]:,} | {shares} |"


def percentage(tried: int, noticed: int) -> str:
    """A share in per cent; 100 only if it is all."""
    if tried == noticed:
        return "100%"
    return f"{min(99.9, 100 * noticed / max(tried, 1)):.1f}%"


def total(table: Mapping[str, Sequence[int]], kinds: Iterable[str]) -> tuple[int, int]:
    """How many alterations of some kinds were tried, and how many noticed."""
    told = [table[kind] for kind in kinds if kind in table]
    return sum(tried for tried, _ in told), sum(noticed for _, noticed in told)
