"""Names in a place that only another kind of thing can take: a state as a minister, a person as a state."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.language.text import fold
from scripts.library.model import Library

_TITLE = re.compile(
    r"\b(?:president|premier|minister|chancellor|king|queen|commissioner|ambassador|spokes\w+|director|analyst"
    r"|economist|secretary|governor|general|envoy),\s$"
)
_OWNED = re.compile(
    r"'s (?:\w+ )?(?:president|minister|capital|borders?|army|military|government|economy|countries)\b"
)
_WHERE = re.compile(
    r"\b(?:across|throughout|inside|into|(?<!trust )(?<!faith )(?<!confidence )(?<!interested )in)\s$"
)
_PLURAL = re.compile(r"\s(?:countries|nations|republics)\b")
_OF = re.compile(r"\b(?:countries|nations) of (?:the )?$")
_TOLD = re.compile(r"'s (?:view|account|words|telling|eyes|reading|judgement|opinion|report|text|term|own)\b")
_BESIDE = re.compile(
    r"(?<!view )(?<!words )(?<!telling )(?<!account )\b(?:of|into|with|at|from|between|through|across)\s$"
)
_WIDE = frozenset("state region place group organisation".split())


def find_misplaced(library: Library, full: str) -> Iterator[tuple[str, str]]:
    """Each name of a claim that stands where no such thing can, and why."""
    text = fold(library.claims[full].text)
    sid = full.partition("/")[0]
    for key, start, end in library.gazetteer.mentions(text):
        words, before, after = text[start:end], text[:start], text[end:]
        kind = library.kinds.get(key, "")
        why = ""
        if kind in _WIDE and _TITLE.search(before) and after.startswith(","):
            why = f"is a {kind}, and stands in the place of a person"
        elif kind == "person":
            writes = key in library.speakers and sid in library.works.get(key, ())
            why = _as_a_person(before, after, writes=writes)
        elif key in library.actors and kind == "state" and words == library.actors[key].name:
            several = _PLURAL.match(after) or _OF.search(before)
            why = "is one state, and stands in the place of several" if several else ""
        if why:
            yield words, why


def _as_a_person(before: str, after: str, *, writes: bool) -> str:
    """Why a person can't stand between these words; empty if they can."""
    if _WHERE.search(before) and not after.startswith("'s"):
        return "is a person, and stands in the place of a country or town"
    if _OWNED.match(after) or _PLURAL.match(after):
        return "is a person, and stands in the place of a country"
    if writes and (_BESIDE.search(before) or after.startswith("'s")) and not _TOLD.match(after):
        return "is the author, who only tells of it, and stands among those who are told of"
    return ""
