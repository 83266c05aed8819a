"""Numbers and dates in a text, in one canonical form whatever way they are written."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from scripts.edtf import DAYS, MONTHS, is_edtf
from scripts.text import fold


@dataclass(frozen=True, kw_only=True)
class Found:
    """A quantity (`26000000000 CNY`, `30`, `5G`) or a date (EDTF), the words it was read from."""

    value: str
    words: str
    start: int
    loose: bool = False


_UNITS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen
""".split()
_ORDINAL_UNITS = """
    zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
""".split()
_TENS = """
    twenty thirty forty fifty sixty seventy eighty ninety
""".split()
_ORDINAL_TENS = """
    twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth
""".split()
_WORD_VALUES = (
    {word: n for n, word in enumerate(_UNITS)}
    | {word: n for n, word in enumerate(_ORDINAL_UNITS)}
    | {word: 10 * n for n, word in enumerate(_TENS, 2)}
    | {word: 10 * n for n, word in enumerate(_ORDINAL_TENS, 2)}
)
_SCALES = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "bn": 10**9, "mn": 10**6, "tn": 10**12, "m": 10**6,
}  # fmt: skip
_MULTIPLES: dict[str, int | Decimal] = {
    "once": 1,
    "twice": 2,
    "double": 2,
    "doubled": 2,
    "tripled": 3,
    "half": Decimal("0.5"),
}
_CURRENCIES = {
    "rmb": "CNY", "cny": "CNY", "¥": "CNY", "yuan": "CNY", "renminbi": "CNY",
    "$": "USD", "us$": "USD", "usd": "USD", "dollar": "USD", "dollars": "USD",
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "pounds": "GBP",
}  # fmt: skip
_LOOSE = frozenset({"one", "once"})

_NUMBER = re.compile(
    r"(?<![\w.])(?P<before>us\$|rmb|cny|usd|eur|[$€£¥])?\s?(?P<digits>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:(?:st|nd|rd|th)\b)?(?:\s?(?P<scale>hundred|thousand|million|billion|trillion|bn|mn|tn|m)\b)?"
    r"(?:\s?(?P<percent>%|per\s?cent\b|percent\b)|\s(?:us\s)?(?P<after>yuan|renminbi|dollars?|euros?|pounds)\b"
    r"|(?P<glued>[a-z]+)\b)?"
)  # fmt: skip
_WORD = "|".join(sorted((*_WORD_VALUES, "hundred", "thousand", "million", "billion", "trillion"),
                        key=len, reverse=True))  # fmt: skip
_WORDS = re.compile(
    rf"\b(?P<words>(?:{_WORD})(?:(?:\s|-|\sand\s)(?:{_WORD}))*)\b"
    r"(?:\s(?P<percent>per\s?cent|percent)\b|\s(?:us\s)?(?P<after>yuan|renminbi|dollars?|euros?|pounds)\b)?"
)  # fmt: skip
_MULTIPLE = re.compile(r"\b(" + "|".join(_MULTIPLES) + r")\b")

_MONTH = "|".join(f"{m}|{m[:3]}" for m in (name.lower() for name in MONTHS))
_DATES = (
    re.compile(r"\b(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})\b"),
    re.compile(rf"\b(?P<mon>{_MONTH})\.?\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y>\d{{4}})\b"),
    re.compile(rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<mon>{_MONTH})\.?,?\s(?P<y>\d{{4}})\b"),
    re.compile(rf"\b(?P<mon>{_MONTH})\.?,?\s(?P<y>\d{{4}})\b"),
    re.compile(rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<mon>{_MONTH})\b"),
    re.compile(rf"\b(?P<mon>{_MONTH})\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b"),
    re.compile(r"(?<![\d,.$€£¥])\b(?P<y>1[0-9]\d\d|20\d\d)(?P<decade>s)?\b(?![,.]\d|\s?(?:km|tonnes|tons|troops))"),
)  # fmt: skip
RELATIVE = re.compile(
    r"\b(?:(?:earlier|later)\s(?P<thisyear>this\syear)|(?P<year>last|this|next)\syear|"
    r"(?P<month>last|this|next)\smonth|(?P<week>last|this|next)\sweek|"
    rf"(?P<day>(?:on\s|last\s)(?:{'|'.join(DAYS)}))|(?P<now>today|yesterday|tomorrow))\b"
)  # fmt: skip


def dates(text: str) -> list[Found]:
    """Dates stated in the text; a day without a year is `--09-07`, the 1990s `199X`."""
    return _dates(fold(text).casefold())[0]


