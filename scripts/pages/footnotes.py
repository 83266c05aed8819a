"""The texts of footnotes: who says it and where, for a claim; what was read and when, for a reference."""

from __future__ import annotations

from scripts.language.edtf import readable
from scripts.language.elements import element
from scripts.library.addresses import passage_anchor
from scripts.library.labels import NOTE_KINDS, RELATIONS, STATES
from scripts.library.voices import VOICES
from scripts.library.worked_out import leaned_on, relative_days, tell_reading
from scripts.pages.here import Here
from scripts.pages.sights import tell_line_of_sight
from scripts.pages.words import linked, short_name, text_fragment, upper, voice_mark


def write_footnote(here: Here, name: str) -> str:
    """The text of the footnote of this name; empty for a name that is the editors' own."""
    if (found := name.removeprefix("finding--")) != name and found in here.library.findings:
        return tell_line_of_sight(here, found)
    if (full := name.replace("--", "/")) in here.library.claims:
        return _tell_claim(here, full)
    rid = name.removeprefix("ref-")
    return _tell_reference(here, rid) if rid != name and rid in here.library.references else ""


def _tell_claim(here: Here, full: str) -> str:
    """Who says it and where: source, date, passage, voice, state, and the quote if there is one.

    The source is named in short: a page lists the full citations of what it cites at its end.
    """
    library, claim = here.library, here.library.claims[full]
    sid = full.partition("/")[0]
    where = ", ".join(
        f"[{at}]({here.to(f'sources/{sid}.md#{passage_anchor(at)}')})" for at in library.cited[full]
    )
    who = library.actors.get(claim.speaker or "")
    speaker = f" ({who.name})" if who else ""
    voice, state = library.voice(full), here.states.get(full, "failed")
    passage = "passage" if len(library.cited[full]) == 1 else "passages"
    who_says = element("span", f"{upper(VOICES[voice].name)}{speaker}.", class_="voice-name")
    parts = [
        f"[{short_name(library, sid)}]({here.to(f'sources/{sid}.md')}), {passage} {where}.",
        f"{voice_mark(voice)} {who_says}",
        element("span", f"{STATES[state]}.", class_="state"),
    ]
    if claim.quote:
        url = text_fragment(library.sources[sid].source.URL, claim.quote)
        parts.append(f"Quoted: “{claim.quote}”." if not url else f"Quoted: [“{claim.quote}”]({url}).")
    if claim.note_kind:
        parts.append(f"Editors' note: [{NOTE_KINDS[claim.note_kind].name}]({here.to_claim(full, 'note-')}).")
    parts += (f"{RELATIONS[how].lead} {here.way(other)}." for other, how in claim.also.items())
    if claim.when and "when" in claim.grounded:
        parts.append(f"Date set by the editors: {readable(claim.when)}.")
    for day, words in relative_days(library, full).items():
        parts.append(f"Date worked out from “{words}” and the date of issue: {readable(day)}.")
    parts += (f"{tell_reading(reading)}." for reading in leaned_on(library, full, library.gazetteer))
    return " ".join(parts)


def _tell_reference(here: Here, rid: str) -> str:
    """The citation of a reference, when it was read, and what a reader should know of whoever speaks."""
    record = here.library.references[rid]
    weak = f" {upper(record.owner)}." if record.owner else ""
    weak += " A weak reference: no stronger page was found." if record.weak else ""
    if record.archived:
        weak += f" [Archived copy]({record.archived})."
    text = here.library.citations.get(rid, {}).get("citation", record.title)
    state = element("span", f"Read on {readable(record.seen)}.", class_="state read")
    # The state says when it was read, so the citation need not.
    said = linked(text).replace(f" Accessed {readable(record.seen)}.", "")
    return f"{said} {state}{weak}"
