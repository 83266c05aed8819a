"""The texts of footnotes: who says it and where, for a claim; what was read and when, for a reference."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby

from scripts.language.edtf import readable
from scripts.language.elements import Html, attribute_list, element, end_tag, start_tag
from scripts.library.addresses import note_file, passage_file
from scripts.library.labels import NOTE_KINDS, RELATIONS, STATES
from scripts.library.model import Library, State
from scripts.library.query import without_marks
from scripts.library.records import Claim
from scripts.library.voices import VOICES
from scripts.library.worked_out import leaned_on, relative_days, tell_reading
from scripts.pages.blocks import Block
from scripts.pages.here import Anywhere, Here, link_from
from scripts.pages.sights import tell_line_of_sight
from scripts.pages.words import linked, short_name, spell_out, text_fragment, upper, voice_mark

# Up to a full stop behind which another sentence begins.
_SENTENCE = re.compile(r".+?[.?!](?=\s+[A-Z“‘])")
SUMMED, READ = "summed", "read"
"""The kinds of marks that no voice stands behind: of a finding, and of a reference."""


@dataclass(frozen=True, kw_only=True)
class Footnote:
    """The name of a footnote, its text, and the kind of its mark: a voice, or what else stands behind it.

    `group` is the id of the source under which it is listed; `number` is that of its marks.
    """

    name: str
    text: str
    kind: str
    group: str
    number: int = 0

    def mark(self, time: int) -> str:
        """The id of its first mark, its second, and so on."""
        return f"fnref{time if time > 1 else ''}:{self.name}"


@dataclass(frozen=True)
class Footnotes:
    """The footnotes of all pages: each is told once, and its links are made for each page that has it."""

    library: Library
    states: Mapping[str, State]
    _told: dict[str, Footnote | None] = field(default_factory=dict)

    def write(self, name: str, file: str) -> Footnote | None:
        """The footnote of this name on a page; None for a name that is the editors' own."""
        if name not in self._told:
            self._told[name] = write_footnote(Anywhere(self.library, self.states, ""), name)
        note = self._told[name]
        return note and replace(note, text=link_from(file, note.text))


def write_footnote(here: Here, name: str) -> Footnote | None:
    """The footnote of this name; None for a name that is the editors' own."""
    library, finding = here.library, name.removeprefix("finding--")
    if finding != name and finding in library.findings:
        return Footnote(name=name, text=tell_line_of_sight(here, finding), kind=SUMMED, group=SUMMED)
    if (full := name.replace("--", "/")) in library.claims:
        sid = full.partition("/")[0]
        return Footnote(name=name, text=_tell_claim(here, full), kind=library.voice(full), group=sid)
    rid = name.removeprefix("ref-")
    if rid != name and rid in library.references:
        return Footnote(name=name, text=_tell_reference(here, rid), kind=READ, group=READ)
    return None


def list_footnotes(here: Here, notes: Iterable[Footnote], times: Mapping[str, int]) -> Iterator[Block]:
    """All footnotes of a page, folded: the findings, then by source, then the references."""
    notes = tuple(notes)
    if not notes:
        return
    ranks = {SUMMED: -1, READ: len(here.library.sources)}
    ranks |= {sid: n for n, sid in enumerate(here.library.sources)}
    yield Block(start_tag("details", class_="footnotes", id="footnotes", markdown=1))
    yield Block(element("summary", f"Sources and notes of this page ({len(notes)})"))
    for group, those in groupby(sorted(notes, key=lambda note: ranks[note.group]), key=lambda n: n.group):
        mine = tuple(those)
        yield Block(f"{_head_group(here, group, mine)}\n{{: .footnotes-of }}")
        yield Block("\n".join(_list_item(note, times[note.name]) for note in mine))
    yield Block(end_tag("details"))


def _list_item(note: Footnote, times: int) -> str:
    """A footnote in its list, with the ways back to each of its marks."""
    back = " ".join(
        element(
            "a",
            "↩",
            class_="footnote-backref",
            href=f"#{note.mark(time)}",
            title=f"Back to {note.number} in the text",
        )
        for time in range(1, times + 1)
    )
    return f"1. {note.text} {back}\n   {attribute_list(f'#fn:{note.name}', value=note.number)}"


