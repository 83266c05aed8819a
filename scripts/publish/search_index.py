"""What the search finds: pages, claims, notes, updates, counts, terms, corridors and passages, each once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Protocol

from scripts.language.edtf import readable
from scripts.language.elements import element, escape_text
from scripts.language.text import tokens
from scripts.library.addresses import (
    CARDS,
    claim_file,
    corridor_file,
    count_file,
    entity_file,
    finding_file,
    note_file,
    passage_file,
    series_file,
    update_file,
    url_of,
)
from scripts.library.citation import short_title
from scripts.library.labels import STATUS
from scripts.library.model import Library
from scripts.library.named import Actor, Defined, Named
from scripts.library.query import section_of, without_marks
from scripts.library.voices import VOICES

INITIALS = re.compile(r"[A-Z]{2,}")
Document = dict[str, str | int]


class Titled(Protocol):
    """What the index needs to know of a page: its file under docs/, its title and description."""

    @property
    def file(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def description(self) -> str: ...


ENTITY = 4
"""How much more an actor or a term weighs than a sentence that only names it."""
FINDING = 2
"""How much more a finding weighs than what it sums up."""
ROUTE = 8
"""How much more a corridor weighs: its names are made of common words, such as line."""


def list_documents(library: Library, pages: Iterable[Titled]) -> list[Document]:
    """The documents of the search index: each page before what stands on it, so that it heads its group."""
    pages = tuple(pages)
    mapped = any(page.file == CARDS for page in pages)
    return [
        *_list_pages(library, pages),
        *_list_findings(library),
        *_list_claims(library),
        *_list_updates(library),
        *_list_series(library),
        *_list_terms(library),
        *(_list_corridors(library) if mapped else ()),
        *_list_passages(library),
    ]


def _document(file: str, title: str, text: str, boost: int = 0) -> Document:
    """One document, of a file under docs/ or an anchor in it.

    Titles and texts are shown as HTML, so they are escaped, once.
    Without an element around it a text loses the signs before its first word and after its last.
    """
    words = " ".join(text.replace("*", "").split())
    row: Document = {
        "location": url_of(file),
        "title": escape_text(title[:1].upper() + title[1:]),
        "text": element("p", words) if words else "",
    }
    return {**row, "boost": boost} if boost else row


def _list_pages(library: Library, pages: Iterable[Titled]) -> Iterator[Document]:
    for page in pages:
        folder, _, name = page.file.removesuffix(".md").rpartition("/")
        if folder == "sources" and name in library.sources:
            yield _document(
                page.file, f"{short_title(library.sources[name].source)}: {page.title}", page.description
            )
        elif folder == "actors" and name in library.actors:
            if name in library.paged:
                yield _tell_actor(library.actors[name], page.file)
        else:
            yield _document(page.file, page.title, page.description)


def _tell_actor(actor: Actor, file: str) -> Document:
    """An actor: who or what it is, and what else it is called."""
    text = f"{_definition(actor)}{actor.kind.capitalize()}.{_other_wordings(actor)}"
    return _document(file, _name_with_initials(actor), text, ENTITY)


def _definition(defined: Defined) -> str:
    """A definition and a space after it, if there is one."""
    return f"{without_marks(defined.definition)} " if defined.definition else ""


def _list_findings(library: Library) -> Iterator[Document]:
    for name, finding in library.findings.items():
        _, outline, section = library.placed_findings[name]
        title = section.title if section else outline.front.title
        yield _document(finding_file(library, name), title, finding.text, FINDING)


def _list_claims(library: Library) -> Iterator[Document]:
    for full, claim in library.claims.items():
        section, told = section_of(library, full)[1], without_marks(library.sentence(full))
        yield _document(claim_file(library, full), section, f"{told}{_speech(library, full)}")
        if claim.note:
            yield _document(note_file(library, full), f"Editors' note: {section}", without_marks(claim.note))


def _speech(library: Library, full: str) -> str:
    """What a reader may look for and the claim's words leave out: the speaker, the voice, the quotation."""
    claim, voice = library.claims[full], library.voice(full)
    who = library.actors.get(claim.speaker or "")
    said = "" if voice == "reported" else f" Voice: {VOICES[voice].name}{f' ({who.name})' if who else ''}."
    return said + (f" “{claim.quote}”." if claim.quote and claim.quote not in claim.text else "")


def _list_updates(library: Library) -> Iterator[Document]:
    for uid, update in library.updates.items():
        yield _document(update_file(library, uid), f"Since then: {readable(update.date)}", update.text)
    for cid, count in library.counts.items():
        figures = "; ".join(f"{row.counter}: {row.value}" for row in count.rows)
        yield _document(count_file(library, cid), count.title, f"{figures}.")


def _list_series(library: Library) -> Iterator[Document]:
    for name, series in library.series.items():
        lines = "; ".join(f"{line.name}, by {line.counter}" for line in series.lines)
        text = f"Chart, {series.unit}. {series.about or ''} {lines}."
        yield _document(series_file(library, name), series.title, text, FINDING)


def _list_terms(library: Library) -> Iterator[Document]:
    for key, term in library.terms.items():
        text = f"{_definition(term)}{_other_wordings(term)}"
        yield _document(entity_file(library, key), _name_with_initials(term), text, ENTITY)
    for key, actor in library.actors.items():
        if key not in library.paged:
            yield _tell_actor(actor, entity_file(library, key))


def _list_corridors(library: Library) -> Iterator[Document]:
    for key, route in library.corridors.items():
        facts = "".join(f" {fact.what}: {fact.value}." for fact in route.facts)
        text = f"{_definition(route)}Corridor, {STATUS[route.status]}.{_other_wordings(route)}{facts}"
        yield _document(corridor_file(key), _name_with_initials(route), text, ROUTE)


def _list_passages(library: Library) -> Iterator[Document]:
    for sid, file in library.sources.items():
        used, _ = library.accounts[sid]
        for at in library.evidence.get(sid, {}):
            told = dict.fromkeys(": ".join(section_of(library, full)) for full in used.get(at, ()))
            text = f"Told in {'; '.join(told)}." if told else "Set aside."
            yield _document(passage_file(sid, at), f"{short_title(file.source)}, passage {at}", text)


def _name_with_initials(named: Named) -> str:
    """A name with its initials, for a word in a title outweighs the same word in a text."""
    initials = next(filter(INITIALS.fullmatch, named.forms), "")
    return f"{named.name} ({initials})" if initials else named.name


def _other_wordings(named: Named) -> str:
    """The wordings of something that have a word which its name and the wordings before lack."""
    known, other = set(tokens(_name_with_initials(named))), []
    for form in named.forms:
        if not known.issuperset(tokens(form)):
            other.append(form)
            known.update(tokens(form))
    return f" Also: {', '.join(other)}." if other else ""
