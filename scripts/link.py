"""Addresses of everything on the site, and links on the first mention in a section."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field

from scripts.check.base import gazetteer
from scripts.model import Library
from scripts.text import fold


def anchor(full: str) -> str:
    """The id of a claim on its page: 'ft-2023/financing' becomes 'ft-2023-financing'."""
    return full.replace("/", "--")


def passage_anchor(at: str) -> str:
    """The id of a passage on its source's page."""
    return f"p{at.replace('.', '-')}"


def claim_page(library: Library, full: str) -> str:
    """The file under docs/ where the claim is told."""
    return f"{library.claims[full].on.partition('/')[0]}.md"


def claim_url(library: Library, full: str) -> str:
    """The address of a claim, from the root of the site."""
    return f"{library.claims[full].on.partition('/')[0]}/#{anchor(full)}"


def entity_file(library: Library, key: str) -> str:
    """The file, with anchor, that tells about an actor, term or corridor."""
    if key in library.actors:
        return f"actors/{key}.md"
    if key in library.terms:
        return f"glossary.md#{key}"
    first = next(c for c in library.claims.values() if c.corridor == key)
    return f"{first.on.partition('/')[0]}.md#{first.on.partition('/')[2]}"


def relative(target: str, page: str) -> str:
    """A link from one file under docs/ to another."""
    path, _, fragment = target.partition("#")
    if path == page:
        return f"#{fragment}" if fragment else posixpath.basename(page)
    link = posixpath.relpath(path, posixpath.dirname(page) or ".")
    return f"{link}#{fragment}" if fragment else link


@dataclass
class Linker:
    """Links the first mention of each actor and term; `seen` starts anew with each section."""

    library: Library
    page: str
    seen: set[str] = field(default_factory=set)

    def section(self, *already: str) -> None:
        """Begin a section in which nothing but `already` has been mentioned."""
        self.seen = set(already)

    def link(self, text: str) -> str:
        """The text with links; nothing on this very page is linked to itself."""
        plain, done, last = fold(text), "", 0
        if len(plain) != len(text):
            text = plain
        for key, start, end in gazetteer(self.library).mentions(text):
            if key in self.seen or start < last:
                continue
            self.seen.add(key)
            target = relative(entity_file(self.library, key), self.page)
            if key in self.library.corridors and target.startswith("#"):
                continue
            done += f"{text[last:start]}[{text[start:end]}]({target})"
            last = end
        return done + text[last:]


def escape(text: str) -> str:
    """The text without anything that Markdown would read as a tag, table cell or attribute."""
    return re.sub(r"([<>|{}\[\]`])", r"\\\1", text)
