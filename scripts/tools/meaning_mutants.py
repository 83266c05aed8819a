"""Alterations that leave the facts of a claim and turn its meaning, each word of which may be in the text.

The lists here are written apart from those of the checks, so that they try what the checks don't know.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping

from scripts.language.hedges import weakening
from scripts.language.numbers import find_numbers
from scripts.language.text import fold
from scripts.library.model import Library
from scripts.library.query import publication_names
from scripts.library.records import Claim

_CONTRARIES = """
    imports/exports import/export increase/decrease increased/decreased rise/fall rising/falling
    grew/shrank growth/decline greatest/smallest largest/smallest first/last final/first only/hardly
    everybody/nobody attended/boycotted attend/boycott safeguard/undermine safeguarded/undermined
    preserve/destroy maintain/abandon strengthen/weaken strengthened/weakened suspended/expanded
    expand/reduce expansion/contraction support/hinder supported/opposed help/hinder improve/worsen
    upgrade/neglect develop/abandon encourage/discourage encouraging/discouraging begin/end begun/ended
    launched/ended started/finished open/closed peace/war stable/unstable stability/chaos mutual/one-sided
    friendly/hostile lasting/short-lived critical/irrelevant important/unimportant crucial/negligible
    significant/negligible significantly/slightly key/minor major/minor major/small primary/secondary
    particularly/hardly rapid/slow quick/slow rapidly/slowly gradually/abruptly high/low wider/narrower
    rising/waning willingness/reluctance readiness/refusal keen/reluctant advantageous/harmful
    benefits/losses affluent/poor central/marginal centrally/marginally new/old old/new fresh/stale
    northern/southern north/south east/west eastern/western western/eastern into/out land/sea sea/land
    overland/maritime by/without before/after after/before during/after with/without more/less most/few
    many/few internal/external together/separately jointly/separately include/exclude including/excluding
    joined/left admission/expulsion independence/annexation supported/resisted free/costly
    advanced/primitive backed/opposed ambitious/modest concerned/unconcerned feared/welcomed
    disquiet/relief pro-democracy/anti-democracy counter/support clear/faint collaboration/rivalry
    cooperation/rivalry co-operate/compete partnership/rivalry interested/uninterested deeper/shallower
    reviving/ending revive/end strongest/weakest formal/informal strategic/incidental accelerate/delay
    provide/withhold attack/defence met/avoided considered/ignored arrived/departed
    understandable/puzzling common/conflicting respect/contempt solidarity/discord disrupted/restored
    alternative/equivalent crossroads/edge evident/doubtful dominant/minor raise/lower boost/cut buy/sell
    lend/borrow win/lose always/never all/some every/no
"""
_SPEECH = """
    said/admitted said/denied said/demanded stressed/doubted offered/demanded proposed/ordered
    stated/denied called/denied discussed/agreed decided/refused wanted/refused claimed/proved
    writes/proves judges/proves described/exposed expected/ensured saw/used sees/creates
    considered/ordered rated/dismissed accused/convicted pushed/refused planned/completed
    proposed/completed project/line hoped/managed laid/rejected
"""
_SURER = """
    could/will may/will might/will would/did likely/certain possibly/certainly would/must seems/is
    appears/is potential/proven probably/certainly
"""
_SCOPE = """
    most/all some/all many/all several/all primarily/only particularly/only especially/only
    including/namely mostly/only regional/global two/both one/sole
"""
_BESIDE = ("over", "about", "under", "nearly", "at least")
_WHEN = ("before", "until", "since", "after")
_IN = re.compile(r"\b(?:[Ii]n|[Oo]n)\s+(?=(?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4}\b)")
_UNITS = """
    kilometres/miles tonnes/barrels years/months days/weeks yuan/dollars metres/feet people/families
    hours/days
