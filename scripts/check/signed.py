"""Whatever readers see was read by a person in this very wording, beside what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.library.model import Library
from scripts.library.problem import Fault
from scripts.library.readings import list_unsigned


def signed(library: Library) -> Iterator[Fault]:
    """A record that nobody has signed as it, and what it rests on, stand now."""
    for reading, lack in list_unsigned(library):
        yield Fault(
            spot=reading.spot,
            message=f"{reading.name}: {lack}",
            remedy=f"Run: python -m scripts review {reading.name}",
        )
