"""Labels of the timeline's turning points: they say no more than the sentence that readers are told."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.grounding import loose_dates, loose_numbers
from scripts.check.naming import loose_names
from scripts.check.notes import Said
from scripts.language.edtf import readable
from scripts.language.text import content_stems, tokens
from scripts.library.model import Library
from scripts.library.problem import Fault
from scripts.library.query import without_marks


def label(library: Library) -> Iterator[Fault]:
    """A label with a figure, name or word that its claim or update lacks, or of a claim without a date."""
    for key, words, text, when in _list_labels(library):
        if not when:
            spot = library.places.spot(key, "label")
            message = "a turning point wants a date, and this has none"
            yield Fault(spot=spot, message=message, remedy="Give it its when, or take the label out.")
            continue
        told = f"{text} {readable(when)}"
        held = [Said("label", told, when)]
        loose = [*loose_numbers(words, held), *loose_dates(words, held)]
        loose += loose_names(words, held, library.gazetteer)
        strange = [item.words for item in loose]
        strange += [w for w in tokens(words) if content_stems(w) - content_stems(told)]
        for word in {word.casefold(): word for word in reversed(strange)}.values():
            yield Fault(
                spot=library.places.spot(key, "label", word=word),
                message=f'"{word}" is not in the sentence that readers are told',
                remedy="Use the words of the sentence.",
            )


def _list_labels(library: Library) -> Iterator[tuple[str, str, str, str]]:
    """Each label: the record's key, the label, the sentence that readers are told, its date."""
    for full, claim in library.claims.items():
        if claim.label:
            text = without_marks(library.sentence(full))
            yield f"claim:{full}", claim.label, text, library.date(full) or ""
    for uid, update in library.updates.items():
        if update.label:
            yield f"update:{uid}", update.label, update.text, update.date
