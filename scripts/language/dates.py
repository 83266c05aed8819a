"""Dates in a text, stated or implied, in EDTF whatever way they are written."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from scripts.language.edtf import DAYS, MONTHS, is_edtf
from scripts.language.text import Found, list_letters, lower

# "january", "jan", "sept"; texts are read in lower case.
_NUMBERS = {name[:3].lower(): f"{n:02}" for n, name in enumerate(MONTHS, 1)}
_MONTHS = frozenset(("sept", *_NUMBERS, *(name.lower() for name in MONTHS)))
_MONTH = r"(?:" + "|".join(rf"{m[:3]}(?:{m[3:]})?" for m in (name.lower() for name in MONTHS)) + r"|sept)"
# "7", "7th".
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
# What makes four digits before it a quantity and no year: "2000 km", "1500 troops", "1900 million".
_COUNTED = (
    r"km|kilomet|mil(?:es?|lion|lion)\b|met(?:re|er)s?|tonn?e?s?\b|troops|people|yuan|renminbi|rmb|dollars|euros"
    r"|pounds|usd|cny|eur|%|per\s?cent|hundred|thousand|billion|trillion|bn\b|mn\b|tn\b|[mgkt]wh?\b|teu|bcm"
)
# All dates have one.
_FIGURE = re.compile(r"[0-9]")
# In order: what one has read is blanked out, so that "7 September 2013" is not "7 September" as well.
_PATTERNS = (
    # "2013-09-07"
    re.compile(r"\b(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})\b", re.ASCII),
    # "September 7, 2013"
    re.compile(rf"\b(?P<mon>{_MONTH})\.?\s{_DAY},?\s(?P<y>\d{{4}})\b", re.ASCII),
    # "7 September 2013", "7th Sept., 2013"
    re.compile(rf"\b{_DAY}\s(?P<mon>{_MONTH})\.?,?\s(?P<y>\d{{4}})\b", re.ASCII),
    # "September 2013"
    re.compile(rf"\b(?P<mon>{_MONTH})\.?,?\s(?P<y>\d{{4}})\b", re.ASCII),
    # "7 September"
    re.compile(rf"\b{_DAY}\s(?P<mon>{_MONTH})\b", re.ASCII),
    # "September 7"
    re.compile(rf"\b(?P<mon>{_MONTH})\.?\s{_DAY}\b", re.ASCII),
    # "1991", "the 1990s": four digits from 1000 to 2099, no money before them and nothing counted after. What
    # stands before is looked at from behind them: a pattern that begins with digits is much the faster.
    re.compile(
        r"(?P<y>1[0-9]\d\d|20\d\d)(?<![\w,.$€£¥].{4})(?<!(?:usd|rmb|cny|eur) .{4})(?P<decade>s)?\b"
        rf"(?![,.]\d|\s?(?:{_COUNTED}))",
        re.ASCII,
    ),
)
# A date only for whoever knows the day of the text: "earlier this year", "last month", "on Friday".
RELATIVE = re.compile(
    r"\b(?:(?:earlier|later)\s(?P<thisyear>this\syear)|(?P<year>last|this|next)\syear|"
    r"(?P<month>last|this|next)\smonth|(?P<week>last|this|next)\sweek|"
    rf"(?P<day>(?:on\s|last\s)(?:{'|'.join(DAYS)}))|(?P<now>today|yesterday|tomorrow))\b"
)
_SOME_DAY = frozenset(("year", "month", "week", "today", "yesterday", "tomorrow", *DAYS))
_SHIFT = {"last": -1, "this": 0, "next": 1}


def find_dates(text: str) -> tuple[Found, ...]:
    """Dates stated in the text; a day without a year is `--09-07`, the 1990s `199X`."""
    return split_dates(lower(text))[0]


@lru_cache(maxsize=1 << 16)
def split_dates(low: str) -> tuple[tuple[Found, ...], str]:
    """The dates of a text in lower case, and the text with them blanked out."""
    found: list[Found] = []
    if not _FIGURE.search(low):
        return (), low
    months = not _MONTHS.isdisjoint(list_letters(low))
    for pattern in (p for p in _PATTERNS if months or "mon" not in p.groupindex):
        for match in list(pattern.finditer(low)):
            value = _edtf_of(match.groupdict())
            if value:
                found.append(Found(value=value, words=match[0], start=match.start()))
                low = low[: match.start()] + " " * len(match[0]) + low[match.end() :]
    return tuple(sorted(found, key=lambda f: f.start)), low


def _edtf_of(parts: dict[str, str | None]) -> str:
    month = _NUMBERS[str(parts["mon"])[:3]] if parts.get("mon") else parts.get("m") or ""
    year, day = parts.get("y"), parts.get("d")
    if year and parts.get("decade"):
        return year[:3] + "X"
    value = "-".join(filter(None, (year or "2000", month, f"{int(day):02}" if day else "")))
    if not is_edtf(value):
        return ""
    return value if year else "-" + value[4:]


def resolve_relative_dates(text: str, issued: str) -> dict[str, str]:
    """What 'last year', 'on Friday' and the like mean in a text of that day: EDTF to wording."""
    resolved: dict[str, str] = {}
    low = lower(text)
    for match in () if _SOME_DAY.isdisjoint(list_letters(low)) else RELATIVE.finditer(low):
        value = _resolve(match, issued.partition("/")[0])
        if is_edtf(value):
            resolved.setdefault(value, match[0])
    return resolved


def _resolve(match: re.Match[str], issued: str) -> str:
    if match["thisyear"] or match["year"]:
        return f"{int(issued[:4]) + _SHIFT[match['year'] or 'this']:04}"
    if match["month"] and len(issued) >= 7:
        month = int(issued[:4]) * 12 + int(issued[5:7]) - 1 + _SHIFT[match["month"]]
        return f"{month // 12:04}-{month % 12 + 1:02}"
    if len(issued) < 10 or match["week"]:
        return ""
    day = dt.date.fromisoformat(issued)
    if match["now"]:
        shift = {"today": 0, "yesterday": -1, "tomorrow": 1}[match["now"]]
    else:
        back = (day.weekday() - DAYS.index(match["day"].split()[-1])) % 7
        shift = -(back or 7 * match["day"].startswith("last"))
    try:
        return str(day + dt.timedelta(shift))
    except OverflowError:
        return ""
