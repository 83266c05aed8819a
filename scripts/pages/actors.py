"""A page for each actor: who it is, what is said of it by theme and in time order, who appears with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from scripts.library import labels, routes, site
from scripts.library.addresses import corridor_file
from scripts.library.model import Library, State
from scripts.library.query import without_marks
from scripts.pages import updates
from scripts.pages.actor_list import SEEDS, count_statements, make_actor_list, make_way_on
from scripts.pages.blocks import Block, box, bullets, heading, linkable, mark_references, table
from scripts.pages.drawn import country_map
from scripts.pages.here import Here
from scripts.pages.map import SEEDS as MAP_SEEDS
from scripts.pages.page import Page
from scripts.pages.route_cards import route_title
from scripts.pages.words import join_words, list_other_names, plural, tell_date, upper


def make_actors(library: Library, states: Mapping[str, State]) -> Iterator[Page]:
    """The page of every actor who has one, the page that lists them all, and the ways on to it."""
    told: dict[str, list[str]] = {key: [] for key in library.actors}
    together: dict[str, Counter[str]] = {key: Counter() for key in library.actors}
    for full in sorted(library.claims, key=library.order):
        present = library.actors_named[full]
        for key in present:
            told[key].append(full)
            together[key].update(other for other in present if other != key)
    yield make_actor_list(library, states, told)
    for key in library.actors:
        if key in library.paged:
            yield _make_actor(library, states, key, told[key], together[key])
        else:
            yield make_way_on(library, states, key)


def _make_actor(
    library: Library, states: Mapping[str, State], key: str, told: list[str], together: Counter[str]
) -> Page:
    here, actor = Here(library, states, f"actors/{key}.md"), library.actors[key]
    number = count_statements(library, key, told)
    mapped = country_map.is_on_the_map(library, key)
    return Page(
        file=here.file,
        title=upper(actor.name),
        description=without_marks(actor.definition or f"What the sources say of {actor.name}: {number}."),
        seeds=(*SEEDS, *MAP_SEEDS) if mapped else SEEDS,
        assets=("map.css", "record.css") if mapped else (),
        blocks=(
            *_introduce(here, key),
            *((Block(country_map.draw_country_map(library, here.file, key)),) if mapped else ()),
            *_write_facts(here, key),
            Block(f"{_count(here, key, told)}\n{{: .dateline }}"),
            *_write_ground(here, key),
            *_write_themes(here, told, key),
            *_write_updates(here, key),
            *_rank_company(here, together),
        ),
    )


def _introduce(here: Here, key: str) -> Iterator[Block]:
    """Who or what an actor is: the editors' definition, or which of the sources somebody wrote."""
    actor, sources = here.library.actors[key], here.library.sources
    yield Block(here.definition(actor), known=(key,))
    for sid in here.library.works.get(key, ()):
        source = sources[sid].source
        title = f"[{source.title}]({here.to(f'sources/{sid}.md')})"
        note = f" {upper(source.title_note)}." if source.title_note else ""
        yield Block(f"The author of {title}, a text that this site goes through.{note}")
    if actor.forms:
        yield Block(f"Also called here: {list_other_names(actor)}.")


def _write_facts(here: Here, key: str) -> Iterator[Block]:
    """The facts of a state, each with its reference."""
    facts = here.library.actors[key].facts
    if facts:
        rows = ((fact.what, linkable(fact.value) + mark_references(fact.reference)) for fact in facts)
        yield from box(table(("Fact", "By the record"), rows), class_="facts")


def _count(here: Here, key: str, told: list[str]) -> str:
    """How the editors know all this, how often an actor is named, and the way to its dates."""
    known = f"{labels.STATES['read']} · " if here.library.actors[key].definition else ""
    dated = sum(1 for full in told if here.library.claims[full].when)
    way = f"{here.to('timeline.md')}?actor={key}"
    on_the_timeline = f" · [{plural(dated, 'dated claim')} on the timeline]({way})" if dated else ""
    return f"{known}Named in {count_statements(here.library, key, told)}{on_the_timeline}"


def _rank_company(here: Here, together: Counter[str]) -> Iterator[Block]:
    """Who else the claims on an actor name, the most often named first."""
    if together:
        yield heading(2, "Appears with", "appears-with")
        actors = here.library.actors
        ranked = sorted(together.items(), key=lambda item: (-item[1], actors[item[0]].name))
        yield bullets(f"{here.link(other)}: {plural(n, 'claim')}" for other, n in ranked)


def _write_themes(here: Here, told: list[str], key: str) -> Iterator[Block]:
    """What is said of an actor, theme by theme: what has a date of its own, then the rest."""
    library = here.library
    by_theme: dict[str, list[str]] = {}
    for full in told:
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
            f"[{route_title(here.library, name)}]({here.to(corridor_file(name))}), "
            f"{labels.STATUS[here.library.corridors[name].status]}: {join_words(points)}"
            for name, points in found
        )


def _date_in_bold(library: Library, full: str) -> str:
    when = tell_date(library, full)
    return f"**{when}.** " if when else ""
