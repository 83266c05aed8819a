"""Alter true claims on purpose and count how many alterations the checks notice."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import get_args

from scripts import check
from scripts.language.dates import find_dates
from scripts.language.names import Gazetteer
from scripts.language.numbers import find_numbers
from scripts.language.text import ATTRIBUTION, denies, fold, stem, tokens
from scripts.library.fields import Voice
from scripts.library.model import Library
from scripts.library.query import publication_names
from scripts.library.records import Aside, Claim, SourceFile
from scripts.library.voices import VOICES
from scripts.tools import meaning_mutants

_MAGNITUDES = {"billion": "million", "million": "billion", "bn": "mn"}
_CURRENCIES = {"yuan": "dollars", "$": "€", "dollars": "yuan", "euros": "yuan"}
_CARDINALS = "two three four five six seven eight nine ten twenty thirty forty fifty".split()
_ORDINALS = "first second third fourth fifth sixth".split()
_NO_PAPER, _NOWHERE = "Argus", ("Pretoria", "the US")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|would|could|will|did|sees|calls|said|became|wants)\b")


@dataclass(frozen=True)
class Mutant:
    """One alteration: what kind, and the claim as altered, or the passage that nothing accounts for now.

    With `why` the passage is set aside for that reason.
    """

    kind: str
    full: str
    claim: Claim | None = None
    passage: str = ""
    why: str = ""


def list_mutants(library: Library) -> Iterator[Mutant]:
    """Every alteration that is tried; the same library always gives the same ones."""
    for full, claim in library.claims.items():
        chance = random.Random(full)
        for kind, make in KINDS.items():
            for altered in make(library, full, claim, chance):
                if altered != claim:
                    yield Mutant(kind, full, altered)
    for sid, known in library.evidence.items():
        yield from (Mutant("coverage", f"{sid}/{at}", passage=at) for at in known)
        cited = [at for at in known if at in library.accounts[sid][0]]
        yield from (Mutant("aside", f"{sid}/{at}", passage=at, why=why) for at in cited for why in _REASONS)


def is_caught(library: Library, mutant: Mutant) -> bool:
    """Whether any check finds a problem that the true seeds do not have."""
    sid = mutant.full.partition("/")[0]
    file = library.sources[sid]
    if mutant.claim is not None:
        alone = _narrow(library, sid, file, (mutant.claim,))
        if any(True for _ in check.run(alone, whole=False)):
            return True
    claims = (mutant.claim if mutant.claim and c.id == mutant.claim.id else c for c in file.claims)
    left = tuple(c for c in claims if mutant.passage not in library.cited[f"{sid}/{c.id}"])
    asides = tuple(a for a in file.asides if mutant.passage not in a.at)
    asides += (Aside(at=(mutant.passage,), why=mutant.why),) if mutant.why else ()
    rest = _narrow(library, sid, file.model_copy(update={"asides": asides}), left)
    return any(True for c in check.CHECKS if c.code in _LOCAL for _ in c.find(rest))


_REASONS = ("credit", "heading, states nothing", "footer of the site", "not about the subject")
_LOCAL = ("coverage", "told", "denial", "aside")


def _narrow(library: Library, sid: str, file: SourceFile, claims: tuple[Claim, ...]) -> Library:
    return replace(
        library,
        sources={sid: file.model_copy(update={"claims": claims})},
        evidence={sid: library.evidence[sid]},
        themes={},
        pages={},
    )


def count_caught(library: Library) -> dict[str, tuple[int, int]]:
    """For each kind of alteration: how many were tried, how many were noticed."""
    tally: dict[str, tuple[int, int]] = {}
    for mutant in list_mutants(library):
        tried, noticed = tally.get(mutant.kind, (0, 0))
        tally[mutant.kind] = (tried + 1, noticed + is_caught(library, mutant))
    return tally


def list_missed(library: Library) -> Iterator[Mutant]:
    """The alterations that no check notices."""
    return (mutant for mutant in list_mutants(library) if not is_caught(library, mutant))


def _change(claim: Claim, **fields: object) -> Claim:
    return claim.model_copy(update=fields)


def _splice(claim: Claim, start: int, end: int, words: str) -> Claim:
    text = claim.text[:start] + words + claim.text[end:]
    return _change(claim, text=re.sub(r"\s+", " ", text).strip())


def _alter_locator(library: Library, full: str, claim: Claim, chance: random.Random) -> Iterator[Claim]:
    """Each cited passage for its neighbours and for some others."""
    known = list(library.evidence[full.partition("/")[0]])
    cited = library.cited[full]
    for i, at in enumerate(cited):
        here = known.index(at)
        near = [known[n] for n in (here - 1, here + 1) if 0 <= n < len(known)]
        for other in dict.fromkeys((*near, *chance.sample(known, 8))):
            if other not in cited:
                yield _change(claim, at=(*cited[:i], other, *cited[i + 1 :]))


def _alter_number(_: Library, __: str, claim: Claim, chance: random.Random) -> Iterator[Claim]:
    """Digits, number words, magnitudes and currencies of each number outside quotations."""
    for found in find_numbers(claim.text):
        if found.loose:
            continue
        start, end = found.start, found.start + len(found.words)
        words = claim.text[start:end]
        for match in re.finditer(r"\d", words):
            digit = str((int(match[0]) + chance.randint(1, 9)) % 10)
            yield _splice(claim, start + match.start(), start + match.end(), digit)
        for table in (_MAGNITUDES, _CURRENCIES):
            for old, new in table.items():
                if old in words:
                    yield _splice(claim, start, end, words.replace(old, new))
        if not re.search(r"\d", words):
            like = _ORDINALS if words.lower() in _ORDINALS else _CARDINALS
            yield _splice(claim, start, end, chance.choice([w for w in like if w != words.lower()]))


def _alter_date(_: Library, __: str, claim: Claim, chance: random.Random) -> Iterator[Claim]:
    """The digits of each date in the text, its month, and the `when`, which is also made finer."""
    for found in find_dates(claim.text):
        for match in re.finditer(r"\d", found.words):
            digit = str((int(match[0]) + chance.randint(1, 9)) % 10)
            at = found.start + match.start()
            yield _splice(claim, at, at + 1, digit)
        for month, other in (("June", "July"), ("September", "October"), ("May", "April")):
            if month in claim.text:
                yield _change(claim, text=claim.text.replace(month, other))
    if claim.when:
        year = int(claim.when[:4]) + chance.choice((-3, -2, -1, 1, 2))
        yield _change(claim, when=f"{year}{claim.when[4:]}")
        if len(claim.when) in (4, 7):
            yield _change(claim, when=f"{claim.when}-{chance.randint(1, 12):02}")


def _alter_name(library: Library, _: str, claim: Claim, chance: random.Random) -> Iterator[Claim]:
    """Each actor named for others of the same kind, and for names that no passage has."""
    for key, start, end in library.gazetteer.mentions(claim.text):
        if key not in library.actors:
            continue
        kind = library.actors[key].kind
        others = [a.name for k, a in library.actors.items() if k != key and a.kind == kind]
        for name in (*chance.sample(others, min(4, len(others))), *_NOWHERE):
            yield _splice(claim, start, end, name)


def _alter_teller(library: Library, full: str, claim: Claim, chance: random.Random) -> Iterator[Claim]:
    """The speaker, and the source's own name, for another source, a paper nobody cites, and other voices."""
    source = library.sources[full.partition("/")[0]].source
    own = (*publication_names(library, full), *(a.family for a in source.author if a.family))
    all_sources = {name for sid in library.sources for name in publication_names(library, f"{sid}/")}
    told = [span for _, *span in Gazetteer({"source": own}).mentions(claim.text)]
    told += [span for key, *span in library.gazetteer.mentions(claim.text) if key == claim.speaker]
    for start, end in told:
        was = claim.text[start:end]
        voices = [a.name for a in library.actors.values() if a.voice and was not in a.wordings]
        for name in (*sorted(all_sources - set(own)), _NO_PAPER, *chance.sample(voices, min(4, len(voices)))):
            yield _splice(claim, start, end, name)


