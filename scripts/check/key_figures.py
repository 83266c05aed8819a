"""Key figures: set large beside a section, they say no more than the claim or reference they rest on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.check.outlines import first_statement
from scripts.language.dates import find_dates
from scripts.language.numbers import find_numbers
from scripts.language.text import HEDGING, content_stems, denies, tokens
from scripts.library.model import Library
from scripts.library.problem import Fault
from scripts.library.records import Claim, KeyFigure

Found = tuple[str, str, str, str]


def figure(library: Library) -> Iterator[Fault]:
    """A key figure that its claim does not hold word for word, or a label that says more than the claim."""
    for fid, record in library.key_figures.items():
        claim = library.claims.get(record.claim or "")
        found = [*_resting(record), *_stated_by_label(record)]
        found += [*_copied_from(record, claim), *_held_by_claim(library, record, claim)] if claim else []
        for field, word, message, remedy in found:
            yield Fault(
                spot=library.places.spot(f"figure:{fid}", field, word=word),
                message=message,
                remedy=remedy,
            )


def _resting(record: KeyFigure) -> Iterator[Found]:
    """What is wrong with the figure itself; that a reference holds it is seen to by the check `update`."""
    if (record.claim is None) == (record.reference is None):
        yield "id", "", "a key figure rests on one claim or one reference", "Write claim: or reference:."
    if not find_numbers(record.figure) and not find_dates(record.figure):
        message = f'"{record.figure}" holds neither number nor date'
        yield "figure", "", message, "Name the figure with its unit."


def _stated_by_label(record: KeyFigure) -> Iterator[Found]:
    """A label that is more than words."""
    what = first_statement(record.label)
    if what:
        yield "label", "", f"a label states {what}", "Put it into a claim: a label only names the figure."


def _copied_from(record: KeyFigure, claim: Claim) -> Iterator[Found]:
    """A figure that was cut out of a longer one, or stands away from where its claim is told."""
    if record.on != claim.on:
        message = f'{record.claim} is told under "{claim.on}"'
        yield "on", "", message, "Set the figure beside the section of its claim."
    # Whole, so that "5 billion" is not found in "4.5 billion", and with its unit and year.
    whole = rf"(?<![\w.,$€]){re.escape(record.figure)}(?!\w|[.,]\d)"
    held = {n.value for n in find_numbers(claim.text)} | {d.value for d in find_dates(claim.text)}
    read = {n.value for n in find_numbers(record.figure)} | {d.value for d in find_dates(record.figure)}
    if not re.search(whole, claim.text) or not read <= held:
        message = f'"{record.figure}" does not stand in {record.claim}'
        yield "figure", "", message, "Copy the whole figure from the claim, letter by letter."


def _held_by_claim(library: Library, record: KeyFigure, claim: Claim) -> Iterator[Found]:
    """What a label says that its claim does not, or leaves out that it must not."""
    known = library.gazetteer
    told = {key for key, _, _ in known.mentions(claim.text)}
    for key, first, after in known.mentions(record.label):
        if key not in told:
            words = record.label[first:after]
            yield "label", words, f'{record.claim} does not name "{words}"', "Name only what the claim names."
    for word in tokens(record.label):
        if denies(word) and word not in tokens(claim.text):
            yield "label", word, f'"{word}" turns the claim round', "Say it as the claim does."
        elif content_stems(word) - content_stems(claim.text):
            yield "label", word, f'{record.claim} does not say "{word}"', "Use the words of the claim."
    if HEDGING.search(claim.text) and not HEDGING.search(record.label):
        yield (
            "label",
            "",
            f"{record.claim} says so with reserve",
            "Say it with may, would or is to, as the claim does.",
        )
