"""What was worked out for a claim beyond its passages' words: whom "he" means, which day Friday was."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.language.dates import find_dates
from scripts.language.edtf import DAYS, covers
from scripts.language.names import Gazetteer
from scripts.library.evidence import Reading
from scripts.library.model import Library

_DAY = re.compile("|".join(DAYS))


def leaned_on(library: Library, full: str, known: Gazetteer) -> Iterator[Reading]:
    """The readings without which a claim would name somebody whom its passages do not name."""
    claim, cited = library.claims[full], library.passages(full)
    if not any(passage.readings for passage in cited):
        return
    told = {claim.speaker, *(key for key, _, _ in known.mentions(claim.text))}
    told -= {key for p in cited for name in p.names for key, _, _ in known.mentions(name)}
    for passage in cited:
        yield from (reading for reading in passage.readings if told.intersection(reading.ids))


def tell_reading(reading: Reading) -> str:
    """What was read, as a sentence without its full stop."""
    names = " and ".join(reading.names)
    return f"“{reading.words}” in {reading.at} is read as {names}, named in {reading.named_in}"


def relative_days(library: Library, full: str) -> dict[str, str]:
    """Dates of a claim that its passages give only by words such as 'last year', and those words."""
    claim = library.claims[full]
    held = [row for passage in library.passages(full) for row in passage.dates.items()]
    if not any(words for _, words in held):
        return {}
    told = [found.value for found in find_dates(claim.text)] + (claim.when.split("/") if claim.when else [])
    found = {}
    for day in told:
        fit = [words for value, words in held if covers(day, value)]
        if fit and all(fit):
            found[day] = _DAY.sub(lambda match: match[0].capitalize(), fit[0]).removeprefix("on ")
    return found