def _alter_quote(library: Library, full: str, claim: Claim, chance: random.Random) -> Iterator[Claim]:
    """Words of the quotation left out, put in, changed or turned round; its ends are left alone."""
    words = (claim.quote or "").split()
    known = library.evidence[full.partition("/")[0]]
    pool = [w for c in library.claims.values() for w in tokens(c.text) if w.isalpha()]
    foreign = [w for w in pool if not any(known[at].has_stem(stem(w)) for at in library.cited[full])]
    for i in range(len(words)):
        yield _change(claim, quote=" ".join((*words[:i], chance.choice(foreign), *words[i + 1 :])))
        if 0 < i < len(words) - 1:
            yield _change(claim, quote=" ".join((*words[:i], *words[i + 1 :])))
        if i + 1 < len(words):
            yield _change(claim, quote=" ".join((*words[: i + 1], chance.choice(pool), *words[i + 1 :])))
            turned = (*words[:i], words[i + 1], words[i], *words[i + 2 :])
            yield _change(claim, quote=" ".join(turned))


def _alter_negation(_: Library, __: str, claim: Claim, ___: random.Random) -> Iterator[Claim]:
    """A 'not' put in after each verb that can bear it, or every denial taken out."""
    for match in list(_VERB.finditer(claim.text))[:3]:
        yield _splice(claim, match.end(), match.end(), " not")
    for match in re.finditer(r"\w[\w’']*", claim.text):
        if denies(fold(match[0]).lower()):
            yield _splice(claim, match.start(), match.end(), "")


def _alter_voice(library: Library, full: str, claim: Claim, _: random.Random) -> Iterator[Claim]:
    """The claim's voice for every other."""
    for other in get_args(Voice):
        if other != library.voice(full):
            yield _change(claim, voice=other)


def _alter_speaker(library: Library, _: str, claim: Claim, chance: random.Random) -> Iterator[Claim]:
    """The speaker for others who have a voice, and for none, with the voice gone too."""
    others = [k for k, a in library.actors.items() if a.voice and k != claim.speaker]
    if claim.speaker:
        for other in chance.sample(others, min(4, len(others))):
            yield _change(claim, speaker=other)
        yield _change(claim, speaker=None, voice=None)


def _alter_attribution(library: Library, full: str, claim: Claim, _: random.Random) -> Iterator[Claim]:
    """The words that say who says it taken out, where the claim reports somebody's words."""
    if VOICES[library.voice(full)].attributed:
        yield _change(claim, text=ATTRIBUTION.sub("", fold(claim.text)))


KINDS: Mapping[str, Callable[[Library, str, Claim, random.Random], Iterator[Claim]]] = {
    "locator": _alter_locator,
    "number": _alter_number,
    "date": _alter_date,
    "name": _alter_name,
    "teller": _alter_teller,
    "quote": _alter_quote,
    "negation": _alter_negation,
    "voice": _alter_voice,
    "speaker": _alter_speaker,
    "attribution": _alter_attribution,
    **meaning_mutants.KINDS,
}
