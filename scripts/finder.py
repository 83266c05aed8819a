"""What the search finds: pages, claims, notes, updates, counts, terms, corridors and passages, each once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from scripts.check.coverage import accounted
from scripts.check.links import REFERENCE
from scripts.cite import short
from scripts.edtf import readable
from scripts.link import claim_url, note_url, passage_anchor
from scripts.model import Library
from scripts.pages.parts import Page
from scripts.pages.since import CORRIDORS, STATUS
from scripts.pages.words import VOICES, section_of
from scripts.records import Named
from scripts.text import tokens

INITIALS = re.compile(r"[A-Z]{2,}")
Row = dict[str, str | int]
ENTITY = 4
"""How much more an actor or a term weighs than a sentence that only names it."""
ROUTE = 8
"""How much more a corridor weighs: its names are made of common words, such as line."""


def rows(library: Library, pages: Iterable[Page]) -> list[Row]:
    """The documents of the search index: each page before what stands on it, so that it heads its group."""
    return [
        *_pages(library, pages),
        *_told(library),
        *_later(library),
        *_entities(library),
        *_passages(library),
    ]


def _row(location: str, title: str, text: str, boost: int = 0) -> Row:
    """One document; titles and texts are shown as HTML, so they are escaped, once.

    Without an element around it a text loses the signs before its first word and after its last.
    """
    words = escape(" ".join(text.replace("*", "").split()), quote=False)
    row: Row = {
        "location": location,
        "title": escape(title[:1].upper() + title[1:], quote=False),
        "text": f"<p>{words}</p>" if words else "",
    }
    return {**row, "boost": boost} if boost else row


def _pages(library: Library, pages: Iterable[Page]) -> Iterator[Row]:
    for page in pages:
        folder = re.sub(r"(?:index)?\.md$", "", page.file)
        location = folder if folder.endswith("/") or not folder else f"{folder}/"
        name = folder.partition("/")[2]
        if folder.startswith("sources/") and name in library.sources:
            yield _row(location, f"{short(library.sources[name].source)}: {page.title}", page.description)
        elif folder.startswith("actors/") and name in library.actors:
            actor = library.actors[name]
            yield _row(location, _name(actor), f"Actor: {actor.kind}.{_also(actor)}", ENTITY)
        else:
            yield _row(location, page.title, page.description)


def _told(library: Library) -> Iterator[Row]:
    for full, claim in library.claims.items():
        section = section_of(library, full)[1]
        yield _row(claim_url(library, full), section, f"{claim.text}{_spoken(library, full)}")
        if claim.note:
            note = re.sub(rf"\s*{REFERENCE.pattern}", "", claim.note)
            yield _row(note_url(library, full), f"Editors' note: {section}", note)


def _spoken(library: Library, full: str) -> str:
    """What a reader may look for and the claim's words leave out: the speaker, the voice, the quotation."""
    claim, voice = library.claims[full], library.voice(full)
    who = library.actors.get(claim.speaker or "")
    said = "" if voice == "reported" else f" Voice: {VOICES[voice]}{f' ({who.name})' if who else ''}."
    return said + (f" “{claim.quote}”." if claim.quote and claim.quote not in claim.text else "")


def _later(library: Library) -> Iterator[Row]:
    for uid, update in library.updates.items():
        yield _row(f"{update.on}/#update-{uid}", f"Since then: {readable(update.date)}", update.text)
    for cid, count in library.counts.items():
        figures = "; ".join(f"{row.counter}: {row.value}" for row in count.rows)
        yield _row(f"{count.on.partition('/')[0]}/#count-{cid}", count.title, f"{figures}.")


def _entities(library: Library) -> Iterator[Row]:
    for key, term in library.terms.items():
        means = " ".join(library.claims[full].text for full in term.means)
        yield _row(f"glossary/#{key}", _name(term), f"{_also(term)} What it means: {means}", ENTITY)
    for key, route in library.corridors.items() if CORRIDORS in library.themes else ():
        facts = "".join(f" {fact.what}: {fact.value}." for fact in route.facts)
        text = f"Corridor, {STATUS[route.status]}.{_also(route)}{facts}"
        yield _row(f"{CORRIDORS}/#facts-{key}", _name(route), text, ROUTE)


def _passages(library: Library) -> Iterator[Row]:
    for sid, file in library.sources.items():
        used, _ = accounted(library, sid)
        for at in library.evidence.get(sid, {}):
            told = dict.fromkeys(": ".join(section_of(library, full)) for full in used.get(at, ()))
            text = f"Told in {'; '.join(told)}." if told else "Set aside."
            yield _row(f"sources/{sid}/#{passage_anchor(at)}", f"{short(file.source)}, passage {at}", text)


def _name(named: Named) -> str:
    """A name with its initials, for a word in a title outweighs the same word in a text."""
    initials = next(filter(INITIALS.fullmatch, named.forms), "")
    return f"{named.name} ({initials})" if initials else named.name


def _also(named: Named) -> str:
    """The wordings of something that have a word which its name and the wordings before lack."""
    known, other = set(tokens(_name(named))), []
    for form in named.forms:
        if not known.issuperset(tokens(form)):
            other.append(form)
            known.update(tokens(form))
    return f" Also: {', '.join(other)}." if other else ""