"""
_HEDGE = re.compile(
    r"\b(?:could|(?-i:may)|might|would|should|likely|possibly|perhaps|probably|seems?|appears)\b\s?", re.I
)
_TOLD = (
    r",? (?:as )?(?:{0}) (?:writes|wrote|reports|reported|judges|finds|says|calls it|as saying)"
    r"(?: in \w+ \d{{4}})?(?: it)?,?"
    r"|(?:According to|For|To) (?:{0}),? |,? (?:according to|by|in) (?:{0})(?:'s (?:account|view))?,?"
)
_APART = re.compile(r"\s*(?:,|and|or|, and)\s*")


def _pairs(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in text.split():
        word, _, other = one.partition("/")
        found.setdefault(word, []).append(other)
    return found


def _swap_words(claim: Claim, pairs: Mapping[str, list[str]], both: bool = False) -> Iterator[Claim]:
    table = dict(pairs)
    if both:
        for word, others in pairs.items():
            for other in others:
                table.setdefault(other, []).append(word)
    for match in re.finditer(r"[\w'-]+", claim.text):
        for other in dict.fromkeys(table.get(match[0].lower(), ())):
            words = other.capitalize() if match[0][0].isupper() else other
            yield _splice(claim, match.start(), match.end(), words)


def _splice(claim: Claim, start: int, end: int, words: str) -> Claim:
    text = claim.text[:start] + words + claim.text[end:]
    return claim.model_copy(update={"text": re.sub(r"\s+", " ", text).strip()})


def _oppose(_: Library, __: str, claim: Claim, ___: random.Random) -> Iterator[Claim]:
    """Each word of the list for its contrary."""
    yield from _swap_words(claim, _pairs(_CONTRARIES), both=True)


def _strengthen(_: Library, __: str, claim: Claim, ___: random.Random) -> Iterator[Claim]:
    """What somebody says, offers or plans for what they admit, demand or did."""
    yield from _swap_words(claim, _pairs(_SPEECH))


def _assure(_: Library, __: str, claim: Claim, ___: random.Random) -> Iterator[Claim]:
    """Each "could" for "will", and its like."""
    yield from _swap_words(claim, _pairs(_SURER))


def _widen(library: Library, _: str, claim: Claim, chance: random.Random) -> Iterator[Claim]:
    """ "Most" for "all", and a region or a group for one of its states."""
    yield from _swap_words(claim, _pairs(_SCOPE))
    states = [a.name for a in library.actors.values() if a.kind == "state"]
    for key, start, end in library.gazetteer.mentions(claim.text):
        if library.kinds.get(key) in ("region", "group"):
            yield _splice(claim, start, end, chance.choice(states))


def _turn_roles(library: Library, _: str, claim: Claim, __: random.Random) -> Iterator[Claim]:
    """Two names that stand one after the other, not in a list, in each other's place."""
    found = [
        m for m in library.gazetteer.mentions(claim.text) if m[0] in library.kinds or m[0] in library.terms
    ]
    for n, (key, start, end) in enumerate(found):
        for other, first, last in found[n + 1 : n + 3]:
            between = claim.text[end:first]
            listed = _APART.fullmatch(re.sub(r"\b[A-Z]\w+", "", between))
            if key != other and not listed:
                text = (
                    claim.text[:start]
                    + claim.text[first:last]
                    + between
                    + claim.text[start:end]
                    + claim.text[last:]
                )
                yield claim.model_copy(update={"text": text})


def _unattribute(library: Library, full: str, claim: Claim, _: random.Random) -> Iterator[Claim]:
    """The words by which the source itself tells, taken out."""
    source = library.sources[full.partition("/")[0]].source
    own = [*publication_names(library, full), *(a.family for a in source.author if a.family)]
    names = "|".join(re.escape(f"{the}{name}") for name in own for the in ("the ", "The ", ""))
    yield claim.model_copy(update={"text": re.sub(_TOLD.format(names), "", fold(claim.text))})


def _put_beside(_: Library, __: str, claim: Claim, chance: random.Random) -> Iterator[Claim]:
    """A word such as "over" before a figure, and "before" in the place of the "in" of a date."""
    for found in find_numbers(claim.text):
        if not found.loose and found.value != "1":
            yield _splice(claim, found.start, found.start, f"{chance.choice(_BESIDE)} ")
    for match in _IN.finditer(claim.text):
        word = chance.choice(_WHEN)
        yield _splice(claim, *match.span(), (word.capitalize() if match[0][0].isupper() else word) + " ")


def _alter_unit(_: Library, __: str, claim: Claim, ___: random.Random) -> Iterator[Claim]:
    """The unit behind a figure for another."""
    ends = {found.start + len(found.words) for found in find_numbers(claim.text)}
    for changed in _swap_words(claim, _pairs(_UNITS), both=True):
        at = next(i for i, (a, b) in enumerate(zip(claim.text, changed.text, strict=False)) if a != b)
        if any(0 < at - end < 20 for end in ends):
            yield changed


def _unhedge(library: Library, full: str, claim: Claim, _: random.Random) -> Iterator[Claim]:
    """Every 'could', 'would' or 'likely' taken out, where all the passages have one."""
    known = library.evidence[full.partition("/")[0]]
    if all(weakening(known[at].hedges) for at in library.cited[full]):
        yield claim.model_copy(update={"text": _HEDGE.sub("", fold(claim.text))})


KINDS = {
    "hedge": _unhedge,
    "bound": _put_beside,
    "unit": _alter_unit,
    "opposite": _oppose,
    "strength": _strengthen,
    "surer": _assure,
    "scope": _widen,
    "roles": _turn_roles,
    "untold": _unattribute,
}
