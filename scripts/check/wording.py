"""The words of a claim: what it quotes, what it must not borrow, what it must not contain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.check.base import claims, places
from scripts.model import Evidence, Library
from scripts.problem import Problem
from scripts.records import Claim
from scripts.text import ELLIPSIS, checked_stems, fold, is_negator, quotations, tokens, without_quotations

MAX_QUOTE = 15
MAX_SHARED = 8
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


def quote(library: Library, code: str) -> Iterator[Problem]:
    """Quoted words, in the field or between marks in the text, that no cited passage holds."""
    for full, claim, cited in claims(library):
        sources = library.evidence[full.partition("/")[0]]
        fields = [("quote", claim.quote)] if claim.quote else []
        fields += [("text", words) for words in quotations(claim.text)]
        for field, words in fields:
            fault = _quote_fault(words, cited, tuple(sources.values()))
            if fault:
                yield Problem(
                    code=code,
                    spot=library.places.spot(f"claim:{full}", field, word=words if field == "text" else ""),
                    message=f'"{words}": {fault[0]}',
                    remedy=fault[1],
                )


def _quote_fault(
    words: str, cited: tuple[Evidence, ...], everywhere: tuple[Evidence, ...]
) -> tuple[str, str] | None:
    """What is wrong with a quotation, and the remedy; None if nothing is."""
    parts = [tokens(part) for part in ELLIPSIS.split(words) if tokens(part)]
    unfit = _unfit(parts)
    if unfit:
        return unfit
    holders = [p for p in cited if all(p.has_run(part) for part in parts)]
    if not holders:
        return _absent(parts, cited, everywhere)
    lost = [_lost_negation(parts, passage) for passage in holders]
    if all(lost):
        return f'"{lost[0]}" stands right beside these words and is left out', "Take it into the quotation."
    return None


def _unfit(parts: list[tuple[str, ...]]) -> tuple[str, str] | None:
    """Why a quotation can't be verified whatever the passage, if so."""
    if not parts:
        return "nothing is quoted", "Quote at least one word, or drop the marks."
    if sum(map(len, parts)) > MAX_QUOTE:
        return f"the quotation has more than {MAX_QUOTE} words", "Quote less and paraphrase the rest."
    if any(len(part) < 3 and len(checked_stems(part)) < len(set(part)) for part in parts):
        return "so short a quotation can't be told apart", "Quote words that carry meaning, or three words."
    return None


def _absent(
    parts: list[tuple[str, ...]], cited: tuple[Evidence, ...], everywhere: tuple[Evidence, ...]
) -> tuple[str, str]:
    """Where a quotation that no cited passage holds stands instead, or the word at which it fails."""
    other = next((p.at for p in everywhere if all(p.has_run(part) for part in parts)), "")
    if other:
        return f"not in {places(cited)}, but it seems to stand in {other}", f'Cite at: "{other}", too.'
    broken = next((part for part in parts if not any(p.has_run(part) for p in cited)), None)
    if broken is None:
        return f"its parts stand in different passages of {places(cited)}", "Quote from one passage."
    held, wrong = _furthest(broken, cited)
    told = f'; it holds "{held}", then "{wrong}" fails' if held else f', already "{wrong}" fails'
    return f"these words do not stand in {places(cited)}{told}", "Copy the words exactly, or paraphrase."


def _furthest(part: tuple[str, ...], cited: tuple[Evidence, ...]) -> tuple[str, str]:
    """The longest beginning that a passage holds, and the word at which it fails."""
    best = max(n for p in cited for n in range(len(part)) if n == 0 or p.has_run(part[:n]))
    return " ".join(part[:best]), part[best]


def _lost_negation(parts: list[tuple[str, ...]], passage: Evidence) -> str:
    """A negator of the passage that stands right before or after a quoted part."""
    quoted = [word for part in parts for word in part]
    for word in dict.fromkeys(filter(is_negator, passage.markers)):
        if passage.markers.count(word) <= quoted.count(word):
            continue
        for part in parts:
            if passage.has_run((word, *part)) or passage.has_run((*part, word)):
                return word
    return ""


def own_words(library: Library, code: str) -> Iterator[Problem]:
    """A run of 8 words outside quotes that some passage of the source has too."""
    for full, claim, _ in claims(library):
        for passage in library.evidence[full.partition("/")[0]].values():
            run = _shared(claim, passage)
            if run:
                yield Problem(
                    code=code,
                    spot=library.places.spot(f"claim:{full}", "text"),
                    message=f'{len(run)} words in a row are those of passage {passage.at}: "{" ".join(run)}"',
                    remedy="Say it in our own words, or quote it with marks.",
                )


def _shared(claim: Claim, passage: Evidence) -> tuple[str, ...]:
    """The longest run of at least MAX_SHARED words that the claim shares with the passage."""
    best: tuple[str, ...] = ()
    for stretch in without_quotations(fold(claim.text)):
        words = tokens(stretch)
        start = 0
        while start + max(MAX_SHARED, len(best) + 1) <= len(words):
            end = start + max(MAX_SHARED, len(best) + 1)
            if passage.has_run(words[start:end]):
                best = words[start:end]
            else:
                start += 1
    return best


def markup(library: Library, code: str) -> Iterator[Problem]:
    """Anything in a text of ours that could change the page around it."""
    for full, claim in library.claims.items():
        for field, text in (("text", claim.text), ("quote", claim.quote or "")):
            yield from _marked(library, code, f"claim:{full}", field, text)
        yield from _marked(library, code, f"claim:{full}", "note", claim.note or "")
    for rid, reference in library.references.items():
        for field in ("title", "publisher", "author"):
            yield from _marked(library, code, f"reference:{rid}", field, getattr(reference, field) or "")
    for sid, file in library.sources.items():
        for i, aside in enumerate(file.asides):
            yield from _marked(library, code, f"aside:{sid}:{i}", "why", aside.why)
    for kind, named in (("actor", library.actors), ("term", library.terms), ("corridor", library.corridors)):
        for nid, item in named.items():
            yield from _marked(library, code, f"{kind}:{nid}", "name", item.name)


def _marked(library: Library, code: str, key: str, field: str, text: str) -> Iterator[Problem]:
    for pattern, what in _FORBIDDEN:
        match = pattern.search(text)
        if match:
            yield Problem(
                code=code,
                spot=library.places.spot(key, field, word=match[0].strip()),
                message=f"{what} stands in this text",
                remedy="Take it out: seeds hold plain sentences, with *stress* at most.",
            )
