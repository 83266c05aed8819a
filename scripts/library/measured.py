"""What alterations of true claims the checks noticed: kept with the seeds, shown by the method page."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

Table = Mapping[str, tuple[int, int]]
FILE = "measured.json"
COUNTED = ("language/", "library/", "read/", "check/", "tools/mutants.py")
KINDS = {
    "locator": "a locator for that of another passage",
    "number": "a digit, number word, magnitude or currency",
    "date": "a day, month or year",
    "name": "a name for another of its kind",
    "teller": "whoever tells for another",
    "quote": "a quoted word dropped, put in, changed or moved",
    "negation": "a “not” put in or taken out",
    "hedge": "every “could” or “likely” taken out",
    "voice": "the voice for another",
    "speaker": "the speaker for another",
    "attribution": "the words that say who says it taken out",
    "coverage": "a passage left unaccounted for",
}


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
        rows += [f"  {k:12} {n:6,} of {m:6,}  {percentage(m, n)}" for k, (m, n) in table.items()]
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
    for kind, words in KINDS.items():
        if kind in kept[modes[0]]:
            tried = kept[modes[0]][kind][0]
            rows.append(
                f"| {words} | {tried:,} | " + " | ".join(percentage(*kept[m][kind]) for m in modes) + " |"
            )
    return "\n".join(rows)


def percentage(tried: int, noticed: int) -> str:
    """A share in per cent; 100 only if it is all."""
    if tried == noticed:
        return "100%"
    return f"{min(99.9, 100 * noticed / max(tried, 1)):.1f}%"
