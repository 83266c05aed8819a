"""Each sentence that rests on a reference says what that reference says, no other way round and no surer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from scripts.check.base import citing_claims
from scripts.check.grounding import loose_dates, loose_numbers
from scripts.check.meaning import find_turned, misfits
from scripts.check.naming import loose_names
from scripts.check.notes import Said, facts_of_reference, list_resting
from scripts.language.beside import find_beside
from scripts.language.hedges import find_hedges, held_hedges, overstated
from scripts.language.senses import find_senses, is_graded
from scripts.language.text import content_stems, denies, fold, tokens
from scripts.library.evidence import Evidence, Stated
from scripts.library.model import Library
from scripts.library.problem import Fault
from scripts.library.query import cited_references, list_defined
from scripts.library.records import Reference

_MARKS = re.compile(r"(?:\[@[^\]\s]*\]\s*)+")
# "No other trades as much" is a superlative; "from 1944 to 1949" is "1944-1949".
_NO_OTHER = re.compile(r"\bno other\b", re.I)
_SPAN = re.compile(r"\bfrom (?=(?:\w+ )*\d{4} (?:to|until) )")
# What the editors looked for, and what a page leaves open, stands on no page.
_OWN = re.compile(r"\beditors\b|\b(?:does not say|do not say|is not named|are not named)\b", re.I)
_NEAR = 0.3


@dataclass(frozen=True)
class _Part:
    """Words of ours, the references they rest on, and what else holds them: a claim and its passages.

    `elsewhere` are the references of the other sentences of the same note.
    """

    key: str
    path: tuple[str | int, ...]
    text: str
    references: tuple[Reference, ...]
    elsewhere: tuple[Reference, ...] = ()
    claim: str = ""
    issued: str = ""
    passages: tuple[Evidence, ...] = ()

    @cached_property
    def said(self) -> tuple[str, ...]:
        """What each of its references and the claim says, without the passages."""
        return (*(" ; ".join((*r.supports, r.title)) for r in self.references), self.claim)

    @cached_property
    def sides(self) -> frozenset[str]:
        """Which sides of the opposites its references, the claim and the passages have."""
        said = frozenset(sense.value for text in self.said for sense in find_senses(text))
        return said.union(*(passage.senses for passage in self.passages))


def resting(library: Library) -> Iterator[Fault]:
    """A sentence whose own reference has not its figures, or that turns round what it says."""
    for part in _list_parts(library):
        for words, wrong in (*_misplaced(library, part), *_turned(library, part)):
            yield Fault(
                spot=library.places.spot(part.key, *part.path, word=words),
                message=wrong,
                remedy="Say it as the reference does, or cite the one that says so right behind it.",
            )


def split_by_marks(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each stretch of a text with the references marked behind it; what follows the last mark has those."""
    start, rids = 0, tuple[str, ...]()
    for match in _MARKS.finditer(text):
        rids = cited_references(match[0])
        yield text[start : match.start()], rids
        start = match.end()
    if rids and re.search(r"\w", text[start:]):
        yield text[start:], rids


def _list_parts(library: Library) -> Iterator[_Part]:
    """Every stretch of the record that rests on references which exist."""
    known = library.references
    for full, claim, cited in citing_claims(library):
        rids = [rid for rid in cited_references(claim.note) if rid in known]
        issued = library.sources[full.partition("/")[0]].source.issued
        for text, own in split_by_marks(claim.note or ""):
            mine = tuple(known[rid] for rid in own if rid in known)
            others = tuple(known[rid] for rid in rids if rid not in own)
            if mine:
                yield _Part(f"claim:{full}", ("note",), text, mine, others, claim.text, issued, cited)
    for key, path, text, whole in list_resting(library):
        # What a table is about compares its rows, which none of their references does.
        if path not in (("definition",), ("about",)):
            yield from _part_of(library, key, path, text, whole)
    for key, defined in list_defined(library):
        for text, own in split_by_marks(defined.definition or ""):
            yield from _part_of(library, key, ("definition",), text, own)


