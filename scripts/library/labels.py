"""The words in which the values of records are told: states, relations, kinds of notes and of actors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scripts.library.fields import ActorKind, NoteKind, Relation, Status
from scripts.library.model import State


@dataclass(frozen=True, kw_only=True)
class NoteLabel:
    """What a kind of note is called beside a sentence, and what is said above all notes of that kind."""

    name: str
    intro: str


STATES: Mapping[State, str] = {
    "matches": "Matches the source",
    "read": "Read and cited by the editors",
    "summed": "Summed up by the editors",
    "failed": "Failed a check",
}
RELATIONS: Mapping[Relation, str] = {
    "differs": "Another source differs:",
    "agrees": "Another source agrees:",
}
NOTE_KINDS: Mapping[NoteKind, NoteLabel] = {
    "corrects": NoteLabel(name="the record differs", intro="The public record says something else."),
    "contested": NoteLabel(name="contested", intro="Others see it otherwise."),
    "unconfirmed": NoteLabel(name="not confirmed", intro="The editors found no page that confirms it."),
    "outdated-name": NoteLabel(name="another name", intro="The name is given otherwise elsewhere."),
    "context": NoteLabel(name="context", intro="True as far as it goes; more is worth knowing."),
}
STATUS: Mapping[Status, str] = {
    "running": "in use",
    "building": "being built",
    "begun": "begun, delayed",
    "planned": "planned",
}
ACTORS: Mapping[ActorKind, str] = {
    "state": "States",
    "group": "Groups of states",
    "organisation": "Organisations",
    "person": "People",
}
