"""Numbers, dates and names of a claim: each stands in a cited passage, or is declared with a reason."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from scripts.check.base import Loose, citing_claims, list_held, name_passages
from scripts.check.meaning import find_contrary, loose_bounds
from scripts.check.mixups import find_mixups
from scripts.check.modality import needed_for_modality
from scripts.check.naming import loose_names
from scripts.check.places import find_misplaced
from scripts.check.pointing import find_counts, open_words
from scripts.check.reasons import misdated
from scripts.check.roles import find_turned_roles
from scripts.check.voice import unattributed
from scripts.language.dates import RELATIVE, find_dates
from scripts.language.edtf import covers
from scripts.language.names import Gazetteer
from scripts.language.numbers import find_numbers
from scripts.language.text import lower, stem
from scripts.library.evidence import Evidence, Stated
from scripts.library.model import Library
from scripts.library.problem import Fault
from scripts.library.query import publication_names
from scripts.library.records import Claim


def number(library: Library) -> Iterator[Fault]:
    """A number that no cited passage has with the same unit."""
    known = library.gazetteer
    for full, claim, cited in citing_claims(library):
        yield from _report(library, full, claim, cited, _uncounted(library, claim.text, cited, known))


def date(library: Library) -> Iterator[Fault]:
    """A date in the text or in `when` that no cited passage states or implies, or a relative one."""
    for full, claim, cited in citing_claims(library):
        for match in RELATIVE.finditer(lower(claim.text)):
            yield Fault(
                spot=library.places.spot(f"claim:{full}", "text", word=match[0]),
                message=f'"{match[0]}" means something else to whoever reads it later',
                remedy="Give the date itself; a `when` shows how it was resolved.",
            )
        yield from _report(library, full, claim, cited, loose_dates(claim.text, cited))
        if claim.when:
            yield from _check_when(library, full, claim, cited)


def _check_when(library: Library, full: str, claim: Claim, cited: tuple[Evidence, ...]) -> Iterator[Fault]:
    """A `when` that no cited passage states or implies, nor the reason declared for it."""
    ends = str(claim.when).split("/")
    wrong = [end for end in ends if not _is_held(end, cited)]
    reason = claim.grounded.get("when", "")
    said = [d.value for d in find_dates(reason)]
    loose = [end for end in wrong if not any(covers(end, d) for d in said)]
    if loose and reason:
        yield Fault(
            spot=library.places.spot(f"claim:{full}", "when"),
            message=f'"when: {loose[0]}" is not a date that its declared reason states',
            remedy=f"Say in the reason which date it is: it has {', '.join(said) or 'none'}.",
        )
    elif loose:
        yield Fault(
            spot=library.places.spot(f"claim:{full}", "when"),
            message=f'"when: {loose[0]}" is not a date that {name_passages(cited)} state or imply'
            + list_held("dates", sorted(d for p in cited for d in p.dates)),
            remedy='Mend it, or declare why it is right, with the date: grounded: {when: "…"}.',
        )


def name(library: Library) -> Iterator[Fault]:
    """A proper name that no cited passage has, in any wording that means the same."""
    known = library.gazetteer
    for full, claim, cited in citing_claims(library):
        found = _loose_names(library, full, cited)
        loose = (_explained(library, item, cited, known) for item in found)
        yield from _report(library, full, claim, cited, loose)
        declared = {key.casefold() for key in claim.grounded}
        for mixup in find_mixups(library, claim.text, cited):
            if mixup.words.casefold() not in declared:
                yield Fault(
                    spot=library.places.spot(f"claim:{full}", "text", word=mixup.words),
                    message=f'"{mixup.words}" {mixup.why}: a likely mix-up',
                    remedy=f'Mend it, or declare why it is right: grounded: {{"{mixup.words}": "…"}}.',
                )


def _loose_names(library: Library, full: str, cited: Sequence[Evidence]) -> Iterator[Loose]:
    """Names of a claim that no passage has, nor the record of its source."""
    publication = publication_names(library, full)
    text, known = library.claims[full].text, library.gazetteer

    def is_plain(word: str) -> bool:
        return any(p.has_stem(stem(word)) for p in cited)

    return loose_names(text, cited, known, publication, library.speakers, is_plain)


def _explained(library: Library, item: Loose, cited: Sequence[Evidence], known: Gazetteer) -> Loose:
    """A name that is missing, with what was made of the words that could mean it."""
    keys = (key for key, _, _ in known.mentions(item.words))
    return replace(item, held=item.held + open_words(library, next(keys, ""), cited))


def exception(library: Library) -> Iterator[Fault]:
    """A declared exception for something the claim does not say, or the passages do."""
    known = library.gazetteer
    for full, claim, cited in citing_claims(library):
        if not claim.grounded:
            continue
        yield from misdated(library, full, claim)
        needed = {
            item.words.casefold()
            for item in (
                *_uncounted(library, claim.text, cited, known),
                *loose_dates(claim.text, cited),
                *_loose_names(library, full, cited),
                *loose_bounds(library, claim, cited),
            )
        }
        needed |= {sense.words.casefold() for sense in find_contrary(claim.text, cited, known)}
        needed |= {mixup.words.casefold() for mixup in find_mixups(library, claim.text, cited)}
        if claim.when and any(not _is_held(end, cited) for end in claim.when.split("/")):
            needed.add("when")
        turned = any(find_turned_roles(library, claim.text, cited)) or any(find_misplaced(library, full))
        needed |= {"role"} if turned else set()
        needed |= needed_for_modality(claim.text, cited)
        needed |= {fault.exception for fault in unattributed(library, full, cited, known) if fault.exception}
        for key in claim.grounded:
            if key.casefold() not in needed:
                yield Fault(
                    spot=library.places.spot(f"claim:{full}", "grounded", key, "<key>"),
                    message=f'the exception for "{key}" is not needed',
                    remedy="Delete it: the claim does not say it, or a cited passage does."
                    + (f" Needed here: {', '.join(sorted(needed))}." if needed else ""),
                )


def _report(
    library: Library,
    full: str,
    claim: Claim,
    cited: tuple[Evidence, ...],
    loose: Iterable[Loose],
) -> Iterator[Fault]:
    declared = {key.casefold() for key in claim.grounded}
    for item in loose:
        if item.words.casefold() not in declared:
            yield Fault(
                spot=library.places.spot(f"claim:{full}", "text", word=item.words),
                message=f'"{item.words}"{item.told} is not in {name_passages(cited)}{item.held}',
                remedy=f"Mend it, cite the passage that has it, or declare why it is right: "
                f'grounded: {{"{item.words}": "…"}}.',
            )


def loose_numbers(text: str, cited: Sequence[Stated], allowed: Collection[int] = ()) -> Iterator[Loose]:
    """Numbers of a text that no passage has, but for those at the `allowed` places; 'one' is too common."""
    for found in find_numbers(text):
        if found.loose or found.start in allowed:
            continue
        if not any(found.value in p.numbers for p in cited):
            held = [n for p in cited for n in p.numbers]
            words = found.as_written(text)
            yield Loose(
                words, f" ({found.value})" if found.value != words else "", list_held("numbers", held)
            )


def _uncounted(library: Library, text: str, cited: Sequence[Evidence], known: Gazetteer) -> Iterator[Loose]:
    """Numbers of a claim that no passage has, and that do not just count the states named there."""
    return loose_numbers(text, cited, find_counts(library, text, cited, known))


def loose_dates(text: str, cited: Sequence[Stated]) -> Iterator[Loose]:
    """Dates of a text that no passage states or implies."""
    for found in find_dates(text):
        if not _is_held(found.value, cited):
            words = found.as_written(text)
            yield Loose(words, "", list_held("dates", sorted(d for p in cited for d in p.dates)))


def _is_held(value: str, cited: Sequence[Stated]) -> bool:
    """Whether a passage has the date or one within it; a day without year fits any year's."""
    held = (d for p in cited for d in p.dates)
    if value.startswith("--"):
        return any(d.endswith(value[1:]) for d in held)
    return any(covers(value, d) for d in held)
