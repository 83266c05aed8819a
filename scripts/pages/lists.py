"""The timeline and the glossary: claims in another order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import groupby

from scripts.edtf import earliest, readable
from scripts.link import anchor, claim_page, entity_file
from scripts.model import Library, State
from scripts.pages import since
from scripts.pages.parts import Page, entity_link, section_of


def timeline(library: Library, states: Mapping[str, State]) -> Page:
    """Every dated claim, in order, grouped by year."""
    page = Page(
        library,
        states,
        "timeline.md",
        "Timeline",
        "Every dated claim on this site, in order of time, each with its passage.",
        ("seeds/sources/*.yml",),
    )
    page.heading(1, "Timeline")
    page.add(
        "Every dated claim on this site, in order of time, and what happened since. Dates are as the sources "
        "give them; where the public record has another, the note beside the claim says so."
    )
    entries = [(earliest(_when(library, full)), full, "") for full, c in library.claims.items() if c.when]
    entries += [(earliest(update.date), "", uid) for uid, update in library.updates.items()]
    for year, group in groupby(sorted(entries), key=lambda entry: entry[0][:4]):
        page.heading(2, year, f"y{year}")
        told = (_entry(page, full) if full else f"- {since.update(page, uid)}" for _, full, uid in group)
        page.add("\n".join(told))
    return page


def _when(library: Library, full: str) -> str:
    when = library.claims[full].when
    assert when is not None
    return when


def _entry(page: Page, full: str) -> str:
    theme, section = section_of(page.library, full)
    target = page.to(f"{claim_page(page.library, full)}#{anchor(full)}")
    return f"- **{readable(_when(page.library, full))}.** {page.claim(full)} ([{theme}: {section}]({target}))"


def glossary(library: Library, states: Mapping[str, State]) -> Page:
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
    elsewhere = _elsewhere(library)
    names = {term.name: key for key, term in library.terms.items()} | elsewhere
    for name, key in sorted(names.items(), key=lambda entry: entry[0].lower()):
        page.heading(2, name[0].upper() + name[1:], f"see-{_id(name)}" if name in elsewhere else key)
        if name in elsewhere:
            page.add(f"See {entity_link(page, key)}.")
            continue
        term = library.terms[key]
        page.linker.section(key)
        if term.forms:
            page.add(f"*Also: {', '.join(term.forms)}.*")
        page.paragraph(term.means)
    return page


def _elsewhere(library: Library) -> dict[str, str]:
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


def _id(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")
