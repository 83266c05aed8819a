"""What rests on references alone: what happened since, counts that differ, facts of corridors."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.language.edtf import readable
from scripts.language.elements import element, markdown
from scripts.library.addresses import section_file, update_file
from scripts.library.labels import STATUS
from scripts.library.model import Library
from scripts.library.query import section_of
from scripts.library.records import Count
from scripts.pages.blocks import Block, linkable, mark_references, table
from scripts.pages.here import Here


def tell_dates(library: Library, tid: str) -> str:
    """How far the sources and the updates of a theme reach."""
    sids = {full.partition("/")[0] for full in library.told.in_theme[tid]}
    years = sorted({library.sources[sid].source.issued[:4] for sid in sids})
    mine = library.told.updates_in[tid]
    until = f"; updates to {readable(library.updates[mine[-1]].date)}" if mine else ""
    return f"Sources to {years[-1] if years else 'no date'}{until}."


def write_update(here: Here, uid: str) -> Block:
    """An update where it is told: its date, what happened, its references."""
    date = element("span", f"{readable(here.library.updates[uid].date)}.", class_="when")
    text = element("span", markdown(tell_event(here, uid)), class_="update", id=f"update-{uid}")
    return Block(f"{date} {text}\n{{: .since }}")


def tell_update(here: Here, uid: str) -> str:
    """One update: its date, what happened, its references, the claims that it continues."""
    text = tell_event(here, uid)
    return (
        f"**{readable(here.library.updates[uid].date)}.** {text} (follows on from {link_followed(here, uid)})"
    )


def tell_dated(here: Here, uid: str) -> str:
    """One update in a list of dates: its date, what happened, the way to its theme."""
    update = here.library.updates[uid]
    theme = here.library.themes[update.on].front.title
    way = f"[{theme}]({here.to(update_file(here.library, uid))}){{ .way }}"
    return f"**{readable(update.date)}** {tell_event(here, uid)} {way}"


def tell_event(here: Here, uid: str) -> str:
    """What happened, with links and its references."""
    record = here.library.updates[uid]
    return linkable(record.text) + mark_references(*record.references)


def link_followed(here: Here, uid: str) -> str:
    """The ways to the sections that an update continues."""
    return ", ".join(dict.fromkeys(_link_section(here, full) for full in here.library.updates[uid].follows))


def _link_section(here: Here, full: str) -> str:
    """The way to the section that an update continues, with its theme if that is another page."""
    target = section_file(here.library.claims[full].on)
    theme, section = section_of(here.library, full)
    words = section if here.file == target.partition("#")[0] else f"{theme}: {section}"
    return f"[{words}]({here.to(target)})"


def write_count(library: Library, cid: str) -> Iterator[Block]:
    """A table of figures that differ with the counter, under its title."""
    count = library.counts[cid]
    yield Block(f"**{element('span', count.title, id=f'count-{cid}')}.** {count.about}")
    yield _make_count_table(count)


def _make_count_table(count: Count) -> Block:
    return table(
        ("According to", "Figure", "Reported on"),
        (
            (row.counter, row.value + mark_references(row.reference), readable(row.date or "") or "undated")
            for row in count.rows
        ),
    )


def write_facts(library: Library, key: str) -> Iterator[Block]:
    """The facts of a corridor, under its name and status."""
    route = library.corridors[key]
    name = route.name[0].upper() + route.name[1:]
    yield Block(f"**{element('span', name, id=f'facts-{key}')}**, {STATUS[route.status]}.")
    if route.facts:
        rows = ((fact.what, fact.value + mark_references(fact.reference)) for fact in route.facts)
        yield table(("What", "Figure"), rows)
