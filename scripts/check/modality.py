"""What turns a sentence round or weakens it: 'not', 'failed', 'could' stay what they are."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.base import citing_claims, name_passages
from scripts.language.hedges import is_hedged, overstated, weakening
from scripts.language.text import denies, tokens
from scripts.library.evidence import Evidence
from scripts.library.model import Library
from scripts.library.problem import Fault


def needed_for_modality(text: str, cited: tuple[Evidence, ...]) -> set[str]:
    """Which of the exceptions 'negation' and 'hedge' a text can make use of."""
    held = [w for p in cited for w in p.markers]
    told = sum(map(denies, tokens(text)))
    needed = {"negation"} if told != sum(map(denies, held)) else set()
    hedges = [w for p in cited for w in p.hedges]
    too_sure = bool(overstated(text, hedges)) or (any(weakening(hedges)) and not is_hedged(text))
    return needed | ({"hedge"} if too_sure else set())


def negation(library: Library) -> Iterator[Fault]:
    """More denials in a claim than in its passages, or a denial of a passage that no claim tells."""
    for full, claim, cited in citing_claims(library):
        told = [w for w in tokens(claim.text) if denies(w)]
        held = [w for p in cited for w in p.markers if denies(w)]
        if len(told) > len(held) and "negation" not in claim.grounded:
            yield Fault(
                spot=library.places.spot(f"claim:{full}", "text", word=told[0]),
                message=f'"{told[0]}" turns the sentence round; '
                + (
                    f"of {name_passages(cited)} only this denies: {', '.join(held)}"
                    if held
                    else f"nothing is denied in {name_passages(cited)}"
                ),
                remedy='Say it as the passage does, or declare why it is right: grounded: {negation: "…"}.',
            )


def denial(library: Library) -> Iterator[Fault]:
    """A passage that denies something no claim tells, or whose claims deny more than it does."""
    for sid, known in library.evidence.items():
        used, _ = library.accounts[sid]
        for at, fulls in used.items():
            held = [w for w in known[at].markers if denies(w)]
            if not held or any("negation" in library.claims[full].grounded for full in fulls):
                continue
            told = sum(_owed(library, full, at) for full in fulls)
            first = min(fulls, key=lambda full: (len(library.cited[full]), -_denials(library, full)))
            if not any(_denials(library, full) for full in fulls):
                yield Fault(
                    spot=library.places.spot(f"claim:{first}", "text"),
                    message=f'passage {at} says "{held[0]}", and no claim that cites it does',
                    remedy='Tell what it denies, or declare why not: grounded: {negation: "…"}.',
                )
            elif told > len(held):
                yield Fault(
                    spot=library.places.spot(f"claim:{first}", "text"),
                    message=f"the claims that cite passage {at} deny {told} things, the passage {len(held)}",
                    remedy='Take the "not" out that it lacks, or declare why not: grounded: {negation: "…"}.',
                )


def _denials(library: Library, full: str) -> int:
    return sum(map(denies, tokens(library.claims[full].text)))


def _owed(library: Library, full: str, at: str) -> int:
    """How many denials of a claim only this one of its passages can answer for."""
    known = library.evidence[full.partition("/")[0]]
    others = [w for a in library.cited[full] if a != at for w in known[a].markers if denies(w)]
    return max(0, _denials(library, full) - len(others))


def hedge(library: Library) -> Iterator[Fault]:
    """A claim that is surer than its passages: that leaves out their "could", or makes a "will" of it."""
    for full, claim, cited in citing_claims(library):
        if "hedge" in claim.grounded:
            continue
        held = [weakening(p.hedges) for p in cited]
        words = ", ".join(sorted({w for row in held for w in row}))
        sure = overstated(claim.text, (w for p in cited for w in p.hedges))
        if sure or (all(held) and not is_hedged(claim.text)):
            yield Fault(
                spot=library.places.spot(f"claim:{full}", "text", word=sure),
                message=f'{name_passages(cited)} says "{words}"; '
                + (f'"{sure}" is surer than that' if sure else "the claim is more certain than that"),
                remedy='Keep the "could" or "likely", or declare why not: grounded: {hedge: "…"}.',
            )
