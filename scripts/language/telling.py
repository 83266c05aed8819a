"""Who a sentence lets tell something: the names at its "writes", "said", "according to", "in whose view"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from scripts.language.names import Name, find_names
from scripts.language.pointers import PEOPLE
from scripts.language.text import fold

Way = Literal["writes", "speaks"]
_WRITING = frozenset("writes wrote reports reported account telling quoted cited written".split())
# "Umarov said", "Wang Yi, stressed", "as Walayat puts it"; not "states", as in "Central Asian states".
_VERB = re.compile(
    r",? (says?|said|writes?|wrote|reports?|reported|calls?|called|claims?|claimed|describes?|described"
    r"|stated|stressed|tells?|told|announced|argue[sd]?|judges?|judged|finds|sees|expects?|expected"
    r"|rates|traces|dates|names|(?:words|puts)(?= (?:it|him|her|them)\b)"
    r"|(?:is|was) (?:reported|quoted)(?= as saying\b))\b"
)
# "by Walayat's account", "in Umarov's view"
_OWNED = re.compile(r"'s? (account|telling|view|words)\b")
_OWNING = re.compile(r"\b(?:by|in) (?:[\w-]+ )?$", re.IGNORECASE)
# "according to the state news agency Xinhua", "in the view of analysts of the Institute", "quoted by Walayat"
_BEFORE = re.compile(
    r"\b(?:(according) to|in the (view|words|telling) of|(quoted|reported|told|cited|written) by)"
    r" (?:[a-z][\w'-]* ){0,4}$",
    re.IGNORECASE,
)
# "Walayat's “one circle”"
_QUOTED = re.compile(r"'s? \"")
# "For Walayat, it is", "To Walayat, it is"
_FOR = re.compile(r"(?:^|[.,;:] )(for|to) (?:the )?$", re.IGNORECASE)
_CROWDS = frozenset(f"{noun}s" for noun in PEOPLE)


@dataclass(frozen=True, kw_only=True)
class Teller:
    """A name that a sentence lets tell something: by which word, and whether in writing.

    `opens` where the capital may be only that of a sentence; `aside` for "to Beijing," and "Russia's
    “backyard”", which seldom say who tells unless a person is meant.
    """

    name: str
    word: str
    start: int
    way: Way
    opens: bool = False
    aside: bool = False


def find_tellers(text: str) -> Iterator[Teller]:
    """Each name that a text lets tell something, in order; "analysts" and other crowds are no names."""
    plain = fold(text)
    for name in find_names(plain):
        word, aside = _telling_word(name, plain)
        if word and not (name.opens and name.words.lower() in _CROWDS):
            way: Way = "writes" if word in _WRITING else "speaks"
            yield Teller(name=name.words, word=word, start=name.start, way=way, opens=name.opens, aside=aside)


def _telling_word(name: Name, plain: str) -> tuple[str, bool]:
    """The word by which a name tells something, if any, and whether it only stands aside."""
    before, after = plain[: name.start], plain[name.start + len(name.words) :]
    verb, owned = _VERB.match(after), _OWNED.match(after)
    if verb:
        return verb[1].lower(), False
    if owned and _OWNING.search(before):
        return owned[1].lower(), False
    led = _BEFORE.search(before)
    if led:
        return str(led[led.lastindex or 0]).lower(), False
    if _QUOTED.match(after):
        return "words", True
    apart = _FOR.search(before)
    return (apart[1].lower(), True) if apart and after.startswith(",") else ("", False)
