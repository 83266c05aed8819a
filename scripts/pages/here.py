"""What a page says of claims and the ways it shows: the links in them depend on where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scripts.language.elements import element, markdown
from scripts.library.addresses import (
    claim_file,
    entity_file,
    finding_anchor,
    finding_file,
    relative_link,
)
from scripts.library.fields import DrawnPage
from scripts.library.model import Library, State
from scripts.library.named import Defined
from scripts.library.query import REFERENCE, section_of
from scripts.pages.blocks import Block, linkable, mark_claim, mark_finding, mark_references

# A character that no seed may hold.
_MARK = "\x04"


@dataclass(frozen=True)
class Here:
    """Where text is written: the library that it tells of, how its claims stand, its file under docs/."""

    library: Library
    states: Mapping[str, State]
    file: str

    def to(self, target: str) -> str:
        """A link from here to a file under docs/."""
        return relative_link(target, self.file)

    def link(self, key: str, words: str = "") -> str:
        """A link to an actor, term or corridor, under its name or other words."""
        named = self.library.actors.get(key) or self.library.terms.get(key) or self.library.corridors[key]
        return f"[{words or named.name}]({self.to(entity_file(self.library, key))})"

    def claim(self, full: str) -> str:
        """A claim with its citation."""
        return self.sentence(full) + mark_claim(full)

    def sentence(self, full: str) -> str:
        """What readers are told for a claim, with the marks of references where it tells the record."""
        return self._marked(self.library.sentence(full))

    def finding(self, name: str) -> str:
        """A finding with the mark of its footnote; it bears its id on the page that has it in its outline."""
        found = self.library.findings[name]
        here = finding_file(self.library, name).partition("#")[0] == self.file
        text = element(
            "span",
            markdown(linkable(found.text)),
            class_="finding",
            id=finding_anchor(name) if here else None,
        )
        return text + mark_finding(name)

    def title(self, page: DrawnPage) -> tuple[Block, ...]:
        """The finding that the editors set as the title over a page's drawing; nothing if there is none."""
        drawing = self.library.drawings.get(page)
        known = drawing and drawing.finding in self.library.findings
        return (Block(f"{self.finding(drawing.finding)}\n{{: .drawn-title }}"),) if drawing and known else ()

    def paragraph(self, claims: Iterable[str]) -> Block:
        """Claims as a paragraph, elsewhere than where they are told."""
        return Block(" ".join(map(self.claim, claims)))

    def to_claim(self, full: str) -> str:
        """A link to where a claim is told."""
        return self.to(claim_file(self.library, full))

    def way(self, full: str) -> str:
        """A link to where a claim is told, named by its theme and section."""
        return f"[{': '.join(section_of(self.library, full))}]({self.to_claim(full)})"

    def way_to_section(self, full: str) -> str:
        """The way to where a claim is told, named by its section alone and set apart from the text."""
        return f"[{section_of(self.library, full)[1]}]({self.to_claim(full)}){{ .way }}"

    def note_text(self, full: str) -> str:
        """The note on a claim with the marks of its references, set close to the words before them."""
        return self._marked(self.library.claims[full].note or "")

    def definition(self, defined: Defined) -> str:
        """What the editors define something as, with the marks of its references."""
        return self._marked(defined.definition or "")

    def _marked(self, text: str) -> str:
        """Text with the marks of its references, set close to the words before them."""
        close = re.sub(r"\s+(?=\[@)", "", text)
        return linkable(REFERENCE.sub(lambda match: mark_references(match[1]), close))


class Anywhere(Here):
    """No page yet: what is written here comes onto many, and `link_from` each of them makes its links."""

    def to(self, target: str) -> str:
        """The mark of a link to a file under docs/."""
        return f"{_MARK}{target}{_MARK}"


def link_from(file: str, text: str) -> str:
    """A text written anywhere, with its links as they are from a file under docs/."""
    parts = text.split(_MARK)
    # Every other part stood between the marks.
    parts[1::2] = (relative_link(target, file) for target in parts[1::2])
    return "".join(parts)
