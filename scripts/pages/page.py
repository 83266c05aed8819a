"""A page as a value: what its front matter says, and its blocks."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from scripts.library.addresses import published_link
from scripts.pages.blocks import Block


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page: its file under docs/, the seeds it comes from, its title and what stands below that.

    `assets` names the style sheets and scripts of docs/assets that this page needs beside the common ones;
    a `wide` page has no table of contents beside it. One that has `moved` sends readers on to that file and
    anchor.
    """

    file: str
    title: str
    description: str
    seeds: tuple[str, ...]
    blocks: tuple[Block, ...]
    assets: tuple[str, ...] = ()
    template: str = ""
    wide: bool = False
    moved: str = ""

    def text(self) -> str:
        """The Markdown: front matter without its mark, title, blocks.

        Templates write a description into attributes as it is, so it is escaped here.
        """
        head = f"title: {_quote_yaml(self.title)}\ndescription: {_quote_yaml(escape(self.description))}\n"
        head += f"template: {self.template}\n" if self.template else ""
        head += (
            f"moved: {published_link(self.moved, self.file)}\ntemplate: moved.html\n" if self.moved else ""
        )
        head += f"assets: [{', '.join(self.assets)}]\n" if self.assets else ""
        head += "hide: [navigation, toc]\n" if self.wide else ""
        body = "\n\n".join((f"# {self.title}", *(block.text for block in self.blocks)))
        return f"{head}---\n\n{body}\n"


def _quote_yaml(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
