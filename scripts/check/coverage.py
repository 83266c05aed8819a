"""Locators exist, and every passage is accounted for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scripts.language.dates import find_dates
from scripts.language.edtf import covers
from scripts.language.names import Gazetteer
from scripts.language.numbers import find_numbers
from scripts.language.pointers import look_up_pointer
from scripts.language.text import checked_stems, tokens
from scripts.library.evidence import Evidence
from scripts.library.model import Library, expand
from scripts.library.problem import Fault, nearest
from scripts.library.records import TO_DO


def passage(library: Library) -> Iterator[Fault]:
    """A claim or aside that names a passage its source does not have."""
    for sid, file in library.sources.items():
        known = library.evidence.get(sid)
        if known is None:
            continue
        for claim in file.claims:
            yield from _find_missing(library, known, f"claim:{sid}/{claim.id}", claim.at)
        for i, aside in enumerate(file.asides):
            yield from _find_missing(library, known, f"aside:{sid}:{i}", aside.at)


def _find_missing(
    library: Library, known: Mapping[str, Evidence], key: str, ats: tuple[str, ...]
) -> Iterator[Fault]:
    for at in ats:
        absent = [a for a in expand((at,), tuple(known)) if a not in known]
        backwards = "-" in at and not absent and not list(expand((at,), tuple(known)))
        if absent or backwards:
            yield Fault(
                spot=library.places.spot(key, "at", word=at),
                message=f'"{at}" runs backwards'
                if backwards
                else f'there is no passage "{absent[0]}" in this source{nearest(absent[0], known)}',
                remedy=f"Passages go from {next(iter(known))} to {list(known)[-1]}, as paragraph.sentence."
                if known
                else "The text holds no passage at all.",
            )


def coverage(library: Library) -> Iterator[Fault]:
    """A passage that is neither cited nor set aside, or is both."""
    for sid, known in library.evidence.items():
        used, reasons = library.accounts[sid]
        for at in known:
            if at not in used and at not in reasons:
                yield Fault(
                    spot=library.places.spot(f"source:{sid}", "id"),
                    message=f"passage {at} of {sid} is neither cited nor set aside",
                    remedy=f'Write a claim with at: "{at}", or an aside that says why it has none.',
                )
        for i, aside in enumerate(library.sources[sid].asides):
            if aside.why.startswith(TO_DO):
                yield Fault(
                    spot=library.places.spot(f"aside:{sid}:{i}", "why"),
                    message=f"passage {', '.join(aside.at)} of {sid} is still to be dealt with",
                    remedy="Write a claim for it, or say here why it needs none.",
                )
            both = [at for at in expand(aside.at, tuple(known)) if at in used]
            if both:
                yield Fault(
                    spot=library.places.spot(f"aside:{sid}:{i}", "at"),
                    message=f"passage {both[0]} is set aside, yet {used[both[0]][0]} cites it",
                    remedy="Take it out of the aside, or out of the claim.",
                )


def told(library: Library) -> Iterator[Fault]:
    """A number, date or name of a cited passage that none of the claims citing it tells."""
    known = library.gazetteer
    for sid, passages in library.evidence.items():
        used, _ = library.accounts[sid]
        for at, fulls in used.items():
            claims = sorted(fulls, key=lambda full: len(library.cited[full]))
            for what in _list_untold(library, passages[at], claims, known):
                yield Fault(
                    spot=library.places.spot(f"claim:{claims[0]}", "text"),
                    message=f"passage {at} has {what}, which no claim that cites it tells",
                    remedy="Tell it here or in another claim of that passage: a reader should miss nothing.",
                )


def _list_untold(library: Library, passage: Evidence, fulls: list[str], known: Gazetteer) -> Iterator[str]:
    claims = [library.claims[full] for full in fulls]
    texts = [text for c in claims for text in (c.text, c.quote or "")]
    values = {n.value for text in texts for n in find_numbers(text)}
    values |= {key for c in claims for key in c.grounded}
    days = {d.value for text in texts for d in find_dates(text)}
    days |= {day for c in claims if c.when for day in c.when.split("/")}
    stems = {stem for text in texts for stem in checked_stems(tokens(text))}
    mentioned = {key for text in texts for key, _, _ in known.mentions(text)} | {
        c.speaker for c in claims if c.speaker
    }
    held = {key for name in passage.named for key, _, _ in known.mentions(name)}
    counts = {str(found.count) for words in passage.pointers if (found := look_up_pointer(words))}
    states = sum(library.kinds.get(key) == "state" for key in held & mentioned)
    for number in passage.numbers:
        if number not in values and number != "1" and not (number in counts and number == str(states)):
            yield f"the number {number}"
    for day, wording in passage.dates.items():
        if wording != "today" and not any(covers(d, day) or covers(day, d) for d in days):
            yield f'the date {day} ("{wording}")' if wording else f"the date {day}"
    for name in passage.names:
        left = name
        for key, start, end in reversed(list(known.mentions(name))):
            if key in mentioned:
                left = left[:start] + " " * (end - start) + left[end:]
        missing = checked_stems(tokens(left)) - stems
        if missing:
            yield f'the name "{name}"'
