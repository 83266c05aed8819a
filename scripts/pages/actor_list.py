"""The list of all actors: the way to each page, and whoever is named once, with the one statement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scripts.language.elements import element, markdown
from scripts.library.addresses import actor_anchor, actor_page, entity_file
from scripts.library.fields import ActorKind
from scripts.library.labels import ACTORS
from scripts.library.model import Library, State
from scripts.library.site import ACTORS_LIST
from scripts.pages import updates
from scripts.pages.blocks import Block, bullets, heading
from scripts.pages.here import Here
from scripts.pages.page import Page
from scripts.pages.words import join_words, plural, upper

SEEDS = ("seeds/actors.yml", "seeds/sources/*.yml", "seeds/updates.yml")


def make_actor_list(library: Library, states: Mapping[str, State], told: Mapping[str, list[str]]) -> Page:
    """The list; `told` are the claims that name each actor."""
    here = Here(library, states, ACTORS_LIST)
    about = "Every state, organisation and person that the claims on this site name."
    kinds = (block for kind in ACTORS for block in _list_kind(here, kind, told))
    blocks = (Block(about), *kinds)
    return Page(file=here.file, title="Actors", description=about, seeds=SEEDS, blocks=blocks)


def make_way_on(library: Library, states: Mapping[str, State], key: str) -> Page:
    """What stands where the page of an actor would, who is named once: it leads on to the list."""
    here, name = Here(library, states, actor_page(key)), upper(library.actors[key].name)
    return Page(
        file=here.file,
        title=name,
        description=f"{name} has its place on the list of actors.",
        seeds=("seeds/actors.yml",),
        blocks=(
            Block(f"{name} has its place on [the list of actors]({here.to(entity_file(library, key))})."),
        ),
        moved=entity_file(library, key),
    )


def count_statements(library: Library, key: str, told: list[str]) -> str:
    """How many claims and updates name an actor, in words."""
    later = len(library.told.updates_naming.get(key, ()))
    counts = (plural(len(told), "claim") if told else "", plural(later, "update") if later else "")
    return join_words([count for count in counts if count] or [plural(0, "claim")])


def _list_kind(here: Here, kind: ActorKind, told: Mapping[str, list[str]]) -> Iterator[Block]:
    """The actors of a kind, by name."""
    library = here.library
    yield heading(2, ACTORS[kind], ACTORS[kind].split()[0].lower())
    found = {key: upper(actor.name) for key, actor in library.actors.items() if actor.kind == kind}
    for key, name in sorted(found.items(), key=lambda row: row[1]):
        if key in library.paged:
            yield bullets((f"{here.link(key, name)}: {count_statements(library, key, told[key])}",))
        else:
            yield bullets((_tell_whole(here, key, name, told[key]),), known=(key,))


def _tell_whole(here: Here, key: str, name: str, told: list[str]) -> str:
    """Who somebody is who has no page, and the one statement that names them."""
    actor, later = here.library.actors[key], here.library.told.updates_naming.get(key, ())
    parts = [element("span", markdown(f"**{name}.**"), id=actor_anchor(key)), here.definition(actor)]
    parts += ["*In the sources:*"] if told else []
    parts += (f"{here.claim(full)} {here.way_to_section(full)}" for full in told)
    parts += (updates.tell_update(here, uid) for uid in later)
    return " ".join(filter(None, parts))
