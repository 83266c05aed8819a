"""Findings say no more than what they rest on, in their own words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from scripts.check.grounding import loose_dates, loose_numbers
from scripts.check.naming import loose_names
from scripts.check.notes import Said
from scripts.check.voice import attributed
from scripts.language.text import HEDGING, content_stems, denies, find_quotations, fold, tokens
from scripts.library.evidence import Stated
from scripts.library.model import Library, Spot
from scripts.library.outlines import Finding
from scripts.library.problem import Fault
from scripts.library.query import publication_names, split_record
from scripts.library.sight import Statement, leaves, misnamed, statements
from scripts.library.voices import VOICES

CARRIED = 0.5
"""The least share of a finding's weight that what it rests on must hold: both are in our words."""
Wrong = tuple[str, str]


def finding(library: Library) -> Iterator[Fault]:
    """A finding with a word, figure, date or name that nothing it rests on has."""
    weights = _weigh_words(library) if library.findings else {}
    for outline in (*library.themes.values(), *library.pages.values()):
        for block in outline.blocks:
            for found in block.findings:
                spot = Spot(file=found.file, line=found.line)
                wrong = [*_misnamed(library, found)] or [*_unheld(library, found, weights)]
                for message, remedy in wrong:
                    yield Fault(spot=spot, message=f"finding {found.id}: {message}", remedy=remedy)


def _misnamed(library: Library, found: Finding) -> Iterator[Wrong]:
    """What is wrong with its id and its line of sight."""
    if library.findings[found.id] is not found:
        first = library.findings[found.id]
        yield f"its id is taken already, by {first.file}:{first.line}", "Give one of the two another id."
    for item in found.rests:
        wrong = misnamed(library, item)
        if wrong:
            yield f"it rests on nothing: {wrong}", "Name what exists, or leave it out."
    if found.id in (s.id for s in statements(library, found) if s.kind == "finding"):
        yield "it rests on itself", "Name what it sums up."
    elif not leaves(library, found) and not any(misnamed(library, item) for item in found.rests):
        yield "it rests on nothing but findings that rest on it", "Name claims, notes or updates."


def _unheld(library: Library, found: Finding, weights: Mapping[str, float]) -> Iterator[Wrong]:
    """What it says and its line of sight doesn't: figures, dates, names, quotations, denials, words."""
    resting = statements(library, found)
    told = [_told_of(library, found, statement) for statement in resting]
    held: list[Stated] = [Said(s.item, text, _day(library, s)) for s, text in zip(resting, told, strict=True)]
    text, known = found.text, library.gazetteer
    publications = [n for s in resting if s.source for n in publication_names(library, f"{s.source}/")]
    for item in (
        *loose_numbers(text, held),
        *loose_dates(text, held),
        *loose_names(text, held, known, publications, library.speakers),
    ):
        yield f'"{item.words}"{item.told} is in nothing that it rests on', "Mend it, or name what has it."
    together = " ".join(map(fold, told))
    for words in find_quotations(text):
        if words not in together:
            yield (
                f'"{words}" is quoted in nothing that it rests on',
                "Quote what a statement quotes, or say it.",
            )
    denied = [w for w in tokens(text) if denies(w)]
    if denied and not any(map(denies, tokens(together))):
        yield f'"{denied[0]}" turns it round; nothing that it rests on denies', "Say it as they do."
    if told and not HEDGING.search(text) and all(map(HEDGING.search, told)):
        yield "all that it rests on is uncertain, and it is not", "Keep the could, may, would or planned."
    share, strange = _share_of(text, together, weights)
    if share < CARRIED:
        yield (
            f"what it rests on holds little of it ({share:.0%} by weight); it lacks: {', '.join(strange)}",
            "Use their key words, or name what else it rests on.",
        )
    yield from _voiced(library, found, resting)


def _told_of(library: Library, found: Finding, statement: Statement) -> str:
    """What a statement holds for a finding; of a corrected claim only the record, if no source is named."""
    if statement.kind != "claim" or library.claims[statement.id].note_kind != "corrects":
        return statement.text
    names = {word for name in publication_names(library, statement.id) for word in tokens(name)}
    return statement.text if names & set(tokens(found.text)) else split_record(statement.text)[0]


def _day(library: Library, statement: Statement) -> str:
    """The day against which a statement's "9 October" is read: the source's, or the update's."""
    if statement.kind == "update":
        return library.updates[statement.id].date
    sid = statement.id.partition("/")[0]
    return library.sources[sid].source.issued if sid in library.sources else "2000-01-01"


def _weigh_words(library: Library) -> dict[str, float]:
    """How much each stem weighs: log(1 + N/df) over all that can be rested on."""
    texts = [c.text for c in library.claims.values()] + [c.note or "" for c in library.claims.values()]
    texts += [u.text for u in library.updates.values()]
    seen = Counter(stem for text in texts for stem in content_stems(text))
    return {stem: math.log(1 + len(texts) / count) for stem, count in seen.items()} | {
        "": math.log(1 + len(texts))
    }


def _share_of(text: str, together: str, weights: Mapping[str, float]) -> tuple[float, list[str]]:
    """The share of a text's weight that other words hold, and the heaviest stems that they lack."""
    stems, held = content_stems(text), content_stems(together)
    weigh = {stem: weights.get(stem, weights[""]) for stem in stems}
    strange = sorted(stems - held, key=lambda stem: (-weigh[stem], stem))
    whole = math.fsum(weigh.values())
    return (1 - math.fsum(weigh[s] for s in strange) / whole if whole else 0.0), strange[:5]


def _voiced(library: Library, found: Finding, resting: Sequence[Statement]) -> Iterator[Wrong]:
    """An official's word or an opinion in the site's own voice, and a disputed claim without its note."""
    claims = [s.id for s in resting if s.kind == "claim"]
    voices = {library.voice(full) for full in claims}
    if claims and len(claims) == len(resting) and not attributed(found.text):
        bare = [v for v in voices if VOICES[v].attributed or VOICES[v].only_speaks]
        if len(bare) == len(voices):
            told = ", ".join(VOICES[v].name for v in sorted(bare))
            yield (
                f"nothing but {told} stands behind it, and it names nobody",
                'Say who says it: "Xi offered", "according to …".',
            )
    for full in claims:
        kind = library.claims[full].note_kind
        if kind in ("corrects", "contested") and f"note:{full}" not in found.rests:
            yield f"{full} is disputed by a note, on which it does not rest", f"Rest it on note:{full} too."
