"""Who tells: the source itself, or somebody whose telling a cited passage reports; nobody in their place."""

from __future__ import annotations

from collections.abc import Sequence

from scripts.check.base import name_passages
from scripts.language.telling import Teller, find_tellers
from scripts.language.text import REPORTING, stem, tokens
from scripts.library.evidence import Evidence
from scripts.library.model import Library
from scripts.library.query import publication_names

_WRITTEN = tuple(map(stem, ("write", "wrote", "report")))


def find_false_teller(
    library: Library, full: str, cited: tuple[Evidence, ...]
) -> tuple[str, str, str] | None:
    """The name that a claim puts in the place of who tells, what is wrong with it, and how to mend it.

    In writing only the source tells, or who writes in the passage; in speech whoever the passage lets speak.
    """
    sources = publication_names(library, full)
    for teller in find_tellers(library.claims[full].text):
        if not _is_source(teller, sources) and not _is_vouched(library, full, teller, cited):
            return (
                teller.name,
                f'"{teller.name}" tells this ("{teller.word}"), yet nothing in {name_passages(cited)} '
                f"shows it, and the source is of {' and '.join(sources) or 'nobody named'}",
                "Name who tells it: the source, or whoever the passage says speaks.",
            )
    return None


def find_other_speaker(library: Library, full: str) -> str:
    """The id of whom a sentence lets speak in the place of its `speaker`; empty if nobody."""
    speaking: set[str] = set()
    for teller in find_tellers(library.claims[full].text):
        if not teller.aside and not _is_source(teller, publication_names(library, full)):
            speaking |= _keys(library, teller)
    voiced = sorted(key for key in speaking if key in library.actors and library.actors[key].voice)
    return "" if not voiced or library.claims[full].speaker in speaking else voiced[0]


def _keys(library: Library, teller: Teller) -> set[str]:
    return {key for key, _, _ in library.gazetteer.mentions(teller.name)}


def _is_source(teller: Teller, sources: Sequence[str]) -> bool:
    """Whether a teller is an author of the source, or where it appeared."""
    return any(set(tokens(teller.name)) <= set(tokens(name)) for name in sources)


def _is_vouched(library: Library, full: str, teller: Teller, cited: Sequence[Evidence]) -> bool:
    """Whether a passage that names the teller has the word or reports speech, or they are there to speak.

    Names that no passage has are left to the check of names, but for those that open a sentence, which it
    can't tell from other words; and so is "to Beijing," unless a person is meant.
    """
    keys = _keys(library, teller)
    a_person = any(library.kinds.get(key) == "person" for key in keys)
    if teller.aside and not a_person and (keys or not teller.opens):
        return True
    if teller.name.casefold() in {key.casefold() for key in library.claims[full].grounded}:
        return True
    naming = [p for p in cited if _names(library, p, teller, keys)]
    if not naming:
        return not teller.opens or bool(keys)
    if teller.way == "speaks" and any(_may_speak(library, full, key) for key in keys):
        return True
    stems = _WRITTEN if teller.way == "writes" else (stem(teller.word),)
    return any(
        any(map(p.has_stem, stems)) or (teller.way == "speaks" and any(m in REPORTING for m in p.markers))
        for p in naming
    )


def _may_speak(library: Library, full: str, key: str) -> bool:
    """Whether somebody is the speaker of a claim, or is known for nothing but what they say."""
    return key == library.claims[full].speaker or key in library.speakers


def _names(library: Library, passage: Evidence, teller: Teller, keys: set[str]) -> bool:
    """Whether a passage names the teller, or has the plain word that opens the sentence."""
    if keys:
        return not keys.isdisjoint(
            key for name in passage.named for key, _, _ in library.gazetteer.mentions(name)
        )
    words = {stem(word) for word in tokens(teller.name)}
    held = {stem(word) for name in passage.named for word in tokens(name)}
    return words <= held or (teller.opens and all(passage.has_stem(word) for word in words))
