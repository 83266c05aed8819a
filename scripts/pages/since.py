"""What rests on references alone: what happened since, counts that differ, facts of corridors."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.check.base import gazetteer
from scripts.edtf import earliest, readable
from scripts.model import Library
from scripts.pages.parts import Page
from scripts.pages.words import section_of

CORRIDORS = "corridors"
SINCE = "since-then"
STATUS = {"running": "in use", "building": "being built", "planned": "planned"}


def updates_of(library: Library, tid: str = "") -> list[str]:
    """The updates of a theme, or of all, in order of time."""
    mine = (uid for uid, update in library.updates.items() if update.on == tid or not tid)
    return sorted(mine, key=lambda uid: (earliest(library.updates[uid].date), uid))


def dated(library: Library, tid: str) -> str:
    """How far the sources and the updates of a theme reach."""
    sids = {full.partition("/")[0] for full, c in library.claims.items() if c.on.startswith(f"{tid}/")}
    years = sorted({library.sources[sid].source.issued[:4] for sid in sids})
    mine = updates_of(library, tid)
    until = f"; updates to {readable(library.updates[mine[-1]].date)}" if mine else ""
    return f"Sources to {years[-1] if years else 'no date'}{until}."


def since_then(page: Page, tid: str) -> None:
    """Write the section of what happened after a theme's sources, if anything is known."""
    mine = updates_of(page.library, tid)
    if not mine:
        return
    page.heading(2, "Since then", SINCE)
    page.add(
        "What follows happened after the sources were written. It rests on public pages that the editors "
        "have read; no machine has verified it."
    )
    page.add("\n".join(f"- {update(page, uid, home=True)}" for uid in mine))


def update(page: Page, uid: str, *, home: bool = False) -> str:
    """One update: its date, what happened, its references, the claims that it continues."""
    text = told(page, uid)
    text = f'<span class="update" id="update-{uid}">{text}</span>' if home else text
    return f"**{readable(page.library.updates[uid].date)}.** {text} (follows on from {ways(page, uid)})"


def told(page: Page, uid: str) -> str:
    """What happened, with links and its references."""
    record = page.library.updates[uid]
    return page.linker.link(record.text) + page.references(record.references)


def ways(page: Page, uid: str) -> str:
    """The ways to the sections that an update continues."""
    return ", ".join(dict.fromkeys(_way(page, full) for full in page.library.updates[uid].follows))


def actors_in(library: Library, uid: str) -> tuple[str, ...]:
    """The actors whom an update names, in the order of mention."""
    named = (key for key, _, _ in gazetteer(library).mentions(library.updates[uid].text))
    return tuple(dict.fromkeys(key for key in named if key in library.actors))


def _way(page: Page, full: str) -> str:
    """The way to the section that an update continues, with its theme if that is another page."""
    tid, _, sid = page.library.claims[full].on.partition("/")
    theme, section = section_of(page.library, full)
    words = section if page.file == f"{tid}.md" else f"{theme}: {section}"
    return f"[{words}]({page.to(f'{tid}.md#{sid}')})"


def counts(page: Page, on: str) -> None:
    """Write the tables of figures that differ with the counter, for one section."""
    for cid, count in page.library.counts.items():
        if count.on == on:
            page.add(f'**<span id="count-{cid}">{count.title}</span>.** {count.about}', _table(page, cid))


def _table(page: Page, cid: str) -> str:
    rows = (
        (row.counter, row.value, readable(row.date) if row.date else "undated", row.reference)
        for row in page.library.counts[cid].rows
    )
    return table(
        ("Counted by", "Figure", "Reported on"),
        ((who, value + page.reference(rid), date) for who, value, date, rid in rows),
    )


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A Markdown table."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def corridor_facts(page: Page) -> None:
    """Write the section of facts on each corridor."""
    page.heading(2, "Corridors in figures", "figures")
    page.add("These facts rest on public pages that the editors have read; no machine has verified them.")
    for key, route in page.library.corridors.items():
        name = route.name[0].upper() + route.name[1:]
        page.add(f'**<span id="facts-{key}">{name}</span>**, {STATUS[route.status]}.')
        if route.facts:
            rows = ((fact.what, fact.value + page.reference(fact.reference)) for fact in route.facts)
            page.add(table(("What", "Figure"), rows))
