"""The glossary: claims in the order of the terms that they explain."""

from __future__ import annotations

import re
from collections.abc import Mapping

from scripts.library.addresses import entity_file
from scripts.library.model import Library, State
from scripts.pages.page import Page, link_entity


def make_glossary(library: Library, states: Mapping[str, State]) -> Page:
    """Every term, explained by the claims that tell what it means; other names lead to where it is told."""
    page = Page(
        library,
        states,
        "glossary.md",
        "Glossary",
        "What the terms on this site mean, as the sources use them.",
        ("seeds/terms.yml", "seeds/actors.yml", "seeds/corridors.yml", "seeds/sources/*.yml"),
    )
    page.heading(1, "Glossary")
    page.add("What the terms on this site mean, as the sources use them.")
    elsewhere = _names_elsewhere(library)
    names = {term.name: key for key, term in library.terms.items()} | elsewhere
    for name, key in sorted(names.items(), key=lambda entry: entry[0].lower()):
        page.heading(2, name[0].upper() + name[1:], f"see-{_make_id(name)}" if name in elsewhere else key)
        if name in elsewhere:
            page.add(f"See {link_entity(page, key)}.")
            continue
        term = library.terms[key]
        page.linker.section(key)
        if term.forms:
            page.add(f"*Also: {', '.join(term.forms)}.*")
        page.paragraph(term.means)
    return page


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
