"""Each sentence that rests on a reference says what that reference says, no other way round and no surer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scripts.check.base import citing_claims
from scripts.check.grounding import loose_dates, loose_numbers
from scripts.check.meaning import find_turned, misfits
from scripts.check.naming import loose_names
from scripts.check.notes import Said, facts_of_reference, list_resting
from scripts.language.beside import find_beside, held_beside
from scripts.language.hedges import held_hedges, overstated
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

    @property
    def facts(self) -> str:
        """All that its references and the claim say, without the passages."""
        said = [" ; ".join((*r.supports, r.title)) for r in self.references]
        return " ; ".join((*said, self.claim))


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
    own = bool(_OWN.search(part.text))
    facts, near = part.facts, " ; ".join((*_near_facts(part), part.claim))
    denied = [w for w in tokens(_NO_OTHER.sub("", part.text)) if denies(w)]
    held = [w for w in tokens(near) if denies(w)] + [w for p in part.passages for w in p.markers if denies(w)]
    if len(denied) > len(held) and not own:
        yield denied[0], f'"{denied[0]}" turns it round; {_cited_behind(part)} does not deny it'
    sides = {s.value for s in find_senses(facts)} | {side for p in part.passages for side in p.senses}
    for sense in () if own else find_turned(part.text, sides, library.gazetteer):
        if not is_graded(sense.pair):
            yield sense.words, f'"{sense.words}" is the opposite of what {_cited_behind(part)} says'
    yield from _unbound(part, facts, sides)
    sure = overstated(part.text, held_hedges(facts))
    if sure:
        yield sure, f'"{sure}" is surer than {_cited_behind(part)}'


def _unbound(part: _Part, facts: str, sides: set[str]) -> Iterator[tuple[str, str]]:
    """Figures and dates with another unit or direction than in the facts."""
    kept, values = held_beside(facts), {one.value for one in find_beside(facts)}
    text = _SPAN.sub("in ", part.text)
    for one in find_beside(text):
        held = set(kept.get(one.value, ("",) if one.value in values else ()))
        for p in part.passages:
            held |= set(p.beside.get(one.value, ("",) if one.value in p.numbers else ()))
        if held and not one.loose and one.value != "1":
            for item in misfits(one, text, held, _cited_behind(part), sides):
                yield item.words, f"{item.told}; {item.held}"


def _near_facts(part: _Part) -> Sequence[str]:
    """The facts that speak of the same: those with at least three tenths as many words of it as the best."""
    stems = content_stems(fold(part.text))
    rows = [fact for reference in part.references for fact in reference.supports]
    shared = [len(stems & content_stems(fact)) for fact in rows]
    least = max(shared, default=0) * _NEAR
    return [fact for fact, count in zip(rows, shared, strict=True) if count >= least]
