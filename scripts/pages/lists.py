"""The glossary: claims in the order of the terms that they explain."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.model import Library, State
from scripts.pages.parts import Page


def glossary(library: Library, states: Mapping[str, State]) -> Page:
    """Every term, explained by the claims that tell what it means."""
    page = Page(
        library,
        states,
        "glossary.md",
        "Glossary",
        "What the terms on this site mean, as the sources use them.",
        ("seeds/terms.yml", "seeds/sources/*.yml"),
    )
    page.heading(1, "Glossary")
    page.add("What the terms on this site mean, as the sources use them.")
    for key, term in sorted(library.terms.items(), key=lambda item: item[1].name.lower()):
        page.heading(2, term.name[0].upper() + term.name[1:], key)
        page.linker.section(key)
        if term.forms:
            page.add(f"*Also: {', '.join(term.forms)}.*")
        page.paragraph(term.means)
    return page