def _part_of(
    library: Library, key: str, path: tuple[str | int, ...], text: str, rids: Sequence[str]
) -> Iterator[_Part]:
    mine = tuple(library.references[rid] for rid in rids if rid in library.references)
    if mine:
        yield _Part(key, path, text, mine)


def _misplaced(library: Library, part: _Part) -> Iterator[tuple[str, str]]:
    """Figures, dates and names that only the references of other sentences have."""
    if not part.elsewhere:
        return
    held: list[Stated] = [*part.passages, Said("claim", part.claim, part.issued)]
    held += map(facts_of_reference, part.references)
    more: list[Stated] = [*held, *map(facts_of_reference, part.elsewhere)]
    for find in (loose_numbers, loose_dates):
        nowhere = {item.words for item in find(part.text, more)}
        yield from (
            (i.words, _name_stray(i.words, part)) for i in find(part.text, held) if i.words not in nowhere
        )
    lost = {item.words for item in loose_names(part.text, more, library.gazetteer)}
    for item in loose_names(part.text, held, library.gazetteer):
        if item.words not in lost:
            yield item.words, _name_stray(item.words, part)


def _name_stray(words: str, part: _Part) -> str:
    cited = _cited_behind(part)
    return f'"{words}" is not in the facts of {cited}, cited right behind it, but in others of this note'


def _cited_behind(part: _Part) -> str:
    return ", ".join(reference.id for reference in part.references)


def _turned(library: Library, part: _Part) -> Iterator[tuple[str, str]]:
    """What says the contrary of its reference: a denial, an opposite, a bound or unit, a surer word."""
    if not _OWN.search(part.text):
        yield from _denied(part)
        graded = all(is_graded(sense.pair) for sense in find_senses(part.text))
        for sense in () if graded else find_turned(part.text, part.sides, library.gazetteer):
            if not is_graded(sense.pair):
                yield sense.words, f'"{sense.words}" is the opposite of what {_cited_behind(part)} says'
    yield from _unbound(part)
    sure = (
        overstated(part.text, [w for said in part.said for w in held_hedges(said)])
        if find_hedges(part.text)
        else ""
    )
    if sure:
        yield sure, f'"{sure}" is surer than {_cited_behind(part)}'


def _denied(part: _Part) -> Iterator[tuple[str, str]]:
    """The first denial, if there are more than in the facts that speak of the same."""
    denied = [w for w in tokens(_NO_OTHER.sub("", part.text)) if denies(w)]
    if denied:
        held = [w for w in tokens(" ; ".join((*_near_facts(part), part.claim))) if denies(w)]
        held += [w for p in part.passages for w in p.markers if denies(w)]
        if len(denied) > len(held):
            yield denied[0], f'"{denied[0]}" turns it round; {_cited_behind(part)} does not deny it'


def _unbound(part: _Part) -> Iterator[tuple[str, str]]:
    """Figures and dates with another unit or direction than in the facts."""
    text = _SPAN.sub("in ", part.text)
    told = [one for one in find_beside(text) if not one.loose and one.value != "1"]
    if not told:
        return
    facts = [find_beside(said) for said in part.said]
    for one in told:
        there = [other for row in facts for other in row if other.value == one.value]
        held = {other.direction for other in there} | {other.unit for other in there if other.unit}
        for p in part.passages:
            held |= set(p.beside.get(one.value, ("",) if one.value in p.numbers else ()))
        if held:
            where = _cited_behind(part)
            # The sides only let more pass, and cost most.
            amiss = any(misfits(one, text, held, where, ()))
            for item in misfits(one, text, held, where, part.sides) if amiss else ():
                yield item.words, f"{item.told}; {item.held}"


def _near_facts(part: _Part) -> Sequence[str]:
    """The facts that speak of the same: those with at least three tenths as many words of it as the best."""
    stems = content_stems(fold(part.text))
    rows = [fact for reference in part.references for fact in reference.supports]
    shared = [len(stems & content_stems(fact)) for fact in rows]
    least = max(shared, default=0) * _NEAR
    return [fact for fact, count in zip(rows, shared, strict=True) if count >= least]
