"""Who says it: official words, opinions and reported speech are attributed in the sentence."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.base import claims, gazetteer, places
from scripts.model import Library
from scripts.names import Gazetteer
from scripts.problem import Problem
from scripts.text import ATTRIBUTING, REPORTING, tokens


def attributed(text: str) -> bool:
    """Whether a text says that somebody says it."""
    return any(word in ATTRIBUTING for word in tokens(text))


def voice(library: Library, code: str) -> Iterator[Problem]:
    """A voice other than a reporter's, a speaker or reported speech without words that attribute it."""
    known = gazetteer(library)
    for full, claim, cited in claims(library):
        spoken = library.voice(full)
        key = f"claim:{full}"
        reported = all(any(m in REPORTING for m in p.markers) for p in cited)
        if attributed(claim.text) or "voice" in claim.grounded:
            pass
        elif spoken in ("official", "analyst") or claim.speaker:
            yield Problem(
                code=code,
                spot=library.places.spot(key, "voice"),
                message=f"the voice is {spoken}, yet the sentence does not say who says it",
                remedy='Attribute it: "Xinhua reported", "analysts said", "according to …".',
            )
        elif reported:
            words = ", ".join(sorted({m for p in cited for m in p.markers if m in REPORTING}))
            yield Problem(
                code=code,
                spot=library.places.spot(key, "text"),
                message=f'{places(cited)} reports what is said ("{words}"); the claim states it as fact',
                remedy='Attribute it in the sentence, or declare why not: grounded: {voice: "…"}.',
            )
        if claim.speaker in library.actors and "speaker" not in claim.grounded:
            yield from _speaker(library, code, full, known)


def _speaker(library: Library, code: str, full: str, known: Gazetteer) -> Iterator[Problem]:
    """A speaker whom the cited passages or the claim itself do not name."""
    claim = library.claims[full]
    sid = full.partition("/")[0]
    named = {
        key
        for at in library.cited[full]
        for name in library.evidence[sid][at].names
        for key, _, _ in known.mentions(name)
    }
    author = any(a.literal or a.family for a in library.sources[sid].source.author)
    if claim.speaker not in named and not (author and library.voice(full) == "author"):
        yield Problem(
            code=code,
            spot=library.places.spot(f"claim:{full}", "speaker"),
            message=f'no cited passage names the speaker "{claim.speaker}"',
            remedy='Cite the passage that names them, or declare: grounded: {speaker: "…"}.',
        )
    if claim.speaker not in {key for key, _, _ in known.mentions(claim.text)}:
        yield Problem(
            code=code,
            spot=library.places.spot(f"claim:{full}", "speaker"),
            message=f'the sentence does not name its speaker "{claim.speaker}"',
            remedy="Say in the sentence who says it.",
        )
