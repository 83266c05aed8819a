"""The glossary: claims in the order of the terms that they explain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from scripts.library.addresses import entity_file
from scripts.library.model import Library, State
from scripts.pages.blocks import Block, heading
from scripts.pages.here import Here
from scripts.pages.page import Page
from scripts.pages.words import upper


def make_glossary(library: Library, states: Mapping[str, State]) -> Page:
    """Every term, explained by the claims that tell what it means; other names lead to where it is told."""
    here = Here(library, states, "glossary.md")
    about = "What the terms on this site mean, as the sources use them."
    return Page(
        file=here.file,
        title="Glossary",
        description=about,
        seeds=("seeds/terms.yml", "seeds/actors.yml", "seeds/corridors.yml", "seeds/sources/*.yml"),
        blocks=(Block(about), *_write_entries(here)),
    )


def _write_entries(here: Here) -> Iterator[Block]:
    elsewhere = _names_elsewhere(here.library)
    names = {term.name: key for key, term in here.library.terms.items()} | elsewhere
    for name, key in sorted(names.items(), key=lambda entry: entry[0].lower()):
        if name in elsewhere:
            yield heading(2, upper(name), f"see-{_make_id(name)}")
            yield Block(f"See {here.link(key)}.")
            continue
        term = here.library.terms[key]
        yield heading(2, upper(name), key, known=(key,))
        if term.forms:
            yield Block(f"*Also: {', '.join(term.forms)}.*")
        yield here.paragraph(term.means)


def _names_elsewhere(library: Library) -> dict[str, str]:
    """Other names of terms, organisations and corridors that do not begin as the first does."""
    organisations = {key: actor for key, actor in library.actors.items() if actor.kind == "organisation"}
    return {
        form: key
        for key, named in {**library.terms, **organisations, **library.corridors}.items()
        for form in named.forms
        if entity_file(library, key) and _is_name(form) and not named.name.startswith(form.split()[0])
    }


def _is_name(form: str) -> bool:
    return all(word[0].isupper() for word in form.split())


def _make_id(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")
