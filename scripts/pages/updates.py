"""What rests on references alone: what happened since, counts that differ, facts of corridors."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.language.edtf import readable
from scripts.language.elements import element, markdown
from scripts.library.labels import STATUS
from scripts.library.model import Library
from scripts.library.query import section_of
from scripts.library.site import SINCE
from scripts.pages.page import Page


def tell_dates(library: Library, tid: str) -> str:
    """How far the sources and the updates of a theme reach."""
    sids = {full.partition("/")[0] for full in library.told.in_theme[tid]}
    years = sorted({library.sources[sid].source.issued[:4] for sid in sids})
    mine = library.told.updates_in[tid]
    until = f"; updates to {readable(library.updates[mine[-1]].date)}" if mine else ""
    return f"Sources to {years[-1] if years else 'no date'}{until}."


def write_since_then(page: Page, tid: str) -> None:
    """Write the section of what happened after a theme's sources, if anything is known."""
    mine = page.library.told.updates_in[tid]
    if not mine:
        return
    page.heading(2, "Since then", SINCE)
    page.add(
        "What follows happened after the sources were written. It rests on public pages that the editors "
        "have read; no machine has verified it."
    )
    page.add("\n".join(f"- {tell_update(page, uid, told_here=True)}" for uid in mine))


def tell_update(page: Page, uid: str, *, told_here: bool = False) -> str:
    """One update: its date, what happened, its references, the claims that it continues."""
    text = tell_event(page, uid)
    text = element("span", markdown(text), class_="update", id=f"update-{uid}") if told_here else text
    return (
        f"**{readable(page.library.updates[uid].date)}.** {text} (follows on from {link_followed(page, uid)})"
    )


def tell_event(page: Page, uid: str) -> str:
    """What happened, with links and its references."""
    record = page.library.updates[uid]
    return page.linker.link(record.text) + page.references(record.references)


def link_followed(page: Page, uid: str) -> str:
    """The ways to the sections that an update continues."""
    return ", ".join(dict.fromkeys(_link_section(page, full) for full in page.library.updates[uid].follows))


def _link_section(page: Page, full: str) -> str:
    """The way to the section that an update continues, with its theme if that is another page."""
    tid, _, sid = page.library.claims[full].on.partition("/")
    theme, section = section_of(page.library, full)
    words = section if page.file == f"{tid}.md" else f"{theme}: {section}"
    return f"[{words}]({page.to(f'{tid}.md#{sid}')})"


def write_counts(page: Page, on: str) -> None:
    """Write the tables of figures that differ with the counter, for one section."""
    for cid, count in page.library.counts.items():
        if count.on == on:
            title = element("span", count.title, id=f"count-{cid}")
            page.add(f"**{title}.** {count.about}", _make_count_table(page, cid))


def _make_count_table(page: Page, cid: str) -> str:
    rows = (
        (row.counter, row.value, readable(row.date) if row.date else "undated", row.reference)
        for row in page.library.counts[cid].rows
    )
    return make_table(
        ("According to", "Figure", "Reported on"),
        ((who, value + page.reference(rid), date) for who, value, date, rid in rows),
    )


def make_table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A Markdown table."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def write_corridor_facts(page: Page) -> None:
    """Write the section of facts on each corridor."""
    page.heading(2, "Corridors in figures", "figures")
    page.add("These facts rest on public pages that the editors have read; no machine has verified them.")
    for key, route in page.library.corridors.items():
        name = route.name[0].upper() + route.name[1:]
        page.add(f"**{element('span', name, id=f'facts-{key}')}**, {STATUS[route.status]}.")
        if route.facts:
            rows = ((fact.what, fact.value + page.reference(fact.reference)) for fact in route.facts)
            page.add(make_table(("What", "Figure"), rows))
