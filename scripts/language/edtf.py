"""The part of EDTF (ISO 8601-2) that the seeds use: 2023, 2023-05, 2023-05-19, 1991/2022."""

from __future__ import annotations

import calendar
import datetime as dt
import re

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def is_edtf(value: str) -> bool:
    """Whether the value is a date, or two dates in order with a slash between."""
    first, slash, last = value.partition("/")
    if not slash:
        return _is_point(value)
    return _is_point(first) and _is_point(last) and earliest(first) <= earliest(last)


def _is_point(value: str) -> bool:
    match = _POINT.fullmatch(value)
    if not match:
        return False
    year, month, day = match.groups("01")
    try:
        dt.date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def earliest(value: str) -> str:
    """The first day a date can mean, as YYYY-MM-DD: a sort key."""
    return (value.partition("/")[0] + "-01-01")[:10]


def latest(value: str) -> str:
    """The last day a date can mean, as YYYY-MM-DD."""
    year, month, day = (*value.rpartition("/")[2].split("-"), "", "")[:3]
    month = month or "12"
    return f"{year}-{month}-{day or calendar.monthrange(int(year), int(month))[1]}"


def covers(wide: str, narrow: str) -> bool:
    """Whether `narrow` lies within `wide`, as 2013-09-07 does within 2013."""
    return narrow == wide or narrow.startswith(wide + "-")


def readable(value: str) -> str:
    """The date as it is read in a sentence: 19 May 2023, May 2023, 1991 to 2022; empty for none."""
    if not value:
        return ""
    if "/" in value:
        return " to ".join(map(readable, value.split("/")))
    parts = value.split("-")
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, MONTHS[int(parts[1]) - 1])
    if len(parts) > 2:
        words.insert(0, str(int(parts[2])))
    return " ".join(words)
