"""Texts of ours hold plain sentences: nothing in them may change the page around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scripts.library.model import Library, Outline, Spot
from scripts.library.problem import Problem
from scripts.library.records import Record

_FORBIDDEN = (
    (re.compile(r"<[a-zA-Z/!?]"), "HTML"),
    (re.compile(r"&(?:#|\w+;)"), "an HTML entity"),
    (re.compile(r"\[\^"), "a footnote"),
    (re.compile(r"!\["), "an image or a placed claim"),
    (re.compile(r"\]\(|\]\[|\]:"), "a link"),
    (re.compile(r"\{"), "a curly bracket"),
    (re.compile(r"(?:javascript|data|vbscript)\s*:", re.I), "a script address"),
    (re.compile(r"^\s*(?:#|>|```|~~~|\d+[.)]\s|[-+*]\s|!!!|\?\?\?|===)"), "a block of Markdown at its start"),
    (re.compile(r"^(?: {4}|\t)|^[-=_*\s]+$"), "a block of Markdown"),
    (re.compile(r"\n"), "a line break"),
    (re.compile(r"`|\|"), "a back-tick or a bar"),
    (re.compile(r"\\(?:[^\w\s]|$)"), "a backslash that takes the meaning of what follows"),
    (re.compile(r"(?<!\w)_|_(?!\w)"), "an underscore at the edge of a word"),
    (re.compile(r"\[@(?![^\]\s]+\])"), "a reference without its id"),
)
_STRESS = re.compile(r"(?<![\w*])\*(?![\s*])[^*]*(?<![\s*])\*(?![\w*])")
_STAR = re.compile(r"\*(?!\s)|(?<!\s)\*")
_IN_LINKS = ((re.compile(r"[\[\]]"), "a square bracket"), (re.compile(r"#$"), "a # at the end"))
_QUOTE = (re.compile('"'), "a straight quotation mark")
_RUNNING = frozenset("text note about".split())
_ON_PAGES = (
    *_FORBIDDEN[:2],
    *_FORBIDDEN[6:7],
    (re.compile(r"!\[(?!\[)"), "an image"),
    (re.compile(r"\{(?!\{\s*[\w-]*\s*\}\})(?<!\{\{)"), "a curly bracket"),
)
_ADDRESS = re.compile(r"https?://[\w.-]+(?::\d+)?(?:[/?#][\w.~:/?#@!$&*+,;=%-]*)?")
Field = tuple[Spot, str]


def markup(library: Library, code: str) -> Iterator[Problem]:
    """HTML, links, footnotes, attributes, scripts or blocks of Markdown in a seed's text."""
    for spot, match, what in _list_found(library):
        yield Problem(
            code=code,
            spot=spot,
            message=f"{what} stands in this text" + (f': "{match.strip()}"' if match.strip() else ""),
            remedy="Take it out: seeds hold plain sentences, with *stress* at most.",
        )


def _list_found(library: Library) -> Iterator[tuple[Spot, str, str]]:
    for key, field, text in _list_fields(library):
        linked = key.startswith("outline:") or field[0] in ("name", "forms", "adjectives")
        patterns = (*_FORBIDDEN, *_IN_LINKS) if linked else _FORBIDDEN
        # The theme writes titles and descriptions into attributes as they are.
        patterns = (*patterns, _QUOTE) if key.startswith("outline:") else patterns
        for match, what in (
            *_match_patterns(patterns, text),
            *_match_stars(text, stress=field[-1] in _RUNNING),
        ):
            yield library.places.spot(key, *field, word=match.strip()), match, what
    for rid, reference in library.references.items():
        yield from _check_address(library, f"reference:{rid}", "url", reference.url)
        yield from _check_address(library, f"reference:{rid}", "archived", reference.archived or "")
    for sid, file in library.sources.items():
        yield from _check_address(library, f"source:{sid}", "URL", file.source.URL or "")
    for outline in (*library.themes.values(), *library.pages.values()):
        told = outline.id in library.themes
        for line, text in _list_lines(outline):
            stars = _match_stars(text, stress=True) if told else ()
            for match, what in (*_match_patterns(_FORBIDDEN if told else _ON_PAGES, text), *stars):
                yield Spot(file=outline.file, line=line), match, what
        for section in outline.sections:
            for match, what in (
                *_match_patterns(_IN_LINKS, section.title),
                *_match_stars(section.title, stress=False),
            ):
                yield Spot(file=outline.file, line=section.line), match, what


