"""A page for each actor: what is said of it, by theme and in time order, and who appears with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from scripts.library import labels, routes, site
from scripts.library.labels import ACTORS
from scripts.library.model import Library, State
from scripts.pages import updates
from scripts.pages.drawn import locator_map
from scripts.pages.map import SEEDS as MAP_SEEDS
from scripts.pages.page import Page, link_entity
from scripts.pages.route_cards import card_file, route_title
from scripts.pages.words import join_words, plural, tell_date

SEEDS = ("seeds/actors.yml", "seeds/sources/*.yml")


def make_actors(library: Library, states: Mapping[str, State]) -> Iterator[Page]:
    """The page of every actor, and the page that lists them."""
    told: dict[str, list[str]] = {key: [] for key in library.actors}
    together: dict[str, Counter[str]] = {key: Counter() for key in library.actors}
    for full in sorted(library.claims, key=library.order):
        present = library.actors_named[full]
        for key in present:
            told[key].append(full)
            together[key].update(other for other in present if other != key)
    yield _make_actor_list(library, states, told)
    for key in library.actors:
        yield _make_actor(library, states, key, told[key], together[key])


def _make_actor_list(library: Library, states: Mapping[str, State], told: Mapping[str, list[str]]) -> Page:
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
    page.add(f"A drawing shows [who deals with whom]({page.to('together.md')}).")
    for kind, label in ACTORS.items():
        page.heading(2, label.title, label.title.split()[0].lower())
        rows = sorted(
            (a.name[0].upper() + a.name[1:], key) for key, a in library.actors.items() if a.kind == kind
        )
        page.add(
            "\n".join(
                f"- {link_entity(page, key, name)}: {plural(len(told[key]), 'claim')}" for name, key in rows
            )
        )
    return page


def _make_actor(
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
    if locator_map.is_on_the_map(library, key):
        page.assets, page.seeds = ("map.css",), (*SEEDS, *MAP_SEEDS)
        page.add(locator_map.draw_locator_map(page, key))
    # Wordings that differ only in capitals are one name.
    names = {form.casefold(): form for form in reversed(actor.forms)}
    if names:
        page.add(f"Also called here: {', '.join(reversed(names.values()))}.")
    dated = sum(1 for full in told if library.claims[full].when)
    if dated:
        way = f"{page.to('timeline.md')}?actor={key}"
        page.add(f"[{plural(dated, 'dated claim')} on the timeline]({way})")
    if actor.about:
        page.linker.section(key)
        page.add(f"{page.claim(actor.about)} {page.way_to_section(actor.about)}")
    _write_ground(page, key)
    _write_themes(page, key, told)
    _write_updates(page, key)
    if together:
        page.heading(2, "Appears with", "appears-with")
        ranked = sorted(together.items(), key=lambda item: (-item[1], library.actors[item[0]].name))
        page.add("\n".join(f"- {link_entity(page, other)}: {plural(n, 'claim')}" for other, n in ranked))
    return page


def _write_themes(page: Page, key: str, told: list[str]) -> None:
    """Write what is said of an actor, theme by theme: what has a date of its own, then the rest."""
    library, about = page.library, page.library.actors[key].about
    by_theme: dict[str, list[str]] = {}
    for full in told:
        if full != about:
            by_theme.setdefault(library.claims[full].on.partition("/")[0], []).append(full)
    for tid, theme in library.themes.items():
        if tid not in by_theme:
            continue
        mine = by_theme[tid]
        page.heading(2, theme.front.title, tid)
        page.linker.section(key)
        dated_here = [full for full in mine if library.claims[full].when]
        _list_told(page, dated_here)
        if dated_here and len(dated_here) < len(mine):
            page.add("Without a date of their own:")
        _list_told(page, [full for full in mine if full not in dated_here])


def _write_updates(page: Page, key: str) -> None:
    """Write the updates that name an actor, if there are any."""
    later = page.library.told.updates_naming.get(key, ())
    if later:
        page.heading(2, "Since then", site.SINCE)
        page.linker.section(key)
        page.add("\n".join(f"- {updates.tell_update(page, uid)}" for uid in later))


def _list_told(page: Page, claims: list[str]) -> None:
    if claims:
        rows = (
            f"- {_date_in_bold(page.library, full)}{page.claim(full)} {page.way_to_section(full)}"
            for full in claims
        )
        page.add("\n".join(rows))


def _write_ground(page: Page, key: str) -> None:
    """Write what corridors have points in a country, each with the way to its card on the map."""
    found = list(routes.routes_through(page.library, page.library.actors[key].code or ""))
    if not found:
        return
    page.heading(2, "On its ground", "ground")
    page.add("Corridors that run through it, with the points that [the map](../map.md) draws them by:")
    rows = (
        f"- [{route_title(page.library, name)}]({page.to(card_file(name))}), "
        f"{labels.STATUS[page.library.corridors[name].status]}: {join_words(points)}"
        for name, points in found
    )
    page.add("\n".join(rows))


def _date_in_bold(library: Library, full: str) -> str:
    when = tell_date(library, full)
    return f"**{when}.** " if when else ""
