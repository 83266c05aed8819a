"""The pieces that pages are put together from: a page in the making, claims, footnotes, notes."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import escape

from scripts.language.edtf import readable
from scripts.language.elements import element, markdown
from scripts.library.addresses import claim_anchor, claim_page, entity_file, passage_anchor, relative_link
from scripts.library.labels import NOTE_KINDS, RELATIONS, STATES
from scripts.library.model import Library, Outline, State
from scripts.library.query import REFERENCE, section_of
from scripts.library.voices import VOICES
from scripts.library.worked_out import leaned_on, relative_days, tell_reading
from scripts.pages.linker import Linker
from scripts.pages.words import linked, short_name, text_fragment, upper, voice_mark


@dataclass
class Page:
    """A page being written: its file under docs/, its lines, the footnotes it needs.

    `assets` names the style sheets and scripts of docs/assets that this page needs beside the common ones;
    a `wide` page has no table of contents beside it.
    """

    library: Library
    states: Mapping[str, State]
    file: str
    title: str
    description: str
    seeds: tuple[str, ...]
    assets: tuple[str, ...] = ()
    template: str = ""
    wide: bool = False
    lines: list[str] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)
    cited: dict[str, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.linker = Linker(self.library, self.file)

    def add(self, *blocks: str) -> None:
        """Write blocks with an empty line between."""
        for block in blocks:
            self.lines += [block, ""]

    def heading(self, level: int, title: str, name: str = "") -> None:
        """Write a heading and begin a section: first mentions are linked anew."""
        self.add(f"{'#' * level} {title}" + (f" {{ #{name} }}" if name else ""))
        self.linker.section()

    def to(self, target: str) -> str:
        """A link from this page to a file under docs/."""
        return relative_link(target, self.file)

    def paragraph(self, claims: Iterable[str], *, told_here: bool = False, listed: bool = False) -> None:
        """Write claims as a paragraph or a list, each cited; where they are told also with notes."""
        told = list(claims)
        sentences = [self.claim(full, told_here=told_here) for full in told]
        self.add("\n".join(f"- {sentence}" for sentence in sentences) if listed else " ".join(sentences))
        if told_here:
            for full in told:
                self.editors_note(full)

    def claim(self, full: str, *, told_here: bool = False) -> str:
        """A claim with links and its citation; where it is told, with permalink and a way to its note."""
        claim = self.library.claims[full]
        text = self.linker.link(claim.text)
        if told_here:
            text = element("span", markdown(text), class_="claim", id=claim_anchor(full))
            text += f"{self.spoken(full)}{self.cite(full)}"
            text += f'[¶](#{claim_anchor(full)} "Link to this claim"){{ .permalink }}'
            if claim.note:
                text += f'[note](#note-{claim_anchor(full)} "The editors add to this"){{ .note-mark }}'
            return text
        text += self.spoken(full) + self.cite(full)
        if claim.note:
            target = self.to(f"{claim_page(self.library, full)}#note-{claim_anchor(full)}")
            text += f' [note]({target} "The editors add to this"){{ .note-mark }}'
        return text

    def spoken(self, full: str) -> str:
        """The mark of a claim's voice, set before the number of its footnote."""
        return voice_mark(self.library.voice(full))

    def cite(self, full: str) -> str:
        """The mark of a claim's footnote, which is written at the end of the page."""
        if claim_anchor(full) not in self.notes:
            self.notes[claim_anchor(full)] = self.footnote(full)
        return f"[^{claim_anchor(full)}]"

    def footnote(self, full: str) -> str:
        """Who says it and where: source, date, passage, voice, state, and the quote if there is one.

        The source is named in short: a page lists the full citations of what it cites at its end.
        """
        library, claim = self.library, self.library.claims[full]
        sid = full.partition("/")[0]
        self.cited.setdefault(sid)
        where = ", ".join(
            f"[{at}]({self.to(f'sources/{sid}.md#{passage_anchor(at)}')})" for at in library.cited[full]
        )
        who = library.actors.get(claim.speaker or "")
        speaker = f" ({who.name})" if who else ""
        voice, state = library.voice(full), self.states.get(full, "failed")
        passage = "passage" if len(library.cited[full]) == 1 else "passages"
        who_says = element("span", f"{upper(VOICES[voice].name)}{speaker}.", class_="voice-name")
        parts = [
            f"[{short_name(library, sid)}]({self.to(f'sources/{sid}.md')}), {passage} {where}.",
            f"{voice_mark(voice)} {who_says}",
            element("span", f"{STATES[state]}.", class_="state"),
        ]
        if claim.quote:
            url = text_fragment(library.sources[sid].source.URL, claim.quote)
            parts.append(f"Quoted: “{claim.quote}”." if not url else f"Quoted: [“{claim.quote}”]({url}).")
        if claim.note_kind:
            note = self.to(f"{claim_page(library, full)}#note-{claim_anchor(full)}")
            parts.append(f"Editors' note: [{NOTE_KINDS[claim.note_kind].name}]({note}).")
        parts += (f"{RELATIONS[how].lead} {self.way(other)}." for other, how in claim.also.items())
        if claim.when and "when" in claim.grounded:
            parts.append(f"Date set by the editors: {readable(claim.when)}.")
        for day, words in relative_days(library, full).items():
            parts.append(f"Date worked out from “{words}” and the date of issue: {readable(day)}.")
        parts += (f"{tell_reading(reading)}." for reading in leaned_on(library, full, library.gazetteer))
        return " ".join(parts)

    def way(self, full: str) -> str:
        """A link to where a claim is told, named by its theme and section."""
        target = self.to(f"{claim_page(self.library, full)}#{claim_anchor(full)}")
        return f"[{': '.join(section_of(self.library, full))}]({target})"

    def way_to_section(self, full: str) -> str:
        """The way to where a claim is told, named by its section alone and set apart from the text."""
        target = self.to(f"{claim_page(self.library, full)}#{claim_anchor(full)}")
        return f"[{section_of(self.library, full)[1]}]({target}){{ .way }}"

    def bibliography(self, level: int = 2) -> None:
        """Write the full citations of the sources that the page has cited so far."""
        if self.cited:
            self.heading(level, "Sources of this page", "sources")
            self.add("\n".join(f"- {self._record(sid)}" for sid in self.cited))

    def _record(self, sid: str) -> str:
        """A source in full, with what the editors could not find out about it."""
        note = self.library.sources[sid].source.title_note
        return self.library.citations.get(sid, {}).get("citation", sid) + (f" {upper(note)}." if note else "")

    def reference(self, rid: str) -> str:
        """The mark of a reference's footnote."""
        record = self.library.references[rid]
        weak = f" {upper(record.owner)}." if record.owner else ""
        weak += " A weak reference: no stronger page was found." if record.weak else ""
        if record.archived:
            weak += f" [Archived copy]({record.archived})."
        text = self.library.citations.get(rid, {}).get("citation", record.title)
        state = element("span", f"Read on {readable(record.seen)}.", class_="state read")
        # The state says when it was read, so the citation need not.
        said = linked(text).replace(f" Accessed {readable(record.seen)}.", "")
        self.notes.setdefault(f"ref-{rid}", f"{said} {state}{weak}")
        return f"[^ref-{rid}]"

    def references(self, rids: Iterable[str]) -> str:
        """The marks of several references' footnotes, one after the other."""
        return "".join(self.reference(rid) for rid in rids)

    def note_text(self, full: str) -> str:
        """A note with its references as footnotes, set close to the words before them."""
        note = self.library.claims[full].note or ""
        text = re.sub(r"\s+(?=\[@)", "", self.linker.link(note))
        return REFERENCE.sub(lambda m: self.reference(m[1]), text)

    def editors_note(self, full: str) -> None:
        """Write the editors' note on a claim, set apart, with the way back to the claim."""
        if not self.library.claims[full].note:
            return
        text = element("span", markdown(self.note_text(full)), id=f"note-{claim_anchor(full)}")
        body = textwrap.indent(f"{text} [↑ to the claim](#{claim_anchor(full)})", "    ")
        claim = self.library.claims[full]
        kind = NOTE_KINDS[claim.note_kind or "context"].name
        about = " ".join(claim.text.replace('"', "").split()[:6]).rstrip(",;:")
        self.add(f'!!! note "{upper(kind)}: editors\' note on ‘{about} …’"\n\n{body}')

    def text(self) -> str:
        """The finished Markdown: front matter without its mark, body, footnotes.

        Templates write a description into attributes as it is, so it is escaped here.
        """
        body = "\n".join(self.lines).rstrip("\n") + "\n"
        if self.notes:
            body += "\n" + "".join(f"[^{name}]: {text}\n" for name, text in self.notes.items())
        head = f"title: {_quote_yaml(self.title)}\ndescription: {_quote_yaml(escape(self.description))}\n"
        head += f"template: {self.template}\n" if self.template else ""
        head += f"assets: [{', '.join(self.assets)}]\n" if self.assets else ""
        head += "hide: [navigation, toc]\n" if self.wide else ""
        return f"{head}---\n\n{body}"


def _quote_yaml(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def link_entity(page: Page, key: str, words: str = "") -> str:
    """A link to an actor, term or corridor, under its name or other words."""
    named = page.library.actors.get(key) or page.library.terms.get(key) or page.library.corridors[key]
    return f"[{words or named.name}]({page.to(entity_file(page.library, key))})"


def begin_page(
    library: Library, states: Mapping[str, State], outline: Outline, more: tuple[str, ...]
) -> Page:
    """A page of an outline with its title; `more` are seeds that it comes from beside the outline."""
    page = Page(
        library,
        states,
        f"{outline.id}.md",
        outline.front.title,
        outline.front.description,
        (outline.file, *more),
    )
    page.heading(1, outline.front.title)
    return page
