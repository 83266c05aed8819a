"""Show each finding not yet read in its present wording beside what it rests on; keep each yes."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

from scripts.library.model import Library
from scripts.library.outlines import Finding
from scripts.library.records import Review
from scripts.library.sight import FIRMNESS, judge_firmness, seal, statements

FILE = Path("reviews") / "findings.json"
ASK = "Does this follow from these, and say no more? [y]es, [n]o, [l]ater: "


def list_unread(library: Library) -> Iterator[Finding]:
    """The findings that nobody has read as they and what they rest on stand now."""
    for name, finding in library.findings.items():
        kept = library.reviews.get(name)
        if kept is None or kept.seal != seal(library, finding):
            yield finding


def show(library: Library, finding: Finding) -> str:
    """A finding as readers see it, and below it each statement that it rests on."""
    rows = [f"{finding.file}:{finding.line}: {finding.id} ({FIRMNESS[judge_firmness(library, finding)]})"]
    rows += [textwrap.fill(finding.text, 100, initial_indent="  ", subsequent_indent="  "), ""]
    for statement in statements(library, finding):
        rows.append(textwrap.fill(f"{statement.item}: {statement.text}", 100, subsequent_indent="      "))
    return "\n".join(rows) + "\n"


def review(
    library: Library, seeds: Path, by: str, today: str, ask: Callable[[str], str], tell: Callable[[str], None]
) -> tuple[int, int]:
    """Ask about each unread finding, and write down each yes at once: how many were signed, and are left.

    Raises OSError if the answers can't be kept.
    """
    kept, signed, left = dict(library.reviews), 0, 0
    for finding in list_unread(library):
        tell(show(library, finding))
        if ask(ASK).strip().lower() in ("y", "yes"):
            kept[finding.id] = Review(seal=seal(library, finding), on=today, by=by)
            keep(seeds, {name: kept[name] for name in kept if name in library.findings})
            signed += 1
        else:
            left += 1
    return signed, left


def keep(seeds: Path, reviews: dict[str, Review]) -> None:
    """Write the reviews, one a line, in the order of their names."""
    rows = (f"{json.dumps(name)}: {json.dumps(reviews[name].model_dump())}" for name in sorted(reviews))
    path = seeds / FILE
    path.parent.mkdir(exist_ok=True)
    path.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")
