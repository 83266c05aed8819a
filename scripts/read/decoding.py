"""The text of a seed: UTF-8, of a size that a person writes, without characters that nobody sees."""

from __future__ import annotations

import re

from scripts.library.model import Spot
from scripts.library.problem import Problem

MAX_BYTES = 5_000_000
"""The largest file that is read."""
# A digit of another script; most signs are plain ones, which are soon passed over.
_FOREIGN = re.compile(r"[^\x00-\x7f](?<=\d)")
# Controls, soft hyphens, joiners, marks of direction, tags, fillers, private use: a reader sees none of them.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ud800-\uf8ff\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U000e0000-\U0010ffff]"
)


def find_spot(file: str, text: str, offset: int) -> Spot:
    """The line and column of an offset."""
    line_start = text.rfind("\n", 0, offset) + 1
    return Spot(file=file, line=text.count("\n", 0, offset) + 1, column=offset - line_start + 1)


def decode_text(file: str, raw: bytes) -> tuple[str, list[Problem]]:
    """The text of a seed: UTF-8, no NUL, of a size that a person could have written."""
    if len(raw) > MAX_BYTES:
        return "", [
            schema_problem(Spot(file=file), f"the file has more than {MAX_BYTES:,} bytes", "Part it in two.")
        ]
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        spot = Spot(file=file, line=error.object.count(b"\n", 0, error.start) + 1)
        return "", [schema_problem(spot, "the file is not UTF-8", "Save it as UTF-8 and try again.")]
    bad = UNSEEN.search(text)
    if bad:
        return "", [
            schema_problem(
                find_spot(file, text, bad.start()), f"{_name_character(bad[0])} stands here", "Delete it."
            )
        ]
    foreign = _FOREIGN.search(text)
    if foreign:
        words = f'"{foreign[0]}" is a digit of another script, which the checks do not read as a number'
        return "", [schema_problem(find_spot(file, text, foreign.start()), words, "Write it with 0 to 9.")]
    return text, []


def _name_character(unseen: str) -> str:
    """What a character that nobody sees is called."""
    return "a control character" if unseen < " " else f"an invisible character (U+{ord(unseen):04X})"


def schema_problem(spot: Spot, message: str, remedy: str) -> Problem:
    return Problem(code="schema", spot=spot, message=message, remedy=remedy)


def shorten(text: str) -> str:
    """A text of less than 60 characters for a message."""
    return text if len(text) < 60 else text[:57] + "..."