def _match_patterns(patterns: Iterable[tuple[re.Pattern[str], str]], text: str) -> Iterator[tuple[str, str]]:
    for pattern, what in patterns:
        match = pattern.search(text)
        if match:
            yield match[0], what


def _match_stars(text: str, *, stress: bool) -> Iterator[tuple[str, str]]:
    """A star that Markdown might take for the start or end of stress, where there is none."""
    return _match_patterns(
        ((_STAR, "a star that belongs to no *stress*"),), _STRESS.sub("", text) if stress else text
    )


def _check_address(library: Library, key: str, field: str, url: str) -> Iterator[tuple[Spot, str, str]]:
    start = _ADDRESS.match(url)
    wrong = url[start.end() if start else 0 :][:1]
    if wrong:
        yield library.places.spot(key, field, word=wrong), wrong, "what no web address has"


def find_markup(citation: str) -> str:
    """What a rendered citation holds that no CSL processor gives; empty if there is nothing."""
    found = (
        *_match_patterns((*_FORBIDDEN, (re.compile("<"), "HTML")), citation),
        *_match_stars(citation, stress=True),
    )
    return next((what for _, what in found), "")


def _list_lines(outline: Outline) -> Iterator[tuple[int, str]]:
    """Titles and lead-ins of an outline, line by line."""
    for section in outline.sections:
        yield section.line, section.title
    for block in (*outline.opening, *(b for s in outline.sections for b in s.blocks)):
        for n, text in enumerate(block.prose.split("\n")):
            yield block.line + n, text


def _list_fields(library: Library) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    """Every text of the records that comes onto a page: its record, its field, its words."""
    for full, claim in library.claims.items():
        yield from _fields_of(f"claim:{full}", claim, "text", "quote", "note")
    for rid, reference in library.references.items():
        yield from _fields_of(f"reference:{rid}", reference, "title", "publisher", "owner", "author")
    for sid, file in library.sources.items():
        yield from _fields_of(
            f"source:{sid}", file.source, "title", "title_note", "container_title", "publisher"
        )
        for i, author in enumerate(file.source.author):
            for _, path, text in _fields_of("", author, "given", "family", "literal"):
                yield f"source:{sid}", ("author", i, *path), text
        for i, aside in enumerate(file.asides):
            yield from _fields_of(f"aside:{sid}:{i}", aside, "why")
    for kind, named in (("actor", library.actors), ("term", library.terms), ("corridor", library.corridors)):
        for nid, item in named.items():
            yield from ((f"{kind}:{nid}", path, words) for path, words in item.worded)
    yield from _fields_with_references(library)
    for outline in (*library.themes.values(), *library.pages.values()):
        yield from _fields_of(f"outline:{outline.id}", outline.front, "title", "description", "asks")


def _fields_with_references(library: Library) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    """The texts of updates, counts, key figures and facts of corridors."""
    for uid, update in library.updates.items():
        yield from _fields_of(f"update:{uid}", update, "text")
    for cid, count in library.counts.items():
        yield from _fields_of(f"count:{cid}", count, "title", "about")
        for i, row in enumerate(count.rows):
            for _, path, text in _fields_of("", row, "counter", "value"):
                yield f"count:{cid}", ("rows", i, *path), text
    for fid, key_figure in library.key_figures.items():
        yield from _fields_of(f"figure:{fid}", key_figure, "figure", "label")
    for name, route in library.corridors.items():
        for i, fact in enumerate(route.facts):
            for _, path, text in _fields_of("", fact, "what", "value"):
                yield f"corridor:{name}", ("facts", i, *path), text


def _fields_of(key: str, record: Record, *fields: str) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    for field in fields:
        yield key, (field.replace("_", "-"),), getattr(record, field) or ""
