"""Outlines of pages as editors plan them: headings, lead-ins, findings, and what is placed under them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from scripts.library.records import Front


@dataclass(frozen=True, kw_only=True)
class Finding:
    """The editors' own sentences that sum up what they rest on, as the headline of a report does.

    `rests` is the line of sight: a claim as 'ft-2023/fear', all else with its kind, as 'update:trade-2025'.
    """

    id: str
    text: str
    rests: tuple[str, ...]
    file: str
    line: int


@dataclass(frozen=True, kw_only=True)
class OutlineBlock:
    """A piece of an outline: a lead-in, findings, or what is placed there, as one paragraph or a list.

    What is placed is named as in a finding's line of sight.
    """

    line: int
    prose: str = ""
    findings: tuple[Finding, ...] = ()
    placed: tuple[str, ...] = ()
    listed: bool = False

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims among what is placed."""
        return tuple(filter(_is_claim, self.placed))

    @property
    def runs(self) -> Iterator[tuple[bool, Iterator[str]]]:
        """What is placed, in its order: claims in a row (True), or other things in a row."""
        return groupby(self.placed, key=_is_claim)


def _is_claim(item: str) -> bool:
    return ":" not in item


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading of a page, with what stands under it."""

    id: str
    title: str
    line: int
    blocks: tuple[OutlineBlock, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Outline:
    """A page as editors plan it: front matter, an opening, and sections."""

    id: str
    file: str
    front: Front
    opening: tuple[OutlineBlock, ...] = ()
    sections: tuple[Section, ...] = ()

    @property
    def blocks(self) -> Iterator[OutlineBlock]:
        """All its pieces, in the order of the page."""
        yield from self.opening
        for section in self.sections:
            yield from section.blocks


class PlacedFinding(NamedTuple):
    """A finding, the page on which it stands first, and its section; no section in the opening."""

    finding: Finding
    outline: Outline
    section: Section | None


def place_findings(outlines: Iterable[Outline]) -> dict[str, PlacedFinding]:
    """Every finding under its id, in the order of the pages; of two with one id the first."""
    found: dict[str, PlacedFinding] = {}
    for outline in outlines:
        for section in (None, *outline.sections):
            for block in section.blocks if section else outline.opening:
                for finding in block.findings:
                    found.setdefault(finding.id, PlacedFinding(finding, outline, section))
    return found
