"""The timeline: every dated claim and update, drawn to scale and in a list that can be filtered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from scripts.language.edtf import earliest, latest, readable
from scripts.language.elements import Html, attribute_list, element, markdown
from scripts.library.addresses import claim_anchor, update_file
from scripts.library.model import Library, State
from scripts.library.query import without_marks
from scripts.library.voices import TELLERS, Teller, name_teller
from scripts.pages import updates
from scripts.pages.blocks import Block, box, heading
from scripts.pages.drawn.timeline import draw_timeline, draw_underline_key, draw_voice_key
from scripts.pages.drawn.timeline_scale import Mark
from scripts.pages.here import Here
from scripts.pages.page import Page
from scripts.pages.words import upper

WORDS = 9
UNDERLINED = "An underlined mark stands at the date of the public record, which is not the source's."
SHARED = "Marks side by side on a line share a day; a stroke across the line shows where it is."
SPAN_KEY = element("span", class_="span-key")


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A dated claim, or an update, as the timeline knows it.

    `source_when` is the source's date where a note corrects it.
    """

    id: str
    full: str = ""
    uid: str = ""
    when: str
    source_when: str = ""
    theme: str
    voice: Teller
    actors: tuple[str, ...]
    text: str
    label: str = ""

    @property
    def told_by(self) -> tuple[str, ...]:
        """Who tells of it, and whose date it has where a note corrects that of the source."""
        teller = name_teller(self.voice)
        if not self.source_when:
            return (teller,)
        return teller, f"date of the public record; the source has {readable(self.source_when)}"


def list_entries(library: Library) -> list[Entry]:
    """Every dated claim and every update: by date, vague ones first; then claims first, by theme."""
    found = [
        Entry(
            id=f"t-{claim_anchor(full)}",
            full=full,
            when=library.date(full) or "",
            source_when=(claim.when or "") if claim.record_when else "",
            theme=claim.on.partition("/")[0],
            voice=library.voice(full),
            actors=library.actors_named[full],
            text=without_marks(library.sentence(full)),
            label=claim.label or "",
        )
        for full, claim in library.claims.items()
        if library.date(full)
    ]
    found += [
        Entry(
            id=f"t-update-{uid}",
            uid=uid,
            when=update.date,
            theme=update.on,
            voice="read",
            actors=update.actors,
            text=update.text,
            label=update.label or "",
        )
        for uid, update in library.updates.items()
    ]
    ranks = {tid: n for n, tid in enumerate(library.themes)}
    # Stable passes, the last one first, for only the last day sorts backwards.
    found.sort(key=lambda e: (bool(e.uid), ranks.get(e.theme, 0)))
    found.sort(key=lambda e: latest(e.when), reverse=True)
    return sorted(found, key=lambda e: earliest(e.when))


def make_timeline(library: Library, states: Mapping[str, State]) -> Page:
    """The page of the timeline."""
    here = Here(library, states, "timeline.md")
    return Page(
        file=here.file,
        title="Timeline",
        description="Every dated claim on this site, in order of time, each with its passage.",
        seeds=("seeds/sources/*.yml", "seeds/updates.yml", "seeds/drawings.yml"),
        assets=("timeline.css", "timeline.js"),
        blocks=tuple(_write_timeline(here, list_entries(library))),
    )


def _write_timeline(here: Here, told: list[Entry]) -> Iterator[Block]:
    yield from here.title("timeline")
    turning = tuple(entry for entry in told if entry.label)
    if turning:
        yield Block(_list_turning_points(turning))
    yield Block(
        "Every dated claim on this site, in order of time, and what happened since. Dates are as the sources "
        "give them, but where a note corrects one: there the public record's date is taken, and the source's "
        "is told."
    )
    if not told:
        return
    first = earliest(told[0].when)[:4]
    yield Block(f"Each mark of the drawing leads to its entry in [the list](#y{first}).")
    yield Block(_make_filter(here.library, told))
    yield Block(_make_drawing(here.library, told))
    for year, group in groupby(told, key=lambda entry: earliest(entry.when)[:4]):
        days = (_write_day(here, when, same) for when, same in groupby(group, key=lambda entry: entry.when))
        yield from box(heading(2, year, f"y{year}"), Block("\n".join(days)), class_="year")


def _list_turning_points(told: Iterable[Entry]) -> Html:
    """The entries that have a label: the date and the label, each with the way to its entry."""
    rows = (
        element("li", element("time", readable(e.when), datetime=e.when), " ", _link_entry(e)) for e in told
    )
    return element("ol", rows, class_="turning-points", aria_label="Turning points")