def _dates(low: str) -> tuple[list[Found], str]:
    """The dates of a folded text, and the text with them blanked out."""
    found: list[Found] = []
    for pattern in _DATES:
        for match in list(pattern.finditer(low)):
            value = _edtf_of(match.groupdict())
            if value:
                found.append(Found(value=value, words=match[0], start=match.start()))
                low = low[: match.start()] + " " * len(match[0]) + low[match.end() :]
    return sorted(found, key=lambda f: f.start), low


def _edtf_of(parts: dict[str, str | None]) -> str:
    month = parts.get("m") or ""
    if parts.get("mon"):
        short = [m[:3].lower() for m in MONTHS]
        month = f"{short.index(str(parts['mon'])[:3]) + 1:02}"
    year, day = parts.get("y"), parts.get("d")
    if year and parts.get("decade"):
        return year[:3] + "X"
    value = "-".join(filter(None, (year or "2000", month, f"{int(day):02}" if day else "")))
    if not is_edtf(value):
        return ""
    return value if year else "-" + value[4:]


def relative_dates(text: str, issued: str) -> dict[str, str]:
    """What 'last year', 'on Friday' and the like mean in a text of that day: EDTF to wording."""
    resolved: dict[str, str] = {}
    for match in RELATIVE.finditer(fold(text).casefold()):
        value = _resolve(match, issued)
        if value:
            resolved.setdefault(value, match[0])
    return resolved


def _resolve(match: re.Match[str], issued: str) -> str:
    shift = {"last": -1, "this": 0, "next": 1}
    if match["thisyear"] or match["year"]:
        return str(int(issued[:4]) + shift[match["year"] or "this"])
    if match["month"] and len(issued) >= 7:
        month = int(issued[:4]) * 12 + int(issued[5:7]) - 1 + shift[match["month"]]
        return f"{month // 12}-{month % 12 + 1:02}"
    if len(issued) < 10:
        return ""
    day = dt.date.fromisoformat(issued)
    if match["now"]:
        return str(day + dt.timedelta({"today": 0, "yesterday": -1, "tomorrow": 1}[match["now"]]))
    if match["day"]:
        back = (day.weekday() - DAYS.index(match["day"].split()[-1])) % 7
        return str(day - dt.timedelta(back))
    return ""


def numbers(text: str) -> list[Found]:
    """Numbers in figures and words, with currency or per cent; dates are left to `dates`."""
    _, low = _dates(fold(text).casefold())
    found = list(_in_figures(low))
    for one in found:
        low = low[: one.start] + " " * len(one.words) + low[one.start + len(one.words) :]
    found += _in_words(low)
    return sorted(found, key=lambda f: f.start)


def _in_figures(low: str) -> Iterator[Found]:
    for match in _NUMBER.finditer(low):
        amount = Decimal(match["digits"].replace(",", "")) * _SCALES.get(match["scale"] or "", 1)
        if match["glued"]:
            value = f"{_plain(amount)}{match['glued'].upper()}"
        else:
            value = _with_unit(amount, match["before"] or match["after"], match["percent"])
        words = match[0].strip()
        yield Found(value=value, words=words, start=match.start() + match[0].index(words[0]))


def _in_words(low: str) -> Iterator[Found]:
    for match in _WORDS.finditer(low):
        words = re.split(r"\s|-", match["words"])
        if words[0] in ("hundred", "thousand", "million", "billion", "trillion"):
            continue
        yield Found(
            value=_with_unit(_spelt(words), match["after"], match["percent"]),
            words=match[0],
            start=match.start(),
            loose=match["words"] in _LOOSE,
        )
    for match in _MULTIPLE.finditer(low):
        yield Found(
            value=f"x{_plain(Decimal(_MULTIPLES[match[1]]))}",
            words=match[0],
            start=match.start(),
            loose=match[1] in _LOOSE,
        )


def _spelt(words: list[str]) -> Decimal:
    total: Decimal = Decimal(0)
    part: Decimal = Decimal(0)
    for word in words:
        if word == "hundred":
            part = (part or Decimal(1)) * 100
        elif word in _SCALES:
            total, part = total + (part or Decimal(1)) * _SCALES[word], Decimal(0)
        elif word != "and":
            part += _WORD_VALUES[word]
    return total + part


def _with_unit(amount: Decimal, currency: str | None, percent: str | None) -> str:
    unit = " %" if percent else f" {_CURRENCIES[currency]}" if currency else ""
    return _plain(amount) + unit


def _plain(amount: Decimal) -> str:
    return f"{amount.normalize():f}"
