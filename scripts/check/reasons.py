"""The reasons that an editor declares for an exception: their own dates are those of the source."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.language.dates import find_dates
from scripts.language.edtf import covers
from scripts.library.model import Library
from scripts.library.problem import Fault
from scripts.library.records import Claim


def misdated(library: Library, full: str, claim: Claim) -> Iterator[Fault]:
    """A date, in a reason or declared by one, that neither the source's passages nor its date of issue have.

    A bare year may be the one before or after that of issue: "the spring to come".
    """
    sid = full.partition("/")[0]
    issued = library.sources[sid].source.issued
    held = {issued, *issued.split("/"), *(day for p in library.evidence[sid].values() for day in p.dates)}
    for key, reason in claim.grounded.items():
        for text in (reason, key):
            for found in find_dates(text):
                if not any(_is_that_day(found.value, day) for day in held) and not _is_near(
                    found.value, issued
                ):
                    yield Fault(
                        spot=library.places.spot(f"claim:{full}", "grounded", key),
                        message=f'the reason for "{key}" rests on "{found.as_written(text)}", '
                        f"a date that no passage of {sid} has, nor its date of issue, {issued}",
                        remedy="Mend the date, or say in the reason which passage or date it follows from.",
                    )


def _is_that_day(value: str, day: str) -> bool:
    return covers(value, day) or (value.startswith("--") and day.endswith(value[1:]))


def _is_near(value: str, issued: str) -> bool:
    return len(value) == 4 and value.isdigit() and abs(int(value) - int(issued[:4])) <= 1
