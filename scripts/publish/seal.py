"""The mark of a woven file: which seeds it comes from, and a hash by which an edit by hand is seen."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from typing import Protocol

MARK = "# Woven from "
SUMS = "data/SHA256SUMS"


class Sealable(Protocol):
    """A finished page: its file under docs/, the seeds it comes from, its text."""

    @property
    def file(self) -> str: ...
    @property
    def seeds(self) -> tuple[str, ...]: ...
    def text(self) -> str: ...


def seal_all(pages: Iterable[Sealable], data: Mapping[str, str]) -> dict[str, str]:
    """Path under docs/ to text, for pages and data files; raises ValueError if two pages claim one path."""
    woven: dict[str, str] = {}
    for page in pages:
        if page.file in woven:
            raise ValueError(f"two pages claim docs/{page.file}")
        woven[page.file] = seal_page(page.text(), page.seeds)
    sums = (f"{hash_text(text)}  {path.removeprefix('data/')}\n" for path, text in data.items())
    return dict(sorted({**woven, **data, SUMS: "".join(sums)}.items()))


def seal_page(text: str, seeds: tuple[str, ...]) -> str:
    """A page with its mark: which seeds it comes from, and the hash by which an edit by hand is seen."""
    return f"---\n{MARK}{' '.join(seeds)}; change those, not this. sha256:{hash_text(text)[:32]}\n{text}"


def bears_mark(head: str) -> bool:
    """Whether the first two lines of a page are those of a woven one."""
    return head.startswith(f"---\n{MARK}") and head.endswith("\n")


def read_seal(text: str) -> tuple[str, str] | None:
    """The hash in a page's mark and the hash of what stands below it; None if it is not woven."""
    lines = text.split("\n", 2)
    if len(lines) < 3 or lines[0] != "---" or not lines[1].startswith(MARK):
        return None
    return lines[1].rpartition("sha256:")[2], hash_text(lines[2])[:32]


def read_sums(text: str) -> dict[str, str]:
    """The data files that a SHA256SUMS vouches for, each with its hash, whatever their format."""
    rows = (line.split("  ", 1) for line in text.splitlines() if "  " in line)
    return {f"data/{name}": sha for sha, name in rows if re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", name)}


def hash_text(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()
