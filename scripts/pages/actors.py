"""A page for each actor: what is said of it, by theme and in time order, and who appears with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from scripts.library import labels, routes, site
from scripts.library.fields import ActorKind
from scripts.library.labels import ACTORS
from scripts.library.model import Library, State
from scripts.pages import updates
from scripts.pages.blocks import Block, bullets, heading
from scripts.pages.drawn import country_map
from scripts.pages.here import Here
from scripts.pages.map import SEEDS as MAP_SEEDS
from scripts.pages.page import Page
from scripts.pages.route_cards import card_file, route_title
from scripts.pages.words import join_words, plural, tell_date, upper

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
    here = Here(library, states, "actors/index.md")
    about = "Every state, organisation and person that the claims on this site name."
    drawing = f"A drawing shows [who deals with whom]({here.to('together.md')})."
    kinds = (block for kind in ACTORS for block in _list_kind(here, kind, told))
    blocks = (Block(about), Block(drawing), *kinds)
    return Page(file=here.file, title="Actors", description=about, seeds=SEEDS, blocks=blocks)


def _list_kind(here: Here, kind: ActorKind, told: Mapping[str, list[str]]) -> Iterator[Block]:
    """The actors of a kind by name, each with the number of claims that name it."""
    yield heading(2, ACTORS[kind].title, ACTORS[kind].title.split()[0].lower())
    actors = here.library.actors.items()
    rows = sorted((upper(actor.name), key) for key, actor in actors if actor.kind == kind)
    yield bullets(f"{here.link(key, name)}: {plural(len(told[key]), 'claim')}" for name, key in rows)


def _make_actor(
    library: Library, states: Mapping[str, State], key: str, told: list[str], together: Counter[str]
) -> Page:
    here, actor = Here(library, states, f"actors/{key}.md"), library.actors[key]
    number = plural(len(told), "claim")
    mapped = country_map.is_on_the_map(library, key)
    return Page(
        file=here.file,
        title=upper(actor.name),
        description=f"What the sources say of {actor.name}: {number}, each with its passage.",
        seeds=(*SEEDS, *MAP_SEEDS) if mapped else SEEDS,
        assets=("map.css",) if mapped else (),
        blocks=(
            Block(f"*{actor.kind.capitalize()}. {number}.*"),
            *((Block(country_map.draw_country_map(library, here.file, key)),) if mapped else ()),
            *_introduce(here, key, told),
            *_write_ground(here, key),
            *_write_themes(here, key, told),
            *_write_updates(here, key),
            *_rank_company(here, together),
        ),
    )


def _introduce(here: Here, key: str, told: list[str]) -> Iterator[Block]:
    """Other names of an actor, the way to its dates, and the claim that says what it is."""
    actor = here.library.actors[key]
    # Wordings that differ only in capitals are one name.
    names = {form.casefold(): form for form in reversed(actor.forms)}
    if names:
        yield Block(f"Also called here: {', '.join(reversed(names.values()))}.")
    dated = sum(1 for full in told if here.library.claims[full].when)
    if dated:
        way = f"{here.to('timeline.md')}?actor={key}"
        yield Block(f"[{plural(dated, 'dated claim')} on the timeline]({way})")
    if actor.about:
        yield Block(f"{here.claim(actor.about)} {here.way_to_section(actor.about)}", known=(key,))


def _rank_company(here: Here, together: Counter[str]) -> Iterator[Block]:
    """Who else the claims on an actor name, the most often named first."""
    if together:
        yield heading(2, "Appears with", "appears-with")
        actors = here.library.actors
        ranked = sorted(together.items(), key=lambda item: (-item[1], actors[item[0]].name))
        yield bullets(f"{here.link(other)}: {plural(n, 'claim')}" for other, n in ranked)


def _write_themes(here: Here, key: str, told: list[str]) -> Iterator[Block]:
    """What is said of an actor, theme by theme: what has a date of its own, then the rest."""
    library, about = here.library, here.library.actors[key].about
    by_theme: dict[str, list[str]] = {}
    for full in told:
        if full != about:
            by_theme.setdefault(library.claims[full].on.partition("/")[0], []).append(full)
    for tid, theme in library.themes.items():
        if tid not in by_theme:
            continue
        mine = by_theme[tid]
        yield heading(2, theme.front.title, tid, known=(key,))
        dated = [full for full in mine if library.claims[full].when]
        yield from _list_told(here, dated)
        if dated and len(dated) < len(mine):
            yield Block("Without a date of their own:")
        yield from _list_told(here, [full for full in mine if full not in dated])


def _write_updates(here: Here, key: str) -> Iterator[Block]:
    """The updates that name an actor, if there are any."""
    later = here.library.told.updates_naming.get(key, ())
    if later:
        yield heading(2, "Since then", site.SINCE, known=(key,))
        yield bullets(updates.tell_update(here, uid) for uid in later)


def _list_told(here: Here, claims: list[str]) -> Iterator[Block]:
    if claims:
        yield bullets(
            f"{_date_in_bold(here.library, full)}{here.claim(full)} {here.way_to_section(full)}"
            for full in claims
        )


def _write_ground(here: Here, key: str) -> Iterator[Block]:
    """What corridors have points in a country, each with the way to its card on the map."""
    found = list(routes.routes_through(here.library, here.library.actors[key].code or ""))
    if found:
        yield heading(2, "On its ground", "ground")
        yield Block("Corridors that run through it, with the points that [the map](../map.md) draws them by:")
        yield bullets(
            f"[{route_title(here.library, name)}]({here.to(card_file(name))}), "
            f"{labels.STATUS[here.library.corridors[name].status]}: {join_words(points)}"
            for name, points in found
        )


def _date_in_bold(library: Library, full: str) -> str:
    when = tell_date(library, full)
    return f"**{when}.** " if when else ""
