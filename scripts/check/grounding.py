"""Numbers, dates and names of a claim: each stands in a cited passage, or is declared with a reason."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from scripts.check.base import citing_claims, name_passages
from scripts.check.modality import needed_for_modality
from scripts.check.pointing import find_counts, open_words
from scripts.check.voice import unattributed
from scripts.language.dates import RELATIVE, find_dates
from scripts.language.edtf import covers
from scripts.language.names import NOT_NAMES, Gazetteer, find_names
from scripts.language.numbers import find_numbers
from scripts.language.text import STOPWORDS, fold, lower, stem, tokens
from scripts.library.evidence import Evidence, Stated
from scripts.library.model import Library
from scripts.library.problem import Problem
from scripts.library.query import publication_names
from scripts.library.records import Claim


@dataclass(frozen=True)
class Loose:
    """Something a claim says that its passages do not, and the nearest thing that they do."""

    words: str
    told: str
    held: str


def number(library: Library, code: str) -> Iterator[Problem]:
    """A number that no cited passage has with the same unit."""
    known = library.gazetteer
    for full, claim, cited in citing_claims(library):
        yield from _report(library, code, full, claim, cited, _uncounted(library, claim.text, cited, known))


def date(library: Library, code: str) -> Iterator[Problem]:
    """A date in the text or in `when` that no cited passage states or implies, or a relative one."""
    for full, claim, cited in citing_claims(library):
        for match in RELATIVE.finditer(lower(claim.text)):
            yield Problem(
                code=code,
                spot=library.places.spot(f"claim:{full}", "text", word=match[0]),
                message=f'"{match[0]}" means something else to whoever reads it later',
                remedy="Give the date itself; a `when` shows how it was resolved.",
            )
        yield from _report(library, code, full, claim, cited, loose_dates(claim.text, cited))
        if claim.when:
            yield from _check_when(library, code, full, claim, cited)


def _check_when(
    library: Library, code: str, full: str, claim: Claim, cited: tuple[Evidence, ...]
) -> Iterator[Problem]:
    """A `when` that no cited passage states or implies, nor the reason declared for it."""
    ends = str(claim.when).split("/")
    wrong = [end for end in ends if not _is_held(end, cited)]
    reason = claim.grounded.get("when", "")
    said = [d.value for d in find_dates(reason)]
    loose = [end for end in wrong if not any(covers(end, d) or covers(d, end) for d in said)]
    if loose and reason:
        yield Problem(
            code=code,
            spot=library.places.spot(f"claim:{full}", "when"),
            message=f'"when: {loose[0]}" is not a date that its declared reason states',
            remedy=f"Say in the reason which date it is: it has {', '.join(said) or 'none'}.",
        )
    elif loose:
        yield Problem(
            code=code,
            spot=library.places.spot(f"claim:{full}", "when"),
            message=f'"when: {loose[0]}" is not a date that {name_passages(cited)} state or imply'
            + _list_held("dates", sorted(d for p in cited for d in p.dates)),
            remedy='Mend it, or declare why it is right, with the date: grounded: {when: "…"}.',
        )


def name(library: Library, code: str) -> Iterator[Problem]:
    """A proper name that no cited passage has, in any wording that means the same."""
    known = library.gazetteer
    for full, claim, cited in citing_claims(library):
        found = loose_names(claim.text, cited, known, publication_names(library, full))
        loose = (_explained(library, item, cited, known) for item in found)
        mixed = in_place_of(library, claim.text, cited, known)
        yield from _report(library, code, full, claim, cited, (*loose, *mixed))


def _explained(library: Library, item: Loose, cited: Sequence[Evidence], known: Gazetteer) -> Loose:
    """A name that is missing, with what was made of the words that could mean it."""
    keys = (key for key, _, _ in known.mentions(item.words))
    return replace(item, held=item.held + open_words(library, next(keys, ""), cited))


def exception(library: Library, code: str) -> Iterator[Problem]:
    """A declared exception for something the claim does not say, or the passages do."""
    known = library.gazetteer
    for full, claim, cited in citing_claims(library):
        if not claim.grounded:
            continue
        needed = {
            item.words.casefold()
            for item in (
                *_uncounted(library, claim.text, cited, known),
                *loose_dates(claim.text, cited),
                *loose_names(claim.text, cited, known, publication_names(library, full)),
                *in_place_of(library, claim.text, cited, known),
            )
        }
        if claim.when and any(not _is_held(end, cited) for end in claim.when.split("/")):
            needed.add("when")
        needed |= needed_for_modality(claim.text, cited)
        needed |= {fault.exception for fault in unattributed(library, full, cited, known) if fault.exception}
        for key in claim.grounded:
            if key.casefold() not in needed:
                yield Problem(
                    code=code,
                    spot=library.places.spot(f"claim:{full}", "grounded", key, "<key>"),
                    message=f'the exception for "{key}" is not needed',
                    remedy="Delete it: the claim does not say it, or a cited passage does."
                    + (f" Needed here: {', '.join(sorted(needed))}." if needed else ""),
                )


def _report(
    library: Library,
    code: str,
    full: str,
    claim: Claim,
    cited: tuple[Evidence, ...],
    loose: Iterable[Loose],
) -> Iterator[Problem]:
    declared = {key.casefold() for key in claim.grounded}
    for item in loose:
        if item.words.casefold() not in declared:
            yield Problem(
                code=code,
                spot=library.places.spot(f"claim:{full}", "text", word=item.words),
                message=f'"{item.words}"{item.told} is not in {name_passages(cited)}{item.held}',
                remedy=f"Mend it, cite the passage that has it, or declare why it is right: "
                f'grounded: {{"{item.words}": "…"}}.',
            )


def _list_held(what: str, values: Iterable[str]) -> str:
    shown = list(dict.fromkeys(values))
    return f"; its {what}: {', '.join(shown)}" if shown else f"; it has no {what}"


def loose_numbers(text: str, cited: Sequence[Stated], allowed: Collection[int] = ()) -> Iterator[Loose]:
    """Numbers of a text that no passage has, but for those at the `allowed` places; 'one' is too common."""
    held = [n for p in cited for n in p.numbers]
    for found in find_numbers(text):
        if not found.loose and found.value not in held and found.start not in allowed:
            words = found.as_written(text)
            yield Loose(
                words, f" ({found.value})" if found.value != words else "", _list_held("numbers", held)
            )


def _uncounted(library: Library, text: str, cited: Sequence[Evidence], known: Gazetteer) -> Iterator[Loose]:
    """Numbers of a claim that no passage has, and that do not just count the states named there."""
    return loose_numbers(text, cited, find_counts(library, text, cited, known))


def loose_dates(text: str, cited: Sequence[Stated]) -> Iterator[Loose]:
    """Dates of a text that no passage states or implies."""
    for found in find_dates(text):
        if not _is_held(found.value, cited):
            words = found.as_written(text)
            yield Loose(words, "", _list_held("dates", sorted(d for p in cited for d in p.dates)))


def _is_held(value: str, cited: Sequence[Stated]) -> bool:
    """Whether a passage has the date or one within it; a day without year fits any year's."""
    held = [d for p in cited for d in p.dates]
    if value.startswith("--"):
        return any(d.endswith(value[1:]) for d in held)
    return any(covers(value, d) for d in held)


