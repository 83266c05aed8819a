"""Who does what to whom: giver and receiver of a claim are not each in the other's place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scripts.check.base import citing_claims, name_passages
from scripts.check.places import find_misplaced
from scripts.language.names import Gazetteer
from scripts.language.roles import Deed, find_deeds
from scripts.language.text import fold
from scripts.library.evidence import Evidence
from scripts.library.model import Library
from scripts.library.problem import Fault


def role(library: Library) -> Iterator[Fault]:
    """A claim in which one does to another what the passages have the other do to the one."""
    for full, claim, cited in citing_claims(library):
        if "role" in claim.grounded:
            continue
        for words, why in find_misplaced(library, full):
            yield Fault(
                spot=library.places.spot(f"claim:{full}", "text", word=words),
                message=f'"{words}" {why}',
                remedy='Mend who is meant, or declare why it is right: grounded: {role: "…"}.',
            )
        deed = next(find_turned_roles(library, claim.text, cited), None)
        if deed:
            yield Fault(
                spot=library.places.spot(f"claim:{full}", "text", word=deed.doer),
                message=f'"{deed.doer}" does here to "{deed.done_to}" what in {name_passages(cited)} '
                f'"{deed.done_to}" does to "{deed.doer}"',
                remedy='Mend who does it to whom, or declare why it is right: grounded: {role: "…"}.',
            )


def find_turned_roles(library: Library, text: str, cited: Sequence[Evidence]) -> Iterator[Deed]:
    """The deeds of a text that its passages have only the other way round, with a word of the claim's."""
    known, plain = library.gazetteer, fold(text)
    held = {tuple(deed.split(">")) for p in cited for deed in p.deeds}
    names = {name for doer, _, done_to in held for name in (doer, done_to)}
    keys = {name: _keys(name, known) for name in names}
    spans = [(plain[start:end], start, end) for _, start, end in known.mentions(text)]
    for deed in find_deeds(text, spans) if held else ():
        doers, targets = ([n for n in names if keys[n] & _keys(w, known)] for w in (deed.doer, deed.done_to))
        turned = any((b, deed.kind, a) in held for a in doers for b in targets)
        true = any((a, deed.kind, b) in held for a in doers for b in targets)
        shared = deed.kind or any(p.has_stem(stem) for p in cited for stem in deed.stems)
        if turned and not true and shared:
            yield deed


def _keys(name: str, known: Gazetteer) -> set[str]:
    return {key for key, _, _ in known.mentions(name)}