def _link_entry(entry: Entry) -> Html:
    return element("a", entry.label, href=f"#{entry.id}")


def _write_day(here: Here, when: str, told: Iterable[Entry]) -> str:
    """A date, said once, and its entries; a year stands in the heading already."""
    said = readable(when) if "-" in when else "no day given"
    date = f"**{readable(when)}**" if "/" in when else element("time", said, datetime=when)
    return "\n".join((f"1. {date}\n   {{ .day }}", *(_write_entry(here, entry) for entry in told)))


def _write_entry(here: Here, entry: Entry) -> str:
    """An entry of the list; what the filter asks for stands in its attributes."""
    said = here.claim(entry.full) if entry.full else updates.tell_event(here, entry.uid)
    link = f'[¶](#{entry.id} "Link to this entry"){{ .permalink }}'
    facets = {"data_theme": entry.theme, "data_voice": entry.voice, "data_actors": " ".join(entry.actors)}
    told_by = " · ".join(entry.told_by)
    about = element("span", told_by, " · ", markdown(_link_told(here, entry)), class_="about")
    return f"    - {said}{link} {about}\n      {attribute_list(f'#{entry.id}', '.entry', **facets)}"


def _link_told(here: Here, entry: Entry) -> str:
    """The way to where an entry is told; for an update also to what it continues."""
    if entry.full:
        return here.way(entry.full)
    theme = here.library.themes[entry.theme].front.title
    way = here.to(update_file(here.library, entry.uid))
    return f"[{theme}: Since then]({way}) · follows on from {updates.link_followed(here, entry.uid)}"


def _make_drawing(library: Library, told: Iterable[Entry]) -> Html:
    """The drawing and what its marks mean, in words."""
    titles = {tid: theme.front.title for tid, theme in library.themes.items()}
    told = list(told)
    marks = [
        Mark(
            target=e.id,
            when=e.when,
            row=e.theme,
            voice=e.voice,
            label=_label_entry(titles[e.theme], e),
            underlined=bool(e.source_when),
        )
        for e in told
    ]
    voices = {entry.voice for entry in told}
    keys = (
        element("li", draw_voice_key(teller), " ", name_teller(teller))
        for teller in TELLERS
        if teller in voices
    )
    caption = element(
        "figcaption",
        element("p", "A row is a theme; a shape tells who says it:"),
        element("ul", keys),
        element("p", SPAN_KEY, " A bar is a whole month or year: no day is given."),
        element("p", SHARED),
        element("p", draw_underline_key(), f" {UNDERLINED}"),
    )
    return element("figure", draw_timeline(marks, titles), caption, class_="strips")


def _label_entry(theme: str, entry: Entry) -> str:
    words = entry.text.replace("*", "").split()
    first = " ".join(words[:WORDS]) + (" …" if len(words) > WORDS else "")
    return f"{readable(entry.when)}: {first} ({'; '.join((theme, *entry.told_by))})"


def _make_filter(library: Library, told: Iterable[Entry]) -> Html:
    """The filter; the style sheet hides it where no script can work it."""
    told = list(told)
    themes = {tid: theme.front.title for tid, theme in library.themes.items()}
    names = {aid: upper(actor.name) for aid, actor in library.actors.items()}
    actors = dict(sorted(names.items(), key=lambda item: item[1].lower()))
    tellers: dict[str, str] = {teller: name_teller(teller) for teller in TELLERS}
    fields = (
        _make_choice("theme", themes, Counter(entry.theme for entry in told)),
        _make_choice("actor", actors, Counter(actor for entry in told for actor in entry.actors)),
        _make_choice("voice", tellers, Counter(entry.voice for entry in told)),
    )
    inside = (*fields, element("button", "Show all", type="reset"))
    shown = element("output", f"All {len(told)} entries shown")
    form = {"class_": "filter", "aria_label": "Filter the timeline", "autocomplete": "off"}
    return element("form", inside, shown, **form)


def _make_choice(name: str, words: Mapping[str, str], counts: Mapping[str, int]) -> Html:
    """A choice of one, with the number of entries for each value that occurs."""
    options = [element("option", "all", value="")]
    options += (
        element("option", f"{word} ({counts[value]})", value=value)
        for value, word in words.items()
        if counts.get(value)
    )
    return element("label", name.capitalize(), " ", element("select", options, name=name))
