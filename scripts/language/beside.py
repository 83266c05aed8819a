"""What stands beside a figure or a date and belongs to it: "over", "about", "since", and the unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from scripts.language.dates import find_dates
from scripts.language.numbers import find_numbers
from scripts.language.text import Found, lower

_AMOUNTS = {
    "over": "over|more than|above|exceeding|exceeds|exceeded|exceed|surpassing|surpasses|surpassed|topped"
    "|upwards of|at least|no fewer than|no less than|in excess of|not less than|a minimum of",
    "under": "under|less than|fewer than|below|at most|up to|as many as|as much as|no more than|not more than"
    "|at best|a maximum of",
    "about": "about|around|some|roughly|approximately|circa|an estimated|close to|in the region of|or so",
    "nearly": "nearly|almost|just under|just over|a little over|a little under|well over",
}
_TIMES = {
    "before": "before|prior to|ahead of|earlier than|no later than",
    "until": "until|till|up to|through",
    "since": "since|from|as of|starting in|beginning in|starting on",
    "after": "after|following|later than",
}
_UNITS = {
    "km": "km|kms|kilomet(?:re|er)s?", "mile": "miles?", "metre": "met(?:re|er)s?",
    "tonne": "tonnes?|tons?|metric tons?", "kg": "kg|kilos?|kilograms?", "barrel": "barrels?",
    "m3": "cubic met(?:re|er)s?|bcm", "km2": "square (?:km|kilomet(?:re|er)s?)|sq km",
    "mile2": "square miles?", "hectare": "hectares?|ha", "acre": "acres?", "litre": "lit(?:re|er)s?",
    "watt": "[kmgt]w|(?:kilo|mega|giga)?watts?", "watt-hour": "[kmgt]wh|(?:kilo|mega|giga)?watt-hours?",
    "teu": "teus?|containers?", "wagon": "wagons?|railcars?", "degree": "degrees?",
    "person": "people|persons|inhabitants|residents|citizens", "soldier": "troops|soldiers|servicemen",
    "year": "years?|year-old", "month": "months?", "week": "weeks?", "day": "days?", "hour": "hours?",
    "minute": "minutes?", "decade": "decades?", "century": "century|centuries",
}  # fmt: skip
# "two-day", "310 kilometres", "26 billion cubic metres", "30 long years".
_AFTER = re.compile(
    r"[\s-](?:(?:long|full|whole|more|further|additional|consecutive|square(?= m)|metric)\s)?"
    + "(?:" + "|".join(f"(?P<u{i}>{words})" for i, words in enumerate(_UNITS.values())) + r")(?!\w)"
)  # fmt: skip
# "Since the 1990s", but not "more than the 30 of last year".
_LAST = r"(?:\s(?:a|an|roughly|about|some)|(?<=since|efore|after|until) the)?\s$"


def _before(table: Mapping[str, str]) -> re.Pattern[str]:
    longest = "|".join(
        f"(?P<{name}>{'|'.join(sorted(words.split('|'), key=len, reverse=True))})"
        for name, words in table.items()
    )
    return re.compile(rf"(?<![\w-])(?:{longest}){_LAST}")


_AMOUNT, _TIME = _before(_AMOUNTS), _before(_TIMES)
_LASTING = frozenset("year month week day hour minute decade century".split())
UNITS = frozenset(_UNITS)
BOUNDS = frozenset((*_AMOUNTS, *_TIMES))
"""The names of the directions; whatever else stands beside a figure is its unit."""


@dataclass(frozen=True, kw_only=True)
class Beside(Found):
    """A figure or date with its direction and its unit, either empty where there is none.

    `whole` is its words with those of the direction before them, in lower case.
    """

    direction: str = ""
    unit: str = ""
    whole: str


@lru_cache(maxsize=1 << 15)
def find_beside(text: str) -> tuple[Beside, ...]:
    """Each figure and date of a text with what stands beside it."""
    return (*_figures(text), *_dates(text))


def held_beside(text: str) -> dict[str, tuple[str, ...]]:
    """What stands beside each figure and date of a text; "" where it stands once without a direction."""
    found: dict[str, set[str]] = {}
    for one in find_beside(text):
        found.setdefault(one.value, set()).update({one.direction, one.unit} if one.unit else {one.direction})
    return {value: tuple(sorted(words)) for value, words in sorted(found.items()) if words != {""}}


def _figures(text: str) -> Iterator[Beside]:
    low = lower(text)
    for one in find_numbers(text):
        match = _AFTER.match(low, one.start + len(one.words))
        unit = next((u for i, u in enumerate(_UNITS) if match and match[f"u{i}"]), "")
        # "In all over five years" is a span, not more than five years.
        span = unit in _LASTING and low[: one.start].endswith(" over ")
        yield _with_direction(one, None if span else _AMOUNT, low, unit)


def _dates(text: str) -> Iterator[Beside]:
    return (_with_direction(one, _TIME, lower(text)) for one in find_dates(text))


def _with_direction(one: Found, pattern: re.Pattern[str] | None, low: str, unit: str = "") -> Beside:
    match = pattern.search(low[: one.start][-40:]) if pattern else None
    return Beside(
        value=one.value,
        words=one.words,
        start=one.start,
        loose=one.loose,
        direction=match.lastgroup or "" if match else "",
        unit=unit,
        whole=(match[0] if match else "") + one.words,
    )
