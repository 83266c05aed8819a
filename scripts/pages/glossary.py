"""The glossary: what each term means, by the editors, and then what the sources say of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scripts.library.model import Library, State
from scripts.library.named import Defined
from scripts.pages.blocks import Block, heading
from scripts.pages.here import Here
from scripts.pages.page import Page
from scripts.pages.words import list_other_names, upper


def make_glossary(library: Library, states: Mapping[str, State]) -> Page:
    """Every term, and every organisation and corridor that needs explaining, by name."""
    here = Here(library, states, "glossary.md")
    about = "What the terms on this site mean, and what the sources say of them."
    return Page(
        file=here.file,
        title="Glossary",
        description=about,
        seeds=("seeds/terms.yml", "seeds/actors.yml", "seeds/corridors.yml", "seeds/sources/*.yml"),
        blocks=(
            Block(
                "Each entry opens with the editors' own words, which rest on references that they have read; "
                "then comes what the sources say of it."
            ),
            *_write_entries(here),
        ),
    )


def list_entries(library: Library) -> dict[str, Defined]:
    """What is in the glossary: terms, organisations that act, corridors with a definition, by name."""
    found: dict[str, Defined] = {**library.terms}
    found |= {
        key: actor
        for key, actor in library.actors.items()
        if actor.kind == "organisation" and actor.definition and key not in library.speakers
    }
    found |= {key: route for key, route in library.corridors.items() if route.definition}
    return dict(sorted(found.items(), key=lambda entry: entry[1].name.lower()))


def _write_entries(here: Here) -> Iterator[Block]:
    for key, entry in list_entries(here.library).items():
        yield heading(2, upper(entry.name), key, known=(key,))
        if entry.forms:
            yield Block(f"*Also: {list_other_names(entry)}.*")
        if entry.definition:
            yield Block(here.definition(entry))
        if key not in here.library.terms:
            yield Block(here.link(key, f"What the sources say of {entry.name}"))
        elif here.library.terms[key].means:
            yield Block(f"*In the sources:* {here.paragraph(here.library.terms[key].means).text}")
