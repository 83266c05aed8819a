"""Why a passage has no claim: each kind of reason is tried against what is kept of the passage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from scripts.language.text import STOPWORDS, tokens
from scripts.library.evidence import Evidence
from scripts.library.model import Library, expand
from scripts.library.problem import Fault
from scripts.library.query import publication_names
from scripts.library.records import TO_DO

_FORM = re.compile(r"\b(?:title|headline|(?:sub)?heading)\b", re.IGNORECASE)
_MATTER = re.compile(
    r"\b(?:byline|dateline|credits?|caption|photo(?:graph)?|footer|header|advert(?:isement)?|subscription"
    r"|navigation|copyright|disclosure|contact|about the author)\b",
    re.IGNORECASE,
)
_REPEATS = re.compile(r"\brepeats (?P<at>\d+\.\d+)\b", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\b(?:not about|no statement about|another subject)\b", re.IGNORECASE)


def aside(library: Library) -> Iterator[Fault]:
    """A reason of no known kind, or one that does not fit what is kept of its passage."""
    for sid, known in library.evidence.items():
        for i, one in enumerate(library.sources[sid].asides):
            if one.why.startswith(TO_DO):
                continue
            for at in expand(one.at, tuple(known)):
                wrong = _unfit(library, sid, known, at, one.why) if at in known else ""
                if wrong:
                    yield Fault(
                        spot=library.places.spot(f"aside:{sid}:{i}", "why"),
                        message=f'passage {at} of {sid} is set aside as "{one.why}", yet {wrong}',
                        remedy="Write a claim for it, or give the true reason: title, heading, byline, "
                        "credit, caption, footer, advertisement, “repeats 6.1”, “not about the subject”.",
                    )


def _unfit(library: Library, sid: str, known: Mapping[str, Evidence], at: str, why: str) -> str:
    """What speaks against a reason; empty if nothing does."""
    passage, repeated = known[at], _REPEATS.search(why)
    if repeated:
        return _told_anew(passage, known.get(repeated["at"]), repeated["at"])
    if _FORM.search(why):
        return "it ends as a sentence does" if passage.closed else ""
    if _ELSEWHERE.search(why):
        return _named(library, sid, passage)
    if not _MATTER.search(why):
        return "that is no kind of reason that can be held against it"
    said = [w for w in (*passage.markers, *passage.hedges, *passage.senses) if passage.closed]
    return _named(library, sid, passage) or (f'it makes a statement ("{said[0]}")' if said else "")


def _told_anew(passage: Evidence, other: Evidence | None, at: str) -> str:
    """What a passage has that the one it is said to repeat lacks."""
    if other is None:
        return f"there is no passage {at}"
    pairs = (
        (passage.numbers, other.numbers),
        (tuple(passage.dates), tuple(other.dates)),
        (passage.names, other.names),
        (passage.senses, other.senses),
        (passage.deeds, other.deeds),
    )
    new = [word for own, its in pairs for word in own if word not in its]
    return f'{at} does not have "{new[0]}"' if new else ""


def _named(library: Library, sid: str, passage: Evidence) -> str:
    """An actor or term that a passage names, though not as who published it."""
    apart = {word for name in publication_names(library, f"{sid}/") for word in tokens(name)} | STOPWORDS
    for name in passage.names:
        for key, start, end in library.gazetteer.mentions(name):
            if not set(tokens(name[start:end])) <= apart:
                return f'it names "{name[start:end]}" ({key})'
    return ""
