"""What turns a claim into its contrary without a new word of fact: opposites, and words beside figures."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from scripts.check.base import Loose, citing_claims, name_passages
from scripts.check.pointing import find_counts
from scripts.language.beside import BOUNDS, Beside, find_beside
from scripts.language.edtf import covers
from scripts.language.names import Gazetteer, find_names
from scripts.language.senses import Sense, find_senses, is_converse, is_graded, is_loaded, opposite_sides
from scripts.language.text import content_stems, denies, fold, stem, tokens
from scripts.library.evidence import Evidence
from scripts.library.model import Library
from scripts.library.problem import Fault
from scripts.library.records import Claim

_LIKE = {"nearly": {"about"}, "about": {"nearly"}, "since": {"after"}, "after": {"since"}}
_BEGUN = {"extent:since", "phase:start", "travel:arrive", "making:found", "opening:open", "membership:join"}
_TURNING = {"faith:doubt", "leave-to:ban", "consent:no"}
_ENDED = {"phase:end", "course:stop"}
NEAR = 0.5
"""Which share of a claim's words its passages have, so that a contrary among them means the contrary."""


def opposite(library: Library) -> Iterator[Fault]:
    """A word whose opposite stands in the passages, and nothing of its own side."""
    for full, claim, cited in citing_claims(library):
        declared = {key.casefold() for key in claim.grounded}
        held = {side for p in cited for side in p.senses}
        for sense in find_contrary(claim.text, cited, library.gazetteer):
            if sense.words.casefold() not in declared:
                yield Fault(
                    spot=library.places.spot(f"claim:{full}", "text", word=sense.as_written(claim.text)),
                    message=_name_contrary(sense, name_passages(cited), held),
                    remedy="Say it as the passage does, or declare why it is right: "
                    f'grounded: {{"{sense.words}": "…"}}.',
                )


def _name_contrary(sense: Sense, passages: str, held: Collection[str]) -> str:
    others = '" or "'.join(side.partition(":")[2] for side in _others(sense, held))
    if is_loaded(sense.value):
        return f'"{sense.words}" says more than {passages}, which has no word like it'
    return f'"{sense.words}" is the opposite of what {passages} says ("{others}" or the like)'


def find_contrary(text: str, cited: Sequence[Evidence], known: Gazetteer) -> Iterator[Sense]:
    """The words of a text of which the passages hold only the opposite, or which say more than they do."""
    held = {side for p in cited for side in p.senses}
    return find_turned(text, held, known, near=_keeps_to(text, cited))


def find_turned(text: str, held: Collection[str], known: Gazetteer, *, near: bool = True) -> Iterator[Sense]:
    """The words of a text of which only the opposite is held, or which say more than all that is.

    Where a text is not `near` to what holds it, and has few of its words, it may well say the same by a
    contrary: nobody can know.
    """
    found = [sense for sense in find_senses(text) if not sense.denied]
    for sense in found:
        told = {other.value for other in found if other.pair == sense.pair}
        shared = told & set(held) if is_graded(sense.pair) else {sense.value} & set(held)
        others = _others(sense, held)
        if is_loaded(sense.value):
            turned = not shared and not others
        else:
            turned = near and not is_loaded(opposite_sides(sense.pair)[0]) and bool(others) and not shared
        told_so = _says_so(sense, found, held) or (
            is_converse(sense.pair) and _from_the_other_end(sense, text, known)
        )
        if turned and not told_so:
            yield sense


def _keeps_to(text: str, cited: Sequence[Evidence]) -> bool:
    """Whether most words of a text are those of its passages, but for names and what has an opposite."""
    apart = {stem(word) for sense in find_senses(text) for word in sense.words.split()}
    apart |= {stem(word) for name in find_names(text) for word in tokens(name.words)}
    stems = content_stems(text) - apart
    return sum(any(p.has_stem(s) for p in cited) for s in stems) >= NEAR * len(stems)


def _says_so(sense: Sense, found: Sequence[Sense], held: Collection[str]) -> bool:
    """Whether the very word has another side too, which the passages hold."""
    return any(other.start == sense.start and other.value in held for other in found)


def _others(sense: Sense, held: Collection[str]) -> list[str]:
    return [side for side in opposite_sides(sense.pair) if side != sense.value and side in held]


