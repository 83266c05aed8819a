"""Texts of ours hold plain sentences: nothing in them may change the page around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from scripts.library.model import Library
from scripts.library.problem import Fault
from scripts.library.strings import String, list_strings

_FORBIDDEN = (
    (re.compile(r"<[a-zA-Z/!?]"), "HTML"),
    (re.compile(r"&(?:#|\w+;)"), "an HTML entity"),
    (re.compile(r"\[\^"), "a footnote"),
    (re.compile(r"!\["), "an image or a placed claim"),
    (re.compile(r"\]\(|\]\[|\]:"), "a link"),
    (re.compile(r"\[TOC\]"), "a table of contents"),
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
_NOWHERE = ("HTML", "an HTML entity", "a footnote", "a table of contents", "a script address")
_ON_PAGES = (
    *(pair for pair in _FORBIDDEN if pair[1] in _NOWHERE),
    (re.compile(r"\]\s*[(:]\s*<?(?:[a-z][a-z0-9+.-]*:|//)", re.I), "a link to another site"),
    (re.compile(r"!\[(?!\[)"), "an image"),
    (re.compile(r"\{(?!\{\s*[\w-]*\s*\}\})(?<!\{\{)"), "a curly bracket"),
)
_ADDRESS = re.compile(r"https?://[\w.-]+(?::\d+)?(?:[/?#][\w.~:/?#@!$&*+,;=%-]*)?")
# Letters, figures and the commonest signs, with no "1. " that begins a list and no "data:" or "://" of an
# address: most strings are no more, and nothing is to be looked for in them.
_PLAIN = re.compile(r"(?!\d+[.)]\s)[^\W_][\w ,.;:!?'’‘“”()%$€£+/–-]*")
_OF_ADDRESS = re.compile(r"(?:javascript|data|vbscript)\s*:|:/", re.I)


@dataclass(frozen=True)
class Form:
    """What a string must not hold, and whether *stress* is part of it; its lines may be held one by one."""

    forbidden: tuple[tuple[re.Pattern[str], str], ...] = _FORBIDDEN
    stress: bool = False
    lines: bool = False

    def wrong(self, text: str) -> Iterator[tuple[str, str]]:
        """What stands in a text and must not, with what it is called."""
        yield from _match_patterns(self.forbidden, text)
        yield from _match_stars(text, stress=self.stress)


@dataclass(frozen=True)
class Address(Form):
    """An address of the web, and nothing behind it."""

    def wrong(self, text: str) -> Iterator[tuple[str, str]]:
        """The first sign that no address has."""
        start = _ADDRESS.match(text)
        left = text[start.end() if start else 0 :]
        if left:
            yield left[0], "what no web address has"


@dataclass(frozen=True)
class Page(Form):
    """The editors' own pages: all of Markdown but pictures and attributes, and {{name}}."""

    forbidden: tuple[tuple[re.Pattern[str], str], ...] = _ON_PAGES
    lines: bool = True

    def wrong(self, text: str) -> Iterator[tuple[str, str]]:
        """What must not stand there; stars are Markdown's."""
        yield from _match_patterns(self.forbidden, text)


WORDS = Form()
SENTENCES = Form(stress=True)
NAME = Form((*_FORBIDDEN, *_IN_LINKS, _QUOTE))
HEADING = Form((*_FORBIDDEN, *_IN_LINKS))
ADDRESS = Address()
FORMS: Mapping[str, Form] = {
    "Claim.text": SENTENCES,
    "Claim.note": SENTENCES,
    "Claim.record": SENTENCES,
    "Finding.text": SENTENCES,
    "Defined.definition": SENTENCES,
    "Update.text": SENTENCES,
    "Count.about": SENTENCES,
    "OutlineBlock.prose": Form(stress=True, lines=True),
    "Section.title": HEADING,
    # Names become words of links, and attributes; the theme writes titles and descriptions into attributes.
    "Named.name": NAME,
    "Named.forms": NAME,
    "Actor.adjectives": NAME,
    "Front.title": NAME,
    "Front.description": NAME,
    "Front.asks": NAME,
    "Source.URL": ADDRESS,
    "Reference.url": ADDRESS,
    "Reference.archived": ADDRESS,
}
"""Fields whose form is not that of plain WORDS, which all others have, also those that are new."""
PAGES: Mapping[str, Form] = {"OutlineBlock.prose": Page(), "Section.title": Form((*_ON_PAGES, *_IN_LINKS))}
"""The same on the editors' own pages."""
REMEDY = "Take it out: seeds hold plain sentences, with *stress* at most."
REMEDIES = {
    "evidence": "With the text at hand run: python -m scripts fingerprint SOURCE --originals DIR",
    "measured": "Run: make mutants",
}
EXEMPT: Mapping[str, str] = {
    "Print.stems": "hashes, which are numbers",
    "Print.pairs": "hashes, which are numbers",
    "Print.triples": "hashes, which are numbers",
    "Print.quotes": "seals, which are only ever compared",
    "Plain.stems": "the source's own text, which comes onto no page",
    "Plain.words": "the source's own text, which comes onto no page",
    "Review.words": "a record as it was read, shown at the next reading alone",
    "Review.remark": "what a reader would not sign, shown to editors alone",
    "Library.citations": "Markdown that a CSL processor made: the citation check holds it to its record",
    "Library.basemap": "degrees; the names of states have the form of an id",
    "Library.places": "knows where things stand, and comes onto no page",
}
"""Fields that this check leaves out, with the reason."""


def markup(library: Library) -> Iterator[Fault]:
    """HTML, links, footnotes, attributes, scripts or blocks of Markdown in any string of the seeds."""
    for string in list_strings(library, EXEMPT):
        words = string.words
        if _is_plain(words):
            continue
        form = form_of(string)
        for below, line in enumerate(words.split("\n") if form.lines else (words,)):
            for match, what in form.wrong(line):
                yield Fault(
                    spot=string.spot(library, match.strip(), below),
                    message=f"{what} stands in this text" + (f': "{match.strip()}"' if match.strip() else ""),
                    remedy=REMEDIES.get(string.source, REMEDY),
                )


def _is_plain(words: str) -> bool:
    if "_" in words or not _PLAIN.fullmatch(words):
        return False
    return ":" not in words or not _OF_ADDRESS.search(words)


def form_of(string: String) -> Form:
    """The form that a string must have, by the name of its field."""
    known = {**FORMS, **PAGES} if string.source == "pages" else FORMS
    return next((known[name] for name in string.names if name in known), WORDS)


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


def find_markup(citation: str) -> str:
    """What a rendered citation holds that no CSL processor gives; empty if there is nothing."""
    plain = _is_plain(citation.replace("*", ""))
    found = (
        *(() if plain else _match_patterns((*_FORBIDDEN, (re.compile("<"), "HTML")), citation)),
        *_match_stars(citation, stress=True),
    )
    return next((what for _, what in found), "")
