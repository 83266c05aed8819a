"""Numbers in a text, in one canonical form whatever way they are written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache

from scripts.language.dates import split_dates
from scripts.language.text import Found, list_letters, lower

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
""".split()
_ORDINAL_TENS = """
    twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth
""".split()
_VALUES = (
    {"zero": 0}
    | {word: n for n, word in enumerate((*_ONES, *_TEENS), 1)}
    | {word: n for n, word in enumerate(_ORDINALS, 1)}
    | {word: 10 * n for n, word in enumerate(_TENS, 2)}
    | {word: 10 * n for n, word in enumerate(_ORDINAL_TENS, 2)}
)
_BIG = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALES = {"hundred": 100, **_BIG, "bn": 10**9, "mn": 10**6, "tn": 10**12, "m": 10**6}
_SPELT = frozenset((*_VALUES, *_SCALES))
_FIGURE = re.compile(r"[0-9]")
_TIMES: dict[str, str] = {
    "once": "1",
    "twice": "2",
    "double": "2",
    "doubled": "2",
    "tripled": "3",
    "half": "0.5",
}
_PARTS = {"half": 2, "quarter": 4} | {word: n for n, word in enumerate(_ORDINALS[2:10], 3)}
_CURRENCIES = {
    "rmb": "CNY", "cny": "CNY", "¥": "CNY", "yuan": "CNY", "renminbi": "CNY",
    "$": "USD", "us$": "USD", "usd": "USD", "dollar": "USD", "dollars": "USD",
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "pounds": "GBP",
}  # fmt: skip
_MEASURES = frozenset("km kg mw gw kwh mwh gwh twh bcm teu mt".split())

# What stands after an amount: "35 %", "35 per cent", "35-percent"; "26 billion yuan", "60 U.S. dollars".
_UNIT = (
    r"(?:[\s-]?(?P<percent>%|per\s?cent\b|percent\b)"
    r"|[\s-](?:u\.?s\.?\s)?(?P<after>yuan|renminbi|rmb|cny|usd|eur|dollars?|euros?|pounds)\b)"
)
# A number in figures, never the tail of a word or of another number. In order: the currency before it
# ("US$3.7bn", "Rmb26bn"); the digits, with commas only at thousands ("4,500.5"), or an ordinal ("30th");
# any magnitudes ("2 hundred thousand", "3.7bn", an "m" alone or before a currency); the unit, or letters
# that make it a name ("5G") unless they are a measure ("310km").
_NUMBER = re.compile(
    r"(?<!\w)(?<!\d[.,])(?P<before>us\$|rmb|cny|usd|eur|[$€£¥])?\s?"
    r"(?P<digits>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:(?:st|nd|rd|th)\b)?"
    r"(?P<scales>(?:[\s-]?(?:hundred|thousand|million|billion|trillion|bn|mn|tn|m(?=\s(?:yuan|euros|dollars)|\b(?!\s))))*)"
    rf"(?:{_UNIT}|(?P<glued>[a-z]+)\b)?",
    re.ASCII,
)
_ONE = "|".join(_ONES)
# A number in words below a hundred, longest wording first: "twenty-five", "twenty-fifth", "fifteen".
_SMALL = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[\s-](?:{_ONE}|{'|'.join(_ORDINALS[:9])})\b)?"
    rf"|{'|'.join(sorted((*_ORDINAL_TENS, *_ORDINALS, *_TEENS, *_ONES, 'zero'), key=len, reverse=True))})"
)
# One below a thousand: "two hundred", "a hundred and five", "thirty".
_GROUP = rf"(?:(?:an?|{_SMALL})[\s-]hundred(?:[\s-](?:and\s)?{_SMALL})?|{_SMALL})"
_BIGS = "|".join(_BIG)
# What a number in words begins with, which is seen sooner than what it is.
_BEGINS = rf"an?[\s-](?:hundred|{_BIGS})|{'|'.join(sorted({word[:2] for word in _VALUES}))}"
# Any number in words, with its unit: "two hundred and five thousand", "a million yuan", "five per cent".
_WORDS = re.compile(
    rf"\b(?={_BEGINS})(?P<words>(?:an?|{_GROUP})[\s-](?:{_BIGS})(?:,?\s(?:and\s)?{_GROUP}[\s-](?:{_BIGS}))*(?:,?\s(?:and\s)?{_GROUP})?"
    rf"|{_GROUP})\b{_UNIT}?"
)
# A part: "four fifths", "a third", "one-quarter".
_FRACTION = re.compile(rf"\b(?P<over>{_ONE}|an?)[\s-](?P<under>{'|'.join(_PARTS)})s?\b")
# How many times: "twice", "doubled", "half".
_MULTIPLE = re.compile(r"\b(" + "|".join(_TIMES) + r")\b")


