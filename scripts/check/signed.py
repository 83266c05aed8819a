"""Whatever readers see was read by a person in this very wording, beside what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.library.model import Library
from scripts.library.problem import Fault
from scripts.library.readings import list_gone, list_unsigned


def signed(library: Library) -> Iterator[Fault]:
    """A record that nobody has signed as it and what it rests on stand now, or one signed and gone."""
    for reading, lack in list_unsigned(library):
        yield Fault(
            spot=reading.spot(library),
            message=f"{reading.name}: {lack}",
            remedy=f"Run: python -m scripts review {reading.name}",
        )
    for name, review in list_gone(library):
        last = review.read[-1]
        yield Fault(
            spot=library.places.spot("reviews.json", word=f'"{name}"'),
            message=f"{name}, which {last.by} read on {last.on}, is there no more",
            remedy=f"Put it back; if it is meant to go, run: python -m scripts review --gone {name}",
        )
