"""Texts of ours hold plain sentences: nothing in them may change the page around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.model import Library, Outline, Spot
from scripts.problem import Problem
from scripts.records import Record

_FORBIDDEN = (
    (re.compile(r"<[a-zA-Z/!?]"), "HTML"),
    (re.compile(r"&#?\w+;"), "an HTML entity"),
    (re.compile(r"\[\^"), "a footnote"),
    (re.compile(r"!\["), "an image or a placed claim"),
    (re.compile(r"\]\(|\]\[|\]:"), "a link"),
    (re.compile(r"\{"), "a curly bracket"),
    (re.compile(r"(?:javascript|data|vbscript)\s*:", re.I), "a script address"),
    (re.compile(r"^\s*(?:#|>|```|~~~|\d+[.)]\s|[-+*]\s|!!!|\?\?\?|===)"), "a block of Markdown at its start"),
    (re.compile(r"\n"), "a line break"),
    (re.compile(r"`|\|"), "a back-tick or a bar"),
)
_ON_PAGES = _FORBIDDEN[:2] + _FORBIDDEN[6:7]
Field = tuple[Spot, str]


def markup(library: Library, code: str) -> Iterator[Problem]:
    """HTML, links, footnotes, attributes, scripts or blocks of Markdown in a seed's text."""
    for spot, match, what in _found(library):
        yield Problem(
            code=code,
            spot=spot,
            message=f"{what} stands in this text" + (f': "{match.strip()}"' if match.strip() else ""),
            remedy="Take it out: seeds hold plain sentences, with *stress* at most.",
        )


def _found(library: Library) -> Iterator[tuple[Spot, str, str]]:
    for key, field, text in _fields(library):
        for pattern, what in _FORBIDDEN:
            match = pattern.search(text)
            if match:
                yield library.places.spot(key, *field, word=match[0].strip()), match[0], what
    for outline in (*library.themes.values(), *library.pages.values()):
        patterns = _FORBIDDEN if outline.id in library.themes else _ON_PAGES
        for line, text in _lines(outline):
            for pattern, what in patterns:
                match = pattern.search(text)
                if match:
                    yield Spot(file=outline.file, line=line), match[0], what


def _lines(outline: Outline) -> Iterator[tuple[int, str]]:
    """Titles and lead-ins of an outline, line by line."""
    for section in outline.sections:
        yield section.line, section.title
    for block in (*outline.opening, *(b for s in outline.sections for b in s.blocks)):
        for n, text in enumerate(block.prose.split("\n")):
            yield block.line + n, text


def _fields(library: Library) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    """Every text of the records that comes onto a page: its record, its field, its words."""
    for full, claim in library.claims.items():
        yield from _of(f"claim:{full}", claim, "text", "quote", "note")
    for rid, reference in library.references.items():
        yield from _of(f"reference:{rid}", reference, "title", "publisher", "author")
    for sid, file in library.sources.items():
        yield from _of(f"source:{sid}", file.source, "title", "title_note", "container_title", "publisher")
        for i, author in enumerate(file.source.author):
            for _, path, text in _of("", author, "given", "family", "literal"):
                yield f"source:{sid}", ("author", i, *path), text
        for i, aside in enumerate(file.asides):
            yield from _of(f"aside:{sid}:{i}", aside, "why")
    for kind, named in (("actor", library.actors), ("term", library.terms), ("corridor", library.corridors)):
        for nid, item in named.items():
            yield from _of(f"{kind}:{nid}", item, "name")
            yield from ((f"{kind}:{nid}", ("forms", i), words) for i, words in enumerate(item.forms))
    yield from _later(library)
    for outline in (*library.themes.values(), *library.pages.values()):
        yield from _of(f"outline:{outline.id}", outline.front, "title", "description")


def _later(library: Library) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    """The texts of updates, counts and facts of corridors."""
    for uid, update in library.updates.items():
        yield from _of(f"update:{uid}", update, "text")
    for cid, count in library.counts.items():
        yield from _of(f"count:{cid}", count, "title", "about")
        for i, row in enumerate(count.rows):
            for _, path, text in _of("", row, "counter", "value"):
                yield f"count:{cid}", ("rows", i, *path), text
    for name, route in library.corridors.items():
        for i, fact in enumerate(route.facts):
            for _, path, text in _of("", fact, "what", "value"):
                yield f"corridor:{name}", ("facts", i, *path), text


def _of(key: str, record: Record, *fields: str) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    for field in fields:
        yield key, (field.replace("_", "-"),), getattr(record, field) or ""
