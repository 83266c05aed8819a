"""A page for each actor: what is said of it, by theme and in time order, and who appears with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from scripts.check.base import gazetteer
from scripts.edtf import readable
from scripts.link import anchor, claim_page
from scripts.model import Library, State
from scripts.pages import since
from scripts.pages.parts import Page, actors_of, entity_link, plural, section_of

KINDS = {"state": "States", "group": "Groups of states", "organisation": "Organisations", "person": "People"}
SEEDS = ("seeds/actors.yml", "seeds/sources/*.yml")


def actors(library: Library, states: Mapping[str, State]) -> Iterator[Page]:
    """The page of every actor, and the page that lists them."""
    told: dict[str, list[str]] = {key: [] for key in library.actors}
    together: dict[str, Counter[str]] = {key: Counter() for key in library.actors}
    for full in sorted(library.claims, key=library.order):
        present = actors_of(library, full)
        for key in present:
            told[key].append(full)
            together[key].update(other for other in present if other != key)
    yield _index(library, states, told)
    for key in library.actors:
        yield _actor(library, states, key, told[key], together[key])


def _index(library: Library, states: Mapping[str, State], told: Mapping[str, list[str]]) -> Page:
    page = Page(
        library,
        states,
        "actors/index.md",
        "Actors",
        "Every state, organisation and person that the claims on this site name.",
        SEEDS,
    )
    page.heading(1, "Actors")
    page.add("Every state, organisation and person that the claims on this site name.")
    for kind, title in KINDS.items():
        page.heading(2, title, title.split()[0].lower())
        rows = sorted((a.name, key) for key, a in library.actors.items() if a.kind == kind)
        page.add(
            "\n".join(f"- {entity_link(page, key)}: {plural(len(told[key]), 'claim')}" for _, key in rows)
        )
    return page


def _actor(
    library: Library, states: Mapping[str, State], key: str, told: list[str], together: Counter[str]
) -> Page:
    actor = library.actors[key]
    title = actor.name[0].upper() + actor.name[1:]
    page = Page(
        library,
        states,
        f"actors/{key}.md",
        title,
        f"What the sources say of {actor.name}: {plural(len(told), 'claim')}, each with its passage.",
        SEEDS,
    )
    page.heading(1, title)
    page.add(f"*{actor.kind.capitalize()}. {plural(len(told), 'claim')}.*")
    if actor.forms:
        page.add(f"Also found as: {', '.join(actor.forms)}.")
    if actor.about:
        page.linker.section(key)
        page.add(f"{page.claim(actor.about)} {_home(page, actor.about)}")
    for tid, theme in library.themes.items():
        mine = [f for f in told if library.claims[f].on.startswith(tid + "/") and f != actor.about]
        if not mine:
            continue
        page.heading(2, theme.front.title, tid)
        page.linker.section(key)
        page.add(
            "\n".join(f"- {_dated(library, full)}{page.claim(full)} {_home(page, full)}" for full in mine)
        )
    later = [uid for uid in since.updates_of(library) if key in _named(library, uid)]
    if later:
        page.heading(2, "Since then", since.SINCE)
        page.linker.section(key)
        page.add("\n".join(f"- {since.update(page, uid)}" for uid in later))
    if together:
        page.heading(2, "Appears with", "appears-with")
        ranked = sorted(together.items(), key=lambda item: (-item[1], library.actors[item[0]].name))
        page.add("\n".join(f"- {entity_link(page, other)}: {plural(n, 'claim')}" for other, n in ranked))
    return page


def _named(library: Library, uid: str) -> set[str]:
    """The actors whom an update names."""
    return {key for key, _, _ in gazetteer(library).mentions(library.updates[uid].text)}


def _dated(library: Library, full: str) -> str:
    when = library.claims[full].when
    return f"**{readable(when)}.** " if when else ""


def _home(page: Page, full: str) -> str:
    """The way to where a claim is told, named by its section."""
    _, section = section_of(page.library, full)
    return f"([{section}]({page.to(claim_page(page.library, full) + '#' + anchor(full))}))"