@lru_cache(maxsize=1 << 16)
def find_numbers(text: str) -> tuple[Found, ...]:
    """Numbers in figures and words, with currency or per cent; dates are left to `dates`.

    `26000000000 CNY`, `35 %`, `30`, `5G`, `4/5`, `x2`; a bare 'one' or 'once' is loose.
    """
    low = lower(text)
    letters, (_, low) = list_letters(low), split_dates(low)
    found: list[Found] = []
    for wanted, reader in _READERS:
        # Most texts have no such word, which is seen sooner than by the pattern.
        now = [] if wanted and wanted.isdisjoint(letters) else list(reader(low))
        for one in now:
            low = low[: one.start] + " " * len(one.words) + low[one.start + len(one.words) :]
        found += now
    return tuple(sorted(found, key=lambda f: f.start))


def _in_figures(low: str) -> Iterator[Found]:
    for match in _NUMBER.finditer(low) if _FIGURE.search(low) else ():
        amount = Decimal(match["digits"].replace(",", ""))
        for scale in re.findall(r"[a-z]+", match["scales"]):
            amount *= _SCALES[scale]
        glued = match["glued"] if match["glued"] not in _MEASURES else None
        value = _with_unit(amount, match["before"] or match["after"], match["percent"])
        words = match[0].strip()
        yield Found(
            value=f"{_plain(amount)}{glued.upper()}" if glued else value,
            words=words,
            start=match.start() + match[0].index(words[0]),
        )


def _as_fractions(low: str) -> Iterator[Found]:
    for match in _FRACTION.finditer(low):
        over = _VALUES.get(match["over"], 1)
        if match["over"] in ("a", "an") and match["under"] not in ("half", "quarter", "third"):
            continue
        yield Found(
            value=f"{over}/{_PARTS[match['under']]}", words=match[0], start=match.start(),
            loose=match["over"] in ("a", "an"),
        )  # fmt: skip


def _in_words(low: str) -> Iterator[Found]:
    for match in _WORDS.finditer(low):
        value = _with_unit(_spelt(re.split(r"[\s,-]+", match["words"])), match["after"], match["percent"])
        yield Found(value=value, words=match[0], start=match.start(), loose=match[0] == "one")


def _as_multiples(low: str) -> Iterator[Found]:
    for match in _MULTIPLE.finditer(low):
        yield Found(
            value=f"x{_TIMES[match[1]]}", words=match[0], start=match.start(), loose=match[1] == "once"
        )


_READERS: tuple[tuple[frozenset[str], Callable[[str], Iterator[Found]]], ...] = (
    (frozenset(), _in_figures),
    (frozenset(word + end for word in _PARTS for end in ("", "s")), _as_fractions),
    (_SPELT, _in_words),
    (frozenset(_TIMES), _as_multiples),
)
"""In order, the words of which a text must have one, if any are wanted, and what reads the numbers then."""


def _spelt(words: list[str]) -> Decimal:
    """The value of a number in words: 'two hundred and five thousand' is 205,000."""
    total = part = 0
    for word in words:
        if word == "hundred":
            part *= 100
        elif word in _BIG:
            total, part = total + part * _BIG[word], 0
        elif word in ("a", "an"):
            part = 1
        elif word != "and":
            part += _VALUES[word]
    return Decimal(total + part)


def _with_unit(amount: Decimal, currency: str | None, percent: str | None) -> str:
    unit = " %" if percent else f" {_CURRENCIES[currency]}" if currency else ""
    return _plain(amount) + unit


def _plain(amount: Decimal) -> str:
    return f"{amount.normalize():f}"