def _head_group(here: Here, group: str, mine: tuple[Footnote, ...]) -> str:
    """What a group of footnotes rests on: the editors' reading, a source, or public pages."""
    library = here.library
    if group == SUMMED:
        return "**Summed up by the editors**"
    if group == READ:
        days = sorted(library.references[note.name.removeprefix("ref-")].seen for note in mine)
        first, last = readable(days[0]), readable(days[-1])
        when = f"on {first}" if first == last else f"between {first} and {last}"
        return f"**Public pages**, {STATES['read'][0].lower()}{STATES['read'][1:]}, {when}"
    source = library.sources[group].source
    citation = library.citations.get(group, {}).get("citation", group)
    note = f" {upper(source.title_note)}." if source.title_note else ""
    return f"{citation}{note} [Where to find the text]({here.to(f'sources/{group}.md#text')})"


def _tell_claim(here: Here, full: str) -> str:
    """Who says it and where: source, place in the text, voice, state, and the quote if there is one."""
    library, claim = here.library, here.library.claims[full]
    sid = full.partition("/")[0]
    where = "; ".join(f"[{spell_out(at)}]({here.to(passage_file(sid, at))})" for at in library.cited[full])
    who = library.actors.get(claim.speaker or "")
    voice = library.voice(full)
    who_says = f"{upper(VOICES[voice].name)}{f' ({who.name})' if who else ''}."
    parts = [
        element("span", f"{short_name(library, sid)}, ", class_="of") + f"{where}.",
        f"{voice_mark(voice)} {element('span', who_says, class_='voice-name')}",
        _tell_state(here, full, claim),
    ]
    if claim.quote:
        url = text_fragment(library.sources[sid].source.URL, claim.quote)
        parts.append(f"Quoted: “{claim.quote}”." if not url else f"Quoted: [“{claim.quote}”]({url}).")
    parts += (f"{RELATIONS[how]} {here.way(other)}." for other, how in claim.also.items())
    if claim.when and "when" in claim.grounded:
        parts.append(f"Date set by the editors: {readable(claim.when)}.")
    for day, words in relative_days(library, full).items():
        parts.append(f"Date worked out from “{words}” and the date of issue: {readable(day)}.")
    parts += (f"{tell_reading(reading)}." for reading in leaned_on(library, full, library.gazetteer))
    return " ".join(parts)


def _tell_state(here: Here, full: str, claim: Claim) -> Html | str:
    """How a claim stands: that it matches its source, or what the record has against it."""
    state = here.states.get(full, "failed")
    if not claim.note_kind or not claim.note:
        return element("span", f"{STATES[state]}.", class_=f"state {state}")
    kind = f"[{upper(NOTE_KINDS[claim.note_kind].name)}]({here.to(note_file(here.library, full))})"
    if claim.note_kind == "corrects" and state == "matches":
        return f"{kind}: {_first_sentence(claim.note)}"
    told = element("span", f"{STATES[state]}.", class_=f"state {state}")
    return f"{told} {kind}: {_first_sentence(claim.note)}"


def _first_sentence(note: str) -> str:
    """The first sentence of a note, without its marks."""
    text = without_marks(note)
    found = _SENTENCE.match(text)
    return found[0] if found else text


def _tell_reference(here: Here, rid: str) -> str:
    """The citation of a reference, and what a reader should know of whoever speaks."""
    record = here.library.references[rid]
    weak = f" {upper(record.owner)}." if record.owner else ""
    weak += " A weak reference: no stronger page was found." if record.weak else ""
    if record.archived:
        weak += f" [Archived copy]({record.archived})."
    text = here.library.citations.get(rid, {}).get("citation", record.title)
    # When it was read is said once for all references of a page.
    return linked(text).replace(f" Accessed {readable(record.seen)}.", "") + weak
