"""The checks: each a generator of problems over the library, with a code and one line of rule."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check import (
    coverage,
    figures,
    grounding,
    links,
    markup,
    matrix,
    modality,
    notes,
    quotes,
    support,
    voice,
    wording,
)
from scripts.check.base import Check
from scripts.model import Library
from scripts.problem import Problem

CHECKS: tuple[Check, ...] = (
    Check("passage", "every locator leads to a passage of the source", coverage.passage),
    Check("coverage", "every passage is cited or set aside, and not both", coverage.coverage, whole=True),
    Check(
        "told", "each number, date and name of a cited passage is told by a claim", coverage.told, whole=True
    ),
    Check("support", "the cited passages support the claim better than any other", support.support),
    Check("quote", "quoted words stand in a cited passage, in order and whole", quotes.quote),
    Check("own-words", "no run of 8 words is shared with the source outside quotes", wording.own_words),
    Check("markup", "claims hold plain Markdown: no HTML, footnotes, scripts or attributes", markup.markup),
    Check("number", "each number of a claim stands in a cited passage", grounding.number),
    Check("date", "each date of a claim stands in a cited passage", grounding.date),
    Check("name", "each name of a claim stands in a cited passage", grounding.name),
    Check("exception", "each declared exception is still needed", grounding.exception),
    Check("negation", "no 'not' or 'failed' is put into a claim that its passages lack", modality.negation),
    Check("denial", "what a passage denies, a claim that cites it denies", modality.denial, whole=True),
    Check("hedge", "no 'could' or 'likely' of the passages is left out of a claim", modality.hedge),
    Check(
        "voice", "opinions, official words and reported speech are attributed in the sentence", voice.voice
    ),
    Check("link", "whatever is named exists", links.link, whole=True),
    Check("host", "references lead to publishers, not to mirrors", links.host),
    Check("unused", "whatever is defined is used", links.unused, whole=True),
    Check("heading", "every heading of an outline carries claims, each told once", links.heading, whole=True),
    Check("lead-in", "lead-ins state no number, date, name of a day or quotation", links.lead_in),
    Check("update", "updates, counts and corridor facts stand in the facts of their references", notes.rests),
    Check("figure", "a key figure stands in its claim or reference, and its label adds none", figures.figure),
    Check(
        "power",
        "cells of the powers matrix tell what belongs there, and none is empty in vain",
        matrix.power,
        whole=True,
    ),
    Check("note", "a note rests on references, and its figures, dates and names stand in them", notes.note),
)
ELSEWHERE = {
    "schema": "seeds have the fields, types, ids and dates that the formats want",
    "fingerprint": "each source has a fingerprint that belongs to its text",
    "citation": "each source and reference has a citation rendered from its present record",
    "footnote": "each footnote mark has a footnote, and each footnote a mark",
    "woven": "docs/ is what the seeds give now",
}


def run(library: Library, *, whole: bool = True) -> Iterator[Problem]:
    """Every problem of every check; without `whole`, only of those that need no complete library."""
    for check in CHECKS:
        if whole or not check.whole:
            yield from check.find(library, check.code)


def rules() -> dict[str, str]:
    """Each code with its rule, those found while reading and writing included."""
    return {c.code: c.rule for c in CHECKS} | ELSEWHERE
