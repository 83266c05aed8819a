"""Each record has a citation, rendered from its present state and not edited by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from typing import Any

from scripts.check.markup import find_markup
from scripts.language.edtf import MONTHS
from scripts.language.text import tokens
from scripts.library.citation import hash_item, list_items
from scripts.library.model import Library
from scripts.library.problem import Problem

REMEDY = "Run: make citations"
_CONNECTING = frozenset(
    "accessed and in ed eds edited by vol no pp et al phd diss thesis interview speech".split()
) | {month.lower() for month in MONTHS}
_LETTERED = re.compile(r"(\d{4})?[a-z]?")
"""A year with the letter that tells works of one year apart, or a letter alone, as of “n.d.”."""


def citation(library: Library) -> Iterator[Problem]:
    """A record without a kept citation, or with one rendered from an older record."""
    for name, item in list_items(library).items():
        kept = library.citations.get(name, {})
        if kept.get("item") != hash_item(item):
            key = f"source:{name}" if name in library.sources else f"reference:{name}"
            yield Problem(
                code="citation",
                spot=library.places.spot(key, "id"),
                message=f'the citation of "{name}" ' + ("is out of date" if kept else "is missing"),
                remedy=REMEDY,
            )
        elif _find_alteration(kept.get("citation", ""), item):
            yield Problem(
                code="citation",
                spot=library.places.spot("citations.json", word=f'"{name}"'),
                message=f'the citation of "{name}" {_find_alteration(kept.get("citation", ""), item)}',
                remedy=REMEDY,
            )


def _find_alteration(citation: str, item: Mapping[str, Any]) -> str:
    """What shows that a citation was edited by hand: markup, another link, the title left out."""
    url = str(item.get("URL", ""))
    plain = citation.replace(f"<{url}>", "", 1) if url else citation
    markup = find_markup(plain)
    if markup:
        return f"holds {markup}"
    if "://" in plain:
        return "holds a link that is not the record's"
    lost = set(tokens(item["title"])) - set(tokens(plain))
    if lost:
        return f'lacks "{min(lost)}" of the title'
    known = set(tokens(" ".join(_list_texts(item)))) | _CONNECTING
    more = [word for word in tokens(plain) if word not in known and not _is_lettered(word, known)]
    return f'has "{more[0]}", which the record has not' if more else ""


def _is_lettered(word: str, years: Set[str]) -> bool:
    """Whether it is one of these years with a letter, or a letter."""
    match = _LETTERED.fullmatch(word)
    return match is not None and (match[1] is None or match[1] in years)


def _list_texts(value: object) -> Iterator[str]:
    """Every text and figure of a CSL item."""
    if isinstance(value, Mapping | list):
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from _list_texts(inner)
    else:
        yield str(value)
