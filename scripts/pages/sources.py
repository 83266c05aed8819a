"""A page for each source: its record, and what became of every passage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import quote as quote_url

from scripts.language.edtf import readable
from scripts.language.elements import element, markdown
from scripts.library.addresses import (
    corridor_file,
    count_file,
    entity_file,
    figure_file,
    note_file,
    passage_anchor,
    series_file,
    update_file,
)
from scripts.library.labels import NOTE_KINDS, STATES
from scripts.library.model import Library, State
from scripts.library.query import reference_users, section_of, section_title
from scripts.library.records import Source
from scripts.library.signatures import Tallies, tally_signatures
from scripts.library.voices import VOICES
from scripts.pages.blocks import Block, bullets, heading, table
from scripts.pages.here import Here
from scripts.pages.page import Page
from scripts.pages.signatures import tell_references, tell_source
from scripts.pages.words import linked, plural, upper


def make_sources(library: Library, states: Mapping[str, State]) -> Iterator[Page]:
    """The page of every source, and the page that lists them with the references."""
    tallies = tally_signatures(library)
    yield _make_source_list(library, states, tallies)
    for sid in library.sources:
        yield _make_source(library, states, tallies, sid)


def _cite_record(library: Library, name: str) -> str:
    return library.citations.get(name, {}).get("citation", name)


def _make_source_list(library: Library, states: Mapping[str, State], tallies: Tallies) -> Page:
    here = Here(library, states, "sources/index.md")
    return Page(
        file=here.file,
        title="Sources",
        description="The texts that this site rests on, and the public pages that its notes rest on.",
        seeds=("seeds/sources/*.yml", "seeds/references.yml"),
        blocks=(
            heading(2, "Texts, held against passage by passage", "texts"),
            *(bullets((_tell_source(here, sid),)) for sid in library.sources),
            heading(2, "References, read by the editors", "references"),
            Block(
                "Public pages that notes, later events, tables and definitions rest on. An editor has read "
                "them and put their facts into our words. Where the publisher belongs to a state, or takes "
                "a side, that is said."
            ),
            Block(tell_references(tallies)),
            bullets(_list_references(here)),
        ),
    )


def _tell_source(here: Here, sid: str) -> str:
    """A source in full, with how much of it there is and the way to its page."""
    passages = plural(len(here.library.evidence.get(sid, {})), "passage")
    claims = plural(len(here.library.sources[sid].claims), "claim")
    return f"{_cite_record(here.library, sid)} [{passages}, {claims}]({here.to(f'sources/{sid}.md')})"


def _list_references(here: Here) -> Iterator[str]:
    """Every reference in full, by its citation, with what uses it."""
    library, used = here.library, reference_users(here.library)
    for rid in sorted(library.references, key=lambda rid: _cite_record(library, rid).lower()):
        reference = library.references[rid]
        weak = f" {upper(reference.owner)}." if reference.owner else ""
        weak += " *Weak: no stronger page was found.*" if reference.weak else ""
        ways = ", ".join(dict.fromkeys(_link_user(here, key) for key in used.get(rid, ())))
        yield f"{linked(_cite_record(library, rid))}{weak} Used in: {ways}."


def _link_user(here: Here, key: str) -> str:
    """The way to what uses a reference: a note, an update, a count, a key figure, a corridor."""
    library = here.library
    kind, _, name = key.partition(":")
    if kind == "claim":
        place, words = note_file(library, name), section_of(library, name)[1]
    elif kind == "update":
        theme = library.themes[library.updates[name].on]
        place, words = update_file(library, name), f"{theme.front.title}: since then"
    elif kind == "count":
        place, words = count_file(library, name), library.counts[name].title
    elif kind == "series":
        place, words = series_file(library, name), library.series[name].title
    elif kind == "figure":
        words = section_title(library, library.key_figures[name].on)[1]
        place = figure_file(library, name)
    elif kind in ("actor", "term"):
        named = library.actors[name] if kind == "actor" else library.terms[name]
        place, words = entity_file(library, name), named.name
    else:
        place, words = corridor_file(name), library.corridors[name].name
    return f"[{words}]({here.to(place)})"


def _make_source(library: Library, states: Mapping[str, State], tallies: Tallies, sid: str) -> Page:
    here, file = Here(library, states, f"sources/{sid}.md"), library.sources[sid]
    number = plural(len(file.claims), "claim")
    return Page(
        file=here.file,
        title=file.source.title,
        description=f"Every passage of this source and what became of it: {number}.",
        seeds=(f"seeds/sources/{sid}.yml", f"seeds/fingerprints/{sid}.json"),
        blocks=tuple(_write_source(here, tallies, sid)),
    )


def _write_source(here: Here, tallies: Tallies, sid: str) -> Iterator[Block]:
    library, file = here.library, here.library.sources[sid]
    source, known = file.source, library.evidence.get(sid, {})
    used, reasons = library.accounts[sid]
    yield Block(_cite_record(library, sid))
    if source.title_note:
        yield Block(f"*{upper(source.title_note)}.*")
    yield Block(
        f"Voice of this source: {VOICES[source.voice].name}. Dated {readable(source.issued)}. "
        "The text itself is not republished here; what is kept is a [fingerprint](#file)."
    )
    yield Block(
        f"{plural(len(known), 'passage')}: {len(used)} cited by {plural(len(file.claims), 'claim')}, "
        f"{len(reasons)} set aside with a reason. Passages are numbered as paragraph and sentence; "
        "a heading or a byline counts as a paragraph."
    )
    yield Block(tell_source(tallies, sid))
    yield heading(2, "Where to find the text", "text")
    yield Block(_tell_whereabouts(source))
    yield heading(2, "What became of each passage", "passages")
    yield table(("Passage", "What became of it"), (_account(here, sid, at) for at in known))
    yield heading(2, "The file behind the fingerprint", "file")
    yield Block("Whoever has the text knows by its SHA-256 that it is the same:")
    yield Block(f"`{source.original.sha256}`")


def _tell_whereabouts(source: Source) -> str:
    """Where a reader gets the text: its address, else whose archive or catalogue to ask for its title."""
    if source.URL:
        return f"[The text at its publisher]({source.URL})."
    where = source.container_title or source.publisher
    author = next((name.family or name.literal for name in source.author), None)
    asked = quote_url(" ".join(filter(None, (source.title, where or author))))
    ask = f"[Search the catalogues of libraries](https://search.worldcat.org/search?q={asked})"
    if where:
        return f"Ask the archive of the {where} for the title and the date above, or a library. {ask}."
    return f"No publisher's page was found. {ask} for the title and the author's name."


def _account(here: Here, sid: str, at: str) -> tuple[str, str]:
    """A passage's number, and the claims that cite it or why it is set aside."""
    used, reasons = here.library.accounts[sid]
    number = f"[{at}](#{passage_anchor(at)}){{ #{passage_anchor(at)} }}"
    told = "".join(_quote_claim(here, full) for full in used.get(at, ()))
    return number, told or f"Set aside: {reasons.get(at, 'not dealt with')}."


def _quote_claim(here: Here, full: str) -> str:
    """A claim as its source's page quotes it, with the way to where it is told."""
    theme, section = section_of(here.library, full)
    kind = here.library.claims[full].note_kind
    text = f"{here.sentence(full)} ([{theme}: {section}]({here.to_claim(full)}))"
    if kind != "corrects":
        text += f" {STATES[here.states.get(full, 'failed')]}."
    if kind:
        text += f" Editors' note: [{NOTE_KINDS[kind].name}]({here.to(note_file(here.library, full))})."
    return element("span", markdown(text), class_="told")
