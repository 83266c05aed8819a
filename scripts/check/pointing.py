"""What words that point back have to do with a claim: what was read for it, and what stays open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scripts.language.names import Gazetteer
from scripts.language.pointers import COUNTS, PLURALS
from scripts.language.text import lower
from scripts.library.antecedents import unknown_names
from scripts.library.evidence import Evidence
from scripts.library.model import Library
from scripts.library.problem import Problem
from scripts.library.worked_out import leaned_on, tell_reading

_COUNT = re.compile(
    rf"\b(?P<rest>its |their |his |her |other )?(?P<n>{'|'.join(COUNTS)})\b "
    rf"(?:(?!(?:of|in|for|to|and|or|with|from|at|on|by)\b)[\w-]+ ){{0,3}}?(?:{'|'.join(PLURALS)}|partners)\b"
)


GROUPS = {"organisation": "group"}


def list_readings(library: Library) -> Iterator[Problem]:
    """What the checks read back for the claims: no fault, but shown, so that people can object."""
    known = library.gazetteer
    for full in library.claims:
        for reading in leaned_on(library, full, known):
            yield Problem(
                code="name",
                spot=library.places.spot(f"claim:{full}", "text", word=reading.names[0]),
                message=tell_reading(reading),
                remedy="If the passage means another, write the claim so, and declare why in `grounded`.",
                severity="note",
            )


def open_words(library: Library, key: str, cited: Sequence[Evidence]) -> str:
    """Why the words of the passages that could mean an actor or term are not read so."""
    kind = GROUPS.get(library.kinds.get(key, ""), library.kinds.get(key))
    for passage in cited:
        for reading in passage.readings:
            if reading.kind == kind and not reading.own:
                if reading.ids:
                    return f"; {tell_reading(reading)}"
                return f"; “{reading.words}” in {reading.at} is not read so, because {reading.why}"
    return ""


def find_counts(library: Library, text: str, cited: Sequence[Evidence], known: Gazetteer) -> set[int]:
    """Where a text only counts the states that its passages name: 'its two partners', both of them named.

    States that it names beside the number are not counted, unless it names them all. Where a passage gives
    a small number itself, or a name that nobody knows, nothing is counted.
    """
    names = [name for p in cited for name in p.named]
    given = {n for p in cited for n in p.numbers} & set(map(str, COUNTS.values()))
    if given or any(unknown_names(names, known)):
        return set()
    mentioned = {key for name in names for key, _, _ in known.mentions(name)} & library.actors.keys()
    held = {key for key in mentioned if library.actors[key].kind == "state"}
    told = held & {key for key, _, _ in known.mentions(text)}
    left = len(held if told == held else held - told)
    return {
        match.start("n")
        for match in _COUNT.finditer(lower(text))
        if COUNTS[match["n"]] == left - bool(match["rest"] and told == held)
    }
