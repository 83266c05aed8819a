"""A page for each source: its record, and what became of every passage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scripts.language.edtf import readable
from scripts.language.elements import element, markdown
from scripts.library.addresses import claim_anchor, claim_page, note_file, passage_anchor
from scripts.library.labels import NOTE_KINDS
from scripts.library.model import Library, State
from scripts.library.query import reference_users, section_of, section_title
from scripts.library.site import CORRIDORS
from scripts.library.voices import VOICES
from scripts.pages.page import Page
from scripts.pages.words import linked, plural, upper


def make_sources(library: Library, states: Mapping[str, State]) -> Iterator[Page]:
    """The page of every source, and the page that lists them with the references."""
    yield _make_source_list(library, states)
    for sid in library.sources:
        yield _make_source(library, states, sid)


def _cite_record(library: Library, name: str) -> str:
    return library.citations.get(name, {}).get("citation", name)


def _make_source_list(library: Library, states: Mapping[str, State]) -> Page:
    page = Page(
        library,
        states,
        "sources/index.md",
        "Sources",
        "The texts that this site rests on, and the public pages that its notes rest on.",
        ("seeds/sources/*.yml", "seeds/references.yml"),
    )
    page.heading(1, "Sources")
    page.heading(2, "Texts, verified passage by passage", "texts")
    for sid, file in library.sources.items():
        page.add(
            f"- {_cite_record(library, sid)} "
            f"[{plural(len(library.evidence.get(sid, {})), 'passage')}, "
            f"{plural(len(file.claims), 'claim')}]({page.to(f'sources/{sid}.md')})"
        )
    page.heading(2, "References, read by the editors", "references")
    page.add(
        "Public pages that the editors' notes rest on. An editor has read them and put their facts into "
        "our words; no machine has verified them, so their state is *read*. Where the publisher belongs to a "
        "state, or takes a side, that is said."
    )
    used = reference_users(library)
    rows = []
    for rid, reference in sorted(
        library.references.items(), key=lambda row: _cite_record(library, row[0]).lower()
    ):
        weak = f" {upper(reference.owner)}." if reference.owner else ""
        weak += " *Weak: no stronger page was found.*" if reference.weak else ""
        ways = ", ".join(dict.fromkeys(_link_user(page, key) for key in used.get(rid, ())))
        rows.append(f"- {linked(_cite_record(library, rid))}{weak} Used in: {ways}.")
    page.add("\n".join(rows))
    return page


def _link_user(page: Page, key: str) -> str:
    """The way to what uses a reference: a note, an update, a count, a key figure, a corridor."""
    library = page.library
    kind, _, name = key.partition(":")
    if kind == "claim":
        place, words = f"{claim_page(library, name)}#note-{claim_anchor(name)}", section_of(library, name)[1]
    elif kind == "update":
        on = library.updates[name].on
        place, words = f"{on}.md#update-{name}", f"{library.themes[on].front.title}: since then"
    elif kind == "count":
        count = library.counts[name]
        place, words = f"{count.on.partition('/')[0]}.md#count-{name}", count.title
    elif kind == "figure":
        on = library.key_figures[name].on
        place, words = on.replace("/", ".md#"), section_title(library, on)[1]
    else:
        place, words = f"{CORRIDORS}.md#figures", "Corridors in figures"
    return f"[{words}]({page.to(place)})"


def _make_source(library: Library, states: Mapping[str, State], sid: str) -> Page:
    file = library.sources[sid]
    used, reasons = library.accounts[sid]
    known = library.evidence.get(sid, {})
    source = file.source
    page = Page(
        library,
        states,
        f"sources/{sid}.md",
        source.title,
        f"Every passage of this source and what became of it: {plural(len(file.claims), 'claim')}.",
        (f"seeds/sources/{sid}.yml", f"seeds/fingerprints/{sid}.json"),
    )
    page.heading(1, source.title)
    page.add(_cite_record(library, sid))
    if source.title_note:
        page.add(f"*{source.title_note[0].upper()}{source.title_note[1:]}.*")
    page.add(
        f"Voice of this source: {VOICES[source.voice].name}. Dated {readable(source.issued)}. "
        "The text itself is not republished here; what is kept is a [fingerprint](#file).",
        f"{plural(len(known), 'passage')}: {len(used)} cited by {plural(len(file.claims), 'claim')}, "
        f"{len(reasons)} set aside with a reason. Passages are numbered as paragraph and sentence; "
        "a heading or a byline counts as a paragraph.",
    )
    page.heading(2, "What became of each passage", "passages")
    rows = ["| Passage | What became of it |", "|---|---|"]
    for at in known:
        number = f"[{at}](#{passage_anchor(at)}){{ #{passage_anchor(at)} }}"
        told = "".join(_quote_claim(page, full) for full in used.get(at, ()))
        rows.append(f"| {number} | {told or 'Set aside: ' + reasons.get(at, 'not dealt with') + '.'} |")
    page.add("\n".join(rows))
    page.heading(2, "The file behind the fingerprint", "file")
    page.add(f"Whoever has the text knows by its SHA-256 that it is the same:\n\n`{source.original.sha256}`")
    return page


def _quote_claim(page: Page, full: str) -> str:
    """A claim as its source's page quotes it, with the way to where it is told."""
    theme, section = section_of(page.library, full)
    target = page.to(f"{claim_page(page.library, full)}#{claim_anchor(full)}")
    state = page.states.get(full, "failed")
    text = f"{page.library.claims[full].text} ([{theme}: {section}]({target}), {state})"
    kind = page.library.claims[full].note_kind
    if kind:
        text += f" Editors' note: [{NOTE_KINDS[kind].name}]({page.to(note_file(page.library, full))})."
    return element("span", markdown(text), class_="told")
