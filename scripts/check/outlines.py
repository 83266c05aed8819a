"""Outlines of pages: headings carry claims, each told once, and the editors' own words only connect."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scripts.language.dates import find_dates
from scripts.language.edtf import DAYS
from scripts.language.numbers import find_numbers
from scripts.language.text import content_stems, find_quotations, tokens
from scripts.library.model import Library, Spot
from scripts.library.problem import Fault

ALIKE = 0.8
"""Which share of the stems of two claims together makes them one claim told twice, if both have them."""


def heading(library: Library) -> Iterator[Fault]:
    """A heading without claims, a claim placed away from its section, placed twice or told twice."""
    yield from _told_again(library)
    carrying = {claim.on for claim in library.claims.values()}
    for theme in library.themes.values():
        placed: Counter[str] = Counter()
        for section in theme.sections:
            here = f"{theme.id}/{section.id}"
            for block in section.blocks:
                for full in block.claims:
                    placed[full] += 1
                    spot = Spot(file=theme.file, line=block.line)
                    told = library.claims[full].on if full in library.claims else here
                    if told != here:
                        yield Fault(
                            spot=spot,
                            message=f'{full} stands under "{here}" but names "{told}"',
                            remedy='Move it, or change its "on".',
                        )
                    if placed[full] == 2:
                        yield Fault(
                            spot=spot,
                            message=f"{full} is placed twice",
                            remedy="Tell each claim once.",
                        )
            if here not in carrying:
                yield Fault(
                    spot=Spot(file=theme.file, line=section.line),
                    message=f'no claim is told under "{section.title}"',
                    remedy=f'Give a claim "on: {here}", or take the heading out.',
                )


def _told_again(library: Library) -> Iterator[Fault]:
    """A claim that says of a passage, in nearly the same words, what another claim says of it."""
    for sid in library.evidence:
        for at, fulls in library.accounts[sid][0].items():
            rows = [(full, content_stems(library.claims[full].text)) for full in fulls]
            for n, (full, stems) in enumerate(rows):
                twin = next((f for f, s in rows[:n] if len(stems & s) > ALIKE * len(stems | s)), "")
                if twin:
                    yield Fault(
                        spot=library.places.spot(f"claim:{full}", "text"),
                        message=f"{full} says of passage {at} what {twin} says of it",
                        remedy="Tell it once: leave one of them out, or say what the other doesn't.",
                    )


def lead_in(library: Library) -> Iterator[Fault]:
    """A lead-in, question or description of a themed page that states a number, a date or a quotation."""
    for theme in library.themes.values():
        front: list[tuple[str | int, str]] = [
            ("description", theme.front.description),
            ("asks", theme.front.asks or ""),
        ]
        prose = (
            (block.line + n, text) for block in theme.blocks for n, text in enumerate(block.prose.split("\n"))
        )
        for at, text in (*front, *prose):
            what = first_statement(text)
            if what:
                there = Spot(file=theme.file, line=at) if isinstance(at, int) else None
                yield Fault(
                    spot=there or library.places.spot(f"outline:{theme.id}", at),
                    message=f"a lead-in states {what}",
                    remedy="Put it into a claim, with its passage; a lead-in only connects.",
                )


def first_statement(prose: str) -> str:
    """The first number, date, quotation or name of a day in the editors' own words; empty if none."""
    for found in (*find_dates(prose), *(n for n in find_numbers(prose) if not n.loose)):
        return f'"{found.as_written(prose)}"'
    for words in find_quotations(prose):
        return f'the quotation "{words}"'
    for word in tokens(prose):
        if word in DAYS:
            return f'the day "{word.capitalize()}"'
    return ""
