"""What kind a note is and how far a corridor has come are told by their own words, not by a field alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from scripts.library.fields import NoteKind, Status
from scripts.library.model import Library
from scripts.library.named import Corridor
from scripts.library.problem import Fault

_SOUGHT = re.compile(r"\beditors (?:found (?:no|one|only)|could)\b", re.I)
_DISPUTE = re.compile(
    r"\b(?:contested|disputed|rejected|rejects|incorrect|revisionist|denies|denied)\b", re.I
)
_SAYS = re.compile(r"(?<!not )\b(?:says|calls) (?!nothing)", re.I)
_FORMER = re.compile(r"\b(?:then|now|once|formerly) called\b|\brenamed\b|\b(?:former|present) name\b", re.I)
_IN_USE = re.compile(r"\b(?:opened|delivered|containers|transit|completed)\b", re.I)
_BEGUN = re.compile(r"\b(?:begun|launch)\b", re.I)
_HELD_UP = re.compile(r"\b(?:delayed|stalled|suspended|halted)\b", re.I)
_REMEDIES: Mapping[NoteKind, str] = {
    "corrects": "Give it the record's sentence, or another kind.",
    "contested": "Let two who differ say what they hold, or call it contested, or give it another kind.",
    "unconfirmed": "Say what the editors found no page for, or could not confirm, or give it another kind.",
    "outdated-name": "Say what it was then called, or give it another kind.",
    "context": "Take out what is more than context, or give it that kind.",
}


def told_kind(note: str) -> NoteKind:
    """The kind of a note by its words; what corrects a claim is known by the record's sentence instead."""
    if _SOUGHT.search(note):
        return "unconfirmed"
    if _DISPUTE.search(note) or len(_SAYS.findall(note)) > 1:
        return "contested"
    return "outdated-name" if _FORMER.search(note) else "context"


def told_status(corridor: Corridor) -> Status:
    """How far a corridor has come by what its facts are about: use, beginning, delay."""
    subjects = " ; ".join(fact.what for fact in corridor.facts)
    if _IN_USE.search(subjects):
        return "running"
    if _BEGUN.search(subjects):
        return "begun" if _HELD_UP.search(subjects) else "building"
    return "planned"


def told_kinds(library: Library) -> Iterator[Fault]:
    """A note of another kind than its words tell, or a corridor's status that its facts do not tell."""
    for full, claim in library.claims.items():
        told = told_kind(claim.note or "")
        if not claim.note or not claim.note_kind or claim.note_kind in ("corrects", told):
            continue
        yield Fault(
            spot=library.places.spot(f"claim:{full}", "note-kind"),
            message=f'the note is called "{claim.note_kind}", and its words tell "{told}"',
            remedy=_REMEDIES[claim.note_kind],
        )
    for cid, corridor in library.corridors.items():
        if corridor.facts and corridor.status != (known := told_status(corridor)):
            yield Fault(
                spot=library.places.spot(f"corridor:{cid}", "status"),
                message=f'the status is "{corridor.status}", and the facts tell "{known}"',
                remedy="Mend it, or add the fact that tells it: what ran, when it was begun, what delays it.",
            )
