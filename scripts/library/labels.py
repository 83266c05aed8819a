"""The words in which the values of records are told: voices, states, kinds of notes."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.library.fields import NoteKind, Relation, Voice

VOICES: Mapping[Voice, str] = {
    "reported": "reported",
    "official": "official words",
    "analyst": "an analyst's view",
    "author": "a commentator's account",
}
# A shape for each voice, so that nobody needs colours to tell them apart.
MARKS: Mapping[Voice, str] = {"reported": "●", "official": "◆", "analyst": "▲", "author": "■"}
STATES = {
    "verified": "Verified against the passage",
    "read": "Read by the editors",
    "failed": "Failed a check",
}
RELATIONS: Mapping[Relation, str] = {"agrees": "Another source agrees:", "differs": "Another source differs:"}
NOTE_KINDS: Mapping[NoteKind, str] = {
    "corrects": "the record differs",
    "context": "context",
    "contested": "contested",
    "outdated-name": "another name",
    "unconfirmed": "not confirmed",
}

STATUS = {
    "running": "in use",
    "building": "being built",
    "begun": "begun, delayed",
    "planned": "planned",
}
