"""Key figures: set large beside a section, they say no more than the claim or reference they rest on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.check.base import gazetteer
from scripts.check.links import stated
from scripts.dates import dates
from scripts.model import Library
from scripts.problem import Problem
from scripts.quantity import numbers
from scripts.records import KeyFigure

Found = tuple[str, str, str, str]


def figure(library: Library, code: str) -> Iterator[Problem]:
    """A key figure that its claim does not hold word for word, or a label that states more than words."""
    for fid, record in library.key_figures.items():
        for field, word, message, remedy in (*_rests(library, record), *_says(library, record)):
            yield Problem(
                code=code,
                spot=library.places.spot(f"figure:{fid}", field, word=word),
                message=message,
                remedy=remedy,
            )


def _rests(library: Library, record: KeyFigure) -> Iterator[Found]:
    """What is wrong with the figure itself; that a reference holds it is seen to by the check `update`."""
    if (record.claim is None) == (record.reference is None):
        yield "id", "", "a key figure rests on one claim or one reference", "Write claim: or reference:."
    if not numbers(record.figure) and not dates(record.figure):
        yield (
            "figure",
            "",
            f'"{record.figure}" holds neither number nor date',
            "Name the figure with its unit.",
        )
    claim = library.claims.get(record.claim or "")
    # Whole, so that "5 billion" is not found in "4.5 billion".
    whole = rf"(?<![\w.,$€]){re.escape(record.figure)}(?!\w|[.,]\d)"
    if claim and not re.search(whole, claim.text):
        message = f'"{record.figure}" does not stand in {record.claim}'
        yield "figure", "", message, "Copy the figure from the claim, letter by letter."


def _says(library: Library, record: KeyFigure) -> Iterator[Found]:
    """What a label states that is not the claim's."""
    what = stated(record.label)
    if what:
        yield "label", "", f"a label states {what}", "Put it into a claim: a label only names the figure."
    claim = library.claims.get(record.claim or "")
    if claim:
        known = gazetteer(library)
        told = {key for key, _, _ in known.mentions(claim.text)}
        for key, first, after in known.mentions(record.label):
            if key not in told:
                words = record.label[first:after]
                message = f'{record.claim} does not name "{words}"'
                yield "label", words, message, "Name only who and what the claim names."
