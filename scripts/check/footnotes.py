"""Footnotes of finished pages: each mark has its footnote, each footnote its mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from scripts.library.model import Spot
from scripts.library.problem import Problem

FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\](:?)")


def footnote(pages: Mapping[str, str]) -> Iterator[Problem]:
    """A footnote mark without a footnote, or a footnote without a mark, on any page (its file, its text)."""
    for file, text in pages.items():
        rows = [(n, m) for n, line in enumerate(text.split("\n"), 1) for m in FOOTNOTE.finditer(line)]
        defined = {m[1] for _, m in rows if m[2] and m.start() == 0}
        marked = {m[1] for _, m in rows if not (m[2] and m.start() == 0)}
        told: set[str] = set()
        for number, match in rows:
            if (match[1] in defined and match[1] in marked) or match[1] in told:
                continue
            told.add(match[1])
            wrong = "has no footnote" if match[1] not in defined else "is marked nowhere"
            yield Problem(
                code="footnote",
                spot=Spot(file=file, line=number, column=match.start() + 1),
                message=f"[^{match[1]}] {wrong}",
                remedy=f'Write "[^{match[1]}]: …" at the end and the mark in the text, or drop it.',
            )
