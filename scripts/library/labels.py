"""The words in which the values of records are told: voices, states, kinds of notes."""

from __future__ import annotations

VOICES = {
    "reported": "reported",
    "official": "official words",
    "analyst": "an analyst's view",
    "author": "a commentator's account",
}
# A shape for each voice, so that nobody needs colours to tell them apart.
MARKS = {"reported": "●", "official": "◆", "analyst": "▲", "author": "■"}
STATES = {
    "verified": "Verified against the passage",
    "read": "Read by the editors",
    "failed": "Failed a check",
}
RELATIONS = {"agrees": "Another source agrees:", "differs": "Another source differs:"}
NOTE_KINDS = {
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
