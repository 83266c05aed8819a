"""Who says it: official words, opinions and reported speech are attributed in the sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.check.base import citing_claims, name_passages
from scripts.check.tellers import find_false_teller, find_other_speaker
from scripts.language.names import Gazetteer
from scripts.language.text import ATTRIBUTION, JUDGING, REPORTING, fold, tokens
from scripts.library.evidence import Evidence
from scripts.library.model import Library
from scripts.library.problem import Fault
from scripts.library.query import publication_names
from scripts.library.voices import VOICES


@dataclass(frozen=True)
class Unattributed:
    """What is wrong with who says a claim: the field, the words for people, the exception that allows it.

    `word` is where in the field it stands.
    """

    field: str
    message: str
    remedy: str
    exception: str
    word: str = ""


def attributed(text: str) -> bool:
    """Whether a text says that somebody says it."""
    return bool(ATTRIBUTION.search(fold(text)))


def voice(library: Library) -> Iterator[Fault]:
    """A voice other than a reporter's, a speaker or reported speech without words that attribute it."""
    known = library.gazetteer
    for full, claim, cited in citing_claims(library):
        for fault in unattributed(library, full, cited, known):
            if fault.exception not in claim.grounded:
                spot = library.places.spot(f"claim:{full}", fault.field, word=fault.word)
                yield Fault(spot=spot, message=fault.message, remedy=fault.remedy)


def unattributed(
    library: Library, full: str, cited: tuple[Evidence, ...], known: Gazetteer
) -> Iterator[Unattributed]:
    """Everything that is wrong with who says a claim, exceptions left aside."""
    claim, spoken = library.claims[full], library.voice(full)
    words = sorted({m for p in cited for m in p.markers if m in REPORTING})
    judged = None if _names_its_source(library, full) else JUDGING.search(fold(claim.text))
    if not attributed(claim.text):
        if spoken == "author" and judged:
            yield Unattributed(
                "text",
                f'"{judged[0]}" is the author\'s judgement, yet the sentence does not say whose it is',
                'Attribute it: "… writes", "in the view of …", or leave the judgement out.',
                "voice",
                judged[0],
            )
        elif VOICES[spoken].attributed or claim.speaker:
            yield Unattributed(
                "voice" if claim.voice else "text",
                f"the voice is {spoken}, yet the sentence does not say who says it",
                'Attribute it: "Xinhua reported", "analysts said", "according to …".',
                "voice",
            )
        elif all(any(m in REPORTING for m in p.markers) for p in cited):
            yield Unattributed(
                "text",
                f'{name_passages(cited)} reports what is said ("{", ".join(words)}"); '
                "the claim states it as fact",
                'Attribute it in the sentence, or declare why not: grounded: {voice: "…"}.',
                "voice",
            )
    yield from _misfit(library, full)
    false = find_false_teller(library, full, cited)
    if false:
        word, message, remedy = false
        yield Unattributed("text", message, remedy, "", word)
    yield from _misnamed_speaker(library, full, cited, known)


def _names_its_source(library: Library, full: str) -> bool:
    """Whether a claim names an author of its source, or where it appeared."""
    told = set(tokens(library.claims[full].text))
    return any(not told.isdisjoint(tokens(name)[-1:]) for name in publication_names(library, full))


def _misnamed_speaker(
    library: Library, full: str, cited: tuple[Evidence, ...], known: Gazetteer
) -> Iterator[Unattributed]:
    """A speaker whom the passages or the sentence do not name, or in whose place another speaks there."""
    claim = library.claims[full]
    other = find_other_speaker(library, full)
    if not claim.speaker and other:
        yield Unattributed(
            "text",
            f'the sentence lets "{other}" speak, and the claim has no speaker',
            f"Say who speaks: speaker: {other}, voice: {library.actors[other].voice}.",
            "",
        )
    if claim.speaker not in library.actors:
        return
    named = {key for p in cited for name in p.named for key, _, _ in known.mentions(name)}
    author = any(a.literal or a.family for a in library.sources[full.partition("/")[0]].source.author)
    if claim.speaker not in named and not (author and library.voice(full) == "author"):
        yield Unattributed(
            "speaker",
            f'no cited passage names the speaker "{claim.speaker}"',
            'Cite the passage that names them, or declare: grounded: {speaker: "…"}.',
            "speaker",
        )
    if claim.speaker not in {key for key, _, _ in known.mentions(claim.text)}:
        yield Unattributed(
            "speaker",
            f'the sentence does not name its speaker "{claim.speaker}"',
            "Say in the sentence who says it.",
            "",
        )
    elif other:
        yield Unattributed(
            "speaker",
            f'the sentence lets "{other}" speak, not its speaker "{claim.speaker}"',
            f"Let the one speak who does: speaker: {other}, or another sentence.",
            "",
        )


def _misfit(library: Library, full: str) -> Iterator[Unattributed]:
    """A voice that does not fit the speaker, the source, or whoever the sentence names as speaking."""
    claim, spoken = library.claims[full], library.voice(full)
    source = library.sources[full.partition("/")[0]].source
    speaker = library.actors.get(claim.speaker or "")
    words = fold(claim.text).lower()
    families = [(a.family or a.literal or "").lower() for a in source.author]
    mute = [library.actors[key] for key in library.actors_named[full] if key in library.speakers]
    strange = next((a for a in mute if a.voice not in ("author", spoken)), None)
    wrong = ""
    if speaker and speaker.voice != spoken:
        wrong = f'the voice of {speaker.name} is "{speaker.voice}", not "{spoken}"'
    elif spoken == "official" and not speaker and source.voice != "official":
        wrong = "official words need a speaker"
    elif "analysts said" in words and spoken != "analyst":
        wrong = f'analysts speak here, yet the voice is "{spoken}"'
    elif {source.voice, spoken} == {"author", "reported"}:
        wrong = f'the voice of the source is "{source.voice}", not "{spoken}"'
    elif spoken == "analyst" and not speaker and "analyst" not in words:
        wrong = "the sentence names no analyst"
    elif spoken == "author" and attributed(claim.text) and not any(f and f in words for f in families):
        wrong = "the sentence attributes its words, yet not to the author"
    elif strange:
        wrong = f'{strange.name} is only there to speak, as {strange.voice}, and the voice is "{spoken}"'
    if wrong:
        field = "voice" if claim.voice else "text"
        yield Unattributed(field, wrong, "Give the voice of whoever says it, and say who does.", "")