def _from_the_other_end(sense: Sense, text: str, known: Gazetteer) -> bool:
    """Whether names stand on both sides of the word: who sells to whom is who buys from whom."""
    spans = [(start, end) for _, start, end in known.mentions(text)]
    return any(end <= sense.start for _, end in spans) and any(start > sense.start for start, _ in spans)


def bound(library: Library) -> Iterator[Fault]:
    """A figure or date with an "over", "about", "until" or a unit that no cited passage has beside it."""
    for full, claim, cited in citing_claims(library):
        declared = {key.casefold() for key in claim.grounded}
        for item in loose_bounds(library, claim, cited):
            if item.words.casefold() not in declared:
                yield Fault(
                    spot=library.places.spot(f"claim:{full}", "text", word=item.words),
                    message=f"{item.told}; {item.held}",
                    remedy="Say it as the passage does, or declare why it is right: "
                    f'grounded: {{"{item.words}": "…"}}.',
                )


def loose_bounds(library: Library, claim: Claim, cited: Sequence[Evidence]) -> Iterator[Loose]:
    """Figures and dates of a claim whose direction or unit is not that of the passages which have them.

    Where none has them, but a reason is declared or the names there are counted, that reason must have it.
    """
    sides = {side for p in cited for side in p.senses}
    reasons = {key.casefold(): reason for key, reason in claim.grounded.items()}
    counted = find_counts(library, claim.text, cited, library.gazetteer)
    # "Five years are hardly enough" is "more than five years".
    turned = (
        not _TURNING.isdisjoint(sides)
        or any(map(denies, tokens(claim.text)))
        or any(denies(word) for p in cited for word in p.markers)
    )
    for one in find_beside(claim.text):
        held, where, there = _held_beside(one.value, cited), name_passages(tuple(cited)), sides
        if not held and (one.start in counted or one.words in reasons):
            said = find_beside(reasons.get(one.words, ""))
            held, where, there = {b.direction for b in said if b.value == one.value}, "its reason", set()
            held = held or {""}
        if held and not one.loose and one.value != "1":
            yield from misfits(one, claim.text, held, where, there, turned=turned)


def misfits(
    one: Beside, text: str, held: set[str], where: str, sides: Collection[str], *, turned: bool = False
) -> Iterator[Loose]:
    """The unit and the direction of a figure or date, if they are not among those held."""
    bounds, units = held & (BOUNDS | {""}), held - BOUNDS - {""}
    begin = one.start + len(one.words) - len(one.whole)
    words, figure = fold(text)[begin : begin + len(one.whole)], one.as_written(text)
    if one.unit and units and one.unit not in units:
        yield Loose(words, f'the unit "{one.unit}" stands with "{figure}"', f'{where} has "{_list(units)}"')
    if not _may_stand(one.direction, bounds, sides) and not (
        turned and one.direction in ("over", "under", "")
    ):
        told = f'"{one.direction}" stands before' if one.direction else "nothing stands before"
        kept = f'"{_list(bounds - {""})}"' if bounds != {""} else "nothing"
        yield Loose(words, f'{told} "{figure}"', f"{where} has {kept} there")


def _list(words: Collection[str]) -> str:
    return '" or "'.join(sorted(words))


def _held_beside(value: str, cited: Sequence[Evidence]) -> set[str]:
    """All that stands beside a figure or date in the passages that have it; "" where nothing does."""
    found: set[str] = set()
    for p in cited:
        if value in p.numbers:
            found |= set(p.beside.get(value, ("",)))
        for day in p.dates:
            if covers(value, day) or (value.startswith("--") and day.endswith(value[1:])):
                found |= set(p.beside.get(day, ("",)))
    return found


def _may_stand(direction: str, bounds: Collection[str], sides: Collection[str]) -> bool:
    """Whether a direction may stand for those of the passages; a span may begin or end in so many words."""
    if direction in bounds or not _LIKE.get(direction, set()).isdisjoint(bounds):
        return True
    if not direction:
        return not {"since", "after", "until"}.isdisjoint(bounds)
    if direction == "since":
        return "" in bounds and not _BEGUN.isdisjoint(sides)
    return direction == "until" and "" in bounds and not _ENDED.isdisjoint(sides)
