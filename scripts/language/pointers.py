"""Words that point back to something named before, and nouns that they could mean instead: a closed list.

Left out on purpose, because they stand for too many things: "it", "they", "there", "these countries"
without a number, "the five" without a noun, "the meeting", and "the five Asian states", which not any five
are. A noun that says of itself which one it is, as in "the region of" or "the country that", doesn't point.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from scripts.language.names import find_names
from scripts.language.text import REPORTING, STOPWORDS, fold

Kind = Literal["region", "state", "group", "initiative", "person", "any"]

NOUNS: dict[str, Kind] = {
    "region": "region", "territory": "region",
    "country": "state", "nation": "state", "republic": "state", "government": "state",
    "bloc": "group", "group": "group", "grouping": "group", "alliance": "group",
    "organisation": "group", "organization": "group",
    "initiative": "initiative",
}  # fmt: skip
PLURALS = ("countries", "states", "nations", "republics", "governments", "sides", "neighbours", "neighbors")
COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
PRONOUNS = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she"}
OFFICES = ("president", "premier", "chancellor", "minister", "commissioner", "king", "queen")
BRANCHES = ("prime", "foreign", "defence", "defense", "trade", "energy", "finance", "interior", "transport")
PEOPLE = (
    *OFFICES,
    *"""
    activist adviser advisor ambassador analyst author banker businessman chairman chief commander
    correspondent critic delegate deputy diplomat director driver economist editor engineer envoy executive
    expert farmer father fellow founder governor head historian journalist judge lawyer leader lecturer man
    manager mayor mother official officer owner politician professor reporter researcher resident ruler
    scholar scientist secretary soldier son daughter spokesman spokesperson spokeswoman student teacher trader
    wife husband woman worker writer
    """.split(),
)
COMMON = frozenset(word.capitalize() for word in (*PEOPLE, *BRANCHES, *NOUNS, *PLURALS))
"""Words that stand capitalised in names, as in "Foreign Minister", and are no names themselves."""

_ANY = "|".join
_NAME = r"(?-i:[A-Z][\w-]*(?:(?:'s)?\s(?:of\s)?[A-Z][\w-]*)*?)"
_POINTS = r"(?![\w-])(?!\s(?:of|that|which|who|whose|where|in\swhich|known|called|named|between|bordering)\b)"
_NOUN = re.compile(rf"\b(the|this|that)\s({_ANY(NOUNS)}){_POINTS}(?!,?\s(?-i:[A-Z]))", re.I)
_NEW = re.compile(
    r"\b(?:an?|another|one|each|every|any|some|no)\s"
    r"(?:(?!(?:the|this|that|of|in|for|to|with|from|and|or|on|at|by|as|its|their|his|her)\b)[\w'-]+\s){0,3}"
    rf"({_ANY(NOUNS)})(?![\w-])",
    re.I,
)
_COUNTED = re.compile(
    rf"\b((?:the|these|those|all)\s(?:{_ANY(COUNTS)})|both)\s({_ANY(PLURALS)}){_POINTS}", re.I
)
_PRONOUN = re.compile(rf"\b({_ANY(PRONOUNS)})(?![\w-])", re.I)
_OFFICE = re.compile(
    rf"\b(?:the\s(?:(country)'s\s|({_NAME})(?:'s)?\s)?|({_NAME})'s\s)"
    rf"((?:(?:{_ANY(BRANCHES)})\s)?(?:{_ANY(OFFICES)})){_POINTS}(?!,?\s(?-i:[A-Z]))",
    re.I,
)
_PERSON = re.compile(rf"\b({_ANY(PEOPLE)})(?![\w-])(?!,?\s(?-i:[A-Z]))", re.I)
_APPOSED = re.compile(r"(?:(\w+)\s)?([A-Z][\w-]*)(?:\s[A-Z][\w-]*)*,\s(?:[\w'-]+\s){0,7}$")
_PREPOSITIONS = frozenset("in at on to of by for near from with across outside around after against".split())
# What stands after a name that opens a sentence, and seldom after another word: "Merkel said", "Merkel's"
_FIRST = re.compile(
    rf"[^\w]*([A-Z][\w-]*)(?:'s\b|,\s[A-Z]|\sand\s[A-Z]|\s(?:is|was|has|had|does|did|will|would|\w+ed|saw|left|went|came"
    rf"|met|gave|took|made|{_ANY(sorted(REPORTING))})\b)"
)


@dataclass(frozen=True, kw_only=True)
class Pointer:
    """A wording that stands for a name, and what kind of thing it means.

    `count` is how many it means; `office` and `whose` are a person's post and the name of whom it serves;
    `pronoun` is the one that a person goes by. A `new` wording names nothing and points to nothing, but a
    later one could mean it; of kind "any" if nobody can tell what it is.
    """

    words: str
    kind: Kind
    count: int = 1
    office: str = ""
    whose: str = ""
    pronoun: str = ""
    new: bool = False


_PLAIN = STOPWORDS | {f"{noun}s" for noun in PEOPLE}
UNSURE = Pointer(words="a name?", kind="any", new=True)


def find_pointers(sentence: str, names: Collection[str]) -> dict[str, tuple[str, ...]]:
    """The wordings of a sentence that point back, or that a later one could mean.

    With each go those of the `names` kept of the sentence that stand before it. A first word that may be a
    name, and is not among them, counts as one.
    """
    text = fold(sentence)
    starts = [(run.start, run.words) for run in find_names(text) if run.words in names]
    found: dict[str, tuple[str, ...]] = {}
    for pointer, at in sorted(_find_all(text), key=lambda pair: pair[1]):
        before = sorted({words for start, words in starts if start < at})
        found.setdefault(pointer.words, () if pointer.new else tuple(before))
    first = _FIRST.match(text)
    if first and first[1].lower() not in _PLAIN and not any(first[1] in name.split() for name in names):
        found[UNSURE.words] = ()
    return dict(sorted(found.items()))


@lru_cache(maxsize=4096)
def look_up_pointer(words: str) -> Pointer | None:
    """What a wording given by `pointers` means; nothing for any other words."""
    if words == UNSURE.words:
        return UNSURE
    return next((found for found, _ in _find_all(words) if found.words == words), None)


def _find_all(text: str) -> Iterator[tuple[Pointer, int]]:
    """Each pointer of a folded text and where it begins."""
    for match in _NOUN.finditer(text):
        yield Pointer(words=match[0].lower(), kind=NOUNS[match[2].lower()]), match.start()
    for match in _NEW.finditer(text):
        noun = match[1].lower()
        yield Pointer(words=f"another {noun}", kind=NOUNS[noun], new=True), match.start()
    for match in _COUNTED.finditer(text):
        words = match[0].lower()
        yield Pointer(words=words, kind="state", count=COUNTS[match[1].lower().split()[-1]]), match.start()
    for match in _PRONOUN.finditer(text):
        words = match[0].lower()
        yield Pointer(words=words, kind="person", pronoun=PRONOUNS[words]), match.start()
    yield from _find_people(text)


def _find_people(text: str) -> Iterator[tuple[Pointer, int]]:
    """Posts that point to a person, and nouns that bring in one without a name."""
    covered: set[int] = set()
    for match in _OFFICE.finditer(text):
        covered |= set(range(*match.span()))
        if _is_apposed(text[: match.start()]):
            continue
        country, served, owner, office = match[1], match[2], match[3], match[4].lower()
        whose = "the country" if country else served or owner or ""
        before = f"the {served or ''}".strip() if served or not whose else f"{whose}'s"
        yield Pointer(words=f"{before} {office}", kind="person", office=office, whose=whose), match.start()
    for match in _PERSON.finditer(text):
        if match.start() not in covered and not _is_apposed(text[: match.start()]):
            yield Pointer(words=match[0].lower(), kind="person", new=True), match.start()


def _is_apposed(before: str) -> bool:
    """Whether a noun only says who the name before it is: "Umarov, a fellow", not "in Astana, a fellow"."""
    match = _APPOSED.search(before)
    return match is not None and not {(match[1] or "").lower(), match[2].lower()} & _PREPOSITIONS