def in_place_of(library: Library, text: str, cited: Sequence[Stated], known: Gazetteer) -> Iterator[Loose]:
    """An actor named twice while another of its kind, whom the passages name, is missing: a likely mix-up."""
    mentions = [(k, start, end) for k, start, end in known.mentions(text) if k in library.actors]
    named = Counter(k for k, _, _ in mentions)
    held = {k for p in cited for name in p.named for k, _, _ in known.mentions(name) if k in library.actors}
    for key, start, end in mentions:
        missing = [k for k in sorted(held - set(named)) if library.actors[k].kind == library.actors[key].kind]
        if named[key] > 1 and missing:
            other = library.actors[missing[0]].name
            yield Loose(fold(text)[start:end], f", told twice while {other} is told nowhere,", "")
            return


def loose_names(
    text: str, cited: Sequence[Stated], known: Gazetteer, publication: tuple[str, ...] = ()
) -> Iterator[Loose]:
    """Names of a text that no passage has: known ones by any wording, others word by word."""
    held = [n for p in cited for n in p.named]
    in_passages = {key for name in (*held, *publication) for key, _, _ in known.mentions(name)}
    stems = {stem(word) for name in (*held, *publication) for word in tokens(name)}
    plain = fold(text)
    covered = [False] * len(plain)
    for key, start, end in known.mentions(text):
        words = plain[start:end]
        if words[0].isupper() or any(c.isupper() for c in words):
            covered[start:end] = [True] * (end - start)
            if key not in in_passages and not _are_held(words, stems):
                yield Loose(words, "", _list_held("names", held))
    for run in find_names(text):
        at = run.start
        for word in run.words.split():
            at = plain.index(word, at)
            fresh = not covered[at] and word[0].isupper()
            initial = run.opens and at == run.start and word[1:].islower()
            if (
                fresh
                and not initial
                and word.lower() not in STOPWORDS
                and word not in NOT_NAMES
                and not _are_held(word, stems)
            ):
                yield Loose(word, "", _list_held("names", held))
            at += len(word)


def _are_held(words: str, stems: set[str]) -> bool:
    capitals = [w for w in re.split(r"[\s-]", words) if w[:1].isupper()]
    return all(stem(w) in stems or _is_demonym(w, stems) for w in tokens(" ".join(capitals)))


def _is_demonym(word: str, stems: set[str]) -> bool:
    """Whether a name differs from a held one only by its ending, as Asian does from Asia."""
    return len(word) > 3 and any(
        len(s) > 3 and (s.startswith(word) or word.startswith(s)) and abs(len(s) - len(word)) < 3
        for s in stems
    )
