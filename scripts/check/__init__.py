"""The checks, in groups: each a generator of problems over the library, with a code and one line of rule."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from scripts.check import (
    asides,
    charts,
    corrections,
    coverage,
    definitions,
    findings,
    grounding,
    hosts,
    key_figures,
    links,
    markup,
    matrix,
    meaning,
    modality,
    notes,
    outlines,
    quotes,
    resting,
    roles,
    signed,
    support,
    told_kinds,
    turning_points,
    update_actors,
    voice,
    wording,
)
from scripts.check.base import Check
from scripts.library.model import Library
from scripts.library.problem import Problem

GROUPS: Mapping[str, tuple[Check, ...]] = {
    "What the passage says": (
        Check("support", "the cited passages carry the claim better than any other passage", support.support),
        Check("number", "each number of a claim stands in a cited passage", grounding.number),
        Check("date", "each date of a claim stands in a cited passage", grounding.date),
        Check(
            "name",
            "each name of a claim stands in a cited passage, and none in another's place",
            grounding.name,
        ),
        Check("negation", "no “not” or “failed” is in a claim that its passages lack", modality.negation),
        Check(
            "denial", "what a passage denies, a claim that cites it denies too", modality.denial, whole=True
        ),
        Check("role", "who does what to whom is as the passages have it", roles.role),
        Check("hedge", "no claim is surer than the “could” or “likely” of its passages", modality.hedge),
        Check(
            "opposite",
            "no word of a claim is the opposite of what its passages say",
            meaning.opposite,
        ),
        Check(
            "bound",
            "“over”, “about”, “until” and the unit beside a figure or date are those of a cited passage",
            meaning.bound,
        ),
    ),
    "Who says it": (
        Check(
            "voice",
            "the sentence itself says whose opinion, official words or report it passes on",
            voice.voice,
        ),
    ),
    "The words": (
        Check("quote", "quoted words stand in a cited passage, whole and in their order", quotes.quote),
        Check("own-words", "outside quotations no eight words in a row are the source's", wording.own_words),
        Check(
            "lead-in",
            "the editors' connecting words hold no number, date, day or quotation",
            outlines.lead_in,
        ),
    ),
    "Nothing left over": (
        Check("passage", "each passage that a claim cites exists in the source", coverage.passage),
        Check(
            "coverage",
            "each passage is cited or set aside with a reason, not both",
            coverage.coverage,
            whole=True,
        ),
        Check("aside", "a passage is set aside for a reason that fits what is kept of it", asides.aside),
        Check(
            "told", "each number, date and name of a cited passage is in a claim", coverage.told, whole=True
        ),
        Check(
            "heading",
            "each heading of a theme has claims, each told in one place",
            outlines.heading,
            whole=True,
        ),
        Check("exception", "each exception that an editor has declared is still needed", grounding.exception),
        Check(
            "label",
            "a label on the timeline has no word that its claim or update lacks",
            turning_points.label,
        ),
        Check(
            "power",
            "each cell of the powers matrix tells what belongs there, and none is empty in vain",
            matrix.power,
            whole=True,
        ),
        Check(
            "unused", "each actor, term, corridor and reference is used somewhere", links.unused, whole=True
        ),
    ),
    "What the editors sum up": (
        Check(
            "finding",
            "each figure, date, name and most words of a finding stand in what it rests on",
            findings.finding,
            whole=True,
        ),
    ),
    "Read and signed": (
        Check(
            "signed",
            "each record was read and signed in this very wording, beside what it rests on",
            signed.signed,
            whole=True,
        ),
    ),
    "What rests on public pages": (
        Check(
            "note",
            "an editors' note has references, and its figures, dates and names stand in them",
            notes.note,
        ),
        Check(
            "record",
            "where the record differs, a sentence tells the record, and then what the source says",
            corrections.record,
        ),
        Check(
            "record-date",
            "the record's date beside a source's stands in the references of the note that corrects it",
            notes.record_date,
        ),
        Check(
            "update",
            "figures, dates and names of updates, tables, facts and definitions stand in their references",
            notes.rests,
        ),
        Check(
            "kind",
            "a note is of the kind, and a corridor as far as, its own words and facts tell",
            told_kinds.told_kinds,
        ),
        Check(
            "resting",
            "each sentence on the public record says what its own reference says, not its contrary, no surer",
            resting.resting,
        ),
        Check(
            "update-actor",
            "an update says which actors it names, all of them and no others",
            update_actors.update_actor,
            whole=True,
        ),
        Check("chart", "a chart's title says no more than its points, which come in order", charts.chart),
        Check(
            "definition",
            "each term and each actor with a page is defined by the editors",
            definitions.definition,
            whole=True,
        ),
        Check(
            "figure",
            "a figure set large stands in its claim or reference, and its label says no more",
            key_figures.figure,
        ),
        Check("host", "references lead to publishers, not to those who copy them", hosts.host),
    ),
    "The seeds themselves": (
        Check(
            "markup", "texts hold words and *stress*, nothing that a browser would run or load", markup.markup
        ),
        Check("link", "whatever is named exists", links.link, whole=True),
    ),
}
CHECKS = tuple(check for group in GROUPS.values() for check in group)
ELSEWHERE = {
    "schema": "each entry has the fields, dates and ids that its form wants",
    "fingerprint": "each source has a fingerprint, and it belongs to its text",
    "citation": "each source and reference has a citation made from its present record",
    "footnote": "each footnote mark has a footnote, and each footnote a mark",
    "correction": "no page and no data tell a corrected claim without the record",
    "woven": "the pages are just what the seeds give now",
}
"""Rules on the seeds themselves that hold while they are read and pages are written."""


def run(library: Library, *, whole: bool = True, without: Collection[str] = ()) -> Iterator[Problem]:
    """Every problem of every check but those of `without`.

    Without `whole` only of those that need no complete library.
    """
    for check in CHECKS:
        if (whole or not check.whole) and check.code not in without:
            yield from check.run(library)


def grouped() -> dict[str, dict[str, str]]:
    """Each group's title with the codes and rules in it, those found while reading and writing included."""
    groups = {title: {c.code: c.rule for c in group} for title, group in GROUPS.items()}
    groups[list(groups)[-1]] |= ELSEWHERE
    return groups


def rules() -> dict[str, str]:
    """Each code with its rule."""
    return {code: rule for group in grouped().values() for code, rule in group.items()}
