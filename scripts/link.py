"""Addresses of everything on the site, and links on the first mention in a section."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from dataclasses import dataclass, field

from scripts.check.base import gazetteer
from scripts.model import Library
from scripts.text import fold


def anchor(full: str) -> str:
    """The id of a claim on its page: 'ft-2023/financing' becomes 'ft-2023--financing'."""
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


def note_file(library: Library, full: str) -> str:
    """The file under docs/, with anchor, where the note on a claim stands."""
    return f"{claim_page(library, full)}#note-{anchor(full)}"


def note_url(library: Library, full: str) -> str:
    """The address of the note on a claim, from the root of the site."""
    return f"{library.claims[full].on.partition('/')[0]}/#note-{anchor(full)}"


def entity_file(library: Library, key: str) -> str:
    """The file, with anchor, that tells about an actor, term or corridor."""
    if key in library.actors:
        return f"actors/{key}.md"
    if key in library.terms:
        return f"glossary.md#{key}"
    told = next((c.on for c in library.claims.values() if key in c.corridor), "")
    return f"{told.partition('/')[0]}.md#{told.partition('/')[2]}" if told else ""


def relative(target: str, page: str) -> str:
    """A link from one file under docs/ to another."""
    path, _, fragment = target.partition("#")
    if path == page:
        return f"#{fragment}" if fragment else posixpath.basename(page)
    link = posixpath.relpath(path, posixpath.dirname(page) or ".")
    return f"{link}#{fragment}" if fragment else link


def published(target: str, page: str) -> str:
    """A link from one file under docs/ to another as the site publishes them, for HTML."""
    path, _, fragment = target.partition("#")
    there, here = (re.sub(r"(^|/)index$", "", file.removesuffix(".md")) or "." for file in (path, page))
    link = "" if path == page else posixpath.relpath(there, here) + "/"
    return link.removeprefix("./") + (f"#{fragment}" if fragment else "") or "./"


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
        plain, offsets = _folded(text)
        done, last = "", 0
        for key, first, after in gazetteer(self.library).mentions(plain):
            start, end = offsets[first], offsets[after]
            # An exclamation mark or a backslash before a link would make something else of it.
            if key in self.seen or start < last or text[:start].endswith(("!", "\\")):
                continue
            self.seen.add(key)
            file = entity_file(self.library, key)
            if not file or (key in self.library.corridors and file.startswith(f"{self.page}#")):
                continue
            target = relative(file, self.page)
            done += f"{text[last:start]}[{text[start:end]}]({target})"
            last = end
        return done + text[last:]


def _folded(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its offsets that in the text: a letter goes with its marks."""
    plain = fold(text)
    if len(plain) == len(text) and not any(map(unicodedata.combining, text)):
        return plain, list(range(len(text) + 1))
    starts = [i for i, c in enumerate(text) if not i or not unicodedata.combining(c)]
    parts = [fold(text[start:end]) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    offsets = [start for start, part in zip(starts, parts, strict=True) for _ in part]
    return "".join(parts), [*offsets, len(text)]
