"""The pieces that pages are put together from: a page in the making, claims, footnotes, notes."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from scripts.check.base import actors_of
from scripts.check.links import REFERENCE, cited_references
from scripts.edtf import readable
from scripts.link import Linker, anchor, claim_page, entity_file, passage_anchor, relative
from scripts.model import Library, State

VOICES = {
    "reported": "reported",
    "official": "official words",
    "analyst": "an analyst's view",
    "author": "the author's own view",
}


NOTE_KINDS = {
    "corrects": "the record differs",
    "context": "context",
    "contested": "contested",
    "outdated-name": "another name",
    "unconfirmed": "not confirmed",
}


@dataclass
class Page:
    """A page being written: its file under docs/, its lines, the footnotes it needs.

    A page that only repeats what others tell stays out of the search index, which every reader loads.
    `assets` names the style sheets and scripts of docs/assets that this page needs beside the common ones;
    a `wide` page has no table of contents beside it.
    """

    library: Library
    states: Mapping[str, State]
    file: str
    title: str
    description: str
    seeds: tuple[str, ...]
    repeats: bool = False
    assets: tuple[str, ...] = ()
    template: str = ""
    wide: bool = False
    lines: list[str] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)

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
        return relative(target, self.file)

    def paragraph(self, claims: Iterable[str], *, home: bool = False) -> None:
        """Write claims as one paragraph, each with its citation; at home with permalinks and notes."""
        told = list(claims)
        self.add(" ".join(self.claim(full, home=home) for full in told))
        if home:
            for full in told:
                self.editors_note(full)

    def claim(self, full: str, *, home: bool = False) -> str:
        """A claim with links and its citation; at home with permalink and a way to its note."""
        claim = self.library.claims[full]
        text = self.linker.link(claim.text)
        if home:
            text = f'<span class="claim" id="{anchor(full)}">{text}</span>{self.cite(full)}'
            text += f'[¶](#{anchor(full)} "Link to this claim"){{ .permalink }}'
            if claim.note:
                text += f'[note](#note-{anchor(full)} "The editors add to this"){{ .note-mark }}'
            return text
        text += self.cite(full)
        if claim.note:
            target = self.to(f"{claim_page(self.library, full)}#note-{anchor(full)}")
            text += f' [note]({target} "The editors add to this"){{ .note-mark }}'
        return text

    def cite(self, full: str) -> str:
        """The mark of a claim's footnote, which is written at the end of the page."""
        self.notes.setdefault(anchor(full), self.footnote(full))
        return f"[^{anchor(full)}]"

    def footnote(self, full: str) -> str:
        """Who says it and where: citation, passage, voice, state, and the quote if there is one."""
        library, claim = self.library, self.library.claims[full]
        sid = full.partition("/")[0]
        where = ", ".join(
            f"[{at}]({self.to(f'sources/{sid}.md#{passage_anchor(at)}')})" for at in library.cited[full]
        )
        who = library.actors.get(claim.speaker or "")
        speaker = f" ({who.name})" if who else ""
        parts = [
            library.citations.get(sid, {}).get("citation", library.sources[sid].source.title),
            f"Passage {where}." if len(library.cited[full]) == 1 else f"Passages {where}.",
            f"Voice: {VOICES[library.voice(full)]}{speaker}.",
            f"State: {self.states.get(full, 'failed')}.",
        ]
        if claim.note_kind:
            parts.append(f"Editors' note: {NOTE_KINDS[claim.note_kind]}.")
        if claim.quote:
            parts.append(f"Quote: “{claim.quote}”.")
        if claim.when and "when" in claim.grounded:
            parts.append(f"Date set by the editors: {readable(claim.when)}.")
        return " ".join(parts)

    def reference(self, rid: str) -> str:
        """The mark of a reference's footnote."""
        record = self.library.references[rid]
        weak = " A weak reference: no stronger page was found." if record.weak else ""
        if record.archived:
            weak += f" [Archived copy]({record.archived})."
        text = self.library.citations.get(rid, {}).get("citation", record.title)
        self.notes.setdefault(f"ref-{rid}", f"{text} State: read, on {readable(record.seen)}.{weak}")
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
        text = f'<span id="note-{anchor(full)}">{self.note_text(full)}</span>'
        body = textwrap.indent(f"{text} [↩ to the claim](#{anchor(full)})", "    ")
        claim = self.library.claims[full]
        kind = NOTE_KINDS[claim.note_kind or "context"]
        about = " ".join(claim.text.replace('"', "").split()[:6]).rstrip(",;:")
        self.add(f'!!! note "Editors\' note on ‘{about} …’: {kind}"\n\n{body}')

    def text(self) -> str:
        """The finished Markdown: front matter without its mark, body, footnotes."""
        body = "\n".join(self.lines).rstrip("\n") + "\n"
        if self.notes:
            body += "\n" + "".join(f"[^{name}]: {text}\n" for name, text in self.notes.items())
        head = f"title: {_quoted(self.title)}\ndescription: {_quoted(self.description)}\n"
        if self.repeats:
            head += "search:\n  exclude: true\n"
        head += f"template: {self.template}\n" if self.template else ""
        head += f"assets: [{', '.join(self.assets)}]\n" if self.assets else ""
        head += "hide: [toc]\n" if self.wide else ""
        return f"{head}---\n\n{body}"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def section_of(library: Library, full: str) -> tuple[str, str]:
    """The titles of the theme and the section where a claim is told."""
    tid, _, sid = library.claims[full].on.partition("/")
    theme = library.themes[tid]
    return theme.front.title, next(s.title for s in theme.sections if s.id == sid)


def placed(library: Library, tid: str, sid: str, blocks_claims: Iterable[str]) -> Iterator[str]:
    """The claims of a section that its outline does not place, in time order."""
    taken = set(blocks_claims)
    mine = [full for full, c in library.claims.items() if c.on == f"{tid}/{sid}" and full not in taken]
    yield from sorted(mine, key=library.order)


def entity_link(page: Page, key: str, words: str = "") -> str:
    """A link to an actor, term or corridor, under its name or other words."""
    named = page.library.actors.get(key) or page.library.terms.get(key) or page.library.corridors[key]
    return f"[{words or named.name}]({page.to(entity_file(page.library, key))})"


def plural(n: int, one: str, many: str = "") -> str:
    """'1 claim', '2 claims'."""
    return f"{n} {one if n == 1 else many or one + 's'}"


__all__ = ["Page", "actors_of", "cited_references", "entity_link", "placed", "plural", "section_of"]
