"""Addresses of everything on the site, and links on the first mention in a section."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from pathlib import PurePosixPath

from scripts.library.model import Library
from scripts.library.site import ACTORS_LIST, HOME

CARDS = "map.md"
"""The page of the map, with a card for each corridor."""


def claim_anchor(full: str) -> str:
    """The id of a claim on its page: 'ft-2023/financing' becomes 'ft-2023--financing'."""
    return full.replace("/", "--")


def passage_anchor(at: str) -> str:
    """The id of a passage on its source's page."""
    return f"p{at.replace('.', '-')}"


def section_file(on: str) -> str:
    """The file under docs/, with anchor, of a theme's section, named as in 'rivals/money'."""
    return on.replace("/", ".md#")


def passage_file(sid: str, at: str) -> str:
    """The file under docs/, with anchor, of a passage on its source's page."""
    return f"sources/{sid}.md#{passage_anchor(at)}"


def claim_file(library: Library, full: str) -> str:
    """The file under docs/, with anchor, where a claim is told."""
    return f"{library.claims[full].on.partition('/')[0]}.md#{claim_anchor(full)}"


def note_file(library: Library, full: str) -> str:
    """The file under docs/, with anchor, where the note on a claim stands."""
    return claim_file(library, full).replace("#", "#note-")


def corridor_file(name: str) -> str:
    """The file under docs/, with anchor, of a corridor's card, which has its facts."""
    return f"{CARDS}#route-{name}"


def update_file(library: Library, name: str) -> str:
    """The file under docs/, with anchor, where an update is told."""
    return f"{library.updates[name].on}.md#update-{name}"


def count_file(library: Library, name: str) -> str:
    """The file under docs/, with anchor, where a table of counts stands."""
    return f"{library.counts[name].on.partition('/')[0]}.md#count-{name}"


def series_file(library: Library, name: str) -> str:
    """The file under docs/, with anchor, where a chart stands."""
    return f"{library.series[name].on.partition('/')[0]}.md#series-{name}"


def figure_file(library: Library, name: str) -> str:
    """The file under docs/, with anchor, of the section beside which a key figure stands."""
    return section_file(library.key_figures[name].on)


def finding_anchor(name: str) -> str:
    """The id of a finding on the page whose outline has it."""
    return f"finding-{name}"


def finding_file(library: Library, name: str) -> str:
    """The file under docs/, with anchor, where a finding stands first."""
    return f"{PurePosixPath(library.findings[name].file).stem}.md#{finding_anchor(name)}"


_MARKED = {
    "claim": "", "note": "note-", "update": "update-", "count": "count-", "series": "series-",
    "finding": "finding-", "corridor": "route-", "actor": "actor-", "term": "",
}  # fmt: skip
"""How the id of a record begins on the page that shows it, for the kinds that have one."""


def record_anchor(kind: str, name: str) -> str:
    """The id that a record of a kind has on the page that shows it; empty if it has none."""
    if kind == "section":
        return name.partition("/")[2]
    return _MARKED[kind] + claim_anchor(name) if kind in _MARKED else ""


def actor_page(key: str) -> str:
    """The file under docs/ of an actor's own page; for who has none, of the page that leads to the list."""
    return f"actors/{key}.md"


def actor_anchor(key: str) -> str:
    """The id of an actor without a page of its own, on the list of actors."""
    return f"actor-{key}"


def entity_file(library: Library, key: str) -> str:
    """The file, with anchor, that tells about an actor, term or corridor."""
    if key in library.actors:
        return actor_page(key) if key in library.paged else f"{ACTORS_LIST}#{actor_anchor(key)}"
    if key in library.terms:
        return f"glossary.md#{key}"
    if key not in library.told.of_corridor:
        return ""
    return section_file(library.claims[library.told.of_corridor[key][0]].on)


def url_of(file: str) -> str:
    """The address of a file under docs/, with or without an anchor, from the root of the site."""
    path, mark, anchor = file.partition("#")
    folder, name = posixpath.split(path.removesuffix(".md"))
    return posixpath.join(folder, "" if name == HOME else f"{name}/") + mark + anchor


def relative_link(target: str, page: str) -> str:
    """A link from one file under docs/ to another."""
    path, _, fragment = target.partition("#")
    if path == page:
        return f"#{fragment}" if fragment else posixpath.basename(page)
    link = _way(path, posixpath.dirname(page))
    return f"{link}#{fragment}" if fragment else link


@lru_cache(maxsize=1 << 16)
def _way(path: str, folder: str) -> str:
    """The way from a folder to a path: there are few of both, and many links between them."""
    return posixpath.relpath(path, folder or ".")


def published_link(target: str, page: str) -> str:
    """A link from one file under docs/ to another as the site publishes them, for HTML."""
    path, _, fragment = target.partition("#")
    there, here = (re.sub(r"(^|/)index$", "", file.removesuffix(".md")) or "." for file in (path, page))
    link = "" if path == page else _way(there, here) + "/"
    return link.removeprefix("./") + (f"#{fragment}" if fragment else "") or "./"
